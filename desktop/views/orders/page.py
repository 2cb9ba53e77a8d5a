"""Bring the orders of a meeting in order, then issue its protocol."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.domain.changes import ChangeSet
from db.domain.counting import counters
from db.domain.enums import MeetingState, ProtocolState, RecordKind
from db.domain.errors import UserError
from db.domain.inputs import BulkAssignment
from db.domain.rows.meetings import MeetingRow
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.protocols import Check, EditionRow, ProtocolRow
from desktop.operations import Operations
from desktop.services.entry import EntryService
from desktop.services.orders import OrdersService
from desktop.services.papers import PaperService
from desktop.services.protocols import IssuedProtocol, ProtocolService
from desktop.services.schedule import ScheduleService
from desktop.views.common.focus import begin_at
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.panels import SidePanel, page_frame
from desktop.views.common.theme import Theme
from desktop.views.orders.assign_panel import AssignPanel
from desktop.views.orders.checks_panel import ChecksPanel
from desktop.views.orders.correction_bar import CorrectionBar
from desktop.views.orders.editions_panel import EditionsPanel
from desktop.views.orders.header import OrdersHeader
from desktop.views.orders.histories import OrderHistories
from desktop.views.orders.model import order_lines
from desktop.views.orders.paper_panel import ExportFolder, PaperPanel
from desktop.views.orders.table import OrdersTable
from desktop.wording import word_error

_BACK = timedelta(days=400)
_DIRECTORIES = (RecordKind.ORGANISATION, RecordKind.PERSON, RecordKind.CALENDAR_YEAR)


@dataclass(frozen=True, slots=True)
class OrdersServices:
    """Hold the use cases that this screen needs."""

    schedule: ScheduleService
    entry: EntryService
    orders: OrdersService
    protocols: ProtocolService
    papers: PaperService


@dataclass(frozen=True, slots=True)
class _Shown:
    """Hold what one reading of a meeting brings."""

    questions: list[QuestionRow]
    checks: list[Check]
    protocol: ProtocolRow | None
    corrections: tuple[str, ...] = ()
    """What the next edition would change, while the protocol is open for a correction."""
    editions: tuple[EditionRow, ...] = ()


class OrdersPage(QWidget):
    """Show the lines at the left, the form and the findings at the right.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        paper_saved(str, object, object): a message with its kind, and what was saved.
        record_requested(object, object): an entry of a directory is to be mended: kind and key.
    """

    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)
    record_requested = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        services: OrdersServices,
        operations: Operations,
        today: Callable[[], date],
        folder: ExportFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._today = today
        self._meeting: UUID | None = None
        self._header = OrdersHeader(theme)
        self._correction = CorrectionBar(theme)
        self._protocol: ProtocolRow | None = None
        self._table = OrdersTable(theme, today)
        self._assign = AssignPanel(theme, today)
        self._checks = ChecksPanel(theme)
        self._editions = EditionsPanel(theme)
        self.histories = OrderHistories()
        self._paper = PaperPanel(theme, operations, services.papers, folder)
        self._header.add_keys(self)
        self._assign.add_keys(self)
        self._lay_out(theme)
        self._connect()

    @Slot(object)
    def open_meeting(self, meeting_id: UUID) -> None:
        """Show the orders of a meeting; a hidden page reads them when it is shown."""
        if meeting_id != self._meeting:
            self._meeting = meeting_id
            self._stack.setCurrentWidget(self._work)
        if self.isVisible():
            self.reload()

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return self.actions()

    def reload(self) -> None:
        """Read the list of meetings, the directory and the open meeting again."""
        self._read_lexicon()
        since = self._today() - _BACK
        self._operations.query(
            partial(self._services.schedule.agenda, since=since), self._on_meetings, channel=self
        )

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if changes.touches(*_DIRECTORIES):
            self._read_lexicon()
        if self._meeting is not None and self.isVisible():
            self._read_meeting()

    def show_reminder(self, meeting_id: UUID, party: UUID | None) -> None:
        """Show the papers of a meeting, at the reminder letter of a party where there is one."""
        self.open_meeting(meeting_id)
        self._stack.setCurrentWidget(self._paper)
        self._paper.show_reminder(meeting_id, party)

    def _lay_out(self, theme: Theme) -> None:
        side = QWidget()
        side.setProperty("look", "plain")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        column.addWidget(self._assign)
        column.addWidget(self._checks)
        column.addWidget(self._editions)
        column.addWidget(self.histories)
        column.addStretch(1)
        self._work = QWidget()
        line = QHBoxLayout(self._work)
        line.setContentsMargins(16, 12, 12, 12)
        line.setSpacing(12)
        line.addWidget(self._table, 1)
        line.addWidget(SidePanel(theme, side))
        self._stack = QStackedWidget()
        for widget in (self._work, self._paper):
            self._stack.addWidget(widget)
        frame = page_frame(self)
        frame.addWidget(self._header)
        frame.addWidget(self._correction)
        frame.addWidget(self._stack, 1)
        begin_at(self, self._first_control)

    def _first_control(self) -> QWidget:
        return self._table

    def _connect(self) -> None:
        self._assign.assignment_requested.connect(self._on_assignment_requested)
        self._checks.numbers_requested.connect(self._on_numbers_requested)
        self._checks.record_requested.connect(self.record_requested)
        self._correction.close_requested.connect(self._on_close_requested)
        self._correction.edition_requested.connect(self._on_edition_requested)
        self._editions.edition_requested.connect(self._on_edition_opened)
        self._header.correction_requested.connect(self._on_correction_requested)
        self._header.issue_requested.connect(self._on_issue_requested)
        self._header.meeting_chosen.connect(self.open_meeting)
        self._header.preview_requested.connect(self._on_preview_requested)
        self._paper.back_requested.connect(self._on_back_requested)
        self._paper.told.connect(self.told)
        self._paper.saved.connect(self.paper_saved)
        self._table.lines_chosen.connect(self._on_lines_chosen)

    def _read_lexicon(self) -> None:
        self._operations.query(
            self._services.entry.lexicon, self._assign.set_lexicon, channel=("lexicon", self)
        )

    def _on_meetings(self, meetings: list[MeetingRow]) -> None:
        """Offer the meetings that have or may get a protocol; open the newest of them."""
        states = (MeetingState.RUNNING, MeetingState.HELD)
        offered = [row for row in meetings if row.state in states or row.id == self._meeting]
        offered.reverse()
        if self._meeting is None and offered:
            self._meeting = offered[0].id
        self._header.set_meetings(offered, self._meeting)
        if self._meeting is not None:
            self._read_meeting()

    def _read_meeting(self) -> None:
        if self._meeting is not None:
            work = partial(self._read, self._meeting, self._today())
            self._operations.query(work, self._on_read, channel=("meeting", self))

    def _read(self, meeting_id: UUID, today: date) -> _Shown:
        """Read everything the screen shows of a meeting; runs on a reader thread."""
        protocols = self._services.protocols
        protocol = protocols.protocol(meeting_id)
        return _Shown(
            self._services.orders.panel(meeting_id),
            self._services.orders.checks(meeting_id, today),
            protocol,
            protocols.corrections(meeting_id) if _is_corrected(protocol) else (),
            protocols.editions(meeting_id),
        )

    def _on_read(self, shown: _Shown) -> None:
        self._table.set_lines(order_lines(shown.questions))
        self._checks.set_checks(shown.checks)
        self._header.set_counts(counters(shown.questions), shown.protocol)
        self._protocol = shown.protocol
        self._editions.show_editions(shown.editions)
        self.histories.show_lines(self._table.chosen())
        self.histories.show_protocol(shown.protocol)
        is_corrected = _is_corrected(shown.protocol)
        self._assign.setVisible(shown.protocol is None or is_corrected)
        if shown.protocol is not None and is_corrected:
            self._correction.show_changes(shown.protocol.edition, shown.corrections)
        else:
            self._correction.end()

    @Slot()
    def _on_lines_chosen(self) -> None:
        lines = self._table.chosen()
        self._assign.set_chosen(lines)
        self.histories.show_lines(lines)
        if lines:
            work = partial(self._services.orders.suggestions, self._table.question_ids())
            self._operations.query(
                work, self._assign.set_suggestions, channel=("suggestions", self)
            )

    @Slot(list)
    def _on_numbers_requested(self, numbers: list[int]) -> None:
        self._table.choose_numbers(numbers)

    @Slot(object)
    def _on_assignment_requested(self, data: BulkAssignment) -> None:
        ids = self._table.question_ids()
        self._operations.command(
            partial(self._services.orders.assign, ids, data), self._on_assigned, self._on_failed
        )

    def _on_assigned(self, _changes: ChangeSet) -> None:
        self._assign.clear()
        self._table.setFocus()

    @Slot()
    def _on_preview_requested(self) -> None:
        if self._meeting is not None:
            self._stack.setCurrentWidget(self._paper)
            self._paper.show_meeting(self._meeting)

    @Slot(object)
    def _on_edition_opened(self, edition: EditionRow) -> None:
        if self._meeting is not None and self._protocol is not None:
            self._stack.setCurrentWidget(self._paper)
            self._paper.show_edition(self._meeting, edition.edition, self._protocol.edition)

    @Slot()
    def _on_back_requested(self) -> None:
        self._stack.setCurrentWidget(self._work)
        self._table.setFocus()

    @Slot()
    def _on_issue_requested(self) -> None:
        if self._meeting is None:
            return
        self._header.set_busy(busy=True)
        work = partial(self._services.protocols.issue, self._meeting, self._today())
        self._operations.command(work, self._on_issued, self._on_failed)

    @Slot()
    def _on_correction_requested(self) -> None:
        if self._protocol is not None:
            work = partial(
                self._services.protocols.open_correction, self._protocol.id, self._protocol.version
            )
            self._operations.command(work, self._on_correction_opened, self._on_failed)

    def _on_correction_opened(self, _changes: ChangeSet) -> None:
        self._stack.setCurrentWidget(self._work)
        self._table.setFocus()

    @Slot()
    def _on_close_requested(self) -> None:
        if self._protocol is not None:
            work = partial(
                self._services.protocols.close_correction, self._protocol.id, self._protocol.version
            )
            self._operations.command(work, None, self._on_failed)

    @Slot(str)
    def _on_edition_requested(self, reason: str) -> None:
        if self._protocol is not None:
            work = partial(
                self._services.protocols.correct,
                self._protocol.id,
                reason,
                self._today(),
                self._protocol.version,
            )
            self._operations.command(work, self._on_corrected, self._on_failed)

    def _on_corrected(self, issued: IssuedProtocol) -> None:
        text = self.tr("Edition {0} of protocol {1} is issued; it waits for the signature.")
        text = text.format(issued.protocol.edition, issued.protocol.number_text)
        self.told.emit(text, MessageKind.OK, "", None)
        self._on_preview_requested()

    def _on_issued(self, issued: IssuedProtocol) -> None:
        self._header.set_busy(busy=False)
        text = self.tr("Protocol {0} is issued. Save it as DOCX or PDF, or print it.")
        self.told.emit(text.format(issued.protocol.number_text), MessageKind.OK, "", None)
        self._on_preview_requested()

    def _on_failed(self, error: Exception) -> None:
        self._header.set_busy(busy=False)
        self._read_meeting()
        kind = MessageKind.WARN if isinstance(error, UserError) else MessageKind.ERROR
        self.told.emit(word_error(error), kind, "", None)


def _is_corrected(protocol: ProtocolRow | None) -> bool:
    return protocol is not None and protocol.state is ProtocolState.CORRECTING
