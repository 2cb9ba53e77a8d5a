"""Lead from the settings to personal data, which has a page of its own over them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLayout, QWidget

from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme

if TYPE_CHECKING:
    from desktop.views.settings.privacy_page import PrivacyPage


class PrivacyCard(Card):
    """Say what is there and open it.

    Signals:
        opened(): the page of personal data is asked for.
    """

    opened = Signal()
    help_topic = "data#privacy"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Personal data"), parent=parent)
        about = self.tr(
            "Find and erase a person, terms of keeping, acts of destruction with extracts of the "
            "journal."
        )
        self.button = secondary_button(theme, self.tr("Open"), icon="eye-off")
        self.add(MutedLabel(about, small=True, wrap=True))
        line = row(self.button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.button.clicked.connect(self.opened)


class PrivacyOverlay(QObject):
    """Show the page of personal data in the place of the settings, and these again after it."""

    def __init__(self, page: QWidget, make: Callable[[], "PrivacyPage"]) -> None:
        super().__init__(page)
        self._page = page
        self._make = make
        self.sub_page: PrivacyPage | None = None
        self._beneath: list[QWidget] = []

    @Slot()
    def open(self) -> None:
        """Show the page; it is made when it is first asked for."""
        layout = self._page.layout()
        if layout is None:
            return
        if self.sub_page is None:
            self._beneath = _widgets_of(layout)
            self.sub_page = self._make()
            self.sub_page.back_requested.connect(self.close)
            layout.addWidget(self.sub_page)
        for widget in self._beneath:
            widget.hide()
        self.sub_page.show()
        self.sub_page.reload()

    @Slot()
    def close(self) -> None:
        """Show the settings again."""
        if self.sub_page is not None:
            self.sub_page.hide()
        for widget in self._beneath:
            widget.show()


def _widgets_of(layout: QLayout) -> list[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    widgets = (item.widget() for item in items if item is not None)
    return [widget for widget in widgets if widget is not None]
