"""Plan the meetings: the month at the left, the chosen meeting and the agenda at the right."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.inputs import MeetingInput
from db.domain.rows.meetings import MeetingCard, MeetingRow
from db.domain.rows.monitoring import AdviceRow
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.services.notices import NoticeService
from desktop.services.schedule import ScheduleService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import KeepsDrafts, brought_back_words
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.panels import SidePanel, page_frame
from desktop.views.common.theme import Theme
from desktop.views.schedule.actions import ALLOWED, Deed, fit_deeds, make_deeds
from desktop.views.schedule.advice import AdvicePanel
from desktop.views.schedule.commands import MeetingCommands
from desktop.views.schedule.digest import DigestLine
from desktop.views.schedule.drafts import MeetingDrafts, Typing
from desktop.views.schedule.header import MonthHeader
from desktop.views.schedule.middle_area import MiddleArea
from desktop.views.schedule.month_grid import MonthGrid
from desktop.views.schedule.papers import PaperStage
from desktop.views.schedule.showing import Showing
from desktop.views.schedule.side import ScheduleSide
from desktop.views.schedule.step_box import Answer, StepKind

if TYPE_CHECKING:
    from desktop.views.common.paper_saving import ExportFolder

_SHOWN = (
    RecordKind.MEETING,
    RecordKind.MEETING_HOUSE,
    RecordKind.HOUSE,
    RecordKind.PROTOCOL,
    RecordKind.CALENDAR_YEAR,
)
_BOOK = (RecordKind.HOUSE, RecordKind.ORGANISATION, RecordKind.CALENDAR_YEAR)
_PAPERS = (Deed.POSTER, Deed.CARDS, Deed.RESULTS)
_ASKED = {
    Deed.MOVE: StepKind.MOVE,
    Deed.POSTPONE: StepKind.POSTPONE,
    Deed.CANCEL: StepKind.CANCEL,
}


class SchedulePage(QWidget):
    """Show a month of meetings; N plans one, dragging moves one, Enter opens one.

    Signals:
        meeting_opened(object): the minutes of a meeting are wanted, by its id.
        preparation_opened(object): the preparation of a meeting is wanted, by its id.
        monitoring_opened(): signals, publications and approved schedules are wanted.
        orders_opened(object): the orders of a meeting are wanted, by its id.
        control_opened(object): a lane of the control is wanted, a :class:`Lane`.
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        paper_saved(str, object, object): a message with its kind, and what was saved.
    """

    control_opened = Signal(object)
    meeting_opened = Signal(object)
    preparation_opened = Signal(object)
    monitoring_opened = Signal()
    orders_opened = Signal(object)
    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)

    def __init__(
        self,
        theme: Theme,
        schedule: ScheduleService,
        directories: DirectoriesService,
        operations: Operations,
        today: Callable[[], date],
        notices: NoticeService,
        folder: "ExportFolder",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._schedule = schedule
        self._operations = operations
        self._digest: DigestLine | None = None
        self._advice: AdvicePanel | None = None
        self._drafts: MeetingDrafts | None = None
        self._typing: list[Typing] = []
        self._to_make: list[Callable[[], QWidget]] = []
        self._ways: list[QAction] = []
        """To what stands beside the schedule."""
        self._commands = MeetingCommands(schedule, operations, self)
        self._work = QWidget()  # it has the keys: those of the papers are others
        self._deeds = make_deeds(self._work, theme, self._do)
        self._plan = make_action(self._work, self.tr("New meeting"), self._on_plan_triggered)
        # the same key on a Russian keyboard is «Т»
        self._plan.setShortcuts([QKeySequence(keys) for keys in ("N", "Т", "Ins")])
        self.grid = MonthGrid(theme, today())
        self._print = make_action(
            self._work,
            self.tr("Schedule of meetings…"),
            self._on_print_triggered,
            shortcut="Ctrl+P",
        )
        self.header = MonthHeader(theme, self.grid, self._plan, self._print)
        self.side = ScheduleSide(theme, today, self._deeds, self._plan)
        self.stage = PaperStage(theme, operations, notices, folder, self._work, today)
        self._showing = Showing(
            self,
            schedule,
            directories,
            operations,
            today,
            self.grid,
            self.header,
            self.side,
            self._deeds,
        )
        self._lay_out(theme)
        self._connect()
        fit_deeds(self._deeds, None)
        self.header.show_month(today().replace(day=1), is_known=True)
        self.side.show_free(today(), "")

    def add_digest(self, line: DigestLine) -> None:
        """Show below the header what is due of the orders under control."""
        self._digest = line
        self._frame.insertWidget(1, line)
        line.lane_opened.connect(self.control_opened)

    def add_advice(self, theme: Theme, panel: AdvicePanel) -> None:
        """Offer below the month which yards to visit next; F7 shows and hides it."""
        self._advice = panel
        panel.hide()
        self._middle.addWidget(panel, 1)
        self.advice_action = make_action(
            self._work, self.tr("Which yard next"), self._on_advice_triggered, shortcut="F7"
        )
        button = action_button(theme, self.advice_action, icon="map-pin")
        self.header.add_button(button, self.advice_action)
        self.monitoring_action = make_action(
            self._work, self.tr("Monitoring"), self._on_monitoring_triggered, shortcut="F8"
        )
        button = action_button(theme, self.monitoring_action, icon="radar-2")
        self.header.add_button(button, self.monitoring_action)
        self._ways = [self.advice_action, self.monitoring_action]
        panel.plan_wanted.connect(self._on_advice_plan_wanted)
        self.grid.yard_dropped.connect(self._on_grid_yard_dropped)

    def add_overlays(self, makers: Sequence[Callable[[], QWidget]]) -> None:
        """Have what is laid over this page made ahead, when nothing else is to be done."""
        self._to_make = list(makers)

    def make_more(self) -> bool:
        """Make one of the overlays ahead; return whether one was still to be made."""
        if not self._to_make:
            return False
        self._to_make.pop(0)()
        return True

    def keep_drafts(self, service: KeepsDrafts) -> None:
        """Lose nothing that is typed into the form; open it where something was not saved."""
        self._drafts = MeetingDrafts(
            self.side.form,
            service,
            self._schedule,
            self._operations,
            self._on_plan_triggered,
            self._edit,
        )
        self._drafts.kept.brought_back.connect(self._on_drafts_brought_back)
        self._commands.keep_drafts(self._drafts.kept)

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        is_safe = self._drafts is None or self._drafts.kept.is_idle
        return is_safe and all(page.is_idle for page in self._typing)

    def flush(self) -> None:
        """Send everything typed to the writer."""
        if self._drafts is not None:
            self._drafts.kept.flush()
        for page in self._typing:
            page.flush()

    def hold(self, page: Typing) -> None:
        """Take in a page that is laid over this one, and that keeps what is typed into it."""
        self._typing.append(page)

    def bring_back(self, form: str) -> None:
        """Open what is laid over this page where a form of it was broken off."""
        if form.startswith("monitoring."):
            self.monitoring_opened.emit()
        elif form.startswith("preparation."):
            self.preparation_opened.emit(UUID(form.rpartition(":")[2].partition("+")[0]))

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [self._plan, self._print, *self._deeds.values(), *self._ways]

    def reload(self) -> None:
        """Read the month, the agenda, the chosen meeting and what forms complete from."""
        self._showing.read_month()
        self._showing.read_agenda()
        self._showing.read_meeting()
        if self._digest is not None:
            self._digest.refresh()

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if self._digest is not None and self.isVisible():
            self._digest.on_changed(changes)
        if self._advice is not None:
            self._advice.on_changed(changes)
        if changes.touches(*_BOOK):
            self._showing.forget_book()
            if self.side.is_form_open:
                self._showing.read_book()
        if self.isVisible() and changes.touches(*_SHOWN, RecordKind.ORGANISATION):
            self.reload()

    def _lay_out(self, theme: Theme) -> None:
        middle = QWidget()
        self._middle = column = QVBoxLayout(middle)
        column.setContentsMargins(16, 4, 16, 12)
        column.addWidget(self.grid, 2)
        body = QHBoxLayout()
        body.setSpacing(0)
        self._area = MiddleArea(middle)
        body.addWidget(self._area, 1)
        body.addWidget(SidePanel(theme, self.side))
        self._frame = page_frame(self._work)
        self._frame.addWidget(self.header)
        self._frame.addLayout(body, 1)
        page_frame(self).addWidget(self.stage, 1)
        begin_at(self, self._first_control)

    def _first_control(self) -> QWidget:
        return self.grid

    def _connect(self) -> None:
        self.grid.day_chosen.connect(self._on_grid_day_chosen)
        self.grid.meeting_chosen.connect(self._on_grid_meeting_chosen)
        self.grid.meeting_activated.connect(self._open)
        self.grid.day_activated.connect(self._on_grid_day_activated)
        self.grid.meeting_dropped.connect(self._commands.drag)
        self.grid.listed_dropped.connect(self._on_grid_listed_dropped)
        self.side.agenda.filter_changed.connect(self._showing.read_agenda)
        self.side.agenda.meeting_chosen.connect(self._on_agenda_meeting_chosen)
        self.side.agenda.meeting_activated.connect(self._open)
        self.side.form.save_requested.connect(self._on_form_save_requested)
        self.side.form.dismissed.connect(self._on_form_dismissed)
        self.side.form.facts_wanted.connect(self._showing.read_form_facts)
        self.side.step.answered.connect(self._on_step_answered)
        self.side.step.dismissed.connect(self.grid.setFocus)
        self.stage.told.connect(self.told)
        self.stage.paper_saved.connect(self.paper_saved)
        self.stage.left.connect(self.grid.setFocus)
        self._commands.told.connect(self.told)
        self._commands.saved.connect(self._on_commands_saved)
        self._commands.copied.connect(self._on_commands_copied)
        self._commands.dragged.connect(self._on_commands_dragged)
        self._commands.refused.connect(self.side.form.show_error)

    @Slot()
    def _on_plan_triggered(self) -> None:
        self.stage.leave()
        self._plan_on(self.grid.day)

    @Slot()
    def _on_print_triggered(self) -> None:
        if self.side.may_leave():
            self.stage.show_schedule(self.grid.day.replace(day=1))

    @Slot(object)
    def _on_grid_day_activated(self, day: date) -> None:
        self._plan_on(day)

    @Slot()
    def _on_advice_triggered(self) -> None:
        if self._advice is not None:
            is_shown = self._advice.isHidden()
            self._advice.setVisible(is_shown)
            if is_shown:
                self._advice.reload()
                self._advice.table.setFocus()
                QTimer.singleShot(0, self._bring_advice_into_sight)  # it is laid out by then
            else:
                self.grid.setFocus()

    @Slot()
    def _bring_advice_into_sight(self) -> None:
        if self._advice is not None:
            self._area.ensureWidgetVisible(self._advice, 0, 0)

    @Slot()
    def _on_monitoring_triggered(self) -> None:
        self.monitoring_opened.emit()

    @Slot(object)
    def _on_advice_plan_wanted(self, yard: AdviceRow) -> None:
        self._plan_on(self.grid.day, yard)

    @Slot(object)
    def _on_grid_yard_dropped(self, day: date) -> None:
        yard = self._advice.current() if self._advice is not None else None
        if yard is not None:
            self._plan_on(day, yard)

    @Slot(object)
    def _on_grid_listed_dropped(self, day: date) -> None:
        meeting = self.side.agenda.current()
        if meeting is not None and meeting.on != day:
            self._commands.drag(meeting, day)

    def _plan_on(self, day: date, yard: AdviceRow | None = None) -> None:
        if self.side.may_leave():
            self.side.open_form()
            self._showing.read_book()
            self.side.form.start_new(day)
            if yard is not None:
                self.side.form.take_houses(yard.facts.house_ids, yard.facts.addresses)

    def _edit(self, card: MeetingCard) -> None:
        if self.side.may_leave():
            self.side.open_form()
            self._showing.read_book()
            self.side.form.start_edit(card)

    @Slot(object)
    def _open(self, meeting_id: UUID) -> None:
        card = self.side.meeting
        if card is not None and card.id == meeting_id and not self._deeds[Deed.OPEN].isEnabled():
            return  # nothing is written in what was called off
        if self.side.may_leave():
            self.meeting_opened.emit(meeting_id)

    def _do(self, deed: Deed) -> None:
        """Carry out a deed on the chosen meeting."""
        card = self.side.meeting
        if card is None:
            return
        if deed in _PAPERS:
            if self.side.may_leave():
                is_coming = card.state in ALLOWED[Deed.POSTER]
                self.stage.show_meeting(deed, card.id, is_coming=is_coming)
            return
        self.stage.leave()
        if deed in _ASKED:
            if self.side.may_leave():
                self.side.ask(_ASKED[deed])
            return
        {
            Deed.OPEN: partial(self._open, card.id),
            Deed.ORDERS: partial(self.orders_opened.emit, card.id),
            Deed.PREPARE: partial(self.preparation_opened.emit, card.id),
            Deed.EDIT: partial(self._edit, card),
            Deed.ANNOUNCE: partial(self._commands.announce, card),
            Deed.COPY: partial(self._commands.copy, card),
            Deed.RESTORE: partial(self._commands.restore, card),
            Deed.DELETE: partial(self._commands.delete, card),
        }[deed]()

    @Slot(object)
    def _on_grid_day_chosen(self, day: date) -> None:
        if self.grid.month.first != day.replace(day=1):
            self._showing.read_month()
        if self.grid.meeting is None:
            self._showing.show_free()

    @Slot(object)
    def _on_grid_meeting_chosen(self, meeting_id: UUID | None) -> None:
        self._showing.show_chosen(meeting_id)

    @Slot(object)
    def _on_agenda_meeting_chosen(self, meeting: MeetingRow) -> None:
        self.grid.choose(meeting.on or self.grid.day, meeting.id)
        self._showing.read_month()
        self._showing.read_meeting()

    @Slot(object)
    def _on_form_save_requested(self, data: MeetingInput) -> None:
        card = self.side.form.meeting
        if card is None:
            self._commands.plan(data)
        else:
            self._commands.edit(card, data)

    @Slot()
    def _on_form_dismissed(self) -> None:
        self.side.close_form()
        self.grid.setFocus()

    @Slot(object)
    def _on_step_answered(self, answer: Answer) -> None:
        if self.side.meeting is not None:
            self._commands.answer(self.side.meeting, answer)
        self.grid.setFocus()

    @Slot()
    def _on_drafts_brought_back(self) -> None:
        self.told.emit(brought_back_words(), MessageKind.OK, "", None)

    @Slot(object)
    def _on_commands_saved(self, card: MeetingCard) -> None:
        if self._drafts is not None:
            self._drafts.kept.forget()
        self.side.close_form()
        self._go_to(card)
        self.grid.setFocus()

    @Slot(object)
    def _on_commands_copied(self, card: MeetingCard) -> None:
        self._go_to(card)
        self._edit(card)

    @Slot(object)
    def _on_commands_dragged(self, card: MeetingCard) -> None:
        """Ask why; of a meeting that had no day yet there is nothing to ask."""
        self._showing.explain = card.id if card.moved_from is not None else None
        self._go_to(card)

    def _go_to(self, card: MeetingCard) -> None:
        self.grid.choose(card.on or self.grid.day, card.id)
        self.reload()
