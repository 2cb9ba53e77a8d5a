"""Set, change and take off the password in the settings, by keys and buttons."""

from collections.abc import Iterator

import pytest

from db.database import Database, open_database
from db.encryption import Cost
from desktop.operations import Operations
from desktop.services.backups import BackupService
from desktop.services.protection import ProtectionService
from desktop.services.unlocking import UnlockService
from desktop.views.settings.protection import ProtectionCard
from tests.support.records import fresh_file

CHEAP = Cost(64, 1, 1)
OLD, NEW = "ёлка во дворе", "берёза у подъезда"


@pytest.fixture
def database(data_dir, clock) -> Iterator[Database]:
    database = open_database(fresh_file(data_dir), clock=clock)
    yield database
    database.close()


@pytest.fixture
def unlocking(database, clock) -> UnlockService:
    return UnlockService(database.path, clock)


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def card(qtbot, theme, database, unlocking, operations, clock) -> ProtectionCard:
    backups = BackupService(database, clock)
    service = ProtectionService(database, unlocking, backups, cost=CHEAP)
    card = ProtectionCard(theme, service, operations)
    qtbot.addWidget(card)
    card.resize(520, 700)
    with qtbot.waitExposed(card):
        card.show()
    return card


def press(qtbot, card, operations, button, **typed: str) -> None:
    for name, text in typed.items():
        getattr(card, name).setText(text)
    button.click()
    qtbot.waitUntil(lambda: operations.is_resting)


@pytest.fixture
def protected(qtbot, card, operations) -> str:
    """Set a password, confirm the code, and return that."""
    press(qtbot, card, operations, card.set_button, password=OLD, again=OLD)
    code = card.code.code.text()
    card.code.end.setText(code[-6:].lower())
    card.code.done_button.click()
    qtbot.waitUntil(lambda: operations.is_resting)
    return code


def test_a_password_is_set_and_its_code_shown_once(qtbot, card, operations, database, unlocking):
    assert card.set_button.isVisible()
    assert not card.current_field.isVisible()
    press(qtbot, card, operations, card.set_button, password=OLD, again=OLD)
    code = card.code.code.text()
    assert card.code.isVisible()
    assert unlocking.unlock_with_code(code) == database.key
    assert not card.confirm_button.isVisible()
    assert card.password.text() == card.again.text() == ""


def test_the_plain_file_goes_when_the_end_of_the_code_was_typed(qtbot, card, operations, database):
    press(qtbot, card, operations, card.set_button, password=OLD, again=OLD)
    card.code.end.setText("AAAAAA")
    card.code.done_button.click()
    assert card.code.end_field.error()
    assert list(database.path.parent.glob("*.old-plain"))
    card.code.end.setText(card.code.code.text()[-6:])
    card.code.done_button.click()
    qtbot.waitUntil(lambda: operations.is_resting)
    assert not list(database.path.parent.glob("*.old-plain"))
    assert card.code.code.text() == ""
    assert not card.code.isVisible()
    assert card.change_button.isVisible()


def test_two_passwords_that_differ_are_not_taken(qtbot, card, operations, database):
    press(qtbot, card, operations, card.set_button, password=OLD, again=NEW)
    assert card.again_field.error()
    assert database.key is None


def test_a_short_password_is_said_at_its_field(qtbot, card, operations, database):
    press(qtbot, card, operations, card.set_button, password="мало", again="мало")  # noqa: S106 - of a test
    assert "8" in card.password_field.error()
    assert database.key is None


def test_the_password_is_changed(qtbot, card, operations, protected, unlocking, database):
    press(
        qtbot, card, operations, card.change_button, current="не та ёлка", password=NEW, again=NEW
    )
    assert card.current_field.error()
    press(qtbot, card, operations, card.change_button, current=OLD, password=NEW, again=NEW)
    assert card.current_field.error() == ""
    assert unlocking.unlock_with_password(NEW) == database.key


def test_a_new_code_is_made(qtbot, card, operations, protected, unlocking, database):
    press(qtbot, card, operations, card.code_button, current=OLD)
    assert card.code.isVisible()
    assert card.code.code.text() != protected
    assert unlocking.unlock_with_code(card.code.code.text()) == database.key


def test_the_password_is_taken_off_and_the_former_file_removed(
    qtbot, card, operations, protected, database
):
    press(qtbot, card, operations, card.remove_button, current=OLD)
    assert database.key is None
    assert card.confirm_button.isVisible()
    press(qtbot, card, operations, card.confirm_button)
    assert not card.confirm_button.isVisible()
    assert not list(database.path.parent.glob("*.old-*"))
    assert card.set_button.isVisible()


def test_a_code_that_was_never_confirmed_leaves_a_reminder(
    qtbot, theme, database, unlocking, operations, clock
):
    service = ProtectionService(database, unlocking, BackupService(database, clock), cost=CHEAP)
    service.set_password(OLD)  # and the program was closed before the code was confirmed
    card = ProtectionCard(theme, service, operations)
    qtbot.addWidget(card)
    card.show()
    assert card.confirm_button.isVisible()
    assert "can be read" in card.kept.text()


def test_without_a_printer_the_code_is_written_by_hand(qtbot, card, operations, monkeypatch):
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    press(qtbot, card, operations, card.set_button, password=OLD, again=OLD)
    card.code.print_button.click()
    assert "by hand" in card.code.end_field.error()
    assert card.code.code.text()
