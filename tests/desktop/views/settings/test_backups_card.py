"""Make, try, restore and copy backups in the settings, by keys and buttons."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db.database import Database, open_database
from db.domain.rows.backups import BackupReason
from db.encryption import Cost
from desktop.operations import Operations
from desktop.services.backups import BackupService
from desktop.services.protection import ProtectionService
from desktop.services.unlocking import UnlockService
from desktop.views.settings.backups import BackupsCard
from tests.support.keys import press_key, type_text
from tests.support.records import HandClock, Yard, add_question, fresh_file, small_city

CHEAP = Cost(64, 1, 1)
OLD = "ёлка во дворе"


class Place:
    """Stand in for the settings of the machine."""

    def __init__(self) -> None:
        self.folder: Path | None = None

    def load(self) -> Path | None:
        return self.folder

    def save(self, folder: Path | None) -> None:
        self.folder = folder


@pytest.fixture
def hand() -> HandClock:
    return HandClock()


@pytest.fixture
def database(data_dir, hand) -> Iterator[Database]:
    database = open_database(fresh_file(data_dir), clock=hand)
    yield database
    database.close()


@pytest.fixture
def yard(database) -> Yard:
    return small_city(database)


@pytest.fixture
def place() -> Place:
    return Place()


@pytest.fixture
def stick(tmp_path) -> Path:
    folder = tmp_path / "флешка"
    folder.mkdir()
    return folder


@pytest.fixture
def backups(database, hand, place) -> BackupService:
    return BackupService(database, hand, second_place=place.load)


@pytest.fixture
def protection(database, hand, backups) -> ProtectionService:
    return ProtectionService(database, UnlockService(database.path, hand), backups, cost=CHEAP)


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def card(qtbot, theme, yard, backups, protection, operations, place, stick) -> BackupsCard:
    card = BackupsCard(theme, backups, protection, operations, place, lambda _owner, _title: stick)
    qtbot.addWidget(card)
    card.resize(640, 900)
    with qtbot.waitExposed(card):
        card.show()
    rest(qtbot, card, operations)
    return card


def rest(qtbot, card, operations) -> None:
    card.reload()
    qtbot.waitUntil(lambda: operations.is_resting)


def press(qtbot, operations, button) -> None:
    button.setFocus()
    press_key(button, Qt.Key.Key_Space, text=" ")
    qtbot.waitUntil(lambda: operations.is_resting)


def questions(yard) -> int:
    with yard.database.read() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM question").scalar()


def shown(card, column: int) -> list[str]:
    return [card.model.index(row, column).data() for row in range(card.model.rowCount())]


def test_without_a_copy_there_is_one_thing_to_do(card):
    assert card.make_button.isVisible()
    assert not card.table.isVisible()
    assert not card.restore_button.isVisible()
    assert "no copy" in card.state.text()


def test_a_copy_is_made_and_listed(qtbot, card, operations, yard):
    add_question(yard, 1)
    press(qtbot, operations, card.make_button)
    assert shown(card, 1) == ["by hand"]
    assert shown(card, 2) == ["1 / 1"]
    assert "made" in card.note.text()


def test_a_trial_tells_its_counts_and_is_remembered(qtbot, card, operations, backups):
    backups.make(BackupReason.BY_HAND)
    rest(qtbot, card, operations)
    assert "not tried yet" in card.trial.text()
    press(qtbot, operations, card.try_button)
    assert "faults: 0" in card.note.text()
    assert "25 November" in card.trial.text()


def test_a_trial_of_a_bad_copy_says_so_and_is_not_remembered(
    qtbot, card, operations, backups, yard
):
    with yard.database.unit_of_work() as unit:
        unit.session.connection().exec_driver_sql("UPDATE meeting SET place = 'x'")
        unit.session.commit()
    backups.make(BackupReason.BY_HAND)
    rest(qtbot, card, operations)
    press(qtbot, operations, card.try_button)
    assert "would not help" in card.note.text()
    assert card.note.property("tone") == "warn"
    assert "not tried yet" in card.trial.text()


def test_a_restore_is_asked_about_first_and_escape_leaves_all_as_it_is(
    qtbot, card, operations, backups, yard
):
    backups.make(BackupReason.BY_HAND)
    add_question(yard, 1)
    rest(qtbot, card, operations)
    press(qtbot, operations, card.restore_button)
    assert card.panel.isVisible()
    assert "kept first" in card.panel.words.text()
    assert card.panel.no.hasFocus()
    assert not card.panel.secret_field.isVisible()
    press_key(card.panel.no, Qt.Key.Key_Escape)
    assert not card.panel.isVisible()
    assert questions(yard) == 1


def test_a_copy_is_restored_and_the_present_state_kept(qtbot, card, operations, backups, yard):
    backups.make(BackupReason.BY_HAND)
    add_question(yard, 1)
    rest(qtbot, card, operations)
    press(qtbot, operations, card.restore_button)
    with qtbot.waitSignals([card.about_to_restore, card.restored]):
        press(qtbot, operations, card.panel.yes)
    assert questions(yard) == 0
    assert shown(card, 1) == ["before a restore", "by hand"]
    card.table.selectRow(0)
    press(qtbot, operations, card.restore_button)
    press(qtbot, operations, card.panel.yes)
    assert questions(yard) == 1


def test_a_copy_with_another_password_asks_for_it(
    qtbot, card, operations, backups, protection, yard
):
    protection.set_password(OLD)
    backups.make(BackupReason.BY_HAND)
    protection.remove_password(OLD)
    add_question(yard, 1)
    rest(qtbot, card, operations)
    assert shown(card, 1) == ["by hand, with a password"]
    press(qtbot, operations, card.restore_button)
    assert card.panel.secret_field.isVisible()
    assert "asks for it at each start" in card.panel.warning.text()
    type_text(card.panel.secret, "не та ёлка")
    press(qtbot, operations, card.panel.yes)
    assert "password of its own" in card.panel.secret_field.error()
    assert questions(yard) == 1
    card.panel.secret.clear()
    type_text(card.panel.secret, f"{OLD}\n")
    qtbot.waitUntil(lambda: operations.is_resting)
    assert questions(yard) == 0
    assert protection.is_protected()


def test_a_copy_without_a_password_warns(qtbot, card, operations, backups, protection):
    backups.make(BackupReason.BY_HAND)
    protection.set_password(OLD)
    rest(qtbot, card, operations)
    press(qtbot, operations, card.restore_button)
    assert "not encrypted" in card.panel.warning.text()
    assert not card.panel.secret_field.isVisible()


def test_a_second_place_is_chosen_and_copied_to(qtbot, card, operations, backups, place, stick):
    made = backups.make(BackupReason.BY_HAND)
    rest(qtbot, card, operations)
    assert not card.second.copy_button.isVisible()
    press(qtbot, operations, card.second.choose_button)
    assert place.folder == stick
    assert (stick / made.path.name).exists()
    assert "25 November" in card.second.state.text()
    press(qtbot, operations, card.second.forget_button)
    assert place.folder is None


def test_a_second_place_that_is_overdue_or_out_is_said(
    qtbot, card, operations, backups, place, stick, hand
):
    from datetime import timedelta

    backups.make(BackupReason.BY_HAND)
    place.folder = stick
    backups.copy_to_second_place()
    hand.moment += timedelta(days=8)
    rest(qtbot, card, operations)
    assert "week" in card.second.state.text()
    assert card.second.state.property("tone") == "amber"
    shutil.rmtree(stick)
    rest(qtbot, card, operations)
    assert "plug the stick in" in card.second.state.text()
    assert not card.second.copy_button.isEnabled()


def test_plain_copies_from_before_the_password_go_after_a_second_word(
    qtbot, card, operations, backups, protection
):
    plain = backups.make(BackupReason.BY_HAND).path
    protection.set_password(OLD)
    sealed = backups.make(BackupReason.BY_HAND).path
    rest(qtbot, card, operations)
    assert plain.name in card.leftovers.names.text()
    press(qtbot, operations, card.leftovers.remove_button)
    assert plain.exists()
    press(qtbot, operations, card.leftovers.no_button)
    assert card.leftovers.remove_button.isVisible()
    press(qtbot, operations, card.leftovers.remove_button)
    press(qtbot, operations, card.leftovers.yes_button)
    assert not plain.exists()
    assert sealed.exists()
    assert not card.leftovers.isVisible()
