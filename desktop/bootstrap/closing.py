"""Make a last backup before the window closes, and say so."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupReason
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.backups import BackupService
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow
from desktop.wording import word_error

_SAY_AFTER_MS = 200
"""Nothing is said where nothing has changed: the answer comes sooner."""


class LastBackup(QObject):
    """Hold the window open until the records are backed up; a second wish to close is obeyed.

    The backup then goes on without a window: the process ends after it.
    """

    def __init__(
        self, theme: Theme, backups: BackupService, operations: Operations, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._backups = backups
        self._operations = operations
        self._window = window
        self._is_asked = False
        self._words = EmptyState(
            theme,
            "device-floppy",
            self.tr("Making a copy of the records…"),
            hint=self.tr("Everything is saved. The window closes by itself."),
        )
        self._say = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._say.timeout.connect(self._on_say_timeout)

    def may_close(self) -> bool:
        """Tell whether the window may close now; begin the backup when first asked."""
        if self._is_asked or self._operations.is_held:
            return True
        self._is_asked = True
        self._say.start()
        self._operations.background(self._make, self._on_made, self._on_failed)
        return False

    def give_up(self) -> None:
        """Make no backup any more: the session of the user ends, and it waits for nobody."""
        self._is_asked = True

    def _make(self, _progress: Progress) -> None:
        self._backups.make_if_changed(BackupReason.CLOSE)
        self._backups.carry_over()

    def _on_made(self, _made: None) -> None:
        self._say.stop()
        self._window.close()

    def _on_failed(self, error: Exception) -> None:
        """Say it once; the next wish to close is obeyed."""
        self._say.stop()
        if isinstance(error, EnvironmentFault) and error.code in _NO_NEWS:
            self._window.close()
            return
        self._window.resume(self._words)
        self._window.messages.show_message(
            self.tr("No copy could be made. {0}").format(word_error(error)),
            MessageKind.ERROR,
            action=self.tr("Close without a copy"),
            on_action=partial(self._window.close),
        )

    @Slot()
    def _on_say_timeout(self) -> None:
        self._window.occupy(self._words)


_NO_NEWS = frozenset({"locked_by_password", "second_place_failed", "second_place_missing"})
"""What the settings tell of, or nobody need know: the copy beside the records is made."""
