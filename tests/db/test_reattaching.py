"""Put a stick back in: the very same file is gone on with, any other one is left alone."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.database import Database, open_database
from db.domain.errors import EnvironmentFault
from db.models import Person
from tests.support.protected import protect
from tests.support.records import Yard, add_question, fresh_file, small_city

pytestmark = pytest.mark.skipif(os.name == "nt", reason="an open folder cannot be renamed there")


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def yard(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Yard]:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = fresh_file(stick)
    key = protect(path)[0] if request.param else None
    database = open_database(path, key=key)
    yield small_city(database)
    database.close()


def pull(database: Database) -> Path:
    """Take the folder away from under the open file."""
    database.learn_head()
    pulled = database.path.parent.with_name("pulled")
    database.path.parent.rename(pulled)
    assert not database.is_in_place()
    return pulled


def put_in(database: Database, pulled: Path, *, without: str = "") -> None:
    """Put every file back as another one; by another process, for Python must not open it."""
    place = database.path.parent
    place.mkdir()
    for file in pulled.iterdir():
        if not file.name.endswith(("-shm", without or "-shm")):
            subprocess.run(["cp", str(file), str(place / file.name)], check=True)  # noqa: S607 - our own files
    assert not database.is_in_place()


def questions(database: Database) -> int:
    with database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM question").scalar_one())


def held_questions(database: Database) -> int:
    """Count in the file that is gone: the writing connection still holds it."""
    with database.writing_connection() as connection:
        return int(connection.execute("SELECT count(*) FROM question").fetchone()[0])


def test_the_very_same_file_is_gone_on_with(yard: Yard) -> None:
    database, key = yard.database, yard.database.key
    add_question(yard, 1)
    put_in(database, pull(database))
    assert database.has_come_back()
    database.reattach()
    assert database.is_in_place()
    add_question(yard, 2)
    assert questions(database) == 2
    database.close()
    again = open_database(database.path, create=False, key=key)
    assert questions(again) == 2
    again.close()


def test_it_may_be_pulled_twice(yard: Yard) -> None:
    database = yard.database
    for number in (1, 2):
        add_question(yard, number)
        pulled = pull(database)
        put_in(database, pulled)
        pulled.rename(pulled.with_name(f"pulled {number}"))
        database.reattach()
    assert questions(database) == 2


def test_a_file_without_what_was_acknowledged_is_not_taken(yard: Yard) -> None:
    database = yard.database
    add_question(yard, 1)
    put_in(database, pull(database), without="-wal")
    assert not database.has_come_back()
    with pytest.raises(EnvironmentFault, match="file_gone"):
        database.reattach()
    assert held_questions(database) == 1  # to be saved elsewhere


def test_a_file_that_somebody_has_written_to_is_not_taken(yard: Yard) -> None:
    database = yard.database
    pulled = pull(database)
    put_in(database, pulled)
    other = open_database(database.path, create=False, key=database.key)
    add_question(replace(yard, database=other), 1)
    other.close()
    assert not database.has_come_back()
    assert held_questions(database) == 0


def test_another_file_beside_our_own_log_is_not_even_opened(yard: Yard) -> None:
    database = yard.database
    database.learn_head()
    path = database.path
    held = path.rename(path.with_name("held.db"))
    subprocess.run(["cp", str(held), str(path)], check=True)  # noqa: S607 - our own files
    before = path.read_bytes()
    assert not database.has_come_back()
    assert path.read_bytes() == before
    path.unlink()
    held.rename(path)
    assert database.is_in_place()


def test_a_commit_of_unknown_outcome_may_be_there_or_not(yard: Yard) -> None:
    """The stick was pulled in the midst of it: its journal ends there or one step before."""
    database = yard.database
    before = yard.database.path.parent.with_name("before")
    subprocess.run(["cp", "-r", str(database.path.parent), str(before)], check=True)  # noqa: S607 - our own files
    with pytest.raises(EnvironmentFault, match="file_gone"):
        write_and_pull(database)
    pulled = before.with_name("pulled")
    for state in (before, pulled):
        put_in(database, state)
        assert database.has_come_back()
        shutil.rmtree(database.path.parent)


def write_and_pull(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.add(Person(surname="Позднее", first_name="Имя"))
        database.learn_head()
        uow.commit()
        pull(database)
