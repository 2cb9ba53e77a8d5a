"""Share what the cards with choices about papers do: load, keep what was left, say a fault."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox, QWidget

from db.domain.paper_options import PaperOptions
from db.domain.rows.directories import CityRow
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card
from desktop.views.settings.options_keeper import OptionsKeeper
from desktop.wording import word_error


class ChoiceCard(Card):
    """Show some of the choices about papers; each is kept when its field is left."""

    def __init__(self, title: str, keeper: OptionsKeeper, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.keeper = keeper
        self._shown: Mapping[str, Any] | None = None
        self.fault = Label("", tone="warn", wrap=True)
        self.fault.hide()
        self.setEnabled(False)

    def values(self) -> dict[str, Any]:
        """Return what stands in the fields, by the names of the choices."""
        raise NotImplementedError

    def show_options(self, options: PaperOptions) -> None:
        """Put the choices into the fields."""
        raise NotImplementedError

    def load(self, city: CityRow) -> None:
        """Show the choices, unless something here was changed and is not kept yet."""
        if self._shown is not None and self.values() != self._shown:
            return
        self.setEnabled(True)
        self.show_options(self.keeper.take(city.paper_options))
        self._shown = self.values()

    def flush(self) -> None:
        """Keep what was typed in a field that was not left yet."""
        self.on_left()

    def watch(self, *controls: QWidget) -> None:
        """Keep what is in a control when it is left."""
        for control in controls:
            match control:
                case QComboBox():
                    control.activated.connect(self.on_left)
                case QAbstractButton():
                    control.clicked.connect(self.on_left)
                case QLineEdit() | QSpinBox():
                    control.editingFinished.connect(self.on_left)

    def _refuse(self, before: Mapping[str, Any], error: Exception) -> None:
        """Say why the choices were not kept; what was typed stays to be mended."""
        self._shown = before
        self.fault.setText(f"✕ {word_error(error)}")
        self.fault.show()

    @Slot()
    def on_left(self) -> None:
        """Keep what has changed."""
        now = self.values()
        if self.keeper.options is None or now == self._shown:
            return
        before = self._shown or {}
        self._shown = now
        changes = {name: value for name, value in now.items() if before.get(name) != value}
        self.keeper.put(changes, self.fault.hide, partial(self._refuse, before))
