"""Read, copy and save the report of a failure in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.views.report import ReportPage

TEXT = 'courtyard-minutes 1\n\nFatal Python error: Aborted\n  File "page.py", line 7 in go'


@pytest.fixture
def target(tmp_path) -> Path:
    return tmp_path / "отчёт.txt"


@pytest.fixture
def page(qtbot, theme, target) -> ReportPage:
    page = ReportPage(theme, lambda _parent, _title: target)
    qtbot.addWidget(page)
    page.show_report(TEXT)
    page.show()
    return page


def test_the_report_can_be_copied(page):
    page.copy_button.click()

    assert QGuiApplication.clipboard().text() == TEXT
    assert page.note.text() == "Copied."


def test_the_report_can_be_saved(page, target):
    page.save_button.click()

    assert target.read_text("utf-8") == TEXT
    assert target.name in page.note.text()


def test_a_disk_that_takes_nothing_is_said(page, target):
    target.mkdir()
    page.save_button.click()

    assert "could not be written" in page.note.text()


def test_escape_goes_back_to_work(qtbot, page):
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
