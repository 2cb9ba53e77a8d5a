"""Show one meeting: when, where, how far it is, and what can be done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.enums import MeetingState, RecordKind
from db.domain.rows.meetings import Clash, MeetingCard
from desktop.views.common.buttons import KeyButton
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.history import HistoryView
from desktop.views.common.labels import Heading, Label, MutedLabel
from desktop.views.common.theme import Theme
from desktop.views.schedule.actions import ALLOWED, Deed, icon_of
from desktop.views.schedule.wording import (
    STATE_ICONS,
    STATE_VARIANTS,
    short_day,
    time_words,
    visit_words,
    when_words,
)
from desktop.wording import state_words

_PRIMARY = frozenset({Deed.OPEN})


class MeetingCardView(QWidget):
    """Show the facts of a meeting as words and chips, and the buttons of its deeds."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        deeds: Mapping[Deed, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._heading = Heading("", wrap=True)
        self._when = MutedLabel("", wrap=True)
        self._chip_box = QWidget()
        self._chips = FlowLayout(self._chip_box)
        self._more = Label("", wrap=True)
        self._buttons = {deed: _button(theme, deed, deeds[deed]) for deed in Deed}
        first, others = QWidget(), QWidget()
        self._first, flow = FlowLayout(first, spacing=8), FlowLayout(others, spacing=8)
        for deed, button in self._buttons.items():
            (self._first if deed in (Deed.OPEN, Deed.ORDERS) else flow).addWidget(button)
        self._history: HistoryView | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._heading, self._when, self._chip_box, self._more, first, others):
            column.addWidget(widget)

    def add_history(self, history: HistoryView) -> None:
        """Tell at the foot who changed the meeting."""
        self._history = history
        self._column.addWidget(history)
        history.add_key(self)

    def show_meeting(self, card: MeetingCard, clashes: Sequence[Clash]) -> None:
        """Show a meeting."""
        if self._history is not None:
            self._history.show_record(RecordKind.MEETING, card.id)
        self._heading.setText(card.title or self.tr("Place not set"))
        self._when.setText(when_words(card.on, card.at, self._today()))
        self._show_chips(card, clashes)
        self._more.setText("\n".join(self._more_lines(card)))
        self._more.setVisible(bool(self._more.text()))
        for deed, button in self._buttons.items():
            button.setVisible(card.state in ALLOWED[deed])
        is_begun = card.state in (MeetingState.RUNNING, MeetingState.HELD)
        self._buttons[Deed.OPEN].setText(
            self.tr("Open the minutes") if is_begun else self.tr("Open the meeting")
        )

    def chip_texts(self) -> list[str]:
        """Return what the chips say."""
        items = (self._chips.itemAt(place) for place in range(self._chips.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [chip.text() for chip in widgets if isinstance(chip, Chip)]

    def button(self, deed: Deed) -> KeyButton:
        """Return the button of a deed."""
        return self._buttons[deed]

    def _show_chips(self, card: MeetingCard, clashes: Sequence[Clash]) -> None:
        self._chips.clear()
        state = card.state
        self._add_chip(state_words(state), STATE_VARIANTS[state], STATE_ICONS[state])
        if card.previous_visit is not None:
            moment = card.on or self._today()
            self._add_chip(visit_words(card.previous_visit, moment), Variant.AMBER, "history")
        if card.protocol_number:
            words = self.tr("protocol {0}").format(card.protocol_number)
            self._add_chip(words, Variant.OK, "file-text")
        for clash in clashes:
            self._add_chip(self._clash_words(clash, card), Variant.AMBER, "alert-triangle")

    def _add_chip(self, text: str, variant: Variant, icon: str) -> None:
        chip = Chip(self._theme, text, variant, icon=icon)
        self._chips.addWidget(chip)
        chip.show()

    def _clash_words(self, clash: Clash, card: MeetingCard) -> str:
        if clash.at is not None and clash.at == card.at:
            return self.tr("at this very hour: {0}").format(clash.title)
        hour = time_words(clash.at) or self.tr("hour not set")
        return self.tr("too near: {0}, {1}").format(hour, clash.title)

    def _more_lines(self, card: MeetingCard) -> list[str]:
        lines = []
        if card.place and card.addresses:
            lines.append(card.place)
        if len(card.addresses) > 1:
            lines.append(self.tr("Also: {0}").format("; ".join(card.addresses[1:])))
        if card.moved_from is not None and card.moved_from != card.on:
            day = short_day(card.moved_from, self._today())
            lines.append(self.tr("Moved from {0}").format(day))
        if card.reason:
            lines.append(self.tr("Reason: {0}").format(card.reason))
        if card.residents is not None:
            lines.append(self.tr("%n resident(s) came", "", card.residents))
        return [*lines, card.note] if card.note else lines


def _button(theme: Theme, deed: Deed, action: QAction) -> KeyButton:
    """Return the button of a deed: it is hidden, not greyed, where the deed makes no sense."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    primary = deed in _PRIMARY
    button = KeyButton(theme, action.text(), icon=icon_of(deed), primary=primary)
    button.setToolTip(f"{action.text()}  {keys}".strip())
    button.clicked.connect(action.trigger)
    return button
