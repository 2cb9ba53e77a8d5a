"""The schedule of a year: approve it as it stands, and see what has changed since."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from db.domain.rows.monitoring import EditionLine, EditionRow
from desktop.services.schedule_editions import EditionChanges
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.day_edit import DayEdit
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import Card, SidePanel
from desktop.views.common.theme import Theme

_DAY_WIDTH, _WHERE_WIDTH = 150, 260


class EditionsTab(QWidget):
    """Show the meetings of the chosen edition; at the right the editions, and a new approval.

    Signals:
        year_changed(): the schedule of another year is wanted.
        approved(int, object, str, str): the year is approved: day, who, note.
    """

    year_changed = Signal()
    approved = Signal(int, object, str, str)

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.year = QSpinBox(minimum=2000, maximum=2100, value=today().year)
        self.table = ListTable(
            theme,
            self.tr("Meetings of the edition"),
            [
                ListColumn(self.tr("When"), self._when, _DAY_WIDTH),
                ListColumn(self.tr("Where"), self._where),
                ListColumn(self.tr("Who answers"), self._who, _WHERE_WIDTH),
            ],
            _line_key,
        )
        self.table.set_empty(self.tr("Approve the schedule: it stays here as it stands then."))
        self.editions = ListTable(
            theme,
            self.tr("Approved editions"),
            [ListColumn(self.tr("Edition"), self._edition)],
            _edition_key,
        )
        self.editions.setMinimumHeight(theme.px(150))
        self._changes = MutedLabel("", small=True, wrap=True)
        self.by = QLineEdit()
        self.day = DayEdit(self.tr("Approved on"), today)
        self.day.set_day(today())
        self.note = QLineEdit()
        self._approve = make_action(
            self, self.tr("Approve"), self._on_approve_triggered, shortcut="Ctrl+Return"
        )
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()
        self._lay_out(theme)
        self.year.valueChanged.connect(self.year_changed)
        self.editions.row_chosen.connect(self._on_editions_row_chosen)
        begin_at(self, self._first_control)

    def show_year(
        self, rows: Sequence[EditionRow], changes: EditionChanges | None, approver: str
    ) -> None:
        """Show the editions of the year, and what has changed since the newest."""
        self.editions.set_rows(rows)
        if not self.by.text():
            self.by.setText(approver)
        self._changes.setText(self._changes_words(changes))
        self._error.hide()

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _first_control(self) -> QWidget:
        return self.editions

    def _lay_out(self, theme: Theme) -> None:
        form = Card(self.tr("Schedule of the year"))
        form.add(FormField(self.tr("Year"), self.year))
        form.body.addWidget(self.editions, 1)
        form.add(self._changes)
        form.add(FormField(self.tr("Who approves"), self.by))
        form.add(self.day)
        form.add(FormField(self.tr("Note"), self.note))
        form.add(self._error)
        form.add(action_button(theme, self._approve, icon="signature", primary=True))
        left = QVBoxLayout()
        left.addWidget(self.table, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(left, 1)
        line.addWidget(SidePanel(theme, form))

    def _changes_words(self, changes: EditionChanges | None) -> str:
        if changes is None:
            return self.tr("The schedule of this year was not approved yet.")
        if not changes:
            return self.tr("Nothing has changed since the newest edition.")
        parts = []
        if changes.added:
            parts.append(self.tr("%n meeting(s) added", "", len(changes.added)))
        if changes.dropped:
            parts.append(self.tr("%n meeting(s) dropped", "", len(changes.dropped)))
        if changes.moved:
            parts.append(self.tr("%n meeting(s) changed", "", len(changes.moved)))
        return self.tr("Since the newest edition: {0}.").format(", ".join(parts))

    def _when(self, found: EditionLine) -> Sequence[CellLine]:
        lines = [CellLine(f"{found.on:%d.%m.%Y}", bold=True)]
        return [*lines, CellLine(f"{found.at:%H:%M}", "mute", "small")] if found.at else lines

    def _where(self, found: EditionLine) -> Sequence[CellLine]:
        lines = [CellLine("; ".join(found.addresses))] if found.addresses else []
        return [*lines, CellLine(found.place, "mute", "small")] if found.place else lines

    def _who(self, found: EditionLine) -> Sequence[CellLine]:
        return [CellLine(found.responsible), CellLine(found.phone, "mute", "small")]

    def _edition(self, found: EditionRow) -> Sequence[CellLine]:
        day = f"{found.approved_on:%d.%m.%Y}"
        title = self.tr("Edition {0} of {1}").format(found.edition, day)
        meetings = self.tr("%n meeting(s)", "", len(found.lines))
        lines = [
            CellLine(title, bold=True),
            CellLine(f"{found.approved_by} · {meetings}", "mute", "small"),
        ]
        return [*lines, CellLine(found.note, "mute", "small")] if found.note else lines

    @Slot(object)
    def _on_editions_row_chosen(self, found: EditionRow | None) -> None:
        self.table.set_rows(found.lines if found is not None else ())

    @Slot()
    def _on_approve_triggered(self) -> None:
        day = self.day.check()
        if day is not None:
            self.approved.emit(self.year.value(), day, self.by.text(), self.note.text())


def _line_key(found: EditionLine) -> object:
    return found.meeting_id


def _edition_key(found: EditionRow) -> object:
    return found.id
