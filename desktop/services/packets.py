"""Save all papers of a protocol at once, in order, and say what came out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from db.domain.errors import EnvironmentFault, UserError
from desktop.documents.content import Document
from desktop.documents.pages import chapter_starts
from desktop.documents.readback import lost_in_pdf
from desktop.documents.seal import seal
from desktop.services.finished import FinishedPdf, Progress, SavedPaper, tell
from desktop.services.paper_files import make_folder, safe_name
from desktop.services.paper_making import PaperMaker
from desktop.services.paper_saving import FORMATS, Paper, Press, items_of, save

_THREE_DIGITS = 100


@dataclass(frozen=True, slots=True)
class FailedPaper:
    """Name a paper that could not be saved, and what stood in the way."""

    name: str
    fault: EnvironmentFault


@dataclass(frozen=True, slots=True)
class SavedPacket:
    """Tell what came out and what did not."""

    folder: Path
    saved: tuple[SavedPaper, ...]
    failed: tuple[FailedPaper, ...]
    unsure: tuple[str, ...]
    """Who is named in the nominative, because nobody has looked at the dative."""


def save_packet(
    maker: PaperMaker,
    folder: Path,
    press: Press,
    *,
    formats: Sequence[str] = FORMATS,
    unsure: tuple[str, ...] = (),
    progress: Progress | None = None,
) -> SavedPacket:
    """Save every paper into a folder under names that keep the order; each is read back.

    One that cannot be written does not keep the others back. Raises the fault where none came
    out, and :class:`UserError` ``paper_unknown_format``.
    """
    if not formats or not set(formats) <= set(FORMATS):
        raise UserError("paper_unknown_format", format=", ".join(formats))
    make_folder(folder)
    saved: list[SavedPaper] = []
    failed: list[FailedPaper] = []
    papers = numbered(list(maker.packet()))
    for done, (stem, paper) in enumerate(papers):
        tell(progress, done, len(papers))
        for fmt in formats:
            path = folder / safe_name(stem, f".{fmt}")
            try:
                saved.append(save(paper, path, press))
            except EnvironmentFault as fault:
                failed.append(FailedPaper(path.name, fault))
    if not saved:
        raise failed[0].fault
    tell(progress, len(papers), len(papers))
    return SavedPacket(folder, tuple(saved), tuple(failed), unsure)


def packet_pdf(maker: PaperMaker, press: Press, progress: Progress | None = None) -> FinishedPdf:
    """Return one PDF of all papers in order; each has its own page numbers."""
    papers = list(maker.packet())
    data = seal(press.render_together(_told(papers, progress), papers[0].document))
    blocks = tuple(block for paper in papers for block in paper.document.blocks)
    whole = replace(papers[0].document, blocks=blocks)
    items = len({number for paper in papers for number in items_of(paper)})
    check = partial(_is_whole, whole)
    return FinishedPdf(data, items, check, chapter_starts(data), len(papers))


def save_packet_pdf(
    maker: PaperMaker, path: Path, press: Press, progress: Progress | None = None
) -> SavedPaper:
    """Save that one PDF after reading it back; raise as :meth:`FinishedPdf.save`."""
    if path.suffix.lower() != ".pdf":
        raise UserError("paper_unknown_format", format=path.suffix)
    return packet_pdf(maker, press, progress).save(path)


def _is_whole(whole: Document, written: bytes) -> bool:
    return not lost_in_pdf(whole, written)


def _told(papers: Sequence[Paper], progress: Progress | None) -> Iterator[tuple[str, Document]]:
    """Yield the documents under their names, and tell before each."""
    for done, paper in enumerate(papers):
        tell(progress, done, len(papers))
        yield paper.stem, paper.document


def numbered(papers: Sequence[Paper]) -> list[tuple[str, Paper]]:
    """Put numbers before the names, so that every file manager keeps the order."""
    width = 3 if len(papers) >= _THREE_DIGITS else 2
    return [(f"{number:0{width}} {paper.stem}", paper) for number, paper in enumerate(papers, 1)]
