"""Send the tables to the responsible parties from the board, and take back what they return."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.order_tables import ReturnedTable, TakenTable, WrittenTables
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.order_tables import OrderTableService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import KeyButton, action_button
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.slow_reading import SlowReading
from desktop.views.common.theme import Theme
from desktop.views.control.returned import ReturnedView
from desktop.wording import word_error


class Folder(Protocol):
    """Remember where papers go."""

    def load(self) -> Path:
        """Return the folder of the last paper."""

    def save(self, folder: Path) -> None:
        """Remember the folder."""


class TablesDesk(QObject):
    """Hold the two actions and the preview; the page gives them their place.

    Signals:
        shown(bool): the preview is to be seen in the place of the board, or no longer.
        told(str, object, str, object): a message with its kind, an action's name and the action.
        paper_saved(str, object, object): the tables were written: words, kind, one of them.
    """

    shown = Signal(bool)
    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)

    def __init__(
        self,
        theme: Theme,
        page: QWidget,
        tables: OrderTableService,
        operations: Operations,
        today: Callable[[], date],
        folder: Folder,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self._tables = tables
        self._operations = operations
        self._today = today
        self._folder = folder
        self._dialog: QFileDialog | None = None
        self._slow = SlowReading(self)
        self._slow.told.connect(self.told)
        self.view = ReturnedView(theme)
        self.view.hide()
        self.view.confirmed.connect(self._on_view_confirmed)
        self.view.dismissed.connect(self._on_view_dismissed)
        self._write = make_action(
            page,
            self.tr("Tables to the parties…"),
            self._on_write_triggered,
            shortcut="Ctrl+Shift+O",
        )
        self._take = make_action(
            page, self.tr("Take a returned table…"), self._on_take_triggered, shortcut="Ctrl+O"
        )

    def actions(self) -> Sequence[QAction]:
        """Return what can be done."""
        return [self._write, self._take]

    def buttons(self) -> list[KeyButton]:
        """Return a button for each action."""
        icons = ("table", "file-import")
        return [
            action_button(self._theme, action, icon=icon)
            for action, icon in zip(self.actions(), icons, strict=True)
        ]

    def write_to(self, folder: Path) -> None:
        """Write the tables into a folder."""
        self._folder.save(folder)
        self._write.setEnabled(False)
        today = self._today()

        def work(progress: Progress) -> WrittenTables:
            return self._tables.write(folder, today, progress)

        self._operations.background(work, self._on_written, self._on_write_refused)

    def take(self, path: Path) -> None:
        """Show the preview of a returned table."""
        today = self._today()

        def work(_progress: Progress) -> ReturnedTable:
            return self._tables.preview(path, today)

        self._slow.begin(path.name)
        self._operations.background(work, self._on_previewed, self._on_unread)

    @Slot()
    def _on_write_triggered(self) -> None:
        dialog = self._ask(self.tr("Where to put the tables"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    @Slot()
    def _on_take_triggered(self) -> None:
        dialog = self._ask(self.tr("A returned table"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tables (*.xlsx *.xlsm *.csv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _ask(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._page, title, str(self._folder.load()))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        return dialog

    @Slot(str)
    def _on_folder_chosen(self, path: str) -> None:
        self.write_to(Path(path))

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self.take(Path(path))

    def _on_written(self, found: WrittenTables) -> None:
        self._write.setEnabled(True)
        text = self.tr("%n table(s) written.", "", len(found.paths))
        self.paper_saved.emit(text, MessageKind.OK, Path(found.paths[0]))

    def _on_write_refused(self, error: Exception) -> None:
        self._write.setEnabled(True)
        self._on_refused(error)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, (UserError, EnvironmentFault)):
            self.told.emit(word_error(error), MessageKind.ERROR, "", None)
        else:
            self._operations.failed.emit(error)

    def _on_unread(self, error: Exception) -> None:
        self._slow.end()
        self._on_refused(error)

    def _on_previewed(self, table: ReturnedTable) -> None:
        self._slow.end()
        self.view.show_table(table)
        self.shown.emit(True)
        self.view.table.setFocus()

    @Slot(object)
    def _on_view_confirmed(self, table: ReturnedTable) -> None:
        work = partial(self._tables.take, table, self._today())
        self._operations.command(work, self._on_taken, self._on_refused)

    def _on_taken(self, taken: TakenTable) -> None:
        self.shown.emit(False)
        text = self.tr("%n report(s) noted; they wait for the check.", "", taken.reports)
        kind = MessageKind.OK
        if taken.left:
            left = self.tr("%n row(s) were left out.", "", taken.left)
            text = f"{text} {left}"
            kind = MessageKind.WARN
        undo = self.tr("Ctrl+Z undoes it.")
        self.told.emit(f"{text} {undo}", kind, "", None)

    @Slot()
    def _on_view_dismissed(self) -> None:
        self.shown.emit(False)
