"""Hold the form of one record in the panel at the right of a directory."""

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.completion import CompletionIndex
from db.domain.errors import UserError
from db.domain.rows.directories import ProposedCases
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Heading, Label
from desktop.views.common.panels import row as row_of
from desktop.views.common.theme import Theme
from desktop.views.directories.fields import NumberField, PickField, check_all
from desktop.wording import word_error

RowT = TypeVar("RowT")
InputT = TypeVar("InputT")


class RecordForm(QWidget, Generic[RowT, InputT]):
    """Show a record to be changed or a new one; faults stand below the fields.

    A form of a kind lays its fields out by :meth:`add`, tells in ``faults`` at which field a code
    of the services stands, has two ``titles``, for a new record and for one that is there, and says how a row is shown and read back.

    Signals:
        save_requested(object): the form is in order; carries its input.
        dismissed(): the form was put back as it stood.
        doubt_wanted(): what was typed may be in the directory already.
        cases_wanted(): what was typed is declined otherwise than before.
        shown(object): another record is shown, ``None`` for an empty form.
    """

    save_requested = Signal(object)
    dismissed = Signal()
    doubt_wanted = Signal()
    cases_wanted = Signal()
    shown = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles = ("", "")
        self._row: RowT | None = None
        self._start: InputT | None = None
        self.faults: Mapping[str, FormField] = {}
        self.checked: Sequence[NumberField | PickField] = ()
        self._heading = Heading("", wrap=True)
        self._fault = Label("", tone="warn", wrap=True)
        self._doubt = Label("", "small", tone="amber", wrap=True)
        self.save_action = make_action(
            self, self.tr("Save"), self._on_save_triggered, shortcut="Ctrl+Return"
        )
        self.back_action = make_action(
            self, self.tr("Undo typing"), self._on_back_triggered, shortcut="Esc"
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._heading)
        self._theme = theme

    def add(self, *fields: QWidget) -> None:
        """Add fields side by side at the end of the form."""
        for field in fields:
            for edit in field.findChildren(QLineEdit):
                edit.returnPressed.connect(self._on_save_triggered)
        line = row_of(*fields)
        for field in fields:
            line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    def finish(self, delete: QAction) -> None:
        """Add what stands below all the fields."""
        self._column.addWidget(self._doubt)
        self._column.addWidget(self._fault)
        self._delete = action_button(self._theme, delete, icon="trash")
        self._delete.set_keys("")
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(self._theme, self.save_action, primary=True))
        buttons.addWidget(action_button(self._theme, self.back_action))
        buttons.addWidget(self._delete)
        self._column.addWidget(box)
        self._column.addStretch(1)
        self.show_row(None)

    def add_foot(self, foot: QWidget) -> None:
        """Add what tells of the record, below the buttons."""
        self._column.insertWidget(self._column.count() - 1, foot)

    @property
    def row(self) -> RowT | None:
        """Return the record that is changed, ``None`` for a new one."""
        return self._row

    def show_row(self, row: RowT | None) -> None:
        """Show a record, or an empty form for a new one."""
        self._row = row
        self._heading.setText(self.titles[0] if row is None else self.titles[1])
        for field in self.findChildren(FormField):
            field.clear_error()
        self._fault.hide()
        self._doubt.hide()
        self.fill(row)
        self._delete.setVisible(row is not None)
        self._start = self.typed()
        self.shown.emit(row)
        self.cases_wanted.emit()

    def is_dirty(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return self.typed() != self._start or not all(
            field.edit.is_understood() for field in self.checked if isinstance(field, PickField)
        )

    def set_organisations(self, index: CompletionIndex[UUID]) -> None:
        """Take the organisations that fields complete from."""
        for field in self.checked:
            if isinstance(field, PickField):
                field.set_index(index)

    def set_topics(self, index: CompletionIndex[UUID]) -> None:
        """Take the topics that fields complete from; most kinds have no such field."""

    def show_error(self, error: Exception) -> None:
        """Say at the field what the records refuse."""
        field = self.faults.get(error.code) if isinstance(error, UserError) else None
        if field is None:
            self._complain(word_error(error))
            return
        field.set_error(word_error(error))
        field.setFocus()

    def show_doubt(self, text: str) -> None:
        """Question what was typed; it is not refused."""
        self._doubt.setText(f"⚠ {text}")
        self._doubt.setVisible(bool(text))

    def show_cases(self, found: ProposedCases) -> None:
        """Show how the papers would decline what is typed; most kinds have nothing to decline."""

    def remind(self) -> None:
        """Say that the form waits to be saved or put back."""
        self._complain(self.tr("Save this first (Ctrl+Enter) or undo the typing (Esc)."))

    def fill(self, row: RowT | None) -> None:
        """Show the values of a record, empty fields for ``None``."""
        raise NotImplementedError

    def typed(self) -> InputT:
        """Return what the form says now."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the caret where typing begins."""
        raise NotImplementedError

    def _complain(self, text: str) -> None:
        self._fault.setText(f"✕ {text}")
        self._fault.show()

    @Slot()
    def _on_save_triggered(self) -> None:
        self._fault.hide()
        if check_all(self.checked):
            self.save_requested.emit(self.typed())

    @Slot()
    def _on_back_triggered(self) -> None:
        self.show_row(self._row)
        self.dismissed.emit()
