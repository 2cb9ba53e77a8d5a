"""Fields of the card: each knows what was stored, so that typing is never overwritten."""

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from db.domain.text import TEXT_LIMIT, clean, clean_line, is_too_long
from desktop.views.common.form_field import FormField
from desktop.views.common.text_cover import TextCover
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme

SHORT_LIMIT = 500
"""Characters of a name or a telephone; the services refuse more."""
_MOST_LINES = 8
_MARGIN = 2
_PADDING = 7


class GrowingEdit(TextEdit):
    """Take text of several lines and be as high as it needs, up to eight lines.

    Signals:
        left(): the keyboard has gone elsewhere.
    """

    left = Signal()

    def __init__(self, theme: Theme, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least = lines
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._measure)
        TextCover(theme.veil, self, partial(theme.color, "mute"), theme.veil.spans)

    @override
    def sizeHint(self) -> QSize:
        frame = 2 * (_PADDING + self._theme.border + _MARGIN)
        return QSize(120, self._lines * self.fontMetrics().lineSpacing() + frame)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Ctrl+Enter saves the card
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _measure(self) -> None:
        block = self.document().firstBlock()
        lines = 0
        while block.isValid() and lines < _MOST_LINES:
            lines += max(1, block.layout().lineCount())
            block = block.next()
        lines = max(self._least, min(lines, _MOST_LINES))
        if lines != self._lines:
            self._lines = lines
            is_full = lines == _MOST_LINES
            self.setVerticalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAsNeeded
                if is_full
                else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            )
            self.updateGeometry()


class TextField(QObject):
    """Join a control, its label and what was stored of it.

    Signals:
        typed(object): the text has changed by hand; carries this field.
        left(object): the keyboard has gone elsewhere; carries this field.
    """

    typed = Signal(object)
    left = Signal(object)

    def __init__(self, key: str, label: str, control: QLineEdit | GrowingEdit) -> None:
        super().__init__()
        self.key = key
        self.control = control
        self.form = FormField(label, control)
        # Tab would come here first, where the control has been moved in the order of Tab.
        self.form.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes it, the stubs do not
        self._stored = ""
        self._filling = False
        control.textChanged.connect(self._on_control_text_changed)
        if isinstance(control, QLineEdit):
            control.editingFinished.connect(self._on_control_left)
        else:
            control.left.connect(self._on_control_left)

    @property
    def is_dirty(self) -> bool:
        """Tell whether something was typed that is not stored."""
        return self.text() != self._stored

    def text(self) -> str:
        """Return what stands in the control."""
        control = self.control
        return control.text() if isinstance(control, QLineEdit) else control.toPlainText()

    def value(self) -> str:
        """Return the text as it is to be stored."""
        if isinstance(self.control, QLineEdit):
            return clean_line(self.text()).strip()
        return clean(self.text()).strip()

    def is_too_long(self) -> bool:
        """Tell whether the services would refuse the text."""
        limit = SHORT_LIMIT if isinstance(self.control, QLineEdit) else TEXT_LIMIT
        return is_too_long(self.text(), limit=limit)

    def caret(self) -> int:
        """Return where the caret stands, in UTF-16 code units."""
        control = self.control
        if isinstance(control, QLineEdit):
            return control.cursorPosition()
        return control.textCursor().position()

    def show(self, stored: str) -> None:
        """Take what is stored now; what was typed meanwhile stays."""
        if self.is_dirty and self.value() != stored:
            self._stored = stored
            return
        if not (self.is_dirty and self.control.hasFocus()):  # else it differs in blanks alone
            self.fill(stored, self.caret())
        self._stored = self.text()

    def start(self, stored: str) -> None:
        """Show another record: what stood here belongs to the one before."""
        self.form.clear_error()
        self.fill(stored, 0)
        self._stored = self.text()  # an edit shows unbreakable spaces as plain ones

    def fill(self, text: str, caret: int) -> None:
        """Put text into the control, not as typed by hand."""
        if text == self.text():
            return
        self._filling = True
        if isinstance(self.control, QLineEdit):
            self.control.setText(text)
        else:
            self.control.setPlainText(text)
        self.place_caret(caret)
        self._filling = False

    def place_caret(self, caret: int) -> None:
        """Put the caret where it was, in UTF-16 code units."""
        control = self.control
        if isinstance(control, QLineEdit):
            control.setCursorPosition(min(caret, len(control.text())))
            return
        cursor = QTextCursor(control.document())
        cursor.setPosition(max(0, min(caret, control.document().characterCount() - 1)))
        control.setTextCursor(cursor)

    @Slot()
    def _on_control_text_changed(self) -> None:
        if not self._filling:
            self.form.clear_error()
            self.typed.emit(self)

    @Slot()
    def _on_control_left(self) -> None:
        self.left.emit(self)
