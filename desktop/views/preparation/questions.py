"""The questions that house activists have handed in."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.preparation import PreparedInput
from db.domain.rows.preparation import PreparedRow
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.chips import Variant
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import Card, row
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme

_NUMBER_WIDTH, _WHO_WIDTH, _STATE_WIDTH = 44, 220, 170
_TEXT_HEIGHT = 62


class QuestionsTab(QWidget):
    """Show the questions and take in more; F2 changes one, Del takes one off.

    Signals:
        added(object): a list of :class:`PreparedInput` is to be taken in.
        edited(object, object): a :class:`PreparedRow` and its :class:`PreparedInput`.
        dropped(object): a :class:`PreparedRow` is to go.
        left(): the form is about to show another question.
        started(object): the question that the form shows, by its id; ``None`` for a new one.
    """

    added = Signal(object)
    edited = Signal(object, object)
    dropped = Signal(object)
    left = Signal()
    started = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited: PreparedRow | None = None
        self._wanted: UUID | None = None
        self.table = ListTable(
            theme,
            self.tr("Prepared questions"),
            [
                ListColumn("№", self._number, _NUMBER_WIDTH),
                ListColumn(self.tr("Question"), self._words),
                ListColumn(self.tr("Who handed it in"), self._who, _WHO_WIDTH),
                ListColumn(self.tr("In the minutes"), self._state, _STATE_WIDTH),
            ],
            _key,
        )
        self.table.set_empty(
            self.tr("Type or paste below what the senior residents have gathered.")
        )
        self.line = TextEdit()
        self.line.setTabChangesFocus(True)
        self.line.setFixedHeight(theme.px(_TEXT_HEIGHT))
        self.line.setPlaceholderText(
            self.tr("One line is one question; the signs of the live line work here too")
        )
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("name, telephone"))
        self.who.returnPressed.connect(self._on_keep_triggered)
        self._keep = make_action(
            self, self.tr("Keep"), self._on_keep_triggered, shortcut="Ctrl+Return"
        )
        self._edit = make_action(self, self.tr("Change"), self._on_edit_triggered, shortcut="F2")
        self._drop = make_action(self, self.tr("Take off"), self._on_drop_triggered, shortcut="Del")
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()
        self._lay_out(theme)
        self.table.row_activated.connect(self._on_edit_triggered)
        begin_at(self, self._first_control)

    def set_rows(self, rows: Sequence[PreparedRow]) -> None:
        """Show the questions."""
        self.table.set_rows(rows)
        found = next((one for one in rows if one.id == self._wanted), None)
        self._wanted = None
        if found is not None:
            self._start_change(found)

    def change_later(self, key: UUID) -> None:
        """Have an entry changed as soon as it is read."""
        self._wanted = key

    def clear_form(self) -> None:
        """Make room for the next question; who hands them in stays."""
        self._edited = None
        self.line.clear()
        self._error.hide()
        self.started.emit(None)
        self.line.setFocus()

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _first_control(self) -> QWidget:
        return self.table

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        self.form = form = Card()
        what = FormField(self.tr("Questions, one on each line"), self.line)
        who = FormField(self.tr("Who handed them in"), self.who)
        fields = row(what, who)
        fields.setStretch(0, 3)
        fields.setStretch(1, 1)
        form.body.addLayout(fields)
        form.add(self._error)
        buttons = row(
            action_button(theme, self._keep, primary=True),
            action_button(theme, self._edit, icon="pencil"),
            action_button(theme, self._drop, icon="trash"),
        )
        buttons.addStretch(1)
        form.body.addLayout(buttons)
        column.addWidget(form)

    def _number(self, found: PreparedRow) -> Sequence[CellLine]:
        return [CellLine(str(self.table.rows().index(found) + 1), "mute")]

    def _words(self, found: PreparedRow) -> Sequence[CellLine]:
        return [CellLine(found.line)]

    def _who(self, found: PreparedRow) -> Sequence[CellLine]:
        return [CellLine(found.handed_by, "mute")]

    def _state(self, found: PreparedRow) -> Sequence[CellLine]:
        if found.number is None:
            return [CellLine(self.tr("waits"), chip=Variant.NEUTRAL, icon="clock")]
        words = self.tr("question {0}").format(found.number)
        return [CellLine(words, chip=Variant.OK, icon="check")]

    @Slot()
    def _on_keep_triggered(self) -> None:
        who = self.who.text()
        if self._edited is not None:
            words = " ".join(self.line.toPlainText().split())
            self.edited.emit(self._edited, PreparedInput(words, who))
            return
        lines = [line for line in self.line.toPlainText().splitlines() if line.strip()]
        self.added.emit([PreparedInput(line, who) for line in lines or [""]])

    @Slot()
    def _on_edit_triggered(self) -> None:
        found = self.table.current()
        if found is not None:
            self._start_change(found)

    def _start_change(self, found: PreparedRow) -> None:
        self.left.emit()
        self._edited = found
        self.line.setPlainText(found.line)
        self.line.moveCursor(QTextCursor.MoveOperation.End)
        self.who.setText(found.handed_by)
        self.started.emit(found.id)
        self.line.setFocus()

    @Slot()
    def _on_drop_triggered(self) -> None:
        found = self.table.current()
        if found is not None:
            self.dropped.emit(found)


def _key(found: PreparedRow) -> object:
    return found.id
