"""Show a page of the help: its pictures fit the window, words that were sought are marked."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from db.domain.text import fold
from desktop.views.common.theme import Theme
from desktop.views.help.sources import is_meant, stems_sought

_MARGIN = 24
_ABOVE_HEADING, _BELOW, _BELOW_POINT = 14, 8, 3
_WIDEST = 900
_WORD = re.compile(r"[^\W_]+")
_MARKS = 500
"""More marks on one page help nobody and take long to paint."""


class HelpBrowser(QTextBrowser):
    """Show Markdown; nothing is loaded but the pictures of our own folder.

    Signals:
        narrowed(): there is another width for the pictures.
    """

    narrowed = Signal()

    def __init__(self, theme: Theme, pictures: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = {file.name: file for file in pictures.glob("*.png")}
        self._width = 0
        self._read_from = 0
        self.setOpenLinks(False)
        # a bar that comes and goes would change the width, and with it the pictures, for ever
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._narrowed = QTimer(self, singleShot=True, interval=0)
        self._narrowed.timeout.connect(self.narrowed)

    def show_page(self, markdown: str) -> None:
        """Show a page from its beginning."""
        self.dress()
        self.setMarkdown(markdown)
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # it is laid out once
        self._space_out()
        self._underline_links()
        whole.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_heading(self, number: int) -> None:
        """Bring a heading of the page to the top, counted from 0."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                if not number:
                    self.setTextCursor(QTextCursor(block))
                    self._bring_up(block)
                    return
                number -= 1
            block = block.next()

    def top(self) -> int:
        """Return which block of text stands at the top, counted from 0."""
        return self.cursorForPosition(QPoint(self._theme.px(_MARGIN), 0)).blockNumber()

    def read_on(self) -> None:
        """Bring back to the top what stood there before the width changed."""
        if self._read_from:
            self._bring_up(self.document().findBlockByNumber(self._read_from))

    def dress(self) -> None:
        """Take the type of the theme and the width of the window."""
        self._width = self._room()
        document = self.document()
        document.setDefaultFont(self._theme.font())
        document.setDocumentMargin(self._theme.px(_MARGIN))

    def mark(self, text: str) -> int:
        """Mark the words that are meant by ``text`` and go to the first; return how many."""
        found = list(self._found(stems_sought(text)))[:_MARKS]
        self.setExtraSelections(found)
        if found:
            start = QTextCursor(found[0].cursor)
            start.setPosition(start.selectionStart())
            self.setTextCursor(start)
            self.ensureCursorVisible()
        return len(found)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return one of our own pictures, no wider than the page."""
        file = self._pictures.get(name.toString() if isinstance(name, QUrl) else name)
        if file is None or kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
        width = min(image.width(), self._width or self._room())
        return self._framed(image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._narrowed.isActive():  # the text is not laid out anew yet
            self._read_from = self.top() if self.verticalScrollBar().value() else 0
        super().resizeEvent(event)
        if self._width and self._room() != self._width:
            self._narrowed.start()

    def _bring_up(self, block: QTextBlock) -> None:
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top))

    def _framed(self, image: QImage) -> QImage:
        """Draw a line round a picture: it is as white as the page."""
        painter = QPainter(image)
        painter.setPen(self._theme.color("mute"))
        painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
        painter.end()
        return image

    def _space_out(self) -> None:
        """Set paragraphs and headings apart; Qt sets what it reads of Markdown close together."""
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                look = cursor.blockFormat()
                above = _ABOVE_HEADING if look.headingLevel() else 0
                below = _BELOW_POINT if block.textList() is not None else _BELOW
                look.setTopMargin(self._theme.px(above))
                look.setBottomMargin(self._theme.px(below))
                cursor.setBlockFormat(look)
            block = block.next()

    def _underline_links(self) -> None:
        """Let links be told by their line too: not every theme has a colour for them."""
        underlined = QTextCharFormat()
        underlined.setFontUnderline(True)
        block = self.document().begin()
        while block.isValid():
            for part in block:  # type: ignore[attr-defined]  # the stubs lack its iterator
                if part.fragment().charFormat().isAnchor():
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(part.fragment().position())
                    end = part.fragment().position() + part.fragment().length()
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(underlined)
            block = block.next()

    def _room(self) -> int:
        free = self.viewport().width() - 2 * self._theme.px(_MARGIN)
        return max(200, min(free, self._theme.px(_WIDEST)))

    def _found(self, sought: tuple[str, ...]) -> "list[QTextEdit.ExtraSelection]":
        marks: list[QTextEdit.ExtraSelection] = []
        if not sought:
            return marks
        look = QTextCharFormat()
        look.setBackground(self._theme.color("amber_soft"))
        look.setForeground(self._theme.color("ink"))
        for word in _WORD.finditer(self.document().toPlainText()):
            if any(is_meant(fold(word[0]), one) for one in sought):
                marks.append(self._marked(word, look))
        return marks

    def _marked(self, word: "re.Match[str]", look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(word.start())
        cursor.setPosition(word.end(), QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format = look
        return mark
