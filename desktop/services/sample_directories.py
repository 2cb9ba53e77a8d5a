"""Write the directories of the sample city."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.enums import OrganisationKind, Sex
from db.domain.inputs import CityInput, HouseInput, OrganisationInput, PersonInput
from db.models import Topic
from db.unit_of_work import UnitOfWork
from desktop.services import city_records, directory_records

Fields = Mapping[str, Any]


def read(folder: Path, name: str) -> Any:
    """Return the content of one of the files of the sample."""
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


def fill_directories(database: Database, folder: Path) -> ChangeSet:
    """Write organisations, people, houses, the usual assignees of topics and the city."""
    with database.unit_of_work() as uow:
        organisations = _organisations(uow, read(folder, "organisations"))
        people = _people(uow, read(folder, "people"), organisations)
        _houses(uow, read(folder, "houses"), organisations)
        _usual_assignees(uow, read(folder, "topics"), organisations)
        uow.session.flush()
        _city(uow, read(folder, "city"), people)
        return uow.commit()


def _organisations(uow: UnitOfWork, rows: list[Fields]) -> dict[str, UUID]:
    keys = {row["short_name"]: uow.new_id() for row in rows}
    for row in rows:
        data = OrganisationInput(**{**row, "kind": OrganisationKind(row["kind"])})
        directory_records.put_organisation(uow, data, keys[row["short_name"]], None)
    uow.session.flush()
    return keys


def _people(
    uow: UnitOfWork, rows: list[Fields], organisations: Mapping[str, UUID]
) -> dict[str, UUID]:
    keys = {row["surname"]: uow.new_id() for row in rows}
    for row in rows:
        fields = {name: value for name, value in row.items() if name != "organisation"}
        fields["sex"] = Sex(row["sex"])
        data = PersonInput(**fields, organisation_id=organisations.get(row["organisation"]))
        directory_records.put_person(uow, data, keys[row["surname"]], None)
    return keys


def _houses(uow: UnitOfWork, rows: list[Fields], organisations: Mapping[str, UUID]) -> None:
    for row in rows:
        fields = {name: value for name, value in row.items() if name != "managing_company"}
        data = HouseInput(**fields, managing_company_id=organisations[row["managing_company"]])
        directory_records.put_house(uow, data, None, None)


def _usual_assignees(
    uow: UnitOfWork, usual: Mapping[str, str], organisations: Mapping[str, UUID]
) -> None:
    for topic in uow.session.scalars(select(Topic).where(Topic.deleted_at.is_(None))):
        if topic.title in usual:
            topic.usual_assignee_id = organisations[usual[topic.title]]


def _city(uow: UnitOfWork, row: Fields, people: Mapping[str, UUID]) -> None:
    places = ("head", "secretary", "controller")
    fields = {name: value for name, value in row.items() if name not in places}
    fields |= {f"{place}_id": people[row[place]] for place in places}
    city_records.put_city(uow, CityInput(**fields), None)
