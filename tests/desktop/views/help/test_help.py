"""Follow every link of the help, and come back from it with the caret."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.bootstrap.helping import Helping
from desktop.views.common.theme import Theme
from desktop.views.help.page import TOPICS, HelpPage, folder_of
from desktop.views.main_window import MainWindow, Section


@pytest.mark.parametrize("language", ["ru", "en"])
def test_pages_of_the_list_are_the_pages_there_are(language: str) -> None:
    assert {file.stem for file in folder_of(language).glob("*.md")} == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_link_leads_to_a_page(language: str, topic: str, theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, language)
    qtbot.addWidget(page)
    file: Path = folder_of(language) / f"{topic}.md"
    text = file.read_text("utf-8")
    assert re.match(r"# \S", text)
    for link in re.findall(r"\]\(([^)]*)\)", text):
        page.browser.anchorClicked.emit(QUrl(link))
        assert f"{page.topic}.md" == link


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_have_the_same_sections(topic: str) -> None:
    shapes = [
        re.findall(r"^#+(?= )", (folder_of(language) / f"{topic}.md").read_text("utf-8"), re.M)
        for language in ("ru", "en")
    ]
    assert shapes[0] == shapes[1]


def test_nothing_outside_is_followed(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru")
    qtbot.addWidget(page)
    page.show_topic("data")
    page.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert page.topic == "data"
    assert page.browser.loadResource(2, QUrl("file:///etc/hostname")) is None


def test_escape_goes_back_to_the_caret(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, [Section("minutes", "Встреча", "pencil", QLineEdit)])
    qtbot.addWidget(window)
    helping = Helping(theme, window, "ru")
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
