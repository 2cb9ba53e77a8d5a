"""Choose a template in the settings, see what is wrong with another, go back to the built-in look."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.samples import sample_template
from desktop.operations import Operations
from desktop.services.templates import TemplateService
from desktop.views.common.theme import Theme
from desktop.views.settings.templates_card import TemplatesCard
from tests.support.keys import press_key
from tests.support.records import fresh_database

KINDS = list(TemplateKind)


@dataclass
class Place:
    folder: Path
    saved: list[Path] = field(default_factory=list)

    def load(self) -> Path:
        return self.folder

    def save(self, folder: Path) -> None:
        self.saved.append(folder)


@dataclass
class Desk:
    qtbot: QtBot
    card: TemplatesCard
    templates: TemplateService
    operations: Operations
    folder: Path

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def take(self, kind: TemplateKind, data: bytes, name: str = "свой.docx") -> str:
        path = self.folder / name
        path.write_bytes(data)
        self.card.papers.setCurrentRow(KINDS.index(kind))
        self.card.take(kind, path)
        assert not self.card.choose.isEnabled()
        return self.said()

    def said(self) -> str:
        self.rest()
        assert self.card.choose.isEnabled()
        return self.card.note.text() if self.card.note.isVisibleTo(self.card) else ""

    def line(self, kind: TemplateKind) -> str:
        return self.card.papers.item(KINDS.index(kind)).text()


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with fresh_database(tmp_path) as database:
        templates, operations = TemplateService(database), Operations()
        card = TemplatesCard(theme, templates, operations, Place(tmp_path))
        qtbot.addWidget(card)
        card.show()
        made = Desk(qtbot, card, templates, operations, tmp_path)
        card.reload()
        made.rest()
        yield made
        operations.close()


def test_a_sample_is_taken_checked_and_given_back(desk):
    assert "built-in" in desk.line(TemplateKind.PROTOCOL)
    said = desk.take(TemplateKind.PROTOCOL, sample_template(TemplateKind.PROTOCOL))
    assert said.startswith("✓ свой.docx")
    assert "свой.docx" in desk.line(TemplateKind.PROTOCOL)
    assert "свой.docx" in desk.card.state.text()
    press_key(desk.card.check, Qt.Key.Key_Space)
    assert desk.said().startswith("✓")
    press_key(desk.card.remove, Qt.Key.Key_Space)
    assert desk.said().startswith("✓")
    assert "built-in" in desk.line(TemplateKind.PROTOCOL)
    assert not desk.card.remove.isVisibleTo(desk.card)


def test_a_letterhead_is_seen_at_the_papers_that_stand_on_it(desk):
    desk.take(TemplateKind.BLANK, sample_template(TemplateKind.BLANK), "бланк.docx")
    on_it = [kind for kind in KINDS if "on the letterhead" in desk.line(kind)]
    assert on_it == KINDS[:4]


def test_a_wrong_place_is_named_with_where_it_stands(desk):
    paper = docx.Document()
    paper.add_paragraph("Протокол № {{ номер_протокла }} от")
    path = desk.folder / "черновик.docx"
    paper.save(str(path))
    said = desk.take(TemplateKind.PROTOCOL, path.read_bytes(), "<b>плохой.docx")
    assert said.startswith("✕ <b>плохой.docx")
    assert "{{ номер_протокла }}" in said
    assert "{{ protocol.number }}" in said
    assert "«Протокол № {{ номер_протокла }} от»" in said.replace("“", "«").replace("”", "»")
    assert not any(row.is_own for row in desk.templates.rows())


def test_the_picker_is_the_only_dialog_and_stops_nothing(desk):
    press_key(desk.card.sample, Qt.Key.Key_Space)
    (dialog,) = desk.card.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(desk.folder / "образец.docx"))
    assert "образец.docx" in desk.said()
    assert (desk.folder / "образец.docx").read_bytes() != b""
    dialog.close()
