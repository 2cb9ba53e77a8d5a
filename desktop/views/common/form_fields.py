"""Read the fields of a form as texts, and put texts back into them."""

from collections.abc import Iterable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from db.domain.rows.minutes import DraftRow

Field = QLineEdit | QPlainTextEdit | QComboBox | QCheckBox | QSpinBox
_TICKED = "1"


def fields_of(form: QWidget) -> Iterable[Field]:
    """Yield what can be typed into or chosen in, in the order of the form."""
    for one in form.findChildren(QWidget):
        if isinstance(one, QLineEdit):
            if not isinstance(one.parentWidget(), QAbstractSpinBox | QComboBox):
                yield one
        elif isinstance(one, QPlainTextEdit | QComboBox | QCheckBox | QSpinBox):
            yield one


def news_of(field: Field) -> SignalInstance:
    """Return the signal that tells of typing."""
    if isinstance(field, QComboBox):
        return field.editTextChanged if field.isEditable() else field.currentIndexChanged
    return field.toggled if isinstance(field, QCheckBox) else field.textChanged


def text_of(field: Field) -> str:
    """Return what a field says, as the draft keeps it."""
    if isinstance(field, QComboBox):
        return field.currentText() if field.isEditable() else str(field.currentIndex())
    if isinstance(field, QCheckBox):
        return _TICKED if field.isChecked() else ""
    if isinstance(field, QSpinBox):
        return str(field.value())
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def caret_of(field: Field | None) -> int:
    """Return where the caret stands, 0 where there is none."""
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position() if isinstance(field, QPlainTextEdit) else 0


def show_draft(field: Field, row: DraftRow) -> None:
    """Put back what a draft says, with its caret."""
    if isinstance(field, QLineEdit):
        field.setText(row.text)
        field.setCursorPosition(row.cursor)
    elif isinstance(field, QCheckBox):
        field.setChecked(row.text == _TICKED)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(row.text)
    elif isinstance(field, QComboBox) and field.isEditable():
        field.setEditText(row.text)
    elif row.text.isascii() and row.text.isdigit():
        _show_number(field, int(row.text))


def _show_number(field: QComboBox | QSpinBox, number: int) -> None:
    if isinstance(field, QSpinBox):
        field.setValue(number)
    elif number < field.count():
        field.setCurrentIndex(number)
