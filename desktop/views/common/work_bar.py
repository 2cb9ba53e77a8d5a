"""Show how far long work is, and let it be stopped."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.operations.bridge import Task
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.labels import Label
from desktop.views.common.theme import Theme

_WIDTH = 240


class WorkBar(QWidget):
    """Stand hidden until work is under way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._words = Label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(_WIDTH))
        self._stop = make_action(self, self.tr("Stop"), self._on_stop_triggered)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 0)
        line.setSpacing(12)
        line.addWidget(self._words)
        line.addWidget(self._bar)
        line.addWidget(action_button(theme, self._stop))
        line.addStretch(1)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way."""
        return self._task is not None

    def begin(self, task: Task, words: str) -> None:
        """Show that work has begun."""
        self._task = task
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(words)
        self._stop.setEnabled(True)
        self.show()

    def advance(self, done: int, total: int) -> None:
        """Show how much is done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """Hide: the work is over."""
        self._task = None
        self.hide()

    @Slot()
    def _on_stop_triggered(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._stop.setEnabled(False)
