"""Put another file in the place of the open one: no connection that is made after that reads it."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from db.database import Database, open_database
from db.domain.errors import EnvironmentFault
from db.rescue import rescue
from tests.support.protected import protect
from tests.support.records import EVENING, Yard, add_question, fresh_file, small_city

pytestmark = pytest.mark.skipif(os.name == "nt", reason="an open file cannot be exchanged there")


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def yard(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Yard]:
    """Open a file of which an older state lies beside it as ``older.db``."""
    path = fresh_file(tmp_path)
    key = protect(path)[0] if request.param else None
    database = open_database(path, key=key)
    yard = small_city(database)
    database.close()
    copy_of(path, tmp_path / "older.db")
    yard.database = open_database(path, key=key)
    add_question(yard, 1)
    yield yard
    yard.database.close()


def copy_of(source: Path, target: Path) -> None:
    """Copy by another process, for Python must not open a live file."""
    subprocess.run(["cp", str(source), str(target)], check=True)  # noqa: S607 - our own files


def questions(database: Database) -> int:
    with database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM question").scalar_one())


def another_is_put_there(path: Path) -> None:
    older = path.with_name("older.db")
    copy_of(older, path.with_name("other.db"))
    path.with_name("other.db").replace(path)


def ours_is_moved_away(path: Path) -> None:
    path.rename(path.with_name("moved.db"))
    copy_of(path.with_name("older.db"), path)


@pytest.mark.parametrize("exchange", [another_is_put_there, ours_is_moved_away])
def test_a_new_reader_refuses_it_and_the_open_ones_go_on(
    yard: Yard, exchange: Callable[[Path], None]
) -> None:
    database = yard.database
    assert questions(database) == 1
    exchange(database.path)
    before = database.path.read_bytes()
    assert not database.is_in_place()
    with ExitStack() as held:
        ours = held.enter_context(database.read())
        with pytest.raises(EnvironmentFault, match="file_gone"):
            held.enter_context(database.read())
        assert ours.exec_driver_sql("SELECT count(*) FROM question").scalar_one() == 1
    with pytest.raises(EnvironmentFault, match="file_gone"):
        add_question(yard, 2)
    assert database.path.read_bytes() == before


def test_a_state_that_was_copied_over_ours_is_refused_by_its_journal(yard: Yard) -> None:
    """The same file to the system: only what is in it tells."""
    database = yard.database
    assert questions(database) == 1
    with database.read():
        assert questions(database) == 1  # the second reader notes how far the journal goes
    database.fold_log()
    copy_of(database.path.with_name("older.db"), database.path)
    assert database.is_in_place()
    with database.read(), database.read(), pytest.raises(EnvironmentFault, match="file_gone"):
        questions(database)


def test_what_was_exchanged_while_the_records_were_locked_is_refused(yard: Yard) -> None:
    database, key = yard.database, yard.database.key
    questions(database)
    database.shut()
    another_is_put_there(database.path)
    with pytest.raises(EnvironmentFault, match="file_gone"):
        database.reopen(key)
    assert database.key is None


def test_a_stick_that_was_out_while_the_records_were_locked_is_known_again(yard: Yard) -> None:
    database, key = yard.database, yard.database.key
    questions(database)
    database.shut()
    copy_of(database.path, database.path.with_name("other.db"))
    database.path.with_name("other.db").replace(database.path)
    database.reopen(key)
    assert questions(database) == 1


def unlocked(database: Database) -> None:
    key = database.key
    database.shut()
    database.reopen(key)


def exchanged(database: Database) -> None:
    database.exchange(lambda key: key)


@pytest.mark.parametrize("open_anew", [unlocked, exchanged])
def test_what_was_just_opened_anew_can_be_saved_elsewhere(
    yard: Yard, tmp_path: Path, open_anew: Callable[[Database], None]
) -> None:
    database, key = yard.database, yard.database.key
    open_anew(database)
    another_is_put_there(database.path)
    saved = rescue(database, tmp_path / "stick", EVENING)
    there = open_database(saved / "records.db", create=False, key=key)
    assert questions(there) == 1
    there.close()


def test_a_deleted_log_stops_the_work_and_is_written_into_the_file(yard: Yard) -> None:
    """Whatever went on being written to it would be gone after a kill."""
    database, key = yard.database, yard.database.key
    database.learn_head()
    database.path.with_name("records.db-wal").unlink()
    with pytest.raises(EnvironmentFault, match="file_gone"):
        add_question(yard, 2)
    assert database.has_come_back()
    database.reattach()
    copy_of(database.path, database.path.with_name("beside.db"))
    beside = open_database(database.path.with_name("beside.db"), create=False, key=key)
    assert questions(beside) == 1
    beside.close()
    assert database.is_in_place()
    add_question(yard, 2)
    assert questions(database) == 2


def test_a_log_that_another_has_made_is_left_alone(yard: Yard) -> None:
    database = yard.database
    database.learn_head()
    log = database.path.with_name("records.db-wal")
    log.unlink()
    log.write_bytes(b"")
    assert not database.is_in_place()
    assert not database.has_come_back()
