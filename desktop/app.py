"""Start the window.

The order, and why:

1. log and hooks, so that nothing fails silently, and no core files: memory holds personal data;
2. settings of this machine, then the language and the look;
3. the lock: one window per data folder; a second start shows the first window and ends;
4. the window is shown with its rail before the records are opened: the screen answers at once;
5. records and use cases are loaded on a reader thread, then, on this one and between events, the
   modules of the pages; then the pages are made;
6. the event loop; at its end drafts, commands, the file and the lock are closed, in this order.

Steps 2 to 6 are gone through again when the user asks for the records of another folder.
"""

import builtins
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from db.domain.errors import EnvironmentFault
from desktop import crash
from desktop.bootstrap.calls import CallWatch
from desktop.bootstrap.one_window import OneWindow
from desktop.bootstrap.terminations import Terminations
from desktop.bootstrap.window import Desk
from desktop.hardening import forbid_memory_dumps
from desktop.paths import AppPaths, moved_to
from desktop.settings import SettingsStore
from desktop.start_report import StartReport
from desktop.views.common.theme import Theme
from desktop.views.common.translation import install_translations


class Guard(QObject):
    """Bring errors from any thread to the GUI thread.

    Signals:
        caught: an error nobody else looked after; carries the exception.
    """

    caught = Signal(object)


def _import_plainly() -> None:
    """Take the hook of PySide6 off the import statement.

    WORKAROUND https://doc.qt.io/qtforpython-6/considerations.html#features
    It reads the source of every module that is imported after it, looking for a feature that is
    not used here: 20 MB and 0.1 s at each start.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def run(paths: AppPaths, *, language: str | None, debug: bool, report_start: bool) -> int:
    """Show the window until it is closed, and return the exit code.

    ``report_start`` prints when the window was painted and filled and closes it: for benchmarks.
    """
    _import_plainly()
    crash.set_up_log(paths.log, debug=debug)
    forbid_memory_dumps()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("courtyard-minutes")
    guard = Guard()
    crash.install_hooks(guard.caught.emit)
    terminations = Terminations()
    code = 0
    wanted: AppPaths | None = paths
    while wanted is not None:
        store = SettingsStore(wanted.settings)
        install_translations(app, language or store.settings.language)
        session = _Session(app, guard, wanted, store)
        terminations.asked.connect(session.end)
        code = session.run(report_start=report_start)
        wanted = session.wanted
    terminations.stop()
    return code


class _Session(QObject):
    """Hold the window over one data folder; ``wanted`` are the paths to go on with, if any."""

    def __init__(
        self, app: QApplication, guard: Guard, paths: AppPaths, store: SettingsStore
    ) -> None:
        super().__init__()
        self._app = app
        self._guard = guard
        self._paths = paths
        self._lock = OneWindow(paths)
        self._store = store
        self._desk: Desk | None = None
        self._calls = CallWatch(paths.wish, self)
        self.wanted: AppPaths | None = None

    def run(self, *, report_start: bool) -> int:
        """Show the window, or the one that is open already, and return the exit code."""
        fault = self._fault_of_lock()
        if fault is not None and fault.code == "window_open" and self._lock.call():
            _say_shown()
            return 0
        settings = self._store.settings
        theme = Theme(settings.theme, settings.scale_percent / 100)
        theme.apply(self._app)
        self._desk = desk = Desk(theme, self._store, self._paths, welcomes=not report_start)
        self._connect(desk)
        report = StartReport(desk) if report_start else None
        desk.window.show()
        self._open(desk, fault)
        code = self._app.exec()
        self._calls.close()
        desk.close()
        self._lock.give_back()
        desk.window.hide()
        desk.window.deleteLater()
        del report
        return code

    @Slot()
    def end(self) -> None:
        """Save everything and end: the system asks for it."""
        if self._desk is not None:
            self._desk.end_session()
        self._app.exit(0)

    def _connect(self, desk: Desk) -> None:
        self._guard.caught.connect(desk.report)
        self._app.commitDataRequest.connect(desk.end_session)
        desk.folder_requested.connect(self._on_desk_folder_requested)
        desk.paths_requested.connect(self._on_desk_paths_requested)
        desk.retry_requested.connect(self._on_desk_retry_requested)
        desk.take_over_requested.connect(self._on_desk_take_over_requested)
        self._calls.called.connect(desk.come_to_front)

    def _fault_of_lock(self) -> EnvironmentFault | None:
        """Take the lock of the folder, or tell why not."""
        try:
            self._lock.take()
        except EnvironmentFault as fault:
            return fault
        return None

    def _open(self, desk: Desk, fault: EnvironmentFault | None) -> None:
        if fault is not None:
            desk.refuse(fault)
            return
        crash.keep_last_faults(self._paths.faults, self._paths.last_faults)
        crash.watch_for_faults(self._paths.faults)
        self._calls.start()
        desk.open()

    @Slot()
    def _on_desk_retry_requested(self) -> None:
        if self._desk is not None:
            self._open(self._desk, self._fault_of_lock())

    @Slot()
    def _on_desk_take_over_requested(self) -> None:
        self._lock.take_over()
        self._on_desk_retry_requested()

    @Slot(object)
    def _on_desk_folder_requested(self, folder: Path) -> None:
        """End with this folder and go on with another one."""
        self.wanted = moved_to(self._paths, folder)
        self._app.exit(0)

    @Slot(object)
    def _on_desk_paths_requested(self, paths: AppPaths) -> None:
        """End with these records and go on with others; the next start begins with its own."""
        self.wanted = paths
        self._app.exit(0)


def _say_shown() -> None:
    text = QCoreApplication.translate(
        "CommandLine", "The program is open already; its window was brought to the front."
    )
    sys.stdout.write(f"{text}\n")
