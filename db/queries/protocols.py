"""Read protocols, and what their papers are made of."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, or_, select

from db.domain.enums import ControlState, DeadlineKind
from db.domain.errors import UserError
from db.domain.rows.directories import OrganisationRow, PersonRow
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.papers import Attendee, PaperMeeting, ProtocolFacts
from db.domain.rows.protocols import EditionRow, ProtocolRow
from db.models import (
    Assignment,
    Attendance,
    House,
    Meeting,
    MeetingHouse,
    Order,
    Organisation,
    Person,
    Protocol,
    ProtocolVersion,
    Question,
    Sequence,
)
from db.queries import attachments, directories, first_terms, minutes

_AnyRow = Row[*tuple[Any, ...]]


def of_meeting(connection: Connection, meeting_id: UUID) -> ProtocolRow | None:
    """Return the protocol of a meeting, if it has been issued."""
    newest = (
        select(func.max(ProtocolVersion.edition))
        .where(ProtocolVersion.protocol_id == Protocol.id)
        .scalar_subquery()
    )
    statement = select(
        Protocol.id,
        Protocol.version,
        Protocol.meeting_id,
        Protocol.year,
        Protocol.number,
        Protocol.number_text,
        Protocol.state,
        Protocol.issued_at,
        Protocol.signed_on,
        newest.label("edition"),
    ).where(Protocol.meeting_id == meeting_id, Protocol.deleted_at.is_(None))
    row = connection.execute(statement).first()
    return None if row is None else ProtocolRow(*row)


def content(connection: Connection, protocol_id: UUID, edition: int = 0) -> dict[str, Any]:
    """Return what a frozen edition of a protocol says, the newest where none is named.

    Raises :class:`UserError` ``gone`` where there is no such edition.
    """
    statement = (
        select(ProtocolVersion.content)
        .where(ProtocolVersion.protocol_id == protocol_id)
        .order_by(ProtocolVersion.edition.desc())
        .limit(1)
    )
    if edition:
        statement = statement.where(ProtocolVersion.edition == edition)
    found: dict[str, Any] | None = connection.execute(statement).scalar()
    if found is None:
        raise UserError("gone", kind=ProtocolVersion.kind)
    return found


def editions(connection: Connection, meeting_id: UUID) -> tuple[EditionRow, ...]:
    """Return the frozen editions of a meeting's protocol, the newest first."""
    changes = ProtocolVersion.content["correction"]["changes"].as_string()
    statement = (
        select(
            ProtocolVersion.edition,
            ProtocolVersion.created_at,
            ProtocolVersion.created_by,
            func.coalesce(changes, ""),
        )
        .join(Protocol, Protocol.id == ProtocolVersion.protocol_id)
        .where(
            Protocol.meeting_id == meeting_id,
            Protocol.deleted_at.is_(None),
            ProtocolVersion.deleted_at.is_(None),
        )
        .order_by(ProtocolVersion.edition.desc())
    )
    return tuple(EditionRow(*row) for row in connection.execute(statement))


def with_open_orders(
    connection: Connection, keys: Collection[UUID], last: date
) -> tuple[UUID, ...]:
    """Return the meetings whose issued protocols have open orders due by a day for somebody.

    ``keys`` are of organisations and people; co-executors count.
    """
    wanted = list(keys)
    is_due = or_(
        Order.deadline_on <= last,
        Assignment.deadline_on <= last,
        Order.deadline_kind == DeadlineKind.IMMEDIATE,
    )
    statement = (
        select(Protocol.meeting_id)
        .join(Question, Question.meeting_id == Protocol.meeting_id)
        .join(Order, Order.question_id == Question.id)
        .join(Assignment, Assignment.order_id == Order.id)
        .where(
            or_(Assignment.organisation_id.in_(wanted), Assignment.person_id.in_(wanted)),
            Order.control.in_((ControlState.ON_CONTROL, ControlState.RETURNED)),
            is_due,
            *(one.deleted_at.is_(None) for one in (Protocol, Question, Order, Assignment)),
        )
        .group_by(Protocol.meeting_id)
        .order_by(Protocol.year, Protocol.series, Protocol.number)
    )
    return tuple(row.meeting_id for row in connection.execute(statement))


def next_number(connection: Connection, year: int, series: str) -> int:
    """Return the number that the next protocol of a year will get; nothing is used up."""
    statement = select(Sequence.last).where(
        Sequence.scope == "protocol", Sequence.year == year, Sequence.series == series
    )
    return (connection.execute(statement).scalar() or 0) + 1


def facts(connection: Connection, meeting_id: UUID, *, of_today: bool = False) -> ProtocolFacts:
    """Return everything a protocol is made of; raise :class:`UserError` ``gone``.

    Deadlines are those that it gave; ``of_today`` those that hold after all extensions.
    """
    questions = tuple(minutes.ribbon(connection, meeting_id))
    if not of_today:
        questions = first_terms.as_given(connection, meeting_id, questions)
    found_city = directories.city(connection)
    assigned = [one for row in questions for order in row.orders for one in order.assignments]
    people = {one.person_id for one in assigned if one.person_id}
    if found_city is not None and found_city.controller_id is not None:
        people.add(found_city.controller_id)
    return ProtocolFacts(
        city=found_city,
        meeting=_meeting(connection, meeting_id),
        questions=questions,
        organisations=_organisations(
            connection, {one.organisation_id for one in assigned if one.organisation_id}
        ),
        people=_people(connection, people),
        protocol=of_meeting(connection, meeting_id),
        emblem=attachments.emblem(connection, found_city.id) if found_city else "",
        templates=attachments.template_hashes(connection, found_city.id) if found_city else {},
    )


def assignees(
    connection: Connection, keys: Iterable[UUID]
) -> tuple[dict[UUID, OrganisationRow], dict[UUID, PersonRow]]:
    """Return the organisations and the people of these keys, deleted ones too."""
    wanted = list(keys)
    if not wanted:
        return {}, {}
    return _organisations(connection, wanted), _people(connection, wanted)


def meeting_facts(
    connection: Connection, meeting_id: UUID
) -> tuple[PaperMeeting, list[QuestionRow]]:
    """Return what the checks look at; raise :class:`UserError` ``gone``."""
    return _meeting(connection, meeting_id), minutes.ribbon(connection, meeting_id)


def _meeting(connection: Connection, meeting_id: UUID) -> PaperMeeting:
    statement = select(
        Meeting.id, Meeting.state, Meeting.on, Meeting.place, Meeting.residents
    ).where(Meeting.id == meeting_id, Meeting.deleted_at.is_(None))
    row = connection.execute(statement).first()
    if row is None:
        raise UserError("gone", kind=Meeting.kind)
    return PaperMeeting(
        id=row.id,
        state=row.state,
        on=row.on_day,
        place=row.place,
        addresses=_addresses(connection, meeting_id),
        residents=row.residents,
        attendees=_attendees(connection, meeting_id),
    )


def _addresses(connection: Connection, meeting_id: UUID) -> tuple[str, ...]:
    statement = (
        select(House.street, House.number)
        .join(MeetingHouse, MeetingHouse.house_id == House.id)
        .where(MeetingHouse.meeting_id == meeting_id, MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position)
    )
    return tuple(f"{row.street}, {row.number}" for row in connection.execute(statement))


def _attendees(connection: Connection, meeting_id: UUID) -> tuple[Attendee, ...]:
    statement = (
        select(
            Attendance.name,
            Attendance.post,
            Attendance.role,
            Attendance.present,
            Attendance.person_id,
        )
        .where(Attendance.meeting_id == meeting_id, Attendance.deleted_at.is_(None))
        .order_by(Attendance.position, Attendance.id)
    )
    rows = connection.execute(statement).all()
    people = _people(connection, {row.person_id for row in rows if row.person_id})
    return tuple(
        Attendee(row.name, row.post, row.role, row.present, people.get(row.person_id))
        for row in rows
    )


def _people(connection: Connection, keys: Iterable[UUID]) -> dict[UUID, PersonRow]:
    statement = (
        select(Person, func.coalesce(Organisation.name, "").label("organisation"))
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(Person.id.in_(list(keys)))
    )
    return {row.id: _person_row(row) for row in connection.execute(statement)}


def _person_row(row: _AnyRow) -> PersonRow:
    return PersonRow(
        id=row.id,
        version=row.version,
        surname=row.surname,
        first_name=row.first_name,
        patronymic=row.patronymic,
        sex=row.sex,
        post=row.post,
        organisation_id=row.organisation_id,
        organisation=row.organisation,
        phone=row.phone,
        email=row.email,
        in_team=row.in_team,
        note=row.note,
        name_dative=row.name_dative,
        post_dative=row.post_dative,
        name_genitive=row.name_genitive,
        post_genitive=row.post_genitive,
        name_instrumental=row.name_instrumental,
        post_instrumental=row.post_instrumental,
    )


def _organisations(connection: Connection, keys: Iterable[UUID]) -> dict[UUID, OrganisationRow]:
    statement = select(
        Organisation.id,
        Organisation.version,
        Organisation.name,
        Organisation.short_name,
        Organisation.sort,
        Organisation.head_post,
        Organisation.head_name,
        Organisation.phone,
        Organisation.email,
        Organisation.note,
        Organisation.name_dative,
        Organisation.name_genitive,
        Organisation.name_instrumental,
    ).where(Organisation.id.in_(list(keys)))
    return {row.id: OrganisationRow(*row) for row in connection.execute(statement)}
