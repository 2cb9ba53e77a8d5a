"""Stand in for the pages while the records are opened, and help when they cannot be."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupRow
from db.encryption import DataKey
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.theme import Theme
from desktop.views.opening.cases import ANYTHING_ELSE, CASES, STEP_WORDS, Case, Step
from desktop.views.opening.sheet import Press, Screen, Sheet
from desktop.wording import word_error

if TYPE_CHECKING:
    from desktop.services.repair import Diagnosis, RepairService, SalvageRow

_CHOICES = 6
"""So many of the newest copies are offered; what is older is in the folder."""
_OPEN, _BACK, _SURE = "open", "back", "sure"

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
        self._work(self.tr("Restoring the copy of {0}…").format(_moment(copy)))
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
        fault = diagnosis.fault
        case = CASES.get(fault.code, ANYTHING_ELSE)
        happened = _tr(case.happened).format_map(_Named(fault.params)) if case.happened else ""
        steps = [step for step in case.steps if self._makes_sense(step, diagnosis)]
        offers_copies = Step.RESTORE in steps
        self.sheet.show_screen(
            Screen(
                title=_tr(case.title),
                happened=happened or sentence,
                safe=self._safe(case, diagnosis),
                choices=tuple(map(self._choice, diagnosis.copies[:_CHOICES]))
                if offers_copies
                else (),
                buttons=tuple(Press(step, _tr(STEP_WORDS[step])) for step in steps),
                icon=case.icon,
                tone="warn" if case.is_bad else "amber",
                trouble=trouble,
            )
        )
        self._stack.setCurrentWidget(self.sheet)

    def _makes_sense(self, step: Step, diagnosis: "Diagnosis") -> bool:
        sense = {
            Step.RESTORE: bool(diagnosis.copies),
            Step.SALVAGE: diagnosis.may_salvage,
            Step.PUT_KEY_BACK: bool(diagnosis.key_copies),
            Step.KEEP_HERE: self._home != self.repair.folder,
        }
        return sense.get(step, True)

    def _safe(self, case: Case, diagnosis: "Diagnosis") -> str:
        if Step.RESTORE not in case.steps:
            return self.tr("Nothing was changed.")
        newest = next(iter(diagnosis.copies), None)
        if newest is None:
            where = QLocale().quoteString(str(diagnosis.folder))
            return self.tr(
                "Nothing was changed. There is no whole copy in the folder {0}; there may be one on "
                "a stick or on another computer."
            ).format(where)
        return self.tr(
            "Nothing was changed. The newest whole copy is of {0}; what was entered later is not in "
            "it. The present file is kept beside it."
        ).format(_moment(newest))

    def _choice(self, copy: BackupRow) -> str:
        meetings = self.tr("%n meeting(s)", "", copy.meetings)
        questions = self.tr("%n question(s)", "", copy.questions)
        text = self.tr("{0} — {1}, {2}").format(_moment(copy), meetings, questions)
        return self.tr("{0}, by password").format(text) if copy.is_encrypted else text

    @Slot(str)
    def _on_sheet_pressed(self, pressed: str) -> None:
        if pressed in {_OPEN, Step.RETRY}:
            self.retry_requested.emit()
        elif pressed == _BACK:
            self.come_back()
        elif pressed == _SURE:
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
        self._done(
            self.tr("The copy is in its place"),
            self.tr("The records are as they were on {0}: {1}, {2}.").format(
                _moment(copy),
                self.tr("%n meeting(s)", "", copy.meetings),
                self.tr("%n question(s)", "", copy.questions),
            ),
            aside,
        )

    def _salvage(self) -> None:
        self._work(self.tr("Saving what can be read…"))
        self._operations.background(
            partial(self.repair.salvage, self._key),
            self._on_salvaged,
            self._on_step_failed,
            self.sheet.advance,
        )

    def _on_salvaged(self, saved: "SalvageRow") -> None:
        text = self.tr("Saved {0} of {1} records, {2} of {3} questions among them.").format(
            *map(_number, (saved.records, saved.expected)),
            *map(_number, (saved.questions, saved.questions_expected)),
        )
        self._done(self.tr("What could be read is saved"), text, saved.aside)

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
        text = self.tr(
            "The key is back from the copy of {0}. The password is the one that was set then."
        )
        self._done(self.tr("The key is in its place"), text.format(_moment(copy)), aside)

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
        anew = step is Step.START_ANEW
        title = (
            self.tr("Begin with an empty file?")
            if anew
            else self.tr("Is the other computer really off?")
        )
        text = (
            self.tr(
                "There will be no meetings, no questions and no directories in it. The present file "
                "is kept beside it under another name."
            )
            if anew
            else self.tr(
                "If the program still runs there, both would write to one file, and questions could "
                "be lost."
            )
        )
        yes = (
            self.tr("Begin with an empty file") if anew else self.tr("It is off: open the records")
        )
        buttons = (Press(_BACK, self.tr("Back")), Press(_SURE, yes))
        self.sheet.show_screen(Screen(title, text, buttons=buttons, icon="help"))

    def _begin_sure(self) -> None:
        if self._sure_of is Step.TAKE_OVER:
            self.take_over_requested.emit()
            return
        self._work(self.tr("Making an empty file…"))
        self._operations.background(self._begun_anew, self._on_begun_anew, self._on_step_failed)

    def _begun_anew(self, _progress: Progress) -> Path | None:
        return self.repair.start_anew()

    def _on_begun_anew(self, aside: Path | None) -> None:
        self._done(self.tr("An empty file is made"), "", aside)

    def _work(self, title: str) -> None:
        self.sheet.show_screen(
            Screen(
                title,
                self.tr("Please leave the computer on."),
                icon="hourglass",
                tone="mute",
                works=True,
            )
        )

    def _done(self, title: str, text: str, aside: Path | None) -> None:
        kept = (
            self.tr("The former file is kept as {0}.").format(aside.name)
            if aside is not None
            else ""
        )
        self.sheet.show_screen(
            Screen(
                title,
                text,
                safe=kept,
                buttons=(Press(_OPEN, self.tr("Open the records")),),
                icon="circle-check",
                tone="ok",
            )
        )

    def _on_step_failed(self, error: Exception) -> None:
        """Go back to what may be done, and say why this did not help."""
        if self._diagnosis is not None:
            self._show("", self._diagnosis, word_error(error))
        else:
            self._on_failed("", error)

    def _on_failed(self, sentence: str, error: Exception) -> None:
        """Say at least what is known when not even the folder could be looked at."""
        title = _tr(ANYTHING_ELSE.title)
        retry = Press(Step.RETRY, _tr(STEP_WORDS[Step.RETRY]))
        screen = Screen(title, sentence or word_error(error), buttons=(retry,))
        self.sheet.show_screen(replace(screen, tone="warn"))
        self._stack.setCurrentWidget(self.sheet)


class _Named(dict[str, object]):
    """Leave a placeholder standing that the fault does not fill."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def _tr(text: object) -> str:
    return QCoreApplication.translate("Opening", str(text))


def _number(count: int) -> str:
    return QLocale().toString(count)


def _moment(copy: BackupRow) -> str:
    made = QDateTime.fromSecsSinceEpoch(int(copy.made_at.timestamp()))
    return QLocale().toString(made, "d MMMM yyyy, HH:mm")
