"""Offer the meetings that may be opened, each with one key, while none is open."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.enums import MeetingState
from db.domain.rows.meetings import MeetingRow
from desktop.views.common.buttons import secondary_button
from desktop.views.common.empty_state import EmptyState, Picture
from desktop.views.common.labels import Heading, MutedLabel
from desktop.views.common.panels import scrolled
from desktop.views.common.theme import Theme
from desktop.views.minutes.wording import day_words

MOST_OFFERS = 9
_WIDTH = 620


class MeetingPicker(QWidget):
    """List the meetings of today, the next and the last ones; digits open them.

    Signals:
        chosen(object): the UUID of the meeting to open.
        schedule_requested(): there is none to open; one is to be planned first.
    """

    chosen = Signal(object)
    schedule_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._actions: list[QAction] = []
        self._empty = EmptyState(
            theme,
            "calendar-plus",
            self.tr("No meeting to open."),
            hint=self.tr("Plan one in the schedule: day, hour and house."),
            action=self.tr("Open the schedule"),
        )
        self._empty.action_requested.connect(self.schedule_requested)
        self._list = QWidget()
        self._list.setProperty("look", "plain")
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._lay_out()

    def set_meetings(self, rows: Sequence[MeetingRow]) -> None:
        """Offer these meetings."""
        self._forget()
        for number, row in enumerate(rows[:MOST_OFFERS], 1):
            self._add(number, row)
        self._empty.setVisible(not rows)
        self._area.setVisible(bool(rows))

    def focus_first(self) -> None:
        """Go to the first meeting."""
        item = self._buttons.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(16, 24, 16, 24)
        inner.setSpacing(12)
        inner.addStretch(2)
        inner.addWidget(Picture(self._theme, "messages"), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (
            Heading(self.tr("Which meeting?"), wrap=True),
            MutedLabel(self.tr("Press its digit, or choose with Tab and Enter."), wrap=True),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(label)
        box = QWidget()
        box.setLayout(self._buttons)
        inner.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(3)
        self._area = scrolled(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        column.addWidget(self._empty)
        self._empty.hide()

    def _forget(self) -> None:
        for action in self._actions:
            self.removeAction(action)
            action.deleteLater()
        self._actions.clear()
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, number: int, row: MeetingRow) -> None:
        button = secondary_button(
            self._theme, self._words(row).replace("&", "&&"), keys=str(number)
        )
        button.setMinimumWidth(self._theme.px(_WIDTH // 2))
        button.clicked.connect(partial(self._choose, row))
        action = QAction(button.text(), self)
        action.setShortcut(QKeySequence(str(number)))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(partial(self._choose, row))
        self.addAction(action)
        self._actions.append(action)
        self._buttons.addWidget(button)
        button.show()  # the layout would show it one turn of the loop later, and the keyboard go by

    def _words(self, row: MeetingRow) -> str:
        when = day_words(row.on) if row.on is not None else self.tr("no date yet")
        if row.at is not None:
            when += f", {row.at:%H:%M}"
        parts = [row.title or self.tr("no place yet"), when, self._state(row.state)]
        if row.questions:
            parts.append(self.tr("%n question(s)", "", row.questions))
        return " · ".join(parts)

    def _state(self, state: MeetingState) -> str:
        return {
            MeetingState.PLANNED: self.tr("planned"),
            MeetingState.ANNOUNCED: self.tr("announced"),
            MeetingState.RUNNING: self.tr("running"),
            MeetingState.HELD: self.tr("held"),
            MeetingState.POSTPONED: self.tr("postponed"),
            MeetingState.CANCELLED: self.tr("cancelled"),
        }[state]

    def _choose(self, row: MeetingRow, *_: object) -> None:
        self.chosen.emit(row.id)
