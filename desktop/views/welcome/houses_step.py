"""Take the houses from a table, by the import of the directories."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from desktop.operations import Operations
from desktop.services.directory_import import ImportPreview, ImportService
from desktop.services.first_setup import SetupState
from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.views.welcome.step_frame import StepFrame
from desktop.wording import word_error

_ROWS_NAMED = 12
ChooseFile = Callable[[QWidget, str], Path | None]


def ask_for_table(owner: QWidget, title: str) -> Path | None:
    """Let a table be chosen; ``None`` where nothing was."""
    name, _ = QFileDialog.getOpenFileName(owner, title, "", "XLSX, CSV (*.xlsx *.csv *.txt)")
    return Path(name) if name else None


class HousesStep(QWidget):
    """Show what a table would bring; nothing is written before «Next».

    Signals:
        done(): the houses are written, or none were chosen.
    """

    done = Signal()

    def __init__(
        self,
        theme: Theme,
        imports: ImportService,
        operations: Operations,
        place: str,
        choose_file: ChooseFile = ask_for_table,
    ) -> None:
        super().__init__()
        self._imports = imports
        self._operations = operations
        self._choose_file = choose_file
        self._preview: ImportPreview | None = None
        self.frame = StepFrame(theme, place, self.tr("The houses"), self._about())
        self.choose = secondary_button(theme, self.tr("Choose a table…"), icon="file-import")
        self.there = MutedLabel("", wrap=True)
        self.found = Label("", wrap=True)
        self.refused = Label("", "small", tone="amber", wrap=True)
        line = row(self.choose)
        line.addStretch(1)
        self.frame.fields.addLayout(line)
        for label in (self.there, self.found, self.refused):
            self.frame.fields.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.frame.next_requested.connect(self._on_frame_next_requested)

    def load(self, state: SetupState) -> None:
        """Say how many houses there are already."""
        self.there.setText(
            self.tr("%n house(s) in the directory already", "", state.houses)
            if state.houses
            else self.tr("There is no house in the directory yet.")
        )
        self._show_preview(None)
        self.frame.say("")

    def take(self, path: Path) -> None:
        """Look a table over, off this thread."""
        self.frame.say(self.tr("The table is being read…"))
        work = partial(self._imports.preview, path, RecordKind.HOUSE)
        self._operations.query(work, self._on_preview, self._on_refused, channel=self)

    def _about(self) -> str:
        return self.tr(
            "An XLSX or CSV table of any program: the first row holds the headings, such as "
            "«Улица», «Дом», «Управляющая компания», «Старший дома». Houses can be added by hand "
            "later too."
        )

    def _show_preview(self, preview: ImportPreview | None) -> None:
        self._preview = preview
        good, bad = (preview.accepted, preview.rejected) if preview is not None else ((), ())
        self.found.setText(
            self.tr("%n house(s) will be added by “Next”", "", len(good)) if preview else ""
        )
        numbers = ", ".join(str(one.number) for one in bad[:_ROWS_NAMED])
        more = ", …" if len(bad) > _ROWS_NAMED else ""
        words = self.tr(
            "Not taken: rows {0}. “Import a table…” in the directories tells why, row by row."
        )
        self.refused.setText(words.format(numbers + more) if bad else "")
        for label in (self.found, self.refused):
            label.setVisible(bool(label.text()))

    @Slot()
    def _on_choose_clicked(self) -> None:
        path = self._choose_file(self, self.tr("A table of the houses"))
        if path is not None:
            self.take(path)

    def _on_preview(self, preview: ImportPreview) -> None:
        self.frame.say("")
        self._show_preview(preview)
        self.frame.next_button.setFocus()

    @Slot()
    def _on_frame_next_requested(self) -> None:
        if self._preview is None or not self._preview.accepted:
            self.done.emit()
            return
        self.frame.set_working(is_working=True)
        work = partial(self._imports.confirm, self._preview)
        self._operations.command(work, self._on_imported, self._on_refused)

    def _on_imported(self, _changes: ChangeSet) -> None:
        self.frame.set_working(is_working=False)
        self._preview = None
        self.done.emit()

    def _on_refused(self, error: Exception) -> None:
        self.frame.set_working(is_working=False)
        self._show_preview(None)
        self.frame.say(word_error(error), warns=True)
