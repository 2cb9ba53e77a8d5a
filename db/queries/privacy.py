"""Read what erasure, retention and the papers for the public ask of the records."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, and_, func, or_, select

from db.domain.enums import ControlState, MeetingState, RecordKind
from db.domain.retention import RetentionTerms, years_before
from db.domain.rows.privacy import ErasureRow, Place, PublicTextRow
from db.models import (
    Applicant,
    Attendance,
    ControlDecision,
    Erasure,
    ExecutionReport,
    Extension,
    Feedback,
    House,
    Meeting,
    Milestone,
    Operation,
    Order,
    Organisation,
    Person,
    PreparedQuestion,
    PublicText,
    Question,
    Signal,
    Telling,
)

_AT_ONCE = 500
_UNHELD = (MeetingState.PLANNED, MeetingState.ANNOUNCED, MeetingState.RUNNING)

_OF_ORDER: Mapping[
    RecordKind, type[Extension] | type[ExecutionReport] | type[ControlDecision] | type[Milestone]
] = {model.kind: model for model in (Extension, ExecutionReport, ControlDecision, Milestone)}


_OF_MEETING: Mapping[RecordKind, type[Attendance] | type[PreparedQuestion] | type[Telling]] = {
    model.kind: model for model in (Attendance, PreparedQuestion, Telling)
}


def resident_names(connection: Connection) -> list[str]:
    """Return what applicants, seniors of houses and guests are called, each once."""
    sources = (
        select(Applicant.name),
        select(House.senior_name),
        select(Attendance.name).where(Attendance.person_id.is_(None)),
    )
    names = {name for source in sources for name in connection.execute(source.distinct()).scalars()}
    return sorted(names - {""})


def newest_names(connection: Connection, most: int) -> list[str]:
    """Return what the newest applicants, the seniors of houses and guests are called."""
    newest = select(Applicant.name).order_by(Applicant.id.desc()).limit(most)
    seniors = select(House.senior_name)
    guests = select(Attendance.name).where(Attendance.person_id.is_(None)).limit(most)
    sources = (newest, seniors, guests)
    names = {name for source in sources for name in connection.execute(source).scalars()}
    return sorted(names - {""})


def names_of(connection: Connection, applicants: Collection[UUID]) -> list[str]:
    """Return what these applicants are called."""
    statement = select(Applicant.name).where(Applicant.id.in_(list(applicants)))
    return [name for name in connection.execute(statement).scalars() if name]


def official_names(connection: Connection) -> list[str]:
    """Return the surnames of the directory and whoever heads an organisation."""
    people = connection.execute(select(Person.surname).distinct()).scalars()
    heads = connection.execute(select(Organisation.head_name).distinct()).scalars()
    return sorted({*people, *heads} - {""})


def official_surnames(connection: Connection) -> list[str]:
    """Return the surnames of the directory, and the first word of who heads an organisation."""
    people = connection.execute(select(Person.surname).distinct()).scalars()
    heads = connection.execute(select(Organisation.head_name).distinct()).scalars()
    return sorted({*people, *(word for name in heads for word in name.split()[:1])} - {""})


def streets(connection: Connection) -> list[str]:
    """Return the streets of the houses."""
    return list(connection.execute(select(House.street).distinct()).scalars())


def public_texts(connection: Connection, digests: Collection[str]) -> dict[str, PublicTextRow]:
    """Return what was decided about texts, by the digest of each."""
    statement = select(PublicText.digest, PublicText.choice, PublicText.replacement).where(
        PublicText.digest.in_(list(digests)), PublicText.deleted_at.is_(None)
    )
    return {
        row.digest: PublicTextRow(row.choice, row.replacement)
        for row in connection.execute(statement)
    }


def erasures(connection: Connection) -> list[ErasureRow]:
    """Return the acts of destruction, the newest first."""
    statement = select(
        Erasure.id,
        Erasure.number,
        Erasure.year,
        Erasure.done_at,
        Erasure.ground,
        Erasure.reason,
        Erasure.content,
    ).order_by(Erasure.year.desc(), Erasure.number.desc())
    return [ErasureRow(*row) for row in connection.execute(statement)]


def journal_lines(connection: Connection, places: Iterable[int]) -> list[Row[*tuple[Any, ...]]]:
    """Return what the journal still says of operations, in their order: no values."""
    found: list[Row[*tuple[Any, ...]]] = []
    wanted = sorted(places)
    for start in range(0, len(wanted), _AT_ONCE):
        statement = (
            select(
                Operation.seq,
                Operation.at,
                Operation.actor,
                Operation.kind,
                Operation.record_id,
                Operation.action,
                Operation.field_names,
                Operation.value_mac,
            )
            .where(Operation.seq.in_(wanted[start : start + _AT_ONCE]))
            .order_by(Operation.seq)
        )
        found += connection.execute(statement).all()
    return found


def seqs(connection: Connection, operations: Collection[UUID]) -> dict[UUID, int]:
    """Return the places in the journal of operations."""
    found: dict[UUID, int] = {}
    wanted = list(operations)
    for start in range(0, len(wanted), _AT_ONCE):
        statement = select(Operation.id, Operation.seq).where(
            Operation.id.in_(wanted[start : start + _AT_ONCE])
        )
        found |= {row.id: row.seq for row in connection.execute(statement)}
    return found


def place_of(connection: Connection, kind: RecordKind, key: UUID) -> Place:
    """Return where people find a record; nothing where that cannot be said."""
    if kind is RecordKind.HOUSE:
        house = connection.execute(
            select(House.street, House.number).where(House.id == key)
        ).first()
        return Place(address=f"{house.street}, {house.number}") if house else Place()
    if kind is RecordKind.MEETING:
        return Place(meeting_on=connection.scalar(select(Meeting.on).where(Meeting.id == key)))
    if kind in _OF_MEETING:
        model = _OF_MEETING[kind]
        statement = select(Meeting.on).join(model, model.meeting_id == Meeting.id)
        return Place(meeting_on=connection.scalar(statement.where(model.id == key)))
    if kind is RecordKind.SIGNAL:
        heard = connection.execute(
            select(House.street, House.number)
            .join(Signal, Signal.house_id == House.id)
            .where(Signal.id == key)
        ).first()
        return Place(address=f"{heard.street}, {heard.number}" if heard else "")
    return _place_of_question(connection, kind, key)


def _place_of_question(connection: Connection, kind: RecordKind, key: UUID) -> Place:
    statement = (
        select(Question.number, Meeting.on.label("on_day"), House.street, House.number.label("at"))
        .join(Meeting, Meeting.id == Question.meeting_id)
        .outerjoin(House, House.id == Question.house_id)
    )
    match kind:
        case RecordKind.QUESTION:
            statement = statement.where(Question.id == key)
        case RecordKind.APPLICANT:
            statement = statement.join(Applicant, Applicant.question_id == Question.id)
            statement = statement.where(Applicant.id == key)
        case RecordKind.ORDER:
            statement = statement.join(Order, Order.question_id == Question.id)
            statement = statement.where(Order.id == key)
        case RecordKind.FEEDBACK:
            statement = statement.join(Feedback, Feedback.question_id == Question.id)
            statement = statement.where(Feedback.id == key)
        case _ if kind in _OF_ORDER:
            model = _OF_ORDER[kind]
            statement = statement.join(Order, Order.question_id == Question.id)
            statement = statement.join(model, model.order_id == Order.id).where(model.id == key)
        case _:
            return Place()
    row = connection.execute(statement).first()
    if row is None:
        return Place()
    return Place(row.number, row.on_day, f"{row.street}, {row.at}" if row.street else "")


def due(connection: Connection, terms: RetentionTerms, today: date) -> list[Row[*tuple[Any, ...]]]:
    """Return the applicants whose contact data has outlived its term, the oldest first.

    A question with an order that is not off control is not closed, whatever its age.
    """
    closed = (
        select(
            Order.question_id,
            func.max(Order.changed_at).label("closed_at"),
            func.count().label("orders"),
            func.sum(Order.control != ControlState.OFF_CONTROL).label("open_orders"),
        )
        .where(Order.deleted_at.is_(None))
        .group_by(Order.question_id)
        .subquery()
    )
    has_contacts = or_(*(column != "" for column in _CONTACTS))
    after_closing = and_(
        closed.c.open_orders == 0,
        func.date(closed.c.closed_at) < years_before(today, terms.after_closing).isoformat(),
    )
    after_meeting = and_(
        closed.c.orders.is_(None),
        Meeting.state.not_in(_UNHELD),
        Meeting.on < years_before(today, terms.after_meeting),
    )
    statement = (
        select(Applicant.id, Applicant.question_id, Question.meeting_id, Meeting.on.label("on_day"))
        .join(Question, Question.id == Applicant.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .outerjoin(closed, closed.c.question_id == Question.id)
        .where(has_contacts, or_(after_closing, after_meeting))
        .order_by(Meeting.on, Applicant.id)
    )
    return list(connection.execute(statement).all())


_CONTACTS = (Applicant.name, Applicant.flat, Applicant.entrance, Applicant.phone)
