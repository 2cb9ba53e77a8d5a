"""Offer the file and its folder after every export."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from desktop.bootstrap import saved_papers
from desktop.bootstrap.saved_papers import SavedPapers
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.views.common.theme import Theme, ThemeChoice


@pytest.fixture
def bar(qapp, qtbot):
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(qapp)
    found = MessageBar(theme)
    qtbot.addWidget(found)
    return found


@pytest.fixture
def opened(monkeypatch):
    asked: list[Path] = []

    def note(url) -> bool:
        asked.append(Path(url.toLocalFile()))
        return asked[-1].exists()

    monkeypatch.setattr(saved_papers.QDesktopServices, "openUrl", note)
    return asked


def buttons(bar):
    return {one.text(): one for one in bar.findChildren(QPushButton) if not one.isHidden()}


def test_both_ways_are_offered_and_stay(bar, opened, tmp_path):
    paper = tmp_path / "Протокол 1.pdf"
    paper.write_bytes(b"%PDF")
    owner = QObject()
    SavedPapers(bar, owner).tell("Saved", MessageKind.OK, paper)
    assert list(buttons(bar)) == ["Open", "Show in the folder"]
    buttons(bar)["Open"].click()
    buttons(bar)["Show in the folder"].click()
    assert opened == [paper, tmp_path]
    assert bar.text() == "Saved"
    bar.show_message("Another")
    assert buttons(bar) == {}


def test_a_file_that_nothing_opens_is_said_so(bar, opened, tmp_path):
    owner = QObject()
    SavedPapers(bar, owner).tell("Saved", MessageKind.OK, tmp_path / "г.ics")
    buttons(bar)["Open"].click()
    assert bar.text() == "No program of this computer opens г.ics."
