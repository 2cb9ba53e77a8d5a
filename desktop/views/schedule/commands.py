"""Carry out the deeds on meetings, and offer to take each of them back."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.domain.changes import ChangeSet
from db.domain.ids import new_id
from db.domain.inputs import MeetingInput
from db.domain.rows.meetings import MeetingCard, MeetingRow
from desktop.operations import Operations
from desktop.services.schedule import ScheduleService
from desktop.views.common.form_drafts import FormDrafts
from desktop.views.common.message_bar import MessageKind
from desktop.views.schedule import steps
from desktop.views.schedule.step_box import Answer, StepKind
from desktop.views.schedule.steps import Step
from desktop.views.schedule.wording import plain_day
from desktop.wording import word_error


class MeetingCommands(QObject):
    """Send the deeds to the writer.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        saved(object): the form was written; the :class:`MeetingCard` as it is now.
        copied(object): a copy was made; its :class:`MeetingCard`.
        dragged(object): a meeting stands on another day, the reason is still to be asked.
        refused(object): the records refuse the form, an exception.
    """

    told = Signal(str, object, str, object)
    saved = Signal(object)
    copied = Signal(object)
    dragged = Signal(object)
    refused = Signal(object)

    def __init__(
        self, schedule: ScheduleService, operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._schedule = schedule
        self._operations = operations
        self._drafts: FormDrafts | None = None

    def keep_drafts(self, drafts: FormDrafts) -> None:
        """Have the draft of the form go with the meeting."""
        self._drafts = drafts

    def plan(self, data: MeetingInput) -> None:
        """Write a new meeting."""
        work = partial(steps.plan, self._schedule, data, new_id(datetime.now(UTC)))
        self._operations.command(self._saving(None, work), self._on_planned, self.refused.emit)

    def edit(self, card: MeetingCard, data: MeetingInput) -> None:
        """Write the form of a meeting."""
        deed = partial(self._schedule.edit, card.id, data, card.version)
        work = partial(steps.carry_out, self._schedule, card, deed)
        self._operations.command(self._saving(card.id, work), self._on_edited, self.refused.emit)

    def copy(self, card: MeetingCard) -> None:
        """Plan another meeting of the same yard, with no date yet."""
        work = partial(steps.copy, self._schedule, card.id, new_id(datetime.now(UTC)))
        self._operations.command(work, self._on_copied, self._complain)

    def drag(self, meeting: MeetingRow, day: date) -> None:
        """Move a meeting to another day at the same hour."""
        work = partial(steps.drag, self._schedule, meeting, day)
        self._operations.command(work, self._on_dragged, self._complain)

    def answer(self, card: MeetingCard, answer: Answer) -> None:
        """Do what was asked for in the card, with its reason."""
        schedule, reason, version = self._schedule, answer.reason, card.version
        deeds: dict[StepKind, Callable[[], ChangeSet]] = {
            StepKind.POSTPONE: partial(schedule.postpone, card.id, reason, version),
            StepKind.CANCEL: partial(schedule.cancel, card.id, reason, version),
        }
        day = answer.on if answer.kind is StepKind.MOVE else card.on
        if day is not None:
            at = answer.at if answer.kind is StepKind.MOVE else card.at
            moved = partial(schedule.move, card.id, day, at, reason, version)
            deeds |= dict.fromkeys((StepKind.MOVE, StepKind.EXPLAIN), moved)
        self._take_step(card, deeds[answer.kind], self._answered(answer))

    def announce(self, card: MeetingCard) -> None:
        """Note that the residents were told."""
        deed = partial(self._schedule.announce, card.id, card.version)
        self._take_step(card, deed, self.tr("Announced: {0}").format(card.title))

    def restore(self, card: MeetingCard) -> None:
        """Plan a called-off meeting again."""
        deed = partial(self._schedule.restore, card.id, card.version)
        self._take_step(card, deed, self.tr("Planned again: {0}").format(card.title))

    def delete(self, card: MeetingCard) -> None:
        """Put a meeting into the trash."""
        work = partial(self._schedule.delete, card.id, card.version)
        self._operations.command(work, partial(self._on_deleted, card), self._complain)

    def _saving(self, meeting: UUID | None, work: Callable[[], Step]) -> Callable[[], Step]:
        return work if self._drafts is None else self._drafts.saving(meeting, work)

    def _take_step(self, card: MeetingCard, deed: Callable[[], ChangeSet], text: str) -> None:
        work = partial(steps.carry_out, self._schedule, card, deed)
        self._operations.command(work, partial(self._on_stepped, text), self._complain)

    def _answered(self, answer: Answer) -> str:
        if answer.kind is StepKind.MOVE and answer.on is not None:
            return self.tr("Moved to {0}").format(plain_day(answer.on))
        return {
            StepKind.EXPLAIN: self.tr("The reason is noted"),
            StepKind.POSTPONE: self.tr("Postponed"),
            StepKind.CANCEL: self.tr("Cancelled"),
        }.get(answer.kind, "")

    def _on_stepped(self, text: str, step: Step) -> None:
        work = partial(self._schedule.put_back, step.before, step.after.version)
        self._tell_done(text, work)

    def _on_planned(self, step: Step) -> None:
        work = partial(self._schedule.delete, step.after.id, step.after.version)
        self._tell_done(self.tr("Planned: {0}").format(step.after.title), work)
        self.saved.emit(step.after)

    def _on_edited(self, step: Step) -> None:
        self._tell_done(self.tr("Saved"), partial(steps.undo_edit, self._schedule, step))
        self.saved.emit(step.after)

    def _on_copied(self, step: Step) -> None:
        work = partial(self._schedule.delete, step.after.id, step.after.version)
        text = self.tr("Copied: {0}. Set the date of the new meeting.")
        self._tell_done(text.format(step.after.title), work)
        self.copied.emit(step.after)

    def _on_dragged(self, step: Step) -> None:
        work = partial(self._schedule.put_back, step.before, step.after.version)
        day = plain_day(step.after.on) if step.after.on is not None else ""
        self._tell_done(self.tr("Moved to {0}").format(day), work)
        self.dragged.emit(step.after)

    def _on_deleted(self, card: MeetingCard, _changes: ChangeSet) -> None:
        work = partial(self._schedule.restore, card.id, card.version + 1)
        self._tell_done(self.tr("Deleted: {0}").format(card.title), work)

    def _tell_done(self, text: str, work_back: Callable[[], ChangeSet]) -> None:
        undo = partial(self._operations.command, work_back, None, self._complain)
        self.told.emit(text, MessageKind.OK, self.tr("Undo"), undo)

    def _complain(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.WARN, "", None)
