"""Save the figures that are shown, or the records behind one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.indicators import Grouping, Period
from db.domain.rows.indicators import CountedRows
from desktop.operations import Operations
from desktop.services.finished import SavedPaper
from desktop.services.indicator_papers import IndicatorPapers
from desktop.views.common.message_bar import MessageKind


class Folder(Protocol):
    """Remember where papers go."""

    def load(self) -> Path:
        """Return the folder of the last paper."""

    def save(self, folder: Path) -> None:
        """Remember the folder."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Say what stands on the screen, to be saved as it is seen."""

    today: date
    grouping: Grouping
    period: Period
    title: str = ""
    """Of the records behind a figure, where those are shown."""
    records: CountedRows | None = None


class ReportSaver(QObject):
    """Ask where a report goes, and write it.

    Signals:
        paper_saved(str, object, object): a paper was saved: words, kind, where.
    """

    paper_saved = Signal(str, object, object)

    def __init__(
        self,
        page: QWidget,
        papers: IndicatorPapers,
        operations: Operations,
        folder: Folder,
        shown: Callable[[], Shown],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._papers = papers
        self._operations = operations
        self._folder = folder
        self._shown = shown
        self._dialog: QFileDialog | None = None

    @Slot()
    def ask_for_excel(self) -> None:
        """Ask where the figures go as a table."""
        self._ask("xlsx", self.tr("Excel (*.xlsx)"))

    @Slot()
    def ask_for_pdf(self) -> None:
        """Ask where the figures go as a paper."""
        self._ask("pdf", self.tr("PDF (*.pdf)"))

    def _ask(self, fmt: str, words: str) -> None:
        title, folder = self.tr("Save the figures"), str(self._folder.load())
        dialog = QFileDialog(self._page, title, folder, words)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(fmt)
        shown = self._shown()
        dialog.selectFile(self._papers.name(shown.grouping, shown.period, fmt))
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Save the figures as the suffix says, or as Excel the records that are shown."""
        target, shown = Path(path), self._shown()
        self._folder.save(target.parent)
        if shown.records is not None and target.suffix.lower() == ".xlsx":
            work = partial(self._papers.save_records, target, shown.title, shown.records)
        else:
            work = partial(self._papers.save, target, shown.today, shown.grouping, shown.period)
        self._operations.background(lambda _progress: work(), self._on_saved)

    def _on_saved(self, paper: SavedPaper) -> None:
        text = self.tr("Saved: {0}").format(paper.path.name)
        self.paper_saved.emit(text, MessageKind.OK, paper.path)
