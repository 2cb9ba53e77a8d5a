"""List the papers with the look that each has."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QWidget
from typing_extensions import override

from db.domain.text import show_bidi_controls
from desktop.documents.templates.kinds import POSTERS, UNDER_BLANK, TemplateKind
from desktop.services.templates import TemplateRow
from desktop.views.settings.backup_words import moment_words


class TemplatesList(QListWidget):
    """Show a line for each paper, all of them at once: the page scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[TemplateRow] = ()
        self.setAccessibleName(self.tr("Papers"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def show_rows(self, rows: Sequence[TemplateRow]) -> None:
        """Show the papers; the chosen one stays chosen."""
        chosen = max(self.currentRow(), 0)
        self._rows = rows
        self.clear()
        for row in rows:
            self.addItem(f"{self.name(row.kind)} — {show_bidi_controls(self._look(row))}")
        self.setCurrentRow(chosen)
        self._fit()

    def row_shown(self) -> TemplateRow | None:
        """Return the chosen paper, once there are any."""
        place = self.currentRow()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def name(self, kind: TemplateKind) -> str:
        """Return what a paper is called."""
        return {
            TemplateKind.PROTOCOL: self.tr("Protocol"),
            TemplateKind.EXTRACT: self.tr("Extract"),
            TemplateKind.LETTER: self.tr("Covering letter"),
            TemplateKind.REMINDER: self.tr("Reminder"),
            TemplateKind.REGISTER: self.tr("Register of the dispatch"),
            TemplateKind.SCHEDULE: self.tr("Schedule of meetings"),
            TemplateKind.POSTER: self.tr("Poster of a meeting"),
            TemplateKind.RESULTS: self.tr("Poster of results"),
            TemplateKind.ACT: self.tr("Act of destruction of personal data"),
            TemplateKind.BLANK: self.tr("Letterhead of protocol, extracts and letters"),
        }[kind]

    def words_of(self, row: TemplateRow) -> str:
        """Say in full which file was chosen, when and by whom."""
        if row.since is None:
            if row.kind is TemplateKind.BLANK:
                words = self.tr("The paper is set where {0} stands in the letterhead.")
                return words.format("{{ content }}")
            if row.kind in POSTERS:
                return self.tr(
                    "The built-in poster is drawn to fit its sheet, as PDF. A file of yours adds a "
                    "DOCX, whose letters are as large as you make them."
                )
            return self.tr("No file of your own is chosen.")
        moment = moment_words(row.since)
        if row.author:
            words = self.tr("{0}, chosen {1} by {2}")
            return words.format(row.file_name, moment, row.author)
        return self.tr("{0}, chosen {1}").format(row.file_name, moment)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _look(self, row: TemplateRow) -> str:
        if row.is_own:
            return row.file_name
        if row.kind is TemplateKind.BLANK:
            return self.tr("none")
        has_blank = any(one.is_own for one in self._rows if one.kind is TemplateKind.BLANK)
        if has_blank and row.kind in UNDER_BLANK:
            return self.tr("built-in, on the letterhead")
        return self.tr("built-in")

    def _fit(self) -> None:
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(height + 2 * self.frameWidth() + 2)
