"""Open the help over whatever is shown, and go back to it with focus and caret."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.main_window import HasHelp, MainWindow

if TYPE_CHECKING:
    from desktop.views.help.page import HelpPage

_TOPICS = {"minutes": "line", "settings": "data"}
"""Sections with a page of the help of their own; the others begin at the first."""
_IN_THE_WAY = "trouble"
"""What stands in the place of the pages asks for a password or says what went wrong."""


class Helping(QObject):
    """Answer F1 everywhere: over the pages, the lock, the first start and the repairs.

    Each opening has a page of its own: the help may be open below the lock that it is asked for on.
    """

    def __init__(self, theme: Theme, window: MainWindow, language: str) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._language = language
        self.page: HelpPage | None = None
        action = make_action(window, self.tr("Help"), self.open, shortcut="F1")
        window.keep_awake(action)
        window.status.set_item("help", self.tr("F1 — help"), right=True)

    @Slot()
    def open(self) -> None:
        """Show the page that tells about what is shown."""
        from desktop.views.help.page import HelpPage

        if isinstance(self._window.guest(), HelpPage):
            return
        topic, focus = self._topic(), self._window.focusWidget()
        self.page = page = HelpPage(self._theme, self._language)
        page.back_requested.connect(partial(self._leave, page, focus))
        self._window.occupy(page)
        page.show_topic(topic)

    def _topic(self) -> str:
        guest = self._window.guest()
        if guest is None:
            return _TOPICS.get(self._window.current_section(), "index")
        return guest.help_topic if isinstance(guest, HasHelp) else _IN_THE_WAY

    def _leave(self, page: "HelpPage", focus: QWidget | None) -> None:
        self._window.resume(page)
        page.deleteLater()
        if focus is not None and isValid(focus) and focus.isVisible() and focus.isEnabled():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        guest = self._window.guest()  # it was not yet ready to be typed into
        if guest is not None:
            guest.setFocus(Qt.FocusReason.OtherFocusReason)
