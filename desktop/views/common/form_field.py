"""Put a label above a control and what is wrong with it right below."""

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.domain.text import TEXT_LIMIT
from desktop.views.common.labels import ElidedLabel, Label, repolish
from desktop.views.common.text_edit import TextEdit

_NARROWEST_CHOICE = 80


class FormField(QWidget):
    """Hold a control with its label, a hint and an error; names the control for readers."""

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._hint_text = hint
        self._label = ElidedLabel(label, "label")
        self._label.setBuddy(control)
        self._note = Label(hint, "small", wrap=True)
        plain = label.replace("&", "")
        control.setAccessibleName(plain)
        control.setAccessibleDescription(hint)
        self.setFocusProxy(control)
        if isinstance(control, QAbstractSpinBox):
            _indent(control)
        if isinstance(control, TextEdit):
            control.textChanged.connect(self.clear_error)
            control.cut_off.connect(self._on_control_cut_off)
        if isinstance(control, QComboBox):
            control.setMinimumWidth(_NARROWEST_CHOICE)  # else as wide as the longest choice
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(control)
        column.addWidget(self._note)
        self._note.setVisible(bool(hint))  # with a parent: else it is a window of its own
        if not control.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_error(self, text: str) -> None:
        """Say what is wrong, in the place of the hint."""
        self._show_note(f"✕ {text}" if text else self._hint_text, error=bool(text))

    def set_doubt(self, text: str) -> None:
        """Question what stands there, in the place of the hint; it is not refused."""
        self._show_note(f"⚠ {text}" if text else self._hint_text, error=False)
        self._note.set_tone("amber" if text else "")

    @Slot()
    def clear_error(self) -> None:
        """Show the hint again."""
        self._show_note(self._hint_text, error=False)

    def error(self) -> str:
        """Return what is said to be wrong, or nothing."""
        return self._note.text().removeprefix("✕ ") if self._has_error() else ""

    @Slot()
    def _on_control_cut_off(self) -> None:
        most = QLocale().toString(TEXT_LIMIT)
        self.set_error(self.tr("Too long: only {0} characters are kept.").format(most))

    def _has_error(self) -> bool:
        return bool(self.control.property("state") == "error")

    def _show_note(self, text: str, *, error: bool) -> None:
        self._note.setText(text)
        self._note.set_tone("warn" if error else "")
        self._note.setVisible(bool(text))
        self.control.setAccessibleDescription(text)
        if self._has_error() != error:
            self.control.setProperty("state", "error" if error else "")
            repolish(self.control)


def _indent(box: QAbstractSpinBox) -> None:
    """Move the words off the frame: Qt forgets the left padding of spin boxes (not of pop-ups)."""
    if not (isinstance(box, QDateTimeEdit) and box.calendarPopup()):
        box.lineEdit().setTextMargins(9, 0, 0, 0)
