"""Say what a password protects, and leave the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.empty_state import Picture
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.theme import Theme


class OfferStep(QWidget):
    """Recommend a password.

    Signals:
        taken(): a password is wanted.
        put_off(): not now.
    """

    taken = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_button = primary_button(theme, self.tr("Set a password"), keys="Enter")
        self.later_button = secondary_button(theme, self.tr("Later"), keys="Esc")
        self.set_button.clicked.connect(self.taken)
        self.later_button.clicked.connect(self.put_off)
        self.setFocusProxy(self.set_button)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Picture(self._theme, "lock"), 0, Qt.AlignmentFlag.AlignHCenter)
        title = Label(self.tr("Protect the records with a password"), "title", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(Label(self._reason(), wrap=True))
        for icon, words in self._points():
            column.addLayout(self._point(icon, words))
        column.addWidget(MutedLabel(self._alternative(), wrap=True))
        buttons = QHBoxLayout()
        buttons.addWidget(self.later_button)
        buttons.addStretch(1)
        buttons.addWidget(self.set_button)
        column.addLayout(buttons)

    def _point(self, icon: str, words: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Picture(self._theme, icon, 20, tone="accent"), 0, Qt.AlignmentFlag.AlignTop)
        said = Label(words, wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)  # a wrapped line is given more than its height
        line.addWidget(said, 1)
        return line

    def _reason(self) -> str:
        return self.tr(
            "Names, flats and phones of residents will stand here. We recommend a password: "
            "then a lost or stolen laptop tells nobody anything."
        )

    def _points(self) -> tuple[tuple[str, str], ...]:
        return (
            ("database", self.tr("The records, the drafts and the backups are encrypted.")),
            ("hourglass", self.tr("Left alone, the program locks and keeps what was typed.")),
            (
                "printer",
                self.tr(
                    "A recovery code on paper opens the records if the password is forgotten. "
                    "Without both nobody can help."
                ),
            ),
        )

    def _alternative(self) -> str:
        return self.tr(
            "Without a password the records can be read by whoever has the disk, unless the "
            "system encrypts it (BitLocker, LUKS). A password can be set at any time in the settings."
        )
