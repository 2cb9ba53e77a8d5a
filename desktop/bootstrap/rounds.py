"""Make backups on the way: soon after the start, then every half hour of work.

They are made on the pool of the papers, so no save and no screen waits for one.
"""

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Slot

from db.domain.rows.backups import BackupReason, BackupRow
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.backups import BackupService
from desktop.views.common.status_line import StatusLine
from desktop.wording import word_error

_AFTER_START_MS = 60_000
_EVERY_MS = 30 * 60_000


class BackupRounds(QObject):
    """Make a backup when something changed since the last, and say in the status line how old it is."""

    def __init__(
        self,
        backups: BackupService,
        operations: Operations,
        status: StatusLine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._operations = operations
        self._status = status
        self._start = QTimer(self, singleShot=True, interval=_AFTER_START_MS)
        self._start.timeout.connect(self._on_start_timeout)
        self._work = QTimer(self, interval=_EVERY_MS)
        self._work.timeout.connect(self._on_work_timeout)
        self._start.start()
        self._work.start()
        self._operations.query(self._backups.last_good, self._show)

    def stop(self) -> None:
        """Make no more backups: the program ends."""
        self._start.stop()
        self._work.stop()

    @Slot()
    def _on_start_timeout(self) -> None:
        self.make(BackupReason.START)

    @Slot()
    def _on_work_timeout(self) -> None:
        self.make(BackupReason.WORK)

    def make(self, reason: BackupReason) -> None:
        """Make a backup if something changed since the last one."""
        self._operations.background(partial(self._make, reason), self._show, self._complain)

    def _make(self, reason: BackupReason, _progress: Progress) -> BackupRow | None:
        self._backups.make_if_changed(reason)
        return self._backups.last_good()

    def _show(self, newest: BackupRow | None) -> None:
        if newest is None:
            self._status.set_item("backup", self.tr("no backup yet"))
            return
        made = QDateTime.fromSecsSinceEpoch(int(newest.made_at.timestamp()))
        today = made.date() == QDateTime.currentDateTime().date()
        day = QLocale().toString(made, "HH:mm" if today else "d MMMM, HH:mm")
        self._status.set_item("backup", self.tr("backup {0}").format(day))

    def _complain(self, error: Exception) -> None:
        """Say it where the eyes are not: a backup that failed must not stop the minutes."""
        self._status.set_item(
            "backup", self.tr("no backup could be made"), tone="warn", hint=word_error(error)
        )
