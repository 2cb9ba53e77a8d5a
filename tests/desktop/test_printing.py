"""Print finished papers on sheets of their own size."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop import resources
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.looks import schedule_style
from desktop.documents.posters.announcement import announcement_poster
from desktop.documents.posters.setting import FAMILY, Setter
from desktop.documents.posters.sheet import PosterOptions, SheetSize
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.sheet_pdf import render_sheets
from desktop.printing import print_pdf
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
