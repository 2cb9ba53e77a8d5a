"""Look after what runs out in a yard: the battery, and a screen that wants to sleep."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.power import Charge, Wakefulness, battery
from desktop.views.common.labels import LabelTone
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.views.common.status_line import StatusLine

_EVERY_MS = 30_000
_LOW_PERCENT, _LOW_MINUTES = 20, 30
_LAST_PERCENT, _LAST_MINUTES = 7, 8
_HOUR = 60


class YardWatch(QObject):
    """Show the charge, warn twice before it ends, keep the screen on while a meeting runs."""

    def __init__(
        self,
        operations: Operations,
        status: StatusLine,
        messages: MessageBar,
        is_meeting_running: Callable[[], bool],
        parent: QObject | None = None,
        *,
        read: Callable[[], Charge | None] = battery,
        wakefulness: Wakefulness | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._status = status
        self._messages = messages
        self._is_meeting_running = is_meeting_running
        self._read = read
        self._wakefulness = wakefulness or Wakefulness()
        self._is_kept = False
        self._is_asked = False
        self._warned = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """See how things stand now."""
        self._watch_over_sleep()
        if not self._is_asked:
            self._is_asked = True
            self._operations.query(self._read, self._show)

    def stop(self) -> None:
        """End with the program."""
        self._timer.stop()

    def _watch_over_sleep(self) -> None:
        is_running = self._is_meeting_running()
        if is_running != self._is_kept:
            self._is_kept = is_running
            work = self._wakefulness.keep if is_running else self._wakefulness.let_go
            self._operations.background(partial(_without_progress, work), _forget)

    def _show(self, charge: Charge | None) -> None:
        self._is_asked = False
        if charge is None:
            self._status.set_item("battery", "")
            return
        level = _level(charge)
        tones: tuple[LabelTone, ...] = ("", "amber", "warn")
        self._status.set_item(
            "battery", self._words(charge), right=True, tone=tones[level], hint=self._hint()
        )
        if level > self._warned:
            self._warn(level, charge)
        self._warned = level

    def _words(self, charge: Charge) -> str:
        if charge.is_plugged:
            return self.tr("Battery {0} %, charging").format(charge.percent)
        if charge.minutes is None:
            return self.tr("Battery {0} %").format(charge.percent)
        if charge.minutes < _HOUR:
            return self.tr("Battery {0} %, {1} min").format(charge.percent, charge.minutes)
        hours, minutes = divmod(charge.minutes, _HOUR)
        return self.tr("Battery {0} %, {1} h {2} min").format(charge.percent, hours, minutes)

    def _hint(self) -> str:
        if not self._is_kept:
            return ""
        if self._wakefulness.is_kept:
            return self.tr("While the meeting runs, the screen does not go out.")
        return self.tr("The system does not let the program keep the screen on: it may go out.")

    def _warn(self, level: int, charge: Charge) -> None:
        left = self._words(charge)
        if level == 1:
            words = self.tr(
                "{0}. Plug the laptop in, make the screen darker, and have the paper cards ready."
            ).format(left)
            self._messages.show_message(words, MessageKind.WARN)
        else:
            words = self.tr(
                "{0}: it ends soon. All that was typed is saved; go on with the paper cards and "
                "type them up later."
            ).format(left)
            self._messages.show_message(words, MessageKind.ERROR)


def _without_progress(work: Callable[[], object], _progress: Progress) -> object:
    return work()


def _forget(_answer: object) -> None:
    """Show nothing: the next look tells how it went."""


def _level(charge: Charge) -> int:
    """Return 0 for enough, 1 for little, 2 for the last."""
    if charge.is_plugged:
        return 0
    minutes = charge.minutes if charge.minutes is not None else _HOUR
    if charge.percent <= _LAST_PERCENT or minutes <= _LAST_MINUTES:
        return 2
    return int(charge.percent <= _LOW_PERCENT or minutes <= _LOW_MINUTES)
