"""Offer typical solutions for the line or the question in hand, with how they have served."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.rows.solutions import SolutionOffer
from desktop.views.common.buttons import secondary_button
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.labels import Label, MutedLabel, make_measurable
from desktop.views.common.panels import Card, row
from desktop.views.common.question_chips import cut
from desktop.views.common.record_words import RecordWords
from desktop.views.common.theme import Theme

KEYS = ("Alt+4", "Alt+5")
"""The key of each offer; the card shows no more of them."""
_LONGEST = 70
_MARGIN = 16
_FRAME = 24
"""What lies round the lines of the card, and between it and the one above."""
_LARGEST_SHARE = 0.22
"""Of the height of the window: what was promised before and the question stand above."""


class SolutionCard(Card):
    """Name one or two solutions; a key each takes wording, assignee and term.

    Signals:
        chosen(object): a SolutionOffer is to be taken.
        resized(int): the card needs this many pixels of the height, 0 while it is hidden.
    """

    chosen = Signal(object)
    resized = Signal(int)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(look="note")
        self._theme = theme
        self._today = today
        self._record_words = RecordWords(self)
        self._lines: list[QWidget] = []
        self._gives_way = False
        self.offers: tuple[SolutionOffer, ...] = ()
        self.body.setContentsMargins(12, 8, 12, 8)
        self.hide()

    def show_offers(self, offers: Sequence[SolutionOffer]) -> None:
        """Show these; none hides the card."""
        shown = tuple(offers[: len(KEYS)])
        if shown == self.offers:
            return
        self.offers = shown
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for place, offer in enumerate(shown):
            line = self._line(place, offer)
            self.add(line)
            make_measurable(line)
            if self._lines and not self._has_room():
                self.body.removeWidget(line)
                line.deleteLater()
                break
            self._lines.append(line)
        self.setVisible(bool(shown) and not self._gives_way)
        self.resized.emit(self._height() + _FRAME if shown else 0)

    def give_way(self, *, gives_way: bool) -> None:
        """Stand aside, keys and all, while another panel needs the height; or come back."""
        self._gives_way = gives_way
        self.setVisible(bool(self.offers) and not gives_way)

    def choose(self, place: int) -> None:
        """Take the offer at a place, counted from 0."""
        if place < len(self._lines) and not self._gives_way:
            self.chosen.emit(self.offers[place])

    def _height(self) -> int:
        parent = self.parentWidget()
        width = parent.width() - 2 * _MARGIN if parent is not None else self.width()
        return self.body.totalHeightForWidth(width)

    def _has_room(self) -> bool:
        return self._height() <= self.window().height() * _LARGEST_SHARE

    def _line(self, place: int, offer: SolutionOffer) -> QWidget:
        line = QWidget()
        line.setProperty("look", "plain")
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        said = Label(self.words(offer), wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)  # where it is cut, its beginning is read
        column.addWidget(said)
        take = secondary_button(self._theme, self.tr("Take"), keys=KEYS[place])
        take.clicked.connect(partial(self._on_take_clicked, place))
        told = MutedLabel(self._told(offer), small=True, wrap=True)
        line_of_button = row(take, told)
        line_of_button.setStretch(1, 1)
        column.addLayout(line_of_button)
        return line

    def _on_take_clicked(self, place: int, *_: object) -> None:
        self.choose(place)

    def words(self, offer: SolutionOffer) -> str:
        """Return what would be taken: the wording or the answer, who, by when."""
        solution = offer.solution
        text = cut(" ".join((solution.wording or solution.answer).split()), _LONGEST)
        deadline = offer.deadline
        by = deadline_words(deadline.kind, deadline.on, self._today()) if deadline else ""
        whose = ", ".join(filter(None, (offer.organisation, by)))
        told = " — ".join(filter(None, (f"«{text}»", whose)))
        return self.tr("Typical solution: {0}").format(told)

    def _told(self, offer: SolutionOffer) -> str:
        told = self._record_words.word(offer.solution.record)
        if offer.solution.is_sample:
            told = self.tr("{0} · sample").format(told)
        return told
