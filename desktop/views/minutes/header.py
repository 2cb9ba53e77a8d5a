"""Head the live minutes: where and when, how far it has come, the clock, start and end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.domain.clock import Clock
from db.domain.enums import AttendanceRole
from db.domain.rows.meetings import AttendanceRow, MeetingCard, MeetingCounters
from desktop.views.common.buttons import KeyButton
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.labels import Label
from desktop.views.common.more_button import MoreButton
from desktop.views.common.page_header import PageHeader
from desktop.views.common.question_chips import clock_words
from desktop.views.common.theme import Theme
from desktop.views.minutes.wording import meeting_day

_TICK_MS = 1000


class MinutesHeader(PageHeader):
    """Show the meeting and its counters; the buttons stand for actions of the page.

    Signals:
        day_changed(): it is another day now than a moment ago.
    """

    day_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        attendance: QAction,
        turn: QAction,
        parent: QWidget | None = None,
    ) -> None:
        self._theme = theme
        self._questions = Chip(theme, "", Variant.ACCENT)
        self._without_assignee = Chip(theme)
        self._without_deadline = Chip(theme)
        super().__init__(parent=parent)
        self._clock = clock
        self._turn = turn
        self._unsaved = Chip(theme, "", Variant.WARN, icon="alert-triangle")
        self._time = Label("", "display")
        self._attendance_button = _button(theme, attendance, "users")
        self._turn_button = _button(theme, turn, "", primary=True)
        for widget in (
            self._unsaved,
            self._questions,
            self._without_assignee,
            self._without_deadline,
            self._time,
            self._attendance_button,
            self._turn_button,
        ):
            self.add_right(widget)
        self._unsaved.hide()
        self.add_more(MoreButton(theme))
        for chip in (self._time, self._questions, self._without_deadline, self._without_assignee):
            self.give_way(chip)
        self.give_way(self._attendance_button, attendance)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()
        self._on_timer_timeout()

    def add_fill(self, action: QAction) -> None:
        """Show the button that fills in the rest, while something is missing."""
        button = _button(self._theme, action, "list-check")
        self._line.insertWidget(self._line.indexOf(self._attendance_button), button)
        self.give_way(button, action)
        self._fill_button = button
        self._on_fill_enabled_changed(action.isEnabled())
        action.enabledChanged.connect(self._on_fill_enabled_changed)

    def show_meeting(self, card: MeetingCard, attendance: Sequence[AttendanceRow]) -> None:
        """Say which meeting this is and who is here."""
        place = " — ".join(part for part in (card.title, _place(card)) if part)
        parts = [meeting_day(card), self._who(attendance)]
        if card.residents is not None:
            parts.append(self.tr("%n resident(s)", "", card.residents))
        if card.protocol_number:
            parts.append(self.tr("protocol {0}").format(card.protocol_number))
        self.set_title(place, " · ".join(part for part in parts if part))
        self._turn_button.setText(self._turn.text())
        self._turn_button.setVisible(self._turn.isVisible())
        self._turn_button.updateGeometry()

    def show_counters(self, counters: MeetingCounters) -> None:
        """Show how many questions there are and what they lack."""
        self._questions.set_text(self.tr("%n question(s)", "", counters.questions))
        words = self.tr("without assignee {0}").format(counters.without_assignee)
        self._without_assignee.set_text(words)
        words = self.tr("without deadline {0}").format(counters.without_deadline)
        self._without_deadline.set_text(words)
        self._keep_chips_whole()
        self.set_wanted(self._without_assignee, wanted=bool(counters.without_assignee))
        self.set_wanted(self._without_deadline, wanted=bool(counters.without_deadline))

    def show_unsaved(self, count: int) -> None:
        """Say how many lines wait because they could not be stored."""
        self._unsaved.set_text(self.tr("%n line(s) not saved", "", count))
        self._unsaved.setVisible(bool(count))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._keep_chips_whole()

    def _keep_chips_whole(self) -> None:
        """Have the title give way, not the numbers."""
        for chip in (self._questions, self._without_assignee, self._without_deadline):
            chip.setMinimumWidth(chip.sizeHint().width())

    def _who(self, attendance: Sequence[AttendanceRow]) -> str:
        present = [row for row in attendance if row.present]
        is_head_here = any(row.role is AttendanceRole.CHAIR for row in present)
        others = sum(row.role is not AttendanceRole.CHAIR for row in present)
        if not present:
            return self.tr("attendance not noted yet")
        if not others:
            return self.tr("the head of the city")
        team = self.tr("%n of the team", "", others)
        return self.tr("the head of the city and {0}").format(team) if is_head_here else team

    @Slot(bool)
    def _on_fill_enabled_changed(self, enabled: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.set_wanted(self._fill_button, wanted=enabled)

    @Slot()
    def _on_timer_timeout(self) -> None:
        before = self._time.text()
        now = clock_words(self._clock())
        if now != before:
            self._time.setText(now)
            self._time.setAccessibleName(self.tr("Time: {0}").format(now))
            if before > now:
                self.day_changed.emit()


def _place(card: MeetingCard) -> str:
    return card.place if card.addresses else ""


def _button(theme: Theme, action: QAction, icon: str, *, primary: bool = False) -> KeyButton:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button = KeyButton(theme, action.text(), keys=keys, icon=icon, primary=primary)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
