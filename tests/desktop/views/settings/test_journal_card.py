"""Check the journal by the button in the settings."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from db import journal
from desktop.operations import Operations
from desktop.services.journal_check import JournalCheckService
from desktop.views.settings.journal import JournalCard
from tests.support.records import Yard, fresh_database, small_city


@pytest.fixture
def yard(tmp_path) -> Iterator[Yard]:
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def card(qtbot, theme, yard, operations) -> JournalCard:
    card = JournalCard(theme, JournalCheckService(yard.database), operations)
    qtbot.addWidget(card)
    card.resize(480, 400)
    card.show()
    return card


def check(qtbot, card, operations, digits: str = "") -> str:
    card.digits.setText(digits)
    card.button.click()
    qtbot.waitUntil(lambda: operations.is_resting)
    assert card.button.isEnabled()
    return card.result.text()


def test_a_whole_file_is_said_to_be_whole(qtbot, card, yard, operations):
    assert check(qtbot, card, operations).startswith("✓ All whole")
    with yard.database.read() as connection:
        head = journal.head(connection)
    assert check(qtbot, card, operations, head[:8].upper()).startswith("✓ All whole")


def test_digits_that_the_journal_never_had_are_told(qtbot, card, operations):
    assert check(qtbot, card, operations, "ffffffff").startswith("✕ The digits of 1")


def test_digits_that_are_none_are_refused_at_their_field(qtbot, card, operations):
    assert check(qtbot, card, operations, "восемь") == ""
    assert "восемь" in card.digits_field.error()


def test_what_was_changed_behind_the_program_is_told_with_the_place(qtbot, card, yard, operations):
    with yard.database.unit_of_work() as uow:
        for statement in (
            "DROP TRIGGER operation_is_only_blanked",
            "UPDATE operation SET fields = '{}' WHERE kind = 'city'",
        ):
            uow.session.execute(text(statement))
        uow.session.commit()

    said = check(qtbot, card, operations)

    assert "guards of the file" in said
    assert "entry" in said
    assert "operation_is_only_blanked" in card.details.text()
