"""Say that the disk is full for as long as it is, and go on when there is room again.

The write that finds the disk full gives up the reserve beside the records. What is being typed goes
into its room; when somebody has freed space the reserve is made anew and all is as before.
"""

import shutil
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from db.domain.errors import EnvironmentFault
from db.reserve import SPARE, Reserve
from desktop.operations import Operations
from desktop.views.common.banner import Banner

_FIRST_MS = 2000
"""The reserve is made when the first screen stands."""
_LOOK_EVERY_MS = 3000
_SOME = 1 << 20
"""So much is enough to try once more what could not be written."""
_MEGABYTE = 1 << 20


class FullDisk(QObject):
    """Watch what fails; ``flush`` sends everything typed to the writer once more."""

    def __init__(
        self,
        reserve: Reserve,
        operations: Operations,
        banner: Banner,
        flush: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reserve = reserve
        self._operations = operations
        self._banner = banner
        self._flush = flush
        self._is_full = False
        self._has_room = True
        self._looks = QTimer(self, interval=_LOOK_EVERY_MS)
        self._looks.timeout.connect(self._look)
        operations.stumbled.connect(self._on_operations_stumbled)
        self._first = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._first.timeout.connect(self._look)
        self._first.start()

    def stop(self) -> None:
        """Look no more: the program ends."""
        self._first.stop()
        self._looks.stop()

    @Slot(object)
    def _on_operations_stumbled(self, fault: EnvironmentFault) -> None:
        if fault.code != "disk_full":
            return
        self._operations.query(self._read, self._on_stumble_read, channel=self)

    def _on_stumble_read(self, found: tuple[bool, int]) -> None:
        is_reserved, _ = found
        if is_reserved:
            return  # another disk, or a large file: what is typed has its room here
        was_full, self._is_full = self._is_full, True
        self._has_room = not was_full
        self._looks.start()
        self._say()
        if not was_full:
            self._flush()

    @Slot()
    def _look(self) -> None:
        self._operations.query(self._read, self._on_read, channel=self)

    def _read(self) -> tuple[bool, int]:
        """Make the reserve where it can be; tell whether it is there, and what is free besides."""
        is_reserved = self._reserve.make()
        try:
            return is_reserved, shutil.disk_usage(self._reserve.path.parent).free
        except OSError:
            return is_reserved, 0

    def _on_read(self, found: tuple[bool, int]) -> None:
        is_reserved, free = found
        if not self._is_full:
            return
        if is_reserved:
            self._is_full = False
            self._looks.stop()
            self._banner.hide()
            self._flush()
        elif not self._has_room and free > _SOME:
            self._has_room = True
            self._say()
            self._flush()

    def _say(self) -> None:
        megabytes = SPARE // _MEGABYTE
        if self._has_room:
            words = self.tr(
                "The disk is full. What you type is still saved, into the room kept for this. "
                "Free {0} MB: empty the recycle bin, move films and old files away. Nothing need be "
                "started again."
            )
        else:
            words = self.tr(
                "The disk is full, and nothing can be saved any more. What is typed stays on the "
                "screen: leave the program open and free {0} MB (the recycle bin, films, old files). "
                "It then goes on by itself."
            )
        self._banner.say(words.format(megabytes))
