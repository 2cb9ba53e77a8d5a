"""Turn a paper for the residents into a file: flowing text, sheets, or plain bytes."""

from dataclasses import dataclass
from pathlib import Path

from db.domain.errors import EnvironmentFault, UserError
from desktop.documents.content import Document
from desktop.documents.posters.sheet import SheetPaper
from desktop.documents.seal import seal
from desktop.documents.style import Style
from desktop.services.paper_files import safe_name, write_paper
from desktop.services.papers import Progress, SavedPaper

FAMILY = "PTSans"


@dataclass(frozen=True, slots=True)
class FlowNotice:
    """Hold a paper that flows over pages: DOCX and PDF. ``items`` is what is counted in it."""

    stem: str
    document: Document
    style: Style
    items: int


@dataclass(frozen=True, slots=True)
class SheetNotice:
    """Hold a paper set sheet by sheet: PDF."""

    stem: str
    paper: SheetPaper
    items: int = 0


@dataclass(frozen=True, slots=True)
class PlainNotice:
    """Hold a file that is no paper: a calendar, a text."""

    stem: str
    suffix: str
    data: bytes
    items: int = 0


Notice = FlowNotice | SheetNotice | PlainNotice


def render(notice: Notice, fmt: str, fonts: Path) -> bytes:
    """Return the file; raise :class:`UserError` ``paper_other_format``."""
    match notice, fmt:
        case FlowNotice(), "docx":
            from desktop.documents.renderers.docx import render_docx

            return render_docx(notice.document, notice.style)
        case FlowNotice(), "pdf":
            from desktop.documents.renderers.pdf import render_pdf

            return render_pdf(notice.document, notice.style, fonts)
        case SheetNotice(), "pdf":
            from desktop.documents.renderers.pdf_fonts import Faces
            from desktop.documents.renderers.sheet_pdf import render_sheets

            return render_sheets(notice.paper, Faces(fonts, FAMILY))
        case PlainNotice(suffix=suffix), _ if fmt == suffix:
            return notice.data
    raise UserError("paper_other_format", formats=_formats(notice))


def file_name(notice: Notice, fmt: str) -> str:
    """Return the name that a file is saved under unless the user chooses another."""
    return safe_name(notice.stem, f".{fmt}")


def save(notice: Notice, path: Path, fonts: Path) -> SavedPaper:
    """Save under the path, or beside a file that is not ours, after reading it back.

    Raises as :func:`render` and :func:`~desktop.services.paper_files.write_paper`, and
    :class:`EnvironmentFault` ``paper_incomplete``.
    """
    data = render(notice, path.suffix.lower().removeprefix("."), fonts)
    if not isinstance(notice, PlainNotice):
        data = seal(data)

    def look_over(written: bytes) -> None:
        if not _is_whole(notice, path, data, written):
            raise EnvironmentFault("paper_incomplete", name=path.name)

    return SavedPaper(write_paper(path, data, look_over), notice.items)


def _is_whole(notice: Notice, path: Path, data: bytes, written: bytes) -> bool:
    from desktop.documents.readback import lost_in_docx, lost_in_pdf, lost_in_sheets

    match notice:
        case PlainNotice():
            return written == data
        case SheetNotice():
            return not lost_in_sheets(notice.paper, written)
        case FlowNotice():
            look = lost_in_docx if path.suffix.lower() == ".docx" else lost_in_pdf
            return not look(notice.document, written)


def _formats(notice: Notice) -> str:
    match notice:
        case FlowNotice():
            return ".docx, .pdf"
        case SheetNotice():
            return ".pdf"
        case PlainNotice():
            return f".{notice.suffix}"


def tell(progress: Progress | None, step: int, steps: int) -> None:
    """Tell how far the work is."""
    if progress is not None:
        progress(step, steps)
