"""Save a paper as a file: ask where to, work off this thread, say what came out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.documents.templates.findings import Finding
from desktop.operations import Operations
from desktop.operations.bridge import Cancelled, Progress
from desktop.services.finished import FinishedPdf, SavedPaper
from desktop.services.packets import SavedPacket
from desktop.template_words import word_misfit
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.paper_words import PaperWords
from desktop.views.common.work_bar import WorkBar
from desktop.wording import word_error

translate = QCoreApplication.translate

_FOLDER = "folder"


class ExportFolder(Protocol):
    """Remember where papers go."""

    def load(self) -> Path:
        """Return the folder of the last paper, or the user's documents."""

    def save(self, folder: Path) -> None:
        """Remember the folder."""


_Save = Callable[[Path, Progress], SavedPaper | SavedPacket]


@dataclass(frozen=True, slots=True)
class Saving:
    """Say how a paper becomes a file of one kind; both calls run off the GUI thread."""

    suffix: str
    """``docx``, ``pdf``, ``ics`` or ``txt``; ``folder`` for a packet of files."""
    name: Callable[[], str]
    """Return the file name to begin with, or the name of the folder."""
    save: _Save


class PaperSaving(QObject):
    """Hold the dialog and the work; ``shown`` tells which finished PDF is on the screen.

    Signals:
        told(str, object): a message with its kind.
        saved(str, object, object): a message with its kind, and the file or folder it speaks of.
    """

    told = Signal(str, object)
    saved = Signal(str, object, object)

    def __init__(
        self,
        desk: QWidget,
        operations: Operations,
        folder: ExportFolder,
        work: WorkBar,
        shown: Callable[[], FinishedPdf | None],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._operations = operations
        self._folder = folder
        self._work = work
        self._shown = shown
        self._say = PaperWords(self)
        self._dialog: QFileDialog | None = None

    def ask(self, saving: Saving) -> None:
        """Ask where to; the dialog does not stop the program."""
        self._operations.query(saving.name, partial(self._ask_where, saving), self._on_failed)

    def _ask_where(self, saving: Saving, name: str) -> None:
        dialog = QFileDialog(self._desk, translate("PaperDesk", "Save the paper"))
        if saving.suffix == _FOLDER:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(saving.suffix)
            dialog.setNameFilter(f"{saving.suffix.upper()} (*.{saving.suffix})")
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # we never overwrite
        dialog.setDirectory(str(self._folder.load()))
        if saving.suffix != _FOLDER:
            dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._save, saving, name))
        self._dialog = dialog
        dialog.open()

    def _save(self, saving: Saving, name: str, chosen: str) -> None:
        if self._work.is_busy:
            return
        path = Path(chosen)
        is_folder = saving.suffix == _FOLDER
        self._folder.save(path if is_folder else path.parent)
        target = path / name if is_folder else path
        task = self._operations.background(
            partial(self._saver(saving, target), target),
            self._on_saved,
            self._on_not_saved,
            self._work.advance,
        )
        self._work.begin(task, translate("PaperDesk", "Saving {0}").format(name))

    def _saver(self, saving: Saving, path: Path) -> _Save:
        """Save the very PDF that is shown; what is no PDF is made of the same paper."""
        shown = self._shown()
        is_pdf = saving.suffix == path.suffix.lower().removeprefix(".") == "pdf"
        return saving.save if shown is None or not is_pdf else shown.save

    def _on_saved(self, saved: SavedPaper | SavedPacket) -> None:
        self._work.end()
        if isinstance(saved, SavedPacket):
            self._tell_packet(saved)
            return
        say = self._say
        words = say.saved_whole(saved.papers) if saved.papers else say.saved(saved.items)
        text = words.format(saved.path.name)
        self._tell_saved(text, saved.refused, saved.path)

    def _tell_packet(self, packet: SavedPacket) -> None:
        """Say what came out, and name what did not."""
        text = self._say.saved_packet(len(packet.saved)).format(packet.folder.name)
        if not packet.failed:
            refused = next((one.refused for one in packet.saved if one.refused), ())
            self._tell_saved(text, refused, packet.folder)
            return
        names = ", ".join(paper.name for paper in packet.failed)
        reason = word_error(packet.failed[0].fault)
        lost = translate("PaperDesk", "Not saved: {0}. {1}").format(names, reason)
        self.saved.emit(f"{text} {lost}", MessageKind.WARN, packet.folder)

    def _tell_saved(self, text: str, refused: Sequence[Finding], path: Path) -> None:
        """Say what was saved, and why it is not set by the city's own template."""
        if refused:
            self.saved.emit(f"{text} {word_misfit(refused)}", MessageKind.WARN, path)
        else:
            self.saved.emit(text, MessageKind.OK, path)

    def _on_not_saved(self, error: Exception) -> None:
        self._work.end()
        if isinstance(error, Cancelled):
            text = translate(
                "PaperDesk", "Stopped. The files that were finished stay in the folder."
            )
            self.told.emit(text, MessageKind.WARN)
            return
        self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.ERROR)
