"""Take the card of a question to the disk, and bring its drafts back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from db.domain.changes import ChangeSet
from db.domain.errors import UserError
from db.domain.inputs import QuestionEdit
from db.domain.rows.minutes import DraftRow, QuestionRow
from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations
from desktop.services.minutes import MinutesService
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.card_values import consent_alone
from desktop.views.minutes.fields import TextField


@dataclass(frozen=True, slots=True)
class SavedCard:
    """Hold what a save changed and the question as it stands since."""

    changes: ChangeSet
    row: QuestionRow


class CardKeeper(QObject):
    """Save the card one edit at a time: the next one builds on the version of the one before.

    Signals:
        saved(): an edit is on the disk.
        refused(object): an edit was not stored; carries the exception. What was typed stays in
            the card and among the drafts.
    """

    saved = Signal()
    refused = Signal(object)

    def __init__(
        self,
        card: QuestionCard,
        minutes: MinutesService,
        operations: Operations,
        drafts: DraftSaver,
    ) -> None:
        super().__init__()
        self._card = card
        self._minutes = minutes
        self._operations = operations
        self._drafts = drafts
        self._under_way: set[UUID] = set()
        self._again: set[UUID] = set()
        self._late: dict[UUID, list[DraftRow]] = {}
        card.typed.connect(self._on_card_typed)
        card.changed.connect(self.save)

    @property
    def is_idle(self) -> bool:
        """Tell whether no edit is on its way."""
        return not self._under_way

    def show(self, row: QuestionRow, on_draft: Callable[[TextField], object]) -> None:
        """Show another question and bring its drafts back; what was typed before is saved.

        ``on_draft`` hears of a field that was typed into and not stored, if there is one.
        """
        self._leave(row.id)
        self._card.start(row)
        self._operations.query(
            partial(self._minutes.drafts, f"question:{row.id}"),
            partial(self._on_drafts, row.id, on_draft),
            channel=(self, "drafts"),
        )

    def _leave(self, for_id: UUID) -> None:
        """Save what was typed on the question before; behind a save under way it stays a draft."""
        before = self._card.row
        if before is None or before.id == for_id:
            return
        if before.id in self._under_way:
            self._late[before.id] = self._card.drafts()
        else:
            self.save()

    def refresh(self, row: QuestionRow) -> None:
        """Take the question as a screen has read it, unless an edit of it is on its way."""
        known = self._card.row
        if known is None or known.id != row.id or row.id in self._under_way:
            return
        if row.version >= known.version:
            self._card.refresh(row)

    @Slot()
    def save(self) -> None:
        """Store what was changed."""
        row = self._card.row
        if row is None:
            return
        if row.id in self._under_way:
            self._again.add(row.id)
            return
        edit = self._card.value()
        if edit is not None:
            self._send(row, edit)

    def _send(self, row: QuestionRow, edit: QuestionEdit) -> None:
        key = f"question:{row.id}"
        self._under_way.add(row.id)
        typed = self._card.drafts()
        self._card.orders.forget_wishes()
        self._drafts.forget(key)
        self._operations.command(
            partial(_save, self._minutes, row, edit, key),
            partial(self._on_saved, row.id),
            partial(self._on_refused, row.id, typed),
        )
        for draft in typed:
            if self._stays(draft):  # the save drops all the drafts of the card
                self._drafts.put(draft)

    def _stays(self, draft: DraftRow) -> bool:
        """Tell whether a field is still typed into, or holds what cannot be stored."""
        return any(
            field.key == draft.field and (field.control.hasFocus() or bool(field.form.error()))
            for field in self._card.all_fields()
        )

    def _on_saved(self, question_id: UUID, result: SavedCard) -> None:
        self._under_way.discard(question_id)
        again = question_id in self._again
        self._again.discard(question_id)
        late = self._late.pop(question_id, [])
        is_shown = self._card.row is not None and self._card.row.id == question_id
        if is_shown:
            self._card.refresh(result.row)
            late = self._card.drafts()
        for draft in late:
            self._drafts.put(draft)
        self.saved.emit()
        if again and is_shown:
            self.save()

    def _on_refused(self, question_id: UUID, typed: list[DraftRow], error: Exception) -> None:
        self._under_way.discard(question_id)
        self._again.discard(question_id)
        for draft in (*typed, *self._late.pop(question_id, [])):
            self._drafts.put(draft)
        if isinstance(error, UserError) and error.code == "stale":
            self._operations.query(
                partial(self._minutes.question, question_id), self.refresh, self.refused.emit
            )
        self.refused.emit(error)

    def _on_drafts(
        self,
        question_id: UUID,
        on_draft: Callable[[TextField], object],
        drafts: list[DraftRow],
    ) -> None:
        row = self._card.row
        if row is None or row.id != question_id:
            return
        field = self._card.bring_back(drafts)
        if field is not None:
            on_draft(field)

    @Slot(object)
    def _on_card_typed(self, draft: DraftRow) -> None:
        self._drafts.put(draft)


def _save(minutes: MinutesService, row: QuestionRow, edit: QuestionEdit, key: str) -> SavedCard:
    consent = consent_alone(row, edit)
    if consent is None:
        changes = minutes.edit(row.id, edit, row.version, draft_key=key)
    else:
        changes = minutes.set_consent(row.id, consent, row.version)
    return SavedCard(changes, minutes.question(row.id))
