"""Read the names of what is counted, and the records behind a figure."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, extract, select

from db.domain.enums import MeetingState
from db.domain.indicators import Cut
from db.domain.names import initials
from db.domain.rows.indicators import CountedRow
from db.models import House, Meeting, MeetingHouse, Organisation, Person, Question, Topic
from db.queries import control_orders

_AT_ONCE = 500


def years(connection: Connection) -> tuple[int, ...]:
    """Return the years in which meetings were held, the newest first."""
    year = extract("year", Meeting.on)
    statement = (
        select(year)
        .where(
            Meeting.state == MeetingState.HELD,
            Meeting.on.is_not(None),
            Meeting.deleted_at.is_(None),
        )
        .distinct()
    )
    return tuple(sorted((int(one) for one in connection.scalars(statement)), reverse=True))


def names(connection: Connection, cut: Cut) -> Mapping[UUID, str]:
    """Return what the topics, houses or parties are called; the deleted ones too."""
    if cut is Cut.TOPIC:
        return {row.id: row.title for row in connection.execute(select(Topic.id, Topic.title))}
    if cut is Cut.HOUSE:
        houses = connection.execute(select(House.id, House.street, House.number))
        return {row.id: f"{row.street}, {row.number}" for row in houses}
    people = connection.execute(
        select(Person.id, Person.surname, Person.first_name, Person.patronymic)
    )
    found = {row.id: initials(row.surname, row.first_name, row.patronymic) for row in people}
    bodies = connection.execute(select(Organisation.id, Organisation.short_name, Organisation.name))
    return found | {row.id: row.short_name or row.name for row in bodies}


def quarters(connection: Connection) -> Mapping[UUID, str]:
    """Return in which quarter each house stands; those without one are left out."""
    statement = select(House.id, House.quarter).where(House.quarter != "")
    return {row.id: row.quarter for row in connection.execute(statement)}


def order_rows(connection: Connection, keys: Sequence[UUID]) -> list[CountedRow]:
    """Return orders in the order of their ids."""
    return [
        CountedRow(
            meeting_id=row.meeting_id,
            question_id=row.question_id,
            number=row.number,
            on=row.meeting_on,
            place=row.address,
            words=row.wording or row.words,
            lead=row.lead,
            deadline_on=row.deadline_on,
            closed_on=row.closed_on,
            control=row.control,
            outcome=row.outcome,
        )
        for start in range(0, len(keys), _AT_ONCE)
        for row in control_orders.rows(connection, keys[start : start + _AT_ONCE])
    ]


def question_rows(connection: Connection, keys: Sequence[UUID]) -> list[CountedRow]:
    """Return questions in the order of their ids."""
    found: dict[UUID, CountedRow] = {}
    for start in range(0, len(keys), _AT_ONCE):
        statement = (
            select(
                Question.id,
                Question.meeting_id,
                Question.number,
                Question.words,
                Meeting.on.label("on_day"),
                House.street,
                House.number.label("house"),
            )
            .join(Meeting, Meeting.id == Question.meeting_id)
            .outerjoin(House, House.id == Question.house_id)
            .where(Question.id.in_(keys[start : start + _AT_ONCE]))
        )
        for row in connection.execute(statement):
            place = f"{row.street}, {row.house}" if row.street is not None else ""
            found[row.id] = CountedRow(
                row.meeting_id, row.id, row.number, row.on_day, place, row.words
            )
    return [found[key] for key in keys if key in found]


def meeting_rows(
    connection: Connection, took_part: Mapping[UUID, int], keys: Collection[UUID]
) -> list[CountedRow]:
    """Return meetings, the newest first, with how many took part in each."""
    wanted = list(keys)
    yards: dict[UUID, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        houses = (
            select(MeetingHouse.meeting_id, House.street, House.number)
            .join(House, House.id == MeetingHouse.house_id)
            .where(
                MeetingHouse.meeting_id.in_(wanted[start : start + _AT_ONCE]),
                MeetingHouse.deleted_at.is_(None),
            )
            .order_by(MeetingHouse.position, MeetingHouse.id)
        )
        for row in connection.execute(houses):
            yards.setdefault(row.meeting_id, f"{row.street}, {row.number}")
    found = []
    for start in range(0, len(wanted), _AT_ONCE):
        statement = select(Meeting.id, Meeting.on.label("on_day"), Meeting.place).where(
            Meeting.id.in_(wanted[start : start + _AT_ONCE])
        )
        found += [
            CountedRow(
                row.id, None, 0, row.on_day, yards.get(row.id, ""), row.place,
                participants=took_part[row.id],
            )
            for row in connection.execute(statement)
        ]  # fmt: skip
    return sorted(found, key=lambda row: (str(row.on or ""), str(row.meeting_id)), reverse=True)
