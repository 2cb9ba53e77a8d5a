"""Show the papers of a meeting whose orders are in order."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.operations import Operations
from desktop.services.papers import PaperService
from desktop.views.common.paper_desk import DeskPaper, ExportFolder, PaperDesk, Saving
from desktop.views.common.theme import Theme

__all__ = ["ExportFolder", "PaperPanel"]


class PaperPanel(PaperDesk):
    """Hold the papers of the protocol."""

    def __init__(
        self,
        theme: Theme,
        operations: Operations,
        papers: PaperService,
        folder: ExportFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, operations, folder, _back_words(), parent)
        self._service = papers

    def show_meeting(self, meeting_id: UUID) -> None:
        """Show the protocol of a meeting, or its draft while it is not issued."""
        self.show_papers([self._protocol(meeting_id)])

    def _protocol(self, meeting_id: UUID) -> DeskPaper:
        papers = self._service
        return DeskPaper(
            self.tr("Protocol"),
            partial(papers.protocol_bytes, meeting_id, "pdf"),
            tuple(
                Saving(
                    suffix,
                    partial(papers.file_name, meeting_id, suffix),
                    partial(papers.save_protocol, meeting_id),
                )
                for suffix in ("docx", "pdf")
            ),
        )


def _back_words() -> str:
    return QCoreApplication.translate("PaperPanel", "Back to the questions")
