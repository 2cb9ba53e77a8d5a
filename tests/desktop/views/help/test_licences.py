"""The licences shown are those of what the lock installs, each with its full text."""

import re

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop import resources
from desktop.documents.builders.key_sheet import KeySheet
from desktop.views.common.theme import Theme
from desktop.views.help.page import HelpPage

FOLDER = resources.path("licences")
LOCK = resources.beside("packaging/locks/runtime.txt")
ROW = re.compile(r"\| \[([^\]]+)\]\(licence-([^)]+)\) \| ([^|]+) \| ([^|]+) \|")


def rows(language: str) -> list[tuple[str, str, str, str]]:
    return ROW.findall((FOLDER / f"{language}.md").read_text("utf-8"))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_part_of_the_lock_is_named_with_its_version(language: str) -> None:
    """``python packaging/licences.py`` writes them anew."""
    locked = dict(re.findall(r"^([\w.-]+)==([^ ;\\]+)", LOCK.read_text("utf-8"), re.M))
    named = {normal(name): version for name, _, version, _ in rows(language)}
    assert {name: named.get(name) for name in locked} == locked
    assert {"python", "pt sans", "liberation serif", "tabler icons"} <= set(named)
    assert all(licence.strip() for _, _, _, licence in rows(language))


def test_every_text_is_there_and_none_is_left_over() -> None:
    linked = {text for _, text, _, _ in rows("ru")}
    assert linked == {file.stem for file in FOLDER.glob("*.txt")}
    assert all((FOLDER / f"{text}.txt").stat().st_size > 300 for text in linked)


def test_a_licence_is_read_in_the_help_and_left_again(theme: Theme, qtbot: QtBot) -> None:
    page = HelpPage(theme, "ru", KeySheet("Клавиши", "", "", []))
    qtbot.addWidget(page)
    page.show_topic("parts")
    assert "LGPL" in page.browser.toPlainText()
    page.browser.anchorClicked.emit(QUrl("licence-pillow"))
    assert "Secret Labs" in page.browser.toPlainText()
    page.browser.anchorClicked.emit(QUrl("licence-program"))
    assert "GNU GENERAL PUBLIC LICENSE" in page.browser.toPlainText()
    page.browser.anchorClicked.emit(QUrl("licence-../../secrets"))
    page.browser.anchorClicked.emit(QUrl("parts.md"))
    assert "LGPL" in page.browser.toPlainText()
