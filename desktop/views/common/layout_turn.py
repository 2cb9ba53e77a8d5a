"""Turn text that was typed in the wrong layout of the keyboard, where it stands."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from db.domain.keyboard_layout import turned_by_hand


def turn_layout(edit: QWidget) -> bool:
    """Turn the selection of a field, or all of it; Ctrl+Z in the field takes it back.

    Returns whether there was anything to turn.
    """
    if isinstance(edit, QLineEdit):
        return _turn_line(edit)
    if isinstance(edit, QPlainTextEdit | QTextEdit) and not edit.isReadOnly():
        return _turn_text(edit)
    return False


def _turn_line(edit: QLineEdit) -> bool:
    text = edit.selectedText() or edit.text()
    if (
        edit.isReadOnly()
        or edit.echoMode() != QLineEdit.EchoMode.Normal
        or turned_by_hand(text) == text
    ):
        return False
    caret = edit.cursorPosition()
    if not edit.hasSelectedText():
        edit.selectAll()
    edit.insert(turned_by_hand(text))
    edit.setCursorPosition(caret)
    return True


def _turn_text(edit: QPlainTextEdit | QTextEdit) -> bool:
    cursor = edit.textCursor()
    caret = cursor.position()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.Document)
    text = cursor.selectedText()
    if turned_by_hand(text) == text:
        return False
    cursor.insertText(turned_by_hand(text))
    cursor.setPosition(caret)
    edit.setTextCursor(cursor)
    return True
