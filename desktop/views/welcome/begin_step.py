"""Ask how to begin: with one's own city, or by trying the sample."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.empty_state import Picture
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.theme import Theme


class BeginStep(QWidget):
    """Offer both ways, and a third: later.

    Signals:
        taken(): the set-up is wanted.
        sample_requested(): the sample city is to be opened.
        put_off(): not now.
    """

    taken = Signal()
    sample_requested = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_button = primary_button(theme, self.tr("Set up my city"), keys="Enter")
        self.sample_button = secondary_button(theme, self.tr("Try a sample city"))
        self.later_button = secondary_button(theme, self.tr("Later"), keys="Esc")
        self.set_button.clicked.connect(self.taken)
        self.sample_button.clicked.connect(self.sample_requested)
        self.later_button.clicked.connect(self.put_off)
        self.setFocusProxy(self.set_button)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Picture(theme, "building-community"), 0, Qt.AlignmentFlag.AlignHCenter)
        title = Label(self.tr("Meetings in the yards"), "title", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        about = self.tr(
            "Four short steps: the city, its head and secretary, the houses, a password. You can "
            "stop at any of them and go on another day; what was typed stays."
        )
        column.addWidget(Label(about, wrap=True))
        sample = self.tr(
            "Or look round in an invented city first. It lies apart from your records and is "
            "removed by one button."
        )
        column.addWidget(MutedLabel(sample, wrap=True))
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        buttons.addWidget(self.sample_button)
        buttons.addWidget(self.set_button)
        column.addLayout(buttons)
