"""Hold the statements about meetings to the indexes: a large file must not be noticed."""

from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import event, text

from db.queries import meetings
from tests.support.records import fresh_database, small_city


@pytest.fixture
def connection(tmp_path):
    with fresh_database(tmp_path) as database, database.read() as found:
        yield found


def statements(connection, read) -> list[tuple]:
    """Return the statements of ``read`` with their parameters."""
    seen = []

    def note(_connection, _cursor, statement, parameters, *_):
        if statement.startswith("SELECT"):
            seen.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    read()
    event.remove(connection, "before_cursor_execute", note)
    return seen


def plans(connection, read) -> list[str]:
    """Return how SQLite would carry out every statement of ``read``."""
    return [
        row[-1]
        for statement, parameters in statements(connection, read)
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    ]


@pytest.mark.parametrize(
    "read",
    [
        lambda one: meetings.month(one, date(2026, 11, 1), date(2026, 11, 30)),
        lambda one: meetings.clashes(one, date(2026, 11, 25), None),
        lambda one: meetings.card(one, uuid4()),
        lambda one: meetings.row(one, uuid4()),
        lambda one: meetings.attendance(one, uuid4()),
    ],
    ids=["month", "clashes", "card", "row", "attendance"],
)
def test_no_statement_reads_a_table_from_end_to_end(connection, read):
    found = plans(connection, lambda: read(connection))

    assert any("USING INDEX" in step or "sqlite_autoindex" in step for step in found)
    assert [step for step in found if step.startswith("SCAN")] == []


def test_a_table_read_from_end_to_end_would_be_noticed(connection):
    found = plans(connection, lambda: connection.execute(text("SELECT note FROM meeting")))
    assert [step for step in found if step.startswith("SCAN")] == ["SCAN meeting"]


def test_the_agenda_scans_no_questions(connection):
    found = plans(connection, lambda: meetings.agenda(connection, since=date(2026, 11, 1)))
    assert [step for step in found if step.startswith("SCAN") and "meeting" not in step] == []


def test_the_month_is_read_with_one_statement(tmp_path):
    with fresh_database(tmp_path) as database:
        small_city(database)
        with database.read() as connection:
            found = []

            def read():
                found.extend(meetings.month(connection, date(2026, 11, 1), date(2026, 11, 30)))

            assert len(statements(connection, read)) == 1
    assert [row.address for row in found] == ["ул. Зелёная, 14"]
