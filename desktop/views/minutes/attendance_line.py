"""Show one person of the attendance list."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from db.domain.completion import Entry
from db.domain.enums import AttendanceRole
from db.domain.inputs import AssigneeInput, AttendanceInput
from db.domain.rows.meetings import AttendanceRow
from desktop.views.common.buttons import icon_button
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import row as row_of
from desktop.views.common.theme import Theme

FindPeople = Callable[[str], list[Entry[AssigneeInput]]]


class AttendanceLine(QWidget):
    """Hold a tick, the post, the role, and in whose stead the person came.

    Signals:
        changed(): something of it is to be stored.
        remove_requested(object): this line is to be taken off the list.
    """

    changed = Signal()
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, row: AttendanceRow, find_people: FindPeople) -> None:
        super().__init__()
        self._row = row
        self._find_people = find_people
        self._stead_id: UUID | None = row.stands_in_for_id
        self.present = QCheckBox()
        self._post = MutedLabel("", small=True, wrap=True)
        self.role = QComboBox()
        self._fill_roles()
        self.stead = QLineEdit()
        self.stead.setPlaceholderText(self.tr("in whose stead"))
        self._popup = CompletionPopup(theme, self.stead)
        self._more = QWidget()  # of those who are here alone: the list stays short
        self._lay_out(theme)
        self.refresh(row)
        self.present.clicked.connect(self.changed)
        self.role.activated.connect(self.changed)
        self.stead.textEdited.connect(self._on_stead_text_edited)
        self.stead.editingFinished.connect(self._on_stead_editing_finished)
        self._popup.chosen.connect(self._on_popup_chosen)

    @property
    def row_id(self) -> UUID:
        """Return which line of the records this is."""
        return self._row.id

    def refresh(self, row: AttendanceRow) -> None:
        """Take the line as it is stored now."""
        self._row = row
        self.present.setText(row.name.replace("&", "&&"))
        self.present.setChecked(row.present)
        self._post.setText(row.post)
        self._post.setVisible(bool(row.post))
        self._more.setVisible(row.present or bool(row.stands_in_for))
        self.role.setCurrentIndex(self.role.findData(row.role))
        self.role.setAccessibleName(self.tr("Role: {0}").format(row.name))
        self.stead.setAccessibleName(self.tr("In whose stead: {0}").format(row.name))
        if not self.stead.hasFocus():
            self._stead_id = row.stands_in_for_id
            self.stead.setText(row.stands_in_for)

    def value(self) -> AttendanceInput:
        """Return the line as it is wanted now."""
        row = self._row
        return AttendanceInput(
            row.person_id,
            row.name,
            row.post,
            AttendanceRole(self.role.currentData()),
            present=self.present.isChecked(),
            stands_in_for_id=self._stead_id,
        )

    def set_present(self) -> None:
        """Tick it."""
        self.present.setChecked(True)

    def _fill_roles(self) -> None:
        self.role.addItem(self.tr("chair"), AttendanceRole.CHAIR)
        self.role.addItem(self.tr("secretary"), AttendanceRole.SECRETARY)
        self.role.addItem(self.tr("team"), AttendanceRole.TEAM)
        self.role.addItem(self.tr("guest"), AttendanceRole.GUEST)

    def _lay_out(self, theme: Theme) -> None:
        remove = icon_button(theme, "x", self.tr("Take off the list: {0}").format(self._row.name))
        remove.clicked.connect(partial(self.remove_requested.emit, self))
        head = row_of(self.present, remove)
        head.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._post)
        more = row_of(self.role, self.stead)
        more.setStretch(1, 1)
        self._more.setLayout(more)
        column.addWidget(self._more)

    @Slot(str)
    def _on_stead_text_edited(self, text: str) -> None:
        self._popup.show_items(
            [
                CompletionItem(one.label, one.hint, one.key.person_id)
                for one in self._find_people(text)
            ]
        )

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        if isinstance(item.data, UUID):
            self._stead_id = item.data
            self.stead.setText(item.label)
            self.changed.emit()

    @Slot()
    def _on_stead_editing_finished(self) -> None:
        """Empty means in nobody's stead; letters that were not chosen are put back."""
        if self._popup.isVisible():
            return
        if not self.stead.text().strip() and self._stead_id is not None:
            self._stead_id = None
            self.changed.emit()
        elif self._stead_id == self._row.stands_in_for_id:
            self.stead.setText(self._row.stands_in_for)
