"""Notice that nobody is at the keyboard, and that the machine has slept."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

from db.domain.clock import Clock

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)
_SLEPT = timedelta(seconds=30)
"""A clock that is so much further than the last look: no program is held up that long."""


class Idleness(QObject):
    """Keep when a key, the mouse or the screen of any of the program's windows was last touched.

    It listens to the native windows: a few events per key, where a filter of the application would
    see the thousands between its widgets.
    """

    def __init__(self, app: QGuiApplication, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._touched_at = self._looked_at = clock()
        app.focusWindowChanged.connect(self._on_app_focus_window_changed)
        self._on_app_focus_window_changed(app.focusWindow())

    def touch(self) -> None:
        """Begin to count anew."""
        self._touched_at = self._looked_at = self._clock()

    def look(self) -> tuple[timedelta, bool]:
        """Return how long nothing was touched, and whether the machine has slept since the last look.

        A clock that was put back counts as a touch: nobody is locked out of the minute, and nobody
        stays in for the hours it went back.
        """
        now = self._clock()
        slept = now - self._looked_at > _SLEPT
        self._looked_at = now
        self._touched_at = min(self._touched_at, now)
        return now - self._touched_at, slept

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched_at = self._clock()
        return False

    @Slot(QWindow)
    def _on_app_focus_window_changed(self, window: QWindow | None) -> None:
        """Listen to a window from its first focus on; a change of focus is a touch too."""
        if window is not None:
            window.installEventFilter(self)
            self._touched_at = self._clock()
