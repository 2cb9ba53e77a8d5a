"""Open the trash over whatever is shown, and empty what has lain there for too long."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.operations import Operations
from desktop.services.trash import Swept, TrashService
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.views.trash.page import TrashPage

_AFTER_START_MS = 5_000
"""The screens and the first keys come first."""
_KEYS = "Ctrl+Shift+Del"


class Trashing(QObject):
    """Answer the key of the trash; the page is made when it is first asked for."""

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        trash: TrashService,
        operations: Operations,
        today: Callable[[], date],
        flush: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._trash = trash
        self._operations = operations
        self._today = today
        self._flush = flush
        self._focus: QWidget | None = None
        self.page: TrashPage | None = None
        self.action = make_action(window, self.tr("Trash"), self.open, shortcut=_KEYS)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_START_MS)
        self._timer.timeout.connect(self.look_after)
        self._timer.start()

    @property
    def keys(self) -> str:
        """Return the key of the trash as it is written on this system."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def stop(self) -> None:
        """Begin nothing more: the program ends."""
        self._timer.stop()

    @Slot()
    def open(self) -> None:
        """Show what was deleted."""
        from desktop.views.trash.page import TrashPage

        self._flush()
        if self.page is None:
            self.page = TrashPage(self._theme, self._trash, self._operations, self._today)
            self.page.back_requested.connect(self._on_page_back_requested)
            self.page.told.connect(self._window.messages.show_message)
        self._focus = self._window.focusWidget()
        self._window.occupy(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.reload()

    @Slot()
    def look_after(self) -> None:
        """Let go of what has been deleted for too long; usually there is nothing."""
        self._operations.query(self._trash.is_due, self._on_looked)

    def _on_looked(self, is_due: bool) -> None:  # noqa: FBT001 - the answer of a query
        if is_due:
            self._operations.command(self._trash.sweep, self._on_swept)

    def _on_swept(self, swept: Swept) -> None:
        if swept.has_more:
            self._timer.start()

    @Slot()
    def _on_page_back_requested(self) -> None:
        self._window.resume()
        self._window.show_section(self._window.current_section())  # it heard nothing meanwhile
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
