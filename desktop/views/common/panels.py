"""Frame what belongs together."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.views.common.labels import Heading
from desktop.views.common.theme import Theme

_NARROWEST_SIDE = 372


class Card(QFrame):
    """Hold widgets in a column inside a rounded frame; ``body`` is the column."""

    def __init__(
        self,
        title: str = "",
        *,
        look: Literal["card", "side", "note"] = "card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)
        self.heading = Heading(title)
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(title))

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end of the column."""
        self.body.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self.heading.setText(title)
        self.heading.setVisible(bool(title))


class Divider(QFrame):
    """Draw a thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "divider")


def page_frame(page: QWidget) -> QVBoxLayout:
    """Give a page its background and a column without margins, and return the column."""
    page.setProperty("look", "page")
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def row(*widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    """Return a row of widgets without margins."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def clear_column(column: QLayout) -> None:
    """Take every widget out of a column, or of a grid, and delete it."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


_SIGHT = 8
"""Pixels over and under what has the keyboard, for its ring of focus."""


class Scrolled(QScrollArea):
    """Scroll its content, frameless, where the room is short.

    The content is taken in when the area is first shown. A scroll area measures what it is given
    and so dresses it, and Qt dresses it anew in each further parent: pages were built in 100 ms.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: QWidget | None = content
        content.setParent(self)
        content.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what is inside
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight what gets the keyboard from outside; Qt looks after the inside alone."""
        if now is not None and self.isVisible() and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _SIGHT)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if self._content is not None:
            content, self._content = self._content, None
            self.setWidget(content)
        super().showEvent(event)


def scrolled(content: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls its content where the room is short."""
    return Scrolled(content)


class SidePanel(Scrolled):
    """Hold a card at the right of a page, in a width that suits the size of the type.

    In a narrow window it gives way, down to what a form needs.
    """

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(side_width(self._theme), super().sizeHint().height())

    @Slot()
    def _on_theme_changed(self) -> None:
        width = side_width(self._theme)
        self.setMinimumWidth(min(width, _NARROWEST_SIDE))
        self.setMaximumWidth(width)
        self.updateGeometry()


def side_width(theme: Theme) -> int:
    """Return the width of a panel at the right, which leaves room for the list in every theme."""
    return min(theme.px(392), 464)
