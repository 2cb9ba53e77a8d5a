"""Show the papers of a meeting whose orders are in order."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.documents.inputs import PersonInput
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
from desktop.views.common.paper_desk import DeskPaper, PaperDesk
from desktop.views.common.paper_saving import ExportFolder, Saving
from desktop.views.common.theme import Theme

__all__ = ["ExportFolder", "PaperPanel"]

_CERTIFIER_LETTERS = (10, 22)
_NARROW_LETTER = 0.65
"""Of the capital letter by which Qt measures."""


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
        self._meeting: UUID | None = None
        self._shelf: PaperShelf | None = None
        self._asked = 0
        self._reminded = ""
        self._certified: list[DeskPaper] = []
        self.certifier = QComboBox()
        self.certifier.setAccessibleName(self.tr("Who certifies the extracts"))
        self.certifier.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.certifier.setMinimumContentsLength(_CERTIFIER_LETTERS[0])
        self.certifier.currentTextChanged.connect(self._on_certifier_named)
        self.certifier.activated.connect(self._on_certifier_activated)
        self.certifier.hide()
        self.add_tool_widget(self.certifier)
        self.shown.connect(self._on_shown)

    def show_meeting(self, meeting_id: UUID) -> None:
        """Show the protocol of a meeting, or its draft while it is not issued."""
        self._begin(meeting_id)
        self.show_papers([self._paper_of(meeting_id, PaperOffer(PROTOCOL))])
        self._readings.query(
            partial(self._service.shelf, meeting_id),
            partial(self._on_shelf, meeting_id, self._asked),
            self._on_failed,
            channel=self,
        )

    def show_reminder(self, meeting_id: UUID, party: UUID | None) -> None:
        """Show the reminder letter of a party as soon as it is known that there is one."""
        self.show_meeting(meeting_id)
        self._reminded = party.hex if party is not None else ""

    def show_edition(self, meeting_id: UUID, edition: int, newest: int) -> None:
        """Show the protocol as one of its editions froze it."""
        if edition == newest:
            self.show_meeting(meeting_id)
            return
        self._begin(meeting_id)
        offer = PaperOffer(replace(PROTOCOL, edition=edition))
        self.show_papers([self._paper_of(meeting_id, offer)])
        note = self.tr("This is edition {0} as it was frozen. Edition {1} is in force.")
        self.offer_more([], note.format(edition, newest))

    def _begin(self, meeting_id: UUID) -> None:
        """Show the papers of a meeting; what is still being read belongs to no paper shown now."""
        self._meeting, self._shelf = meeting_id, None
        self._reminded = ""
        self._asked += 1
        self._certified.clear()

    def _on_shelf(self, meeting_id: UUID, asked: int, shelf: PaperShelf) -> None:
        if asked != self._asked:
            return
        self._shelf = shelf
        self._fill_certifiers(shelf)
        papers = self._papers_of(meeting_id, shelf)
        self.offer_more(papers[1:], self._note_of(shelf))
        for place, offer in enumerate(shelf.offers):
            is_reminder = offer.choice.kind is PaperKind.REMINDER
            if is_reminder and self._reminded and offer.choice.party == self._reminded:
                self.choose(place + shelf.is_issued)  # the packet stands second

    def _papers_of(self, meeting_id: UUID, shelf: PaperShelf) -> list[DeskPaper]:
        self._certified.clear()
        papers = [self._paper_of(meeting_id, offer) for offer in shelf.offers]
        if shelf.is_issued:
            papers.insert(1, self._packet(meeting_id))
        return papers

    def _fill_certifiers(self, shelf: PaperShelf) -> None:
        self.certifier.clear()
        words = self.tr("Certified by: {0}")
        for place, one in enumerate(shelf.certifiers):
            self.certifier.addItem(words.format(one.name), place)
            self.certifier.setItemData(place, one.post, Qt.ItemDataRole.ToolTipRole)

    @Slot(str)
    def _on_certifier_named(self, shown: str) -> None:
        """Be as wide as the name: a usual one then leaves the tools in one line."""
        least, most = _CERTIFIER_LETTERS
        wanted = min(max(round(len(shown) * _NARROW_LETTER), least), most)
        self.certifier.setMinimumContentsLength(wanted)

    def _chosen_certifier(self) -> PersonInput | None:
        """Return who is chosen; nobody where the settings say it."""
        place = self.certifier.currentIndex()
        if self._shelf is None or place <= 0:
            return None
        return self._shelf.certifiers[place]

    @Slot(object)
    def _on_shown(self, paper: DeskPaper) -> None:
        self.certifier.setVisible(self.certifier.count() > 1 and paper in self._certified)

    @Slot(int)
    def _on_certifier_activated(self, _place: int) -> None:
        if self._meeting is not None and self._shelf is not None:
            self.replace_papers(self._papers_of(self._meeting, self._shelf))

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
        is_certified = choice.kind is PaperKind.EXTRACT
        if is_certified:
            choice = replace(choice, certifier=self._chosen_certifier())
        paper = DeskPaper(
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
        if is_certified:
            self._certified.append(paper)
        return paper

    def _packet(self, meeting_id: UUID) -> DeskPaper:
        papers, certifier = self._service, self._chosen_certifier()
        paper = DeskPaper(
            self.tr("The whole packet"),
            partial(papers.finished_packet, meeting_id, certifier=certifier),
            (
                Saving(
                    "pdf",
                    partial(papers.packet_name, meeting_id, "pdf"),
                    partial(papers.save_packet_pdf, meeting_id),
                ),
                Saving(
                    "folder",
                    partial(papers.packet_name, meeting_id),
                    partial(_save_packet, papers, meeting_id, certifier),
                ),
            ),
        )
        self._certified.append(paper)
        return paper

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
        if offer.choice.edition:
            return self.tr("Protocol, edition {0}").format(offer.choice.edition)
        return self.tr("Protocol")


def _save(
    papers: PaperService, meeting_id: UUID, choice: PaperChoice, path: Path, progress: Progress
) -> SavedPaper:
    return papers.save(meeting_id, path, choice, progress)


def _save_packet(
    papers: PaperService,
    meeting_id: UUID,
    certifier: PersonInput | None,
    folder: Path,
    progress: Progress,
) -> SavedPacket:
    return papers.save_packet(meeting_id, folder, progress=progress, certifier=certifier)


def _back_words() -> str:
    return QCoreApplication.translate("PaperPanel", "Back to the questions")
