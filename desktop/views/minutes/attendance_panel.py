"""Note who came, in whose stead, and how many residents; stands beside the minutes, not before."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout
from typing_extensions import override

from db.domain.completion import Entry
from db.domain.enums import AttendanceRole
from db.domain.inputs import AssigneeInput, AttendanceInput
from db.domain.lexicon import Lexicon
from db.domain.rows.meetings import AttendanceRow
from db.domain.text import clean_line
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.panels import row as row_of
from desktop.views.common.theme import Theme
from desktop.views.minutes.attendance_line import AttendanceLine
from desktop.views.minutes.fields import SHORT_LIMIT

_MOST_RESIDENTS = 99_999
_OFFERS = 8
_AT_ONCE = 3


class AttendancePanel(Card):
    """List who was invited and who came.

    Signals:
        lines_changed(object): the AttendanceInputs as they are wanted now.
        residents_changed(object): how many residents came; None when nobody counted.
        left(): the user goes back to the line.
    """

    lines_changed = Signal(object)
    residents_changed = Signal(object)
    left = Signal()
    help_topic = "line#people"

    def __init__(self, theme: Theme) -> None:
        super().__init__(look="side")
        self._theme = theme
        self._lexicon: Lexicon | None = None
        self._rows: tuple[AttendanceRow, ...] = ()
        self._lines: list[AttendanceLine] = []
        self._residents: int | None = None
        self._is_read_only = False
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._on_later_timeout)
        self.set_title(self.tr("Who came"))
        self._build_fields()
        self._build_actions()
        self._lay_out()

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Complete people from here."""
        self._lexicon = lexicon

    def show_residents(self, residents: int | None) -> None:
        """Show how many residents came."""
        self._residents = residents
        if not self.residents.hasFocus():
            self.residents.setValue(-1 if residents is None else residents)

    def show_rows(self, rows: Sequence[AttendanceRow]) -> None:
        """Show these lines; a line that is there already keeps the keyboard."""
        wanted = tuple(rows)
        if wanted == self._rows:
            return
        self._rows = wanted
        self._keep_lines()
        self._nobody.setVisible(not wanted)
        self._later.start()

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only, when the protocol is issued."""
        self._is_read_only = read_only
        for line in self._lines:
            line.setEnabled(not read_only)
        self.residents.setEnabled(not read_only)
        self._add_field.setEnabled(not read_only)
        self._all_action.setEnabled(not read_only)

    def focus_first(self) -> None:
        """Go to the first line, or to where the first is added."""
        self._make_lines(len(self._rows))
        if self._lines:
            self._lines[0].present.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> list[AttendanceLine]:
        """Return the lines in their order."""
        self._make_lines(len(self._rows))
        return list(self._lines)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build_fields(self) -> None:
        self.residents = QSpinBox(minimum=-1, maximum=_MOST_RESIDENTS)
        self.residents.setSpecialValueText(self.tr("not counted"))
        self.residents.editingFinished.connect(self._on_residents_editing_finished)
        self.add_edit = QLineEdit()
        self.add_edit.setMaxLength(SHORT_LIMIT)
        self.add_edit.setPlaceholderText(self.tr("a few letters, or the full name of a guest"))
        self._add_field = FormField(self.tr("Add a person"), self.add_edit)
        self._popup = CompletionPopup(self._theme, self.add_edit)
        self._popup.chosen.connect(self._on_popup_chosen)
        self.add_edit.textEdited.connect(self._on_add_edit_text_edited)
        self.add_edit.returnPressed.connect(self._on_add_edit_return_pressed)

    def _build_actions(self) -> None:
        self._all_action = make_action(self, self.tr("All came"), self._on_all_triggered)
        self._back_action = make_action(
            self,
            self.tr("Back to the line"),
            self._on_back_triggered,
            shortcut="Ctrl+Return",
            hint=self.tr("Close the list and go back to the line (Ctrl+Enter or Esc)"),
        )

    def _lay_out(self) -> None:
        self.add(FormField(self.tr("Residents in the yard"), self.residents))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self._nobody = MutedLabel(self.tr("Nobody is on the list yet."), wrap=True)
        self.add(self._nobody)
        self.add(self._add_field)
        ends = row_of(
            action_button(self._theme, self._back_action),
            action_button(self._theme, self._all_action, icon="check"),
        )
        ends.addStretch(1)
        self.body.addLayout(ends)
        self.body.addStretch(1)

    def _keep_lines(self) -> None:
        """Refresh the lines that stay in their order; take the others off."""
        had_focus = any(line.isAncestorOf(self.focusWidget()) for line in self._lines)
        wanted = [row.id for row in self._rows]
        stay = [line for line in self._lines if line.row_id in wanted]
        if [line.row_id for line in stay] != wanted[: len(stay)]:
            stay = []
        for line in self._lines:
            if line not in stay:
                line.hide()
                line.deleteLater()
        self._lines = stay
        for line, row in zip(stay, self._rows, strict=False):
            line.refresh(row)
        if had_focus and not any(line.isAncestorOf(self.focusWidget()) for line in stay):
            self.focus_first()

    def _make_lines(self, count: int) -> None:
        """Have at least so many lines, or all that are wanted."""
        self._lines += [self._make_line(row) for row in self._rows[len(self._lines) : count]]

    @Slot()
    def _on_later_timeout(self) -> None:
        """Make a few lines per turn of the loop: fifty at once take longer than a key may."""
        self._make_lines(len(self._lines) + _AT_ONCE)
        if len(self._lines) == len(self._rows):
            self._later.stop()

    def _make_line(self, row: AttendanceRow) -> AttendanceLine:
        line = AttendanceLine(self._theme, row, self._people)
        line.changed.connect(self._on_line_changed)
        line.remove_requested.connect(self._on_line_remove_requested)
        line.setEnabled(not self._is_read_only)
        self._column.addWidget(line)
        return line

    def _people(self, letters: str) -> list[Entry[AssigneeInput]]:
        if self._lexicon is None or not letters.strip():
            return []
        found = self._lexicon.assignees.find(letters, limit=4 * _OFFERS)
        return [entry for entry in found if entry.key.person_id is not None][:_OFFERS]

    def _values(self) -> list[AttendanceInput]:
        return [line.value() for line in self.lines()]

    def _add(self, person_id: UUID | None, name: str, post: str) -> None:
        role = AttendanceRole.GUEST if person_id is None else AttendanceRole.TEAM
        self.add_edit.clear()
        self.lines_changed.emit([*self._values(), AttendanceInput(person_id, name, post, role)])

    @Slot()
    def _on_residents_editing_finished(self) -> None:
        value = self.residents.value()
        residents = None if value < 0 else value
        if residents != self._residents:
            self._residents = residents
            self.residents_changed.emit(residents)

    @Slot(str)
    def _on_add_edit_text_edited(self, text: str) -> None:
        self._popup.show_items(
            [CompletionItem(one.label, one.hint, one) for one in self._people(text)]
        )

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        entry = item.data
        if isinstance(entry, Entry):
            self._add(entry.key.person_id, entry.label, entry.hint)

    @Slot()
    def _on_add_edit_return_pressed(self) -> None:
        name = clean_line(self.add_edit.text()).strip()
        if name:
            self._add(None, name, "")

    @Slot()
    def _on_line_changed(self) -> None:
        self.lines_changed.emit(self._values())

    @Slot(object)
    def _on_line_remove_requested(self, line: AttendanceLine) -> None:
        self.lines_changed.emit([other.value() for other in self.lines() if other is not line])

    @Slot()
    def _on_all_triggered(self) -> None:
        for line in self.lines():
            line.set_present()
        self.lines_changed.emit(self._values())

    @Slot()
    def _on_back_triggered(self) -> None:
        self.left.emit()
