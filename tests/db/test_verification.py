"""Find what does not fit in a file that looks sound."""

import pytest
from sqlalchemy import text

from db.queries.everything import kinds, records
from db.verification import verify
from tests.support.records import add_question, fresh_database, small_city

COPY_OF_A_TOPIC = (
    "INSERT INTO topic (id, group_name, title, position, usual_assignee_id, note, version, "
    "created_at, created_by, changed_at, changed_by, deleted_at, head) "
    "SELECT randomblob(16), group_name, title, position, usual_assignee_id, note, version, "
    "created_at, created_by, changed_at, changed_by, deleted_at, head FROM topic LIMIT 1"
)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        found = small_city(database)
        add_question(found, 1)
        yield found


def faults(yard, *statements):
    """Change the file behind the journal and return what is found."""
    with yard.database.unit_of_work() as uow:
        for statement in statements:
            uow.session.execute(text(statement))
        uow.session.commit()
    with yard.database.read() as connection:
        return verify(connection).faults


def test_a_whole_file_has_no_faults_and_everything_is_counted(yard):
    with yard.database.read() as connection:
        report = verify(connection)
        assert report.faults == ()
        assert report.records == len(list(records(connection))) == report.operations


def test_every_kind_of_record_is_looked_at():
    names = {model.__tablename__ for model in kinds()}

    assert {"city", "meeting", "question", "task", "protocol_version"} <= names
    assert len(names) == len(kinds())


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE meeting SET place = 'x'", "the field place is not what the journal says"),
        ("UPDATE meeting SET deleted_at = '2026-01-01 00:00:00.000000'", "the field deleted_at"),
        ("UPDATE person SET in_team = 0 WHERE surname = 'Рябов'", "the field in_team"),
        ("UPDATE house SET head = id WHERE number = '3'", "its newest operation is another one"),
        ("UPDATE city SET created_at = '2026-01-01 00:00:00.000000'", "the field created_at"),
        ("UPDATE city SET changed_by = 'x'", "the field changed_by"),
        ("UPDATE replica SET id = randomblob(16)", "operations are of no known laptop"),
        ("DELETE FROM attendance WHERE position = 2", "attendance: 1 of the journal are not"),
        (
            COPY_OF_A_TOPIC,
            "the journal does not know it",
        ),
    ],
)
def test_a_change_behind_the_journal_is_found(yard, statement, words):
    (found,) = faults(yard, statement)
    assert words in found


def test_a_changed_journal_is_found(yard):
    found = faults(
        yard,
        "DROP TRIGGER operation_is_only_blanked",
        "UPDATE operation SET fields = '{}' WHERE kind = 'city'",
    )

    assert any(line.startswith("journal: operation") for line in found)


def test_values_blanked_without_an_erasure_are_found(yard):
    found = faults(
        yard,
        "UPDATE operation SET fields = NULL, salt = NULL WHERE kind = 'question'",
    )

    assert len(found) == 1
    assert "is blanked, and no erasure says so" in found[0]


def test_a_broken_reference_is_found(yard):
    found = faults(yard, "PRAGMA defer_foreign_keys = ON", "UPDATE question SET topic_id = NULL")
    assert found == ()
    with yard.database.unit_of_work() as uow:
        raw = uow.session.connection().connection.dbapi_connection
        raw.execute("COMMIT")
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("UPDATE house SET managing_company_id = zeroblob(16) WHERE number = '3'")
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("BEGIN")
    with yard.database.read() as connection:
        assert any("refers to a missing organisation" in line for line in verify(connection).faults)


def test_what_cannot_be_read_is_told_and_not_raised(yard):
    found = faults(yard, "UPDATE meeting SET created_at = 'some day'")

    assert any("meeting: cannot be read" in fault for fault in found)
