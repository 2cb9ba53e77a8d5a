"""The dossier of a yard on the screen: facts at the left, promises at the right."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.rows.preparation import Dossier, DossierHouse, PromiseRow
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.focus import begin_at
from desktop.views.common.labels import Label
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import Card, SidePanel, clear_column
from desktop.views.common.theme import Theme
from desktop.views.preparation.wording import long_day, state_words

_NUMBER_WIDTH, _TERM_WIDTH, _STATE_WIDTH = 96, 130, 190


class DossierTab(QWidget):
    """Show what is known of a yard."""

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.table = ListTable(
            theme,
            self.tr("What was promised here"),
            [
                ListColumn(self.tr("Question"), self._number, _NUMBER_WIDTH),
                ListColumn(self.tr("What was ordered"), self._what),
                ListColumn(self.tr("Deadline"), self._term, _TERM_WIDTH),
                ListColumn(self.tr("State"), self._state, _STATE_WIDTH),
            ],
            _key,
        )
        self.table.set_empty(self.tr("Nothing was promised in this yard before."))
        side = QWidget()
        side.setProperty("look", "plain")
        self._facts = QVBoxLayout(side)
        self._facts.setContentsMargins(0, 0, 4, 0)
        self._facts.setSpacing(12)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.table, 1)
        line.addWidget(SidePanel(theme, side))
        begin_at(self, self._first_control)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show a yard."""
        self.table.set_rows(dossier.promises)
        clear_column(self._facts)
        self._facts_card(self.tr("Last meeting here"), self._last(dossier))
        self._facts_card(self.tr("Houses"), [self._house(house) for house in dossier.houses])
        self._facts_card(
            self.tr("Raised more than once"),
            [
                self.tr("{0}: {1} ×, last: “{2}”").format(row.topic, row.times, row.words)
                for row in dossier.repeated
            ],
        )
        self._facts_card(self.tr("What is planned"), dossier.planned)
        self._facts_card(
            self.tr("Signals since then"),
            [
                self.tr("{0}: {1}, people {2}").format(
                    row.topic or self.tr("no topic"), row.signals, row.weight
                )
                for row in dossier.signals
            ],
        )
        self._facts_card(self.tr("Prepared questions"), dossier.prepared)
        self._facts.addStretch(1)

    def facts(self) -> str:
        """Return what the cards at the right say."""
        return "\n".join(label.text() for label in self.findChildren(Label) if label.text())

    def _first_control(self) -> QWidget:
        return self.table

    def _facts_card(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        card = Card(title)
        for text in lines:
            card.add(Label(text, "small", wrap=True))
        self._facts.addWidget(card)

    def _last(self, dossier: Dossier) -> list[str]:
        if dossier.last_on is None:
            return [self.tr("The head has not met the residents here yet.")]
        lines = [long_day(dossier.last_on)]
        if dossier.last_residents:
            lines.append(self.tr("%n resident(s) came", "", dossier.last_residents))
        asked = self.tr("%n question(s)", "", dossier.last_questions)
        told = self.tr("%n answered on the spot", "", dossier.answered)
        open_now = sum(row.is_open for row in dossier.promises)
        still = self.tr("%n order(s) open now", "", open_now)
        return [*lines, f"{asked}, {told}", still]

    def _house(self, house: DossierHouse) -> str:
        parts = [house.address]
        if house.residents:
            parts.append(self.tr("%n resident(s)", "", house.residents))
        if house.entrances:
            parts.append(self.tr("%n entrance(s)", "", house.entrances))
        return ", ".join([*parts, house.company] if house.company else parts)

    def _number(self, row: PromiseRow) -> Sequence[CellLine]:
        lines = [CellLine(str(row.number), bold=True)]
        day = f"{row.meeting_on:%d.%m.%Y}" if row.meeting_on else ""
        return [*lines, CellLine(day, "mute", "small")] if day else lines

    def _what(self, row: PromiseRow) -> Sequence[CellLine]:
        who = self.tr("nobody answers for it") if not row.lead else row.lead
        about = " · ".join(part for part in (who, row.topic) if part)
        return [CellLine(row.wording or row.words), CellLine(about, "mute", "small")]

    def _term(self, row: PromiseRow) -> Sequence[CellLine]:
        lines = [CellLine(deadline_words(row.deadline_kind, row.deadline_on, self._today()))]
        first = row.first_deadline_on
        if first is not None and first != row.deadline_on:
            was = self.tr("was {0}").format(f"{first:%d.%m.%Y}")
            lines.append(CellLine(was, "mute", "small"))
        return lines

    def _state(self, row: PromiseRow) -> Sequence[CellLine]:
        words, variant, icon = state_words(row, self._today())
        return [CellLine(words, chip=variant, icon=icon)]


def _key(row: PromiseRow) -> object:
    return row.meeting_on, row.number, row.wording
