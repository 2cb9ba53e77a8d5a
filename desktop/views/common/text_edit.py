"""Edit text of several lines, no longer than a field keeps."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from db.domain.text import TEXT_LIMIT, clean

_LOOKED_AT = 4 * TEXT_LIMIT
"""Characters of a paste that are looked at: cleaning may drop some of them."""


class TextEdit(QPlainTextEdit):
    """Take plain text; a paste is cleaned, and cut off at the limit before Qt lays it out.

    Signals:
        cut_off(): a paste was longer than the field keeps.
    """

    cut_off = Signal()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        chosen = len(self.textCursor().selectedText())
        room = max(0, TEXT_LIMIT - len(self.toPlainText()) + chosen)
        piece = clean(text[:_LOOKED_AT], limit=_LOOKED_AT)
        self.textCursor().insertText(piece[:room])
        self.ensureCursorVisible()
        if len(piece) > room or len(text) > _LOOKED_AT:
            self.cut_off.emit()

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()
