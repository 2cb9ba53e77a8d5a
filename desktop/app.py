"""Start the window.

The order, and why:

1. log and hooks, so that nothing fails silently, and no core files: memory holds personal data;
2. settings of this machine, then the language and the look;
3. the window is shown with its rail before the records are opened: the screen answers at once;
4. the lock: one window per data folder;
5. records, use cases and page modules are loaded on a reader thread, then the pages are made;
6. the event loop; at its end drafts, commands, the file and the lock are closed, in this order.
"""

import builtins
import sys

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtWidgets import QApplication

from db.domain.errors import EnvironmentFault
from desktop import crash
from desktop.bootstrap.window import Desk
from desktop.hardening import forbid_memory_dumps
from desktop.paths import AppPaths
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
    store = SettingsStore(paths.settings)
    install_translations(app, language or store.settings.language)
    theme = Theme(store.settings.theme, store.settings.scale_percent / 100)
    theme.apply(app)
    desk = Desk(theme, store, paths)
    guard.caught.connect(desk.report)
    app.commitDataRequest.connect(desk.save_everything)
    report = StartReport(desk) if report_start else None
    desk.window.show()
    lock = QLockFile(str(paths.lock))
    try:
        _take(lock, paths)
    except EnvironmentFault as fault:
        desk.refuse(fault)
    else:
        crash.watch_for_faults(paths.faults)
        desk.open()
    code = app.exec()
    desk.close()
    lock.unlock()
    del report
    return code


def _take(lock: QLockFile, paths: AppPaths) -> None:
    """Keep a second window off the same records.

    Raises :class:`EnvironmentFault` ``window_open`` or ``folder_unwritable``. A lock never grows
    stale by age: a laptop may sleep; one whose process is gone is taken over at once.
    """
    lock.setStaleLockTime(0)
    try:
        paths.data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault("folder_unwritable", name=str(paths.data)) from error
    if lock.tryLock(0):
        return
    if lock.error() is QLockFile.LockError.LockFailedError:
        raise EnvironmentFault("window_open")
    raise EnvironmentFault("folder_unwritable", name=str(paths.data))
