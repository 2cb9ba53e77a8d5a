"""Press keys where a keyboard would: in the window that has the focus, through the event loop.

Unlike :mod:`tests.support.keys`, which hands an event to one widget, a key goes the whole way: the
window, its shortcuts, the focus. After each key the loop runs until it has nothing left to do, so
that a watchdog counts the work of one key as one stretch.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, QKeyCombination, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest

from tests.support.keys import PATIENCE_MS

_NAMED = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace}
_LOOK_EVERY_MS = 5


class Impatient(AssertionError):  # noqa: N818 - says what happened, not what went wrong
    """Say what was waited for and did not come."""


def press(keys: str, times: int = 1) -> None:
    """Press a key or a chord, as ``Ctrl+Shift+I``, so many times."""
    chord: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs lack it
    for _ in range(times):
        _strike(chord, "")


def write(text: str) -> None:
    """Type characters, Russian too; an end of line, a tabulator and \\b are keys of their own."""
    for character in text:
        key = _NAMED.get(character)
        if key is not None:
            _strike(QKeyCombination(key), "")
        else:
            _strike(QKeyCombination(Qt.Key(_code(character))), character)


def wait_until(done: Callable[[], bool], what: str, patience_ms: int = PATIENCE_MS) -> None:
    """Let the loop run until ``done``, or raise with ``what`` was waited for."""
    loop = QEventLoop()
    looks, end = QTimer(interval=_LOOK_EVERY_MS), QTimer(singleShot=True, interval=patience_ms)
    looks.timeout.connect(partial(_leave_if, done, loop))
    end.timeout.connect(partial(loop.exit, 1))
    looks.start()
    end.start()
    in_vain = not done() and bool(loop.exec())
    looks.stop()  # else it goes on asking about what is no more
    if in_vain:
        raise Impatient(f"waited in vain until {what}")


def rest() -> None:
    """Let the loop run until it has nothing left to do but wait."""
    loop = QEventLoop()
    QTimer.singleShot(0, partial(QTimer.singleShot, 0, loop.quit))
    loop.exec()


def _strike(chord: QKeyCombination, text: str) -> None:
    """Press and release one key from inside the loop, then come back when it is at rest."""
    window = QGuiApplication.focusWindow()
    if window is None:
        raise AssertionError("no window has the keyboard")
    QTimer.singleShot(0, partial(_click, window, chord, text))
    rest()


def _click(window: QWindow, chord: QKeyCombination, text: str) -> None:
    if text:
        none = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, window, chord.key(), text, none)
    else:
        QTest.keyClick(window, chord.key(), chord.keyboardModifiers())


def _leave_if(done: Callable[[], bool], loop: QEventLoop) -> None:
    if done():
        loop.quit()


def _code(character: str) -> int:
    """Return the key of a character: Qt numbers keys as Unicode numbers capitals."""
    capital = character.upper()
    return ord(capital) if len(capital) == 1 else int(Qt.Key.Key_unknown)
