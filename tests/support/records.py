"""Make fresh data files and put records into them, as the tests of services need them."""

import atexit
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

from db import migrate
from db.database import Database, open_database
from db.domain.addresses import address_key
from db.domain.enums import (
    AttendanceRole,
    MeetingState,
    OrganisationKind,
    QuestionKind,
    Urgency,
)
from db.models import (
    Attendance,
    City,
    House,
    Meeting,
    MeetingHouse,
    Organisation,
    Person,
    Question,
    Record,
    Topic,
)

EVENING = datetime(2026, 11, 25, 15, 30, tzinfo=UTC)
"""18:30 in Zarechny."""


@dataclass
class HandClock:
    """Tell the time that a test has set; each look is one second later."""

    moment: datetime = EVENING

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@cache
def _template() -> Path:
    """Make one empty file per test process; the tests get copies of it."""
    folder = Path(mkdtemp(prefix="records-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "empty.db"
    migrate.create(path)
    return path


def fresh_file(folder: Path, name: str = "records.db") -> Path:
    """Return a new empty data file in ``folder``."""
    path = folder / name
    shutil.copy(_template(), path)
    return path


@contextmanager
def fresh_database(folder: Path, clock: Any = None) -> Iterator[Database]:
    """Open a new empty data file in ``folder``."""
    database = open_database(fresh_file(folder), clock=clock or HandClock())
    try:
        yield database
    finally:
        database.close()


def put(database: Database, *records: Record) -> None:
    """Write records in one unit."""
    with database.unit_of_work() as uow:
        for record in records:
            uow.add(record)
        uow.commit()


@dataclass
class Yard:
    """Hold the ids of a small city with one meeting in a yard."""

    database: Database
    city: UUID
    chair: UUID
    secretary: UUID
    engineer: UUID
    electric: UUID
    company: UUID
    house: UUID
    neighbour: UUID
    far_house: UUID
    light: UUID
    roads: UUID
    meeting: UUID


def small_city(database: Database, state: MeetingState = MeetingState.RUNNING) -> Yard:
    """Fill a data file with what one meeting needs and return the ids."""
    with database.unit_of_work() as uow:
        chair = uow.add(
            Person(
                surname="Климанов",
                first_name="Олег",
                patronymic="Владимирович",
                post="Глава города Заречного",
                in_team=True,
            )
        )
        secretary = uow.add(
            Person(
                surname="Белова",
                first_name="Мария",
                patronymic="Андреевна",
                post="Главный специалист",
                in_team=True,
            )
        )
        engineer = uow.add(
            Person(
                surname="Рябов",
                first_name="Игорь",
                patronymic="Петрович",
                post="Начальник отдела благоустройства",
                in_team=True,
            )
        )
        electric = uow.add(
            Organisation(
                name="МП «Горэлектросеть»",
                short_name="Горэлектросеть",
                sort=OrganisationKind.ENTERPRISE,
                head_post="Директор",
                head_name="Сомов Пётр Ильич",
                search="мп «горэлектросеть»",
            )
        )
        company = uow.add(
            Organisation(
                name="ООО «УК Дом»",
                short_name="УК Дом",
                sort=OrganisationKind.MANAGING_COMPANY,
                search="ооо «ук дом»",
            )
        )
        houses = [
            uow.add(
                House(
                    street=street,
                    number=number,
                    search=address_key(street, number),
                    managing_company_id=company.id,
                )
            )
            for street, number in (
                ("ул. Зелёная", "14"),
                ("ул. Зелёная", "16"),
                ("просп. Мира", "3"),
            )
        ]
        light = uow.add(
            Topic(
                group="Благоустройство",
                title="Уличное освещение",
                position=1,
                usual_assignee_id=electric.id,
            )
        )
        roads = uow.add(Topic(group="Дороги", title="Ямы и тротуары", position=2))
        meeting = uow.add(
            Meeting(
                state=state,
                on=date(2026, 11, 25),
                at=None,
                place="у подъезда 3",
            )
        )
        uow.add(MeetingHouse(meeting_id=meeting.id, house_id=houses[0].id, position=0))
        for position, (person, role) in enumerate(
            (
                (chair, AttendanceRole.CHAIR),
                (secretary, AttendanceRole.SECRETARY),
                (engineer, AttendanceRole.TEAM),
            )
        ):
            uow.add(
                Attendance(
                    meeting_id=meeting.id,
                    person_id=person.id,
                    name=f"{person.surname} {person.first_name} {person.patronymic}",
                    post=person.post,
                    role=role,
                    present=True,
                    position=position,
                )
            )
        city = uow.add(
            City(
                name="г. Заречный",
                name_genitive="города Заречного",
                letterhead="Администрация города Заречного",
                head_id=chair.id,
                secretary_id=secretary.id,
                number_pattern="{number}-ВЖ/{year}",
                series="",
                time_zone="Europe/Moscow",
            )
        )
        uow.commit()
        return Yard(
            database=database,
            city=city.id,
            chair=chair.id,
            secretary=secretary.id,
            engineer=engineer.id,
            electric=electric.id,
            company=company.id,
            house=houses[0].id,
            neighbour=houses[1].id,
            far_house=houses[2].id,
            light=light.id,
            roads=roads.id,
            meeting=meeting.id,
        )


def add_question(yard: Yard, number: int, **fields: Any) -> UUID:
    """Write a question straight into the records, and return its id."""
    with yard.database.unit_of_work() as uow:
        question = uow.add(
            Question(
                **{
                    "meeting_id": yard.meeting,
                    "number": number,
                    "asked_at": uow.now,
                    "raw_line": f"вопрос {number}",
                    "words": f"вопрос {number}",
                    "sort": QuestionKind.REQUEST,
                    "urgency": Urgency.ORDINARY,
                    **fields,
                }
            )
        )
        uow.commit()
        return question.id
