"""Say above the line from which paper card it is typed, and which ones are missing."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox
from typing_extensions import override

from db.domain.card_numbers import MOST_SHOWN, missing
from desktop.views.common.labels import ElidedLabel, Label
from desktop.views.common.theme import Theme


class NumberBox(QSpinBox):
    """Take a number; Enter goes on to the line.

    Signals:
        done(): Enter or Escape was pressed.
    """

    done = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.accept()
            self.done.emit()


class CardStrip(QFrame):
    """Hold the number of the card in hand.

    Signals:
        number_chosen(int): another card is in hand.
        done(): the line gets the keyboard.
    """

    number_chosen = Signal(int)
    done = Signal()
    help_topic = "line#cards"

    def __init__(self, theme: Theme, last: int) -> None:
        super().__init__()
        self._theme = theme
        self.box = NumberBox(minimum=1, maximum=last)
        self.box.setKeyboardTracking(False)
        self.box.setAccessibleName(self.tr("Number of the paper card"))
        self.box.valueChanged.connect(self.number_chosen)
        self.box.done.connect(self.done)
        title = Label(self.tr("Paper card No."), "strong")
        title.setBuddy(self.box)
        self._said = ElidedLabel("", "small")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(8)
        line.addWidget(title)
        line.addWidget(self.box)
        line.addWidget(self._said, 1)
        self.hide()

    def show_number(self, number: int) -> None:
        """Show the card in hand, not as chosen here."""
        blocked = self.box.blockSignals(True)
        self.box.setValue(number)
        self.box.blockSignals(blocked)

    def show_taken(self, taken: Collection[int], number: int) -> None:
        """Say which cards below the highest number are still to be typed up."""
        gaps = [one for one in missing({*taken, number}) if one != number]
        keys = self.tr("Alt+↑ and Alt+↓ choose another, F7 ends")
        if not gaps:
            self._said.setText(keys)
            return
        shown = ", ".join(map(str, gaps[:MOST_SHOWN]))
        if len(gaps) > MOST_SHOWN:
            shown = f"{shown}…"
        left = self.tr("not typed up yet: {0}").format(shown)
        self._said.setText(f"{left} · {keys}")

    @Slot()
    def focus_number(self) -> None:
        """Put the keyboard into the number."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()
