"""Let the city set its papers by files of its own: choose one, check it, give it back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from db.domain.changes import ChangeSet
from db.domain.errors import UserError
from desktop.documents.templates.findings import Finding
from desktop.documents.templates.kinds import TemplateKind
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.templates import TemplateRow, TemplateService
from desktop.template_words import word_findings
from desktop.views.common.buttons import secondary_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label, LabelTone, MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.theme import Theme
from desktop.views.settings.templates_list import TemplatesList
from desktop.wording import word_error


class Folder(Protocol):
    """Remember where files go."""

    def load(self) -> Path:
        """Return the folder of the last file."""

    def save(self, folder: Path) -> None:
        """Remember the folder."""


class TemplatesCard(Card):
    """Show by what each paper is set, and what can be done about the chosen one."""

    help_topic = "templates"

    def __init__(
        self,
        theme: Theme,
        templates: TemplateService,
        operations: Operations,
        folder: Folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Templates of the city"))
        self._templates = templates
        self._operations = operations
        self._folder = folder
        self._dialog: QFileDialog | None = None
        self.papers = TemplatesList()
        self.state = MutedLabel("", small=True, wrap=True)
        self.choose = secondary_button(theme, self.tr("Choose a DOCX…"), icon="folder-open")
        self.check = secondary_button(theme, self.tr("Check"), icon="list-check")
        self.copy = secondary_button(theme, self.tr("Save a copy…"), icon="download")
        self.remove = secondary_button(theme, self.tr("Built-in look"), icon="arrow-back-up")
        self.sample = secondary_button(theme, self.tr("Get a sample…"), icon="file-text")
        self.note = Label("", wrap=True)
        self.note.hide()
        self._lay_out()
        self.papers.currentRowChanged.connect(self._on_papers_current_row_changed)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.check.clicked.connect(self._on_check_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.sample.clicked.connect(self._on_sample_clicked)
        self.setEnabled(False)

    def reload(self) -> None:
        """Read again which papers have a template of their own."""
        self._read_again("")

    def take(self, kind: TemplateKind, path: Path) -> None:
        """Try a file on invented papers, off this thread, and keep it if it fills them."""
        self._folder.save(path.parent)
        self._begin(self.tr("{0} is tried on a sample…").format(path.name))
        self._operations.background(
            partial(self._prepare, kind, path),
            partial(self._on_prepared, kind, path.name),
            self._on_refused,
        )

    def _lay_out(self) -> None:
        about = self.tr(
            "The DOCX of a paper may be set by a file of yours; the words stay the same. “Get a "
            "sample” gives a file with all fields to begin with: change it in a word processor "
            "and choose it here. A letterhead alone is enough for most."
        )
        pdf = self.tr(
            "The PDF always has the built-in look: the program cannot turn a file of Word into a "
            "PDF. Open the DOCX in a word processor and save it as PDF there. An issued protocol "
            "keeps the look of its day."
        )
        self.add(MutedLabel(about, small=True, wrap=True))
        self.add(self.papers)
        self.add(self.state)
        buttons = FlowLayout(spacing=8)
        for button in self._buttons():
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        self.add(self.note)
        self.add(MutedLabel(pdf, small=True, wrap=True))

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.choose, self.sample, self.check, self.copy, self.remove

    def _read_again(self, words: str) -> None:
        """Show the papers as they are now, and then say what has changed them."""
        self._end()
        self._operations.query(
            self._templates.rows,
            partial(self._show, words),
            self._on_refused,
            channel=("templates", self),
        )

    def _show(self, words: str, rows: Sequence[TemplateRow]) -> None:
        self.papers.show_rows(rows)
        self.setEnabled(True)
        if words:
            self._say(words, "ok")

    @Slot(int)
    def _on_papers_current_row_changed(self, _place: int) -> None:
        row = self.papers.row_shown()
        if row is None:
            return
        self.note.hide()
        self.state.setText(self.papers.words_of(row))
        for button in (self.check, self.copy, self.remove):
            button.setVisible(row.is_own)

    def _prepare(self, kind: TemplateKind, path: Path, _progress: Progress) -> bytes:
        return self._templates.prepare(path, kind)

    def _on_prepared(self, kind: TemplateKind, name: str, data: bytes) -> None:
        self._operations.command(
            partial(self._templates.keep, kind, data, name),
            partial(self._on_kept, name),
            self._on_refused,
        )

    def _on_kept(self, name: str, _changes: ChangeSet) -> None:
        words = self.tr("✓ {0} fills a sample without fault and is used from now on.")
        self._read_again(words.format(name))

    def _on_removed(self, _changes: ChangeSet) -> None:
        self._read_again(self.tr("✓ The built-in look is used from now on."))

    def _on_checked(self, found: Sequence[Finding]) -> None:
        self._end()
        if found:
            self._say("\n".join(f"✕ {one}" for one in word_findings(found)), "warn")
        else:
            self._say(self.tr("✓ The template fills a sample without fault."), "ok")

    def _on_written(self, path: Path) -> None:
        self._end()
        self._say(self.tr("✓ Saved as {0}").format(path.name), "ok")

    def _on_refused(self, error: Exception) -> None:
        self._end()
        found = error.params.get("findings") if isinstance(error, UserError) else None
        if not isinstance(error, UserError) or not isinstance(found, tuple):
            self._say(f"✕ {word_error(error)}", "warn")
            return
        head = self.tr("✕ {0} was not taken, nothing was changed:").format(error.params["name"])
        self._say("\n".join((head, *(f"· {line}" for line in word_findings(found)))), "warn")

    def _begin(self, words: str) -> None:
        for widget in (self.papers, *self._buttons()):
            widget.setEnabled(False)
        self._say(words)

    def _end(self) -> None:
        for widget in (self.papers, *self._buttons()):
            widget.setEnabled(True)
        self.note.hide()

    def _say(self, words: str, tone: LabelTone = "") -> None:
        self.note.set_tone(tone)
        self.note.setText(words)
        self.note.show()

    @Slot()
    def _on_choose_clicked(self) -> None:
        row = self.papers.row_shown()
        if row is None:
            return
        dialog = self._picker(self.tr("Template of the paper"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Documents of Word (*.docx)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(partial(self._on_file_chosen, row.kind))
        dialog.open()

    def _on_file_chosen(self, kind: TemplateKind, path: str) -> None:
        self.take(kind, Path(path))

    @Slot()
    def _on_check_clicked(self) -> None:
        row = self.papers.row_shown()
        if row is None:
            return
        self._begin(self.tr("The template is tried on a sample…"))
        work = partial(self._try, row.kind)
        self._operations.background(work, self._on_checked, self._on_refused)

    def _try(self, kind: TemplateKind, _progress: Progress) -> tuple[Finding, ...]:
        return self._templates.check(kind)

    @Slot()
    def _on_copy_clicked(self) -> None:
        row = self.papers.row_shown()
        if row is not None:
            self._ask_where(row.file_name, partial(self._templates.save_copy, row.kind))

    @Slot()
    def _on_sample_clicked(self) -> None:
        row = self.papers.row_shown()
        if row is not None:
            name = self.tr("Sample – {0}.docx").format(self.papers.name(row.kind))
            self._ask_where(name, partial(self._templates.save_sample, row.kind))

    def _ask_where(self, name: str, write: Callable[[Path], Path]) -> None:
        dialog = self._picker(self.tr("Save the template"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("docx")
        dialog.setNameFilter("DOCX (*.docx)")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # we never overwrite
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._write, write))
        dialog.open()

    def _picker(self, title: str) -> QFileDialog:
        self._dialog = QFileDialog(self, title)
        self._dialog.setDirectory(str(self._folder.load()))
        return self._dialog

    def _write(self, write: Callable[[Path], Path], chosen: str) -> None:
        path = Path(chosen)
        self._folder.save(path.parent)
        self._begin(self.tr("Saving {0}").format(path.name))
        self._operations.background(
            partial(_written, write, path), self._on_written, self._on_refused
        )

    @Slot()
    def _on_remove_clicked(self) -> None:
        row = self.papers.row_shown()
        if row is None:
            return
        self._begin("")
        work = partial(self._templates.remove, row.kind)
        self._operations.command(work, self._on_removed, self._on_refused)


def _written(write: Callable[[Path], Path], path: Path, _progress: Progress) -> Path:
    return write(path)
