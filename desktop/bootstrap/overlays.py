"""Lay a page over a section and take it away again: preparation and monitoring over the schedule."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLayout, QWidget


class PageOverlay(QObject):
    """Show a page in the place of a section, and the section again after it."""

    def __init__(self, section: QWidget, make: Callable[[], QWidget]) -> None:
        super().__init__(section)
        self._section = section
        self._make = make
        self._page: QWidget | None = None
        self._beneath: list[QWidget] = []

    def page(self) -> QWidget:
        """Return the page; it is made when it is first asked for."""
        if self._page is None:
            self._page = self._make()
            self._page.hide()
            layout = self._section.layout()
            if layout is not None:
                self._beneath = _widgets_of(layout)
                layout.addWidget(self._page)
        return self._page

    @property
    def is_open(self) -> bool:
        """Tell whether the page is shown in the place of the section."""
        return self._page is not None and not self._page.isHidden()

    @Slot()
    def open(self) -> None:
        """Show the page."""
        page = self.page()
        for widget in self._beneath:
            widget.hide()
        page.show()
        page.setFocus()

    @Slot()
    def close(self) -> None:
        """Show the section again."""
        if self._page is not None:
            self._page.hide()
        for widget in self._beneath:
            widget.show()
        self._section.setFocus()


def _widgets_of(layout: QLayout) -> list[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    widgets = (item.widget() for item in items if item is not None)
    return [widget for widget in widgets if widget is not None]
