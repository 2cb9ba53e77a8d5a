"""Notice widgets that flash as windows of their own: shown before they have a parent.

On a real desktop such a widget is seen for a moment and takes the keyboard away.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from typing_extensions import override

_POP_UPS = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}


class StrayWindows(QObject):
    """Collect them; a main window, a dialog, a pop-up and a tool tip are windows by right."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.found: list[str] = []
        self._app = app
        app.installEventFilter(self)

    def stop(self) -> None:
        """Look no more."""
        self._app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and _is_stray(watched):
            self.found.append(f"{type(watched).__name__} “{watched.property('text') or ''}”")
        return False


def _is_stray(widget: QWidget) -> bool:
    by_right = isinstance(widget, QMainWindow | QDialog) or widget.windowType() in _POP_UPS
    return widget.isWindow() and not by_right


def delete_what_is_left() -> None:
    """Delete every widget there is, and what was handed to ``deleteLater``, at once.

    Each widget that outlives its test is dressed anew by every style sheet of the tests that follow:
    the pages of ten windows make that half a second for each.
    """
    if QApplication.instance() is not None:
        for window in QApplication.topLevelWidgets():
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
