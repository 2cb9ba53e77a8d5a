"""Stand guard over the open records: over their key, their file, the battery and the screen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.domain.clock import Clock
from desktop.operations import Operations
from desktop.settings import SettingsStore
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow
from desktop.views.opening.page import ask_folder

if TYPE_CHECKING:
    from desktop.bootstrap.locking import Locking
    from desktop.bootstrap.pages import Pages
    from desktop.bootstrap.watch import FileWatch
    from desktop.bootstrap.yard import YardWatch


class Guards(QObject):
    """Begin when the records are open and the first page shows them, end with the program.

    ``forget`` makes Python let go of what nobody refers to any more, ``save_everything`` sends what
    was typed to the writer, ``is_idle`` tells whether all of it is on the disk.

    Signals:
        folder_requested(object): the records are to be opened in this folder.
    """

    folder_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        operations: Operations,
        store: SettingsStore,
        clock: Clock,
        forget: Callable[[], object],
        save_everything: Callable[[], object],
        is_idle: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._operations = operations
        self._store = store
        self._clock = clock
        self._forget = forget
        self._save_everything = save_everything
        self._is_idle = is_idle
        self._pages: Pages | None = None
        self._locking: Locking | None = None
        self._watch: FileWatch | None = None
        self._yard: YardWatch | None = None

    def stand(self, pages: "Pages") -> None:
        """Watch over these pages from now on; what stands already goes on."""
        self._pages = pages
        self._guard_key(pages)
        self._guard_file(pages)
        self._look_after_yard()

    def leave_key(self) -> None:
        """Guard the key no more, until :meth:`stand` is called for other pages."""
        self._pages = None
        if self._locking is not None:
            self._locking.close()
            self._locking = None

    def stop(self) -> None:
        """End with the program."""
        self.leave_key()
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        if self._yard is not None:
            self._yard.stop()

    def _guard_key(self, pages: "Pages") -> None:
        """Lock the records when nobody is there."""
        from desktop.bootstrap.locking import Locking

        if self._locking is None:
            self._locking = Locking(
                self._theme,
                self._window,
                self._operations,
                self._store,
                pages.services.database,
                pages,
                self._clock,
                self._forget,
            )
            pages.lock_requested.connect(self._locking.lock)

    def _guard_file(self, pages: "Pages") -> None:
        """See whether the open file is in its place."""
        from desktop.bootstrap.watch import FileWatch

        if self._watch is None:
            self._watch = FileWatch(
                pages.services.rescue,
                self._operations,
                self._window.alarm,
                self._window.messages,
                self._save_everything,
                self._is_idle,
                partial(ask_folder, self._window, self.tr("Where are the records to be saved?")),
                self,
            )
            self._watch.open_requested.connect(self.folder_requested)

    def _look_after_yard(self) -> None:
        """Look after the battery, and keep the screen on while a meeting runs."""
        from desktop.bootstrap.yard import YardWatch

        if self._yard is None:
            self._yard = YardWatch(
                self._operations,
                self._window.status,
                self._window.messages,
                self._is_meeting_running,
                self,
            )

    def _is_meeting_running(self) -> bool:
        return self._pages is not None and self._pages.is_meeting_running()
