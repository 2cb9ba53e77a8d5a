"""Choose the second place for copies and say how things stand with it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from db.domain.rows.backups import BackupOverview
from desktop.views.common.buttons import secondary_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import ElidedLabel, Label
from desktop.views.common.theme import Theme
from desktop.views.settings.backup_words import moment_words

ChooseFolder = Callable[[QWidget, str], Path | None]


def ask_for_folder(owner: QWidget, title: str) -> Path | None:
    """Let the user choose a folder; ``None`` when they thought better of it."""
    name = QFileDialog.getExistingDirectory(owner, title)
    return Path(name) if name else None


class SecondPlaceBox(QWidget):
    """Show the stick or folder to which each copy is copied too.

    Signals:
        chosen(object): another folder, or ``None`` for none any more.
        copy_requested(): the newest copy is to be copied there now.
    """

    chosen = Signal(object)
    copy_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        choose_folder: ChooseFolder = ask_for_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose_folder = choose_folder
        self.folder = ElidedLabel("")
        self.state = Label("", wrap=True)
        self.choose_button = secondary_button(theme, self.tr("Choose a folder…"))
        self.copy_button = secondary_button(theme, self.tr("Copy there now"))
        self.forget_button = secondary_button(theme, self.tr("No second place"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Second place: a stick or another disk"), "strong"))
        for part in (self.folder, self.state):
            column.addWidget(part)
        line = FlowLayout()
        for button in (self.choose_button, self.copy_button, self.forget_button):
            line.addWidget(button)
        column.addLayout(line)
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.copy_button.clicked.connect(self.copy_requested)
        self.forget_button.clicked.connect(self._on_forget_clicked)

    def show_state(self, found: BackupOverview) -> None:
        """Show how things stand."""
        is_set = found.second_place is not None
        self.folder.setText(str(found.second_place or ""))
        self.folder.setVisible(is_set)
        self.state.setText(self._words(found))
        self.state.set_tone("amber" if found.is_second_place_overdue else "")
        self.copy_button.setVisible(is_set)
        self.copy_button.setEnabled(found.is_second_place_there and bool(found.copies))
        self.forget_button.setVisible(is_set)

    def _words(self, found: BackupOverview) -> str:
        if found.second_place is None:
            return self.tr(
                "If the laptop is lost or its disk dies, the copies beside the records go with it. "
                "Choose a folder on a stick or another disk: every copy is then copied there too."
            )
        words = self._last_words(found.second_copied_at)
        if not found.is_second_place_there:
            words += " " + self.tr("It is not there now: plug the stick in, the copy is then made.")
        elif found.is_second_place_overdue and found.second_copied_at is not None:
            words += " " + self.tr("More than a week ago: copy there now.")
        return words

    def _last_words(self, moment: datetime | None) -> str:
        if moment is None:
            return self.tr("Nothing was copied there yet.")
        return self.tr("Last copied there on {0}.").format(moment_words(moment))

    @Slot()
    def _on_choose_clicked(self) -> None:
        folder = self._choose_folder(self, self.tr("Second place for the copies"))
        if folder is not None:
            self.chosen.emit(folder)

    @Slot()
    def _on_forget_clicked(self) -> None:
        self.chosen.emit(None)
