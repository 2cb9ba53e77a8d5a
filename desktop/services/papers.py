"""Make the papers of a protocol and put them where the user wants them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from db.database import Database
from db.domain.clock import Clock
from desktop.documents.fit_check import too_narrow
from desktop.documents.inputs import PersonInput, ProtocolInput
from desktop.documents.looks import official_style
from desktop.documents.measures import AnyMeasures, OfficialMeasures
from desktop.services.finished import FinishedPdf, Progress, SavedPaper, tell
from desktop.services.own_looks import fetch_from
from desktop.services.packets import SavedPacket, packet_pdf, save_packet, save_packet_pdf
from desktop.services.paper_files import safe_name
from desktop.services.paper_making import PROTOCOL, PaperChoice, PaperKind, PaperMaker
from desktop.services.paper_saving import FORMATS, Press, finished, save
from desktop.services.paper_source import PaperSource, read_protocol, read_source, refuse_draft
from desktop.services.wider_reminders import widened

__all__ = ["PROTOCOL", "PaperOffer", "PaperService", "PaperShelf", "Progress", "SavedPaper"]

_STEPS = 3


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """Offer one paper; ``party`` is the short name of whom it goes to."""

    choice: PaperChoice
    party: str = ""


@dataclass(frozen=True, slots=True)
class PaperShelf:
    """Hold the papers that there are now: in the order of the packet, then the reminders."""

    offers: tuple[PaperOffer, ...]
    is_issued: bool
    unsure: tuple[str, ...]
    """Who is named in the nominative, because nobody has looked at the dative."""
    undrawn: str
    """Letters of the protocol, an emoji among them, for which boxes stand in the PDF."""
    has_lost_emblem: bool = False
    """The coat of arms is damaged in the records: the papers go without it."""
    certifiers: tuple[PersonInput, ...] = ()
    """Who may certify the extracts; the first does unless another is chosen."""
    has_own_look: bool = False
    """The DOCX of some of them is set by a template of the city, the PDF is not."""


class PaperService:
    """Build, render and save the papers of a meeting's protocol."""

    def __init__(self, database: Database, clock: Clock, fonts: Path) -> None:
        self._database = database
        self._clock = clock
        self._fonts = fonts
        self._presses: dict[OfficialMeasures, Press] = {}

    def too_narrow(self, numbers: AnyMeasures) -> tuple[str, ...]:
        """Return the names of the numbers that leave a paper's words too little room."""
        return too_narrow(numbers, self._fonts)

    def protocol_input(self, meeting_id: UUID) -> ProtocolInput:
        """Return what the protocol says: frozen if it was issued, otherwise a draft."""
        with self._database.read() as connection:
            return read_protocol(connection, meeting_id, self._clock())[0]

    def shelf(self, meeting_id: UUID) -> PaperShelf:
        """Return the papers that can be made: of a draft, the draft alone."""
        source = self._source(meeting_id)
        labels = {party.key: party.label for party in source.parties}
        labels |= {reminder.key: reminder.label for reminder in source.reminders}
        maker = self._maker_of(source)
        choices = (*maker.choices(), *maker.reminders())
        offers = tuple(PaperOffer(choice, labels.get(choice.party, "")) for choice in choices)
        protocol = maker.make(PROTOCOL)
        undrawn = maker.press.undrawn(protocol.document)
        return PaperShelf(
            offers,
            source.is_issued,
            source.unsure(),
            undrawn,
            source.has_lost_emblem,
            source.certifiers(),
            protocol.own is not None,
        )

    def paper_bytes(
        self,
        meeting_id: UUID,
        fmt: str,
        choice: PaperChoice = PROTOCOL,
        progress: Progress | None = None,
    ) -> bytes:
        """Return a paper as a DOCX or a PDF.

        Raises :class:`UserError` ``paper_unknown_format``, ``protocol_not_issued``,
        ``party_unknown``.
        """
        maker = self._maker(meeting_id, choice)
        paper = maker.make(choice)
        tell(progress, 1, _STEPS)
        data = maker.press.render(paper, fmt)
        tell(progress, _STEPS, _STEPS)
        return data

    def finished(
        self,
        meeting_id: UUID,
        choice: PaperChoice = PROTOCOL,
        progress: Progress | None = None,
    ) -> FinishedPdf:
        """Return the PDF that is shown, printed and saved; raise as :meth:`paper_bytes`."""
        maker = self._maker(meeting_id, choice)
        paper = maker.make(choice)
        tell(progress, 1, _STEPS)
        pdf = finished(paper, maker.press)
        tell(progress, _STEPS, _STEPS)
        return pdf

    def file_name(self, meeting_id: UUID, fmt: str, choice: PaperChoice = PROTOCOL) -> str:
        """Return the name that a paper is saved under unless the user chooses another."""
        maker = self._maker_of(self._source(meeting_id, choice.edition), choice.certifier)
        stem = maker.make(choice).stem
        if choice.kind in (PaperKind.EXTRACT, PaperKind.LETTER, PaperKind.REMINDER):
            stem = f"{stem} – {maker.number()}"
        return safe_name(stem, f".{fmt}")

    def save(
        self,
        meeting_id: UUID,
        path: Path,
        choice: PaperChoice = PROTOCOL,
        progress: Progress | None = None,
    ) -> SavedPaper:
        """Save a paper as its suffix says, after reading it back item by item.

        Raises as :meth:`paper_bytes` and :func:`desktop.services.paper_saving.save`.
        """
        maker = self._maker(meeting_id, choice)
        paper = maker.make(choice)
        tell(progress, 1, _STEPS)
        saved = save(paper, path, maker.press)
        tell(progress, _STEPS, _STEPS)
        return saved

    def packet_name(self, meeting_id: UUID, fmt: str = "") -> str:
        """Return the name of the packet's folder, or of its one file of a format."""
        paper = self._maker(meeting_id, PROTOCOL).make(PROTOCOL)
        return safe_name(f"Пакет – {paper.stem}", f".{fmt}" if fmt else "")

    def finished_packet(
        self,
        meeting_id: UUID,
        progress: Progress | None = None,
        *,
        certifier: PersonInput | None = None,
    ) -> FinishedPdf:
        """Return all papers as one PDF; raise ``protocol_not_issued``."""
        maker = self._maker_of(self._issued(meeting_id), certifier)
        return packet_pdf(maker, maker.press, progress)

    def save_packet(
        self,
        meeting_id: UUID,
        folder: Path,
        formats: Sequence[str] = FORMATS,
        progress: Progress | None = None,
        *,
        certifier: PersonInput | None = None,
    ) -> SavedPacket:
        """Save all papers into a folder, which is made where there is none.

        Raises ``protocol_not_issued`` and as :func:`desktop.services.packets.save_packet`.
        """
        source = self._issued(meeting_id)
        maker = self._maker_of(source, certifier)
        return save_packet(
            maker,
            folder,
            maker.press,
            formats=formats,
            unsure=source.unsure(),
            progress=progress,
        )

    def save_packet_pdf(
        self, meeting_id: UUID, path: Path, progress: Progress | None = None
    ) -> SavedPaper:
        """Save all papers as one PDF; raise as :meth:`save_packet`."""
        maker = self._maker_of(self._issued(meeting_id))
        return save_packet_pdf(maker, path, maker.press, progress)

    def _source(self, meeting_id: UUID, edition: int = 0) -> PaperSource:
        with self._database.read() as connection:
            return read_source(connection, meeting_id, self._clock(), edition)

    def _issued(self, meeting_id: UUID) -> PaperSource:
        source = self._source(meeting_id)
        refuse_draft(source)
        return source

    def _maker(self, meeting_id: UUID, choice: PaperChoice) -> PaperMaker:
        if choice.kind is not PaperKind.REMINDER:
            return self._maker_of(self._source(meeting_id, choice.edition), choice.certifier)
        moment = self._clock()
        with self._database.read() as connection:
            source = read_source(connection, meeting_id, moment)
            return self._maker_of(widened(connection, meeting_id, source, moment))

    def _maker_of(self, source: PaperSource, certifier: PersonInput | None = None) -> PaperMaker:
        """Return a maker whose press has the look that the protocol was issued in."""
        numbers = source.protocol.options.measures
        if numbers not in self._presses:
            self._presses[numbers] = Press(self._fonts, official_style(numbers))
        fetch = partial(fetch_from, self._database)
        return PaperMaker(source, self._presses[numbers], fetch, certifier)
