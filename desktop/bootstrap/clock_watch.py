"""Warn when the clock of the computer stands before the last record.

The order of the records does not hang on it, but dates, terms and the years of numbers do.
"""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, Slot

from db.database import Database
from db.domain.clock import Clock
from desktop.operations import Operations
from desktop.services.clock_check import is_set_back, last_written
from desktop.views.common.message_bar import MessageBar, MessageKind


class ClockWatch(QObject):
    """Look at the clock at the start and after each save; say once for each jump what is wrong."""

    def __init__(
        self,
        database: Database,
        operations: Operations,
        messages: MessageBar,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._clock = clock
        self._last: datetime | None = None
        operations.query(partial(last_written, database), self._on_last)
        operations.changed.connect(self._on_changed)

    def _on_last(self, last: datetime | None) -> None:
        self._look(last)

    @Slot()
    def _on_changed(self) -> None:
        self._look(self._last)

    def _look(self, last: datetime | None) -> None:
        now = self._clock()
        if is_set_back(now, last) and last is not None:
            self._messages.show_message(
                self.tr(
                    "The clock of this computer shows {0}, but the last record was made on {1}. "
                    "Check the date and the time: papers and deadlines go by them."
                ).format(_words(now), _words(last)),
                MessageKind.WARN,
            )
        self._last = now


def _words(moment: datetime) -> str:
    shown = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(shown, "dd.MM.yyyy HH:mm")
