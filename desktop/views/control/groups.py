"""List the parties, yards or topics of the board beside it; one of them narrows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QVBoxLayout, QWidget

from db.domain.rows.control import BoardFilter, BoardGroup, GroupRow
from desktop.views.common.buttons import secondary_button
from desktop.views.common.lines_delegate import CellLine, LinesDelegate
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.control.wording import group_words, without_words


@dataclass(frozen=True, slots=True)
class _Line:
    """Hold a group, or all of them where there is none."""

    row: GroupRow | None
    label: str


class GroupPanel(QWidget):
    """Hold the choice of the grouping and the list of the groups.

    Signals:
        group_changed(): another grouping is wanted.
        chosen_changed(): another group is chosen, or all of them.
        more_requested(): every group is to be listed.
    """

    group_changed = Signal()
    chosen_changed = Signal()
    more_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: BoardFilter | None = None
        self._picker = QComboBox()
        self._picker.setAccessibleName(self.tr("Grouping"))
        for group in BoardGroup:
            self._picker.addItem(group_words(group), group.value)
        self._picker.activated.connect(self._on_picker_activated)
        self._list = _GroupList(theme)
        self._list.line_chosen.connect(self._on_list_line_chosen)
        self._more = secondary_button(theme, self.tr("Show all of them"))
        self._more.clicked.connect(self.more_requested)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._picker, self._list, self._more):
            column.addWidget(widget)

    @property
    def group(self) -> BoardGroup:
        """Return by what the board is grouped."""
        return BoardGroup(self._picker.currentData())

    @property
    def chosen(self) -> BoardFilter | None:
        """Return the chosen group, ``None`` for all of them."""
        return self._chosen

    def title(self) -> str:
        """Return what the chosen group is called."""
        return self._list.current_label() if self._chosen is not None else ""

    def set_groups(self, rows: Sequence[GroupRow], *, has_more: bool) -> None:
        """Show other groups; the chosen one stays chosen, and listed though it is empty by now."""
        lines = [_Line(None, self.tr("All orders"))]
        lines += [_Line(row, row.label or without_words(self.group)) for row in rows]
        chosen = self._chosen
        if chosen is not None and all(row.key != chosen.key for row in rows):
            empty = GroupRow(chosen.key, self._list.current_label(), 0, 0, 0)
            lines.append(_Line(empty, empty.label))
        self._list.set_lines(lines, chosen)
        self._more.setVisible(has_more)

    @Slot()
    def show_all(self) -> None:
        """Choose all groups."""
        self._chosen = None
        self._list.choose(None)

    @Slot(int)
    def _on_picker_activated(self, _place: int) -> None:
        self._chosen = None
        self.group_changed.emit()

    @Slot(object)
    def _on_list_line_chosen(self, row: GroupRow | None) -> None:
        self._chosen = None if row is None else BoardFilter(self.group, row.key)
        self.chosen_changed.emit()


class _GroupList(QTableView):
    """Show the groups with their open and overdue orders.

    Signals:
        line_chosen(object): another line is current, a :class:`GroupRow` or ``None`` for all.
    """

    line_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model: TableModel[_Line] = TableModel([Column(self.tr("Group"), self._spoken)], self)
        self.setModel(self._model)
        self.setItemDelegate(LinesDelegate(theme, (self._cell,), self))
        dress_table(self)
        self.setWordWrap(True)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Groups of the board"))
        header = self.horizontalHeader()
        header.hide()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._on_header_section_resized)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.resizeRowsToContents)
        self._on_theme_changed()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        theme.changed.connect(self._on_theme_changed)

    def set_lines(self, lines: Sequence[_Line], chosen: BoardFilter | None) -> None:
        """Show other groups and mark the chosen one without telling anybody."""
        with QSignalBlocker(self.selectionModel()):
            self._model.set_rows(lines)
            self.resizeRowsToContents()
        self.choose(chosen)

    def choose(self, chosen: BoardFilter | None) -> None:
        """Mark a group without telling anybody."""
        wanted = None if chosen is None else (chosen.key,)
        for place, line in enumerate(self._model.rows()):
            if (None if line.row is None else (line.row.key,)) == wanted:
                with QSignalBlocker(self.selectionModel()):
                    self.selectRow(place)
        self.viewport().update()

    def current_label(self) -> str:
        """Return the name of the current group."""
        line = self._model.row(self.currentIndex())
        return line.label if line is not None else ""

    def _spoken(self, line: _Line) -> str:
        """Return a group for screen readers."""
        return ". ".join(part.text for part in self._cell(line))

    def _cell(self, line: _Line) -> Sequence[CellLine]:
        lines = [CellLine(line.label, bold=line.row is None)]
        if line.row is None:
            return lines
        lines.append(CellLine(self.tr("%n open", "", line.row.open), "mute", "small"))
        if line.row.overdue:
            late = self.tr("%n late", "", line.row.overdue)
            lines.append(CellLine(late, "warn", "small", bold=True))
        return lines

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        line = self._model.row(index)
        if line is not None:
            self.line_chosen.emit(line.row)

    @Slot(int, int, int)
    def _on_header_section_resized(self, _column: int, _before: int, _now: int) -> None:
        self._later.start()  # in the midst of a change of size the rows would be measured by the old

    @Slot()
    def _on_theme_changed(self) -> None:
        self.resizeRowsToContents()
