"""Stand in for the pages while the records are opened, or when they cannot be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.views.common.empty_state import EmptyState
from desktop.views.common.theme import Theme


class OpeningPage(QWidget):
    """Say that the records are being opened, or why they are not.

    Signals:
        retry_requested(): the user has mended what stood in the way.
    """

    retry_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = EmptyState(theme, "clock", self.tr("Opening the records…"))
        self._refused = EmptyState(
            theme,
            "alert-triangle",
            "",
            hint=self.tr("Nothing was changed. Mend it and try again, or close the window."),
            action=self.tr("Try again"),
        )
        self._refused.action_requested.connect(self.retry_requested)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._refused)

    def wait(self) -> None:
        """Say that the records are being opened."""
        self._stack.setCurrentWidget(self._waiting)

    def refuse(self, sentence: str) -> None:
        """Say why the records cannot be opened and what to do."""
        self._refused.set_texts(
            sentence, self.tr("Nothing was changed. Mend it and try again, or close the window.")
        )
        self._stack.setCurrentWidget(self._refused)

    def sentence(self) -> str:
        """Return why the records could not be opened, or nothing."""
        shown = self._stack.currentWidget() is self._refused
        return self._refused.text() if shown else ""
