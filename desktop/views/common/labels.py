"""Make labels that show the user's words as they are, never as markup."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from db.domain.text import show_bidi_controls

LabelLook = Literal[
    "body", "muted", "small", "label", "strong", "heading", "title", "display", "large", "loud"
]
LabelTone = Literal["", "accent", "ok", "amber", "warn"]


class Label(QLabel):
    """Show plain text in a step of the type scale; what would reorder it is written out."""

    def __init__(
        self,
        text: str = "",
        look: LabelLook = "body",
        *,
        tone: LabelTone = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("look", look)
        self.setProperty("tone", tone)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(show_bidi_controls(text))

    def set_tone(self, tone: LabelTone) -> None:
        """Change the colour of the words."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class MutedLabel(Label):
    """Say what is of second rank."""

    def __init__(
        self,
        text: str = "",
        *,
        small: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, "small" if small else "muted", wrap=wrap, parent=parent)


class Heading(Label):
    """Head a panel or a group."""

    def __init__(
        self, text: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "heading", wrap=wrap, parent=parent)


class ElidedLabel(Label):
    """Show one line that ends in «…» where the room is short; the tool tip holds all of it."""

    def __init__(
        self,
        text: str = "",
        look: LabelLook = "body",
        *,
        tone: LabelTone = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, look, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def setText(self, text: str) -> None:
        super().setText(text.replace("\n", " "))
        self.setToolTip("")

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        full = self.text()
        shown = self.fontMetrics().elidedText(full, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tool_tip(full) if shown != full else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)


def plain_tool_tip(text: str) -> str:
    """Return text for a tool tip, where Qt would else guess at markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>" if text else ""


def make_measurable(box: QWidget) -> None:
    """Show what was just put into a box, with its fonts.

    A layout leaves a new widget out until it is shown one turn of the loop later, and its labels
    get their fonts then: the box could not be measured before.
    """
    for child in box.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        child.ensurePolished()
        child.show()
    box.show()


def repolish(widget: QWidget) -> None:
    """Have the style sheet look again at the properties of a widget."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
