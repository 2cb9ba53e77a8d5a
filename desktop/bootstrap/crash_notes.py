"""Tell of a failure of the program without a box in the way, and offer the report of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from desktop import crash
from desktop.paths import AppPaths
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow
from desktop.views.report import ReportPage
from desktop.wording import word_error


class CrashNotes(QObject):
    """Say in the message bar that something failed, now or the last time, and show the report."""

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        paths: AppPaths,
        save_drafts: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._paths = paths
        self._save_drafts = save_drafts
        self._page: ReportPage | None = None

    def tell(self, error: BaseException) -> None:
        """Have what was typed on its way to the disk first, then say that the program failed."""
        try:
            self._save_drafts()
        except Exception as also:
            crash.note(also)
        self._window.messages.show_message(
            word_error(error),
            MessageKind.ERROR,
            action=self.tr("Show the report"),
            on_action=partial(self.show_report, crash.report_of(crash.describe(error))),
        )

    def offer_last(self) -> None:
        """Say that the program ended unexpectedly the last time, unless it was said already."""
        report = crash.last_faults(self._paths.last_faults)
        if not report:
            return
        messages = self._window.messages
        messages.show_message(
            self.tr(
                "The last time the program closed unexpectedly. What was typed is saved and in its "
                "place. Nothing was sent anywhere."
            ),
            MessageKind.WARN,
            action=self.tr("Show the report"),
            on_action=partial(self.show_report, report),
        )
        messages.dismissed.connect(
            self._on_messages_dismissed, Qt.ConnectionType.SingleShotConnection
        )

    def show_report(self, text: str) -> None:
        """Show a report in the place of the pages."""
        if self._page is None:
            self._page = ReportPage(self._theme)
            self._page.left.connect(self._on_page_left)
        self._page.show_report(text)
        self._window.occupy(self._page)
        self._page.setFocus()

    @Slot()
    def _on_messages_dismissed(self) -> None:
        """Offer it no more: it was read or sent away."""
        crash.note_seen(self._paths.last_faults, self._paths.seen_faults)

    @Slot()
    def _on_page_left(self) -> None:
        self._window.resume(self._page)
