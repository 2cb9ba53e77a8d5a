"""Look every second whether the open file is in its place.

A stick may be pulled, a folder renamed, a file deleted while it is open. The file itself is never
opened for that, see :mod:`db.engine`; a look may take long on a dead disk, so it is taken off the
GUI thread.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.domain.errors import EnvironmentFault
from desktop.operations import Operations
from desktop.services.rescue import RescueService
from desktop.views.common.banner import Banner
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.wording import word_error

_EVERY_MS = 1000
_NO_ANSWER_S = 3.0


class FileWatch(QObject):
    """Stand guard over the open file: a banner while it is gone, and a way to save its content.

    ``flush`` sends everything typed to the writer, ``is_idle`` tells whether it has taken all of
    it; ``ask`` asks for a folder.

    Signals:
        open_requested(object): the records are to be opened in this folder.
    """

    open_requested = Signal(object)

    def __init__(
        self,
        rescue: RescueService,
        operations: Operations,
        banner: Banner,
        messages: MessageBar,
        flush: Callable[[], object],
        is_idle: Callable[[], bool],
        ask: Callable[[], Path | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rescue = rescue
        self._operations = operations
        self._banner = banner
        self._messages = messages
        self._flush = flush
        self._is_idle = is_idle
        self._ask = ask
        self._looks = Operations(self)
        self._asked_at: float | None = None
        self._is_gone = self._is_another_there = False
        self._saved: Path | None = None
        self._is_coming_back = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        banner.action_requested.connect(self._on_banner_action_requested)
        operations.stumbled.connect(self._on_operations_stumbled)
        self._timer.start()
        self._look()

    def close(self) -> None:
        """Look no more: the program ends."""
        self._timer.stop()
        self._looks.close()

    @property
    def is_gone(self) -> bool:
        """Tell whether the file is not in its place."""
        return self._is_gone

    @Slot()
    def _look(self) -> None:
        if self._asked_at is None:
            self._asked_at = time.monotonic()
            self._looks.query(self._looked, self._on_looked, self._on_look_failed)
        elif time.monotonic() - self._asked_at > _NO_ANSWER_S:
            self._show(is_gone=True)  # a disk that does not answer is as good as gone

    def _looked(self) -> tuple[bool, bool]:
        """Tell whether the file is in its place, and whether another one is; on a reader thread."""
        is_in_place = self._rescue.is_in_place()
        return is_in_place, not is_in_place and self._rescue.is_another_there()

    def _on_looked(self, found: tuple[bool, bool]) -> None:
        self._asked_at = None
        is_in_place, self._is_another_there = found
        self._show(is_gone=not is_in_place)
        if not is_in_place and not self._is_coming_back:
            self._is_coming_back = True
            self._looks.query(self._rescue.has_come_back, self._on_back_looked, self._on_not_back)

    def _on_back_looked(self, has_come_back: object) -> None:
        """Open the stick that was put back in, behind the commands that wait for the dead one."""
        if has_come_back:
            self._operations.command(self._rescue.reattach, self._on_reattached, self._on_not_back)
        else:
            self._is_coming_back = False

    def _on_reattached(self, _nothing: None) -> None:
        self._is_coming_back = False
        self._show(is_gone=False)

    def _on_not_back(self, _error: Exception) -> None:
        """Leave everything as it was said; the next look tries again."""
        self._is_coming_back = False

    def _on_look_failed(self, _error: Exception) -> None:
        self._asked_at = None
        self._show(is_gone=True)

    @Slot(object)
    def _on_operations_stumbled(self, fault: EnvironmentFault) -> None:
        if fault.code == "file_gone":
            self._show(is_gone=True)

    def _show(self, *, is_gone: bool) -> None:
        was_gone, self._is_gone = self._is_gone, is_gone
        if is_gone and self._saved is None:
            self._say()
        elif was_gone and not is_gone:
            self._saved = None
            self._banner.hide()
            self._messages.show_message(
                self.tr("The file with the records is back. Everything goes on."), MessageKind.OK
            )
            self._flush()

    def _say(self) -> None:
        if self._is_another_there:
            text = self.tr(
                "Stop: another file lies in the place of the records: a synchroniser or somebody has "
                "put it there. The program neither reads it nor writes to it, and nothing is saved; "
                "your text stays on the screen. Put the former file back, or save the records elsewhere."
            )
        else:
            text = self.tr(
                "Stop: the file with the records is not in its place any more. The stick was pulled "
                "out, or the folder renamed, or the file deleted. Nothing is saved until it is back; "
                "your text stays on the screen. Put it back, or save the records elsewhere."
            )
        self._banner.say(text, action=self.tr("Save as…"))

    @Slot()
    def _on_banner_action_requested(self) -> None:
        saved = self._saved
        if saved is not None and self._is_idle():
            self.open_requested.emit(saved)
            return
        # What was typed since is not in the copy: another one is made, beside it.
        folder = self._ask() if saved is None else saved.parent
        if folder is None:
            return
        # In this order on the writer thread: drafts are let through, written, and copied.
        self._operations.command(self._rescue.let_drafts_through)
        self._flush()
        self._operations.command(
            partial(self._rescue.save_to, folder),
            partial(self._on_saved, saved is not None),
            self._on_save_failed,
        )

    def _on_saved(self, is_again: bool, folder: Path) -> None:  # noqa: FBT001 - bound by partial
        self._saved = folder
        if is_again:
            self.open_requested.emit(folder)
            return
        self._banner.say(
            self.tr(
                "All records, what you have just typed too, are saved in the folder {0}. Open them "
                "there and go on; the former file is not written to any more."
            ).format(folder),
            action=self.tr("Open them there"),
        )

    def _on_save_failed(self, error: Exception) -> None:
        self._messages.show_message(word_error(error), MessageKind.ERROR)
