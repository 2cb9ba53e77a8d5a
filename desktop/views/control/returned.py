"""Show what a returned table says, row by row, and note nothing until it is confirmed."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.rows.order_tables import (
    ReturnedFault,
    ReturnedRow,
    ReturnedState,
    ReturnedTable,
)
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.focus import begin_at
from desktop.views.common.labels import Heading, Label, MutedLabel
from desktop.views.common.palette import Token
from desktop.views.common.panels import row as row_of
from desktop.views.common.tables import Column, Index, TableModel, dress_table
from desktop.views.common.theme import Theme

translate = QCoreApplication.translate

_WIDTHS = {0: 72, 1: 290, 2: 48, 5: 110}
_WORDS = (3, 4)
"""The columns of words share what is left."""
_STATE = 1
_TONES: Mapping[ReturnedState, Token] = MappingProxyType(
    {
        ReturnedState.ACCEPTED: "ok",
        ReturnedState.DISPUTED: "amber",
        ReturnedState.NOT_FOUND: "warn",
        ReturnedState.KNOWN: "mute",
        ReturnedState.EMPTY: "mute",
    }
)
_BAD = (ReturnedState.DISPUTED, ReturnedState.NOT_FOUND)


class ReturnedView(QWidget):
    """Hold the preview of one returned table.

    Signals:
        confirmed(object): the accepted rows are to be noted, a :class:`ReturnedTable`.
        dismissed(): nothing is to be noted.
    """

    confirmed = Signal(object)
    dismissed = Signal()
    help_topic = "control#tables"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: ReturnedTable | None = None
        self._heading = Heading("")
        self.counts = Label("", "strong", wrap=True)
        self._remarks = MutedLabel("", wrap=True)
        self._only_bad = QCheckBox(self.tr("Only disputed rows and those not found"))
        self._only_bad.toggled.connect(self._on_only_bad_toggled)
        self._model = _ReturnedModel(theme, self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Rows of the returned table"))
        self.table.setModel(self._model)
        dress_table(self.table)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for place, width in _WIDTHS.items():
            self.table.setColumnWidth(place, theme.px(width))
        for place in _WORDS:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.confirm = make_action(
            self, self.tr("Note the reports"), self._on_confirm_triggered, shortcut="Ctrl+Return"
        )
        self._dismiss = make_action(
            self, self.tr("Note nothing"), self._on_dismiss_triggered, shortcut="Esc"
        )
        self._confirm_button = action_button(theme, self.confirm, icon="file-import", primary=True)
        buttons = row_of(self._confirm_button, action_button(theme, self._dismiss))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._heading, self.counts, self._remarks, self._only_bad):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        begin_at(self, self._first_control)

    def show_table(self, table: ReturnedTable) -> None:
        """Show what a returned table says."""
        self._table = table
        self._heading.setText(table.name)
        accepted = table.count(ReturnedState.ACCEPTED)
        self.counts.setText(
            self.tr("accepted {0}, disputed {1}, not found {2}").format(
                accepted, table.count(ReturnedState.DISPUTED), table.count(ReturnedState.NOT_FOUND)
            )
        )
        self._remarks.setText(" ".join(self._remarks_on(table)))
        self._only_bad.setVisible(any(table.count(state) for state in _BAD))
        self._only_bad.setChecked(False)
        self.confirm.setEnabled(accepted > 0)
        self._confirm_button.setText(self.tr("Note %n report(s)", "", accepted))
        self._show_rows()

    def rows(self) -> list[ReturnedRow]:
        """Return the rows that are shown."""
        return list(self._model.rows())

    def _first_control(self) -> QWidget:
        return self.table

    def _remarks_on(self, table: ReturnedTable) -> list[str]:
        found = [self.tr("Nothing is written yet.")]
        if known := table.count(ReturnedState.KNOWN):
            found.append(self.tr("%n row(s) were noted before.", "", known))
        if empty := table.count(ReturnedState.EMPTY):
            found.append(self.tr("%n row(s) are not filled in.", "", empty))
        if table.has_macros:
            found.append(self.tr("There are macros in the file; they are not run."))
        return found

    def _show_rows(self) -> None:
        rows = self._table.rows if self._table is not None else ()
        if self._only_bad.isChecked():
            rows = [row for row in rows if row.state in _BAD]
        self._model.set_rows(rows)
        self.table.verticalHeader().setDefaultSectionSize(self._theme.px(36))
        if rows:
            self.table.selectRow(0)

    @Slot(bool)
    def _on_only_bad_toggled(self, _checked: bool) -> None:  # noqa: FBT001 - the signal's own
        self._show_rows()

    @Slot()
    def _on_confirm_triggered(self) -> None:
        if self._table is not None:
            self.confirm.setEnabled(False)  # a second press while it is noted notes nothing twice
            self.confirmed.emit(self._table)

    @Slot()
    def _on_dismiss_triggered(self) -> None:
        self.dismissed.emit()


class _ReturnedModel(TableModel[ReturnedRow]):
    """Show the rows; what becomes of each stands in a tone and in words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            [
                Column(translate("Returned", "Row"), _row),
                Column(translate("Returned", "What becomes of it"), row_words, row_words),
                Column("№", _number),
                Column(translate("Returned", "Order"), _wording, _wording),
                Column(translate("Returned", "What was done"), _text, _text),
                Column(translate("Returned", "Done on"), _day),
            ],
            parent,
        )
        self._theme = theme

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _STATE:
            row = self.row(index)
            return self._theme.color(_TONES[row.state]) if row is not None else None
        return super().data(index, role)


def row_words(row: ReturnedRow) -> str:
    """Return what becomes of a row, and why."""
    sign, words = {
        ReturnedState.ACCEPTED: ("✓", translate("Returned", "accepted")),
        ReturnedState.DISPUTED: ("?", translate("Returned", "disputed")),
        ReturnedState.NOT_FOUND: ("✕", translate("Returned", "not found")),
        ReturnedState.KNOWN: ("=", translate("Returned", "noted before")),
        ReturnedState.EMPTY: ("–", translate("Returned", "not filled in")),
    }[row.state]
    return f"{sign} {words}" + (f": {fault_words(row.fault)}" if row.fault is not None else "")


def fault_words(fault: ReturnedFault) -> str:
    """Return why a row is not taken."""
    return {
        ReturnedFault.CODE_SPOILED: translate("Returned", "the code of the order was changed"),
        ReturnedFault.CODE_MISSING: translate("Returned", "there is no code of an order"),
        ReturnedFault.CODE_UNKNOWN: translate("Returned", "no such order"),
        ReturnedFault.CODE_TWICE: translate("Returned", "the order stands in the table twice"),
        ReturnedFault.NOT_ON_CONTROL: translate("Returned", "the order is off control already"),
        ReturnedFault.REPORTED_OTHERWISE: translate(
            "Returned", "another report waits for the check"
        ),
        ReturnedFault.DATE_UNREADABLE: translate("Returned", "the date cannot be read"),
        ReturnedFault.DATE_IN_FUTURE: translate("Returned", "the date is still to come"),
        ReturnedFault.DATE_TOO_EARLY: translate("Returned", "the date is before the meeting"),
        ReturnedFault.NO_TEXT: translate("Returned", "it does not say what was done"),
        ReturnedFault.TEXT_TOO_LONG: translate("Returned", "the text is too long"),
        ReturnedFault.FORMULA: translate("Returned", "a formula with an error"),
    }[fault]


def _row(row: ReturnedRow) -> str:
    return str(row.row)


def _number(row: ReturnedRow) -> str:
    return str(row.number) if row.number else ""


def _wording(row: ReturnedRow) -> str:
    return row.wording.replace("\n", " ")


def _text(row: ReturnedRow) -> str:
    return row.text.replace("\n", " ")


def _day(row: ReturnedRow) -> str:
    return f"{row.done_on:%d.%m.%Y}" if row.done_on else row.day_text
