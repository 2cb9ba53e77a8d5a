"""Turn a paper for the residents into a file: flowing text, sheets, or plain bytes."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from db.domain.errors import EnvironmentFault, UserError
from desktop.documents.content import Document
from desktop.documents.posters.sheet import SheetPaper
from desktop.documents.seal import seal
from desktop.documents.style import OFFICIAL, Style
from desktop.documents.templates.findings import BadTemplateError, Finding
from desktop.services.finished import FinishedPdf, SavedPaper
from desktop.services.own_looks import OwnLook, set_own
from desktop.services.paper_files import safe_name, write_paper
from desktop.services.paper_saving import Made
from desktop.services.written_texts import WrittenTexts

FAMILY = "PTSans"


@dataclass(frozen=True, slots=True)
class FlowNotice:
    """Hold a paper that flows over pages: DOCX and PDF. ``items`` is what is counted in it."""

    stem: str
    document: Document
    style: Style
    items: int
    own: OwnLook | None = None
    """The city's own template, by which the DOCX is set."""


@dataclass(frozen=True, slots=True)
class SheetNotice:
    """Hold a paper set sheet by sheet: PDF, and a DOCX where the city has a template for it."""

    stem: str
    paper: SheetPaper
    items: int = 0
    own: OwnLook | None = None
    style: Style = OFFICIAL
    """By which the pictures of the template are measured."""


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
            return _docx(notice).data
        case FlowNotice(), "pdf":
            from desktop.documents.renderers.pdf import render_pdf

            return render_pdf(notice.document, notice.style, fonts)
        case SheetNotice(own=OwnLook() as own), "docx":
            return _own_sheet(notice, own)
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


def finished(notice: Notice, fonts: Path) -> FinishedPdf:
    """Return the one PDF of a paper; raise as :func:`render`."""
    data = seal(render(notice, "pdf", fonts))
    if isinstance(notice, PlainNotice):
        raise UserError("paper_other_format", formats=_formats(notice))
    return FinishedPdf(data, notice.items, partial(_is_whole, notice, "pdf"))


def save(notice: Notice, path: Path, fonts: Path, texts: WrittenTexts) -> SavedPaper:
    """Save under the path, or beside a file that is not ours, after reading it back.

    Raises as :func:`render` and :func:`~desktop.services.paper_files.write_paper`, and
    :class:`EnvironmentFault` ``paper_incomplete``.
    """
    fmt = path.suffix.lower().removeprefix(".")
    if isinstance(notice, PlainNotice):
        return _save_plain(notice, path, render(notice, fmt, fonts), texts)
    if fmt == "pdf":
        return finished(notice, fonts).save(path)
    if isinstance(notice, FlowNotice) and fmt == "docx":
        made = _docx(notice)
    else:
        made = Made(render(notice, fmt, fonts), is_own=isinstance(notice, SheetNotice))
    data = seal(made.data)

    def look_over(written: bytes) -> None:
        is_whole = written == data if made.is_own else _is_whole(notice, fmt, written)
        if not is_whole:
            raise EnvironmentFault("paper_incomplete", name=path.name)

    return SavedPaper(write_paper(path, data, look_over), notice.items, made.refused)


def _docx(notice: FlowNotice) -> Made:
    """Set a paper by the city's template; where that fails, the built-in look takes its place."""
    from desktop.documents.renderers.docx import render_docx

    refused: tuple[Finding, ...] = ()
    if notice.own is not None:
        try:
            return Made(set_own(notice.own, notice.style), is_own=True)
        except BadTemplateError as error:
            refused = error.findings
    return Made(render_docx(notice.document, notice.style), refused=refused)


def _own_sheet(notice: SheetNotice, own: OwnLook) -> bytes:
    """Set a poster by the city's template; as a DOCX it has no look but that.

    Raises :class:`UserError` ``template_unfit``.
    """
    try:
        return set_own(own, notice.style)
    except BadTemplateError as error:
        raise UserError("template_unfit", findings=error.findings) from error


def _save_plain(notice: PlainNotice, path: Path, data: bytes, texts: WrittenTexts) -> SavedPaper:
    def look_over(written: bytes) -> None:
        if written != data:
            raise EnvironmentFault("paper_incomplete", name=path.name)

    place = write_paper(path, data, look_over, texts.knows)
    texts.remember(data)
    return SavedPaper(place, notice.items)


def _is_whole(notice: FlowNotice | SheetNotice, fmt: str, written: bytes) -> bool:
    from desktop.documents.readback import lost_in_docx, lost_in_pdf, lost_in_sheets

    if isinstance(notice, SheetNotice):
        return not lost_in_sheets(notice.paper, written)
    look = lost_in_docx if fmt == "docx" else lost_in_pdf
    return not look(notice.document, written)


def _formats(notice: Notice) -> str:
    match notice:
        case FlowNotice():
            return ".docx, .pdf"
        case SheetNotice(own=own):
            return ".pdf" if own is None else ".docx, .pdf"
        case PlainNotice():
            return f".{notice.suffix}"
