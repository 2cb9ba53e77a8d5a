"""Stand in for the pages while the records are opened, and help when they cannot be."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupRow
from db.encryption import DataKey
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.theme import Theme
from desktop.views.opening.cases import HELP_PLACES, Step
from desktop.views.opening.screens import BACK, OPEN, SURE, Screens, moment_words
from desktop.views.opening.sheet import Sheet
from desktop.wording import word_error

if TYPE_CHECKING:
    from desktop.services.repair import Diagnosis, RepairService, SalvageRow

AskFolder = Callable[[QWidget, str], Path | None]


def ask_folder(owner: QWidget, title: str) -> Path | None:
    """Return the folder that the user chose."""
    name = QFileDialog.getExistingDirectory(owner, title)
    return Path(name) if name else None


def show_folder(folder: Path) -> None:
    """Show a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class OpeningPage(QWidget):
    """Say that the records are being opened, or why they are not and what may be done.

    ``make_repair`` is called off the GUI thread, when it is needed first: it imports much.

    Signals:
        retry_requested(): what stood in the way is mended.
        password_requested(object): this :class:`BackupRow` is to be restored and asks for one.
        folder_requested(object): the records are to be opened in this folder from now on.
        take_over_requested(): the lock of another computer is to be overruled.
    """

    retry_requested = Signal()
    password_requested = Signal(object)
    folder_requested = Signal(object)
    take_over_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        make_repair: Callable[[], "RepairService"],
        operations: Operations,
        home: Path,
        ask: AskFolder = ask_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_repair = make_repair
        self._repair: RepairService | None = None
        self._operations = operations
        self._home = home
        self._ask = ask
        self._key: DataKey | None = None
        self._copies_in: Path | None = None
        self._diagnosis: Diagnosis | None = None
        self._sure_of = Step.START_ANEW
        self.help_topic = "trouble"
        self._screens = Screens(self)
        self._waiting = EmptyState(theme, "clock", self.tr("Opening the records…"))
        self.sheet = Sheet(theme)
        self.sheet.pressed.connect(self._on_sheet_pressed)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self.sheet)

    def wait(self) -> None:
        """Say that the records are being opened."""
        self._stack.setCurrentWidget(self._waiting)

    def refuse(self, error: Exception, key: DataKey | None = None) -> None:
        """Say why the records cannot be opened and what to do; ``key`` is theirs, if known."""
        self._key = key
        self._copies_in = None
        fault = error if isinstance(error, EnvironmentFault) else EnvironmentFault("")
        self.help_topic = f"trouble#{HELP_PLACES.get(fault.code, '')}"
        sentence = word_error(error)
        self._operations.query(
            partial(self._diagnosed, fault, key),
            partial(self._show, sentence),
            partial(self._on_failed, sentence),
        )

    @property
    def repair(self) -> "RepairService":
        """Return what mends the data folder."""
        if self._repair is None:
            self._repair = self._make_repair()
        return self._repair

    def _diagnosed(self, fault: EnvironmentFault, key: DataKey | None) -> "Diagnosis":
        return self.repair.diagnose(fault, key)

    def sentence(self) -> str:
        """Return why the records could not be opened, or nothing."""
        if self._stack.currentWidget() is not self.sheet:
            return ""
        return f"{self.sheet.title.text()}. {self.sheet.happened.text()}"

    def restore(
        self, copy: BackupRow, key: DataKey | None = None, keys: Path | None = None
    ) -> None:
        """Put a copy in the place of the file; ``keys`` is the key file that ``key`` came from."""
        self._stack.setCurrentWidget(self.sheet)
        self._work(self.tr("Restoring the copy of {0}…").format(moment_words(copy)))
        self._operations.background(
            partial(self._restored, copy, key, keys),
            partial(self._on_restored, copy),
            self._on_step_failed,
        )

    def come_back(self) -> None:
        """Show again what may be done."""
        if self._diagnosis is not None:
            self._show("", self._diagnosis)

    def _show(self, sentence: str, diagnosis: "Diagnosis", trouble: str = "") -> None:
        self._diagnosis = diagnosis
        may_keep_here = self._home != self.repair.folder
        self.sheet.show_screen(
            self._screens.trouble(diagnosis, sentence, trouble, may_keep_here=may_keep_here)
        )
        self._stack.setCurrentWidget(self.sheet)

    @Slot(str)
    def _on_sheet_pressed(self, pressed: str) -> None:
        if pressed in {OPEN, Step.RETRY}:
            self.retry_requested.emit()
        elif pressed == BACK:
            self.come_back()
        elif pressed == SURE:
            self._begin_sure()
        else:
            self._begin(Step(pressed))

    def _begin(self, step: Step) -> None:
        begin: dict[Step, Callable[[], None]] = {
            Step.RESTORE: self._restore_chosen,
            Step.SALVAGE: self._salvage,
            Step.PUT_KEY_BACK: self._put_key_back,
            Step.KEEP_HERE: partial(self._bring_to, self._home),
            Step.COPY_TO: self._copy_to,
            Step.OTHER_COPIES: self._look_elsewhere,
            Step.OTHER_FOLDER: self._open_other,
            Step.SHOW_FOLDER: partial(show_folder, self.repair.folder),
            Step.START_ANEW: partial(self._make_sure, step),
            Step.TAKE_OVER: partial(self._make_sure, step),
        }
        begin[step]()

    def _restore_chosen(self) -> None:
        if self._diagnosis is None:
            return
        copy = self._diagnosis.copies[self.sheet.chosen()]
        self._operations.query(
            partial(self.repair.opens, copy.path, self._key), partial(self._on_tried, copy)
        )

    def _on_tried(self, copy: BackupRow, opens: object) -> None:
        """Restore a copy that the known key opens; of another one the password is asked for."""
        if copy.is_encrypted and not opens:
            self.password_requested.emit(copy)
        else:
            self.restore(copy, self._key if copy.is_encrypted else None)

    def _restored(
        self, copy: BackupRow, key: DataKey | None, keys: Path | None, _progress: Progress
    ) -> Path | None:
        return self.repair.restore(copy.path, key, keys)

    def _on_restored(self, copy: BackupRow, aside: Path | None) -> None:
        self.sheet.show_screen(self._screens.restored(copy, aside))

    def _salvage(self) -> None:
        self._work(self.tr("Saving what can be read…"))
        self._operations.background(
            partial(self.repair.salvage, self._key),
            self._on_salvaged,
            self._on_step_failed,
            self.sheet.advance,
        )

    def _on_salvaged(self, saved: "SalvageRow") -> None:
        self.sheet.show_screen(self._screens.salvaged(saved))

    def _put_key_back(self) -> None:
        if self._diagnosis is None:
            return
        copy = self._diagnosis.key_copies[0]
        self._operations.query(
            partial(self.repair.put_key_back, copy.path),
            partial(self._on_key_back, copy),
            self._on_step_failed,
        )

    def _on_key_back(self, copy: BackupRow, aside: Path | None) -> None:
        self.sheet.show_screen(self._screens.key_back(copy, aside))

    def _copy_to(self) -> None:
        folder = self._ask(self, self.tr("Choose a folder on this computer"))
        if folder is not None:
            self._bring_to(folder)

    def _bring_to(self, folder: Path) -> None:
        self._work(self.tr("Copying the records…"))
        self._operations.background(
            partial(self._brought, folder), self._on_brought, self._on_step_failed
        )

    def _brought(self, folder: Path, _progress: Progress) -> Path:
        self.repair.bring_to(folder)
        return folder

    def _on_brought(self, folder: Path) -> None:
        self.folder_requested.emit(folder)

    def _look_elsewhere(self) -> None:
        folder = self._ask(self, self.tr("Where are the copies?"))
        if folder is None or self._diagnosis is None:
            return
        self._copies_in = folder
        self._operations.query(
            partial(self.repair.diagnose, self._diagnosis.fault, self._key, folder),
            partial(self._show, ""),
        )

    def _open_other(self) -> None:
        folder = self._ask(self, self.tr("Choose the folder with the records"))
        if folder is not None:
            self.folder_requested.emit(folder)

    def _make_sure(self, step: Step) -> None:
        """Ask once more before what cannot be taken for granted."""
        self._sure_of = step
        self.sheet.show_screen(self._screens.sure(step))

    def _begin_sure(self) -> None:
        if self._sure_of is Step.TAKE_OVER:
            self.take_over_requested.emit()
            return
        self._work(self.tr("Making an empty file…"))
        self._operations.background(self._begun_anew, self._on_begun_anew, self._on_step_failed)

    def _begun_anew(self, _progress: Progress) -> Path | None:
        return self.repair.start_anew()

    def _on_begun_anew(self, aside: Path | None) -> None:
        self.sheet.show_screen(self._screens.begun_anew(aside))

    def _work(self, title: str) -> None:
        self.sheet.show_screen(self._screens.work(title))

    def _on_step_failed(self, error: Exception) -> None:
        """Go back to what may be done, and say why this did not help."""
        if self._diagnosis is not None:
            self._show("", self._diagnosis, word_error(error))
        else:
            self._on_failed("", error)

    def _on_failed(self, sentence: str, error: Exception) -> None:
        """Say at least what is known when not even the folder could be looked at."""
        self.sheet.show_screen(self._screens.failed(sentence or word_error(error)))
        self._stack.setCurrentWidget(self.sheet)
