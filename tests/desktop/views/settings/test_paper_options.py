"""Choose how papers look, and find the choice in the next protocol."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.domain.paper_options import ItemLayout, PaperOptions, ProtocolForm
from desktop import resources
from desktop.documents.readback import read_docx_text
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.services.papers import PaperService
from desktop.views.common.theme import Theme
from desktop.views.settings.paper_options import PaperOptionsCard
from tests.support.keys import press_key, type_text
from tests.support.records import HandClock, Yard, fresh_database, small_city


@dataclass
class Desk:
    qtbot: QtBot
    card: PaperOptionsCard
    yard: Yard
    directories: DirectoriesService
    operations: Operations

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def kept(self) -> PaperOptions:
        self.rest()
        return self.directories.city().paper_options


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with fresh_database(tmp_path) as database:
        yard = small_city(database)
        directories = DirectoriesService(database, HandClock())
        operations = Operations()
        card = PaperOptionsCard(theme, directories, operations)
        qtbot.addWidget(card)
        card.load(directories.city())
        card.show()
        yield Desk(qtbot, card, yard, directories, operations)
        operations.close()


def test_a_choice_is_kept_at_once_and_seen_in_the_paper(desk: Desk) -> None:
    press_key(desk.card.form, Qt.Key.Key_Down)
    press_key(desk.card.form, Qt.Key.Key_Down)
    desk.card.form.activated.emit(2)
    press_key(desk.card.distribution, Qt.Key.Key_Space)
    kept = desk.kept()

    assert (kept.form, kept.distribution_list) == (ProtocolForm.LIST, True)
    papers = PaperService(desk.yard.database, HandClock(), resources.path("fonts"))
    text = read_docx_text(papers.paper_bytes(desk.yard.meeting, "docx"))
    assert "УТВЕРЖДАЮ" in text
    assert "ПЕРЕЧЕНЬ ПОРУЧЕНИЙ" in text


def test_lines_are_kept_when_they_are_left(desk: Desk) -> None:
    type_text(desk.card.kept_at, "администрации города\n")
    type_text(desk.card.case_file, "01-15\n")
    kept = desk.kept()
    assert (kept.kept_at, kept.case_file) == ("администрации города", "01-15")


def test_what_was_typed_and_not_left_is_kept_at_the_end(desk: Desk) -> None:
    type_text(desk.card.case_file, "7")
    desk.card.flush()
    assert desk.kept().case_file == "7"


def test_a_reading_does_not_wipe_what_is_being_typed(desk: Desk) -> None:
    type_text(desk.card.case_file, "7")
    desk.card.load(desk.directories.city())
    assert desk.card.case_file.text() == "7"


def test_the_full_form_has_no_table(desk: Desk) -> None:
    press_key(desk.card.form, Qt.Key.Key_Down)
    desk.card.form.activated.emit(1)
    assert desk.kept().form is ProtocolForm.FULL
    assert not desk.card.layout_of_items.isEnabled()
    assert desk.card.values()["layout"] is ItemLayout.TABLE


def test_what_is_too_long_is_refused_and_said(desk: Desk) -> None:
    desk.card.kept_at.setText("я" * 201)
    desk.card.flush()
    assert desk.kept().kept_at == ""
    assert not desk.card.fault.isHidden()
    desk.card.kept_at.setText("архиве")
    desk.card.flush()
    assert desk.kept().kept_at == "архиве"
    assert desk.card.fault.isHidden()
