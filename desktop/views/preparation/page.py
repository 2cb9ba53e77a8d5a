"""The preparation of a meeting: check list, questions, team, announcements, dossier."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.preparation import PreparedInput, TellingInput
from db.domain.rows.preparation import CheckRow, PreparedRow, TeamRow, TellingRow
from desktop.documents.builders.announcement import Network
from desktop.operations import Operations
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import KeepsDrafts, back_words
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame
from desktop.views.common.parts import Parts
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.views.preparation.checks import ChecksTab
from desktop.views.preparation.dossier import DossierTab
from desktop.views.preparation.drafts import FormTab, PreparationDrafts
from desktop.views.preparation.questions import QuestionsTab
from desktop.views.preparation.reading import PreparationServices, View, announcement, read
from desktop.views.preparation.sheet import DossierSheet
from desktop.views.preparation.team import TeamTab
from desktop.views.preparation.telling import TellingTab
from desktop.views.preparation.wording import long_day
from desktop.wording import word_error

if TYPE_CHECKING:
    from desktop.views.common.paper_saving import ExportFolder

_SHOWN = frozenset({
    RecordKind.CHECK_ITEM, RecordKind.PREPARED_QUESTION, RecordKind.TELLING, RecordKind.ATTENDANCE,
    RecordKind.MEETING, RecordKind.MEETING_HOUSE, RecordKind.HOUSE, RecordKind.QUESTION,
    RecordKind.ORDER, RecordKind.SIGNAL, RecordKind.MILESTONE, RecordKind.CALENDAR_YEAR,
})  # fmt: skip


class PreparationPage(QWidget):
    """Show what is done before one meeting; Alt+1 … Alt+5 choose a part, Esc goes back.

    Signals:
        back_requested(): return to the schedule.
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        paper_saved(str, object, object): a message with its kind, and what was saved.
    """

    back_requested = Signal()
    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)
    help_topic = "preparation"

    def __init__(
        self,
        theme: Theme,
        services: PreparationServices,
        operations: Operations,
        today: Callable[[], date],
        folder: "ExportFolder",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._today = today
        self._meeting: UUID | None = None
        self._who = ""
        self._drafts: PreparationDrafts | None = None
        self._work = QWidget()
        self._back = make_action(
            self._work, self.tr("Schedule"), self._on_back_triggered, shortcut="Esc"
        )
        self._print = make_action(
            self._work,
            self.tr("Dossier on one sheet…"),
            self._on_sheet_triggered,
            shortcut="Ctrl+P",
        )
        self.checks = ChecksTab(theme, today)
        self.questions = QuestionsTab(theme)
        self.team = TeamTab(theme)
        self.telling = TellingTab(theme, today)
        self.dossier = DossierTab(theme, today)
        named = (
            (self.tr("Check list"), self.checks),
            (self.tr("Questions"), self.questions),
            (self.tr("Team"), self.team),
            (self.tr("Announcements"), self.telling),
            (self.tr("Dossier of the yard"), self.dossier),
        )
        self._parts = Parts(self.tr("Parts of the preparation"), named, self._work)
        self._lay_out(theme)
        self._sheet = DossierSheet(theme, services.papers, operations, folder, self._stack_all)
        self._connect()

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [self._back, self._print]

    def keep_drafts(self, service: KeepsDrafts) -> None:
        """Write what is typed into the forms through to the disk, and bring it back."""
        tabs: dict[str, FormTab] = {
            "check": self.checks,
            "question": self.questions,
            "telling": self.telling,
        }
        self._drafts = PreparationDrafts(tabs, service, self._operations, self)
        self._drafts.brought_back.connect(self._on_drafts_brought_back)
        self._drafts.broken_off.connect(self._on_drafts_broken_off)

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        return self._drafts is None or self._drafts.is_idle

    def flush(self) -> None:
        """Send everything typed to the writer."""
        if self._drafts is not None:
            self._drafts.flush()

    def open_meeting(self, meeting_id: UUID) -> None:
        """Show another meeting, from its check list on."""
        if meeting_id != self._meeting:
            self._meeting = meeting_id
            if self._drafts is not None:
                self._drafts.show_meeting(meeting_id)
            self._parts.show_part(0)
            self.checks.clear_form()
            self.questions.clear_form()
            self.telling.clear_form()
        self._stack_all.setCurrentWidget(self._work)

    def reload(self) -> None:
        """Read all that was prepared."""
        if self._meeting is not None:
            self._operations.query(
                partial(read, self._services, self._meeting, self._today()),
                self._show,
                self._on_lost,
                channel=self,
            )
            self._read_text(self.telling.network())

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if self.isVisible() and changes.touches(*_SHOWN):
            self.reload()

    def show_part(self, place: int) -> None:
        """Show another part, counted from 0."""
        self._parts.show_part(place)

    def _lay_out(self, theme: Theme) -> None:
        self.header = PageHeader(self.tr("Preparation"))
        self.header.add_right(action_button(theme, self._print, icon="file-text"))
        self.header.add_right(action_button(theme, self._back, icon="chevron-left"))
        frame = page_frame(self._work)
        frame.addWidget(self.header)
        frame.addWidget(self._parts, 1)
        self._stack_all = QStackedWidget()
        self._stack_all.addWidget(self._work)
        page_frame(self).addWidget(self._stack_all, 1)
        Curtain(theme.veil, self._parts)
        begin_at(self, self._parts.current)

    def _connect(self) -> None:
        self.checks.ticked.connect(self._on_checks_ticked)
        self.checks.spared.connect(self._on_checks_spared)
        self.checks.added.connect(self._on_checks_added)
        self.questions.added.connect(self._on_questions_added)
        self.questions.edited.connect(self._on_questions_edited)
        self.questions.dropped.connect(self._on_questions_dropped)
        self.team.invited.connect(self._on_team_invited)
        self.telling.kept.connect(self._on_telling_kept)
        self.telling.dropped.connect(self._on_telling_dropped)
        self.telling.text_wanted.connect(self._read_text)
        self.telling.copied.connect(self._on_telling_copied)
        self._sheet.told.connect(self.told)
        self._sheet.paper_saved.connect(self.paper_saved)
        self._sheet.left.connect(self._on_sheet_left)

    def _show(self, view: View) -> None:
        if view.card.id != self._meeting:
            return
        self._who = view.who
        day = long_day(view.card.on) if view.card.on else self.tr("no date yet")
        self.header.set_title(
            self.tr("Preparation: {0}").format(view.card.title or self.tr("place not set")), day
        )
        self.checks.set_rows(view.checks)
        self.questions.set_rows(view.prepared)
        self.team.set_rows(view.team, view.there)
        self.telling.set_rows(view.tellings)
        self.dossier.show_dossier(view.dossier)
        if not self.telling.who.text():
            self.telling.who.setText(view.who)
            if self._drafts is not None:
                self._drafts.accept("telling", self.telling.who)
        self._show_counts(view)

    def _show_counts(self, view: View) -> None:
        needed = [row for row in view.checks if not row.is_needless]
        done = sum(row.done_on is not None for row in needed)
        to_invite = sum(not row.is_invited for row in view.team)
        counts = (
            f"{done}/{len(needed)}",
            str(len(view.prepared)),
            f"+{to_invite}" if to_invite else "",
            str(len(view.tellings)),
            "",
        )
        for place, count in enumerate(counts):
            self._parts.set_count(place, count)

    def _on_lost(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._complain(error)
            self.back_requested.emit()
        else:
            self._operations.failed.emit(error)

    @Slot(object)
    def _read_text(self, network: Network) -> None:
        if self._meeting is not None:
            make = partial(announcement, self._services.notices, self._meeting, network)
            self._operations.query(make, self._on_text, self._on_no_text, channel=("text", self))

    def _on_text(self, found: tuple[str, bool]) -> None:
        text, has_doubts = found
        doubt = self.tr(
            "Some words may speak of a resident and are left out. Open the poster of the meeting "
            "to decide about them."
        )
        self.telling.show_text(text, doubt if has_doubts else "")

    def _on_no_text(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.telling.show_text("", word_error(error))
        else:
            self._operations.failed.emit(error)

    @Slot(object)
    def _on_checks_ticked(self, row: CheckRow) -> None:
        done_on = None if row.done_on is not None else self._today()
        self._write(partial(self._services.preparation.tick, self._key(), row, done_on, self._who))

    @Slot(object)
    def _on_checks_spared(self, row: CheckRow) -> None:
        spare = self._services.preparation.spare
        self._write(partial(spare, self._key(), row, is_needless=not row.is_needless))

    @Slot(str, int)
    def _on_checks_added(self, title: str, lead: int) -> None:
        add = partial(self._services.preparation.add_check, self._key(), title, lead)
        work = self._saving("check", None, add)
        self._write(work, self.checks.clear_form, self.checks.show_error)

    @Slot(object)
    def _on_questions_added(self, questions: list[PreparedInput]) -> None:
        add = partial(self._services.preparation.add_prepared, self._key(), questions)
        work = self._saving("question", None, add)
        self._write(work, self.questions.clear_form, self.questions.show_error)

    @Slot(object, object)
    def _on_questions_edited(self, row: PreparedRow, data: PreparedInput) -> None:
        edit = partial(self._services.preparation.edit_prepared, row.id, data, row.version)
        work = self._saving("question", row.id, edit)
        self._write(work, self.questions.clear_form, self.questions.show_error)

    @Slot(object)
    def _on_questions_dropped(self, row: PreparedRow) -> None:
        drop = partial(self._services.preparation.drop_prepared, row.id, row.version)
        self._write(self._saving("question", row.id, drop))

    @Slot(object)
    def _on_team_invited(self, rows: list[TeamRow]) -> None:
        self._write(partial(self._services.team.invite, self._key(), rows))

    @Slot(object, object)
    def _on_telling_kept(self, data: TellingInput, row: TellingRow | None) -> None:
        preparation = self._services.preparation
        work: Callable[[], ChangeSet] = (
            partial(preparation.tell, self._key(), data)
            if row is None
            else partial(preparation.edit_telling, row.id, data, row.version)
        )
        work = self._saving("telling", row.id if row is not None else None, work)
        self._write(work, self.telling.clear_form, self.telling.show_error)

    @Slot(object)
    def _on_telling_dropped(self, row: TellingRow) -> None:
        drop = partial(self._services.preparation.drop_telling, row.id, row.version)
        self._write(self._saving("telling", row.id, drop))

    @Slot()
    def _on_telling_copied(self) -> None:
        self.told.emit(self.tr("The text lies in the clipboard."), MessageKind.OK, "", None)

    def _key(self) -> UUID:
        if self._meeting is None:
            raise RuntimeError("nothing is written before a meeting is shown")
        return self._meeting

    def _saving(
        self, name: str, entry: UUID | None, work: Callable[[], ChangeSet]
    ) -> Callable[[], ChangeSet]:
        return work if self._drafts is None else self._drafts.saving(name, entry, work)

    @Slot()
    def _on_drafts_brought_back(self) -> None:
        self.told.emit(back_words(), MessageKind.OK, "", None)

    @Slot(str, object)
    def _on_drafts_broken_off(self, name: str, entry: UUID | None) -> None:
        """Show the form into which something was typed last, at its entry."""
        self._parts.show_part({"check": 0, "question": 1, "telling": 3}[name])
        if entry is not None:
            tab = self.questions if name == "question" else self.telling
            tab.change_later(entry)
            self.reload()

    def _write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object] | None = None,
        on_refused: Callable[[str], object] | None = None,
    ) -> None:
        self._operations.command(
            work, partial(_call, on_done), partial(self._on_refused, on_refused)
        )

    def _on_refused(self, say: Callable[[str], object] | None, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._operations.failed.emit(error)
        elif say is not None:
            say(word_error(error))
        else:
            self._complain(error)

    def _complain(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.WARN, "", None)

    @Slot()
    def _on_back_triggered(self) -> None:
        self.back_requested.emit()

    @Slot()
    def _on_sheet_triggered(self) -> None:
        if self._meeting is not None:
            self._sheet.show_of(self._meeting)

    @Slot()
    def _on_sheet_left(self) -> None:
        self._stack_all.setCurrentWidget(self._work)
        self._parts.setFocus()


def _call(action: Callable[[], object] | None, _done: object) -> None:
    if action is not None:
        action()
