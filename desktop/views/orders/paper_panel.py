"""Show the papers of a meeting whose orders are in order."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.operations import Operations
from desktop.services.packets import SavedPacket
from desktop.services.paper_making import PaperChoice, PaperKind
from desktop.services.papers import (
    PROTOCOL,
    PaperOffer,
    PaperService,
    PaperShelf,
    Progress,
    SavedPaper,
)
from desktop.views.common.paper_desk import DeskPaper, ExportFolder, PaperDesk, Saving
from desktop.views.common.theme import Theme

__all__ = ["ExportFolder", "PaperPanel"]


class PaperPanel(PaperDesk):
    """Hold the papers of the protocol: itself, what goes to each party, and all as a packet."""

    def __init__(
        self,
        theme: Theme,
        operations: Operations,
        papers: PaperService,
        folder: ExportFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, operations, folder, _back_words(), parent)
        self._readings = operations
        self._service = papers

    def show_meeting(self, meeting_id: UUID) -> None:
        """Show the protocol of a meeting, or its draft while it is not issued."""
        self.show_papers([self._paper_of(meeting_id, PaperOffer(PROTOCOL))])
        self._readings.query(
            partial(self._service.shelf, meeting_id),
            partial(self._on_shelf, meeting_id),
            self._on_failed,
            channel=self,
        )

    def _on_shelf(self, meeting_id: UUID, shelf: PaperShelf) -> None:
        papers = [self._paper_of(meeting_id, offer) for offer in shelf.offers[1:]]
        if shelf.is_issued:
            papers.insert(0, self._packet(meeting_id))
        self.offer_more(papers, self._note_of(shelf))

    def _note_of(self, shelf: PaperShelf) -> str:
        notes = []
        if shelf.unsure:
            text = self.tr(
                "Nobody has looked at the dative of: {0}. They stand in the nominative; "
                "write the dative into their cards in the directories."
            )
            notes.append(text.format(", ".join(shelf.unsure)))
        if shelf.undrawn:
            text = self.tr("The letters of the PDF lack {0}: boxes □ stand for them there.")
            notes.append(text.format(" ".join(shelf.undrawn)))
        if shelf.has_lost_emblem:
            notes.append(
                self.tr(
                    "The coat of arms in the records is damaged: the papers go without it. "
                    "Add it anew in the settings."
                )
            )
        if shelf.has_own_look:
            notes.append(
                self.tr(
                    "The DOCX of the protocol is set by the template of the city; the PDF shown "
                    "here has the built-in look."
                )
            )
        return "\n".join(notes)

    def _paper_of(self, meeting_id: UUID, offer: PaperOffer) -> DeskPaper:
        papers, choice = self._service, offer.choice
        return DeskPaper(
            self._title(offer),
            partial(papers.finished, meeting_id, choice),
            tuple(
                Saving(
                    suffix,
                    partial(papers.file_name, meeting_id, suffix, choice),
                    partial(_save, papers, meeting_id, choice),
                )
                for suffix in ("docx", "pdf")
            ),
        )

    def _packet(self, meeting_id: UUID) -> DeskPaper:
        papers = self._service
        return DeskPaper(
            self.tr("The whole packet"),
            partial(papers.finished_packet, meeting_id),
            (
                Saving(
                    "pdf",
                    partial(papers.packet_name, meeting_id, "pdf"),
                    partial(papers.save_packet_pdf, meeting_id),
                ),
                Saving(
                    "folder",
                    partial(papers.packet_name, meeting_id),
                    partial(_save_packet, papers, meeting_id),
                ),
            ),
        )

    def _title(self, offer: PaperOffer) -> str:
        kind = offer.choice.kind
        if kind is PaperKind.EXTRACT:
            return self.tr("Extract – {0}").format(offer.party)
        if kind is PaperKind.LETTER:
            return self.tr("Letter – {0}").format(offer.party)
        if kind is PaperKind.REMINDER:
            return self.tr("Reminder – {0}").format(offer.party)
        if kind is PaperKind.DISPATCH:
            return self.tr("Register of the dispatch")
        return self.tr("Protocol")


def _save(
    papers: PaperService, meeting_id: UUID, choice: PaperChoice, path: Path, progress: Progress
) -> SavedPaper:
    return papers.save(meeting_id, path, choice, progress)


def _save_packet(
    papers: PaperService, meeting_id: UUID, folder: Path, progress: Progress
) -> SavedPacket:
    return papers.save_packet(meeting_id, folder, progress=progress)


def _back_words() -> str:
    return QCoreApplication.translate("PaperPanel", "Back to the questions")
