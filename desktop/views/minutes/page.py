"""The screen «Встреча»: log the questions of a meeting while people speak."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.clock import Clock, system_clock
from db.domain.counting import counters
from db.domain.enums import MeetingState
from db.domain.rows.meetings import MeetingRow
from db.domain.rows.minutes import QuestionRow
from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.views.common.panels import page_frame
from desktop.views.common.theme import Theme
from desktop.views.minutes.attendance_desk import AttendanceDesk
from desktop.views.minutes.attendance_panel import AttendancePanel
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.card_keeper import CardKeeper
from desktop.views.minutes.deeds import Deeds
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.fields import TextField
from desktop.views.minutes.fill_pass import FillPass
from desktop.views.minutes.header import MinutesHeader
from desktop.views.minutes.line_desk import LineDesk
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.live_tools import LiveTools
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.picker import MeetingPicker
from desktop.views.minutes.pins import Pins
from desktop.views.minutes.promise_watch import PromiseWatch
from desktop.views.minutes.promised_card import PromisedCard
from desktop.views.minutes.reading import (
    DIRECTORY_KINDS,
    Directories,
    MeetingView,
    read_directories,
    read_meeting,
    read_offers,
)
from desktop.views.minutes.removals import Removals
from desktop.views.minutes.ribbon import Ribbon
from desktop.views.minutes.services import MinutesServices
from desktop.views.minutes.turns import Turns
from desktop.wording import word_error


class MinutesPage(QWidget):
    """Join the parts of the live form with the use cases.

    Signals:
        saved(object): something of this page is on the disk; carries the moment, aware UTC.
        meeting_opened(object): carries the UUID of the meeting that is shown now.
        schedule_requested(): there is no meeting to open.
    """

    saved = Signal(object)
    meeting_opened = Signal(object)
    schedule_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        services: MinutesServices,
        operations: Operations,
        messages: MessageBar,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__()
        self._minutes = services.minutes
        self._schedule = services.schedule
        self._entry_service = services.entry
        self._operations = operations
        self._clock = clock
        self._view: MeetingView | None = None
        self._meeting_id: UUID | None = None
        self._directories: Directories | None = None
        self._follow: UUID | None = None
        self._wanted: UUID | None = None
        self._was_offered = False
        self._is_reading = False
        self._is_stale = False
        self._writing = 0
        self._drafts = DraftSaver(operations, services.minutes.save_draft, self)
        self._offers = Offers(self, messages)
        self._build_actions()
        self._build_parts(theme)
        self._watch = PromiseWatch(
            self,
            self.promised,
            self.entry,
            services.search,
            services.earlier,
            operations,
            self._offers,
        )
        self._removals = Removals(
            self, self.card, self.ribbon.view, self._minutes, self._offers, self._write
        )
        self._build_keys(services)
        self._attendance_desk = AttendanceDesk(self, self.attendance, self._minutes, self._write)
        self._fill = FillPass(self, theme, services.orders, operations, self._write, self.today)
        self.live.add_side(self._fill.area)
        self.header.add_fill(self._fill.action)
        self.tools = LiveTools(
            self,
            theme,
            services.tools,
            self.live,
            self._offers,
            operations,
            self._write,
            clock,
            self._card_keeper.save,
        )
        self.tools.read_back.left.connect(self._on_side_left)
        self._lay_out()
        self._connect()

    @property
    def meeting_id(self) -> UUID | None:
        """Return the meeting that is open."""
        return self._meeting_id

    @property
    def is_running(self) -> bool:
        """Tell whether the meeting that is open is going on."""
        return self._view is not None and self._view.card.state is MeetingState.RUNNING

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed and chosen here has reached the disk."""
        is_typed_safe = self._drafts.is_idle and self.lines.is_idle
        is_card_safe = self._card_keeper.is_idle and self.tools.is_idle
        return is_typed_safe and is_card_safe and not self._writing

    @Slot(object)
    def open_meeting(self, meeting_id: UUID, question_id: UUID | None = None) -> None:
        """Show a meeting; what was typed in it and not stored comes back.

        Of several cards that were typed into, that of ``question_id`` is shown.
        """
        if meeting_id != self._meeting_id:
            self._card_keeper.save()
            self._meeting_id = meeting_id
            self._view = None
            self._follow = None
            self._deeds.forget()
            for desk in (self._attendance_desk, self._pins):
                desk.open(meeting_id)
            self._wanted = question_id
            self.lines.open(meeting_id)
            self.meeting_opened.emit(meeting_id)
        elif question_id is not None:
            self._follow = question_id
        self._stack.setCurrentWidget(self.live)
        self.entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    def take_up(self, field_key: str) -> None:
        """Put the keyboard into a field of the card, or into the line where no field has the key."""
        field = next((one for one in self.card.all_fields() if one.key == field_key), None)
        if field is None:
            self.entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.live.show_card()
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read again what is shown."""
        if self._directories is None:
            self._read_directories()
        if self._meeting_id is not None:
            self._read_meeting(self._meeting_id)
        else:
            self._operations.query(
                partial(read_offers, self._schedule, self.today()),
                self._on_offers_read,
                channel=(self, "offers"),
            )

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what a commit has touched."""
        if changes.touches(*DIRECTORY_KINDS):
            self._read_directories()
        if self.isVisible():
            self.reload()

    def flush(self) -> None:
        """Send everything typed to the writer."""
        self._card_keeper.save()
        self.lines.flush()
        self._drafts.flush()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to where typing begins.

        A focus proxy would do the same, but Qt then leaves the page with every Tab that meets it.
        """
        if self._meeting_id is not None:
            self.entry.edit.setFocus(event.reason())
        else:
            self.picker.focus_first()

    def page_actions(self) -> Sequence[QAction]:
        """Return what may be done here."""
        return (
            self.turn_action,
            self.attendance_action,
            self.card_action,
            self._fill.action,
            *self.tools.actions,
            self.card.add_order_action,
            self.card.delete_action,
            self._offers.action,
            *self._watch.actions,
            *self._deeds.actions,
            *self._pins.actions,
        )

    def today(self) -> date:
        """Return the day on the wall."""
        return self._clock().astimezone().date()

    def _build_actions(self) -> None:
        self._turns = Turns(self, self._minutes, self._offers, self._write)
        self.turn_action = self._turns.action
        self.attendance_action = make_action(
            self,
            self.tr("Who came"),
            self._on_attendance_triggered,
            shortcut="F3",
            hint=self.tr("Attendance and the number of residents (F3)"),
        )
        self.card_action = make_action(
            self,
            self.tr("Edit the current question"),
            self._on_card_triggered,
            shortcut="F2",
            hint=self.tr("Edit the card of the current question (F2)"),
        )

    def _build_keys(self, services: MinutesServices) -> None:
        """Make what works on the current question and on the line by keys alone."""
        self._deeds = Deeds(
            self,
            self.ribbon.view,
            self.card,
            self.entry,
            services.deeds,
            self._offers,
            self._write,
            self._card_keeper.save,
            self._follow_to,
        )
        self._pins = Pins(
            self,
            self.entry,
            self.ribbon.view,
            self._minutes,
            self._operations,
            self._drafts,
            self._offers,
        )

    def _build_parts(self, theme: Theme) -> None:
        self.header = MinutesHeader(theme, self._clock, self.attendance_action, self.turn_action)
        self.ribbon = Ribbon(theme, self.today)
        self.entry = EntryLine(theme, self.today)
        self.card = QuestionCard(theme, self.today)
        self.attendance = AttendancePanel(theme)
        self.picker = MeetingPicker(theme)
        self.promised = PromisedCard(theme, self.today)
        self.live = LiveForm(
            theme,
            self.header,
            self.ribbon,
            self.entry,
            self.card,
            self.attendance,
            self.promised,
        )
        self.lines = LineDesk(
            self.entry, self._minutes, self._operations, self._drafts, self._offers, self._clock
        )
        self._card_keeper = CardKeeper(self.card, self._minutes, self._operations, self._drafts)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.picker)
        self._stack.addWidget(self.live)
        page_frame(self).addWidget(self._stack)

    def _connect(self) -> None:
        self.picker.chosen.connect(self.open_meeting)
        self.picker.schedule_requested.connect(self.schedule_requested)
        self.header.day_changed.connect(self.reload)
        self.lines.logged.connect(self._on_lines_logged)
        self.lines.unsaved_changed.connect(self.header.show_unsaved)
        self.entry.walked.connect(self.ribbon.view.step)
        self.ribbon.view.current_changed.connect(self._on_ribbon_current_changed)
        self.ribbon.view.card_requested.connect(self._on_card_triggered)
        self.card.left.connect(self._on_side_left)
        self._removals.done.connect(self._on_side_left)
        self._card_keeper.saved.connect(self._tell_saved)
        self._card_keeper.refused.connect(self._tell_refusal)
        self.attendance.left.connect(self._on_side_left)
        self._drafts.failed.connect(self._tell_refusal)
        self._turns.turned.connect(self.entry.edit.setFocus)
        self._fill.asked.connect(self._on_fill_asked)
        self._fill.ended.connect(self._on_side_left)

    def _read_meeting(self, meeting_id: UUID) -> None:
        """Read once more after the reading under way, however much was written meanwhile.

        Were each commit to start a reading of its own, a fast typist would see none of them.
        """
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._is_stale = False
        self._operations.query(
            partial(
                read_meeting,
                self._schedule,
                self._minutes,
                meeting_id,
                is_opening=self._view is None,
            ),
            self._on_meeting_read,
            self._on_meeting_refused,
        )

    def _end_reading(self) -> None:
        self._is_reading = False
        if self._is_stale and self._meeting_id is not None:
            self._read_meeting(self._meeting_id)

    def _on_meeting_refused(self, error: Exception) -> None:
        self._end_reading()
        self._operations.failed.emit(error)

    def _read_directories(self) -> None:
        self._operations.query(
            partial(read_directories, self._entry_service),
            self._on_directories_read,
            channel=(self, "directories"),
        )

    def _on_directories_read(self, found: Directories) -> None:
        self._directories = found
        self.entry.set_lexicon(found.lexicon)
        self.entry.usual.set_habits(found.habits)
        self._fill.set_directories(found)
        self.card.set_directories(found.lexicon, found.houses)
        self.attendance.set_lexicon(found.lexicon)

    def _on_offers_read(self, rows: list[MeetingRow]) -> None:
        running = [row for row in rows if row.state is MeetingState.RUNNING]
        if len(running) == 1 and not self._was_offered:
            self.open_meeting(running[0].id)  # the program was closed while it ran
        elif self._meeting_id is None:
            self.picker.set_meetings(rows)
        self._was_offered = True

    def _on_meeting_read(self, view: MeetingView) -> None:
        self._end_reading()
        if view.card.id != self._meeting_id:
            return
        if self._view is None:  # a second reading may be of the opening too
            wanted, self._wanted = self._wanted, None
            self._follow = wanted or view.drafted or self._follow
        self._view = view
        self.entry.set_meeting(view.card)
        self.entry.usual.learn(view.questions)
        self._turns.show(view)
        for keys in (self._deeds, self._pins):
            keys.show(is_closed=view.is_closed)
        self._fill.show(view)
        self.tools.show(view)
        self.header.show_meeting(view.card, view.attendance)
        self.header.show_counters(counters(view.questions))
        self.attendance.show_residents(view.card.residents)
        self.attendance.show_rows(view.attendance)
        self._watch.open(view.card.house_ids, is_closed=view.is_closed)
        self._show_questions(view.questions)
        self._close_if(is_closed=view.is_closed)

    def _show_questions(self, rows: Sequence[QuestionRow]) -> None:
        """Show the ribbon; a question just logged becomes the current one."""
        view = self.ribbon.view
        current = view.current()
        wanted = current.id if current is not None else None
        place = view.currentIndex().row() if current is not None else len(rows)
        known = {row.id: row for row in rows}
        self.ribbon.set_rows(rows)
        if self._follow in known:
            wanted, self._follow = self._follow, None
        if wanted not in known:
            wanted = rows[min(place, len(rows) - 1)].id if rows else None
        self.live.set_has_question(has_question=bool(rows))
        view.make_current(wanted)
        if wanted is not None:
            self._show_card(known[wanted])

    def _show_card(self, row: QuestionRow) -> None:
        self._watch.show_question(row)
        shown = self.card.row
        if shown is None or shown.id != row.id:
            self._card_keeper.show(row, self._on_card_brought_back)
        else:
            self._card_keeper.refresh(row)

    def _on_card_brought_back(self, field: TextField) -> None:
        """Go on typing where it was broken off, unless a line is being typed."""
        if self.entry.is_empty() and self.isVisible() and self._view is not None:
            self.live.show_card()
            field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_if(self, *, is_closed: bool) -> None:
        """Let nothing be written where the services would refuse it."""
        self.entry.set_closed(is_closed=is_closed)
        self.card.set_read_only(read_only=is_closed)
        self.attendance.set_read_only(read_only=is_closed)

    def _follow_to(self, question_id: UUID) -> None:
        """Make a question the current one when the ribbon is read again."""
        self._follow = question_id

    def _write(self, work: partial[Any], on_done: Callable[[Any], object] | None = None) -> None:
        self._writing += 1
        self._operations.command(work, partial(self._on_written, on_done), self._on_write_refused)

    def _on_written(self, on_done: Callable[[Any], object] | None, result: object) -> None:
        self._writing -= 1
        self._tell_saved()
        if on_done is not None:
            on_done(result)

    def _on_write_refused(self, error: Exception) -> None:
        self._writing -= 1
        self._tell_refusal(error)

    @Slot()
    def _tell_saved(self, _result: object = None) -> None:
        self.saved.emit(self._clock())

    @Slot(object)
    def _tell_refusal(self, error: Exception) -> None:
        self._offers.tell(word_error(error), MessageKind.ERROR)

    @Slot(object)
    def _on_lines_logged(self, question_id: UUID) -> None:
        if not self.live.shows_attendance() and not self.card.isAncestorOf(self.focusWidget()):
            self._follow = question_id
        self._tell_saved()

    @Slot(object)
    def _on_ribbon_current_changed(self, row: QuestionRow | None) -> None:
        if row is not None:
            self._show_card(row)

    @Slot()
    def _on_card_triggered(self) -> None:
        if self.card.row is not None:
            self.live.show_card()
            self.card.fields.name.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_attendance_triggered(self) -> None:
        if self.live.shows_attendance():
            self._on_side_left()
        else:
            self.live.show_attendance()
            self.attendance.focus_first()

    @Slot(object)
    def _on_fill_asked(self, question_id: UUID) -> None:
        self.ribbon.view.make_current(question_id)
        self.live.show_side(self._fill.area)

    @Slot()
    def _on_side_left(self) -> None:
        self.live.show_card()
        if self.tools.back_from_card():
            return
        self.entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)
