"""Say calmly above the pages what this window is, or what is not finished, with what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.views.common.buttons import secondary_button
from desktop.views.common.empty_state import Picture
from desktop.views.common.labels import Label
from desktop.views.common.theme import Theme

Choice = tuple[str, Callable[[], object]]


class NoticeBar(QFrame):
    """Stand above the pages with a sentence and some buttons; it alarms nobody."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "message")
        self.setProperty("kind", "info")
        self._text = Label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 8, 12, 8)
        self._line.setSpacing(12)
        self._line.addWidget(Picture(theme, "info-circle", 20, tone="accent"))
        self._line.addWidget(self._text, 1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def say(self, text: str, choices: Sequence[Choice] = ()) -> None:
        """Show a sentence and a button for each choice."""
        for button in self.buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for words, deed in choices:
            button = secondary_button(self._theme, words)
            button.clicked.connect(deed)
            self._line.addWidget(button)
            self.buttons.append(button)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()

    def text(self) -> str:
        """Return what is said, or nothing."""
        return "" if self.isHidden() else self._text.text()
