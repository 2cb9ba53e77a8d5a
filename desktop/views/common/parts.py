"""Show one of several parts of a screen at a time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.views.common.actions import make_action
from desktop.views.common.focus import begin_at


class Parts(QWidget):
    """Hold tabs over what they show; Alt+1, Alt+2 … choose one anywhere on the screen.

    Signals:
        shown(int): another part is shown, counted from 0; it has the keyboard.
    """

    shown = Signal(int)

    def __init__(self, name: str, parts: Sequence[tuple[str, QWidget]], screen: QWidget) -> None:
        super().__init__()
        self._titles = [title for title, _ in parts]
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(name)
        self._stack = QStackedWidget()
        for number, (title, part) in enumerate(parts, 1):
            self._tabs.addTab(title)
            self._stack.addWidget(part)
            choose = partial(self.show_part, number - 1)
            make_action(screen, title, choose, shortcut=f"Alt+{number}")
        self._tabs.currentChanged.connect(self._on_tabs_current_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        begin_at(self, self.current)

    def show_part(self, place: int) -> None:
        """Show another part, counted from 0."""
        self._tabs.setCurrentIndex(place)

    def current(self) -> QWidget | None:
        """Return the part that is shown."""
        return self._stack.currentWidget()

    def set_count(self, place: int, count: str) -> None:
        """Say beside the name of a part how much is in it."""
        self._tabs.setTabText(place, f"{self._titles[place]}  {count}".strip())

    @Slot(int)
    def _on_tabs_current_changed(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus()
        self.shown.emit(place)
