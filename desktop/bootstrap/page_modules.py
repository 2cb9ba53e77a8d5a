"""Import the modules of the pages, one at each turn of the loop.

Never on another thread: a module that has classes of Qt's registers them with PySide when it is
imported, in tables that no lock guards, and the GUI thread reads the same tables without Python's
lock while it delivers any event. Both at once end the process.
WORKAROUND https://doc.qt.io/qtforpython-6/considerations.html
"""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

_MODULES = (
    "desktop.views.common.history",
    "desktop.views.palette.palette",
    "desktop.views.schedule.month_grid",
    "desktop.views.schedule.side",
    "desktop.views.schedule.commands",
    "desktop.views.schedule.advice",
    "desktop.views.schedule.page",
    "desktop.views.preparation.page",
    "desktop.views.monitoring.page",
    "desktop.views.minutes.entry_line",
    "desktop.views.minutes.card",
    "desktop.views.minutes.promise_watch",
    "desktop.views.minutes.photo_catcher",
    "desktop.views.minutes.photos",
    "desktop.views.minutes.read_back",
    "desktop.views.minutes.live_tools",
    "desktop.views.minutes.deeds",
    "desktop.views.minutes.attendance_desk",
    "desktop.views.minutes.fill_pass",
    "desktop.views.minutes.live_form",
    "desktop.views.minutes.page",
    "desktop.printing",
    "desktop.views.common.paper_preview",
    "desktop.views.common.paper_desk",
    "desktop.views.orders.page",
    "desktop.views.control.page",
    "desktop.views.feedback.page",
    "desktop.views.analysis.page",
    "desktop.views.search.page",
    "desktop.views.directories.kinds",
    "desktop.views.directories.page",
    "desktop.views.settings.backups",
    "desktop.views.settings.page",
    "desktop.bootstrap.control_pages",
    "desktop.bootstrap.schedule_pages",
    "desktop.bootstrap.settings_pages",
    "desktop.bootstrap.pages",
    "desktop.bootstrap.locking",
    "desktop.bootstrap.welcoming",
)
"""In the order of what needs what; each takes a part of the time that a key may wait."""


class PageModules(QObject):
    """Load them all once, then call back; the window answers between any two."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(_MODULES)
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer_timeout)

    def load(self, then: Callable[[], object]) -> None:
        """Begin, or go straight on when all are loaded."""
        if self._left:
            self._then = then
            self._timer.start()
        else:
            then()

    def stop(self) -> None:
        """Load no more and call nobody: the window is closed."""
        self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
            return
        self._timer.stop()
        if self._then is not None:
            self._then()
