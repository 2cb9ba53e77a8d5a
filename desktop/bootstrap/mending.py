"""Put the screen of the opening together with what mends a data folder."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.clock import Clock
from db.domain.rows.backups import BackupRow
from db.encryption import DataKey
from desktop.operations import Operations
from desktop.paths import AppPaths, own_folder
from desktop.views.common.buttons import secondary_button
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow
from desktop.views.opening.page import OpeningPage

if TYPE_CHECKING:
    from desktop.services.repair import RepairService
    from desktop.services.unlocking import UnlockService


class Mending(QObject):
    """Hold the opening page, and ask for the password of a backup when it needs one."""

    def __init__(
        self,
        theme: Theme,
        paths: AppPaths,
        clock: Clock,
        operations: Operations,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._operations = operations
        self._paths = paths
        self._clock = clock
        self._window: MainWindow | None = None
        self._copy: BackupRow | None = None
        self._unlocking: UnlockService | None = None
        self._asking: QWidget | None = None
        self.page = OpeningPage(theme, self._make_repair, operations, own_folder())
        self.page.password_requested.connect(self._on_page_password_requested)

    def show_in(self, window: MainWindow) -> None:
        """Occupy this window whenever there is something to show."""
        self._window = window
        window.occupy(self.page)

    def _make_repair(self) -> "RepairService":
        from desktop.services.repair import RepairService

        return RepairService(self._paths.records, self._clock)

    @Slot(object)
    def _on_page_password_requested(self, copy: BackupRow) -> None:
        from desktop.views.unlock.page import UnlockPage

        self._copy = copy
        self._unlocking = self.page.repair.unlocking_of(copy.path)
        page = UnlockPage(
            self._theme,
            self._unlocking,
            self._operations,
            title=self.tr("The copy is protected"),
            hint=self.tr("The present password, or the one of the day of the copy, opens it."),
        )
        page.unlocked.connect(self._on_unlocked)
        back = secondary_button(self._theme, self.tr("Back"))
        back.clicked.connect(self._leave)
        self._asking = QWidget()
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(page, 1)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        if self._window is not None:
            self._window.occupy(self._asking)
        page.ask()

    @Slot(object)
    def _on_unlocked(self, key: DataKey) -> None:
        copy, unlocking = self._copy, self._unlocking
        self._leave()
        if copy is not None and unlocking is not None:
            self.page.restore(copy, key, unlocking.opened_by)

    @Slot()
    def _leave(self) -> None:
        """Go back to the screen that says what may be done."""
        if self._window is not None:
            self._window.occupy(self.page)
        if self._asking is not None:
            if self._window is not None:
                self._window.resume(self._asking)
            self._asking.deleteLater()
            self._asking = None
        self.page.come_back()
