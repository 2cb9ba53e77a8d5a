"""Write single records of the directories; a unit of work is opened by whoever calls."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, select

from db.domain.addresses import address_key
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.inputs import (
    HouseInput,
    OrganisationInput,
    PersonInput,
    SolutionInput,
    TopicInput,
)
from db.domain.seasons import months_of
from db.domain.text import fold, is_blank
from db.models import House, Organisation, Person, Record, Topic, TypicalSolution
from db.unit_of_work import UnitOfWork
from desktop.services.gate import long_text, short_line

LARGEST_COUNT = 1_000_000
"""No house has more entrances, flats or residents; a slip of the finger is noticed."""

_AnyRecord = TypeVar("_AnyRecord", bound=Record)

_MODELS: Mapping[RecordKind, type[Record]] = MappingProxyType(
    {model.kind: model for model in (House, Organisation, Person, Topic, TypicalSolution)}
)
_QUOTES = str.maketrans("", "", "«»„“”\"'")


def organisation_key(name: str) -> str:
    """Return what two spellings of one organisation's name have in common."""
    return fold(name.translate(_QUOTES))


def put_house(uow: UnitOfWork, data: HouseInput, key: UUID | None, version: int | None) -> None:
    """Write a house; raise :class:`UserError` ``no_street``, ``no_number``, ``house_twice``."""
    found = _target(uow, House, key, version)
    if found is None:
        return
    fill_house(uow, found, data)
    refuse_second_house(uow, found)
    _take_in(uow, found)


def fill_house(uow: UnitOfWork, found: House, data: HouseInput) -> None:
    """Write the form into a house that may not be taken in yet."""
    found.street = _needed(data.street, "no_street")
    found.number = _needed(data.number, "no_number")
    found.search = address_key(found.street, found.number)
    found.quarter = short_line(data.quarter)
    found.managing_company_id = _living(uow, Organisation, data.managing_company_id)
    found.entrances = _count(data.entrances)
    found.flats = _count(data.flats)
    found.residents = _count(data.residents)
    found.senior_name = short_line(data.senior_name)
    found.senior_phone = short_line(data.senior_phone)
    found.note = long_text(data.note)


def put_organisation(
    uow: UnitOfWork, data: OrganisationInput, key: UUID | None, version: int | None
) -> None:
    """Write an organisation; raise :class:`UserError` ``no_name``, ``organisation_twice``."""
    found = _target(uow, Organisation, key, version)
    if found is None:
        return
    fill_organisation(found, data)
    refuse_second_organisation(uow, found)
    _take_in(uow, found)


def fill_organisation(found: Organisation, data: OrganisationInput) -> None:
    """Write the form into an organisation that may not be taken in yet."""
    found.name = _needed(data.name, "no_name")
    found.search = organisation_key(found.name)
    found.short_name = short_line(data.short_name)
    found.sort = data.kind
    found.head_post = short_line(data.head_post)
    found.head_name = short_line(data.head_name)
    found.phone = short_line(data.phone)
    found.email = short_line(data.email)
    found.note = long_text(data.note)
    found.name_dative = short_line(data.name_dative)
    found.name_genitive = short_line(data.name_genitive)
    found.name_instrumental = short_line(data.name_instrumental)


def put_person(uow: UnitOfWork, data: PersonInput, key: UUID | None, version: int | None) -> None:
    """Write a person; raise :class:`UserError` ``no_surname``. Namesakes are allowed."""
    found = _target(uow, Person, key, version)
    if found is None:
        return
    fill_person(uow, found, data)
    _take_in(uow, found)


def fill_person(uow: UnitOfWork, found: Person, data: PersonInput) -> None:
    """Write the form into a person who may not be taken in yet."""
    found.surname = _needed(data.surname, "no_surname")
    found.first_name = short_line(data.first_name)
    found.patronymic = short_line(data.patronymic)
    found.sex = data.sex
    found.post = short_line(data.post)
    found.organisation_id = _living(uow, Organisation, data.organisation_id)
    found.phone = short_line(data.phone)
    found.email = short_line(data.email)
    found.in_team = data.in_team
    found.note = long_text(data.note)
    found.name_dative = short_line(data.name_dative)
    found.post_dative = short_line(data.post_dative)
    found.name_genitive = short_line(data.name_genitive)
    found.post_genitive = short_line(data.post_genitive)
    found.name_instrumental = short_line(data.name_instrumental)
    found.post_instrumental = short_line(data.post_instrumental)


def put_topic(uow: UnitOfWork, data: TopicInput, key: UUID | None, version: int | None) -> None:
    """Write a topic; raise :class:`UserError` ``no_group``, ``no_title``, ``topic_twice``."""
    found = _target(uow, Topic, key, version)
    if found is None:
        return
    fill_topic(uow, found, data)
    refuse_second_topic(uow, found)
    _take_in(uow, found)


def fill_topic(uow: UnitOfWork, found: Topic, data: TopicInput) -> None:
    """Write the form into a topic that may not be taken in yet."""
    found.group = _needed(data.group, "no_group")
    found.title = _needed(data.title, "no_title")
    found.position = data.position
    found.usual_assignee_id = _living(uow, Organisation, data.usual_assignee_id)
    found.note = long_text(data.note)
    found.off_season = short_line(data.off_season)
    if found.off_season and not months_of(found.off_season):
        raise UserError("bad_months")


def put_solution(
    uow: UnitOfWork, data: SolutionInput, key: UUID | None, version: int | None
) -> None:
    """Write a typical solution; raise :class:`UserError` ``no_solution_title``, ``solution_empty``."""
    found = _target(uow, TypicalSolution, key, version)
    if found is None:
        return
    fill_solution(uow, found, data)
    _take_in(uow, found)


def fill_solution(uow: UnitOfWork, found: TypicalSolution, data: SolutionInput) -> None:
    """Write the form into a solution that may not be taken in yet."""
    found.title = _needed(data.title, "no_solution_title")
    found.topic_id = _living(uow, Topic, data.topic_id)
    found.wording = long_text(data.wording)
    found.answer = long_text(data.answer)
    if not found.wording and not found.answer:
        raise UserError("solution_empty")
    found.steps = long_text(data.steps)
    found.organisation_id = _living(uow, Organisation, data.organisation_id)
    found.term = short_line(data.term)
    found.is_sample = data.is_sample


def refuse_second_house(uow: UnitOfWork, house: House) -> None:
    """Raise :class:`UserError` ``house_twice`` when the address is in the directory already."""
    if _others(uow, house, House.search == house.search):
        raise UserError("house_twice", address=f"{house.street}, {house.number}")


def refuse_second_organisation(uow: UnitOfWork, organisation: Organisation) -> None:
    """Raise :class:`UserError` ``organisation_twice`` when the name is in the directory already."""
    if _others(uow, organisation, Organisation.search == organisation.search):
        raise UserError("organisation_twice", name=organisation.name)


def refuse_second_topic(uow: UnitOfWork, topic: Topic) -> None:
    """Raise :class:`UserError` ``topic_twice`` when its group has a topic of this title."""
    twins = _others(uow, topic, Topic.deleted_at.is_(None))
    if any(topic_key(one.group, one.title) == topic_key(topic.group, topic.title) for one in twins):
        raise UserError("topic_twice", title=topic.title)


def restore(uow: UnitOfWork, kind: RecordKind, key: UUID) -> None:
    """Take a record back out of the trash, unless a second one was entered since."""
    record = uow.find(_MODELS[kind], key)
    if record is None:
        raise UserError("gone", kind=kind)
    refuse_second(uow, record)
    uow.restore(record)


def refuse_second(uow: UnitOfWork, record: Record) -> None:
    """Raise :class:`UserError` ``house_twice`` and the like when the directory has its like."""
    if isinstance(record, House):
        refuse_second_house(uow, record)
    elif isinstance(record, Organisation):
        refuse_second_organisation(uow, record)
    elif isinstance(record, Topic):
        refuse_second_topic(uow, record)


def topic_key(group: str, title: str) -> tuple[str, str]:
    """Return what two spellings of one topic have in common."""
    return fold(group), fold(title)


def _target(
    uow: UnitOfWork, model: type[_AnyRecord], key: UUID | None, version: int | None
) -> _AnyRecord | None:
    """Return the record to fill in: a new one without ``version``, else the one on the screen.

    ``None`` says that a new record with this key is there already: the call is a repeated one.
    """
    if version is not None and key is not None:
        return uow.get(model, key, version)
    if key is not None and uow.find(model, key) is not None:
        return None
    return model(id=key or uow.new_id())


def _take_in(uow: UnitOfWork, record: Record) -> None:
    if record not in uow.session:
        uow.add(record)


def _others(uow: UnitOfWork, record: _AnyRecord, twin: ColumnElement[bool]) -> Sequence[_AnyRecord]:
    model = type(record)
    statement = select(model).where(twin, model.deleted_at.is_(None), model.id != record.id)
    return uow.session.scalars(statement).all()


def _living(uow: UnitOfWork, model: type[Record], key: UUID | None) -> UUID | None:
    return None if key is None else uow.get(model, key).id


def _needed(text: str, code: str) -> str:
    found = short_line(text)
    if is_blank(found):
        raise UserError(code)
    return found


def _count(number: int | None) -> int | None:
    if number is None:
        return None
    if number < 0:
        raise UserError("number_negative")
    if number > LARGEST_COUNT:
        raise UserError("number_too_large", limit=LARGEST_COUNT)
    return number
