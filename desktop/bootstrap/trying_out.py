"""Lead into the sample city and out of it; the user's records lie in another folder all the while."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from db.domain.clock import Clock
from desktop.operations import Operations
from desktop.paths import AppPaths
from desktop.settings import SettingsStore
from desktop.views.common.message_bar import MessageKind
from desktop.views.main_window import MainWindow
from desktop.wording import word_error


class TryingOut(QObject):
    """Make the sample when it is asked for, mark the window over it, and let it go.

    Signals:
        paths_requested(object): the records of these :class:`AppPaths` are to be opened instead.
    """

    paths_requested = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        operations: Operations,
        store: SettingsStore,
        paths: AppPaths,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._store = store
        self._paths = paths
        self._clock = clock

    @property
    def is_sample(self) -> bool:
        """Tell whether this window shows the sample city."""
        return self._paths.home is not None

    @Slot()
    def enter(self) -> None:
        """Open the sample city, made off this thread if there is none yet."""
        from desktop.services.sample_city import make_sample

        self._window.messages.show_message(
            self.tr("The sample city is being made…"), MessageKind.INFO
        )
        work = partial(make_sample, self._paths, self._clock)
        self._operations.background(work, self._on_made, self._on_refused)

    @Slot()
    def mark_window(self) -> None:
        """Say over every page of the sample what it is."""
        if self.is_sample:
            self._window.setWindowTitle(self.tr("Yard meetings – a sample city"))
            self._window.notice.say(
                self.tr(
                    "This is a sample city: people and questions are invented. Your own records "
                    "lie apart and are not touched."
                ),
                (
                    (self.tr("To my records"), self.go_home),
                    (self.tr("Remove the sample and begin my own"), self._ask),
                ),
            )

    @Slot()
    def go_home(self) -> None:
        """Open the user's own records; the sample stays for another time."""
        if self._paths.home is not None:
            self.paths_requested.emit(self._paths.home)

    @Slot()
    def _ask(self) -> None:
        self._window.notice.say(
            self.tr("The sample and all that was tried in it will be deleted."),
            (
                (self.tr("Keep it"), self.mark_window),
                (self.tr("Remove"), self._remove),
            ),
        )

    @Slot()
    def _remove(self) -> None:
        from desktop.services.sample_city import let_go

        let_go(self._paths)
        self.go_home()

    def _on_made(self, sample: AppPaths) -> None:
        """Take the look and the language along; nothing else of this machine's settings."""
        ours = self._store.settings
        SettingsStore(sample.settings).remember(
            replace(
                ours, section="schedule", welcomed=True, setup_step="", second_place="", ended_at=""
            )
        )
        self._window.messages.dismiss()
        self.paths_requested.emit(sample)

    def _on_refused(self, error: Exception) -> None:
        self._window.messages.show_message(word_error(error), MessageKind.WARN)
