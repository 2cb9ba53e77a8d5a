"""Make backups on the way: soon after the start, then every half hour of work.

They are made on the pool of the papers, so no save and no screen waits for one. Where the second
place is there each is copied to it too.
"""

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Slot

from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupOverview, BackupReason
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.backups import BackupService
from desktop.views.common.labels import plain_tool_tip
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
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._clock = clock
        self._operations = operations
        self._status = status
        self._trouble: tuple[str, str, str] | None = None
        self._start = QTimer(self, singleShot=True, interval=_AFTER_START_MS)
        self._start.timeout.connect(self._on_start_timeout)
        self._work = QTimer(self, interval=_EVERY_MS)
        self._work.timeout.connect(self._on_work_timeout)
        self._start.start()
        self._work.start()
        self.refresh()

    def stop(self) -> None:
        """Make no more backups: the program ends."""
        self._start.stop()
        self._work.stop()

    @Slot()
    def refresh(self) -> None:
        """Say again in the status line how things stand: somebody has done something about it."""
        self._trouble = None
        self._read()

    @Slot()
    def _on_start_timeout(self) -> None:
        self.make(BackupReason.START)

    @Slot()
    def _on_work_timeout(self) -> None:
        self.make(BackupReason.WORK)

    def make(self, reason: BackupReason) -> None:
        """Make a backup if something changed since the last one."""
        self._operations.background(partial(self._make, reason), self._on_made, self._complain)

    def _make(self, reason: BackupReason, _progress: Progress) -> None:
        self._backups.make_if_changed(reason)
        self._backups.carry_over()

    def _on_made(self, _made: None) -> None:
        self.refresh()

    def _read(self) -> None:
        """Ask how things stand; what was asked before and comes later is of no worth then."""
        self._operations.query(self._backups.overview, self._show, channel=self)

    def _show(self, found: BackupOverview) -> None:
        if found.copies:
            made = QDateTime.fromSecsSinceEpoch(int(found.copies[0].made_at.timestamp()))
            now = QDateTime.fromSecsSinceEpoch(int(self._clock().timestamp()))
            self._status.set_item("backup", self.tr("backup {0}").format(_moment(made, now)))
        else:
            self._status.set_item("backup", self.tr("no backup yet"))
        self._status.set_item(
            "second",
            self._second_words(found),
            tone="amber",
            hint=self.tr("Plug the stick in: the copy is made by itself. See the settings."),
        )
        self._status.set_item(
            "trial",
            self.tr("try a restore") if found.is_trial_due else "",
            tone="amber",
            hint=self.tr("Once a year, in the settings: would the copies help? It takes a minute."),
        )
        self._show_trouble()

    def _second_words(self, found: BackupOverview) -> str:
        if not found.is_second_place_overdue:
            return ""
        if found.second_copied_at is None:
            return self.tr("no copy in the second place yet")
        days = (self._clock() - found.second_copied_at).days
        return self.tr("%n day(s) without a copy in the second place", "", days)

    def _complain(self, error: Exception) -> None:
        """Say it where the eyes are not: a backup that failed must not stop the minutes.

        A damaged file is said at once, and stays.
        """
        code = error.code if isinstance(error, EnvironmentFault) else ""
        if code == "second_place_failed":
            key, words = "second", self.tr("no copy in the second place")
        else:
            key, words = "backup", self.tr("no backup could be made")
        self._trouble = (key, words, plain_tool_tip(word_error(error)))
        self._show_trouble()
        if code == "file_damaged":
            self._operations.failed.emit(error)

    def _show_trouble(self) -> None:
        """Say what went wrong the last time over an overview that was asked for before it."""
        if self._trouble is not None:
            key, words, hint = self._trouble
            self._status.set_item(key, words, tone="warn", hint=hint)


def _moment(made: QDateTime, now: QDateTime) -> str:
    """Return the hour of today's, the day of an earlier one, with the year where that is another."""
    if made.date() == now.date():
        return QLocale().toString(made, "HH:mm")
    is_this_year = made.date().year() == now.date().year()
    return QLocale().toString(made, "d MMMM, HH:mm" if is_this_year else "d MMMM yyyy, HH:mm")
