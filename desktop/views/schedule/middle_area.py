"""Scroll month and advice together where the window is too low for both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.common.panels import Scrolled


class MiddleArea(Scrolled):
    """Scroll up and down alone: in width the side gives way."""

    def __init__(self, content: QWidget) -> None:
        self._inside = content
        super().__init__(content)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(
            self._inside.minimumSizeHint().width() + bar, super().minimumSizeHint().height()
        )
