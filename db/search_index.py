"""Keep the index of the search in step with the records.

Triggers note which questions changed; :func:`catch_up` indexes them in a transaction of its own,
so that no save waits for it, and nothing is missed when the program is killed in between.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, text

from db.domain.matters import Matters
from db.domain.search_query import Mark, digits
from db.domain.stemming import stems, words
from db.models import Applicant, Assignment, Order, Question
from db.models.search import INDEX, SearchEntry, SearchPending

AT_ONCE = 200
"""Questions indexed in one transaction: a few milliseconds, so that a save hardly waits."""

_COLUMNS = "text, more, meanings, people, marks"
_VALUES = ":text, :more, :meanings, :people, :marks"
_TAKE_OUT = text(
    f"INSERT INTO {INDEX}({INDEX}, rowid, {_COLUMNS}) VALUES('delete', :id, {_VALUES})"
)
_PUT_IN = text(f"INSERT INTO {INDEX}(rowid, {_COLUMNS}) VALUES(:id, {_VALUES})")


@dataclass(frozen=True, slots=True)
class _Found:
    """Hold what the records say of some questions."""

    orders: dict[UUID, list[str]]
    applicants: dict[UUID, list[str]]
    marks: dict[UUID, list[str]]


def is_shadow(table: str) -> bool:
    """Tell whether a table is one that FTS5 keeps for itself and makes with the index."""
    return table.startswith(f"{INDEX}_")


def is_derived(table: str) -> bool:
    """Tell whether a table holds nothing but what the records say as well."""
    return table in {INDEX, SearchEntry.__tablename__, SearchPending.__tablename__}


START_ANEW = (
    f"INSERT INTO {INDEX}({INDEX}, rank) VALUES('secure-delete', 1)",
    "INSERT OR IGNORE INTO search_pending(question_id) SELECT id FROM question",
)
"""What fills an empty index: every question waits to be indexed."""


def pending(connection: Connection) -> int:
    """Return how many questions wait to be indexed."""
    return connection.scalar(select(func.count()).select_from(SearchPending)) or 0


def catch_up(connection: Connection, matters: Matters, limit: int = AT_ONCE) -> int:
    """Index questions that changed, in the transaction of ``connection``; return how many."""
    keys = list(
        connection.scalars(
            select(SearchPending.question_id).order_by(SearchPending.question_id).limit(limit)
        )
    )
    if keys:
        _take_out(connection, keys)
        _put_in(connection, keys, matters)
        connection.execute(delete(SearchPending).where(SearchPending.question_id.in_(keys)))
    return len(keys)


def forget(connection: Connection, keys: Sequence[UUID]) -> None:
    """Take questions out of the index at once; those that wait come back as they are then."""
    _take_out(connection, keys)
    connection.execute(delete(SearchEntry).where(SearchEntry.question_id.in_(keys)))


def _take_out(connection: Connection, keys: Sequence[UUID]) -> None:
    """Take the old entries out of the index; it must be told the very words that went in."""
    columns = SearchEntry.__table__.columns
    rows = connection.execute(select(*columns).where(SearchEntry.question_id.in_(keys))).mappings()
    old = [dict(row) for row in rows]
    if old:
        connection.execute(_TAKE_OUT, old)


def _put_in(connection: Connection, keys: Sequence[UUID], matters: Matters) -> None:
    known = select(SearchEntry.question_id, SearchEntry.id).where(SearchEntry.question_id.in_(keys))
    numbers = {row.question_id: row.id for row in connection.execute(known)}
    # Asked before the old entries go: the last number may be one that comes back.
    last = connection.scalar(select(func.max(SearchEntry.id))) or 0
    connection.execute(delete(SearchEntry).where(SearchEntry.question_id.in_(keys)))
    fresh = []
    for row in _entries(connection, keys, matters):
        if row["question_id"] not in numbers:
            last += 1
        fresh.append({"id": numbers.get(row["question_id"], last), **row})
    if fresh:
        connection.execute(insert(SearchEntry), fresh)
        connection.execute(_PUT_IN, fresh)


def _entries(
    connection: Connection, keys: Sequence[UUID], matters: Matters
) -> Iterable[dict[str, Any]]:
    """Yield the entries of the questions that are not in the trash, the oldest first."""
    found = _found(connection, keys)
    statement = (
        select(
            Question.id,
            Question.words,
            Question.answer,
            Question.house_id,
            Question.topic_id,
            Question.meeting_id,
            Question.asked_at,
        )
        .where(Question.id.in_(keys), Question.deleted_at.is_(None))
        .order_by(Question.id)
    )
    for row in connection.execute(statement):
        said = stems(row.words)
        marks = [
            Mark.ANY.value,
            Mark.YEAR.of(row.asked_at.year),
            Mark.MEETING.of(row.meeting_id),
            *([Mark.HOUSE.of(row.house_id)] if row.house_id else []),
            *([Mark.TOPIC.of(row.topic_id)] if row.topic_id else []),
            *found.marks[row.id],
        ]
        yield {
            "question_id": row.id,
            "text": " ".join(said),
            "more": " ".join(stems("\n".join((row.answer, *found.orders[row.id])))),
            "meanings": " ".join(matters.found_among(said)),
            "people": " ".join(found.applicants[row.id]),
            "marks": " ".join(marks),
        }


def _found(connection: Connection, keys: Sequence[UUID]) -> _Found:
    found = _Found(defaultdict(list), defaultdict(list), defaultdict(list))
    orders = select(Order.question_id, Order.wording).where(
        Order.question_id.in_(keys), Order.deleted_at.is_(None)
    )
    for question, wording in connection.execute(orders):
        found.orders[question].append(wording)
    applicants = select(Applicant.question_id, Applicant.name, Applicant.phone).where(
        Applicant.question_id.in_(keys), Applicant.deleted_at.is_(None)
    )
    for question, name, phone in connection.execute(applicants):
        found.applicants[question] += [*stems(name), *words(digits(phone))]
    assigned = (
        select(Order.question_id, Assignment.organisation_id, Assignment.person_id)
        .join(Assignment, Assignment.order_id == Order.id)
        .where(
            Order.question_id.in_(keys), Order.deleted_at.is_(None), Assignment.deleted_at.is_(None)
        )
    )
    for question, organisation, person in connection.execute(assigned):
        if who := organisation or person:
            found.marks[question].append(Mark.ASSIGNEE.of(who))
    return found
