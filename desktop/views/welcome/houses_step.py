"""Take the houses from a table, by the import of the directories."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from desktop.operations import Operations
from desktop.services.directory_import import ImportPreview, ImportService, PreviewRow
from desktop.services.first_setup import SetupState
from desktop.views.common.buttons import secondary_button
from desktop.views.common.focus import begin_at
from desktop.views.common.import_words import fault_words
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.views.welcome.step_frame import StepFrame
from desktop.wording import word_error

_ROWS_NAMED, _REASONS_NAMED = 8, 4
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
        begin_at(self, self._first_control)
        self.frame.lead_through(self.choose)
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

    def _first_control(self) -> QWidget:
        return self.choose

    def _about(self) -> str:
        return self.tr(
            "An XLSX or CSV table of any program: the first row holds the headings, such as "
            "«Улица», «Дом», «Управляющая компания», «Старший дома». Houses can be added by hand "
            "later too."
        )

    def _show_preview(self, preview: ImportPreview | None) -> None:
        self._preview = preview
        good, bad = (preview.accepted, preview.rejected) if preview is not None else ((), ())
        if good:
            self.found.setText(self.tr("%n house(s) will be added by “Next”", "", len(good)))
        elif bad:
            self.found.setText(self.tr("No row of the table can be taken."))
        else:
            nothing = self.tr("There is no row below the headings of the table.")
            self.found.setText(nothing if preview is not None else "")
        self.refused.setText("\n".join(self._reasons(bad)))
        for label in (self.found, self.refused):
            label.setVisible(bool(label.text()))

    def _reasons(self, bad: Sequence[PreviewRow]) -> Iterator[str]:
        """Say why rows are not taken, those with one reason in one line."""
        alike: dict[tuple[str | None, str], list[PreviewRow]] = {}
        for one in bad:
            alike.setdefault((one.fault, one.column), []).append(one)
        for rows in list(alike.values())[:_REASONS_NAMED]:
            numbers = ", ".join(str(one.number) for one in rows[:_ROWS_NAMED])
            more = "…" if len(rows) > _ROWS_NAMED else ""
            yield self.tr("✕ {0} – rows: {1}").format(fault_words(rows[0]), f"{numbers}{more}")
        if len(alike) > _REASONS_NAMED:
            yield self.tr("“Import a table…” in the directories shows every row with its reason.")

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
