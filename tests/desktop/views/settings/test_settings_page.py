"""Change settings field by field and look at what was kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.settings import AppSettings, Language, SettingsStore, ThemeChoice
from desktop.views.common.theme import Theme
from desktop.views.settings.page import SettingsPage
from tests.support.keys import type_text
from tests.support.records import HandClock, Yard, fresh_database, small_city


@dataclass
class Desk:
    qtbot: QtBot
    page: SettingsPage
    yard: Yard
    directories: DirectoriesService
    operations: Operations
    store: SettingsStore

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database)
        directories = DirectoriesService(database, clock)
        operations = Operations()
        store = SettingsStore(tmp_path / "settings.toml")
        page = SettingsPage(
            theme,
            directories,
            operations,
            lambda: date(2026, 11, 23),
            lambda: store.settings,
            store.apply,
        )
        qtbot.addWidget(page)
        operations.changed.connect(page.on_changed)
        page.show()
        page.reload()
        desk = Desk(qtbot, page, yard, directories, operations, store)
        desk.rest()
        yield desk
        operations.close()


def _retype(edit: Any, text: str) -> None:
    edit.selectAll()
    type_text(edit, text + "\n")


def test_a_field_is_saved_when_it_is_left(desk: Desk) -> None:
    form = desk.page.city
    _retype(form.name, "г. Кузнецк")
    _retype(form.genitive, "города Кузнецка")
    desk.rest()
    city = desk.directories.city()
    assert (city.name, city.name_genitive) == ("г. Кузнецк", "города Кузнецка")
    assert (city.head_id, city.secretary_id) == (desk.yard.chair, desk.yard.secretary)


def test_several_fields_left_in_a_rush_are_all_saved(desk: Desk) -> None:
    form = desk.page.city
    for edit, text in ((form.name, "А"), (form.genitive, "Б"), (form.series, "К")):
        _retype(edit, text)
    desk.rest()
    city = desk.directories.city()
    assert (city.name, city.name_genitive, city.series) == ("А", "Б", "К")


def test_the_number_is_shown_as_it_will_be(desk: Desk) -> None:
    form = desk.page.city
    assert form.example() == "48-ВЖ/2026"
    _retype(form.pattern, "{number}/{series}-{year}")
    _retype(form.series, "Б")
    assert form.example() == "48/Б-2026"


def test_a_wrong_pattern_is_said_and_not_saved(desk: Desk) -> None:
    form = desk.page.city
    _retype(form.pattern, "без номера {year}")
    desk.rest()
    assert form._pattern_field.error()
    assert desk.directories.city().number_pattern == "{number}-ВЖ/{year}"


def test_the_controller_is_chosen_by_a_few_letters(desk: Desk) -> None:
    form = desk.page.city
    type_text(form.controller, "рябо\n")
    desk.rest()
    assert desk.directories.city().controller_id == desk.yard.engineer
    _retype(form.controller, "Никто Такой")
    desk.rest()
    assert form._people[form.controller].error()
    assert desk.directories.city().controller_id == desk.yard.engineer


def test_leaving_the_letterhead_saves_it(desk: Desk) -> None:
    form = desk.page.city
    form.letterhead.setFocus()
    type_text(form.letterhead, "Собрание представителей, ")
    desk.page.flush()
    desk.rest()
    assert desk.directories.city().letterhead.startswith("Собрание представителей, ")


def test_the_look_changes_at_once_and_is_kept(desk: Desk, theme: Theme) -> None:
    box = desk.page.look.theme
    box.setFocus()
    while box.currentData() != ThemeChoice.SUN.value:
        desk.qtbot.keyClick(box, Qt.Key.Key_Down)
    desk.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not theme.palette.tinted
    assert desk.store.settings.theme is ThemeChoice.SUN


def test_the_language_asks_for_a_restart(desk: Desk) -> None:
    form = desk.page.user
    form.language.setCurrentIndex(form.language.findData(Language.ENGLISH.value))
    form.language.activated.emit(form.language.currentIndex())
    assert form._restart.isVisible()
    assert desk.store.settings.language is Language.ENGLISH
    form.language.setCurrentIndex(form.language.findData(Language.RUSSIAN.value))
    form.language.activated.emit(form.language.currentIndex())
    assert not form._restart.isVisible()


def test_a_disk_that_refuses_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_settings: AppSettings) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(desk.page, "_apply_settings", refuse)
    told: list[str] = []
    desk.page.told.connect(lambda text, *_: told.append(text))
    _retype(desk.page.user.user, "Белова М. А.")
    assert "No space left" in told[0]
