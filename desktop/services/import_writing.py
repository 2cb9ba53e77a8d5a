"""Write the rows of a table that were found good into the directories."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from sqlalchemy import Connection, select

from db.domain.enums import OrganisationKind, RecordKind
from db.domain.inputs import HouseInput, OrganisationInput, PersonInput, TopicInput
from db.models import House, Organisation, Person, Topic
from db.unit_of_work import UnitOfWork
from desktop.services import directory_records as records
from desktop.services.import_rows import is_yes, organisation_kind, person_key, sex_of

REFERENCES: Mapping[RecordKind, tuple[str, OrganisationKind | None]] = {
    RecordKind.HOUSE: ("company", OrganisationKind.MANAGING_COMPANY),
    RecordKind.PERSON: ("organisation", None),
    RecordKind.TOPIC: ("assignee", None),
}
"""The column that names an organisation, and the kind a new one is given."""


def known_keys(connection: Connection, kind: RecordKind) -> set[Hashable]:
    """Return what tells the living records of a directory apart."""
    if kind is RecordKind.HOUSE:
        houses = select(House.search).where(House.deleted_at.is_(None))
        return set(connection.execute(houses).scalars())
    if kind is RecordKind.ORGANISATION:
        names = select(Organisation.search).where(Organisation.deleted_at.is_(None))
        return set(connection.execute(names).scalars())
    if kind is RecordKind.PERSON:
        people = select(Person.surname, Person.first_name, Person.patronymic, Person.post)
        found = connection.execute(people.where(Person.deleted_at.is_(None)))
        return {person_key(*row) for row in found}
    topics = select(Topic.group, Topic.title).where(Topic.deleted_at.is_(None))
    return {records.topic_key(*row) for row in connection.execute(topics)}


def known_organisations(connection: Connection) -> dict[str, UUID]:
    """Return the living organisations by their full and short names."""
    statement = select(Organisation.id, Organisation.name, Organisation.short_name).where(
        Organisation.deleted_at.is_(None)
    )
    found: dict[str, UUID] = {}
    for row in connection.execute(statement):
        found[records.organisation_key(row.name)] = row.id
        if row.short_name:
            found.setdefault(records.organisation_key(row.short_name), row.id)
    return found


class RowWriter:
    """Write rows of one kind in one unit of work; organisations they name are made once."""

    def __init__(self, uow: UnitOfWork, kind: RecordKind) -> None:
        self._uow = uow
        self._kind = kind
        self._organisations = known_organisations(uow.session.connection())

    def write(self, values: Mapping[str, str]) -> None:
        """Take in the record of one row."""
        if self._kind is RecordKind.HOUSE:
            self._house(values)
        elif self._kind is RecordKind.ORGANISATION:
            self._organisation(values)
        elif self._kind is RecordKind.PERSON:
            self._person(values)
        else:
            self._topic(values)

    def _house(self, values: Mapping[str, str]) -> None:
        house = House(id=self._uow.new_id())
        data = HouseInput(
            street=values["street"],
            number=values["number"],
            quarter=values.get("quarter", ""),
            managing_company_id=self._reference(values),
            entrances=_number(values.get("entrances", "")),
            flats=_number(values.get("flats", "")),
            residents=_number(values.get("residents", "")),
            senior_name=values.get("senior_name", ""),
            senior_phone=values.get("senior_phone", ""),
            note=values.get("note", ""),
        )
        records.fill_house(self._uow, house, data)
        self._uow.add(house)

    def _organisation(self, values: Mapping[str, str]) -> None:
        organisation = Organisation(id=self._uow.new_id())
        data = OrganisationInput(
            name=values["name"],
            short_name=values.get("short_name", ""),
            kind=organisation_kind(values.get("kind") or values["name"]),
            head_post=values.get("head_post", ""),
            head_name=values.get("head_name", ""),
            phone=values.get("phone", ""),
            email=values.get("email", ""),
            note=values.get("note", ""),
        )
        records.fill_organisation(organisation, data)
        self._uow.add(organisation)

    def _person(self, values: Mapping[str, str]) -> None:
        person = Person(id=self._uow.new_id())
        data = PersonInput(
            surname=values["surname"],
            first_name=values["first_name"],
            patronymic=values["patronymic"],
            sex=sex_of(values.get("sex", "")),
            post=values.get("post", ""),
            organisation_id=self._reference(values),
            phone=values.get("phone", ""),
            email=values.get("email", ""),
            in_team=is_yes(values.get("in_team", "")),
            note=values.get("note", ""),
        )
        records.fill_person(self._uow, person, data)
        self._uow.add(person)

    def _topic(self, values: Mapping[str, str]) -> None:
        topic = Topic(id=self._uow.new_id())
        data = TopicInput(
            group=values["group"],
            title=values["title"],
            usual_assignee_id=self._reference(values),
            note=values.get("note", ""),
        )
        records.fill_topic(self._uow, topic, data)
        self._uow.add(topic)

    def _reference(self, values: Mapping[str, str]) -> UUID | None:
        field, kind = REFERENCES[self._kind]
        name = values.get(field, "")
        if not name:
            return None
        key = records.organisation_key(name)
        if key not in self._organisations:
            organisation = Organisation(id=self._uow.new_id())
            data = OrganisationInput(name=name, kind=kind or organisation_kind(name))
            records.fill_organisation(organisation, data)
            self._uow.add(organisation)
            self._uow.session.flush()
            self._organisations[key] = organisation.id
        return self._organisations[key]


def _number(text: str) -> int | None:
    return int(text) if text else None
