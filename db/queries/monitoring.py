"""Read signals, publications, what people have decided about yards, and approved schedules."""

from collections.abc import Iterable
from datetime import date, time
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, and_, func, select

from db.domain.enums import SignalSource
from db.domain.rows.monitoring import (
    EditionLine,
    EditionRow,
    PublicationRow,
    SignalRow,
    Tie,
)
from db.domain.text import fold
from db.models import (
    AdviceNote,
    House,
    Meeting,
    MeetingHouse,
    Order,
    Publication,
    Question,
    ScheduleEdition,
    Signal,
    Topic,
)

MOST = 500
"""Rows of one list; a search finds the older ones."""


def signals(
    connection: Connection,
    *,
    text: str = "",
    sources: frozenset[SignalSource] = frozenset(),
    since: date | None = None,
    limit: int = MOST,
) -> list[SignalRow]:
    """Return the newest signals whose text, place or topic contain every word."""
    statement = _signals().order_by(Signal.noted_on.desc(), Signal.id.desc())
    if sources:
        statement = statement.where(Signal.source.in_(sources))
    if since is not None:
        statement = statement.where(Signal.noted_on >= since)
    words, plain = fold(text).split(), cache(fold)
    if not words:
        statement = statement.limit(limit)
    found: list[SignalRow] = []
    for row in map(_signal, connection.execute(statement)):
        searched = " ".join((fold(row.text), plain(row.place), plain(row.topic)))
        if all(word in searched for word in words):
            found.append(row)
        if len(found) == limit:
            break
    return found


def known_signals(connection: Connection) -> set[tuple[date, str, str, str]]:
    """Return what tells signals apart: day, source, place and text."""
    return {signal_key(row) for row in map(_signal, connection.execute(_signals()))}


def signal_key(row: SignalRow) -> tuple[date, str, str, str]:
    """Return what tells a signal from another."""
    return row.noted_on, row.source.value, fold(row.place), fold(row.text)


def signal_totals(connection: Connection) -> tuple[int, int]:
    """Count all signals, and the people they stand for."""
    row = connection.execute(
        select(func.count(), func.coalesce(func.sum(Signal.weight), 0)).where(
            Signal.deleted_at.is_(None)
        )
    ).one()
    return int(row[0]), int(row[1])


def publications(
    connection: Connection, *, meeting_id: UUID | None = None, text: str = "", limit: int = MOST
) -> list[PublicationRow]:
    """Return the newest publications, of one meeting or of all."""
    statement = (
        select(
            Publication.id,
            Publication.version,
            Publication.published_on,
            Publication.outlet,
            Publication.title,
            Publication.link,
            Publication.note,
            Publication.meeting_id,
            Publication.question_id,
            Publication.order_id,
            Meeting.on.label("on_day"),
            Meeting.place,
            Question.number,
            Order.wording,
        )
        .select_from(Publication)
        .outerjoin(Meeting, Meeting.id == Publication.meeting_id)
        .outerjoin(Question, Question.id == Publication.question_id)
        .outerjoin(Order, Order.id == Publication.order_id)
        .where(Publication.deleted_at.is_(None))
        .order_by(Publication.published_on.desc(), Publication.id.desc())
        .limit(limit)
    )
    if meeting_id is not None:
        statement = statement.where(Publication.meeting_id == meeting_id)
    rows = connection.execute(statement).all()
    places = _places(connection, {row.meeting_id for row in rows if row.meeting_id})
    words = fold(text).split()
    found = [PublicationRow(*row[:10], about=_about(row, places)) for row in rows]
    return [
        row
        for row in found
        if all(word in fold(f"{row.title} {row.outlet} {row.about}") for word in words)
    ]


def ties(connection: Connection, limit: int = 40) -> list[Tie]:
    """Return the newest meetings with their questions and orders, to be tied to."""
    meetings = connection.execute(
        select(Meeting.id, Meeting.on.label("on_day"), Meeting.place)
        .where(Meeting.deleted_at.is_(None), Meeting.on.is_not(None))
        .order_by(Meeting.on.desc(), Meeting.id.desc())
        .limit(limit)
    ).all()
    places = _places(connection, {row.id for row in meetings})
    questions = connection.execute(
        select(
            Question.id,
            Question.meeting_id,
            Question.number,
            Question.words,
            Order.id,
            Order.wording,
        )
        .select_from(Question)
        .outerjoin(Order, and_(Order.question_id == Question.id, Order.deleted_at.is_(None)))
        .where(Question.meeting_id.in_([row.id for row in meetings]), Question.deleted_at.is_(None))
        .order_by(Question.number, Order.position)
    ).all()
    found: list[Tie] = []
    for meeting in meetings:
        label = _meeting_label(meeting.on_day, places.get(meeting.id) or meeting.place)
        found.append(Tie(meeting.id, None, None, label))
        found += _ties_of(meeting.id, label, questions)
    return found


def _ties_of(meeting_id: UUID, label: str, questions: Iterable[Any]) -> list[Tie]:
    found: list[Tie] = []
    seen: set[UUID] = set()
    for key, meeting, number, words, order, wording in questions:
        if meeting != meeting_id:
            continue
        if key not in seen:
            seen.add(key)
            found.append(Tie(meeting_id, key, None, f"вопрос {number}: {words[:80]} · {label}"))
        if order is not None and wording:
            text = f"поручение по вопросу {number}: {wording[:80]} · {label}"
            found.append(Tie(meeting_id, key, order, text))
    return found


def advice_notes(connection: Connection) -> list[Any]:
    """Return what was decided about yards: rows of house, choice and note, the oldest first."""
    statement = (
        select(AdviceNote.house_id, AdviceNote.choice, AdviceNote.note)
        .where(AdviceNote.deleted_at.is_(None))
        .order_by(AdviceNote.id)
    )
    return list(connection.execute(statement))


def editions(connection: Connection, year: int) -> list[EditionRow]:
    """Return the approved schedules of a year, the newest first."""
    statement = (
        select(
            ScheduleEdition.id,
            ScheduleEdition.year,
            ScheduleEdition.edition,
            ScheduleEdition.approved_on,
            ScheduleEdition.approved_by,
            ScheduleEdition.note,
            ScheduleEdition.content,
        )
        .where(ScheduleEdition.year == year, ScheduleEdition.deleted_at.is_(None))
        .order_by(ScheduleEdition.edition.desc())
    )
    return [
        EditionRow(
            row.id,
            row.year,
            row.edition,
            row.approved_on,
            row.approved_by,
            row.note,
            tuple(map(_edition_line, row.content["meetings"])),
        )
        for row in connection.execute(statement)
    ]


def _edition_line(one: dict[str, Any]) -> EditionLine:
    return EditionLine(
        meeting_id=UUID(one["id"]),
        on=date.fromisoformat(one["on"]),
        at=time.fromisoformat(one["at"]) if one["at"] else None,
        place=one["place"],
        addresses=tuple(one["addresses"]),
        responsible_post=one["post"],
        responsible=one["name"],
        phone=one["phone"],
    )


def _signals() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Signal.id,
            Signal.version,
            Signal.noted_on,
            Signal.source,
            Signal.house_id,
            House.street,
            House.number,
            Signal.quarter,
            Signal.topic_id,
            Topic.title,
            Signal.text,
            Signal.weight,
        )
        .select_from(Signal)
        .outerjoin(House, House.id == Signal.house_id)
        .outerjoin(Topic, Topic.id == Signal.topic_id)
        .where(Signal.deleted_at.is_(None))
    )


def _signal(row: Row[*tuple[Any, ...]]) -> SignalRow:
    address = f"{row.street}, {row.number}" if row.street else ""
    return SignalRow(
        row.id,
        row.version,
        row.noted_on,
        row.source,
        row.house_id,
        address,
        row.quarter,
        row.topic_id,
        row.title or "",
        row.text,
        row.weight,
    )


def _places(connection: Connection, meetings: set[UUID]) -> dict[UUID, str]:
    """Return the first address of each meeting."""
    statement = (
        select(MeetingHouse.meeting_id, House.street, House.number)
        .join(House, House.id == MeetingHouse.house_id)
        .where(MeetingHouse.meeting_id.in_(meetings), MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position.desc(), MeetingHouse.id.desc())
    )
    return {row.meeting_id: f"{row.street}, {row.number}" for row in connection.execute(statement)}


def _about(row: Row[*tuple[Any, ...]], places: dict[UUID, str]) -> str:
    if row.meeting_id is None:
        return ""
    meeting = _meeting_label(row.on_day, places.get(row.meeting_id) or row.place or "")
    if row.wording:
        return f"поручение по вопросу {row.number} · {meeting}"
    return f"вопрос {row.number} · {meeting}" if row.number else meeting


def _meeting_label(on: date | None, place: str) -> str:
    return f"встреча {on:%d.%m.%Y}, {place}" if on else f"встреча, {place}"
