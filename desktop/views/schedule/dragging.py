"""Drag the current row of a list onto a day of the month."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView
from typing_extensions import override

YARD_FORMAT = "application/x-courtyard-yard"
"""What is dragged out of the list of yards; which one it is, the list knows."""
MEETING_FORMAT = "application/x-courtyard-meeting"
"""What is dragged out of the agenda; which one it is, the agenda knows."""


class RowDrag(QObject):
    """Begin a drag when the left button is moved over a list, if its current row ``may`` go."""

    def __init__(self, view: QTableView, kind: str, may: Callable[[], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._kind = kind
        self._may = may
        self._pressed: QPoint | None = None
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            is_left = event.button() is Qt.MouseButton.LeftButton
            self._pressed = event.position().toPoint() if is_left else None
        elif event.type() == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event.position().toPoint())
            return True  # the list would choose the rows on the way
        return False

    def _move(self, point: QPoint) -> None:
        start = self._pressed
        if start is None or (point - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        if self._may():
            drag = QDrag(self._view)
            data = QMimeData()
            data.setData(self._kind, b"row")
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)
