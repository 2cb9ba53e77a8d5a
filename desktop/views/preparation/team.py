"""Whom to invite by the topics of the yard, and who is invited already."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.rows.meetings import AttendanceRow
from db.domain.rows.preparation import TeamRow
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.chips import Variant
from desktop.views.common.focus import begin_at
from desktop.views.common.labels import Heading, MutedLabel
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme

_WHO_WIDTH, _STATE_WIDTH = 360, 170


class TeamTab(QWidget):
    """Show who answers for what the yard has on its mind; Space or Enter invites.

    Signals:
        invited(object): a list of :class:`TeamRow` is to be invited.
    """

    invited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ListTable(
            theme,
            self.tr("Whom to invite"),
            [
                ListColumn(self.tr("Who"), self._who, _WHO_WIDTH),
                ListColumn(self.tr("What for"), self._why),
                ListColumn(self.tr("Invited"), self._state, _STATE_WIDTH),
            ],
            _key,
        )
        self.table.set_empty(
            self.tr("Nothing is known of the yard yet that somebody would have to answer for.")
        )
        self._all = make_action(
            self, self.tr("Invite all"), self._on_all_triggered, shortcut="Ctrl+Return"
        )
        self._there = MutedLabel("", small=True, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        buttons = row(action_button(theme, self._all, icon="user-plus", primary=True))
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(Heading(self.tr("Invited already")))
        column.addWidget(self._there)
        self.table.row_ticked.connect(self._on_table_row_ticked)
        self.table.row_activated.connect(self._on_table_row_ticked)
        begin_at(self, self._first_control)

    def set_rows(self, rows: Sequence[TeamRow], there: Sequence[AttendanceRow]) -> None:
        """Show whom to invite, and who is invited."""
        self.table.set_rows(rows)
        self._all.setEnabled(any(not one.is_invited for one in rows))
        names = "; ".join(f"{one.name} ({one.post})" if one.post else one.name for one in there)
        self._there.setText(names or self.tr("nobody yet"))

    def _first_control(self) -> QWidget:
        return self.table

    def _who(self, found: TeamRow) -> Sequence[CellLine]:
        lines = [CellLine(found.who, bold=True), CellLine(found.label, "mute", "small")]
        return [*lines, CellLine(found.phone, "mute", "small")] if found.phone else lines

    def _why(self, found: TeamRow) -> Sequence[CellLine]:
        return [CellLine(text, size="small") for text in found.reasons]

    def _state(self, found: TeamRow) -> Sequence[CellLine]:
        if found.is_invited:
            return [CellLine(self.tr("invited"), chip=Variant.OK, icon="check")]
        return [CellLine(self.tr("not yet"), chip=Variant.AMBER, icon="user-plus")]

    @Slot(object)
    def _on_table_row_ticked(self, found: TeamRow) -> None:
        if not found.is_invited:
            self.invited.emit([found])

    @Slot()
    def _on_all_triggered(self) -> None:
        self.invited.emit([one for one in self.table.rows() if not one.is_invited])


def _key(found: TeamRow) -> object:
    return found.organisation_id
