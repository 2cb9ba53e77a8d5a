"""Ask for one missing thing of one question: its words in large, offers under digits, a line."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.counting import Missing
from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import clear_column
from desktop.views.common.theme import Theme

MOST_OFFERS = 9
_FEWEST_OFFERS = 4
_OFFER, _ABOVE_AND_BELOW = 34, 330
"""Pixels of the height of the window: of an offer, and of all that stands above and below them."""
_LONGEST = 120
_COUNTS_BESIDE = 2


class FillEdit(QLineEdit):
    """Take letters; where none stand yet, one key decides.

    Signals:
        digit_pressed(int): the offer of this number is meant, counted from 1.
        back_requested(): Backspace where there is nothing to delete.
        left(): Escape.
    """

    digit_pressed = Signal(int)
    back_requested = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back_requested.emit()
        elif not self.text() and len(digit) == 1 and digit in "123456789":
            self.digit_pressed.emit(int(digit))
        else:
            super().keyPressEvent(event)


class FillPanel(QWidget):
    """Show what is asked now.

    Signals:
        offer_chosen(int): the offer of this number, counted from 1.
        kind_chosen(object): only what lacks this Missing is to be asked for, all with None.
    """

    offer_chosen = Signal(int)
    kind_chosen = Signal(object)
    help_topic = "fill"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "side")
        self.progress = MutedLabel()
        self.words = Label("", "title", wrap=True)
        self.asked = Label("", "strong", wrap=True)
        self.edit = FillEdit(maxLength=_LONGEST)
        self.note = Label("", "small", wrap=True)
        self.offers: tuple[str, ...] = ()
        self._said = ""
        theme.veil.changed.connect(self._on_veil_changed)
        keys = self.tr("1–9 chooses, Enter takes the first or skips, Backspace goes back, Esc ends")
        hint = MutedLabel(keys, small=True, wrap=True)
        self._counts = QGridLayout()
        self._counts.setSpacing(4)
        self._counted: tuple[object, ...] = ()
        self._offers = QVBoxLayout()
        self._offers.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._counts)
        for widget in (self.progress, self.words, self.asked, self.edit, self.note):
            column.addWidget(widget)
        column.addLayout(self._offers)
        column.addWidget(hint)
        column.addStretch(1)
        self.edit.digit_pressed.connect(self.offer_chosen)

    def ask(self, progress: str, words: str, asked: str) -> None:
        """Ask anew, with an empty line and no offers yet."""
        self.progress.setText(progress)
        self._said = words
        self._on_veil_changed()
        self.asked.setText(asked)
        self.tell("")
        self.edit.clear()
        self.edit.setAccessibleName(asked)
        self.show_offers(())
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_counts(
        self, counts: Sequence[tuple[Missing | None, str]], chosen: Missing | None
    ) -> None:
        """Show what is missing and how often; the one that is asked for is pressed in."""
        if self._counted == (tuple(counts), chosen):
            return
        self._counted = (tuple(counts), chosen)
        clear_column(self._counts)
        for kind, label in counts:
            button = secondary_button(self._theme, label)
            button.setCheckable(True)
            button.setChecked(kind is chosen)
            button.clicked.connect(partial(self._on_count_clicked, kind))
            self._counts.addWidget(button, *divmod(self._counts.count(), _COUNTS_BESIDE))

    def tell(self, text: str) -> None:
        """Say a word on what is typed; an empty one takes no room."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def most_offers(self) -> int:
        """Return how many offers are seen at once: of a digit that is not seen nobody knows."""
        room = self.window().height() - self._theme.px(_ABOVE_AND_BELOW)
        return max(_FEWEST_OFFERS, min(MOST_OFFERS, room // self._theme.px(_OFFER)))

    def show_offers(self, labels: Sequence[str]) -> None:
        """Show what may be chosen by a digit."""
        self.offers = tuple(labels[: self.most_offers()])
        clear_column(self._offers)
        for place, label in enumerate(self.offers, 1):
            button = secondary_button(self._theme, label, keys=str(place))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the digits are its keys
            button.clicked.connect(partial(self._on_offer_clicked, place))
            self._offers.addWidget(button)

    @Slot()
    def _on_veil_changed(self) -> None:
        self.words.setText(self._theme.veil.text(self._said))

    @Slot()
    def _on_count_clicked(self, kind: Missing | None) -> None:
        self.kind_chosen.emit(kind)

    @Slot()
    def _on_offer_clicked(self, place: int) -> None:
        self.offer_chosen.emit(place)
