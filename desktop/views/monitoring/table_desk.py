"""Take signals in from a table, and save them as one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from desktop.operations import Operations
from desktop.services.directory_import import ImportPreview
from desktop.services.finished import SavedPaper
from desktop.services.signals import SignalService
from desktop.services.signals_import import SignalImportService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import KeyButton, action_button
from desktop.views.common.import_view import ImportView
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.slow_reading import SlowReading
from desktop.views.common.theme import Theme
from desktop.wording import word_error

ChooseFile = Callable[[QWidget, str, str], Path | None]
"""Ask for a file; a suggested name means that one is to be written."""


def ask_for_file(owner: QWidget, title: str, name: str) -> Path | None:
    """Let a table be chosen, or the place where one is written."""
    if name:
        chosen, _ = QFileDialog.getSaveFileName(owner, title, name, "XLSX (*.xlsx)")
    else:
        kinds = "XLSX, CSV (*.xlsx *.xlsm *.csv *.txt)"
        chosen, _ = QFileDialog.getOpenFileName(owner, title, "", kinds)
    return Path(chosen) if chosen else None


class SignalTables(QObject):
    """Hold the two actions and the preview; the page gives them their place.

    Signals:
        shown(bool): the preview is to be seen in the place of the list, or no longer.
        told(str, object, str, object): a message with its kind, an action's name and the action.
        paper_saved(str, object, object): a table was written: words, kind, where.
    """

    shown = Signal(bool)
    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)

    def __init__(
        self,
        theme: Theme,
        work: QWidget,
        signals: SignalService,
        imports: SignalImportService,
        operations: Operations,
        choose_file: ChooseFile = ask_for_file,
    ) -> None:
        super().__init__(work)
        self._work = work
        self._signals = signals
        self._imports = imports
        self._operations = operations
        self._choose_file = choose_file
        self._slow = SlowReading(self)
        self._slow.told.connect(self.told)
        self.preview = ImportView(theme)
        self.preview.confirmed.connect(self._on_preview_confirmed)
        self.preview.dismissed.connect(self._on_preview_dismissed)
        self._import = make_action(
            work, self.tr("Import a table…"), self._on_import_triggered, shortcut="Ctrl+O"
        )
        self._export = make_action(
            work, self.tr("Save as a table…"), self._on_export_triggered, shortcut="Ctrl+S"
        )
        self.buttons: Sequence[KeyButton] = (
            action_button(theme, self._import, icon="file-import"),
            action_button(theme, self._export, icon="table"),
        )

    def actions(self) -> Sequence[QAction]:
        """Return what can be done."""
        return [self._import, self._export]

    def offer(self, *, is_offered: bool) -> None:
        """Let tables come and go, or not: they are of signals alone."""
        for button in self.buttons:
            button.setVisible(is_offered)
        for action in self.actions():
            action.setEnabled(is_offered)

    @Slot()
    def _on_import_triggered(self) -> None:
        path = self._choose_file(self._work, self.tr("Import: signals"), "")
        if path is not None:
            work = partial(self._imports.preview, path)
            self._slow.begin(path.name)
            self._operations.query(work, self._on_preview, self._on_unread, channel=("table", self))

    def _on_unread(self, error: Exception) -> None:
        self._slow.end()
        self._complain(error)

    def _on_preview(self, preview: ImportPreview) -> None:
        self._slow.end()
        self.shown.emit(True)
        self.preview.show_preview(preview, self.tr("Import: signals"))

    @Slot(object)
    def _on_preview_confirmed(self, preview: ImportPreview) -> None:
        self.preview.confirm.setEnabled(False)
        work = partial(self._imports.confirm, preview)
        self._operations.command(work, self._on_imported, self._complain)

    def _on_imported(self, changes: ChangeSet) -> None:
        self.shown.emit(False)
        count = len(changes.ids(RecordKind.SIGNAL))
        self.told.emit(self.tr("%n signal(s) imported", "", count), MessageKind.OK, "", None)

    @Slot()
    def _on_preview_dismissed(self) -> None:
        self.shown.emit(False)

    @Slot()
    def _on_export_triggered(self) -> None:
        name = self._signals.export_name()
        path = self._choose_file(self._work, self.tr("Save as a table…"), name)
        if path is not None:
            work = partial(self._signals.export, path)
            self._operations.query(work, self._on_exported, self._complain)

    def _on_exported(self, saved: SavedPaper) -> None:
        words = self.tr("%n signal(s) saved", "", saved.items)
        self.paper_saved.emit(words, MessageKind.OK, saved.path)

    def _complain(self, error: Exception) -> None:
        self.preview.confirm.setEnabled(True)
        self.told.emit(word_error(error), MessageKind.WARN, "", None)
