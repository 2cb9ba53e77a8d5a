"""Print finished papers on sheets of their own size."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter

from db.domain.errors import EnvironmentFault
from desktop import printing, resources
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.looks import schedule_style
from desktop.documents.pages import page_sizes, render_page
from desktop.documents.posters.announcement import announcement_poster
from desktop.documents.posters.setting import FAMILY, Setter
from desktop.documents.posters.sheet import PosterOptions, SheetSize
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.sheet_pdf import render_sheets
from desktop.operations.bridge import Cancelled
from desktop.printing import is_duplex, make_ready, print_pdf, to_image
from tests.desktop.documents import notice_samples as samples

FONTS = resources.path("fonts")
MILLIMETRES = 25.4 / 72


def poster(size: SheetSize) -> bytes:
    faces = Faces(FONTS, FAMILY)
    paper = announcement_poster(samples.announcement(), PosterOptions(size), Setter(faces))
    return render_sheets(paper, faces)


def schedule() -> bytes:
    return render_pdf(build_schedule(samples.schedule(3)), schedule_style(3), FONTS)


@pytest.mark.parametrize(
    ("make", "sheet"),
    [
        (partial(poster, SheetSize.A4), (210, 297)),
        (partial(poster, SheetSize.A3), (297, 420)),
        (schedule, (297, 210)),
    ],
    ids=["A4", "A3", "A4 lying"],
)
@pytest.mark.usefixtures("qapp")
def test_a_paper_goes_out_on_its_own_sheet(
    make: Callable[[], bytes], sheet: tuple[int, int], tmp_path: Path
) -> None:
    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))

    assert print_pdf(make(), printer, lambda _done, _total: None) == 1
    with pypdfium2.PdfDocument(target.read_bytes()) as printed:
        found = [round(edge * MILLIMETRES) for edge in printed.get_page_size(0)]
    assert found == list(sheet)


def mixed() -> bytes:
    """Return four pages: an upright one, a lying one, an A3 poster, an upright one."""
    whole = pypdfium2.PdfDocument.new()
    parts = (poster(SheetSize.A4), schedule(), poster(SheetSize.A3), poster(SheetSize.A4))
    for part in parts:
        with pypdfium2.PdfDocument(part) as document:
            whole.import_pages(document, [0])
    out = BytesIO()
    whole.save(out)
    whole.close()
    return out.getvalue()


def file_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def sheets(target: Path) -> list[tuple[int, int]]:
    sizes = page_sizes(target.read_bytes())
    return [(round(one.width * MILLIMETRES), round(one.height * MILLIMETRES)) for one in sizes]


def nothing(_done: int, _total: int) -> None:
    """Take no notice of how far the printing is."""


UPRIGHT, LYING, LARGE = (210, 297), (297, 210), (297, 420)


@pytest.mark.usefixtures("qapp")
def test_each_page_of_a_packet_has_its_own_sheet(tmp_path: Path) -> None:
    target = tmp_path / "всё.pdf"
    assert print_pdf(mixed(), file_printer(target), nothing) == 4
    assert sheets(target) == [UPRIGHT, LYING, LARGE, UPRIGHT]


@pytest.mark.usefixtures("qapp")
def test_the_chosen_pages_go_out_in_collated_copies(tmp_path: Path) -> None:
    target = tmp_path / "две.pdf"
    printer = file_printer(target)
    printer.setPageRanges(QPageRanges.fromString("1,3"))
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert print_pdf(mixed(), printer, nothing) == 4
    assert sheets(target) == [UPRIGHT, LARGE, UPRIGHT, LARGE]
    printer.setCollateCopies(False)
    print_pdf(mixed(), printer, nothing)
    assert sheets(target) == [UPRIGHT, UPRIGHT, LARGE, LARGE]


@pytest.mark.usefixtures("qapp")
def test_from_and_to_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "часть.pdf"
    printer = file_printer(target)
    printer.setFromTo(2, 3)
    assert print_pdf(mixed(), printer, nothing) == 2
    assert sheets(target) == [LYING, LARGE]


@pytest.mark.usefixtures("qapp")
def test_nothing_is_scaled_or_moved(tmp_path: Path) -> None:
    target, pdf = tmp_path / "лист.pdf", schedule()
    print_pdf(pdf, file_printer(target), nothing)
    wanted, found = ink_of(pdf), ink_of(target.read_bytes())
    assert all(abs(one - other) <= 1 for one, other in zip(wanted, found, strict=True))


def ink_of(pdf: bytes) -> tuple[int, int, int, int]:
    """Return where the ink of the first page begins and ends: left, right, top, bottom."""
    image = to_image(render_page(pdf, 0, dots_per_inch=100))
    spots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 150
    ]
    across, down = [x for x, _ in spots], [y for _, y in spots]
    return min(across), max(across), min(down), max(down)


@pytest.mark.usefixtures("qapp")
def test_a_stopped_print_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pdf(mixed(), file_printer(tmp_path / "лист.pdf"), stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
def test_a_file_open_in_another_program_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "лист.pdf"
    target.write_bytes(b"open")

    def locked(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(EnvironmentFault) as raised:
        print_pdf(schedule(), file_printer(target), nothing)
    assert raised.value.code == "paper_open_elsewhere"
    assert target.read_bytes() == b"open"
    assert list(tmp_path.iterdir()) == [target]


@pytest.fixture
def both_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a file be printed as if it had sheets with two sides: Qt knows no such file."""
    monkeypatch.setattr(printing, "is_duplex", lambda _printer: True)
    monkeypatch.setattr(printing, "_DOTS_PER_INCH", 40)  # only blank or not is looked at


@pytest.mark.usefixtures("qapp", "both_sides")
def test_on_one_side_nothing_is_left_blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "is_duplex", is_duplex)
    printer = file_printer(tmp_path / "пакет.pdf")
    make_ready(printer)
    pdf, starts = packet(3, 1)
    assert print_pdf(pdf, printer, nothing, starts) == 4


@pytest.mark.usefixtures("qapp")
def test_a_file_has_no_blank_sides_though_both_sides_were_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_DOTS_PER_INCH", 40)
    target = tmp_path / "пакет.pdf"
    printer = file_printer(target)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    pdf, starts = packet(1, 1, 1)
    assert print_pdf(pdf, printer, nothing, starts) == 3
    assert sides_of(target) == [True, True, True]


def sides_of(target: Path) -> list[bool]:
    """Tell of every side whether there is ink on it."""
    data = target.read_bytes()
    return [
        any(dot < 200 for dot in render_page(data, number, dots_per_inch=20).pixels[::4])
        for number in range(len(page_sizes(data)))
    ]


def packet(*pages: int) -> tuple[bytes, tuple[int, ...]]:
    """Return papers of so many pages in one file, and where each begins."""
    whole = pypdfium2.PdfDocument.new()
    starts, page = [], poster(SheetSize.A4)
    for count in pages:
        starts.append(len(whole))
        for _ in range(count):
            with pypdfium2.PdfDocument(page) as document:
                whole.import_pages(document, [0])
    out = BytesIO()
    whole.save(out)
    whole.close()
    return out.getvalue(), tuple(starts)


@pytest.mark.usefixtures("qapp", "both_sides")
def test_on_both_sides_each_paper_begins_on_a_fresh_sheet(tmp_path: Path) -> None:
    target = tmp_path / "пакет.pdf"
    printer = file_printer(target)
    pdf, starts = packet(3, 2, 1)
    assert print_pdf(pdf, printer, nothing, starts) == 7
    assert sides_of(target) == [True, True, True, False, True, True, True]


@pytest.mark.usefixtures("qapp", "both_sides")
def test_copies_on_both_sides_begin_on_fresh_sheets(tmp_path: Path) -> None:
    target = tmp_path / "пакет.pdf"
    printer = file_printer(target)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    pdf, starts = packet(3)
    print_pdf(pdf, printer, nothing, starts)
    assert sides_of(target) == [True, True, True, False, True, True, True]
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    print_pdf(pdf, printer, nothing, starts)
    assert sides_of(target) == [True] * 4


@pytest.mark.usefixtures("qapp", "both_sides")
def test_another_size_begins_on_a_fresh_sheet(tmp_path: Path) -> None:
    target = tmp_path / "всё.pdf"
    printer = file_printer(target)
    print_pdf(mixed(), printer, nothing)
    assert sheets(target) == [UPRIGHT, UPRIGHT, LYING, LYING, LARGE, LARGE, UPRIGHT]
