"""Head a page: title, a line below it, actions at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.common.labels import ElidedLabel
from desktop.views.common.more_button import MoreButton

_INSIDE = 47  # 56 with the margins and the line below
_SHORTEST_TITLE = 12  # letters


@dataclass
class _Yielding:
    """Hold a widget that gives way, what stands for it in the menu, and if it has a say at all."""

    widget: QWidget
    action: QAction | None
    wanted: bool = True


class PageHeader(QFrame):
    """Hold the title at the left and widgets after it and at the right.

    Where the room is short, the widgets that may give way go whole, one after the other; those of
    an action go into the menu of the button «More…».
    """

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "header")
        self._title = ElidedLabel(title, "title")
        self._subtitle = ElidedLabel(subtitle, "muted")
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 4, 16, 4)
        self._line.setSpacing(12)
        self._line.addStrut(_INSIDE)
        self._line.addLayout(words)
        self._title.setVisible(bool(title))  # with a parent: else it is a window of its own
        self._subtitle.setVisible(bool(subtitle))
        self._left = self._line.count()
        self._before = 0
        self._yielding: list[_Yielding] = []
        self._more: MoreButton | None = None
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the title and the line below it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._title.updateGeometry()
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def add_left(self, widget: QWidget) -> None:
        """Add a widget after the title."""
        self._line.insertWidget(self._left, widget)
        self._left += 1

    def add_before_right(self, widget: QWidget) -> None:
        """Add a widget before those at the right end."""
        self._line.insertWidget(self._left + 1 + self._before, widget)
        self._before += 1

    def add_right(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self._line.addWidget(widget)

    def add_more(self, more: MoreButton) -> None:
        """Take the button of the menu, which stands before those at the right end."""
        self._more = more
        self.add_before_right(more)
        more.hide()

    def give_way(self, widget: QWidget, action: QAction | None = None) -> None:
        """Hide a widget where the room is short, after those named before it."""
        self._yielding.append(_Yielding(widget, action))
        self._fit()

    def set_wanted(self, widget: QWidget, *, wanted: bool) -> None:
        """Show a widget that gives way, if there is room, or do not show it at all."""
        for one in self._yielding:
            if one.widget is widget:
                one.wanted = wanted
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a word or the size of the type is new
            self._fit()
        return handled

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for."""
        wanted = [one for one in self._yielding if one.wanted]
        needed = self._width_of_the_rest() + sum(self._share(one.widget) for one in wanted)
        gone: list[_Yielding] = []
        for one in wanted:
            if needed <= self.width():
                break
            needed -= self._share(one.widget)
            if self._more is not None and one.action is not None and not _folds(gone):
                needed += self._share(self._more)
            gone.append(one)
        if self._more is not None:
            self._more.setVisible(_folds(gone))
        for one in self._yielding:
            self._show(one, shown=one.wanted and one not in gone, folded=one in gone)

    def _show(self, one: _Yielding, *, shown: bool, folded: bool) -> None:
        if self._more is not None and one.action is not None:
            self._more.set_inside(one.action, inside=folded)
            if folded and one.widget.hasFocus():
                self._more.setFocus()
        if one.widget.isHidden() == shown:
            one.widget.setVisible(shown)

    def _width_of_the_rest(self) -> int:
        """Return the room of the title, the margins and what never gives way."""
        margins = self._line.contentsMargins()
        width = margins.left() + margins.right()
        if not (self._title.isHidden() and self._subtitle.isHidden()):
            letters = self._title.fontMetrics().averageCharWidth() * _SHORTEST_TITLE
            width += min(letters, self._title.sizeHint().width()) + self._line.spacing()
        apart = [one.widget for one in self._yielding]
        for place in range(self._line.count()):
            item = self._line.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is None or widget is self._more or widget in apart or widget.isHidden():
                continue
            width += self._share(widget)
        return width - self._line.spacing()

    def _share(self, widget: QWidget) -> int:
        """Return the least width of a widget, shown or not, and of the gap beside it."""
        widget.ensurePolished()
        is_stiff = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
        hint = widget.sizeHint() if is_stiff else widget.minimumSizeHint()
        return max(hint.width(), widget.minimumWidth()) + self._line.spacing()


def _folds(gone: list[_Yielding]) -> bool:
    return any(one.action is not None for one in gone)
