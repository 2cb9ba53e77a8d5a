"""Show one screen of help: what happened, what is safe, what to press."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.views.common.buttons import KeyButton, primary_button, secondary_button
from desktop.views.common.empty_state import Picture
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label
from desktop.views.common.palette import Token
from desktop.views.common.panels import Card, scrolled
from desktop.views.common.theme import Theme

_WIDTH = 720
_PICTURE = 28


@dataclass(frozen=True)
class Press:
    """Word a button and name what it is for."""

    key: str
    text: str


@dataclass(frozen=True)
class Screen:
    """Hold what the sheet shows; the first button is the primary one."""

    title: str
    happened: str
    safe: str = ""
    choices: tuple[str, ...] = ()
    buttons: tuple[Press, ...] = ()
    icon: str = "alert-triangle"
    tone: Token = "amber"
    works: bool = False
    """Work is under way: the bar is shown."""
    trouble: str = ""


class Sheet(QWidget):
    """Show a :class:`Screen` in one calm card in the middle of the window.

    Signals:
        pressed(str): the button with this key.
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.screen_shown = Screen("", "")
        self.buttons: dict[str, KeyButton] = {}
        self.choices: list[QRadioButton] = []
        self._picture = Picture(theme, "alert-triangle", _PICTURE, tone="amber")
        self.title = Label("", "title", wrap=True)
        self.happened = Label("", wrap=True)
        self.safe = Label("", wrap=True)
        self.trouble = Label("", tone="warn", wrap=True)
        self._safe_row = QWidget()
        self._choices = QWidget()
        self._group = QButtonGroup(self)
        self._presses = QWidget()
        self._bar = QProgressBar()
        self._card = Card()
        self._lay_out()

    def show_screen(self, screen: Screen) -> None:
        """Show another screen."""
        self.screen_shown = screen
        self._picture.set_icon(screen.icon, screen.tone)
        self.title.setText(screen.title)
        for label, text in ((self.happened, screen.happened), (self.trouble, screen.trouble)):
            label.setText(text)
            label.setVisible(bool(text))
        self.safe.setText(screen.safe)
        self._safe_row.setVisible(bool(screen.safe))
        self._show_choices(screen.choices)
        self._show_buttons(screen.buttons)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(screen.title)
        self._bar.setVisible(screen.works)
        self.setAccessibleName(screen.title)
        self.setAccessibleDescription(screen.happened)

    def advance(self, done: int, total: int) -> None:
        """Show how much of the work is done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def chosen(self) -> int:
        """Return which choice is marked."""
        return max(0, self._group.checkedId())

    def _show_choices(self, texts: Sequence[str]) -> None:
        for old in self.choices:
            self._group.removeButton(old)
            old.deleteLater()
        self.choices = []
        column = self._choices.layout()
        for number, text in enumerate(texts):
            choice = QRadioButton(text.replace("&", "&&"))
            self._group.addButton(choice, number)
            if column is not None:
                column.addWidget(choice)
            self.choices.append(choice)
        if self.choices:
            self.choices[0].setChecked(True)
        self._choices.setVisible(bool(texts))

    def _show_buttons(self, presses: Sequence[Press]) -> None:
        for old in self.buttons.values():
            old.hide()
            old.deleteLater()
        self.buttons = {}
        line = self._presses.layout()
        for press in presses:
            make = secondary_button if self.buttons else primary_button
            button = make(self._theme, press.text)
            button.clicked.connect(partial(self.pressed.emit, press.key))
            if line is not None:
                line.addWidget(button)
            self.buttons[press.key] = button
        self._presses.setVisible(bool(presses))
        if presses:
            first = self.buttons[presses[0].key]
            first.setDefault(True)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._card.setMaximumWidth(self._theme.px(_WIDTH))
        self._card.body.setContentsMargins(28, 24, 28, 24)
        self._card.body.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self._card.body.addLayout(head)
        safe = QHBoxLayout(self._safe_row)
        safe.setContentsMargins(0, 0, 0, 0)
        safe.setSpacing(10)
        mark = Picture(self._theme, "circle-check", 20, tone="ok")
        safe.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        safe.addWidget(self.safe, 1)
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(28, 0, 0, 0)
        choices.setSpacing(4)
        FlowLayout(self._presses, spacing=8)
        self._bar.setTextVisible(False)
        for part in (
            self.happened,
            self._safe_row,
            self._choices,
            self._bar,
            self.trouble,
            self._presses,
        ):
            self._card.add(part)
        self._frame()

    def _frame(self) -> None:
        """Put the card in the middle, and let it scroll where the window is low."""
        inside = QWidget()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._card, 1000)
        line.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addLayout(line)
        column.addStretch(3)
        inside.setProperty("look", "page")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
