"""Hold the cards below the question, as high as they are and no more than their share."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.common.panels import Scrolled

_LARGEST_SHARE = 0.6
"""Of the right side; what is higher scrolls, for the card of the question is to be seen above."""


class BelowArea(Scrolled):
    """Give each card the height of its words; ``column`` takes the cards."""

    def __init__(self, side: QWidget) -> None:
        self._side = side
        box = QWidget()
        box.setProperty("look", "side")
        self.column = QVBoxLayout(box)
        self.column.setContentsMargins(16, 0, 16, 12)
        self.column.setSpacing(8)
        super().__init__(box, side)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        most = round(self._side.height() * _LARGEST_SHARE)
        return QSize(self._side.width(), min(self._height(self._side.width()), most))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _height(self, width: int) -> int:
        wrapped = self.column.totalHeightForWidth(width)
        return wrapped if wrapped >= 0 else self.column.totalSizeHint().height()
