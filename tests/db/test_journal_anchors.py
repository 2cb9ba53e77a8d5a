"""Hold the journal to what remembers its heads, and the schema to what the migrations make."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from db import journal
from db.domain.rows.verification import FindingKind
from db.journal_check import Anchor
from db.verification import verify
from tests.support.records import add_question, fresh_database, small_city

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        found = small_city(database)
        add_question(found, 1)
        yield found


def change(yard, *statements):
    with yard.database.unit_of_work() as uow:
        for statement in statements:
            uow.session.execute(text(statement))
        uow.session.commit()


def head(yard):
    with yard.database.read() as connection:
        return journal.head(connection)


def report(yard, copies=(), papers=()):
    with yard.database.read() as connection:
        return verify(connection, copies, papers)


def test_heads_that_the_journal_went_through_are_found_in_it(yard):
    before = head(yard)
    add_question(yard, 2)
    copies = [Anchor("old.db", before), Anchor("new.db", head(yard))]
    papers = [Anchor("paper", before[:8])]

    found = report(yard, copies, papers)

    assert found.findings == ()
    assert found.anchors == 3


def test_a_head_that_it_never_had_is_told(yard):
    strange = Anchor("x", "ab" * 32)

    found = report(yard, [strange], [replace(strange, head="abababab")])

    assert [one.kind for one in found.findings] == [FindingKind.CUT_BACKUP, FindingKind.CUT_PAPER]


def test_copies_from_before_a_restore_may_know_more(yard):
    change(yard, "UPDATE replica SET current = 0")
    lost = Anchor("lost.db", "ab" * 32, LONG_AGO)

    assert report(yard, [lost]).newer_copies == ("lost.db",)
    assert report(yard, [lost]).findings == ()

    add_question(yard, 2)  # gives the file a new name

    assert report(yard, [lost]).newer_copies == ("lost.db",)
    later = replace(lost, made_at=datetime(2100, 1, 1, tzinfo=UTC))
    assert [one.kind for one in report(yard, [later]).findings] == [FindingKind.CUT_BACKUP]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DROP TRIGGER operation_stays", "trigger operation_stays is missing"),
        ("DROP INDEX ix_operation_record", "index ix_operation_record is missing"),
        (
            "CREATE TRIGGER quiet BEFORE DELETE ON house BEGIN SELECT RAISE(IGNORE); END",
            "trigger quiet is not ours",
        ),
        ("CREATE TABLE more (id)", "table more is not ours"),
    ],
)
def test_a_changed_schema_is_told(yard, statement, words):
    change(yard, statement)

    (found,) = report(yard).findings
    assert found.kind is FindingKind.SCHEMA
    assert words in found.detail


def test_a_weakened_guard_is_told(yard):
    change(
        yard,
        "DROP TRIGGER operation_stays",
        "CREATE TRIGGER operation_stays BEFORE DELETE ON operation WHEN 0 "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    )

    (found,) = report(yard).findings
    assert "operation_stays is altered" in found.detail
