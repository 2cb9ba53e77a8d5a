"""Tell at the foot of a card who changed it last; unfold who changed what, and when."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from db.domain.enums import RecordKind
from db.domain.rows.history import HistoryEntry
from desktop.history_words import HistoryWords
from desktop.operations import Operations
from desktop.services.history import HistoryService
from desktop.views.common.actions import make_action
from desktop.views.common.labels import ElidedLabel, Label, MutedLabel
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain

_AT_ONCE = 12
"""Entries shown until more are asked for."""


class HistoryView(QWidget):
    """Show one line, «changed 12:40 by Filyanova · History»; a click or a key unfolds the list."""

    def __init__(
        self,
        theme: Theme,
        history: HistoryService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history = history
        self._operations = operations
        self._words = HistoryWords(self)
        self._shown: tuple[RecordKind, UUID] | None = None
        self._title = ""
        self._entries: list[HistoryEntry] = []
        self._limit = _AT_ONCE
        self._said = ElidedLabel("", "small")
        self._head = _link(self.tr("Who changed what, and when"))
        self._head.setText(self.tr("History"))
        self._head.setCheckable(True)
        self._head.setIcon(theme.icon("history", "mute"))
        self._head.toggled.connect(self._on_head_toggled)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        Curtain(theme.veil, self._list)
        self._more = _link(self.tr("Show more of the history"))
        self._more.clicked.connect(self._on_more_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        line = row(self._head, self._said)
        line.setStretch(1, 1)
        column.addLayout(line)
        for widget in (self._list, self._more):
            column.addWidget(widget)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._on_later_timeout)
        self._fold()
        self.hide()

    def add_key(self, owner: QWidget) -> None:
        """Have Ctrl+H unfold and fold it anywhere on ``owner``."""
        action = make_action(owner, self.tr("History"), self._head.toggle, shortcut="Ctrl+H")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._head.setToolTip(f"{self._head.accessibleName()}  {keys}")

    def show_record(self, kind: RecordKind, key: UUID, title: str = "") -> None:
        """Show the history of a card; another card is folded again."""
        if self._shown != (kind, key):
            self._shown = (kind, key)
            self._limit = _AT_ONCE
            self._entries = []
            self._head.setChecked(False)
            self.hide()
        self._title = title
        self.refresh()

    def refresh(self) -> None:
        """Read the history of the card again."""
        if self._shown is not None:
            work = partial(self._history.entries, *self._shown)
            self._operations.query(work, self._on_entries, self._on_refused, channel=self)

    def clear(self) -> None:
        """Show nothing: there is no record."""
        self._shown = None
        self._entries = []
        self._head.setChecked(False)
        self.hide()

    def is_open(self) -> bool:
        """Tell whether the list is unfolded."""
        return self._head.isChecked()

    def open(self) -> None:
        """Unfold the list."""
        self._head.setChecked(True)

    def texts(self) -> list[str]:
        """Return what the unfolded list says, line by line."""
        return [label.text() for label in self._list.findChildren(Label)]

    def head_text(self) -> str:
        """Return what the line says."""
        return self._said.text()

    def _on_entries(self, entries: list[HistoryEntry]) -> None:
        if self._shown is None:
            return
        self._entries = entries
        self._said.setText(self._head_words())
        self._head.setAccessibleName(f"{self._head.text()}. {self._said.text()}")
        self.setVisible(bool(entries))
        if self.is_open():
            self._fill()

    def _on_refused(self, _error: Exception) -> None:
        """Show no history where it cannot be read; the card itself says why."""
        self.hide()

    def _head_words(self) -> str:
        if not self._entries:
            return ""
        newest = self._entries[0]
        said = self.tr("Changed {0}").format(self._words.head(newest))
        return f"{self._title}: {said[:1].lower()}{said[1:]}" if self._title else said

    def _fill(self) -> None:
        self._fold()
        for entry in self._entries[: self._limit]:
            head = MutedLabel(self._words.head(entry), small=True, wrap=True)
            head.setContentsMargins(0, 4, 0, 0)
            self._column.addWidget(head)
            said = Label("\n".join(self._words.lines(entry)), wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(said)
        self._list.show()
        rest = len(self._entries) - self._limit
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("%n more", "", max(rest, 0)))

    def _fold(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._list.hide()
        self._more.hide()

    @Slot(bool)
    def _on_head_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_open:
            self._fill()
            self._later.start()
        else:
            self._fold()

    @Slot()
    def _on_later_timeout(self) -> None:
        """Scroll to what was unfolded: by its key it may be opened from afar."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        inside = parent.widget() if parent is not None else None
        if parent is not None and inside is not None:
            top = self.mapTo(inside, QPoint(0, 0)).y()
            parent.verticalScrollBar().setValue(top)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._limit = len(self._entries)
        self._fill()


def _link(name: str) -> QToolButton:
    """Return a quiet button of text."""
    button = QToolButton()
    button.setProperty("look", "quiet")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    return button
