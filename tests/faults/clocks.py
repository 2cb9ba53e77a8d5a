"""E1, E2: a clock that jumps, and the eleven zones of the country at the turn of the year."""

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import select

from db.database import Database
from db.domain.inputs import CityInput
from db.domain.local_time import local_date
from db.models import Operation
from desktop.bootstrap.services import Services, build_services
from desktop.documents.readback import read_docx_text
from desktop.services.clock_check import is_set_back, last_written
from tests.faults.nasty_papers import NastyMeeting
from tests.faults.row import Outcome, Scale
from tests.faults.scene import log, make_scene, violations, work_folder
from tests.support.records import HandClock

# Hours before UTC, written down here so that no table of zones is asked about itself.
ZONES = {
    "Europe/Kaliningrad": 2, "Europe/Moscow": 3, "Europe/Samara": 4, "Asia/Yekaterinburg": 5,
    "Asia/Omsk": 6, "Asia/Krasnoyarsk": 7, "Asia/Irkutsk": 8, "Asia/Yakutsk": 9,
    "Asia/Vladivostok": 10, "Asia/Magadan": 11, "Asia/Kamchatka": 12,
}  # fmt: skip
_JUMPS = tuple(datetime(year, 3, 1, tzinfo=UTC) for year in (1960, 1970, 2000, 2026, 2038, 2106))


def jumping_clock(scale: Scale) -> Outcome:
    """Set the clock to other years between questions: they stand as they came, each jump is told."""
    count = scale.of(300, 3000)
    chance = random.Random(1)
    clock = HandClock()
    keys: list[UUID] = []
    losses: list[str] = []
    told = jumps = 0
    with work_folder() as folder:
        scene = make_scene(folder)
        with scene.opened() as plain:
            database = plain.told_by(clock)
            for number in range(1, count + 1):
                before = clock.moment
                if chance.random() < 0.3:
                    clock.moment = chance.choice(_JUMPS) + timedelta(days=chance.randrange(300))
                jumps += clock.moment < before - timedelta(minutes=2)
                told += is_set_back(clock.moment, last_written(database))
                keys.append(log(database, scene, number, key=uuid4()))
            losses += _out_of_order(database, scene.meeting, keys, clock)
        losses += violations(scene, keys)
    losses += [] if told == jumps else [f"{told} of {jumps} jumps back were told"]
    return Outcome(count, tuple(losses), f"{jumps} jumps back, all told")


def _out_of_order(
    database: Database, meeting: UUID, keys: list[UUID], clock: HandClock
) -> list[str]:
    rows = build_services(database, clock).minutes.ribbon(meeting)
    losses = [] if [row.id for row in rows] == keys else ["the questions changed places"]
    if any(row.asked_at.utcoffset() != timedelta(0) for row in rows):
        losses.append("a moment without UTC")
    with database.read() as connection:
        clocks = connection.execute(select(Operation.clock).order_by(Operation.seq)).scalars().all()
    return losses + ["the clock of the journal ran back"] * any(a >= b for a, b in pairwise(clocks))


def zones(scale: Scale) -> Outcome:
    """Issue protocols half an hour before and after New Year in every zone: the wall is right."""
    losses: list[str] = []
    for zone, hours in ZONES.items():
        with work_folder() as folder, _machine_in(zone):
            losses += [f"{zone}: {loss}" for loss in _turn_of_the_year(folder, zone, hours)]
    return Outcome(len(ZONES) * 2, tuple(losses), "23:30 and 00:30")


def _turn_of_the_year(folder: Path, zone: str, hours: int) -> list[str]:
    wall = timezone(timedelta(hours=hours))
    clock = HandClock(datetime(2026, 12, 31, 23, 30, tzinfo=wall).astimezone(UTC))
    scene = make_scene(folder)
    losses: list[str] = []
    with scene.opened() as database:
        services = build_services(database.told_by(clock), clock)
        held = NastyMeeting(services, ["нет света"])
        _move_city(services, zone)
        second = held.begin()
        services.minutes.end(second)
        for meeting, day in ((held.meeting, date(2026, 12, 31)), (second, date(2027, 1, 1))):
            for known in (zone, ""):
                if local_date(clock(), known) != day:
                    losses.append(f"{day} is {local_date(clock(), known)}")
            issued = services.protocols.issue(meeting, day).protocol
            path = services.papers.save(meeting, folder / f"{day}.docx").path
            number = f"1-ВЖ/{day.year}"
            if issued.number_text != number or number not in read_docx_text(path.read_bytes()):
                losses.append(f"{day}: the number is {issued.number_text}")
            clock.moment += timedelta(hours=1)
    return losses


def _move_city(services: Services, zone: str) -> None:
    city = services.directories.city()
    data = CityInput(
        city.name,
        city.name_genitive,
        city.letterhead,
        city.head_id,
        city.secretary_id,
        None,
        "{number}-ВЖ/{year}",
        "",
        zone,
    )
    services.directories.save_city(data, city.version)


@contextmanager
def _machine_in(zone: str) -> Iterator[None]:
    """Set the zone of this process, as that of the laptop would be."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
