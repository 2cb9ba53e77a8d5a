"""Lead from the settings to the trash."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme


class TrashCard(Card):
    """Say what is there and open it.

    Signals:
        opened(): the trash is asked for.
    """

    opened = Signal()
    help_topic = "data#trash"

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Trash"), parent=parent)
        about = self.tr("Deleted questions, orders, meetings and entries of the directories.")
        self.button = secondary_button(theme, self.tr("Open"), icon="trash", keys=keys)
        self.add(MutedLabel(about, small=True, wrap=True))
        line = row(self.button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.button.clicked.connect(self.opened)
