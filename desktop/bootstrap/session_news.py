"""Hear from the system that its screen is locked or that it goes to sleep.

On Linux logind and the screen savers say so on D-Bus, where there is one; on Windows messages to
the window do. Elsewhere, and where nobody says anything, the jump of the clock has to tell.
"""

import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Signal, Slot

_log = logging.getLogger(__name__)

_LOGIND = "org.freedesktop.login1"
_MANAGER = "/org/freedesktop/login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class SessionNews(QObject):
    """Tell of it once it is heard.

    Signals:
        left(): the session was locked, or the machine is about to sleep.
    """

    left = Signal()

    @Slot(bool)
    def _on_away_changed(self, is_away: bool) -> None:  # noqa: FBT001 - the signature of D-Bus
        if is_away:
            self.left.emit()

    @Slot()
    def _on_lock_asked(self) -> None:
        self.left.emit()


def hear_session(app: QCoreApplication, window_id: int, parent: QObject) -> SessionNews:
    """Listen to what this system has; ``window_id`` is the native number of the window."""
    news = SessionNews(parent)
    if sys.platform == "win32":
        from desktop.bootstrap.windows_session import WindowsMessages

        messages = WindowsMessages(app, window_id, news.left.emit)
        news.destroyed.connect(messages.stop)
    elif sys.platform == "linux":
        _hear_dbus(news)
    return news


def _hear_dbus(news: SessionNews) -> None:
    """Listen on the buses that are there; no daemon is started for it."""
    try:
        from PySide6.QtDBus import QDBusConnection
    except ImportError as error:
        _log.warning("no D-Bus: %s", type(error).__name__)
        return
    away, asked = SLOT("_on_away_changed(bool)"), SLOT("_on_lock_asked()")
    wanted = [
        (QDBusConnection.systemBus(), _MANAGER, f"{_LOGIND}.Manager", "PrepareForSleep", away),
        (QDBusConnection.systemBus(), "", f"{_LOGIND}.Session", "Lock", asked),
    ]
    if _has_session_bus():
        bus = QDBusConnection.sessionBus()
        wanted += [(bus, "", saver, "ActiveChanged", away) for saver in _SAVERS]
    for bus, path, interface, name, slot in wanted:
        if bus.isConnected():
            bus.connect("", path, interface, name, news, slot)  # type: ignore[call-overload]  # the stubs want bytes, which it refuses


def _has_session_bus() -> bool:
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    has_socket = bool(runtime) and (Path(runtime) / "bus").exists()
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or has_socket
