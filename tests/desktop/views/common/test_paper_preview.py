"""Walk through a paper by keys, at any zoom, and find words in it."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from desktop.documents.builders.protocol import build_protocol
from desktop.operations import Operations
from desktop.services import paper_files
from desktop.services.finished import FinishedPdf
from desktop.services.paper_saving import Paper, Press, finished, save
from desktop.views.common import paper_printing
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.paper_desk import DeskPaper, PaperDesk
from desktop.views.common.paper_preview import PaperPreview
from desktop.views.common.paper_saving import Saving
from desktop.views.common.preview.arrangement import Fit
from tests.desktop.documents.every_paper import FONTS
from tests.desktop.documents.protocol_samples import protocol
from tests.support.keys import press_key, type_text

PAPER = Paper("Протокол", build_protocol(protocol(120, attended=20)))
PRESS = Press(FONTS)


class Folder:
    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Path:
        return self.path

    def save(self, folder: Path) -> None:
        self.path = folder


class Stand:
    """Hold a desk with a paper on it."""

    def __init__(self, theme, qtbot, folder: Path) -> None:
        self.qtbot = qtbot
        self.operations = Operations()
        self.made = 0
        self.desk = PaperDesk(theme, self.operations, Folder(folder), "Back")
        qtbot.addWidget(self.desk)
        self.said: list[tuple] = []
        self.desk.told.connect(lambda *words: self.said.append(words))
        self.desk.saved.connect(lambda *words: self.said.append(words))
        self.desk.resize(1200, 700)
        self.desk.show()
        savings = tuple(Saving(suffix, lambda: "Протокол", self.save) for suffix in ("docx", "pdf"))
        self.desk.show_papers([DeskPaper("Протокол", self.make, savings)])
        self.preview: PaperPreview = self.desk.findChild(PaperPreview)
        qtbot.waitUntil(lambda: self.desk.page_count() > 0)
        self.rest()

    def make(self, _progress) -> FinishedPdf:
        self.made += 1
        return finished(PAPER, PRESS)

    def save(self, path: Path, _progress):
        self.made += 1
        return save(PAPER, path, PRESS)

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier, target=None) -> None:
        self.qtbot.keyClick(target or self.preview.view, key, modifier)
        self.rest()


@pytest.fixture
def stand(theme, qtbot, tmp_path) -> Iterator[Stand]:
    found = Stand(theme, qtbot, tmp_path)
    yield found
    found.operations.close()


def colours(stand: Stand) -> set[int]:
    image = stand.preview.view.viewport().grab().toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())}


def test_the_paper_is_seen_and_its_pages_are_counted(stand):
    tools, view = stand.preview.tools, stand.preview.view
    assert stand.desk.page_count() > 10
    assert tools.number.text() == "1"
    assert tools._total.text() == f"of {stand.desk.page_count()}"
    assert view.accessibleName() == f"Preview of the paper, page 1 of {stand.desk.page_count()}"
    assert len(colours(stand)) > 3  # letters, not a blank sheet


def test_keys_lead_through_the_paper_to_its_end_and_back(stand):
    view, last = stand.preview.view, stand.desk.page_count()
    seen = []
    view.page_changed.connect(seen.append)
    for _ in range(4 * last):
        stand.qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert seen == list(range(1, last))
    assert stand.preview.tools.number.text() == str(last)
    for _ in range(4 * last):
        stand.qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 0
    stand.key(Qt.Key.Key_End)
    assert view.page == last - 1
    stand.key(Qt.Key.Key_Home)
    assert view.page == 0


def test_a_page_is_asked_for_by_its_number(stand):
    number = stand.preview.tools.number
    number.setFocus()
    number.selectAll()
    type_text(number, "7")
    press_key(number, Qt.Key.Key_Return)
    assert stand.preview.view.page == 6
    assert stand.preview.thumbnails.currentIndex().row() == 6
    for typed, page in (("999", stand.desk.page_count()), ("0", 1), ("семь", 1)):
        number.selectAll()
        type_text(number, typed)
        press_key(number, Qt.Key.Key_Return)
        assert number.text() == str(page)


def test_a_small_page_leads_to_the_large_one(stand):
    thumbnails = stand.preview.thumbnails
    assert thumbnails.isVisible()
    stand.key(Qt.Key.Key_Down, target=thumbnails)
    assert stand.preview.view.page == 1


def test_the_zoom_goes_by_keys_and_by_the_list(stand):
    view, control = stand.preview.view, Qt.KeyboardModifier.ControlModifier
    stand.key(Qt.Key.Key_0, control)
    assert view.factor == pytest.approx(1.0)
    stand.key(Qt.Key.Key_Plus, control)
    assert view.factor == pytest.approx(1.25)
    for _ in range(2):
        stand.key(Qt.Key.Key_Minus, control)
    assert view.factor == pytest.approx(0.75)
    zoom = stand.preview.tools.zoom
    assert zoom.currentText() == "75\xa0%"
    zoom.activated.emit(zoom.findText("Fit page"))
    assert view.zoom is Fit.PAGE
    assert view.horizontalScrollBar().maximum() == 0


def test_zooming_keeps_the_place(stand):
    stand.preview.view.go_to(9)
    for _ in range(4):
        stand.preview.view.zoom_in()
        assert stand.preview.view.page in (9, 10)


def test_pages_out_of_sight_take_no_memory(stand):
    view = stand.preview.view
    view.set_zoom(2.0)
    for page in range(stand.desk.page_count()):
        view.go_to(page)
        stand.rest()
    assert view.page in stand.preview._large.kept()
    assert len(stand.preview._large.kept()) < stand.desk.page_count()


def test_words_are_found_marked_and_walked_through(stand):
    control = Qt.KeyboardModifier.ControlModifier
    stand.key(Qt.Key.Key_F, control)
    search = stand.preview.tools.search
    assert search.field.hasFocus()
    before = colours(stand)
    type_text(search.field, "восстановить")
    press_key(search.field, Qt.Key.Key_Return)
    stand.rest()
    total = int(search.words().removeprefix("1 of "))
    assert total > 3
    assert any(colour not in before for colour in colours(stand))
    press_key(search.field, Qt.Key.Key_Return)
    assert search.words() == f"2 of {total}"
    stand.key(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    stand.key(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert search.words() == f"{total} of {total}"
    assert stand.preview.view.page > 0


def test_esc_empties_the_search_first_then_leaves_it_then_the_paper(stand, qtbot):
    search = stand.preview.tools.search
    stand.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_text(search.field, "такого нет")
    press_key(search.field, Qt.Key.Key_Return)
    stand.rest()
    assert search.words() == "not found"
    press_key(search.field, Qt.Key.Key_Escape)
    assert search.field.text() == ""
    press_key(search.field, Qt.Key.Key_Escape)
    assert stand.preview.view.hasFocus()
    with qtbot.waitSignal(stand.desk.back_requested):
        press_key(stand.preview.view, Qt.Key.Key_Escape)


def test_what_is_shown_is_what_is_saved_and_what_is_printed(stand, tmp_path, monkeypatch):
    shown = stand.preview.finished()
    printed: list[bytes] = []

    def note(pdf: bytes, *_args, **_kwargs) -> int:
        printed.append(pdf)
        return 1

    monkeypatch.setattr(paper_printing, "print_pdf", note)
    stand.desk.save_action("pdf").trigger()
    stand.rest()
    dialog = stand.desk.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "п.pdf"))
    dialog.close()
    stand.rest()
    text, kind, place = stand.said[-1]
    assert (kind, place) == (MessageKind.OK, tmp_path / "п.pdf")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    stand.desk._printing.print_on(printer, shown)
    stand.rest()
    assert (tmp_path / "п.pdf").read_bytes() == shown.data == printed[0]
    assert stand.made == 1
    assert "Saved and read back" in text


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EACCES, "Choose another"), (errno.ENOSPC, "full"), (errno.ENOENT, "folder")],
)
def test_a_paper_that_cannot_be_saved_is_told_in_words(stand, tmp_path, monkeypatch, number, said):
    def refuse(*_args, **_kwargs):
        raise OSError(number, "refused")

    monkeypatch.setattr(paper_files, "NamedTemporaryFile", refuse)
    stand.desk.save_action("pdf").trigger()
    stand.rest()
    dialog = stand.desk.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path / "п.pdf"))
    dialog.close()
    stand.rest()
    text, kind, *_ = stand.said[-1]
    assert kind is MessageKind.ERROR
    assert said in text
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_damaged_disk_is_noticed(tmp_path):
    pdf = finished(PAPER, PRESS)
    assert pdf.is_whole(pdf.data)
    other = finished(Paper("п", build_protocol(protocol(3))), PRESS)
    assert not pdf.is_whole(other.data)


def test_no_printer_is_no_obstacle(stand, monkeypatch):
    monkeypatch.setattr(paper_printing.QPrinterInfo, "availablePrinterNames", list)
    stand.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    text, kind, action, call = stand.said[-1]
    assert kind is MessageKind.WARN
    assert "Save the PDF" in text
    assert action == "Save as PDF…"
    call()
    stand.rest()
    stand.desk.findChildren(QFileDialog)[-1].close()
