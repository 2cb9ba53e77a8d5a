"""Lay out the live minutes: header, ribbon, line, and at the right the card or the attendance."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from db.domain.counting import counters
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.panels import Card, scrolled
from desktop.views.common.theme import Theme
from desktop.views.minutes.attendance_panel import AttendancePanel
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.header import MinutesHeader
from desktop.views.minutes.promised_card import PromisedCard
from desktop.views.minutes.reading import MeetingView
from desktop.views.minutes.ribbon import Ribbon
from desktop.views.minutes.solution_card import SolutionCard

_SIDE = 392
_LARGEST_SHARE = 0.41
_HIGH_ENOUGH = 560
"""Of the right side, for the card and the notes below it to be seen together."""


class LiveForm(QWidget):
    """Hold the parts and show one of the side panels."""

    def __init__(
        self,
        theme: Theme,
        header: MinutesHeader,
        ribbon: Ribbon,
        entry: EntryLine,
        card: QuestionCard,
        attendance: AttendancePanel,
        promised: PromisedCard,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.header = header
        self.ribbon = ribbon
        self.entry = entry
        self.card = card
        self.attendance = attendance
        self.promised = promised
        self._card_area = scrolled(card)
        self._attendance_area = scrolled(attendance)
        hint = self.tr("The card of the current question stands here.")
        self._nothing = Card(look="side")
        self._nothing.add(EmptyState(theme, "file-text", self.tr("No question yet."), hint=hint))
        self._side = QStackedWidget()
        for panel in (self._nothing, self._card_area, self._attendance_area):
            self._side.addWidget(panel)
        self._side.currentChanged.connect(self._make_room)
        self._has_question = False
        self._handle: QWindow | None = None
        self._is_typed = False
        self._right = QWidget()
        self._right.setProperty("look", "side")
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._side, 1)
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 12)
        below.setSpacing(8)
        self._below = below
        self._yielding: list[PromisedCard | SolutionCard] = []
        self.add_below_side(promised)
        right.addLayout(below)
        self._lay_out(header, ribbon, entry)

    def show_meeting(self, view: MeetingView) -> None:
        """Show what is stored of the meeting, but for its questions."""
        self.entry.set_meeting(view.card)
        self.entry.usual.learn(view.questions)
        self.header.show_meeting(view.card, view.attendance)
        self.header.show_counters(counters(view.questions))
        self.attendance.show_residents(view.card.residents)
        self.attendance.show_rows(view.attendance)

    def set_closed(self, *, is_closed: bool) -> None:
        """Let nothing be written where the services would refuse it."""
        self.entry.set_closed(is_closed=is_closed)
        self.card.set_read_only(read_only=is_closed)
        self.attendance.set_read_only(read_only=is_closed)

    def set_has_question(self, *, has_question: bool) -> None:
        """Show the card, or that there is none."""
        self._has_question = has_question
        if self._side.currentWidget() in (self._card_area, self._nothing):
            self.show_card()

    def add_side(self, panel: QWidget) -> None:
        """Take one more panel for the right side."""
        self._side.addWidget(panel)

    def add_below_side(self, card: PromisedCard | SolutionCard) -> None:
        """Take a card that may stand below the question, but below nothing else."""
        self._below.addWidget(card)
        self._yielding.append(card)

    def show_side(self, panel: QWidget) -> None:
        """Show a panel that was added."""
        self._side.setCurrentWidget(panel)

    def add_above_line(self, strip: QWidget) -> None:
        """Take a strip that stands above the line when it is shown."""
        self._line.insertWidget(0, strip)

    def add_left(self, panel: QWidget) -> None:
        """Take a panel that may stand in the place of the ribbon and the line."""
        self._left.addWidget(panel)

    def show_left(self, panel: QWidget | None) -> None:
        """Show a panel that was added, or the ribbon and the line again."""
        self._left.setCurrentWidget(self._log if panel is None else panel)

    def shows_left(self, panel: QWidget) -> bool:
        """Tell whether a panel stands in the place of the ribbon and the line."""
        return self._left.currentWidget() is panel

    def set_right_visible(self, *, visible: bool) -> None:
        """Give the whole width to the left, or not."""
        self._right.setVisible(visible)

    def show_card(self) -> None:
        """Show the card of the current question."""
        self._side.setCurrentWidget(self._card_area if self._has_question else self._nothing)

    def show_attendance(self) -> None:
        """Show who came."""
        self._side.setCurrentWidget(self._attendance_area)

    def shows_attendance(self) -> bool:
        """Tell whether the attendance stands at the right."""
        return self._side.currentWidget() is self._attendance_area

    def card_area(self) -> QScrollArea:
        """Return the area in which the card scrolls."""
        return self._card_area

    @Slot(QObject)
    def _on_handle_focus_object_changed(self, focus: QObject | None) -> None:
        self._is_typed = isinstance(focus, QWidget) and self._card_area.isAncestorOf(focus)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Give a panel the whole height: any other than the card, and the card that is typed into.

        In large print the card would else be seen by two fields at a time.
        """
        is_card = self._side.currentWidget() in (self._nothing, self._card_area)
        is_low = self._right.height() < self._theme.px(_HIGH_ENOUGH)
        for card in self._yielding:
            card.give_way(gives_way=not is_card or (self._is_typed and is_low))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if handle is not None and handle is not self._handle:
            self._handle = handle
            handle.focusObjectChanged.connect(self._on_handle_focus_object_changed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._right.setFixedWidth(min(self._theme.px(_SIDE), round(self.width() * _LARGEST_SHARE)))

    def _lay_out(self, header: MinutesHeader, ribbon: Ribbon, entry: EntryLine) -> None:
        self._log = QWidget()
        self._left = QStackedWidget()
        self._left.addWidget(self._log)
        left = QVBoxLayout(self._log)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(ribbon, 1)
        line = QVBoxLayout()
        line.setContentsMargins(16, 8, 16, 12)
        line.addWidget(entry)
        self._line = line
        left.addLayout(line)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left, 1)
        body.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(body, 1)
