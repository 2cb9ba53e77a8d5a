"""List the frozen editions of a protocol: when, by whom, what each changed; open any of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.rows.protocols import EditionRow
from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import Card, clear_column, row
from desktop.views.common.theme import Theme


class EditionsPanel(Card):
    """Show nothing while there is but one edition.

    Signals:
        edition_requested(object): an :class:`EditionRow` is to be seen.
    """

    edition_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Editions"))
        self._theme = theme
        self._rows: tuple[EditionRow, ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.hide()

    def show_editions(self, rows: Sequence[EditionRow]) -> None:
        """List the editions, the newest first."""
        self.setVisible(len(rows) > 1)
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        clear_column(self._column)
        for place, edition in enumerate(rows):
            self._column.addWidget(self._entry(edition, is_newest=place == 0))

    def _entry(self, edition: EditionRow, *, is_newest: bool) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = self.tr("Edition {0}").format(edition.edition)
        button = secondary_button(self._theme, self.tr("Open"))
        button.setAccessibleName(self.tr("Open edition {0}").format(edition.edition))
        button.clicked.connect(partial(self.edition_requested.emit, edition))
        parts = [name, _moment(edition), edition.by]
        if is_newest:
            parts.append(self.tr("in force"))
        head = row(Label(" · ".join(part for part in parts if part), wrap=True), button)
        head.setStretch(0, 1)
        column.addLayout(head)
        changes = self.tr("Changed: {0}").format(edition.changes)
        told = changes if edition.changes else self.tr("First edition")
        column.addWidget(MutedLabel(told, small=True, wrap=True))
        return entry


def _moment(edition: EditionRow) -> str:
    local = QDateTime.fromSecsSinceEpoch(round(edition.at.timestamp()))
    return QLocale().toString(local, "d MMMM yyyy, HH:mm")
