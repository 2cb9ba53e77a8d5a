"""Advise which yard to visit next: a ranking with its reasons, to be dragged onto a day."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QSize, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from db.domain.advice import SIGNALS_PER_STEP, USUAL_RESIDENTS
from db.domain.changes import ChangeSet
from db.domain.enums import AdviceChoice, RecordKind
from db.domain.rows.monitoring import AdviceRow
from desktop.operations import Operations
from desktop.services.advice import AdviceService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.chips import Variant
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme
from desktop.views.schedule.dragging import YARD_FORMAT, RowDrag
from desktop.views.schedule.wording import short_day
from desktop.wording import word_error

_YARD_WIDTH, _SCORE_WIDTH = 190, 84
_TABLE_HEIGHT = 100
MOST = 200
"""Yards that are listed; the rest come when these have been visited."""
_SHOWN = frozenset({
    RecordKind.MEETING, RecordKind.MEETING_HOUSE, RecordKind.HOUSE, RecordKind.ORDER,
    RecordKind.SIGNAL, RecordKind.ADVICE_NOTE,
})  # fmt: skip


class AdvicePanel(Card):
    """Show the yards, the most urgent first; Enter plans a meeting on the chosen day.

    Signals:
        plan_wanted(object): a meeting in the yard of an :class:`AdviceRow` is to be planned.
    """

    plan_wanted = Signal(object)
    help_topic = "monitoring#advice"

    def __init__(
        self,
        theme: Theme,
        service: AdviceService,
        operations: Operations,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Which yard next"), parent=parent)
        self._service = service
        self._operations = operations
        self._today = today
        self.table = _Yards(
            theme,
            self.tr("Which yard next"),
            [
                ListColumn(self.tr("Yard"), self._yard, _YARD_WIDTH),
                ListColumn(self.tr("Why"), self._why),
                ListColumn(self.tr("Number"), self._score, _SCORE_WIDTH),
            ],
            _key,
        )
        RowDrag(self.table, YARD_FORMAT, self._has_yard)
        self.table.set_empty(self.tr("There are no houses in the directory yet."))
        self._plan = make_action(self, self.tr("Plan on the chosen day"), self._on_plan_triggered)
        self._first = make_action(
            self, self.tr("Go first"), partial(self._decide, AdviceChoice.FIRST)
        )
        self._later = make_action(self, self.tr("Wait"), partial(self._decide, AdviceChoice.LATER))
        self._as_ranked = make_action(self, self.tr("As ranked"), partial(self._decide, None))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("why it goes first or waits"))
        self.note.setAccessibleName(self.tr("Reason"))
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()
        self._lay_out(theme)
        self.table.row_activated.connect(self.plan_wanted)
        self.table.row_chosen.connect(self._on_table_row_chosen)

    def reload(self) -> None:
        """Rank the yards anew."""
        work = partial(self._service.rows, self._today())
        self._operations.query(work, self._show, channel=self)

    def on_changed(self, changes: ChangeSet) -> None:
        """Rank anew where a change speaks of yards."""
        if self.isVisible() and changes.touches(*_SHOWN):
            self.reload()

    def current(self) -> AdviceRow | None:
        """Return the yard that is chosen, or being dragged."""
        found = self.table.current()
        return found if isinstance(found, AdviceRow) else None

    def _has_yard(self) -> bool:
        return self.current() is not None

    def formula(self, found: AdviceRow) -> str:
        """Return the numbers that a yard is ranked by, as one may check them."""
        facts, number = found.facts, QLocale().toString
        return self.tr(
            "{0} residents : 100 × {1} months × (1 + {2} orders) × (1 + {3} signals : {4}) = {5}"
        ).format(
            found.residents,
            number(found.months, "f", 1),
            facts.open_orders,
            facts.signals,
            SIGNALS_PER_STEP,
            number(found.score, "f", 1),
        )

    def _lay_out(self, theme: Theme) -> None:
        hint = self.tr("Drag a yard onto a day, or press Enter: it is planned on the chosen day.")
        above = row(MutedLabel(hint, small=True, wrap=True), self.note)
        above.setStretch(0, 3)
        above.setStretch(1, 2)
        self.body.addLayout(above)
        self.table.setMinimumHeight(theme.px(_TABLE_HEIGHT))
        self.body.addWidget(self.table, 1)
        tools = QWidget()
        buttons = FlowLayout(tools, spacing=8)  # in large type they take two lines
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(action_button(theme, self._plan, icon="calendar-plus", primary=True))
        for action in (self._first, self._later, self._as_ranked):
            buttons.addWidget(action_button(theme, action))
        self.add(tools)
        self.add(self._error)

    def _show(self, rows: Sequence[AdviceRow]) -> None:
        self.table.set_rows(rows[:MOST])

    def _yard(self, found: AdviceRow) -> Sequence[CellLine]:
        lines = [CellLine(found.title, bold=True)]
        facts = found.facts
        if facts.next_on is not None:
            day = short_day(facts.next_on, self._today())
            words = self.tr("planned for {0}").format(day)
            lines.append(CellLine(words, chip=Variant.ACCENT, icon="calendar-event"))
        elif facts.choice is not None:
            is_first = facts.choice is AdviceChoice.FIRST
            words = self.tr("goes first") if is_first else self.tr("waits")
            chip = Variant.WARN if is_first else Variant.NEUTRAL
            lines.append(CellLine(words, chip=chip, icon="star" if is_first else "hourglass"))
        return lines

    def _why(self, found: AdviceRow) -> Sequence[CellLine]:
        facts = found.facts
        last = facts.last_on
        seen = self.tr("never visited") if last is None else short_day(last, self._today())
        parts = [self.tr("last visit: {0}").format(seen)]
        if facts.late_orders:
            parts.append(self.tr("%n order(s) overdue", "", facts.late_orders))
        if found.is_guessed:
            parts.append(self.tr("residents not written down, {0} assumed").format(USUAL_RESIDENTS))
        if facts.note:
            parts.append(f"«{facts.note}»")
        return [
            CellLine(self.formula(found), size="small"),
            CellLine(" · ".join(parts), "mute", "small"),
        ]

    def _score(self, found: AdviceRow) -> Sequence[CellLine]:
        return [CellLine(QLocale().toString(found.score, "f", 1), bold=True)]

    @Slot()
    def _on_plan_triggered(self) -> None:
        if (found := self.current()) is not None:
            self.plan_wanted.emit(found)

    @Slot(object)
    def _on_table_row_chosen(self, found: AdviceRow | None) -> None:
        self._as_ranked.setEnabled(found is not None and found.facts.choice is not None)
        self._error.hide()

    def _decide(self, choice: AdviceChoice | None, *_: object) -> None:
        found = self.current()
        if found is not None:
            house = found.facts.house_ids[0]
            work = partial(self._service.decide, house, choice, self.note.text(), self._today())
            self._operations.command(work, self._on_decided, self._on_refused)

    def _on_decided(self, _changes: ChangeSet) -> None:
        self.note.clear()
        self._error.hide()
        self.table.setFocus()

    def _on_refused(self, error: Exception) -> None:
        self._error.setText(f"✕ {word_error(error)}")
        self._error.show()
        self.note.setFocus()


class _Yards(ListTable):
    """Ask for no more height than one yard needs: the month above wants to be seen."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


def _key(found: AdviceRow) -> object:
    return found.facts.house_ids
