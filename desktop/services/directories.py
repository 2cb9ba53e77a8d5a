"""Keep the directories: houses, organisations, people, topics, the city and its calendar."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.inputs import (
    CalendarYearInput,
    CityInput,
    HouseInput,
    OrganisationInput,
    PersonInput,
    TopicInput,
)
from db.domain.paper_options import PaperOptions
from db.domain.rows.directories import (
    CalendarYearRow,
    CityRow,
    HouseRow,
    OrganisationRow,
    PersonRow,
    ProposedCases,
    TopicRow,
)
from db.domain.text import fold
from db.domain.working_days import WorkingCalendar
from db.models import House, Organisation, Person, Record, Topic
from db.queries import directories as queries
from desktop.services import case_proposals, city_records, directory_records
from desktop.services.working_calendar import read_calendar

_Row = TypeVar("_Row")


class DirectoriesService:
    """List, write, delete and bring back what meetings and orders refer to.

    ``save_…`` without a version writes a new record; with the key of one that is there already it
    does nothing. With a version it changes that record and raises :class:`UserError` ``stale``
    when the version is not the newest. What is deleted stays on the orders that name it.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def houses(self, text: str = "", limit: int | None = None) -> list[HouseRow]:
        """Return the houses by street and number that contain every word of ``text``."""
        return self._read(lambda connection: queries.houses(connection, text))[:limit]

    def organisations(self, text: str = "", limit: int | None = None) -> list[OrganisationRow]:
        """Return the organisations by name that contain every word of ``text``."""
        return self._read(lambda connection: queries.organisations(connection, text))[:limit]

    def people(self, text: str = "", limit: int | None = None) -> list[PersonRow]:
        """Return the people by name who contain every word of ``text``."""
        return self._read(lambda connection: queries.people(connection, text))[:limit]

    def topics(self, text: str = "", limit: int | None = None) -> list[TopicRow]:
        """Return the topics by group and position that contain every word of ``text``."""
        return self._read(lambda connection: queries.topics(connection, text))[:limit]

    def house(self, house_id: UUID) -> HouseRow:
        """Return one house; raise :class:`UserError` ``gone``."""
        return _found(self._read(lambda one: queries.house(one, house_id)), RecordKind.HOUSE)

    def organisation(self, organisation_id: UUID) -> OrganisationRow:
        """Return one organisation; raise :class:`UserError` ``gone``."""
        row = self._read(lambda one: queries.organisation(one, organisation_id))
        return _found(row, RecordKind.ORGANISATION)

    def person(self, person_id: UUID) -> PersonRow:
        """Return one person; raise :class:`UserError` ``gone``."""
        return _found(self._read(lambda one: queries.person(one, person_id)), RecordKind.PERSON)

    def topic(self, topic_id: UUID) -> TopicRow:
        """Return one topic; raise :class:`UserError` ``gone``."""
        return _found(self._read(lambda one: queries.topic(one, topic_id)), RecordKind.TOPIC)

    def namesakes(self, data: PersonInput, except_id: UUID | None = None) -> list[PersonRow]:
        """Return the people of the same full name: worth a question, not a refusal."""
        name = fold(f"{data.surname} {data.first_name} {data.patronymic}")
        found = self._read(queries.people)
        return [row for row in found if row.id != except_id and fold(row.full_name) == name]

    def person_cases(self, data: PersonInput) -> ProposedCases:
        """Return how a person would be named in the papers, corrections left aside."""
        organisation = data.organisation_id
        row = (
            self._read(lambda one: queries.organisation(one, organisation))
            if organisation
            else None
        )
        return case_proposals.person_cases(data, row.name if row else "")

    def organisation_cases(self, data: OrganisationInput) -> ProposedCases:
        """Return how an organisation would be named in the papers, corrections left aside."""
        return case_proposals.organisation_cases(data)

    def save_house(
        self, data: HouseInput, house_id: UUID | None = None, version: int | None = None
    ) -> ChangeSet:
        """Write a house.

        Raises :class:`UserError` ``no_street``, ``no_number``, ``house_twice`` (address),
        ``number_negative``, ``number_too_large``, ``text_too_long``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            directory_records.put_house(uow, data, house_id, version)
            return uow.commit()

    def save_organisation(
        self,
        data: OrganisationInput,
        organisation_id: UUID | None = None,
        version: int | None = None,
    ) -> ChangeSet:
        """Write an organisation.

        Raises :class:`UserError` ``no_name``, ``organisation_twice`` (name), ``text_too_long``,
        ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            directory_records.put_organisation(uow, data, organisation_id, version)
            return uow.commit()

    def save_person(
        self, data: PersonInput, person_id: UUID | None = None, version: int | None = None
    ) -> ChangeSet:
        """Write a person; ask :meth:`namesakes` first.

        Raises :class:`UserError` ``no_surname``, ``text_too_long``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            directory_records.put_person(uow, data, person_id, version)
            return uow.commit()

    def save_topic(
        self, data: TopicInput, topic_id: UUID | None = None, version: int | None = None
    ) -> ChangeSet:
        """Write a topic.

        Raises :class:`UserError` ``no_group``, ``no_title``, ``topic_twice`` (title),
        ``text_too_long``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            directory_records.put_topic(uow, data, topic_id, version)
            return uow.commit()

    def delete_house(self, house_id: UUID, version: int) -> ChangeSet:
        """Put a house into the trash; meetings held there keep it."""
        return self._delete(House, house_id, version)

    def delete_organisation(self, organisation_id: UUID, version: int) -> ChangeSet:
        """Put an organisation into the trash; its orders say that it is gone."""
        return self._delete(Organisation, organisation_id, version)

    def delete_person(self, person_id: UUID, version: int) -> ChangeSet:
        """Put a person into the trash; orders and attendance lists keep the name."""
        return self._delete(Person, person_id, version)

    def delete_topic(self, topic_id: UUID, version: int) -> ChangeSet:
        """Put a topic into the trash; questions keep it."""
        return self._delete(Topic, topic_id, version)

    def restore(self, kind: RecordKind, key: UUID) -> ChangeSet:
        """Take a house, an organisation, a person or a topic back out of the trash.

        Raises :class:`UserError` ``house_twice`` and the like when a second one was entered since.
        """
        with self._database.unit_of_work() as uow:
            directory_records.restore(uow, kind, key)
            return uow.commit()

    def city(self) -> CityRow:
        """Return the settings of the city; the defaults, of version 0, before any were written."""
        return self._read(queries.city) or city_records.UNSET_CITY

    def save_city(self, data: CityInput, version: int | None = None) -> ChangeSet:
        """Write the settings of the city; raise :class:`UserError` ``bad_number_pattern``, ``stale``."""
        with self._database.unit_of_work() as uow:
            city_records.put_city(uow, data, version)
            return uow.commit()

    def save_paper_options(self, options: PaperOptions, version: int | None = None) -> ChangeSet:
        """Write what the city chooses of its papers; raise ``bad_paper_option``, ``stale``."""
        with self._database.unit_of_work() as uow:
            city_records.put_paper_options(uow, options, version)
            return uow.commit()

    def calendar(self) -> WorkingCalendar:
        """Return the production calendar with the years edited in this city."""
        return self._read(read_calendar)

    def calendar_years(self) -> list[CalendarYearRow]:
        """Return the years edited in this city."""
        return self._read(queries.calendar_years)

    def save_calendar_year(self, data: CalendarYearInput, version: int | None = None) -> ChangeSet:
        """Write the days of a year; raise :class:`UserError` ``bad_calendar_day`` (day), ``stale``."""
        with self._database.unit_of_work() as uow:
            city_records.put_calendar_year(uow, data, version)
            return uow.commit()

    def drop_calendar_year(self, year: int, version: int) -> ChangeSet:
        """Forget what was edited of a year; the calendar of the program holds again."""
        with self._database.unit_of_work() as uow:
            city_records.drop_calendar_year(uow, year, version)
            return uow.commit()

    def _read(self, query: Callable[[Connection], _Row]) -> _Row:
        with self._database.read() as connection:
            return query(connection)

    def _delete(self, model: type[Record], key: UUID, version: int) -> ChangeSet:
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(model, key, version))
            return uow.commit()


def _found(row: _Row | None, kind: RecordKind) -> _Row:
    if row is None:
        raise UserError("gone", kind=kind)
    return row
