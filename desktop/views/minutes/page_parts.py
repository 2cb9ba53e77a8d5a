"""Make the widgets of the live minutes."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QAction

from db.domain.clock import Clock
from desktop.views.common.theme import Theme
from desktop.views.minutes.attendance_panel import AttendancePanel
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.header import MinutesHeader
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.picker import MeetingPicker
from desktop.views.minutes.promised_card import PromisedCard
from desktop.views.minutes.ribbon import Ribbon


class PageParts:
    """Hold what is shown; nothing here knows a use case."""

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        today: Callable[[], date],
        attendance: QAction,
        turn: QAction,
    ) -> None:
        self.header = MinutesHeader(theme, clock, attendance, turn)
        self.ribbon = Ribbon(theme, today)
        self.entry = EntryLine(theme, today)
        self.card = QuestionCard(theme, today)
        self.attendance = AttendancePanel(theme)
        self.picker = MeetingPicker(theme)
        self.promised = PromisedCard(theme, today)
        self.live = LiveForm(
            theme,
            self.header,
            self.ribbon,
            self.entry,
            self.card,
            self.attendance,
            self.promised,
        )
