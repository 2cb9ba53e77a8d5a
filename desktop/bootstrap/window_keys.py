"""Keys that work on every screen: the size of the type, and the other layout of the keyboard."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.settings import SCALES, SettingsStore, ThemeChoice
from desktop.views.common.actions import make_action
from desktop.views.common.layout_turn import turn_layout
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow

_USUAL = 100


class WindowKeys(QObject):
    """Hold their actions.

    Signals:
        resized(): the size of the type was changed here.
    """

    resized = Signal()

    def __init__(self, theme: Theme, window: MainWindow, store: SettingsStore) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._store = store
        larger = self._sized(self.tr("Larger type"), 1)
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._sized(self.tr("Smaller type"), -1).setShortcut("Ctrl+-")
        self._sized(self.tr("Usual size of the type"), 0).setShortcut("Ctrl+0")
        make_action(
            window,
            self.tr("Turn what was typed to the other keyboard layout"),
            self._on_turn_triggered,
            shortcut="F12",
        )

    def _sized(self, text: str, step: int) -> QAction:
        return make_action(self._window, text, partial(self._resize, step))

    def _resize(self, step: int) -> None:
        settings = self._store.settings
        percent = _next(settings.scale_percent, step)
        words = self.tr("Size of the type: {0} %").format(percent)
        self._window.messages.show_message(words, MessageKind.INFO)
        if percent == settings.scale_percent:
            return
        self._theme.choose(ThemeChoice(settings.theme.value), percent / 100)
        self._store.remember(replace(settings, scale_percent=percent))
        self.resized.emit()

    @Slot()
    def _on_turn_triggered(self) -> None:
        edit = QApplication.focusWidget()
        if edit is not None:
            turn_layout(edit)


def _next(percent: int, step: int) -> int:
    """Return the next size of the list in a direction, the usual one for none."""
    if not step:
        return _USUAL
    beyond = [one for one in SCALES if (one - percent) * step > 0]
    if not beyond:
        return percent
    return min(beyond) if step > 0 else max(beyond)
