"""Show the dossier of the yard on one sheet, to be printed and saved."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from desktop.operations import Operations
from desktop.services.dossier_papers import DossierPaperService
from desktop.views.common.theme import Theme

if TYPE_CHECKING:
    from desktop.views.common.paper_desk import DeskPaper, PaperDesk
    from desktop.views.common.paper_saving import ExportFolder


class DossierSheet(QObject):
    """Lay the desk of the sheet over the preparation; it is made when it is first asked for.

    Signals:
        told(str, object, str, object): a message with its kind, an action's name and the action.
        paper_saved(str, object, object): a message with its kind, and what was saved.
        left(): the preparation is to be shown again.
    """

    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        papers: DossierPaperService,
        operations: Operations,
        folder: "ExportFolder",
        stack: QStackedWidget,
    ) -> None:
        super().__init__(stack)
        self._theme = theme
        self._papers = papers
        self._operations = operations
        self._folder = folder
        self._stack = stack
        self._desk: PaperDesk | None = None

    def show_of(self, meeting_id: UUID) -> None:
        """Show the sheet of a meeting in the place of its preparation."""
        desk = self._made()
        self._stack.setCurrentWidget(desk)
        desk.show_papers([self._paper(meeting_id)])

    def _made(self) -> "PaperDesk":
        from desktop.views.common.paper_desk import PaperDesk

        if self._desk is None:
            self._desk = PaperDesk(
                self._theme, self._operations, self._folder, self.tr("Back to the preparation")
            )
            self._desk.told.connect(self.told)
            self._desk.saved.connect(self.paper_saved)
            self._desk.back_requested.connect(self._on_desk_back_requested)
            self._stack.addWidget(self._desk)
        return self._desk

    def _paper(self, meeting_id: UUID) -> "DeskPaper":
        from desktop.views.common.paper_desk import DeskPaper
        from desktop.views.common.paper_saving import Saving

        savings = tuple(
            Saving(
                fmt,
                partial(self._papers.file_name, meeting_id, fmt),
                partial(self._papers.save, meeting_id),
            )
            for fmt in ("pdf", "docx")
        )
        make = partial(self._papers.finished, meeting_id)
        return DeskPaper(self.tr("Dossier of the yard"), make, savings)

    @Slot()
    def _on_desk_back_requested(self) -> None:
        self.left.emit()
