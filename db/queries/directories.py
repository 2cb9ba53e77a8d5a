"""Read houses, organisations, people, topics and the city, in the order a reader expects.

A directory is read whole: the largest, that of the houses, has a few thousand rows, and no
database sorts «д. 9» before «д. 10».
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, select

from db.domain.addresses import number_order, street_order
from db.domain.paper_options import read_options
from db.domain.retention import read_terms
from db.domain.rows.directories import (
    CalendarYearRow,
    CityRow,
    HouseRow,
    OrganisationRow,
    PersonRow,
    TopicRow,
)
from db.domain.sorting import natural_key
from db.domain.text import fold
from db.models import CalendarYear, City, House, Organisation, Person, Topic

_AnyRow = Row[*tuple[Any, ...]]

_LABEL = case((Organisation.short_name != "", Organisation.short_name), else_=Organisation.name)


def houses(connection: Connection, text: str = "") -> list[HouseRow]:
    """Return the houses by street and number; ``text`` holds words that a row must contain."""
    words = fold(text).split()
    rows = [HouseRow(*row) for row in connection.execute(_houses())]
    found = (
        row
        for row in rows
        if _matches(
            words, (row.address, row.quarter, row.managing_company, row.senior_name, row.note)
        )
    )
    street, number = cache(street_order), cache(number_order)
    return sorted(found, key=lambda row: (street(row.street), number(row.number)))


def house(connection: Connection, key: UUID) -> HouseRow | None:
    """Return one house."""
    row = connection.execute(_houses().where(House.id == key)).first()
    return None if row is None else HouseRow(*row)


def organisations(connection: Connection, text: str = "") -> list[OrganisationRow]:
    """Return the organisations by name, with how many people of each are known."""
    words = fold(text).split()
    rows = [OrganisationRow(*row) for row in connection.execute(_organisations())]
    found = (
        row
        for row in rows
        if _matches(words, (row.name, row.short_name, row.head_name, row.phone, row.note))
    )
    return sorted(found, key=lambda row: natural_key(row.label))


def organisation(connection: Connection, key: UUID) -> OrganisationRow | None:
    """Return one organisation."""
    row = connection.execute(_organisations().where(Organisation.id == key)).first()
    return None if row is None else OrganisationRow(*row)


def people(connection: Connection, text: str = "") -> list[PersonRow]:
    """Return the people by name."""
    words = fold(text).split()
    rows = [PersonRow(*row) for row in connection.execute(_people())]
    found = (
        row
        for row in rows
        if _matches(words, (row.full_name, row.post, row.organisation, row.phone, row.note))
    )
    return sorted(found, key=lambda row: natural_key(row.full_name))


def person(connection: Connection, key: UUID) -> PersonRow | None:
    """Return one person."""
    row = connection.execute(_people().where(Person.id == key)).first()
    return None if row is None else PersonRow(*row)


def topics(connection: Connection, text: str = "") -> list[TopicRow]:
    """Return the topics by group, and in a group by their position and title."""
    words = fold(text).split()
    rows = [TopicRow(*row) for row in connection.execute(_topics())]
    found = (
        row for row in rows if _matches(words, (row.group, row.title, row.usual_assignee, row.note))
    )
    return sorted(
        found, key=lambda row: (natural_key(row.group), row.position, natural_key(row.title))
    )


def topic(connection: Connection, key: UUID) -> TopicRow | None:
    """Return one topic."""
    row = connection.execute(_topics().where(Topic.id == key)).first()
    return None if row is None else TopicRow(*row)


def city(connection: Connection) -> CityRow | None:
    """Return the settings of the city, once they have been made."""
    statement = select(
        City.id,
        City.version,
        City.name,
        City.name_genitive,
        City.letterhead,
        City.head_id,
        City.secretary_id,
        City.controller_id,
        City.number_pattern,
        City.series,
        City.time_zone,
        City.paper_options,
        City.retention,
    ).where(City.deleted_at.is_(None))
    row = connection.execute(statement.limit(1)).first()
    if row is None:
        return None
    fields: dict[str, Any] = {**row._mapping}
    typed = {
        "paper_options": read_options(row.paper_options),
        "retention": read_terms(row.retention),
    }
    return CityRow(**fields | typed)


def calendar_years(connection: Connection) -> list[CalendarYearRow]:
    """Return the years of the production calendar that were edited in this city."""
    statement = (
        select(CalendarYear.id, CalendarYear.version, CalendarYear.year, CalendarYear.days)
        .where(CalendarYear.deleted_at.is_(None))
        .order_by(CalendarYear.year)
    )
    return [CalendarYearRow(*row) for row in connection.execute(statement)]


def _houses() -> Select[*tuple[Any, ...]]:
    return (
        select(
            House.id,
            House.version,
            House.street,
            House.number,
            House.quarter,
            Organisation.id,
            func.coalesce(_LABEL, ""),
            House.entrances,
            House.flats,
            House.residents,
            House.senior_name,
            House.senior_phone,
            House.note,
        )
        .select_from(House)
        .outerjoin(Organisation, _living(House.managing_company_id))
        .where(House.deleted_at.is_(None))
    )


def _organisations() -> Select[*tuple[Any, ...]]:
    members = (
        select(func.count())
        .where(Person.organisation_id == Organisation.id, Person.deleted_at.is_(None))
        .correlate(Organisation)
        .scalar_subquery()
    )
    return select(
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
        members,
    ).where(Organisation.deleted_at.is_(None))


def _people() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id,
            Person.version,
            Person.surname,
            Person.first_name,
            Person.patronymic,
            Person.sex,
            Person.post,
            Organisation.id,
            func.coalesce(_LABEL, ""),
            Person.phone,
            Person.email,
            Person.in_team,
            Person.note,
            Person.name_dative,
            Person.post_dative,
            Person.name_genitive,
            Person.post_genitive,
            Person.name_instrumental,
            Person.post_instrumental,
        )
        .select_from(Person)
        .outerjoin(Organisation, _living(Person.organisation_id))
        .where(Person.deleted_at.is_(None))
    )


def _topics() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Topic.id,
            Topic.version,
            Topic.group,
            Topic.title,
            Topic.position,
            Organisation.id,
            func.coalesce(_LABEL, ""),
            Topic.note,
            Topic.off_season,
        )
        .select_from(Topic)
        .outerjoin(Organisation, _living(Topic.usual_assignee_id))
        .where(Topic.deleted_at.is_(None))
    )


def _living(reference: Any) -> ColumnElement[bool]:
    """Join an organisation only while it is in the directory: a deleted one shows as none."""
    return and_(Organisation.id == reference, Organisation.deleted_at.is_(None))


def _matches(words: Sequence[str], fields: Iterable[str]) -> bool:
    if not words:
        return True
    searched = fold(" ".join(fields))
    return all(word in searched for word in words)
