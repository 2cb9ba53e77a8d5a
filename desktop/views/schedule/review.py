"""Show the texts that may speak of a resident, and have each decided before a paper is made."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from db.domain.enums import PublicChoice
from db.domain.personal_patterns import SuspicionKind
from db.domain.text import show_bidi_controls
from desktop.services.publication import Decision, Suspect
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import Card, page_frame, scrolled
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain

_WIDEST = 920
_LINES = 2
_PADDING = 18
_ORDER = (PublicChoice.REPLACED, PublicChoice.HIDDEN, PublicChoice.AS_IS)


class SuspectCard(Card):
    """Show one text, what was found in it, and the three choices.

    Signals:
        chosen(): a choice was made or the replacement was changed.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, suspect: Suspect, parent: QWidget | None = None) -> None:
        super().__init__(self._heading(suspect), parent=parent)
        self.suspect = suspect
        self.choices = {
            PublicChoice.REPLACED: QRadioButton(self.tr("Replace by:")),
            PublicChoice.HIDDEN: QRadioButton(self.tr("Hide: the paper goes without this text")),
            PublicChoice.AS_IS: QRadioButton(self.tr("Leave as it is: it names no resident")),
        }
        self.replacement = TextEdit()
        self._group = QButtonGroup(self)
        self._lay_out(theme)
        self._fill()

    def decision(self) -> Decision | None:
        """Return what is chosen, or None while nothing is."""
        chosen = next((key for key, box in self.choices.items() if box.isChecked()), None)
        words = self.replacement.toPlainText().strip()
        if chosen is None or (chosen is PublicChoice.REPLACED and not words):
            return None
        return Decision(self.suspect, chosen, words)

    def choose(self, choice: PublicChoice) -> None:
        """Mark a choice."""
        self.choices[choice].setChecked(True)

    def _heading(self, suspect: Suspect) -> str:
        if suspect.number is None:
            return self.tr("The place of the meeting")
        return self.tr("Question {0}").format(suspect.number)

    def _lay_out(self, theme: Theme) -> None:
        self.add(Label(show_bidi_controls(self.suspect.text), wrap=True))
        finds = QWidget()
        flow = FlowLayout(finds)
        for one in self.suspect.found:
            words = self.suspect.text[one.start : one.end]
            flow.addWidget(
                Chip(theme, f"{self._kind_words(one.kind)}: {words}", Variant.AMBER, icon="eye-off")
            )
        self.add(finds)
        self.replacement.setTabChangesFocus(True)
        self.replacement.setAccessibleName(self.tr("Replace by:"))
        self.replacement.setFixedHeight(
            _LINES * self.replacement.fontMetrics().lineSpacing() + theme.px(_PADDING)
        )
        for choice in _ORDER:
            self._group.addButton(self.choices[choice])
            self.add(self.choices[choice])
            if choice is PublicChoice.REPLACED:
                self.add(self.replacement)

    def _fill(self) -> None:
        decided = self.suspect.decided
        is_replaced = decided is not None and decided.choice is PublicChoice.REPLACED
        words = (
            decided.replacement if decided is not None and is_replaced else self.suspect.proposal
        )
        self.replacement.setPlainText(words)
        if decided is not None:
            self.choose(decided.choice)
        for box in self.choices.values():
            box.toggled.connect(self.chosen)
        self.replacement.textChanged.connect(self._on_replacement_changed)

    def _kind_words(self, kind: SuspicionKind) -> str:
        return {
            SuspicionKind.NAME: self.tr("name"),
            SuspicionKind.PHONE: self.tr("telephone"),
            SuspicionKind.MAIL: self.tr("mail"),
            SuspicionKind.FLAT: self.tr("flat"),
            SuspicionKind.DOCUMENT: self.tr("document"),
            SuspicionKind.BIRTH: self.tr("birth"),
        }[kind]

    @Slot()
    def _on_replacement_changed(self) -> None:
        self.choose(PublicChoice.REPLACED)
        self.chosen.emit()


class ReviewPanel(QWidget):
    """Hold the texts of the papers that were asked for.

    Signals:
        decided(object): everything is decided; carries the list of decisions.
        back_requested(): the user goes back without a paper.
    """

    decided = Signal(object)
    back_requested = Signal()
    help_topic = "papers#review"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[SuspectCard] = []
        self.back = make_action(
            self, self.tr("Back to the schedule"), self.back_requested.emit, shortcut="Esc"
        )
        self.accept = make_action(
            self, self.tr("Show the paper"), self._on_accept_triggered, shortcut="Ctrl+Return"
        )
        self.take_all = make_action(
            self, self.tr("Take all the proposals"), self._on_take_all_triggered
        )
        self._rest = MutedLabel("")
        self._column = QVBoxLayout()
        self._lay_out()
        Curtain(theme.veil, self)

    def ask(self, suspects: Sequence[Suspect]) -> None:
        """Show texts to be decided; those decided before have their choice marked."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()  # else the layout would show it in a moment, as a window that takes the keys
            card.setParent(None)
            card.deleteLater()
        self.cards = [SuspectCard(self._theme, one) for one in suspects]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(place + 1, card)
            card.chosen.connect(self._count)
        self._count()
        if self.cards:
            self.cards[0].choices[PublicChoice.REPLACED].setFocus()

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Before the paper goes to the public"))
        header.add_left(self._rest)
        for action, is_primary in (
            (self.back, False),
            (self.take_all, False),
            (self.accept, True),
        ):
            header.add_right(action_button(self._theme, action, primary=is_primary))
        inside = QWidget()
        inside.setProperty("look", "plain")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        about = self.tr(
            "These texts may speak of a resident. Names, flats and telephones go to the public "
            "only with a consent of their own. What you decide is remembered for each text."
        )
        self._column.addWidget(MutedLabel(about, wrap=True))
        self._column.addStretch(1)
        inside.setMaximumWidth(self._theme.px(_WIDEST))
        frame = page_frame(self)
        frame.addWidget(header)
        frame.addWidget(scrolled(inside), 1)

    @Slot()
    def _count(self) -> None:
        rest = sum(card.decision() is None for card in self.cards)
        self.accept.setEnabled(not rest)
        self._rest.setText(self.tr("%n text(s) to decide", "", rest) if rest else "")

    @Slot()
    def _on_accept_triggered(self) -> None:
        decisions = [card.decision() for card in self.cards]
        if None not in decisions:
            self.decided.emit(decisions)

    @Slot()
    def _on_take_all_triggered(self) -> None:
        for card in self.cards:
            if card.decision() is None and card.suspect.proposal:
                card.choose(PublicChoice.REPLACED)
            elif card.decision() is None:
                card.choose(PublicChoice.HIDDEN)
