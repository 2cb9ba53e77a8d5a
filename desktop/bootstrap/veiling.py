"""Turn the screen for neighbours' eyes on and off by one key, and say that it is on."""

from PySide6.QtCore import QObject, Slot

from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow


class Veiling(QObject):
    """Answer F9 everywhere; the veil itself belongs to the look, so pages made anew have it."""

    def __init__(self, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._veil = theme.veil
        self._status = window.status
        self.action = make_action(
            window,
            self.tr("Screen for neighbours' eyes"),
            theme.veil.turn,
            shortcut="F9",
            hint=self.tr("Hide names, flats and telephones everywhere, or show them again (F9)"),
        )
        self.action.setCheckable(True)
        window.keep_awake(self.action)
        theme.veil.changed.connect(self._on_veil_changed)

    @Slot()
    def _on_veil_changed(self) -> None:
        is_drawn = self._veil.is_drawn
        self.action.setChecked(is_drawn)
        said = self.tr("■ Neighbours look on: names, flats, phones hidden (F9)") if is_drawn else ""
        self._status.set_item("veil", said, tone="warn")
