"""Show the keys of the program in the help."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextTableFormat

from desktop.documents.builders.key_sheet import KeyGroup, KeySheet
from desktop.views.common.theme import Theme

_PADDING = 4
_KEYS_WIDTH = 190


def write_keys(document: QTextDocument, sheet: KeySheet, theme: Theme) -> None:
    """Fill a document with the groups, a table for each; every word goes in literally."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.insertText(sheet.title, _words(theme.font("title", bold=True)))
    for group in sheet.groups:
        _write_group(cursor, group, theme)


def _write_group(cursor: QTextCursor, group: KeyGroup, theme: Theme) -> None:
    cursor.insertBlock()
    cursor.insertBlock()
    cursor.insertText(group.title, _words(theme.font("body", bold=True)))
    look = QTextTableFormat()
    look.setBorder(0)
    look.setCellPadding(theme.px(_PADDING))
    table = cursor.insertTable(len(group.rows), 2, look)
    width = QTextCharFormat()
    width.setFont(theme.font())
    for place, (keys, deed) in enumerate(group.rows):
        table.cellAt(place, 0).firstCursorPosition().insertText(keys, _words(theme.font(bold=True)))
        table.cellAt(place, 1).firstCursorPosition().insertText(deed, width)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _words(font: QFont) -> QTextCharFormat:
    words = QTextCharFormat()
    words.setFont(font)
    return words
