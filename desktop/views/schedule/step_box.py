"""Ask, inside the card of a meeting, for a new day or a reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.rows.meetings import MeetingCard
from db.domain.working_days import WorkingCalendar
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme
from desktop.views.schedule.when_fields import DayField, TimeField
from desktop.views.schedule.wording import short_day


class StepKind(StrEnum):
    """Name what is asked for."""

    MOVE = "move"
    EXPLAIN = "explain"
    POSTPONE = "postpone"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what was answered; day and hour only for a move."""

    kind: StepKind
    on: date | None
    at: time | None
    reason: str


class StepBox(Card):
    """Ask in place, with no box in the way.

    Signals:
        answered(object): an :class:`Answer`.
        dismissed(): nothing is to be done.
    """

    answered = Signal(object)
    dismissed = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(look="note", parent=parent)
        self._today = today
        self._kind = StepKind.MOVE
        self.heading.setWordWrap(True)
        self._day = DayField(self.tr("New date"), today)
        self._time = TimeField(self.tr("Hour"))
        self._when = QWidget()
        when = row(self._day, self._time)
        when.setStretch(0, 3)
        when.setStretch(1, 2)
        self._when.setLayout(when)
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("it is kept with the meeting"))
        self._do = make_action(self, "", self._on_do_triggered, shortcut="Ctrl+Return")
        self._leave = make_action(self, self.tr("Leave"), self._on_leave_triggered, shortcut="Esc")
        self.add(self._when)
        self.add(FormField(self.tr("Reason"), self._reason))
        self._do_button = action_button(theme, self._do, primary=True)
        self._leave_button = action_button(theme, self._leave)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(self._do_button)
        buttons.addWidget(self._leave_button)
        self.add(box)
        for edit in (self._day.edit, self._time.edit, self._reason):
            edit.returnPressed.connect(self._on_do_triggered)
        self.hide()

    def set_calendar(self, calendar: WorkingCalendar) -> None:
        """Judge the new day by this calendar."""
        self._day.set_calendar(calendar)

    def ask(self, kind: StepKind, card: MeetingCard) -> None:
        """Open the question about a meeting."""
        self._kind = kind
        self.set_title(self._question(kind, card))
        self._do_button.setText(self._deed(kind))
        self._leave_button.setText(
            self.tr("No reason") if kind is StepKind.EXPLAIN else self.tr("Leave as it is")
        )
        self._when.setVisible(kind is StepKind.MOVE)
        self._day.set_day(card.on if kind is StepKind.MOVE else None)
        self._time.set_time(card.at if kind is StepKind.MOVE else None)
        self._reason.clear()
        self.show()
        first = self._day.edit if kind is StepKind.MOVE else self._reason
        first.setFocus()
        first.selectAll()

    def _question(self, kind: StepKind, card: MeetingCard) -> str:
        day = short_day(card.on, self._today()) if card.on is not None else ""
        return {
            StepKind.MOVE: self.tr("Move the meeting to another day"),
            StepKind.EXPLAIN: self.tr("Moved to {0}. Why?").format(day),
            StepKind.POSTPONE: self.tr("Postpone: it will be on another day, not known yet"),
            StepKind.CANCEL: self.tr("Cancel: it will not be held"),
        }[kind]

    def _deed(self, kind: StepKind) -> str:
        return {
            StepKind.MOVE: self.tr("Move"),
            StepKind.EXPLAIN: self.tr("Note the reason"),
            StepKind.POSTPONE: self.tr("Postpone"),
            StepKind.CANCEL: self.tr("Cancel the meeting"),
        }[kind]

    @Slot()
    def _on_do_triggered(self) -> None:
        day: date | None = None
        at: time | None = None
        if self._kind is StepKind.MOVE:
            if not (self._day.check() and self._time.check()):
                return
            day, at = self._day.day(), self._time.time()
            if day is None:
                self._day.set_error(self.tr("Say to which day."))
                return
        self.hide()
        self.answered.emit(Answer(self._kind, day, at, self._reason.text().strip()))

    @Slot()
    def _on_leave_triggered(self) -> None:
        self.hide()
        self.dismissed.emit()
