"""Black out in an edit of several lines what names a resident, while neighbours look on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from db.domain.text import to_utf16
from desktop.views.common.veil import Veil

Spans = Callable[[str], list[tuple[int, int]]]


class TextCover(QWidget):
    """Lie over an edit of several lines and black out what names a resident.

    Neither a selection nor the caret shows what is below; the text itself stays as it is.
    """

    def __init__(
        self, veil: Veil, edit: QPlainTextEdit, ink: Callable[[], QColor], spans: Spans
    ) -> None:
        super().__init__(edit.viewport())
        self._veil = veil
        self._edit = edit
        self._ink = ink
        self._spans = spans
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        edit.viewport().installEventFilter(self)
        edit.verticalScrollBar().valueChanged.connect(self._place)  # scrolling moves children too
        veil.changed.connect(self._place)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink())
        for box in self._boxes():
            painter.drawRoundedRect(box, 3, 3)

    @Slot()
    def _place(self) -> None:
        self.setGeometry(self._edit.viewport().rect())
        self.setVisible(self._veil.is_drawn)
        self.raise_()

    def _boxes(self) -> list[QRectF]:
        """Return the boxes of what is covered, as far as it is in sight."""
        edit = self._edit
        found: list[QRectF] = []
        block = edit.document().firstBlock()
        while block.isValid():
            for start, end in self._spans(block.text()):
                found += self._boxes_of(block, start, end)
            block = block.next()
        return found

    def _boxes_of(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        text, layout = block.text(), block.layout()
        first, last = to_utf16(text, start), to_utf16(text, end)
        edit = self._edit
        top = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).topLeft()
        found = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left = max(first, line.textStart())
            right = min(last, line.textStart() + line.textLength())
            if left < right:
                sides = sorted(_x(line.cursorToX(at)) for at in (left, right))
                place = QRectF(sides[0], line.y() + 1, sides[1] - sides[0], line.height() - 2)
                found.append(place.translated(top))
        return found


def _x(answer: object) -> float:
    """Return a place on a line: PySide6 answers with a pair, which the stubs do not tell."""
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]  # as said
