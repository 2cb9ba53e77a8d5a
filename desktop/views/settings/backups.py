"""Show the backups of the records: make, try, restore and copy them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from db.domain.errors import UserError
from db.domain.rows.backups import BackupOverview, BackupReason, BackupRow, RestoredRow, TrialRow
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.backups import BackupService
from desktop.services.protection import ProtectionService
from desktop.views.common.buttons import secondary_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card, Divider
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.settings.backup_leftovers import LeftoversBox
from desktop.views.settings.backup_restore import RestorePanel
from desktop.views.settings.backup_second import ChooseFolder, SecondPlaceBox, ask_for_folder
from desktop.views.settings.backup_words import (
    counts_words,
    moment_in_short,
    moment_words,
    reason_words,
    size_words,
)
from desktop.wording import word_error

_ROWS = 6


class RemembersPlace(Protocol):
    """Keep the second place in the settings of the machine."""

    def save(self, folder: Path | None) -> None:
        """Remember another folder, or none."""


@dataclass(frozen=True, slots=True)
class _Read:
    """Hold what one reading brings."""

    overview: BackupOverview
    leftovers: Sequence[Path]
    is_protected: bool


class BackupsCard(Card):
    """List the backups and what can be done with them.

    Signals:
        about_to_restore(): what is typed anywhere is to be sent to the writer now.
        restored(object): a backup has taken the place of the records; carries the
            :class:`RestoredRow`.
        changed(): a backup was made, copied or tried.
    """

    about_to_restore = Signal()
    restored = Signal(object)
    changed = Signal()
    help_topic = "data#backups"

    def __init__(
        self,
        theme: Theme,
        backups: BackupService,
        protection: ProtectionService,
        operations: Operations,
        place: RemembersPlace,
        choose_folder: ChooseFolder = ask_for_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Backups"))
        self._theme = theme
        self._backups = backups
        self._protection = protection
        self._operations = operations
        self._place = place
        self._is_protected = False
        self._asked: BackupRow | None = None
        self.state = Label("", wrap=True)
        self.model = TableModel[BackupRow](self._columns(), self)
        self.table = QTableView()
        self.make_button = secondary_button(theme, self.tr("Make a copy now"))
        self.restore_button = secondary_button(theme, self.tr("Restore the chosen one…"))
        self.try_button = secondary_button(theme, self.tr("Try a restore"))
        self.panel = RestorePanel(theme)
        self.note = Label("", wrap=True)
        self.trial = Label("", wrap=True)
        self.second = SecondPlaceBox(theme, choose_folder)
        self.leftovers = LeftoversBox(theme)
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read again what there is."""
        self._operations.query(self._read, self._on_read, channel=self)

    def _columns(self) -> list[Column[BackupRow]]:
        return [
            Column(self.tr("Made"), _made, _made_in_full),
            Column(self.tr("Why"), self._why, self._why),
            Column(self.tr("Meetings / questions"), counts_words, right=True),
            Column(self.tr("Size"), _size, right=True),
        ]

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.table.setModel(self.model)
        dress_table(self.table)
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for column in range(self.model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.add(self.state)
        self.add(self.table)
        buttons = FlowLayout()
        for button in (self.make_button, self.restore_button, self.try_button):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        parts = (self.panel, self.note, self.trial, Divider(), self.second, self.leftovers)
        for part in parts:
            self.add(part)
        self.note.hide()

    def _connect(self) -> None:
        self.make_button.clicked.connect(self._on_make_clicked)
        self.try_button.clicked.connect(self._on_try_clicked)
        self.restore_button.clicked.connect(self._on_restore_clicked)
        self.table.doubleClicked.connect(self._on_restore_clicked)
        self.panel.confirmed.connect(self._on_panel_confirmed)
        self.panel.dismissed.connect(self._on_panel_dismissed)
        self.second.chosen.connect(self._on_second_chosen)
        self.second.copy_requested.connect(self._on_copy_requested)
        self.leftovers.removed.connect(self._on_leftovers_removed)

    def _read(self) -> _Read:
        """Look at the folders; runs on a reader thread."""
        return _Read(
            self._backups.overview(), self._protection.leftovers(), self._protection.is_protected()
        )

    def _on_read(self, read: _Read) -> None:
        found = read.overview
        self._is_protected = read.is_protected
        chosen = self._chosen()
        self.model.set_rows(found.copies)
        self._choose(chosen)
        self.state.setText(self._state_words(found))
        self.state.set_tone("" if found.copies else "amber")
        self._fit(min(len(found.copies), _ROWS))
        self.table.setVisible(bool(found.copies))
        for button in (self.restore_button, self.try_button):
            button.setVisible(bool(found.copies))
        self.trial.setText(self._trial_words(found))
        self.trial.set_tone("amber" if found.is_trial_due else "")
        self.trial.setVisible(bool(found.copies))
        self.second.show_state(found)
        self.leftovers.show_files(read.leftovers)

    def _fit(self, rows: int) -> None:
        """Give the table the height of so many rows; its frame is thicker in the sun."""
        heights = (
            self.table.horizontalHeader().sizeHint().height(),
            self.table.verticalHeader().defaultSectionSize() * rows,
            2 * self.table.frameWidth(),
        )
        self.table.setFixedHeight(sum(heights))

    def _chosen(self) -> BackupRow | None:
        return self.model.row(self.table.currentIndex())

    def _choose(self, wanted: BackupRow | None) -> None:
        rows = list(self.model.rows())
        place = rows.index(wanted) if wanted in rows else 0
        if rows:
            self.table.setCurrentIndex(self.model.index(place, 0))

    def _state_words(self, found: BackupOverview) -> str:
        if not found.copies:
            return self.tr("There is no copy of the records yet. One is made soon after the start.")
        return self.tr(
            "Copies are made by themselves: at the start, every half hour of work, at the end, and "
            "before anything large. The newest is of {0}."
        ).format(moment_words(found.copies[0].made_at))

    def _trial_words(self, found: BackupOverview) -> str:
        if found.tried_at is None:
            return self.tr("A restore was not tried yet. Try it once a year: it changes nothing.")
        words = self.tr("A restore was last tried on {0}.").format(moment_words(found.tried_at))
        if found.is_trial_due:
            words += " " + self.tr("More than a year ago: try it again, it changes nothing.")
        return words

    def _why(self, backup: BackupRow) -> str:
        words = reason_words(backup)
        return self.tr("{0}, with a password").format(words) if backup.is_encrypted else words

    @Slot()
    def _on_make_clicked(self) -> None:
        self._start(self._make, self._on_made)

    def _make(self, _progress: Progress) -> BackupRow:
        made = self._backups.make(BackupReason.BY_HAND)
        self._backups.carry_over()
        return made

    def _on_made(self, made: BackupRow) -> None:
        self._finish(self.tr("The copy is made: {0}.").format(made.path.name))

    @Slot()
    def _on_try_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._start(partial(_tried, self._backups, chosen.path), self._on_tried)

    def _on_tried(self, trial: TrialRow) -> None:
        made = moment_words(trial.backup.made_at)
        if trial.is_good:
            words = self.tr(
                "The copy of {0} would help: it was restored aside and read whole. Meetings: {1}, "
                "questions: {2}, records in all: {3}, faults: 0."
            ).format(made, trial.backup.meetings, trial.backup.questions, trial.records)
        else:
            words = self.tr(
                "The copy of {0} would not help. Faults found in it: {1}. The records themselves "
                "were not touched. Make a new copy and try that."
            ).format(made, max(len(trial.faults), 1))
        self._finish(words, warns=not trial.is_good)

    @Slot()
    def _on_restore_clicked(self) -> None:
        self._asked = self._chosen()
        if self._asked is not None:
            work = partial(_needs_secret, self._backups, self._asked)
            self._operations.query(work, self._on_secret_known, self._on_failed)

    def _on_secret_known(self, needs_secret: bool) -> None:  # noqa: FBT001 - the answer of a query
        if self._asked is not None:
            self._say("")
            self.panel.ask(self._asked, is_protected=self._is_protected, needs_secret=needs_secret)

    @Slot(str)
    def _on_panel_confirmed(self, secret: str) -> None:
        if self._asked is None:
            return
        self.about_to_restore.emit()
        self._say(self.tr("The present state is kept, then the copy is restored…"))
        self.setEnabled(False)
        work = partial(_restored, self._backups, self._asked.path, secret)
        self._operations.command(work, self._on_restored, self._on_restore_refused)

    def _on_restored(self, done: RestoredRow) -> None:
        self._on_panel_dismissed()
        self._finish("")
        self.restored.emit(done)

    def _on_restore_refused(self, error: Exception) -> None:
        if isinstance(error, UserError) and error.code == "backup_locked":
            self.setEnabled(True)
            self._say("")
            self.panel.refuse(word_error(error))
            return
        self._on_panel_dismissed()
        self._on_failed(error)

    @Slot()
    def _on_panel_dismissed(self) -> None:
        self._asked = None
        self.panel.secret.clear()
        self.panel.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_second_chosen(self, folder: Path | None) -> None:
        try:
            self._place.save(folder)
        except OSError as error:
            self._say(str(error.strerror), warns=True)
            return
        self._finish("")
        if folder is not None:
            self._on_copy_requested()

    @Slot()
    def _on_copy_requested(self) -> None:
        self._start(partial(_copied, self._backups), self._on_copied)

    def _on_copied(self, _copied: BackupRow) -> None:
        self._finish(self.tr("The newest copy is in the second place too, and was read there."))

    @Slot(object)
    def _on_leftovers_removed(self, files: Sequence[Path]) -> None:
        work = partial(_removed, self._protection, files)
        self._start(work, self._on_leftovers_gone)

    def _on_leftovers_gone(self, _result: object) -> None:
        self._finish(self.tr("Done: nothing readable is left beside the records."))

    def _start(self, work: Callable[[Progress], object], on_success: Callable[..., object]) -> None:
        """Do slow work on the pool of the papers; nothing here can be pressed meanwhile."""
        self._say(self.tr("A moment…"))
        self.setEnabled(False)
        self._operations.background(work, on_success, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._finish(word_error(error), warns=True)

    def _finish(self, words: str, *, warns: bool = False) -> None:
        self.setEnabled(True)
        self._say(words, warns=warns)
        self.reload()
        self.changed.emit()

    def _say(self, words: str, *, warns: bool = False) -> None:
        self.note.set_tone("warn" if warns else "ok")
        self.note.setText(words)
        self.note.setVisible(bool(words))


def _made(backup: BackupRow) -> str:
    return moment_in_short(backup.made_at)


def _made_in_full(backup: BackupRow) -> str:
    return moment_words(backup.made_at)


def _size(backup: BackupRow) -> str:
    return size_words(backup.size)


def _tried(backups: BackupService, path: Path, _progress: Progress) -> TrialRow:
    return backups.try_restore(path)


def _copied(backups: BackupService, _progress: Progress) -> BackupRow:
    return backups.copy_to_second_place()


def _removed(protection: ProtectionService, files: Sequence[Path], _progress: Progress) -> None:
    protection.remove_leftovers(files)


def _needs_secret(backups: BackupService, backup: BackupRow) -> bool:
    """Tell whether the backup has another password than the present one."""
    try:
        backups.key_for(backup.path)
    except UserError:
        return True
    return False


def _restored(backups: BackupService, path: Path, secret: str) -> RestoredRow:
    return backups.restore(path, backups.key_for(path, secret))
