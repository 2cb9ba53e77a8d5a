"""Take in one more resident with the same question, who is to be told as well."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.inputs import ApplicantInput
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme


class ResidentForm(Card):
    """Hold name, flat and telephone.

    Signals:
        added(object): an :class:`ApplicantInput` is to be written.
        dismissed(): nothing is to be done.
    """

    added = Signal(object)
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("One more resident with this question"), look="note", parent=parent
        )
        self._name, self._flat, self._phone = QLineEdit(), QLineEdit(), QLineEdit()
        self._error = MutedLabel("", small=True, wrap=True)
        self._error.set_tone("warn")
        self._do = make_action(self, self.tr("Add"), self._on_do_triggered)
        leave = make_action(self, self.tr("Leave"), self._on_leave_triggered, shortcut="Esc")
        self.add(FormField(self.tr("Name"), self._name))
        flat = FormField(self.tr("Flat"), self._flat)
        phone = FormField(self.tr("Telephone"), self._phone)
        self.body.addLayout(row(flat, phone))
        self.add(self._error)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(theme, self._do, primary=True))
        buttons.addWidget(action_button(theme, leave))
        self.add(box)
        for edit in (self._name, self._flat, self._phone):
            edit.returnPressed.connect(self._on_do_triggered)
        self.hide()

    def ask(self) -> None:
        """Open the empty form."""
        for edit in (self._name, self._flat, self._phone):
            edit.clear()
        self._error.hide()
        self.show()
        self._name.setFocus()

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    @Slot()
    def _on_do_triggered(self) -> None:
        self.added.emit(
            ApplicantInput(self._name.text(), None, self._flat.text(), "", self._phone.text())
        )

    @Slot()
    def _on_leave_triggered(self) -> None:
        self.hide()
        self.dismissed.emit()
