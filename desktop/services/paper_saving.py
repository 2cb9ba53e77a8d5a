"""Render a paper, write it, and read it back before it is said to be there."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from db.domain.errors import EnvironmentFault, UserError
from desktop.documents.content import Document
from desktop.documents.readback import lost_in_docx, lost_in_pdf, read_docx_numbers
from desktop.documents.renderers.docx import DocxPress
from desktop.documents.renderers.page_count import count_pages
from desktop.documents.renderers.pdf import render_packet, render_pdf
from desktop.documents.renderers.pdf_archive import About
from desktop.documents.renderers.undrawn import undrawn_letters
from desktop.documents.seal import seal
from desktop.documents.style import OFFICIAL, Style
from desktop.documents.templates.findings import BadTemplateError, Finding
from desktop.services.finished import FinishedPdf, SavedPaper
from desktop.services.own_looks import OwnLook, set_own
from desktop.services.paper_files import write_paper

FORMATS = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class Paper:
    """Hold a paper with its name and the numbers of the items that stand in it."""

    stem: str
    """The name of its file, without a suffix."""
    document: Document
    numbers: tuple[str, ...] = ()
    own: OwnLook | None = None
    """The city's own template, by which the DOCX is set."""
    in_docx: Document | None = None
    """What the built-in DOCX says where that is not what the PDF says."""


@dataclass(frozen=True, slots=True)
class Made:
    """Hold a paper as a file, before it is written."""

    data: bytes
    is_own: bool = False
    """It is set by the city's template, and was looked over on the way."""
    refused: tuple[Finding, ...] = ()


class Press:
    """Render papers of one look; what they have in common is made once."""

    def __init__(self, fonts: Path, style: Style = OFFICIAL) -> None:
        self._fonts = fonts
        self._style = style
        self._docx: DocxPress | None = None

    def render(self, paper: Paper, fmt: str) -> bytes:
        """Return the file; raise as :meth:`make`."""
        return self.make(paper, fmt).data

    def make(self, paper: Paper, fmt: str) -> Made:
        """Return the file, and what is to be told of it.

        A template that cannot be filled holds no paper back: the built-in look takes its place.
        Raises :class:`UserError` ``paper_unknown_format``.
        """
        if fmt == "docx":
            return self._own(paper, paper.own) if paper.own else Made(self._built_in(paper))
        if fmt == "pdf":
            return Made(render_pdf(paper.document, self._style, self._fonts))
        raise UserError("paper_unknown_format", format=fmt)

    def _own(self, paper: Paper, look: OwnLook) -> Made:
        try:
            return Made(set_own(look, self._style), is_own=True)
        except BadTemplateError as error:
            return Made(self._built_in(paper), refused=error.findings)

    def _built_in(self, paper: Paper) -> bytes:
        if self._docx is None:
            self._docx = DocxPress(self._style)
        return self._docx.render(paper.in_docx or paper.document)

    def render_together(self, papers: Iterable[tuple[str, Document]], first: Document) -> bytes:
        """Return one PDF of documents under their names; it is called as the first of them."""
        about = About(first.title, first.moment, first.language)
        return render_packet(papers, about, self._style, self._fonts)

    def count_pages(self, document: Document) -> int:
        """Return of how many pages a document is."""
        return count_pages(document, self._style, self._fonts)

    def undrawn(self, document: Document) -> str:
        """Return the letters of a document for which boxes stand in its PDF."""
        return undrawn_letters(document, self._style, self._fonts)


def save(paper: Paper, path: Path, press: Press) -> SavedPaper:
    """Save a paper as its suffix says, after reading it back item by item.

    A file that stands there and is not one of ours, or was changed by hand since, is left as
    it is and the paper goes beside it. Raises :class:`UserError` ``paper_unknown_format`` and
    :class:`EnvironmentFault` ``paper_incomplete`` and those of
    :func:`~desktop.services.paper_files.write_paper`.
    """
    fmt = path.suffix.lower().removeprefix(".")
    if fmt == "pdf":
        return finished(paper, press).save(path)
    made = press.make(paper, fmt)
    data = seal(made.data)

    def look_over(written: bytes) -> None:
        is_whole = written == data if made.is_own else _is_whole_docx(paper, written)
        if not is_whole:
            raise EnvironmentFault("paper_incomplete", name=path.name)

    return SavedPaper(write_paper(path, data, look_over), len(items_of(paper)), made.refused)


def finished(paper: Paper, press: Press) -> FinishedPdf:
    """Return the one PDF of a paper."""
    data = seal(press.render(paper, "pdf"))
    return FinishedPdf(data, len(items_of(paper)), partial(_is_whole_pdf, paper))


def items_of(paper: Paper) -> frozenset[str]:
    """Return the items that a paper speaks of: 7.1 and 7.2 are one."""
    return frozenset(number.split(".")[0] for number in paper.numbers)


def _is_whole_pdf(paper: Paper, written: bytes) -> bool:
    """Tell whether every text of the document stands in the file."""
    return not lost_in_pdf(paper.document, written)


def _is_whole_docx(paper: Paper, written: bytes) -> bool:
    """Tell whether every text of the document, and every item, stands in the file."""
    numbers = read_docx_numbers(written) if paper.numbers else ()
    said = paper.in_docx or paper.document
    return set(paper.numbers) <= set(numbers) and not lost_in_docx(said, written)
