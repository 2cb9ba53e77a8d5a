"""The check list of a meeting: what is to be done, by when, and what is done already."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from db.domain.rows.preparation import CheckRow
from desktop.services.preparation import LONGEST_LEAD
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.chips import Variant
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme
from desktop.views.preparation.wording import check_words, count_words, day_words

_DUE_WIDTH, _STATE_WIDTH = 190, 230


class ChecksTab(QWidget):
    """Show the list; Space ticks, Del says that the meeting needs no such thing.

    Signals:
        ticked(object): a :class:`CheckRow` is done, or not done again.
        spared(object): a :class:`CheckRow` is not needed, or needed again.
        left(): the form is about to belong to another meeting.
        started(object): the form is empty again; there is nothing else in it than what is new.
        added(str, int): something of one's own is to be done, so many working days before.
    """

    ticked = Signal(object)
    spared = Signal(object)
    added = Signal(str, int)
    left = Signal()
    started = Signal(object)

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.table = ListTable(
            theme,
            self.tr("Check list"),
            [
                ListColumn(self.tr("What is to be done"), self._what),
                ListColumn(self.tr("By when"), self._when, _DUE_WIDTH),
                ListColumn(self.tr("State"), self._state, _STATE_WIDTH),
            ],
            _key,
        )
        self._tick = make_action(self, self.tr("Done, or not yet"), self._on_tick_triggered)
        self._spare = make_action(
            self, self.tr("Not needed"), self._on_spare_triggered, shortcut="Del"
        )
        self.title = QLineEdit()
        self.lead = QSpinBox(maximum=LONGEST_LEAD, value=3)
        self.title.returnPressed.connect(self._on_add_triggered)
        self._add = make_action(self, self.tr("Put on the list"), self._on_add_triggered)
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()
        self._lay_out(theme)
        self.table.row_ticked.connect(self.ticked)
        self.table.row_activated.connect(self.ticked)
        begin_at(self, self._first_control)

    def set_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show the list."""
        self.table.set_rows(rows)

    def clear_form(self) -> None:
        """Make room for the next thing."""
        self.title.clear()
        self._error.hide()
        self.started.emit(None)

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _first_control(self) -> QWidget:
        return self.table

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        self.form = form = Card()
        what = FormField(self.tr("Something else to be done"), self.title)
        lead = FormField(self.tr("Working days before"), self.lead)
        line = row(what, lead)
        line.setStretch(0, 3)
        line.setStretch(1, 1)
        form.body.addLayout(line)
        form.add(self._error)
        buttons = row(
            action_button(theme, self._add, icon="plus", primary=True),
            action_button(theme, self._tick, icon="check"),
            action_button(theme, self._spare),
        )
        buttons.addStretch(1)
        form.body.addLayout(buttons)
        column.addWidget(form)

    def _what(self, found: CheckRow) -> Sequence[CellLine]:
        lines = [CellLine(check_words(found), "faint" if found.is_needless else "ink", bold=True)]
        more = count_words(found)
        return [*lines, CellLine(more, "mute", "small")] if more else lines

    def _when(self, found: CheckRow) -> Sequence[CellLine]:
        if found.due_on is None:
            return [CellLine(self.tr("set the date of the meeting"), "mute", "small")]
        before = self.tr("%n working day(s) before", "", found.lead_days)
        return [CellLine(day_words(found.due_on)), CellLine(before, "mute", "small")]

    def _state(self, found: CheckRow) -> Sequence[CellLine]:
        today = self._today()
        if found.is_needless:
            return [CellLine(self.tr("not needed"), chip=Variant.NEUTRAL, icon="minus")]
        if found.done_on is not None:
            done = self.tr("done {0}").format(day_words(found.done_on))
            lines = [CellLine(done, chip=Variant.OK, icon="check")]
            return [*lines, CellLine(found.done_by, "mute", "small")] if found.done_by else lines
        if found.is_late(today):
            return [CellLine(self.tr("late"), chip=Variant.WARN, icon="alert-triangle")]
        if found.due_on == today:
            return [CellLine(self.tr("today"), chip=Variant.AMBER, icon="clock")]
        return [CellLine(self.tr("to be done"), chip=Variant.NEUTRAL, icon="circle")]

    @Slot()
    def _on_tick_triggered(self) -> None:
        if (found := self.table.current()) is not None:
            self.ticked.emit(found)

    @Slot()
    def _on_spare_triggered(self) -> None:
        if (found := self.table.current()) is not None:
            self.spared.emit(found)

    @Slot()
    def _on_add_triggered(self) -> None:
        self.added.emit(self.title.text(), self.lead.value())


def _key(found: CheckRow) -> object:
    return found.code or found.id
