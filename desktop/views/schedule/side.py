"""Hold the right of the schedule: the chosen meeting or its form, below it the agenda."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.rows.meetings import Clash, MeetingCard
from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import Heading, MutedLabel
from desktop.views.common.panels import Card, Divider
from desktop.views.common.theme import Theme
from desktop.views.schedule.actions import Deed
from desktop.views.schedule.agenda import Agenda
from desktop.views.schedule.card import MeetingCardView
from desktop.views.schedule.form import MeetingForm
from desktop.views.schedule.step_box import StepBox, StepKind
from desktop.views.schedule.wording import day_words


class ScheduleSide(Card):
    """Show either the form alone, or a meeting (or a free day) with the agenda below."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        deeds: Mapping[Deed, QAction],
        plan: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look="side", parent=parent)
        self._today = today
        self.meeting: MeetingCard | None = None
        self.form = MeetingForm(theme, today)
        self.step = StepBox(theme, today)
        self.card = MeetingCardView(theme, today, deeds)
        self.agenda = Agenda(theme, today)
        self._free = _FreeDay(theme, plan)
        self._divider = Divider()
        self.body.setSpacing(12)
        for widget in (self.form, self.card, self.step, self._free, self._divider):
            self.add(widget)
        self.body.addWidget(self.agenda, 1)
        self.body.addStretch(0)
        self.form.hide()
        self.card.hide()

    @property
    def is_form_open(self) -> bool:
        """Tell whether the form is shown."""
        return not self.form.isHidden()

    def may_leave(self) -> bool:
        """Close a form in which nothing was typed; else remind of it and return ``False``."""
        if self.is_form_open and self.form.is_dirty():
            self.form.remind()
            return False
        self.close_form()
        return True

    def open_form(self) -> None:
        """Show the form in the place of all else."""
        self.step.hide()
        for widget in (self.card, self._free, self._divider, self.agenda):
            widget.hide()
        self.form.show()

    @Slot()
    def close_form(self) -> None:
        """Show the meeting and the agenda again."""
        if not self.is_form_open:
            return
        self.form.hide()
        self._divider.show()
        self.agenda.show()
        self.card.setVisible(self.meeting is not None)
        self._free.setVisible(self.meeting is None)

    def show_meeting(self, meeting: MeetingCard, clashes: Sequence[Clash]) -> None:
        """Show a meeting; an open form stays."""
        if self.meeting is None or self.meeting.id != meeting.id:
            self.step.hide()
        self.meeting = meeting
        self.card.show_meeting(meeting, clashes)
        if not self.is_form_open:
            self.card.show()
            self._free.hide()

    def show_free(self, day: date, title: str) -> None:
        """Show a day without a meeting; an open form stays."""
        self.meeting = None
        self.step.hide()
        self._free.show_day(day_words(day, self._today()), title)
        if not self.is_form_open:
            self.card.hide()
            self._free.show()

    def ask(self, kind: StepKind) -> None:
        """Ask for a day or a reason below the card."""
        if self.meeting is not None:
            self.step.ask(kind, self.meeting)


class _FreeDay(QWidget):
    """Say that nothing is on a day, and what to do."""

    def __init__(self, theme: Theme, plan: QAction) -> None:
        super().__init__()
        self._day = Heading("", wrap=True)
        self._words = MutedLabel("", wrap=True)
        button = secondary_button(
            theme, self.tr("Plan a meeting on this day"), icon="calendar-plus"
        )
        button.clicked.connect(plan.trigger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._day, self._words, button):
            column.addWidget(widget)

    def show_day(self, day: str, title: str) -> None:
        """Show another day."""
        self._day.setText(day[:1].upper() + day[1:])
        nothing = self.tr("No meeting on this day.")
        self._words.setText(f"{title}. {nothing}" if title else nothing)
