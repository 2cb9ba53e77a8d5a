"""Render a paper, write it, and read it back before it is said to be there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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
from desktop.services.paper_files import write_paper

Progress = Callable[[int, int], object]
"""Be told how many steps of how many are done; cancelling raises in it."""

FORMATS = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class Paper:
    """Hold a paper with its name and the numbers of the items that stand in it."""

    stem: str
    """The name of its file, without a suffix."""
    document: Document
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedPaper:
    """Tell where a paper was put and how many items were read back from it."""

    path: Path
    items: int


class Press:
    """Render papers of one look; what they have in common is made once."""

    def __init__(self, fonts: Path, style: Style = OFFICIAL) -> None:
        self._fonts = fonts
        self._style = style
        self._docx: DocxPress | None = None

    def render(self, paper: Paper, fmt: str) -> bytes:
        """Return the file; raise :class:`UserError` ``paper_unknown_format``."""
        if fmt == "docx":
            if self._docx is None:
                self._docx = DocxPress(self._style)
            return self._docx.render(paper.document)
        if fmt == "pdf":
            return render_pdf(paper.document, self._style, self._fonts)
        raise UserError("paper_unknown_format", format=fmt)

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
    data = seal(press.render(paper, fmt))

    def look_over(written: bytes) -> None:
        if not _is_whole(paper, fmt, written):
            raise EnvironmentFault("paper_incomplete", name=path.name)

    return SavedPaper(write_paper(path, data, look_over), len(items_of(paper)))


def items_of(paper: Paper) -> frozenset[str]:
    """Return the items that a paper speaks of: 7.1 and 7.2 are one."""
    return frozenset(number.split(".")[0] for number in paper.numbers)


def _is_whole(paper: Paper, fmt: str, written: bytes) -> bool:
    """Tell whether every text of the document, and every item, stands in the file."""
    if fmt == "pdf":
        return not lost_in_pdf(paper.document, written)
    numbers = read_docx_numbers(written) if paper.numbers else ()
    return set(paper.numbers) <= set(numbers) and not lost_in_docx(paper.document, written)


def tell(progress: Progress | None, step: int, steps: int) -> None:
    """Tell how far the work is; raises where it is to stop."""
    if progress is not None:
        progress(step, steps)
