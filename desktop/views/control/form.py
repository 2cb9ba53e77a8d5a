"""Ask, beside the board, for what a move on orders needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from db.domain.control_inputs import (
    ExtensionInput,
    MilestoneInput,
    RemovalInput,
    ReportInput,
    ReturnInput,
    RoundsInput,
)
from db.domain.enums import AssigneeRole, Outcome, Recurrence
from db.domain.rows.control import BoardRow, ControlCard
from db.domain.working_days import WorkingCalendar
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button, secondary_button
from desktop.views.common.control_words import outcome_words, recurrence_words
from desktop.views.common.day_edit import DayEdit
from desktop.views.common.deadline_edit import DeadlineEdit
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.control.deeds import Deed
from desktop.views.control.stages import parse_stages, stage_lines

_TEXT_HEIGHT = 92

MoveInput = (
    ReportInput
    | ExtensionInput
    | RemovalInput
    | ReturnInput
    | RoundsInput
    | tuple[MilestoneInput, ...]
)


@dataclass(frozen=True, slots=True)
class Move:
    """Hold what was asked for, and the files that come with a report."""

    deed: Deed
    data: MoveInput
    files: tuple[Path, ...] = ()


class MoveForm(Card):
    """Hold the fields of one move; Ctrl+Enter carries it out, Esc leaves all as it is.

    Signals:
        asked(object): a :class:`Move` is to be carried out.
        dismissed(): nothing is to be done.
        left(): another move is about to be asked for.
        started(object): the move that is asked for, by its deed and its orders.
        files_changed(): other files come with the report.
        who_filled(): the one who usually decides stands in the form.
    """

    asked = Signal(object)
    dismissed = Signal()
    left = Signal()
    started = Signal(object)
    files_changed = Signal()
    who_filled = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(look="note", parent=parent)
        self._theme = theme
        self._today = today
        self._deed = Deed.REPORT
        self.key = ""
        """The move that is asked for, as its draft is called."""
        self._card: ControlCard | None = None
        self._files: list[Path] = []
        self._calendar = WorkingCalendar()
        self.heading.setWordWrap(True)
        self._build_fields()
        self._do = make_action(self, "", self._on_do_triggered, shortcut="Ctrl+Return")
        self._leave = make_action(
            self, self.tr("Leave as it is"), self._on_leave_triggered, shortcut="Esc"
        )
        self._lay_out()
        self.hide()

    def set_calendar(self, calendar: WorkingCalendar) -> None:
        """Count working days by this calendar."""
        self._calendar = calendar
        for field in (self._deadline, self._round):
            field.set_calendar(calendar)

    def set_people(self, names: Sequence[str]) -> None:
        """Offer those who may decide; the first is the one who usually does."""
        typed = self._who.currentText()
        is_typed = bool(typed) and self._who.findText(typed) < 0
        self._who.clear()
        self._who.addItems(list(names))
        self.who_filled.emit()
        if is_typed:
            self._who.setEditText(typed)

    def who(self) -> QComboBox:
        """Return the field that is filled by itself."""
        return self._who

    def ask(self, deed: Deed, rows: Sequence[BoardRow], card: ControlCard | None) -> None:
        """Open the form of a deed for the chosen orders."""
        self.left.emit()
        self._deed, self._card, self._files = deed, card, []
        self.key = "+".join([deed.value, *sorted(str(row.id) for row in rows)])
        self.set_title(self._question(deed, len(rows)))
        self._do_button.setText(self._words(deed))
        for kind, widgets in self._shown().items():
            for widget in widgets:
                widget.setVisible(deed in kind)
        self._fill(rows, card)
        self._error.hide()
        self.show()
        self._first().setFocus()
        self.started.emit(self.key)

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files that come with the report."""
        self._files += paths
        self._files_named.setText("\n".join(path.name for path in self._files))
        self._files_named.setVisible(bool(self._files))
        self.files_changed.emit()

    def files_text(self) -> str:
        """Return where the files of the report lie, as a draft keeps it."""
        return "\n".join(str(path) for path in self._files)

    def show_files_text(self, text: str) -> None:
        """Take the files that a draft names."""
        self._files = []
        self.add_files([Path(line) for line in text.splitlines()])

    def _build_fields(self) -> None:
        self._part = QComboBox()
        self._outcome = QComboBox()
        for outcome in Outcome:
            self._outcome.addItem(outcome_words(outcome), outcome.value)
        self._recurrence = QComboBox()
        self._recurrence.addItem(self.tr("not repeated"), "")
        for one in Recurrence:
            self._recurrence.addItem(recurrence_words(one), one.value)
        self._deadline = DeadlineEdit(self.tr("New deadline"), self._today)
        self._round = DeadlineEdit(self.tr("Day of the next round"), self._today, only_days=True)
        self._done = DayEdit(self.tr("Done on"), self._today)
        self._text = TextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(self._theme.px(_TEXT_HEIGHT))
        self._who = QComboBox()
        self._who.setEditable(True)
        self._ends = QCheckBox(self.tr("for good, not only this round"))
        self._add = secondary_button(self._theme, self.tr("Add files…"), icon="file-import")
        self._add.clicked.connect(self._on_add_clicked)
        self._files_named = MutedLabel("", small=True, wrap=True)
        self._error = MutedLabel("", small=True, wrap=True)
        self._error.set_tone("warn")
        self._part_field = FormField(self.tr("Whose part"), self._part)
        self._outcome_field = FormField(self.tr("What came of it"), self._outcome)
        self._recurrence_field = FormField(self.tr("How often"), self._recurrence)
        self._text_field = FormField(self.tr("Text"), self._text)
        self._who_field = FormField(self.tr("Decided by"), self._who)

    def _lay_out(self) -> None:
        for widget in (
            self._part_field,
            self._outcome_field,
            self._recurrence_field,
            self._deadline,
            self._round,
            self._text_field,
            self._done,
            self._add,
            self._files_named,
            self._who_field,
            self._ends,
            self._error,
        ):
            self.add(widget)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        self._do_button = action_button(self._theme, self._do, primary=True)
        buttons.addWidget(self._do_button)
        buttons.addWidget(action_button(self._theme, self._leave))
        self.add(box)

    def _shown(self) -> dict[frozenset[Deed], tuple[QWidget, ...]]:
        """Return which fields each deed needs."""
        return {
            frozenset({Deed.REPORT, Deed.REMOVE}): (self._outcome_field,),
            frozenset({Deed.ROUNDS}): (self._recurrence_field, self._round),
            frozenset({Deed.EXTEND, Deed.RETURN, Deed.REOPEN}): (self._deadline,),
            frozenset(set(Deed) - {Deed.ROUNDS}): (self._text_field,),
            frozenset({Deed.REPORT}): (self._done, self._add),
            frozenset({Deed.EXTEND, Deed.REMOVE, Deed.RETURN, Deed.REOPEN}): (self._who_field,),
        }

    def _fill(self, rows: Sequence[BoardRow], card: ControlCard | None) -> None:
        """Show what is known before anything is typed."""
        row = rows[0]
        self._fill_parts(card)
        said = row.outcome or Outcome.DONE
        self._outcome.setCurrentIndex(self._outcome.findData(said.value))
        often = row.recurrence.value if row.recurrence else ""
        self._recurrence.setCurrentIndex(self._recurrence.findData(often))
        self._deadline.set_day(None)
        self._round.set_day(row.check_on)
        self._done.set_day(self._today())
        stages = stage_lines(card.milestones) if card and self._deed is Deed.STAGES else ""
        self._text.setPlainText(stages)
        self._text.setPlaceholderText(self._hint(self._deed))
        self._files_named.hide()
        self._ends.setChecked(False)
        self._ends.setVisible(
            self._deed is Deed.REMOVE and any(one.recurrence is not None for one in rows)
        )

    def _fill_parts(self, card: ControlCard | None) -> None:
        """Offer the co-executors where there are any."""
        self._part.clear()
        self._part.addItem(self.tr("the whole order"), None)
        for part in card.parts if card else ():
            if part.role is AssigneeRole.CO_EXECUTOR:
                self._part.addItem(part.label, part.id)
        has_parts = self._part.count() > 1 and self._deed in (Deed.REPORT, Deed.EXTEND)
        self._part_field.setVisible(has_parts)

    def _first(self) -> QWidget:
        """Return where typing begins."""
        return {
            Deed.EXTEND: self._deadline.edit,
            Deed.ROUNDS: self._recurrence,
            Deed.REMOVE: self._outcome,
        }.get(self._deed, self._text)

    def _question(self, deed: Deed, count: int) -> str:
        words = {
            Deed.REPORT: self.tr("What does the executor report?"),
            Deed.EXTEND: self.tr("Move the deadline; the first one stays visible"),
            Deed.REMOVE: self.tr("Take off control"),
            Deed.RETURN: self.tr("Return for rework"),
            Deed.REOPEN: self.tr("Put on control again"),
            Deed.STAGES: self.tr("Stages of the work"),
            Deed.ROUNDS: self.tr("Repeat the order"),
        }.get(deed, "")
        return words if count == 1 else f"{words} · {self._several(count)}"

    def _several(self, count: int) -> str:
        return self.tr("%n order(s)", "", count)

    def _words(self, deed: Deed) -> str:
        return {
            Deed.REPORT: self.tr("Note the report"),
            Deed.EXTEND: self.tr("Move"),
            Deed.REMOVE: self.tr("Take off control"),
            Deed.RETURN: self.tr("Return"),
            Deed.REOPEN: self.tr("Put on control"),
        }.get(deed, self.tr("Save"))

    def _hint(self, deed: Deed) -> str:
        return {
            Deed.REPORT: self.tr("what was done, in the executor's words"),
            Deed.EXTEND: self.tr("why it is moved"),
            Deed.REMOVE: self.tr("a note, if there is anything to say"),
            Deed.RETURN: self.tr("what is still wrong"),
            Deed.REOPEN: self.tr("why it is taken up again"),
            Deed.STAGES: self.tr("one stage a line: Design by 15.12; + before what is done"),
        }.get(deed, "")

    @Slot()
    def _on_add_clicked(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Files of the report"))
        self.add_files([Path(name) for name in names])

    @Slot()
    def _on_do_triggered(self) -> None:
        data = self._data()
        if data is not None:
            self.asked.emit(Move(self._deed, data, tuple(self._files)))

    @Slot()
    def _on_leave_triggered(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _data(self) -> MoveInput | None:
        """Return what the form says, or say at the field what is not understood."""
        text, who, today = self._text.toPlainText(), self._who.currentText(), self._today()
        match self._deed:
            case Deed.REPORT:
                return self._report(text)
            case Deed.EXTEND:
                if not self._deadline.check(needed=True):
                    return None
                deadline = self._deadline.value()
                part = self._part.currentData()
                return ExtensionInput(deadline, text, who, today, part) if deadline else None
            case Deed.REMOVE:
                outcome = Outcome(self._outcome.currentData())
                ends = self._ends.isChecked()
                return RemovalInput(who, today, outcome, text, ends_rounds=ends)
            case Deed.ROUNDS:
                return self._rounds()
            case Deed.STAGES:
                return self._stages(text)
            case _:
                if not self._deadline.check():
                    return None
                return ReturnInput(text, who, today, self._deadline.value())

    def _report(self, text: str) -> ReportInput | None:
        done = self._done.check() if self._done.edit.text().strip() else None
        if done is None and self._done.edit.text().strip():
            return None
        outcome, part = Outcome(self._outcome.currentData()), self._part.currentData()
        return ReportInput(outcome, text, self._today(), done, part)

    def _rounds(self) -> RoundsInput | None:
        if not self._round.check():
            return None
        value = self._round.value()
        often = self._recurrence.currentData()
        recurrence = Recurrence(often) if often else None
        return RoundsInput(recurrence, value.on if value else None)

    def _stages(self, text: str) -> tuple[MilestoneInput, ...] | None:
        known = self._card.milestones if self._card is not None else ()
        found = parse_stages(text, known, self._today(), self._calendar)
        if isinstance(found, str):
            self.show_error(self.tr("The day of “{0}” is not understood.").format(found))
            return None
        return found
