"""Follow every link of the help, and come back from it with the caret."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.domain.clock import system_clock
from desktop import __version__
from desktop.bootstrap import helping as helping_module
from desktop.bootstrap.helping import Helping
from desktop.bootstrap.key_sheet import key_sheet
from desktop.documents.builders.key_sheet import KeyGroup, KeySheet
from desktop.operations import Operations
from desktop.settings import SettingsStore
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.help.page import HelpPage
from desktop.views.help.sources import FILES, TOPICS, HelpSources, folder_of, pictures_of
from desktop.views.main_window import MainWindow, Section
from desktop.views.opening.cases import CASES, HELP_PLACES
from desktop.views.welcome.page import STEPS

SHEET = KeySheet(
    "Клавиши", "Клавиша", "Что делает", [KeyGroup("Везде", (("F9", "<b>Скрыть</b> | имена"),))]
)


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    operations = Operations()
    yield operations
    operations.close()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_pages_of_the_list_are_the_pages_there_are(language: str) -> None:
    assert {file.stem for file in folder_of(language).glob("*.md")} == set(FILES)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_link_leads_to_a_page(language: str, theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, language, SHEET)
    qtbot.addWidget(page)
    for topic in FILES:
        text = (folder_of(language) / f"{topic}.md").read_text("utf-8")
        assert re.match(r"# \S", text), topic
        for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]*)\)", text):
            page.show_topic(topic)
            page.browser.anchorClicked.emit(QUrl(link))
            name, _, place = link.partition("#")
            assert page.topic == (name.removesuffix(".md") or topic), topic
            assert not place or place in page.sources.places(page.topic), (topic, link)
            assert page.place() == place


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_picture_is_there_and_is_shown(language: str, theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, language, SHEET)
    qtbot.addWidget(page)
    asked: set[str] = set()
    for topic in FILES:
        text = (folder_of(language) / f"{topic}.md").read_text("utf-8")
        for words, name in re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", text):
            assert words, "who cannot see hears what is on it"
            image = page.browser.loadResource(2, QUrl(name))
            assert isinstance(image, QImage)
            assert not image.isNull()
            asked.add(name)
    assert asked == {file.name for file in pictures_of(language).iterdir()}


def test_the_pictures_are_small() -> None:
    files = list(pictures_of("ru").parent.rglob("*.*"))
    assert sum(file.stat().st_size for file in files) <= 3_000_000


def test_pictures_fit_the_page_and_follow_it(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru", SHEET)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.show_topic("schedule")
    wide = page.browser.document().idealWidth()
    page.resize(900, 700)
    sideways = page.browser.horizontalScrollBar()
    qtbot.waitUntil(lambda: sideways.maximum() == 0)
    assert page.browser.document().idealWidth() < wide


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_search_keeps_the_pages_and_marks_the_words(
    language: str, theme: Theme, qtbot: QtBot
) -> None:
    page = HelpPage(theme, language, SHEET)
    qtbot.addWidget(page)
    page.show_topic("index")
    page.search.setText("ПАРОЛЯ забыт" if language == "ru" else "password forgott")
    page.search.returnPressed.emit()
    kept = [topic for row, topic in enumerate(TOPICS) if not page.list.item(row).isHidden()]
    assert "trouble" in kept
    assert "fill" not in kept
    assert page.topic == kept[0]
    page.show_topic("trouble")
    marked = [mark.cursor.selectedText().casefold() for mark in page.browser.extraSelections()]
    assert {"пароль", "забыт"} <= set(marked) or {"password", "forgotten"} <= set(marked)
    page.search.clear()
    page.search.returnPressed.emit()
    assert not any(page.list.item(row).isHidden() for row in range(len(TOPICS)))
    assert page.browser.extraSelections() == []


def test_what_no_page_speaks_of_is_said(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru", SHEET)
    qtbot.addWidget(page)
    page.show_topic("index")
    page.search.setText("бегемот")
    page.search.returnPressed.emit()
    assert not page.nothing.isHidden()


def test_the_changelog_is_shown_with_the_version(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru", SHEET)
    qtbot.addWidget(page)
    page.show_topic("changes")
    said = page.browser.toPlainText()
    assert "Не выпущено" in said or __version__ in said
    assert "Keep a Changelog" not in said
    assert "[" not in said.splitlines()[1]
    assert any(__version__ in page.list.item(row).text() for row in range(len(TOPICS)))


@pytest.mark.parametrize("topic", FILES)
def test_both_languages_have_the_same_sections(topic: str) -> None:
    shapes = [
        re.findall(
            r"^(#+) .*?(\{#.*\})?$", (folder_of(language) / f"{topic}.md").read_text("utf-8"), re.M
        )
        for language in ("ru", "en")
    ]
    assert shapes[0] == shapes[1]


def test_nothing_outside_is_followed(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru", SHEET)
    qtbot.addWidget(page)
    page.show_topic("data")
    page.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert page.topic == "data"
    assert page.browser.loadResource(2, QUrl("file:///etc/hostname")) is None


def test_the_keys_stand_in_the_help_literally(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru", SHEET)
    qtbot.addWidget(page)
    page.show_topic("keys")
    said = page.browser.toPlainText()
    assert all(word in said for word in ("Клавиши", "Везде", "F9", "<b>Скрыть</b> | имена"))


def test_the_keys_are_those_of_the_actions(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, [Section("minutes", "Встреча", "pencil", QLineEdit)])
    qtbot.addWidget(window)
    make_action(window, "Скрыть имена", list, shortcut="F9")
    make_action(window, "Без клавиши", list)
    (group,) = key_sheet(window).groups
    assert group.rows == (("Ctrl+1", "Встреча"), ("F9", "Скрыть имена"))


def test_escape_goes_back_to_the_caret(
    theme: Theme, qtbot: QtBot, tmp_path: Path, operations: Operations
) -> None:
    window = MainWindow(theme, [Section("minutes", "Встреча", "pencil", QLineEdit)])
    qtbot.addWidget(window)
    store = SettingsStore(tmp_path / "settings.toml")
    helping = Helping(theme, window, operations, store, system_clock)
    window.show_section("minutes")
    window.show()
    window.activateWindow()
    field = window.page("minutes")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.setText("не горит фонарь")
    field.setCursorPosition(3)
    qtbot.keyClick(field, Qt.Key.Key_F1)
    assert helping.page is not None
    assert helping.page.isVisible()
    assert helping.page.topic == "line"
    qtbot.keyClick(helping.page.browser, Qt.Key.Key_Escape)
    assert field.isVisible()
    assert field.hasFocus()
    assert field.cursorPosition() == 3
    assert not field.hasSelectedText()


class PartWithHelp(QLineEdit):
    help_topic = "fill"


def test_the_part_in_hand_has_its_own_page(
    theme: Theme, qtbot: QtBot, tmp_path: Path, operations: Operations
) -> None:
    window = MainWindow(theme, [Section("minutes", "Встреча", "pencil", PartWithHelp)])
    qtbot.addWidget(window)
    store = SettingsStore(tmp_path / "settings.toml")
    helping = Helping(theme, window, operations, store, system_clock)
    window.show_section("minutes")
    window.show()
    window.activateWindow()
    part = window.page("minutes")
    part.setFocus()
    qtbot.waitUntil(part.hasFocus)
    qtbot.keyClick(part, Qt.Key.Key_F1)
    assert helping.page is not None
    assert helping.page.topic == "fill"


def test_every_section_and_part_names_a_page_that_there_is() -> None:
    desktop = Path(helping_module.__file__).parents[1]
    code = [file.read_text("utf-8") for file in desktop.rglob("*.py")]
    named = {
        topic
        for text in code
        for topic in re.findall(r'help_topic(?:: str)? ?= ?f?"([^"{]+)"', text)
        if not topic.endswith("#")
    }
    named |= {f"start#{step}" for step in STEPS} | {f"trouble#{it}" for it in HELP_PLACES.values()}
    assert {"fill", "templates", "preparation", "monitoring#advice", "data#trash"} <= named
    sources = [HelpSources(language, SHEET, str) for language in ("ru", "en")]
    for topic, _, place in (one.partition("#") for one in named):
        assert topic in TOPICS
        assert all(not place or place in source.places(topic) for source in sources), place
    sections = set(re.findall(r'Section\(\s*"(\w+)"', "".join(code)))
    assert "schedule" in sections
    assert sections - {"minutes"} <= set(TOPICS)


def test_every_fault_of_the_opening_has_its_place() -> None:
    assert set(HELP_PLACES) == set(CASES)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_named_place_comes_to_the_top_and_stays_there(
    language: str, theme: Theme, qtbot: QtBot
) -> None:
    page = HelpPage(theme, language, SHEET)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.show_topic("trouble#key")
    heading = "Нет файла с ключом" if language == "ru" else "The file with the key is gone"
    document = page.browser.document()
    assert document.findBlockByNumber(page.browser.top()).text() == heading
    assert "{#" not in page.browser.toPlainText()
    page.resize(1000, 700)
    qtbot.waitUntil(lambda: not page.browser._narrowed.isActive())
    assert document.findBlockByNumber(page.browser.top()).text() == heading
    page.show_topic("trouble")
    assert page.browser.verticalScrollBar().value() == 0


def test_the_help_on_a_paper_leads_back_to_the_help_below_it(
    theme: Theme, qtbot: QtBot, tmp_path: Path, operations: Operations
) -> None:
    window = MainWindow(theme, [Section("minutes", "Встреча", "pencil", QLineEdit)])
    qtbot.addWidget(window)
    helping = Helping(
        theme, window, operations, SettingsStore(tmp_path / "settings.toml"), system_clock
    )
    window.show_section("minutes")
    window.show()
    helping.open()
    first = helping.page
    assert first is not None
    first.memo.trigger()
    helping.open()
    assert helping.page is not first
    assert helping.page is not None
    assert helping.page.topic == "papers"
    helping.page.back_requested.emit()
    assert helping.page is first
    window.guest().back_requested.emit()
    assert window.guest() is first
    qtbot.waitUntil(lambda: operations.is_resting)


def test_links_are_told_by_a_line_and_not_by_colour_alone(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru", SHEET)
    qtbot.addWidget(page)
    page.show_topic("trouble")
    block, links = page.browser.document().begin(), 0
    while block.isValid():
        looks = [part.fragment().charFormat() for part in block]
        assert all(look.fontUnderline() for look in looks if look.isAnchor()), block.text()
        links += sum(look.isAnchor() for look in looks)
        block = block.next()
    assert links > 20
