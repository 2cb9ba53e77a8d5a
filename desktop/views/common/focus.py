"""Say where a page begins for the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class _Beginning(QObject):
    """Pass the keyboard on from a page to the control that it begins with."""

    def __init__(self, page: QWidget, first: Callable[[], QWidget | None]) -> None:
        super().__init__(page)
        self._first = first
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            first = self._first()
            if first is not None:
                first.setFocus(event.reason())
        return False


def begin_at(page: QWidget, first: Callable[[], QWidget | None]) -> None:
    """Have ``page.setFocus()`` give the keyboard to the control that ``first`` returns.

    A focus proxy would do the same, but every Tab that meets the page then jumps to the proxy, and
    what stands before it is never reached.
    """
    _Beginning(page, first)
