"""Open the help over whatever is shown, and go back to it with focus and caret."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.views.help.page import HelpPage

_TOPICS = {"minutes": "line", "settings": "data"}
"""Sections with a page of the help of their own; the others begin at the first."""


class Helping(QObject):
    """Answer F1; the page is made when it is first asked for."""

    def __init__(self, theme: Theme, window: MainWindow, language: str) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._language = language
        self.page: HelpPage | None = None
        self._focus: QWidget | None = None
        make_action(window, self.tr("Help"), self.open, shortcut="F1")
        window.status.set_item("help", self.tr("F1 — help"), right=True)

    @Slot()
    def open(self) -> None:
        """Show the page that tells about what is shown."""
        from desktop.views.help.page import HelpPage

        if self.page is None:
            self.page = HelpPage(self._theme, self._language)
            self.page.back_requested.connect(self._on_page_back_requested)
        self._focus = self._window.focusWidget()
        self._window.occupy(self.page)
        self.page.show_topic(_TOPICS.get(self._window.current_section(), "index"))

    @Slot()
    def _on_page_back_requested(self) -> None:
        self._window.resume()
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
