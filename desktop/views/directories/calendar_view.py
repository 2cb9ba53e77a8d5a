"""Edit the production calendar of a year."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.changes import ChangeSet
from db.domain.inputs import CalendarYearInput
from db.domain.rows.directories import CalendarYearRow
from db.domain.working_days import DayKind, WorkingCalendar
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button, icon_button
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.focus import begin_at
from desktop.views.common.labels import Heading, MutedLabel
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.panels import Card, Divider, SidePanel
from desktop.views.common.panels import row as row_of
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.directories import calendar_days
from desktop.views.directories.calendar_days import ExceptionRow
from desktop.views.directories.fields import ChoiceField, LineField
from desktop.views.directories.wording import day_kind_words
from desktop.wording import word_error

_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_KINDS = (DayKind.DAY_OFF, DayKind.HOLIDAY, DayKind.WORKING, DayKind.SHORT)


@dataclass(frozen=True, slots=True)
class _Read:
    """Hold what one reading brings."""

    calendar: WorkingCalendar
    edited: tuple[CalendarYearRow, ...]


class CalendarView(QWidget):
    """Show the exceptional days of a year; days off and working days are added and taken away.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
    """

    told = Signal(str, object, str, object)
    help_topic = "directories#calendar"

    def __init__(
        self,
        theme: Theme,
        directories: DirectoriesService,
        operations: Operations,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._directories = directories
        self._operations = operations
        self._year = today().year
        self._read = _Read(WorkingCalendar(), ())
        self._title = Heading("")
        self._known = Chip(theme)
        self._explained = MutedLabel("", wrap=True)
        self._model: TableModel[ExceptionRow] = TableModel(
            [
                Column(self.tr("Day"), lambda one: _day_words(one.day)),
                Column(self.tr("Kind"), lambda one: day_kind_words(one.kind)),
                Column(self.tr("Name"), lambda one: one.title),
            ],
            self,
        )
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Exceptional days of the year"))
        self.day = LineField(
            self.tr("Day"), placeholder=self.tr("9.03 or 9 March"), hint=self.tr("of this year")
        )
        self.kind = ChoiceField(self.tr("Kind"), {kind: day_kind_words(kind) for kind in _KINDS})
        self._make_actions()
        self._lay_out(theme)
        self._show()

    def reload(self) -> None:
        """Read the calendar again."""
        self._operations.query(self._read_all, self._on_read, channel=("calendar", self))

    def rows(self) -> list[ExceptionRow]:
        """Return the days that are shown."""
        return list(self._model.rows())

    def _make_actions(self) -> None:
        self._set = make_action(
            self, self.tr("Set this day"), self._on_set_triggered, shortcut="Ctrl+Return"
        )
        self._remove = make_action(
            self, self.tr("Make it an ordinary day"), self._on_remove_triggered, shortcut="Del"
        )
        self._drop = make_action(
            self, self.tr("Take the calendar of the program again"), self._on_drop_triggered
        )
        self.day.edit.returnPressed.connect(self._on_set_triggered)

    def _lay_out(self, theme: Theme) -> None:
        back = icon_button(theme, "chevron-left", self.tr("Year before"), framed=True)
        back.clicked.connect(partial(self._step, -1))
        ahead = icon_button(theme, "chevron-right", self.tr("Next year"), framed=True)
        ahead.clicked.connect(partial(self._step, 1))
        line = row_of(back, self._title, ahead, self._known)
        line.addStretch(1)
        self._dress()
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 16, 12)
        left.setSpacing(8)
        left.addLayout(line)
        left.addWidget(self._explained)
        left.addWidget(self.table, 1)
        side = Card(self.tr("Change a day"), look="side")
        side.body.setSpacing(12)
        for widget in (self.day, self.kind, action_button(theme, self._set, primary=True)):
            side.add(widget)
        side.add(Divider())
        side.add(action_button(theme, self._remove))
        self._drop_button = action_button(theme, self._drop)
        side.add(self._drop_button)
        side.body.addStretch(1)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(SidePanel(theme, side))
        begin_at(self, self._first_control)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)

    def _first_control(self) -> QWidget:
        return self.table

    def _dress(self) -> None:
        dress_table(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in enumerate((200, 240)):
            self.table.setColumnWidth(column, self._theme.px(width))

    def _read_all(self) -> _Read:
        return _Read(self._directories.calendar(), tuple(self._directories.calendar_years()))

    def _on_read(self, read: _Read) -> None:
        self._read = read
        self._show()

    def _show(self) -> None:
        self._title.setText(str(self._year))
        is_known = self._read.calendar.is_known(self._year)
        edited = self._edited() is not None
        words = self.tr("edited here") if edited else self.tr("known")
        self._known.set_text(words if is_known else self.tr("not known yet"))
        self._known.set_variant(
            Variant.OK if is_known else Variant.AMBER, "check" if is_known else "alert-triangle"
        )
        self._explained.setText(
            self.tr("These days differ from the plain week; all others are as their weekday says.")
            if is_known
            else self.tr(
                "The Government has not set the transfers of this year, or they are not entered: "
                "only weekends and the holidays of the law are counted. Terms in this year may be "
                "off by a few days."
            )
        )
        self._model.set_rows(calendar_days.exceptional_days(self._read.calendar, self._year))
        self._remove.setEnabled(False)
        self._drop.setEnabled(edited)
        self._drop_button.setVisible(edited)

    def _edited(self) -> CalendarYearRow | None:
        return next((row for row in self._read.edited if row.year == self._year), None)

    def _step(self, years: int, *_: object) -> None:
        self._year = min(max(self._year + years, _FIRST_YEAR), _LAST_YEAR)
        self.day.set_text("")
        self._show()

    @Slot(QModelIndex, QModelIndex)
    def _on_table_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = self._model.row(index)
        self._remove.setEnabled(found is not None)
        if found is not None:
            self.day.set_text(f"{found.day.day:02}.{found.day.month:02}")
            if found.kind in _KINDS:
                self.kind.set_value(found.kind)

    @Slot()
    def _on_set_triggered(self) -> None:
        day = calendar_days.parse_day_of(self.day.text(), self._year, self._read.calendar)
        kind = self.kind.value()
        if day is None or kind is None:
            self.day.set_error(self.tr("No such day in {0}. Try 9.03.").format(self._year))
            return
        data = calendar_days.with_day(self._read.calendar, day, DayKind(kind))
        self._save(data, f"{_day_words(day)} — {day_kind_words(DayKind(kind))}")

    @Slot()
    def _on_remove_triggered(self) -> None:
        found = self._model.row(self.table.currentIndex())
        if found is not None:
            data = calendar_days.without_day(self._read.calendar, found.day)
            text = self.tr("{0} is an ordinary day now").format(_day_words(found.day))
            self._save(data, text)

    def _save(self, data: CalendarYearInput, text: str) -> None:
        before = self._edited()
        version = before.version if before is not None else None
        work = partial(self._directories.save_calendar_year, data, version)
        self._operations.command(
            work, partial(self._on_saved, data.year, before, text), self._complain
        )

    def _on_saved(
        self, year: int, before: CalendarYearRow | None, text: str, _changes: ChangeSet
    ) -> None:
        self.day.set_text("")
        self.reload()
        undo = partial(self._operations.command, partial(self._put_back, year, before))
        self.told.emit(text, MessageKind.OK, self.tr("Undo"), undo)

    def _put_back(self, year: int, before: CalendarYearRow | None) -> ChangeSet:
        """Write a year as it was before the last change; runs on the writer thread."""
        now = next(row for row in self._directories.calendar_years() if row.year == year)
        if before is None:
            return self._directories.drop_calendar_year(year, now.version)
        return self._directories.save_calendar_year(
            CalendarYearInput(year, dict(before.days)), now.version
        )

    @Slot()
    def _on_drop_triggered(self) -> None:
        found = self._edited()
        if found is not None:
            work = partial(self._directories.drop_calendar_year, found.year, found.version)
            self._operations.command(work, self._on_dropped, self._complain)

    def _on_dropped(self, _changes: ChangeSet) -> None:
        self.reload()
        text = self.tr("The calendar of the program holds again for {0}").format(self._year)
        self.told.emit(text, MessageKind.OK, "", None)

    def _complain(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.WARN, "", None)
        self.reload()


def _day_words(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM, dddd")
