"""Type passwords into the unlock screen."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLineEdit

from db.domain.passwords import new_recovery_code, normal_recovery_code
from db.encryption import Cost, SlotKind, new_data_key, seal
from db.key_file import key_file, write_key_file
from desktop.operations import Operations
from desktop.services.unlocking import UnlockService
from desktop.views.unlock.page import UnlockPage
from tests.support.keys import type_text
from tests.support.records import EVENING

CHEAP = Cost(64, 1, 1)
PASSWORD, CODE = "ёлка во дворе", new_recovery_code()


class StillClock:
    def __init__(self) -> None:
        self.moment = EVENING

    def __call__(self):
        return self.moment


@pytest.fixture
def still() -> StillClock:
    return StillClock()


@pytest.fixture
def key():
    return new_data_key()


@pytest.fixture
def operations(qapp):
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def page(qtbot, theme, operations, data_dir, key, still) -> UnlockPage:
    records = data_dir / "records.db"
    slots = {
        SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP),
        SlotKind.CODE: seal(key, SlotKind.CODE, normal_recovery_code(CODE), CHEAP),
    }
    write_key_file(key_file(records), slots)
    page = UnlockPage(theme, UnlockService(records, still), operations)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.ask()
    qtbot.waitUntil(lambda: operations.is_resting)
    return page


def enter(qtbot, page, operations, text: str) -> None:
    type_text(page.window(), f"{text}\n")
    qtbot.waitUntil(lambda: operations.is_resting)


def test_the_password_is_typed_at_once_and_enter_opens(qtbot, page, key):
    with qtbot.waitSignal(page.unlocked) as opened:
        type_text(page.window(), f"{PASSWORD}\n")
    assert opened.args == [key]
    assert page.password.text() == ""


def test_a_wrong_password_is_said_at_its_field(qtbot, page, operations):
    with qtbot.assertNotEmitted(page.unlocked):
        enter(qtbot, page, operations, "не та ёлка")
    assert "wrong" in page.password_field.error()
    assert page.trouble.isHidden()
    assert page.open_button.isEnabled()


def test_the_pause_is_shown_and_ends(qtbot, page, operations, still, key):
    for _ in range(2):
        enter(qtbot, page, operations, "не та ёлка")
    assert "1" in page.pause.text()
    assert not page.pause.isHidden()
    assert not page.open_button.isEnabled()
    still.moment += timedelta(seconds=1)
    qtbot.waitUntil(page.pause.isHidden, timeout=3000)
    assert page.open_button.isEnabled()
    with qtbot.waitSignal(page.unlocked) as opened:
        type_text(page.window(), f"{PASSWORD}\n")
    assert opened.args == [key]


def test_during_the_pause_enter_does_nothing(qtbot, page, operations):
    for _ in range(2):
        enter(qtbot, page, operations, "не та ёлка")
    with qtbot.assertNotEmitted(page.unlocked):
        enter(qtbot, page, operations, PASSWORD)


def test_the_recovery_code_opens_too(qtbot, page, key):
    page.other_way.click()
    assert page.password_field.isHidden()
    with qtbot.waitSignal(page.unlocked) as opened:
        type_text(page.window(), f"{CODE.lower()}\n")
    assert opened.args == [key]


def test_a_code_that_is_not_whole_is_said_at_its_field(qtbot, page, operations):
    page.other_way.click()
    enter(qtbot, page, operations, CODE[:-3])
    assert "26" in page.code_field.error()
    assert page.open_button.isEnabled()


def test_damage_is_not_called_a_wrong_password(qtbot, page, operations, data_dir):
    (data_dir / "base.key").write_bytes(b"{}")
    enter(qtbot, page, operations, PASSWORD)
    assert page.password_field.error() == ""
    assert "damaged" in page.trouble.text()
    assert not page.trouble.isHidden()


def test_the_letters_are_hidden_until_asked_for(page):
    assert page.password.echoMode() is QLineEdit.EchoMode.Password
    page.password.eye.trigger()
    assert page.password.echoMode() is QLineEdit.EchoMode.Normal
