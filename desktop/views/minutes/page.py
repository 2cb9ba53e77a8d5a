"""The screen «Встреча»: log the questions of a meeting while people speak."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.clock import Clock, system_clock
from db.domain.enums import MeetingState
from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.views.common.panels import page_frame
from desktop.views.common.theme import Theme
from desktop.views.minutes.attendance_desk import AttendanceDesk
from desktop.views.minutes.card_keeper import CardKeeper
from desktop.views.minutes.fill_pass import FillPass
from desktop.views.minutes.line_desk import LineDesk
from desktop.views.minutes.live_tools import LiveTools
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.page_keys import PageKeys
from desktop.views.minutes.page_parts import PageParts
from desktop.views.minutes.page_reading import PageReading
from desktop.views.minutes.page_writing import PageWriting
from desktop.views.minutes.promise_watch import PromiseWatch
from desktop.views.minutes.question_desk import QuestionDesk
from desktop.views.minutes.reading import (
    DIRECTORY_KINDS,
    Directories,
    MeetingView,
)
from desktop.views.minutes.services import MinutesServices
from desktop.views.minutes.side_keys import SideKeys
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
        self._clock = clock
        self._view: MeetingView | None = None
        self._meeting_id: UUID | None = None
        self._has_directories = False
        self._wanted: UUID | None = None
        self.reading = PageReading(services, operations, self.today)
        self._write = PageWriting(operations)
        self._drafts = DraftSaver(operations, services.minutes.save_draft, self)
        self._offers = Offers(self, messages)
        self._turns = Turns(self, self._minutes, self._offers, self._write)
        self._side = SideKeys(self)
        self._build_parts(theme, operations)
        self._watch = PromiseWatch(
            self,
            self.promised,
            self.entry,
            services.search,
            services.earlier,
            operations,
            self._offers,
        )
        self._questions = QuestionDesk(
            self.live, self._card_keeper, self._watch, self._may_card_take_over
        )
        self._keys = PageKeys(
            self,
            self.live,
            services,
            operations,
            self._drafts,
            self._offers,
            self._write,
            self._card_keeper.save,
            self._questions.follow,
        )
        self._build_tools(theme, services, operations)
        self._stack = QStackedWidget()
        for shown in (self.picker, self.live):
            self._stack.addWidget(shown)
        page_frame(self).addWidget(self._stack)
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
        return is_typed_safe and is_card_safe and self._write.is_idle

    @Slot(object)
    def open_meeting(self, meeting_id: UUID, question_id: UUID | None = None) -> None:
        """Show a meeting; what was typed in it and not stored comes back.

        Of several cards that were typed into, that of ``question_id`` is shown.
        """
        if meeting_id != self._meeting_id:
            self._card_keeper.save()
            self._meeting_id = meeting_id
            self._view = None
            self.reading.open(meeting_id)
            self._questions.follow(None)
            self._keys.open(meeting_id)
            self._attendance_desk.open(meeting_id)
            self._wanted = question_id
            self.lines.open(meeting_id)
            self.meeting_opened.emit(meeting_id)
        elif question_id is not None:
            self._questions.follow(question_id)
        self._stack.setCurrentWidget(self.live)
        self.entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    def take_up(self, field_key: str) -> None:
        """Put the keyboard into a field of the card, or into the line where no field has the key."""
        self._questions.take_up(field_key)

    def reload(self) -> None:
        """Read again what is shown."""
        if not self._has_directories:
            self.reading.read_directories()
        if self._meeting_id is not None:
            self.reading.read_meeting()
        else:
            self.reading.read_offers()

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what a commit has touched."""
        if changes.touches(*DIRECTORY_KINDS):
            self.reading.read_directories()
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
            self._turns.action,
            self._side.attendance_action,
            self._side.card_action,
            self._fill.action,
            *self.tools.actions,
            self.card.add_order_action,
            self.card.delete_action,
            self._offers.action,
            *self._watch.actions,
            *self._keys.actions,
        )

    def today(self) -> date:
        """Return the day on the wall."""
        return self._clock().astimezone().date()

    def _build_parts(self, theme: Theme, operations: Operations) -> None:
        parts = PageParts(
            theme, self._clock, self.today, self._side.attendance_action, self._turns.action
        )
        self.header, self.ribbon, self.entry = parts.header, parts.ribbon, parts.entry
        self.card, self.attendance = parts.card, parts.attendance
        self.picker, self.promised, self.live = parts.picker, parts.promised, parts.live
        self.lines = LineDesk(
            self.entry, self._minutes, operations, self._drafts, self._offers, self._clock
        )
        self._card_keeper = CardKeeper(self.card, self._minutes, operations, self._drafts)

    def _build_tools(self, theme: Theme, services: MinutesServices, operations: Operations) -> None:
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
            self._clock,
            self._card_keeper.save,
        )
        self._side.join(self.live, self.attendance, self.tools.back_from_card)
        self.tools.read_back.left.connect(self._side.leave)

    def _connect(self) -> None:
        self.picker.chosen.connect(self.open_meeting)
        self.picker.schedule_requested.connect(self.schedule_requested)
        self.header.day_changed.connect(self.reload)
        self.lines.logged.connect(self._on_lines_logged)
        self.lines.unsaved_changed.connect(self.header.show_unsaved)
        self.entry.walked.connect(self.ribbon.view.step)
        self._keys.removals.done.connect(self._side.leave)
        self.reading.meeting_read.connect(self._on_meeting_read)
        self.reading.directories_read.connect(self._on_directories_read)
        self.reading.running_found.connect(self.open_meeting)
        self.reading.offers_read.connect(self.picker.set_meetings)
        self._write.saved.connect(self._tell_saved)
        self._write.refused.connect(self._tell_refusal)
        self._card_keeper.saved.connect(self._tell_saved)
        self._card_keeper.refused.connect(self._tell_refusal)
        self._drafts.failed.connect(self._tell_refusal)
        self._turns.turned.connect(self.entry.edit.setFocus)
        self._fill.asked.connect(self._on_fill_asked)
        self._fill.ended.connect(self._side.leave)

    @Slot(object)
    def _on_directories_read(self, found: Directories) -> None:
        self._has_directories = True
        self.entry.set_lexicon(found.lexicon)
        self.entry.usual.set_habits(found.habits)
        self._fill.set_directories(found)
        self.card.set_directories(found.lexicon, found.houses)
        self.attendance.set_lexicon(found.lexicon)

    @Slot(object, bool)
    def _on_meeting_read(self, view: MeetingView, is_first: bool) -> None:  # noqa: FBT001 - a slot
        if is_first:
            wanted, self._wanted = self._wanted, None
            self._questions.follow_first(wanted, view.drafted)
        self._view = view
        self.live.show_meeting(view)
        self._turns.show(view)
        self._keys.show(is_closed=view.is_closed)
        self._fill.show(view)
        self.tools.show(view)
        self._watch.open(view.card.house_ids, is_closed=view.is_closed)
        self._questions.show_questions(view.questions)
        self.live.set_closed(is_closed=view.is_closed)

    def _may_card_take_over(self) -> bool:
        return self.isVisible() and self._view is not None

    @Slot()
    def _tell_saved(self, _result: object = None) -> None:
        self.saved.emit(self._clock())

    @Slot(object)
    def _tell_refusal(self, error: Exception) -> None:
        self._offers.tell(word_error(error), MessageKind.ERROR)

    @Slot(object)
    def _on_lines_logged(self, question_id: UUID) -> None:
        if not self.live.shows_attendance() and not self.card.isAncestorOf(self.focusWidget()):
            self._questions.follow(question_id)
        self._tell_saved()

    @Slot(object)
    def _on_fill_asked(self, question_id: UUID) -> None:
        self.ribbon.view.make_current(question_id)
        self.live.show_side(self._fill.area)
