"""Show the pages of the first start, once by itself and again when asked for."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop.operations import Operations
from desktop.services.protection import ProtectionService
from desktop.settings import SettingsStore
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow
from desktop.views.welcome.page import WelcomePage


class Welcoming(QObject):
    """Occupy the window with them until they are left; what was shown before comes back."""

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        operations: Operations,
        store: SettingsStore,
        protection: ProtectionService,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._operations = operations
        self._store = store
        self._protection = protection
        self._page: WelcomePage | None = None

    def is_due(self) -> bool:
        """Tell whether they were never seen and there is something to offer."""
        return not self._store.settings.welcomed and not self._protection.is_protected()

    @Slot()
    def show(self) -> None:
        """Show the first page."""
        if self._page is None:
            self._page = WelcomePage(self._theme, self._protection, self._operations, self._window)
            self._page.left.connect(self._on_page_left)
        self._window.occupy(self._page)
        self._page.begin()

    @Slot(bool)
    def _on_page_left(self, has_set: bool) -> None:  # noqa: FBT001 - a slot of left
        if not self._store.settings.welcomed:
            self._store.remember(replace(self._store.settings, welcomed=True))
        self._window.resume(self._page)
        section = self._window.current_section()
        if section:
            self._window.show_section(section)  # the settings show that there is a password now
        if has_set:
            words = self.tr("The password is set. Ctrl+L locks the program.")
            self._window.messages.show_message(words, MessageKind.OK)
