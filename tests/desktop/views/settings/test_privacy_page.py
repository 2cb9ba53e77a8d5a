"""Find a person, erase her by keys and buttons, and hold the act in hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop import resources
from desktop.operations import Operations
from desktop.services.erasure_papers import ErasurePaperService
from desktop.views.settings.privacy_page import PrivacyPage
from tests.desktop.services.test_erasure import Office
from tests.support.keys import type_text
from tests.support.records import HandClock, fresh_database


class Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Path:
        return self._path

    def save(self, folder: Path) -> None:
        self._path = folder


class Desk:
    def __init__(self, qtbot, theme, database, clock, folder):
        self.qtbot = qtbot
        self.office = Office(database, clock)
        self.operations = Operations()
        papers = ErasurePaperService(database, clock, resources.path("fonts"))
        self.page = PrivacyPage(theme, self.office.erasure, papers, self.operations, Folder(folder))
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.reload()
        self.rest()

    def rest(self):
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def find(self, text):
        type_text(self.page.whom, text)
        self.qtbot.keyClick(self.page.whom, Qt.Key.Key_Return)
        self.rest()


@pytest.fixture
def desk(qtbot, theme, tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        found = Desk(qtbot, theme, database, clock, tmp_path)
        yield found
        found.rest()
        found.operations.close()


def test_a_person_is_found_and_erased_and_the_act_is_shown(desk):
    desk.find("Очевидная")
    findings = desk.page.findings
    assert len(findings.people) == 1
    assert len(findings.mentions) == 3
    type_text(findings.reason, "заявление № 12")
    findings.erase_button.click()
    assert findings.question.isVisible()
    findings.sure_button.click()
    desk.rest()
    assert desk.page.currentWidget() is desk.page.desk()
    assert desk.page.desk().page_count() > 0
    assert "чевидн" not in desk.office.everything()
    desk.page.reload()
    desk.rest()
    assert len(desk.page.act_buttons) == 1
    assert not findings.people


def test_what_is_not_ticked_stays(desk):
    desk.find("Очевидная")
    findings = desk.page.findings
    for box, _mention in findings.mentions:
        box.setChecked(False)
    type_text(findings.reason, "заявление")
    findings.erase_button.click()
    findings.sure_button.click()
    desk.rest()
    assert desk.office.minutes.question(desk.office.question).applicant.name == ""
    assert "чевидн" in desk.office.everything()


def test_without_a_reason_nothing_is_erased(desk):
    desk.find("Очевидная")
    desk.page.findings.erase_button.click()
    desk.page.findings.sure_button.click()
    desk.rest()
    assert desk.page.findings.reason_field.error()
    assert "чевидн" in desk.office.everything()


def test_a_change_of_ticks_asks_again(desk):
    desk.find("Очевидная")
    findings = desk.page.findings
    findings.erase_button.click()
    findings.people[0][0].click()
    assert not findings.question.isVisible()


def test_nobody_is_found(desk):
    desk.find("Несуществующий")
    assert desk.page.findings.found.text()
    assert desk.page.findings.erase_button.isHidden()


def test_the_terms_are_kept_and_tell_what_is_due(desk):
    card = desk.page.retention
    assert not card.run_button.isEnabled()
    card.after_closing.setValue(7)
    card.after_closing.editingFinished.emit()
    desk.rest()
    assert desk.office.erasure.terms().after_closing == 7


def test_before_the_last_press_it_is_said_that_nothing_brings_it_back(desk):
    card = desk.page.retention
    card.run_button.setEnabled(True)  # as if something were due
    card.run_button.click()
    assert card.question.isVisible()
    assert "cannot be taken back" in card.asked_words.text()
    assert "Ctrl+Z" in card.asked_words.text()
    card.cancel_button.click()
    assert not card.question.isVisible()

    desk.find("Очевидная")
    desk.page.findings.erase_button.click()
    assert "Ctrl+Z" in desk.page.findings.asked_words.text()
