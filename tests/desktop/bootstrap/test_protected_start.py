"""Open the window on protected records."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import protection
from db.encryption import Cost, SlotKind, new_data_key, seal
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.settings import SettingsStore
from desktop.views.common.theme import Theme, ThemeChoice
from desktop.views.opening.page import OpeningPage
from desktop.views.unlock.page import UnlockPage
from tests.support.keys import type_text
from tests.support.records import fresh_database, small_city

CHEAP = Cost(64, 1, 1)
PASSWORD = "ёлка во дворе"  # noqa: S105 - of a test


@pytest.fixture
def paths(data_dir: Path) -> AppPaths:
    with fresh_database(data_dir) as database:
        small_city(database)
    paths, key = AppPaths(data_dir), new_data_key()
    slots = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP)}
    protection.encrypt(paths.records, key, slots)
    protection.confirm(paths.records)
    return paths


@pytest.fixture
def desk(qtbot, qapp, paths) -> Iterator[Desk]:
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(qapp)
    desk = Desk(theme, SettingsStore(paths.settings), paths)
    qtbot.addWidget(desk.window)
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    desk.open()
    qtbot.waitUntil(lambda: desk.operations.is_resting)
    yield desk
    desk.close()
    qapp.setStyleSheet("")


def test_the_password_is_asked_for_and_opens_the_window(qtbot, desk):
    page = desk.window.findChild(UnlockPage)
    assert page.isVisible()
    with qtbot.waitSignal(desk.filled):
        type_text(desk.window, f"{PASSWORD}\n")
    assert not page.isVisible()
    assert desk.window.current_section() == "schedule"


def test_a_wrong_password_keeps_the_window_shut(qtbot, desk):
    type_text(desk.window, "не та ёлка\n")
    qtbot.waitUntil(lambda: desk.operations.is_resting)
    page = desk.window.findChild(UnlockPage)
    assert page.isVisible()
    assert page.password_field.error()
    assert desk.window.made_pages() == {}


def test_damage_is_told_after_the_right_password(qtbot, desk, paths):
    content = bytearray(paths.records.read_bytes())
    content[100] ^= 1
    paths.records.write_bytes(content)
    type_text(desk.window, f"{PASSWORD}\n")
    opening = desk.window.findChild(OpeningPage)
    qtbot.waitUntil(lambda: "damaged" in opening.sentence())
    assert opening.isVisible()
