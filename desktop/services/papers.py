"""Make the papers of a meeting and put them where the user wants them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from db.database import Database
from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault, UserError
from db.queries import protocols as queries
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.content import Document
from desktop.documents.inputs import ProtocolInput
from desktop.documents.readback import lost_in_docx, lost_in_pdf, read_docx_items
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.seal import seal
from desktop.documents.style import OFFICIAL
from desktop.services.paper_codec import thaw
from desktop.services.paper_files import safe_name, write_paper
from desktop.services.paper_rows import protocol_input

Progress = Callable[[int, int], object]
"""Be told how many steps of how many are done; cancelling raises in it."""

_STEPS = 3


@dataclass(frozen=True, slots=True)
class SavedPaper:
    """Tell where a paper was put and how many items were read back from it."""

    path: Path
    items: int


class PaperService:
    """Build, render and save the protocol of a meeting."""

    def __init__(self, database: Database, clock: Clock, fonts: Path) -> None:
        self._database = database
        self._clock = clock
        self._fonts = fonts

    def protocol_input(self, meeting_id: UUID) -> ProtocolInput:
        """Return what the protocol says: frozen if it was issued, otherwise a draft."""
        with self._database.read() as connection:
            issued = queries.of_meeting(connection, meeting_id)
            if issued is not None:
                return thaw(queries.content(connection, issued.id))
            facts = queries.facts(connection, meeting_id)
        return protocol_input(facts, number=None, moment=self._clock())

    def protocol_document(self, meeting_id: UUID) -> Document:
        """Return the blocks of the protocol."""
        return build_protocol(self.protocol_input(meeting_id))

    def protocol_bytes(self, meeting_id: UUID, fmt: str, progress: Progress | None = None) -> bytes:
        """Return the protocol as a DOCX or a PDF."""
        document = self.protocol_document(meeting_id)
        _tell(progress, 1)
        data = self._render(document, fmt)
        _tell(progress, _STEPS)
        return data

    def file_name(self, meeting_id: UUID, fmt: str) -> str:
        """Return the name that a protocol is saved under unless the user chooses another."""
        source = self.protocol_input(meeting_id)
        day = f" от {source.meeting_date:%d.%m.%Y}" if source.meeting_date else ""
        title = f"Протокол {source.number}" if source.number else "Проект протокола"
        return safe_name(f"{title}{day}", f".{fmt}")

    def save_protocol(
        self, meeting_id: UUID, path: Path, progress: Progress | None = None
    ) -> SavedPaper:
        """Save the protocol as its suffix says, after reading it back item by item.

        A file that stands there and is not one of ours, or was changed by hand since, is left as
        it is and the paper goes beside it. Raises :class:`UserError` ``paper_unknown_format`` and
        :class:`EnvironmentFault` ``paper_incomplete`` and those of
        :func:`~desktop.services.paper_files.write_paper`.
        """
        fmt = path.suffix.lower().removeprefix(".")
        source = self.protocol_input(meeting_id)
        document = build_protocol(source)
        _tell(progress, 1)
        data = seal(self._render(document, fmt))
        _tell(progress, 2)

        def look_over(written: bytes) -> None:
            _look_over(source, document, fmt, written, path)

        place = write_paper(path, data, look_over)
        _tell(progress, _STEPS)
        return SavedPaper(place, len(source.items))

    def _render(self, document: Document, fmt: str) -> bytes:
        if fmt == "docx":
            return render_docx(document, OFFICIAL)
        if fmt == "pdf":
            return render_pdf(document, OFFICIAL, self._fonts)
        raise UserError("paper_unknown_format", format=fmt)


def _look_over(
    source: ProtocolInput, document: Document, fmt: str, written: bytes, path: Path
) -> None:
    """Raise unless every text of the document, and every item, stands in the file."""
    if fmt == "pdf":
        complete = not lost_in_pdf(document, written)
    else:
        numbers = {item.number.split(".")[0] for item in read_docx_items(written)}
        wanted = {str(item.number) for item in source.items}
        complete = numbers == wanted and not lost_in_docx(document, written)
    if not complete:
        raise EnvironmentFault("paper_incomplete", name=path.name)


def _tell(progress: Progress | None, step: int) -> None:
    if progress is not None:
        progress(step, _STEPS)
