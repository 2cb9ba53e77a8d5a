"""Say what to tell the chosen applicant, and take down what came of it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from db.domain.control_inputs import FeedbackInput
from db.domain.enums import ControlState, FeedbackChannel, Verdict
from db.domain.rows.feedback import CallReason, CallRow
from db.domain.working_days import WorkingCalendar
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import KeyButton, action_button, secondary_button
from desktop.views.common.control_words import (
    channel_words,
    outcome_words,
)
from desktop.views.common.deadline_edit import DeadlineEdit
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Heading, Label, MutedLabel
from desktop.views.common.panels import Card, clear_column, row
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.feedback.wording import name_words, place_words, question_words, told_words

_TEXT_HEIGHT = 132
_REMARK_HEIGHT = 46
_ASK_AFTER = timedelta(days=7)


class CallForm(Card):
    """Hold one call; Ctrl+Enter keeps it and goes to the next, Alt+0 notes that nobody answered.

    Signals:
        kept(object): a :class:`FeedbackInput` is to be written.
        left(): another call is about to be shown.
        started(object): the call that is shown, by its question and its applicant.
        verdict_changed(): the applicant is satisfied, or is not.
        dismissed(): what was typed is put back.
        who_filled(): the one who usually calls stands in the form.
    """

    kept = Signal(object)
    left = Signal()
    started = Signal(object)
    verdict_changed = Signal()
    dismissed = Signal()
    who_filled = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._today = today
        self._row: CallRow | None = None
        self._buttons: dict[Verdict, KeyButton] = {}
        self._build_fields()
        self._keep = make_action(
            self, self.tr("Keep"), self._on_keep_triggered, shortcut="Ctrl+Return"
        )
        self._vain = make_action(
            self, self.tr("Nobody answered"), self._on_vain_triggered, shortcut="Alt+0"
        )
        make_action(self, self.tr("Put back"), self._on_put_back_triggered, shortcut="Esc")
        self._lay_out()
        self.show_row(None)

    def add_keys(self, owner: QWidget) -> None:
        """Have Ctrl+Enter, Alt+0 and Alt+1 … Alt+3 work anywhere on the page ``owner``."""
        owner.addAction(self._keep)
        owner.addAction(self._vain)
        for number, verdict in enumerate(Verdict, 1):
            button = self._buttons[verdict]
            make_action(owner, button.text(), button.click, shortcut=f"Alt+{number}")

    def set_calendar(self, calendar: WorkingCalendar) -> None:
        """Count working days by this calendar."""
        self._again.set_calendar(calendar)
        self._deadline.set_calendar(calendar)

    def who(self) -> QComboBox:
        """Return the field that is filled by itself."""
        return self._who

    def set_people(self, names: Sequence[str]) -> None:
        """Offer who may have called; the last is the secretary."""
        typed = self._who.currentText()
        is_typed = bool(typed) and self._who.findText(typed) < 0
        self._who.clear()
        self._who.addItems(list(reversed(names)))
        self.who_filled.emit()
        if is_typed:
            self._who.setEditText(typed)
        self._show_name_from_its_beginning()

    def show_row(self, row: CallRow | None) -> None:
        """Show what to tell an applicant; what was typed for another is cleared."""
        is_same = (
            row is not None
            and self._row is not None
            and row.applicant_id == self._row.applicant_id
            and row.told == self._row.told
            and row.text == self._row.text
        )
        if not is_same:
            self.left.emit()
        self._row = row
        self.setVisible(row is not None)
        if row is None or is_same:
            return
        self.set_title(name_words(row))
        self._fill_facts(row)
        self._text.setPlainText(row.text)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self._remark.clear()
        for button in self._buttons.values():
            button.setChecked(False)
            button.setEnabled(row.may_be_asked)
        self._no_asking.setVisible(not row.may_be_asked)
        self._may_ask.setChecked(False)
        self._deadline.set_day(None)
        self._again.set_day(None)
        self._error.hide()
        self._fit()
        self.started.emit(call_key(row.question_id, row.applicant_id))

    def verdict_text(self) -> str:
        """Return what the applicant thinks, as a draft keeps it."""
        verdict = self._verdict()
        return verdict.value if verdict is not None else ""

    def show_verdict_text(self, text: str) -> None:
        """Show what the applicant thinks, where that may be asked."""
        for verdict, button in self._buttons.items():
            button.setChecked(verdict.value == text and button.isEnabled())
        self._fit()

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def facts(self) -> str:
        """Return what is said above the fields."""
        return "\n".join(label.text() for label in self._facts.findChildren(Label))

    def _build_fields(self) -> None:
        self._facts = QWidget()
        self._column = QVBoxLayout(self._facts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._text = TextEdit()
        self._text.setFixedHeight(self._theme.px(_TEXT_HEIGHT))
        self._remark = TextEdit()
        self._remark.setFixedHeight(self._theme.px(_REMARK_HEIGHT))
        for edit in (self._text, self._remark):
            edit.setTabChangesFocus(True)
        self._channel = QComboBox()
        for channel in FeedbackChannel:
            self._channel.addItem(channel_words(channel), channel.value)
        self._who = QComboBox()
        self._who.setEditable(True)
        self._who.activated.connect(self._show_name_from_its_beginning)
        self._may_ask = QCheckBox(self.tr("agrees to be asked again"))
        self._may_ask.toggled.connect(self._fit)
        self._again = DeadlineEdit(self.tr("Ask again on"), self._today, only_days=True)
        self._deadline = DeadlineEdit(self.tr("New deadline of the order"), self._today)
        self._no_asking = MutedLabel(
            self.tr("Was asked before and has not agreed to be asked again: tell, do not ask."),
            small=True,
            wrap=True,
        )
        self._reopens = MutedLabel(
            self.tr("The order goes on control again, with these words for its executor."),
            small=True,
            wrap=True,
        )
        self._error = MutedLabel("", small=True, wrap=True)
        self._error.set_tone("warn")

    def _lay_out(self) -> None:
        asked = QWidget()
        flow = FlowLayout(asked, spacing=8)
        for number, verdict in enumerate(Verdict, 1):
            button = secondary_button(
                self._theme,
                self._short(verdict),
                keys=f"Alt+{number}",
            )
            button.setCheckable(True)
            button.clicked.connect(partial(self._on_verdict_clicked, button))
            self._buttons[verdict] = button
            flow.addWidget(button)
        self.add(self._facts)
        self.add(FormField(self.tr("What to say"), self._text))
        self.add(Heading(self.tr("Is the applicant satisfied?")))
        for widget in (asked, self._no_asking, self._reopens):
            self.add(widget)
        self.add(FormField(self.tr("What the applicant said"), self._remark))
        for widget in (self._deadline, self._may_ask, self._again):
            self.add(widget)
        how = FormField(self.tr("How"), self._channel)
        self.body.addLayout(row(how, FormField(self.tr("Who told"), self._who)))
        self.add(self._error)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(self._theme, self._keep, primary=True))
        buttons.addWidget(action_button(self._theme, self._vain, icon="phone"))
        self.add(box)

    def _fill_facts(self, row: CallRow) -> None:
        clear_column(self._column)
        if row.phone:
            phone = Label(row.phone, "title")
            self._column.addWidget(phone)
        for text in (place_words(row), question_words(row)):
            if text:
                self._column.addWidget(MutedLabel(text, small=True, wrap=True))
        self._column.addWidget(Label(f"«{row.words}»", wrap=True))
        for order in row.orders:
            state = (
                outcome_words(order.outcome)
                if order.outcome is not None
                else deadline_words(order.deadline_kind, order.deadline_on, self._today())
            )
            words = " · ".join(part for part in (order.wording, order.lead, state) if part)
            self._column.addWidget(MutedLabel(words, wrap=True))
        for told in row.told:
            self._column.addWidget(MutedLabel(told_words(told), small=True, wrap=True))
            if told.remark:
                self._column.addWidget(Label(f"«{told.remark}»", wrap=True))

    @Slot()
    def _show_name_from_its_beginning(self) -> None:
        edit = self._who.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)

    def _short(self, verdict: Verdict) -> str:
        return {
            Verdict.SATISFIED: self.tr("yes"),
            Verdict.PARTLY: self.tr("partly"),
            Verdict.NOT: self.tr("no"),
        }[verdict]

    def _verdict(self) -> Verdict | None:
        return next((one for one, button in self._buttons.items() if button.isChecked()), None)

    @Slot()
    def _fit(self) -> None:
        """Show the fields that the verdict asks for."""
        verdict = self._verdict()
        row = self._row
        closed = row is not None and any(
            order.control is ControlState.OFF_CONTROL for order in row.orders
        )
        reopens = verdict is Verdict.NOT and closed
        self._reopens.setVisible(reopens)
        self._deadline.setVisible(reopens)
        self._may_ask.setVisible(verdict is not None)
        asks = verdict is not None and self._may_ask.isChecked()
        if asks and self._again.is_empty() and not reopens:
            self._again.set_day(self._today() + _ASK_AFTER)
        self._again.setVisible(asks and not reopens)

    @Slot()
    def _on_verdict_clicked(self, clicked: KeyButton) -> None:
        for button in self._buttons.values():
            if button is not clicked:
                button.setChecked(False)
        self._fit()
        self.verdict_changed.emit()
        if self._verdict() is Verdict.NOT:
            self._remark.setFocus()

    @Slot()
    def _on_put_back_triggered(self) -> None:
        row, self._row = self._row, None
        self.dismissed.emit()
        self.show_row(row)

    @Slot()
    def _on_keep_triggered(self) -> None:
        if self._row is None or not (self._again.check() and self._deadline.check()):
            return
        verdict = self._verdict()
        again = self._again.value() if not self._again.isHidden() else None
        is_asked = verdict is not None and self._may_ask.isChecked()
        deadline = None if self._deadline.isHidden() else self._deadline.value()
        self.kept.emit(
            FeedbackInput(
                question_id=self._row.question_id,
                applicant_id=self._row.applicant_id,
                channel=FeedbackChannel(self._channel.currentData()),
                told_on=self._today(),
                told_by=self._who.currentText(),
                text=self._text.toPlainText(),
                outcome=self._row.outcome if self._row.reason is not CallReason.EXTENDED else None,
                remark=self._remark.toPlainText(),
                verdict=verdict,
                may_ask_again=is_asked,
                ask_again_on=again.on if again else None,
                deadline=deadline,
            )
        )

    @Slot()
    def _on_vain_triggered(self) -> None:
        if self._row is not None:
            self.kept.emit(
                FeedbackInput(
                    question_id=self._row.question_id,
                    applicant_id=self._row.applicant_id,
                    channel=FeedbackChannel(self._channel.currentData()),
                    told_on=self._today(),
                    told_by=self._who.currentText(),
                    reached=False,
                )
            )


def call_key(question_id: UUID, applicant_id: UUID | None) -> str:
    """Return what tells a call apart: an applicant may be nobody."""
    return f"{question_id}+{applicant_id or ''}"
