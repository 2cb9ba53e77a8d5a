"""Show what could still be read beside encrypted records, and take it away."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import Label
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme

_MOST_NAMES = 5


class LeftoversBox(QWidget):
    """Name the files; a second button confirms that they may go for good.

    Signals:
        removed(object): the user lets these files go; carries their paths.
    """

    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[Path, ...] = ()
        self.words = Label("", tone="amber", wrap=True)
        self.names = Label("", "small", wrap=True)
        self.remove_button = secondary_button(theme, self.tr("Remove them…"))
        self.yes_button = secondary_button(theme, self.tr("Remove for good"))
        self.no_button = secondary_button(theme, self.tr("Leave them"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.words, self.names):
            column.addWidget(part)
        line = row(self.remove_button, self.yes_button, self.no_button)
        line.addStretch(1)
        column.addLayout(line)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        self.yes_button.clicked.connect(self._on_yes_clicked)
        self.no_button.clicked.connect(self._on_no_clicked)
        self.hide()

    def show_files(self, files: Sequence[Path]) -> None:
        """Show these files, or nothing where there are none."""
        self._files = tuple(files)
        self.setVisible(bool(files))
        named = [file.name for file in files[:_MOST_NAMES]]
        self.names.setText("\n".join([*named, "…"] if len(files) > _MOST_NAMES else named))
        self._ask(is_asked=False)

    def _ask(self, *, is_asked: bool) -> None:
        self.words.setText(
            self.tr("They cannot be brought back. The encrypted copies stay.")
            if is_asked
            else self.tr(
                "%n file(s) from before the password can still be read without it.",
                "",
                len(self._files),
            )
        )
        self.remove_button.setVisible(not is_asked)
        self.yes_button.setVisible(is_asked)
        self.no_button.setVisible(is_asked)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._ask(is_asked=True)
        self.no_button.setFocus()

    @Slot()
    def _on_no_clicked(self) -> None:
        self._ask(is_asked=False)

    @Slot()
    def _on_yes_clicked(self) -> None:
        self.removed.emit(self._files)
