"""The screen «Контроль»: what is overdue, due and reported, and every move on it by keys."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.lexicon import Lexicon
from db.domain.rows.attachments import AttachmentRow
from db.domain.rows.control import Board, BoardRow, ControlCard, Lane
from desktop.operations import Operations
from desktop.services.control import GROUPS, PAGE
from desktop.views.common.buttons import secondary_button
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import KeepsDrafts, brought_back_words
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import SidePanel, page_frame
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.views.control.card import OrderCard
from desktop.views.control.deeds import Deed, allowed, fit_deeds, make_deeds
from desktop.views.control.drafts import MoveDrafts
from desktop.views.control.form import MoveForm
from desktop.views.control.groups import GroupPanel
from desktop.views.control.growing import Growing
from desktop.views.control.lanes import LaneBar
from desktop.views.control.moving import Mover
from desktop.views.control.services import ControlServices
from desktop.views.control.table import BoardTable
from desktop.views.control.tables_desk import TablesDesk
from desktop.views.control.wording import nothing_words

_GROUPS_WIDTH, _WIDEST_GROUPS = 196, 252
_EVERY = 1_000_000
_SHOWN = frozenset({
    RecordKind.ORDER, RecordKind.ASSIGNMENT, RecordKind.QUESTION, RecordKind.PROTOCOL,
    RecordKind.EXTENSION, RecordKind.EXECUTION_REPORT, RecordKind.CONTROL_DECISION,
    RecordKind.MILESTONE, RecordKind.FEEDBACK, RecordKind.ORGANISATION, RecordKind.PERSON,
    RecordKind.TOPIC, RecordKind.HOUSE, RecordKind.APPLICANT,
})  # fmt: skip


class ControlPage(QWidget):
    """Show the groups at the left, the orders of a lane in the middle, the chosen one at the right.

    Signals:
        question_opened(object, object): a question is wanted, by its meeting and its id.
        feedback_opened(object): the applicants of a question are to be told, by its id.
        reminder_opened(object, object): the reminder letter of a party is wanted, by the id of the
            meeting and of the party.
        record_requested(object, object): an entry of a directory is wanted, by kind and id.
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
    """

    question_opened = Signal(object, object)
    feedback_opened = Signal(object)
    reminder_opened = Signal(object, object)
    record_requested = Signal(object, object)
    told = Signal(str, object, str, object)

    def __init__(
        self,
        theme: Theme,
        services: ControlServices,
        operations: Operations,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        Curtain(theme.veil, self)
        self._services = services
        self._operations = operations
        self._today = today
        self._lane = Lane.OVERDUE
        self._limit, self._most_groups = PAGE, GROUPS
        self._wanted: set[UUID] = set()
        self._card: ControlCard | None = None
        self._tables: TablesDesk | None = None
        self._drafts: MoveDrafts | None = None
        self._broken_off: tuple[Deed, frozenset[UUID]] | None = None
        self._deeds = make_deeds(self, theme, self._do)
        self.header = PageHeader(self.tr("Control"))
        self.lanes = LaneBar(theme)
        self.lanes.add_keys(self)
        self.groups = GroupPanel(theme)
        self.table = BoardTable(theme, today)
        self.card = OrderCard(theme, today, self._deeds, self)
        self._growing = Growing(services.solutions, operations, self)
        self.form = MoveForm(theme, today)
        self._mover = Mover(self.form, services.control, operations, self.table.chosen, self)
        self._more = secondary_button(theme, self.tr("Show more"), icon="chevron-down")
        self._empty = EmptyState(theme, "circle-check", "")
        self._lay_out(theme)
        self._connect()
        fit_deeds(self._deeds, ())
        self.card.show_rows(())

    def keep_drafts(self, service: KeepsDrafts) -> None:
        """Write what is typed of a move through to the disk, and bring it back."""
        self._drafts = MoveDrafts(
            self.form,
            service,
            self._services.control,
            self._operations,
            self._today,
            self._open_move,
        )
        self._drafts.kept.brought_back.connect(self._on_drafts_brought_back)
        self._mover.keep_drafts(self._drafts.kept)

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        return self._drafts is None or self._drafts.kept.is_idle

    def flush(self) -> None:
        """Send everything typed to the writer."""
        if self._drafts is not None:
            self._drafts.kept.flush()

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [*self._deeds.values(), *(self._tables.actions() if self._tables else ())]

    def add_tables(self, desk: TablesDesk) -> None:
        """Take in the tables that go to the responsible parties and come back."""
        self._tables = desk
        for button in desk.buttons():
            self.header.add_right(button)
        self._frame.addWidget(desk.view, 1)
        desk.shown.connect(self._on_tables_shown)
        desk.told.connect(self.told)

    def reload(self) -> None:
        """Read the board and what forms complete from."""
        self._read()
        self._operations.query(
            self._services.entry.lexicon, self._on_lexicon, channel=("lexicon", self)
        )
        self._operations.query(
            self._services.control.who_decides, self.form.set_people, channel=("people", self)
        )

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if self.isVisible() and changes.touches(*_SHOWN):
            self._read()

    @Slot(object)
    def show_lane(self, lane: Lane) -> None:
        """Open a lane of the board, with all its groups."""
        self.groups.show_all()
        self._lane = lane
        if self.isVisible():
            self._read()

    def _lay_out(self, theme: Theme) -> None:
        self.groups.setFixedWidth(min(theme.px(_GROUPS_WIDTH), _WIDEST_GROUPS))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self._more)
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for widget in (middle, self._empty):
            self._stack.addWidget(widget)
        side = QWidget()
        side.setProperty("look", "plain")
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 4, 0)
        right.setSpacing(12)
        right.addWidget(self.form)
        right.addWidget(self.card)
        right.addStretch(1)
        self._body = body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(16, 12, 12, 12)
        line.setSpacing(12)
        line.addWidget(self.groups)
        line.addWidget(self._stack)  # by its wish, not by a share: the card gives way before it
        line.addWidget(SidePanel(theme, side))
        self._frame = frame = page_frame(self)
        for widget in (self.header, self.lanes):
            frame.addWidget(widget)
        frame.addWidget(body, 1)
        self._more.hide()
        begin_at(self, self._first_control)

    def _first_control(self) -> QWidget:
        return self.table

    def _connect(self) -> None:
        self.lanes.lane_chosen.connect(self._on_lane_chosen)
        self.groups.group_changed.connect(self._on_group_changed)
        self.groups.chosen_changed.connect(self._on_chosen_changed)
        self.groups.more_requested.connect(self._on_groups_more_requested)
        self.table.rows_chosen.connect(self._on_rows_chosen)
        self.table.row_activated.connect(self._on_row_activated)
        self._growing.told.connect(self.told)
        self._growing.record_requested.connect(self.record_requested)
        self._mover.moved.connect(self._on_mover_moved)
        self._mover.outdated.connect(self._read)
        self.form.dismissed.connect(self._on_form_dismissed)
        self.card.file_wanted.connect(self._on_file_wanted)
        self._more.clicked.connect(self._on_more_clicked)

    @Slot()
    def _read(self) -> None:
        work = partial(
            self._services.control.board,
            self._today(),
            self._lane,
            group=self.groups.group,
            chosen=self.groups.chosen,
            limit=self._limit,
            most_groups=self._most_groups,
        )
        self._operations.query(work, self._on_board, channel=self)

    def _on_lexicon(self, lexicon: Lexicon) -> None:
        self.form.set_calendar(lexicon.calendar)

    def _on_board(self, board: Board) -> None:
        self.groups.set_groups(board.groups, has_more=board.has_more_groups)
        self.header.set_title(self.tr("Control"), self.groups.title())
        self.lanes.show_counts(board.counts, self._lane)
        self.table.set_rows(board.rows)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = set()
            self._go_on(needs_card=True)
        self._more.setVisible(len(board.rows) < board.counts[self._lane])
        self._empty.set_texts(*nothing_words(self._lane))
        self._stack.setCurrentIndex(0 if board.rows else 1)

    @Slot(bool)
    def _on_tables_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._tables is None:
            return
        for widget in (self.lanes, self._body):
            widget.setVisible(not is_shown)
        self._tables.view.setVisible(is_shown)
        for action in self._deeds.values() if is_shown else ():
            action.setEnabled(False)
        if not is_shown:
            fit_deeds(self._deeds, self.table.chosen())
            self.table.setFocus()

    @Slot(object)
    def _on_lane_chosen(self, lane: Lane) -> None:
        self._lane, self._limit = lane, PAGE
        self.table.clearSelection()
        self._read()
        self.table.setFocus()

    @Slot()
    def _on_group_changed(self) -> None:
        self._limit, self._most_groups = PAGE, GROUPS
        self._read()

    @Slot()
    def _on_chosen_changed(self) -> None:
        self._limit = PAGE
        self._read()

    @Slot()
    def _on_groups_more_requested(self) -> None:
        self._most_groups = _EVERY
        self._read()

    @Slot()
    def _on_more_clicked(self) -> None:
        self._limit += 5 * PAGE
        self._read()

    @Slot()
    def _on_rows_chosen(self) -> None:
        rows = self.table.chosen()
        fit_deeds(self._deeds, rows)
        self.card.show_rows(rows)
        if len(rows) == 1:
            work = partial(self._services.control.card, rows[0].id)
            self._operations.query(
                work, self._on_card, self._on_card_refused, channel=("card", self)
            )

    def _on_card(self, card: ControlCard) -> None:
        if [row.id for row in self.table.chosen()] == [card.row.id]:
            self._card = card
            self.card.show_card(card)
            self._go_on(needs_card=False)

    def _on_card_refused(self, error: Exception) -> None:
        """Read the board again where an order is gone; anything else is told."""
        if isinstance(error, UserError):
            self._read()
        else:
            self._operations.failed.emit(error)

    @Slot(object)
    def _on_row_activated(self, row: BoardRow) -> None:
        self.question_opened.emit(row.meeting_id, row.question_id)

    def _do(self, deed: Deed) -> None:
        rows = self.table.chosen()
        if not rows:
            return
        if deed is Deed.OPEN:
            self._on_row_activated(rows[0])
        elif deed is Deed.TELL:
            self.feedback_opened.emit(rows[0].question_id)
        elif deed is Deed.REMIND:
            self.reminder_opened.emit(rows[0].meeting_id, rows[0].lead_id)
        elif deed is Deed.TYPICAL:
            self._growing.grow(rows[0].id)
        else:
            is_known = self._card is not None and self._card.row.id == rows[0].id
            self.form.ask(deed, rows, self._card if is_known and len(rows) == 1 else None)
            self.card.offer(is_offered=False)

    def _open_move(self, deed: Deed, orders: frozenset[UUID], lane: Lane, count: int) -> None:
        """Show the orders of a move that was broken off, then its form."""
        self._broken_off = deed, orders
        self._wanted = set(orders)
        self._limit = max(self._limit, count)
        self.show_lane(lane)
        if not self.isVisible():
            self._read()

    def _go_on(self, *, needs_card: bool) -> None:
        """Open the form that was broken off; that of a single order is filled from its card."""
        rows = self.table.chosen()
        if self._broken_off is None or {row.id for row in rows} != self._broken_off[1]:
            return
        if len(rows) > 1 or not needs_card:
            deed, self._broken_off = self._broken_off[0], None
            if allowed(deed, rows):
                self._do(deed)

    @Slot()
    def _on_drafts_brought_back(self) -> None:
        self.told.emit(brought_back_words(), MessageKind.OK, "", None)

    @Slot()
    def _on_form_dismissed(self) -> None:
        self.card.offer(is_offered=True)
        self.table.setFocus()

    @Slot(str)
    def _on_mover_moved(self, words: str) -> None:
        self._on_form_dismissed()
        self.told.emit(words, MessageKind.OK, "", None)

    @Slot(object)
    def _on_file_wanted(self, file: AttachmentRow) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), file.file_name)
        if name:
            work = partial(self._services.control.save_file, file.id, Path(name))
            self._operations.query(work, self._on_file_saved, self._operations.failed.emit)

    def _on_file_saved(self, path: Path) -> None:
        text = self.tr("Saved: {0}").format(path.name)
        self.told.emit(text, MessageKind.OK, "", None)
