"""The screen «Обратная связь»: whom to call today, what to say, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.domain.changes import ChangeSet
from db.domain.control_inputs import FeedbackInput
from db.domain.enums import RecordKind, Verdict
from db.domain.errors import UserError
from db.domain.inputs import ApplicantInput
from db.domain.lexicon import Lexicon
from db.domain.rows.feedback import CallList, CallRow
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.services.entry import EntryService
from desktop.services.feedback import FeedbackService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import KeepsDrafts, brought_back_words
from desktop.views.common.history import HistoryView
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import SidePanel, page_frame
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.views.feedback.calls import CallTable
from desktop.views.feedback.drafts import CallDrafts
from desktop.views.feedback.form import CallForm
from desktop.views.feedback.resident import ResidentForm
from desktop.views.feedback.texts import TextInput, TextsForm
from desktop.wording import word_error

_SHOWN = frozenset({
    RecordKind.FEEDBACK, RecordKind.ORDER, RecordKind.EXTENSION, RecordKind.CONTROL_DECISION,
    RecordKind.EXECUTION_REPORT, RecordKind.APPLICANT, RecordKind.QUESTION, RecordKind.REPLY_TEXT,
    RecordKind.CITY,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class FeedbackServices:
    """Hold the use cases that this screen needs."""

    feedback: FeedbackService
    control: ControlService
    entry: EntryService


class FeedbackPage(QWidget):
    """Show those to be called at the left, the call at the right.

    Signals:
        question_opened(object, object): a question is wanted, by its meeting and its id.
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
    """

    question_opened = Signal(object, object)
    told = Signal(str, object, str, object)

    def __init__(
        self,
        theme: Theme,
        services: FeedbackServices,
        operations: Operations,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        Curtain(theme.veil, self)
        self._services = services
        self._operations = operations
        self._today = today
        self._question: UUID | None = None
        self._history: HistoryView | None = None
        self._drafts: CallDrafts | None = None
        self._broken_off: tuple[UUID, UUID | None] | None = None
        self._all = make_action(
            self, self.tr("All calls of the day"), self._on_all_triggered, shortcut="Alt+Home"
        )
        self._open = make_action(
            self, self.tr("Open the question"), self._on_open_triggered, shortcut="F2"
        )
        self._add = make_action(
            self, self.tr("Add a resident"), self._on_add_triggered, shortcut="Ins"
        )
        self._change = make_action(
            self, self.tr("Texts of the answers"), self._on_change_triggered, shortcut="Ctrl+T"
        )
        self.header = PageHeader(self.tr("Feedback"))
        self.table = CallTable(theme)
        self.form = CallForm(theme, today)
        self.form.add_keys(self)
        self.resident = ResidentForm(theme)
        self.texts = TextsForm(theme)
        self._empty = EmptyState(theme, "phone-call", "")
        self._lay_out(theme)
        self._connect()

    def add_history(self, history: HistoryView) -> None:
        """Tell below the call what was done about the question, by whom and when."""
        self._history = history
        self.form.add(history)
        history.add_key(self)

    def keep_drafts(self, service: KeepsDrafts) -> None:
        """Write what is typed into a call through to the disk, and bring it back."""
        self._drafts = CallDrafts(self.form, service, self._operations, self._open_call)
        self._drafts.kept.brought_back.connect(self._on_drafts_brought_back)
        self.form.dismissed.connect(self.table.setFocus)

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
        return [self._all, self._open, self._add, self._change]

    def reload(self) -> None:
        """Read the calls and what the form completes from."""
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
    def open_question(self, question_id: UUID) -> None:
        """Show every applicant of one question, whether there is news or not."""
        self._question = question_id
        if self.isVisible():
            self._read()

    def _lay_out(self, theme: Theme) -> None:
        self._all_button = action_button(theme, self._all, icon="list")
        for button in (
            self._all_button,
            action_button(theme, self._change, icon="quote"),
            action_button(theme, self._add, icon="user-plus"),
            action_button(theme, self._open, icon="pencil"),
        ):
            self.header.add_right(button)
        self._stack = QStackedWidget()
        for widget in (self.table, self._empty):
            self._stack.addWidget(widget)
        side = QWidget()
        side.setProperty("look", "plain")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        column.addWidget(self.resident)
        column.addWidget(self.texts)
        column.addWidget(self.form)
        column.addStretch(1)
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(16, 12, 12, 12)
        line.setSpacing(12)
        line.addWidget(self._stack, 1)
        line.addWidget(SidePanel(theme, side))
        frame = page_frame(self)
        frame.addWidget(self.header)
        frame.addWidget(body, 1)
        begin_at(self, self._first_control)
        Curtain(theme.veil, body)

    def _first_control(self) -> QWidget:
        return self.table

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._on_row_chosen)
        self.form.kept.connect(self._on_form_kept)
        self.resident.added.connect(self._on_resident_added)
        self.resident.dismissed.connect(self.table.setFocus)
        self.texts.asked.connect(self._on_texts_asked)
        self.texts.dismissed.connect(self.table.setFocus)

    def _read(self) -> None:
        feedback, today = self._services.feedback, self._today()
        if self._question is None:
            self._operations.query(partial(feedback.calls, today), self._on_calls, channel=self)
        else:
            work = partial(feedback.of_question, self._question, today)
            self._operations.query(work, self._on_applicants, channel=self)

    def _on_lexicon(self, lexicon: Lexicon) -> None:
        self.form.set_calendar(lexicon.calendar)

    def _on_calls(self, found: CallList) -> None:
        words = self.tr("%n person(s) to be told", "", found.total) if found.total else ""
        if found.total > len(found.rows):
            first = self.tr("the first %n are shown", "", len(found.rows))
            words = f"{words}, {first}"
        self._show(found.rows, words)
        self._empty.set_texts(
            self.tr("Nobody is to be called today."),
            self.tr(
                "Residents come here when an order is taken off control, a deadline is moved, or "
                "the day has come on which they agreed to be asked again."
            ),
        )

    def _on_applicants(self, rows: Sequence[CallRow]) -> None:
        words = self.tr("Question {0}").format(rows[0].number) if rows else ""
        self._show(rows, words)
        self._empty.set_texts(
            self.tr("Nobody is named who asked this."),
            self.tr("Press Ins to add a resident who is to be told."),
        )

    def _show(self, rows: Sequence[CallRow], words: str) -> None:
        self.header.set_title(self.tr("Feedback"), words)
        self.table.set_rows(rows)
        self._go_on(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._all.setEnabled(self._question is not None)
        self._all_button.setVisible(self._question is not None)
        has_question = bool(rows) or self._question is not None
        self._add.setEnabled(has_question)
        self._open.setEnabled(bool(rows))

    def _open_call(self, question: UUID, applicant: UUID | None) -> None:
        """Show the call that was broken off, among those of the day if it is one of them."""
        self._broken_off = question, applicant
        self._read()

    def _go_on(self, rows: Sequence[CallRow]) -> None:
        if self._broken_off is None:
            return
        question, applicant = self._broken_off
        if any((row.question_id, row.applicant_id) == self._broken_off for row in rows):
            self.table.choose(applicant)
        elif self._question is None:
            self._question = question
            self._read()
            return
        self._broken_off = None

    @Slot()
    def _on_drafts_brought_back(self) -> None:
        self.told.emit(brought_back_words(), MessageKind.OK, "", None)

    @Slot(object)
    def _on_row_chosen(self, row: CallRow | None) -> None:
        self.form.show_row(row)
        if self._history is not None and row is not None:
            self._history.show_record(RecordKind.QUESTION, row.question_id)

    @Slot(object)
    def _on_form_kept(self, data: FeedbackInput) -> None:
        work: Callable[[], ChangeSet] = partial(self._services.feedback.record, data)
        if self._drafts is not None:
            work = self._drafts.saving(data, work)
        self._operations.command(work, partial(self._on_recorded, data), self._on_refused)

    def _on_recorded(self, data: FeedbackInput, _changes: ChangeSet) -> None:
        if self._drafts is not None:
            self._drafts.settle(data)
        if not data.reached:
            text = self.tr("Noted: nobody answered. The call stays in the list.")
        elif data.verdict is Verdict.NOT:
            text = self.tr("Noted; the order is on control again. Ctrl+Z undoes it.")
        else:
            text = self.tr("Noted. Ctrl+Z undoes it.")
        self.told.emit(text, MessageKind.OK, "", None)
        self.table.setFocus()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.form.show_error(word_error(error))
        else:
            self._operations.failed.emit(error)

    @Slot()
    def _on_all_triggered(self) -> None:
        self._question = None
        self._read()

    @Slot()
    def _on_open_triggered(self) -> None:
        row = self.table.current()
        if row is not None:
            self.question_opened.emit(row.meeting_id, row.question_id)

    @Slot()
    def _on_add_triggered(self) -> None:
        self.resident.ask()

    @Slot()
    def _on_change_triggered(self) -> None:
        ask = partial(self.texts.ask, row=self.table.current())
        self._operations.query(self._services.feedback.texts, ask, channel=("texts", self))

    @Slot(object)
    def _on_texts_asked(self, data: TextInput) -> None:
        work = partial(self._services.feedback.save_text, data.topic_id, data.outcome, data.text)
        self._operations.command(work, self._on_text_saved, self._on_text_refused)

    def _on_text_saved(self, _changes: ChangeSet) -> None:
        self.texts.hide()
        self.table.setFocus()
        self.told.emit(self.tr("The text is changed. Ctrl+Z undoes it."), MessageKind.OK, "", None)

    def _on_text_refused(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.texts.show_error(word_error(error))
        else:
            self._operations.failed.emit(error)

    @Slot(object)
    def _on_resident_added(self, data: ApplicantInput) -> None:
        row = self.table.current()
        question = row.question_id if row is not None else self._question
        if question is not None:
            work = partial(self._services.feedback.add_applicant, question, data)
            self._operations.command(work, self._on_added, self._on_add_refused)

    def _on_added(self, _changes: ChangeSet) -> None:
        self.resident.hide()
        self.table.setFocus()

    def _on_add_refused(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.resident.show_error(word_error(error))
        else:
            self._operations.failed.emit(error)
