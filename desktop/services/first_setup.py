"""Write what the first set-up asks for: the city, its head and its secretary."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.inputs import CityInput, PersonInput
from db.domain.text import fold
from db.models import House, Person
from db.queries import directories as queries
from db.unit_of_work import UnitOfWork
from desktop.services import city_records, directory_records


@dataclass(frozen=True, slots=True)
class Somebody:
    """Name a person as one types it: surname, first name, patronymic; and the post."""

    name: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class SetupState:
    """Hold what is there already."""

    city: str
    genitive: str
    letterhead: str
    head: Somebody
    secretary: Somebody
    houses: int


class FirstSetup:
    """Read and write it piece by piece; what was written stays, wherever the set-up is left."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self) -> SetupState:
        """Return what is there already."""
        with self._database.read() as connection:
            city = queries.city(connection) or city_records.UNSET_CITY
            people = {row.id: row for row in queries.people(connection)}
            houses = connection.execute(select(House.id).where(House.deleted_at.is_(None))).all()
        chosen = (people.get(key) if key else None for key in (city.head_id, city.secretary_id))
        head, secretary = (
            Somebody(one.full_name, one.post) if one is not None else Somebody() for one in chosen
        )
        return SetupState(
            city.name, city.name_genitive, city.letterhead, head, secretary, len(houses)
        )

    def save_city(self, name: str, genitive: str, letterhead: str) -> ChangeSet:
        """Write how the papers name the city."""
        with self._database.unit_of_work() as uow:
            city = city_records.ensure_city(uow)
            city_records.put_city(
                uow,
                CityInput(
                    name,
                    genitive,
                    letterhead,
                    city.head_id,
                    city.secretary_id,
                    city.controller_id,
                    city.number_pattern,
                    city.series or "",
                    city.time_zone,
                ),
                None,
            )
            return uow.commit()

    def save_people(self, head: Somebody, secretary: Somebody) -> ChangeSet:
        """Write who they are; who is in the directory by that name already is taken from there."""
        with self._database.unit_of_work() as uow:
            city = city_records.ensure_city(uow)
            city.head_id = _person(uow, head) or city.head_id
            city.secretary_id = _person(uow, secretary) or city.secretary_id
            return uow.commit()


def _person(uow: UnitOfWork, somebody: Somebody) -> UUID | None:
    """Return the person of that name, written now if there is none; nobody for no name."""
    words = somebody.name.split()
    if not words:
        return None
    people = uow.session.scalars(select(Person).where(Person.deleted_at.is_(None)))
    wanted = fold(" ".join(words))
    for one in people:
        if fold(f"{one.surname} {one.first_name} {one.patronymic}") == wanted:
            return one.id
    key = uow.new_id()
    surname, first, *rest = [*words, "", ""][: max(3, len(words))]
    patronymic = " ".join(rest).strip()
    data = PersonInput(surname, first, patronymic, post=somebody.post, in_team=True)
    directory_records.put_person(uow, data, key, None)
    return key
