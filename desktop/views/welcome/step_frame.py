"""Frame a step of the first set-up: what it is about, its fields, and the ways on."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.theme import Theme


class StepFrame(QWidget):
    """Hold a title, a column for the fields, a note and three buttons.

    Signals:
        next_requested(): what was typed is to be kept.
        skip_requested(): the next step is wanted without this one.
        later_requested(): the set-up is left here for now.
    """

    next_requested = Signal()
    skip_requested = Signal()
    later_requested = Signal()

    def __init__(
        self, theme: Theme, place: str, title: str, about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.next_button = primary_button(theme, self.tr("Next"), keys="Enter")
        self.skip_button = secondary_button(theme, self.tr("Skip"))
        self.later_button = secondary_button(theme, self.tr("Continue later"), keys="Esc")
        self.note = Label("", wrap=True)
        self.note.hide()
        self.fields = QVBoxLayout()
        self.fields.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(MutedLabel(place, small=True))
        column.addWidget(Label(title, "title", wrap=True))
        column.addWidget(Label(about, wrap=True))
        column.addLayout(self.fields)
        column.addWidget(self.note)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        buttons.addWidget(self.skip_button)
        buttons.addWidget(self.next_button)
        column.addLayout(buttons)
        self.next_button.clicked.connect(self.next_requested)
        self.skip_button.clicked.connect(self.skip_requested)
        self.later_button.clicked.connect(self.later_requested)

    def lead_through(self, *fields: QWidget) -> None:
        """Let Tab go through the fields, then through what leads on and out."""
        chain = [*fields, self.next_button, self.skip_button, self.later_button]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def say(self, words: str, *, warns: bool = False) -> None:
        """Say below the fields how it goes."""
        self.note.set_tone("warn" if warns else "")
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def set_working(self, *, is_working: bool) -> None:
        """Let nothing be pressed twice."""
        for button in (self.next_button, self.skip_button, self.later_button):
            button.setEnabled(not is_working)
