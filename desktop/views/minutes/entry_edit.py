"""Edit one line whose recognised pieces stand in frames; the typed letters stay the truth."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from db.domain.text import TEXT_LIMIT
from desktop.views.common.chips import Variant, chip_style
from desktop.views.common.theme import Theme
from desktop.views.minutes.line_state import pasted_lines, pasted_text

_MOST_LINES = 3
_MARGIN = 4
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Framed:
    """Hold a piece of the line that is drawn as a chip, in UTF-16 code units as Qt counts."""

    start: int
    end: int
    variant: Variant


class EntryEdit(QPlainTextEdit):
    """Take one line of text, shown on up to three lines of the screen.

    Signals:
        submitted(): Enter was pressed.
        walked(int): Up (-1) or Down (1) was pressed where there is no text.
        cut_off(): a paste was longer than a line may be.
        lines_pasted(object): a paste held several lines; carries them, and they are in the
            line already, one after another.
        height_changed(): the text takes another number of lines.
    """

    submitted = Signal()
    walked = Signal(int)
    cut_off = Signal()
    lines_pasted = Signal(object)
    height_changed = Signal()

    def __init__(
        self, theme: Theme, turn_back: Callable[[int], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._turn_back = turn_back
        self._framed: tuple[Framed, ...] = ()
        self._lines = 1
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self._dress()
        self.textChanged.connect(self._on_text_changed)

    def line(self) -> str:
        """Return the typed characters; unlike ``toPlainText`` it keeps unbreakable spaces."""
        return self.document().toRawText().replace("\u2029", " ")

    def frame(self, pieces: Sequence[Framed]) -> None:
        """Draw these pieces as chips."""
        self._framed = tuple(pieces)
        self.viewport().update()

    def put(self, text: str, caret: int) -> None:
        """Replace the text in one step that can be undone, and place the caret."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.place_caret(caret)

    def place_caret(self, position: int) -> None:
        """Set the caret, in UTF-16 code units."""
        cursor = self.textCursor()
        cursor.setPosition(max(0, min(position, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.document().defaultFont())
        return QSize(200, self._lines * metrics.lineSpacing() + 2 * _MARGIN + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER:
            if plain:
                self.submitted.emit()
            else:
                event.ignore()  # Ctrl+Enter belongs to the card, and no line end comes in
        elif plain and key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not self.line():
            self.walked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif not (plain and key == Qt.Key.Key_Backspace and self._turns_back()):
            self._type(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        chosen = len(self.textCursor().selectedText())
        line, is_cut = pasted_text(text, TEXT_LIMIT - len(self.line()) + chosen)
        lines = pasted_lines(text)
        was_empty = not self.line().strip()
        self.textCursor().insertText(line)
        self.ensureCursorVisible()
        if is_cut:
            self.cut_off.emit()
        if was_empty and len(lines) > 1:
            self.lines_pasted.emit(lines)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._framed:
            self._paint_frames()
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        bar = self.verticalScrollBar()
        lines = self.document().firstBlock().layout().lineCount()
        bar.setValue(min(bar.value(), max(0, lines - self._lines)))  # no empty line below the text
        self.ensureCursorVisible()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        font = self._theme.font("title")
        if self.document().defaultFont() != font:
            self.document().setDefaultFont(font)
            self._measure()
            self.updateGeometry()
        self.setCursorWidth(2 * self._theme.border)

    def _type(self, event: QKeyEvent) -> None:
        is_text = bool(event.text()) and event.text().isprintable()
        full = is_text and len(self.line()) >= TEXT_LIMIT
        if full and not self.textCursor().hasSelection():
            self.cut_off.emit()
            return
        super().keyPressEvent(event)

    def _turns_back(self) -> bool:
        cursor = self.textCursor()
        return not cursor.hasSelection() and self._turn_back(cursor.position())

    @Slot()
    def _on_text_changed(self) -> None:
        self._framed = ()
        self._measure()

    def _measure(self) -> None:
        lines = max(1, min(self.document().firstBlock().layout().lineCount(), _MOST_LINES))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.height_changed.emit()

    def _paint_frames(self) -> None:
        block = self.document().firstBlock()
        layout = block.layout()
        offset = self.contentOffset() + self.blockBoundingGeometry(block).topLeft()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in self._framed:
            style = chip_style(piece.variant, self._theme)
            painter.setBrush(self._theme.color(style.fill))
            thin = self._theme.border
            ink = "mute" if piece.variant is Variant.NEUTRAL else style.ink
            painter.setPen(QPen(self._theme.color(ink), thin))
            for rect in _boxes(layout, piece):
                shape = rect.translated(offset).adjusted(-1.5, 0.5, 1.5, -0.5)
                painter.drawRoundedRect(shape, 6, 6)
        painter.end()


def _boxes(layout: QTextLayout, piece: Framed) -> list[QRectF]:
    """Return the boxes of a piece, one for each line of the screen that it stands on."""
    boxes = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(piece.start, line.textStart())
        last = min(piece.end, line.textStart() + line.textLength())
        if first >= last:
            continue
        # PySide6 returns a pair of the place and the position that it rounded to.
        left, right = (_place(line.cursorToX(at)) for at in (first, last))
        boxes.append(QRectF(min(left, right), line.y(), abs(right - left), line.height()))
    return boxes


def _place(answer: object) -> float:
    # The stubs tell of neither shape.
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]
