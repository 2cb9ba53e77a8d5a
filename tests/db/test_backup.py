"""Make backups beside a file in use: whole, described, and not at all where that cannot be."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.backup import Stamp, copy_before, has_traces, make_backup, sweep
from db.backup_check import check_backup, listed
from db.backup_manifest import manifest_path, read_manifest
from db.domain.errors import EnvironmentFault
from db.engine import writing_engine
from db.migrate import HEAD
from tests.support.records import HandClock, add_question, fresh_database, fresh_file, small_city

EVENING = datetime(2026, 11, 25, 15, 30, tzinfo=UTC)
STAMP = Stamp(EVENING, "start", "0.1.0")


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path, HandClock()) as database:
        found = small_city(database)
        add_question(found, 1, words="Петрова, кв. 45")
        yield found


def back_up(yard, folder: Path, stamp: Stamp = STAMP):
    database = yard.database
    with database.read() as connection:
        raw = connection.connection.driver_connection
        return make_backup(raw, database.path, folder, stamp)


def refusal(path: Path) -> str:
    with pytest.raises(EnvironmentFault) as caught:
        check_backup(path)
    return caught.value.code


def test_a_backup_says_of_what_it_is(yard, tmp_path):
    made = back_up(yard, tmp_path / "backups")

    assert made.path.name == "records-20261125-153000-start.db"
    assert check_backup(made.path) == made == listed(made.path.parent)[0]
    contents = made.manifest.contents
    assert (contents.schema, contents.counts["question"]) == (HEAD, 1)
    assert contents.operations == contents.counts["operation"] > 10
    assert len(contents.journal_head) == 64


def test_the_manifest_names_no_person(yard, tmp_path):
    made = back_up(yard, tmp_path / "backups")

    text = manifest_path(made.path).read_text("utf-8")
    assert "Петрова" not in text
    assert json.loads(text)["file"] == made.path.name


def test_what_is_written_later_is_not_in_it_and_the_reader_stays_one(yard, tmp_path):
    made = back_up(yard, tmp_path / "backups")
    add_question(yard, 2)

    assert read_manifest(made.path).contents.counts["question"] == 1
    with yard.database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1


def test_two_of_one_second_stand_side_by_side(yard, tmp_path):
    names = {back_up(yard, tmp_path / "backups").path.name for _ in range(3)}

    assert len(names) == 3
    assert len(listed(tmp_path / "backups")) == 3


def test_a_folder_that_cannot_be_made_leaves_nothing(yard, tmp_path):
    (tmp_path / "taken").write_text("a file stands here")
    with pytest.raises(EnvironmentFault) as caught:
        back_up(yard, tmp_path / "taken" / "backups")

    assert caught.value.code == "backup_failed"


def test_a_damaged_file_makes_no_backup(yard, tmp_path):
    folder = tmp_path / "backups"
    with yard.database.unit_of_work() as unit:
        connection = unit.session.connection()
        connection.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
        connection.exec_driver_sql("UPDATE question SET sort = 'nonsense'")
        unit.session.commit()
    with pytest.raises(EnvironmentFault) as caught:
        back_up(yard, folder)

    assert caught.value.code == "file_damaged"
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("part", ["manifest", "copy", "size"])
def test_a_changed_backup_is_refused(yard, tmp_path, part):
    made = back_up(yard, tmp_path / "backups")
    path = manifest_path(made.path) if part == "manifest" else made.path
    content = path.read_bytes()
    path.write_bytes(content[:-1] + (b"" if part == "size" else bytes([content[-1] ^ 1])))

    assert refusal(made.path) == "backup_damaged"


def test_a_backup_without_its_manifest_is_none(yard, tmp_path):
    made = back_up(yard, tmp_path / "backups")
    manifest_path(made.path).unlink()

    assert listed(made.path.parent) == []
    assert refusal(made.path) == "backup_damaged"


def test_leftovers_of_a_killed_backup_are_swept(yard, tmp_path):
    made = back_up(yard, tmp_path / "backups")
    (made.path.parent / "records-x.partial").write_bytes(b"half")
    (made.path.parent / "records-x.json").write_bytes(b"{}")
    sweep(made.path.parent)

    assert {path.name for path in made.path.parent.iterdir()} == {
        made.path.name,
        manifest_path(made.path).name,
    }


def test_a_copy_is_made_through_the_engine_of_an_upgrade(tmp_path):
    path = fresh_file(tmp_path)
    engine = writing_engine(path)
    copy = copy_before(engine, path, reason="schema-0001")
    engine.dispose()

    assert copy.parent == tmp_path / "backups"
    assert check_backup(copy).manifest.reason == "schema-0001"


def test_traces_tell_a_lost_file_from_one_not_yet_made(yard, tmp_path):
    assert not has_traces(yard.database.path)
    back_up(yard, tmp_path / "backups")
    assert has_traces(yard.database.path)
