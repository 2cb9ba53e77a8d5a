"""Show the pages of the first start, once by itself and again when asked for."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from desktop.operations import Operations
from desktop.settings import SettingsStore
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow
from desktop.views.welcome.page import BEGIN, PASSWORD, STEPS, WelcomePage, WelcomeServices

_START = "schedule"


class Welcoming(QObject):
    """Occupy the window with them until they are left; what was shown before comes back.

    What was left unfinished is remembered and offered above the first screen.

    Signals:
        sample_requested(): the sample city is to be opened.
        progressed(): the set-up was left, or is done.
    """

    sample_requested = Signal()
    progressed = Signal()

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        operations: Operations,
        store: SettingsStore,
        services: WelcomeServices,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._operations = operations
        self._store = store
        self._services = services
        self._page: WelcomePage | None = None
        self._is_alone = False
        window.section_changed.connect(self.remind)

    def is_due(self) -> bool:
        """Tell whether they were never seen and there is something to offer."""
        return not self._store.settings.welcomed and not self._services.protection.is_protected()

    @Slot()
    def show(self) -> None:
        """Go on where the set-up was left, or begin it."""
        self._is_alone = False
        step = self._store.settings.setup_step
        self._begin(step if step in STEPS else BEGIN)

    @Slot()
    def show_password(self) -> None:
        """Offer the password alone; an unfinished set-up stays where it was."""
        self._is_alone = True
        self._begin(PASSWORD)

    @Slot()
    def remind(self) -> None:
        """Say above the first screen that the set-up waits; the sample has a bar of its own."""
        is_left = self._store.settings.setup_step in STEPS
        if is_left and self._window.current_section() == _START and self._window.guest() is None:
            self._window.notice.say(
                self.tr("The first set-up is not finished."),
                (
                    (self.tr("Continue the first set-up"), self.show),
                    (self.tr("Remind me no more"), self.forget),
                ),
            )
        elif self._window.notice.text() == self.tr("The first set-up is not finished."):
            self._window.notice.hide()

    @Slot()
    def forget(self) -> None:
        """Remind of it no more; the settings still lead to it."""
        self._note("")
        self.remind()

    def _begin(self, step: str) -> None:
        if self._page is None:
            self._page = WelcomePage(self._theme, self._services, self._operations, self._window)
            self._page.left.connect(self._on_page_left)
            self._page.sample_requested.connect(self._on_page_sample_requested)
        self._window.occupy(self._page)
        self.remind()
        self._page.begin(step)

    def _note(self, step: str) -> None:
        """Remember where the set-up was left."""
        settings = replace(self._store.settings, welcomed=True, setup_step=step)
        if settings != self._store.settings:
            self._store.remember(settings)
        self.progressed.emit()

    @Slot()
    def _on_page_sample_requested(self) -> None:
        self._note(BEGIN)
        self.sample_requested.emit()

    @Slot(str, bool)
    def _on_page_left(self, step: str, has_set: bool) -> None:  # noqa: FBT001 - a slot of left
        self._note(self._store.settings.setup_step if self._is_alone else step)
        self._window.resume(self._page)
        section = self._window.current_section()
        if section:
            self._window.show_section(section)  # the settings show that there is a password now
        self.remind()
        if has_set:
            words = self.tr("The password is set. Ctrl+L locks the program.")
            self._window.messages.show_message(words, MessageKind.OK)
