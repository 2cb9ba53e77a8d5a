"""Let the window close only when everything typed is on the disk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from db.domain.errors import EnvironmentFault
from desktop.operations import Operations
from desktop.views.common.message_bar import MessageKind
from desktop.views.main_window import MainWindow
from desktop.wording import word_error


class LastSave(QObject):
    """Send what was typed to the writer and hold the window open until it is written.

    Where that fails the window stays, says why and offers to close all the same.
    """

    def __init__(
        self,
        operations: Operations,
        window: MainWindow,
        flush: Callable[[], object],
        is_idle: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._operations = operations
        self._window = window
        self._flush = flush
        self._is_idle = is_idle
        self._is_written = self._is_waiting = False
        self._fault: EnvironmentFault | None = None
        operations.stumbled.connect(self._on_operations_stumbled)
        window.close_failed.connect(self._on_window_close_failed)

    def may_close(self) -> bool:
        """Tell whether all is written; begin to write what is not, and close the window then."""
        if self._is_written or self._operations.is_held:
            self._is_written = False
            return True
        if not self._is_waiting:
            self._fault = None
            self._flush()
            if self._is_idle():
                return True
            self._is_waiting = True
            # commands are carried out and answered in their order: this one is the last
            self._operations.command(int, self._on_written)
        return False

    def _on_written(self, _nothing: int) -> None:
        self._is_waiting = False
        if self._is_idle():
            self._is_written = True
            self._window.close()
            return
        why = word_error(self._fault) if self._fault is not None else ""
        unsaved = self.tr("What was typed last could not be saved.")
        self._stay(f"{unsaved} {why}".strip())

    def _stay(self, text: str) -> None:
        self._window.messages.show_message(
            text,
            MessageKind.ERROR,
            action=self.tr("Close all the same"),
            on_action=self._window.close_anyway,
        )

    @Slot(object)
    def _on_operations_stumbled(self, fault: EnvironmentFault) -> None:
        self._fault = fault

    @Slot(object)
    def _on_window_close_failed(self, error: Exception) -> None:
        words = self.tr("The window could not be closed.")
        self._stay(f"{words} {word_error(error)}")
