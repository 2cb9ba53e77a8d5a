"""Type as a person does: key events with their text, Russian too.

``QTest.keyClicks`` aborts the whole process at the first letter outside Latin-1.
"""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
"""What is waited for comes at once; how long that is, is up to the machine."""
_NAMED = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace}


def type_text(widget: QWidget, text: str) -> None:
    """Press and release a key for each character; Enter, Tab and Backspace for theirs.

    The events go to the focus inside the widget, where a keyboard would send them.
    """
    for character in text:
        press_key(widget, _NAMED.get(character, 0), text=character)


def press_key(
    widget: QWidget,
    key: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    text: str = "",
) -> None:
    """Press and release one key."""
    code = key or _code(text)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        focused = widget.focusWidget() or widget
        QApplication.sendEvent(focused, QKeyEvent(kind, code, modifiers, text))


def teach_qtbot_russian(patch: pytest.MonkeyPatch) -> None:
    """Make ``qtbot.keyClicks`` and ``keyClick`` type what Qt's own would die of."""
    for name in ("keyClick", "keyClicks"):
        patch.setattr(QtBot, name, staticmethod(_careful(getattr(QtBot, name))))


def make_qtbot_patient(patch: pytest.MonkeyPatch) -> None:
    """Let ``qtbot`` wait as long as a busy machine takes; its own five seconds were too few."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
        patch.setitem(getattr(QtBot, name).__kwdefaults__, "timeout", PATIENCE_MS)


def _careful(original: Any) -> Any:
    def typed(widget: QWidget, what: Any, *rest: Any, **named: Any) -> None:
        if isinstance(what, str) and not what.isascii():
            type_text(widget, what)
        else:
            original(widget, what, *rest, **named)

    return typed


def _code(text: str) -> int:
    """Return the key of a character: Qt numbers keys as Unicode numbers capitals."""
    capital = text.upper()
    return ord(capital) if len(capital) == 1 else int(Qt.Key.Key_unknown)
