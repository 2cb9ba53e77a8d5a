"""Lay out the form of a typical solution, with how it has served and its documents."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.completion import CompletionIndex
from db.domain.inputs import SolutionInput
from db.domain.rows.attachments import AttachmentRow
from db.domain.rows.solutions import SolutionRow
from desktop.operations import Operations
from desktop.services.solution_files import SolutionFileService
from desktop.views.common.buttons import icon_button, secondary_button
from desktop.views.common.labels import Heading, Label, MutedLabel
from desktop.views.common.panels import clear_column
from desktop.views.common.panels import row as row_of
from desktop.views.common.record_words import RecordWords
from desktop.views.common.theme import Theme
from desktop.views.directories import inputs
from desktop.views.directories.fields import LineField, NoteField, PickField
from desktop.views.directories.record_form import RecordForm
from desktop.wording import word_error

_TALL = 132


class SolutionForm(RecordForm[SolutionRow, SolutionInput]):
    """Hold a typical solution."""

    def __init__(self, theme: Theme, delete: QAction) -> None:
        super().__init__(theme)
        self.titles = (self.tr("New typical solution"), self.tr("Typical solution"))
        self._record_words = RecordWords(self)
        self._record = MutedLabel("", small=True, wrap=True)
        self.title = LineField(self.tr("What it is about"))
        self.topic = PickField(theme, self.tr("Topic"), self.tr("a few letters"))
        self.wording = NoteField(theme, self.tr("Official wording of the order"))
        self.organisation = PickField(theme, self.tr("Usual assignee"), self.tr("a few letters"))
        self.term = LineField(self.tr("Usual term"), placeholder=self.tr("10 working days"))
        self.answer = NoteField(theme, self.tr("What the residents are told"))
        self.steps = NoteField(theme, self.tr("Steps, one on each line"))
        for field in (self.answer, self.steps):
            field.edit.setFixedHeight(theme.px(_TALL))
        self.is_sample = QCheckBox(self.tr("Sample: not checked by a lawyer yet"))
        self.faults = {
            "no_solution_title": self.title,
            "solution_empty": self.wording,
            "bad_term": self.term,
        }
        self.checked = (self.topic, self.organisation)
        self.add(self._record)
        for one in (self.title, self.topic, self.wording):
            self.add(one)
        self.add(self.organisation, self.term)
        self.add(self.answer)
        self.add(self.steps)
        self.add(self.is_sample)
        self.finish(delete)

    @override
    def set_organisations(self, index: CompletionIndex[UUID]) -> None:
        self.organisation.set_index(index)

    @override
    def set_topics(self, index: CompletionIndex[UUID]) -> None:
        self.topic.set_index(index)

    @override
    def fill(self, row: SolutionRow | None) -> None:
        data = inputs.solution(row)
        self._record.setText(self._record_words.word(row.record) if row else "")
        self._record.setVisible(row is not None)
        self.title.set_text(data.title)
        self.topic.set_choice(data.topic_id, row.topic if row else "")
        self.wording.set_text(data.wording)
        self.organisation.set_choice(data.organisation_id, row.organisation if row else "")
        self.term.set_text(data.term)
        self.answer.set_text(data.answer)
        self.steps.set_text(data.steps)
        self.is_sample.setChecked(data.is_sample)

    @override
    def typed(self) -> SolutionInput:
        return SolutionInput(
            title=self.title.text(),
            topic_id=self.topic.choice(),
            wording=self.wording.text(),
            answer=self.answer.text(),
            steps=self.steps.text(),
            organisation_id=self.organisation.choice(),
            term=self.term.text(),
            is_sample=self.is_sample.isChecked(),
        )

    @override
    def focus_first(self) -> None:
        self.title.setFocus()


ChooseFiles = Callable[[QWidget, str], Sequence[Path]]


def ask_for_files(owner: QWidget, title: str) -> Sequence[Path]:
    """Let files be chosen."""
    names, _ = QFileDialog.getOpenFileNames(owner, title)
    return [Path(name) for name in names]


class SolutionFiles(QWidget):
    """Keep the documents of the solution that is shown; a new one is saved first."""

    def __init__(
        self,
        theme: Theme,
        files: SolutionFileService,
        operations: Operations,
        choose_files: ChooseFiles = ask_for_files,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._files = files
        self._operations = operations
        self._choose_files = choose_files
        self._solution: UUID | None = None
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._fault = Label("", "small", tone="warn", wrap=True)
        self._fault.hide()
        self.add_button = secondary_button(theme, self.tr("Add files…"), icon="file-import")
        self.add_button.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("Documents")))
        column.addWidget(self._list)
        line = row_of(self.add_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._fault)
        self.hide()

    @Slot(object)
    def show_of(self, row: SolutionRow | None) -> None:
        """Show the documents of a solution; a form that is not saved has none."""
        self._solution = row.id if row is not None else None
        self._fault.hide()
        self.setVisible(row is not None)
        self._read()

    def names(self) -> list[str]:
        """Return the names of the documents that are shown."""
        return [
            str(one.property("file"))
            for one in self._list.findChildren(QWidget)
            if one.property("file")
        ]

    def _read(self) -> None:
        if self._solution is not None:
            work = partial(self._files.of, self._solution)
            self._operations.query(work, self._on_read, channel=("files", self))

    def _on_read(self, rows: Sequence[AttachmentRow]) -> None:
        clear_column(self._column)
        if not rows:
            self._column.addWidget(MutedLabel(self.tr("none yet"), small=True))
        for row in rows:
            self._column.addWidget(self._line(row))

    def _line(self, file: AttachmentRow) -> QWidget:
        box = QWidget()
        save = secondary_button(self._theme, file.file_name.replace("&", "&&"), icon="download")
        save.setToolTip(self.tr("Save a copy of the file"))
        save.setProperty("file", file.file_name)
        save.clicked.connect(partial(self._save, file))
        remove = icon_button(self._theme, "trash", self.tr("Remove: {0}").format(file.file_name))
        remove.clicked.connect(partial(self._remove, file))
        line = row_of(save, remove)
        line.addStretch(1)
        box.setLayout(line)
        return box

    @Slot()
    def _on_add_clicked(self) -> None:
        paths = self._choose_files(self, self.tr("Documents of the solution"))
        if paths and self._solution is not None:
            work = partial(self._files.add, self._solution, tuple(paths))
            self._operations.command(work, self._on_written, self._on_refused)

    def _remove(self, file: AttachmentRow, *_: object) -> None:
        work = partial(self._files.remove, file.id)
        self._operations.command(work, self._on_written, self._on_refused)

    def _save(self, file: AttachmentRow, *_: object) -> None:
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), file.file_name)
        if name:
            work = partial(self._files.save_copy, file.id, Path(name))
            self._operations.query(work, self._on_saved, self._on_refused)

    def _on_written(self, _changes: ChangeSet) -> None:
        self._fault.hide()
        self._read()

    def _on_saved(self, _path: Path) -> None:
        self._fault.hide()

    def _on_refused(self, error: Exception) -> None:
        self._fault.setText(f"✕ {word_error(error)}")
        self._fault.show()
