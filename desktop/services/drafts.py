"""Keep what is being typed until it becomes a record."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select

from db.domain.changes import ChangeSet
from db.domain.rows.minutes import DraftRow
from db.domain.text import clean
from db.models import Draft
from db.unit_of_work import UnitOfWork

# Built once: it is done at every Enter.
_NEWEST = select(func.max(Draft.changed_at))
_STEP = timedelta(milliseconds=1)
_DROP = delete(Draft).where(Draft.key == bindparam("draft"))


def save(uow: UnitOfWork, draft: DraftRow) -> ChangeSet:
    """Write a draft over the one before it; nothing of it enters the journal."""
    found = uow.session.get(Draft, (draft.key, draft.field))
    if found is None:
        found = Draft(key=draft.key, field=draft.field)
        uow.session.add(found)
    found.text = clean(draft.text)
    found.cursor = draft.cursor
    found.changed_at = _after_all(uow)
    return uow.commit()


def _after_all(uow: UnitOfWork) -> datetime:
    """Return a moment after every other draft's: the clock may have been set back since."""
    newest = uow.session.connection().scalar(_NEWEST)
    return uow.now if newest is None or newest < uow.now else newest + _STEP


def drop(uow: UnitOfWork, key: str | None) -> None:
    """Forget every field of a draft, in the transaction of what it became."""
    if key is not None:
        uow.session.connection().execute(_DROP, {"draft": key})
