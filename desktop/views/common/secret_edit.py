"""Take a secret: hidden while it is typed, shown on request, unknown to the input methods."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.views.common.theme import Theme

_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_LONGEST = 1000


class SecretEdit(QLineEdit):
    """Show dots, and the letters while its eye is pressed down."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setMaxLength(_LONGEST)
        self.eye = QAction(theme.icon("eye"), self.tr("Show the password"), self)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._on_eye_toggled)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)

    @Slot(bool)
    def _on_eye_toggled(self, shown: bool) -> None:  # noqa: FBT001 - a slot of toggled
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self.eye.setIcon(self._theme.icon("eye-off" if shown else "eye"))


def code_edit() -> QLineEdit:
    """Return a line for a recovery code, which is typed from paper and may be seen."""
    edit = QLineEdit()
    edit.setInputMethodHints(_HINTS)
    edit.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX")
    edit.setMaxLength(_LONGEST)
    return edit
