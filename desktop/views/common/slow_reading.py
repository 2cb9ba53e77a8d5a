"""Say that a file is being read where that takes longer than people wait without a word."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.views.common.message_bar import MessageKind

_SLOW_MS = 700


class SlowReading(QObject):
    """Keep silent about what is read in a moment, and speak of the rest.

    Signals:
        told(str, object, str, object): a message with its kind, an action's name and the action.
    """

    told = Signal(str, object, str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._name = ""
        self._was_told = False
        self._timer = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def begin(self, name: str) -> None:
        """Wait a moment before a file that is being read is spoken of."""
        self._name, self._was_told = name, False
        self._timer.start()

    def end(self) -> None:
        """Say that it was read, where that it is being read was said."""
        self._timer.stop()
        if self._was_told:
            self.told.emit(
                self.tr("{0} has been read.").format(self._name), MessageKind.INFO, "", None
            )

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._was_told = True
        text = self.tr("{0} is being read. It is a large table; you may go on working.")
        self.told.emit(text.format(self._name), MessageKind.INFO, "", None)
