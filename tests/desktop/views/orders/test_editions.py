"""See the editions of a protocol, and choose who certifies its extracts."""

from datetime import date
from hashlib import sha256

from PySide6.QtWidgets import QPushButton

from db.domain.enums import DeadlineKind
from db.domain.inputs import BulkAssignment, DeadlineInput, PersonInput
from desktop.documents.readback import read_pdf_text
from desktop.views.common.labels import Label
from desktop.views.common.paper_preview import PaperPreview
from desktop.views.orders.editions_panel import EditionsPanel
from desktop.views.orders.paper_panel import PaperPanel
from tests.desktop.views.orders.test_page import WEDNESDAY, Room, issued_panel, questions, room

__all__ = ["room"]


def correct(room: Room, day: date) -> None:
    protocols = room.services.protocols
    row = protocols.protocol(room.yard.meeting)
    protocols.open_correction(row.id, row.version)
    ids = [one.id for one in questions(room) if one.number == 2]
    deadline = DeadlineInput(DeadlineKind.DATE, day, "")
    room.services.orders.assign(ids, BulkAssignment(deadline=deadline))
    row = protocols.protocol(room.yard.meeting)
    protocols.correct(row.id, "поставка задержана", WEDNESDAY, row.version)


def shown(room: Room) -> str:
    preview = room.page.findChild(PaperPreview)
    room.wait_for(lambda: preview.finished() is not None)
    room.settle()
    return read_pdf_text(preview.finished().data).replace("\xa0", " ")


def test_an_older_edition_is_listed_and_opened_as_it_was_frozen(room):
    issued_panel(room)
    first = room.page.findChild(PaperPreview).finished().data
    correct(room, date(2026, 12, 22))
    room.page._on_back_requested()
    room.page._read_meeting()
    room.settle()
    panel = room.page.findChild(EditionsPanel)
    assert panel.isVisible()
    said = "\n".join(label.text().replace("\xa0", " ") for label in panel.findChildren(Label))
    assert "Edition 2" in said
    assert "в п. 2 срок – до 22 декабря 2026 г. (включительно)" in said
    assert "поставка задержана" in said
    newest, oldest = panel.findChildren(QPushButton)

    oldest.click()
    assert "22 декабря" not in shown(room)
    assert room.page.findChild(PaperPanel).titles() == ["Protocol, edition 1"]
    seen = room.page.findChild(PaperPreview).finished().data
    assert sha256(seen).digest() == sha256(first).digest()

    newest.click()
    assert "Изменения внесены: в п. 2 срок – до 22 декабря 2026 г." in " ".join(shown(room).split())


def test_one_edition_is_no_list(room):
    issued_panel(room)
    room.page._on_back_requested()
    room.settle()
    assert not room.page.findChild(EditionsPanel).isVisible()


def test_the_certifier_of_an_extract_is_chosen_on_the_desk(room):
    person = PersonInput("Юнина", "Ольга", "Петровна", post="управляющая делами", in_team=True)
    room.services.directories.save_person(person)
    panel = issued_panel(room)
    assert not panel.certifier.isVisible()
    panel.choose(3)
    before = shown(room)
    assert panel.certifier.isVisible()
    assert "О.П. Юнина" not in before
    place = panel.certifier.findText("Certified by: О.П.\xa0Юнина")
    panel.certifier.setCurrentIndex(place)
    panel.certifier.activated.emit(place)
    after = shown(room)
    assert "О.П. Юнина" in after
    assert "управляющая делами" in " ".join(after.split()).lower()
