"""List the publications, and note one."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.completion import CompletionIndex, Entry
from db.domain.preparation import PublicationInput
from db.domain.rows.monitoring import PublicationRow, Tie
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.day_edit import DayEdit
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.list_table import ListColumn, ListTable
from desktop.views.common.panels import Card, SidePanel
from desktop.views.common.pick_edit import PickEdit
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme

_DAY_WIDTH, _ABOUT_WIDTH = 170, 300
_NOTE_HEIGHT = 60


class PublicationsTab(QWidget):
    """Show the publications; N notes a new one, Enter or F2 changes one, Del throws one away.

    Signals:
        kept(object, object): a :class:`PublicationInput`, of a :class:`PublicationRow` or of a
            new one.
        dropped(object): a :class:`PublicationRow` is to go.
    """

    kept = Signal(object, object)
    dropped = Signal(object)

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._edited: PublicationRow | None = None
        self._ties: dict[UUID, Tie] = {}
        self.table = ListTable(
            theme,
            self.tr("Publications"),
            [
                ListColumn(self.tr("When and where"), self._when, _DAY_WIDTH),
                ListColumn(self.tr("What"), self._what),
                ListColumn(self.tr("About"), self._about, _ABOUT_WIDTH),
            ],
            _key,
        )
        self.table.set_empty(self.tr("No publications. Note one at the right."))
        self._make_fields(theme)
        self.new = make_action(self, self.tr("New publication"), self._on_new_triggered)
        self.new.setShortcuts([QKeySequence(keys) for keys in ("N", "Т", "Ins")])
        self._keep = make_action(
            self, self.tr("Keep"), self._on_keep_triggered, shortcut="Ctrl+Return"
        )
        self._edit = make_action(self, self.tr("Change"), self._on_edit_triggered, shortcut="F2")
        self._drop = make_action(self, self.tr("Delete"), self._on_drop_triggered, shortcut="Del")
        self._lay_out(theme)
        self.table.row_activated.connect(self._on_edit_triggered)
        begin_at(self, self._first_control)
        self.start_new()

    def actions_of_page(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [self.new, self._keep, self._edit, self._drop]

    def set_rows(self, rows: Sequence[PublicationRow]) -> None:
        """Show publications."""
        self.table.set_rows(rows)

    def set_ties(self, ties: Sequence[Tie]) -> None:
        """Offer what a publication may be tied to."""
        self._ties = {one.order_id or one.question_id or one.meeting_id: one for one in ties}
        self.tie.set_index(
            CompletionIndex(Entry(key, one.label) for key, one in self._ties.items())
        )

    @Slot()
    def start_new(self) -> None:
        """Make room for another publication."""
        self._edited = None
        self.form.set_title(self.tr("New publication"))
        if self.day.value() is None:
            self.day.set_day(self._today())
        for edit in (self.outlet, self.title, self.link):
            edit.clear()
        self.note.clear()
        self.tie.set_choice(None, "")
        self._error.hide()

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _first_control(self) -> QWidget:
        return self.table

    def _make_fields(self, theme: Theme) -> None:
        self.day = DayEdit(self.tr("When"), self._today)
        self.outlet = QLineEdit()
        self.outlet.setPlaceholderText(self.tr("paper, channel, group"))
        self.title = QLineEdit()
        self.link = QLineEdit()
        self.link.setPlaceholderText(self.tr("kept as words, never opened"))
        self.tie = PickEdit(theme, self.tr("meeting, question or order"))
        self.note = TextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme.px(_NOTE_HEIGHT))
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()

    def _lay_out(self, theme: Theme) -> None:
        left = QVBoxLayout()
        left.addWidget(self.table, 1)
        self.form = Card(self.tr("New publication"))
        self.form.add(self.day)
        for words, control in (
            (self.tr("Paper, channel or group"), self.outlet),
            (self.tr("Title"), self.title),
            (self.tr("Link"), self.link),
            (self.tr("About what"), self.tie),
            (self.tr("Note"), self.note),
        ):
            self.form.add(FormField(words, control))
        self.form.add(self._error)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(theme, self._keep, primary=True))
        buttons.addWidget(action_button(theme, self.new, icon="plus"))
        buttons.addWidget(action_button(theme, self._edit, icon="pencil"))
        buttons.addWidget(action_button(theme, self._drop, icon="trash"))
        self.form.add(box)
        self.form.body.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(left, 1)
        line.addWidget(SidePanel(theme, self.form))

    def _when(self, found: PublicationRow) -> Sequence[CellLine]:
        lines = [CellLine(f"{found.published_on:%d.%m.%Y}", bold=True)]
        return [*lines, CellLine(found.outlet, "mute", "small")] if found.outlet else lines

    def _what(self, found: PublicationRow) -> Sequence[CellLine]:
        lines = [CellLine(found.title)]
        return [*lines, CellLine(found.link, "mute", "small")] if found.link else lines

    def _about(self, found: PublicationRow) -> Sequence[CellLine]:
        return [CellLine(found.about or "—", "mute", "small")]

    @Slot()
    def _on_new_triggered(self) -> None:
        self.start_new()
        self.outlet.setFocus()

    @Slot()
    def _on_keep_triggered(self) -> None:
        day = self.day.check()
        if day is None:
            return
        if not self.tie.is_understood():
            self.show_error(self.tr("Choose a meeting, a question or an order of the list."))
            return
        key = self.tie.choice()
        tie = self._ties.get(key) if key is not None else None
        data = PublicationInput(
            day,
            self.title.text(),
            self.outlet.text(),
            self.link.text(),
            self.note.toPlainText(),
            tie.meeting_id if tie else None,
            tie.question_id if tie else None,
            tie.order_id if tie else None,
        )
        self.kept.emit(data, self._edited)

    @Slot()
    def _on_edit_triggered(self) -> None:
        found = self.table.current()
        if found is None:
            return
        self._edited = found
        self.form.set_title(self.tr("Change the publication"))
        self.day.set_day(found.published_on)
        self.outlet.setText(found.outlet)
        self.title.setText(found.title)
        self.link.setText(found.link)
        self.note.setPlainText(found.note)
        key = found.order_id or found.question_id or found.meeting_id
        if key is not None and key not in self._ties and found.meeting_id is not None:
            tie = Tie(found.meeting_id, found.question_id, found.order_id, found.about)
            self._ties[key] = tie
        self.tie.set_choice(key, self._ties[key].label if key is not None else "")
        self._error.hide()
        self.title.setFocus()

    @Slot()
    def _on_drop_triggered(self) -> None:
        if (found := self.table.current()) is not None:
            self.dropped.emit(found)


def _key(found: PublicationRow) -> object:
    return found.id
