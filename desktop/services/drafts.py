"""Keep what is being typed until it becomes a record."""

from sqlalchemy import bindparam, delete

from db.domain.changes import ChangeSet
from db.domain.rows.minutes import DraftRow
from db.domain.text import clean
from db.models import Draft
from db.unit_of_work import UnitOfWork

# Built once: it is done at every Enter.
_DROP = delete(Draft).where(Draft.key == bindparam("draft"))


def save(uow: UnitOfWork, draft: DraftRow) -> ChangeSet:
    """Write a draft over the one before it; nothing of it enters the journal."""
    found = uow.session.get(Draft, (draft.key, draft.field))
    if found is None:
        found = Draft(key=draft.key, field=draft.field)
        uow.session.add(found)
    found.text = clean(draft.text)
    found.cursor = draft.cursor
    found.changed_at = uow.now
    return uow.commit()


def drop(uow: UnitOfWork, key: str | None) -> None:
    """Forget every field of a draft, in the transaction of what it became."""
    if key is not None:
        uow.session.connection().execute(_DROP, {"draft": key})
