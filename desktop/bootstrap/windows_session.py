"""Read the messages by which Windows says that the session is locked or the machine sleeps.

The numbers are those of winuser.h and wtsapi32.h. Reading them needs no Windows; being told of the
session does.
"""

import ctypes
import logging
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from typing_extensions import override

WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT = 0x0002
WTS_REMOTE_DISCONNECT = 0x0004
WTS_SESSION_LOCK = 0x0007
_NOTIFY_FOR_THIS_SESSION = 0
_GENERIC_MESSAGE = b"windows_generic_MSG"

_log = logging.getLogger(__name__)


def says_left(message: int, parameter: int) -> bool:
    """Tell whether a message says that nobody is at the screen any more."""
    if message == WM_POWERBROADCAST:
        return parameter == PBT_APMSUSPEND
    left = {WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT}
    return message == WM_WTSSESSION_CHANGE and parameter in left


class WindowsMessages(QAbstractNativeEventFilter):
    """Ask Windows for the messages of the session and pick them out until :meth:`stop`."""

    def __init__(
        self, app: QCoreApplication, window_id: int, on_left: Callable[[], object]
    ) -> None:
        super().__init__()
        self._app = app
        self._window_id = window_id
        self._on_left = on_left
        self._asked = _ask_for_session(window_id)
        app.installNativeEventFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        self._app.removeNativeEventFilter(self)
        if self._asked:
            _library().WTSUnRegisterSessionNotification(wintypes.HWND(self._window_id))

    @override
    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> Any:
        if kind == _GENERIC_MESSAGE:
            found = wintypes.MSG.from_address(int(message))
            if says_left(found.message, found.wParam):
                self._on_left()
        return False, 0


def _ask_for_session(window_id: int) -> bool:
    """Have Windows tell this window of its session; return whether it will."""
    try:
        handle = wintypes.HWND(window_id)
        return bool(_library().WTSRegisterSessionNotification(handle, _NOTIFY_FOR_THIS_SESSION))
    except (AttributeError, OSError) as error:
        _log.warning("the session is not heard: %s", type(error).__name__)
        return False


def _library() -> Any:
    return getattr(ctypes, "WinDLL")("wtsapi32")  # noqa: B009 - only Windows has it, mypy looks on Linux
