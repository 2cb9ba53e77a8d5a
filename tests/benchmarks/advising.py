"""Measure the ranking of the yards in a large file, beside the bare SQL of what it reads."""

from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any

from db.database import Database, open_database
from db.domain.clock import system_clock
from db.domain.enums import SignalSource
from db.models import Signal
from desktop.services.advice import AdviceService
from desktop.services.directories import DirectoriesService
from tests.benchmarks.figure import Figure, against, at_most
from tests.benchmarks.measuring import driver_of, medians
from tests.benchmarks.population import RECORDS, working_copy
from tests.benchmarks.stage import TODAY

QUESTIONS = 1_000_000
SIGNALS = 20_000
"""Twenty a week for twenty years."""
LIMIT_S = 1.0
RUNS = 5

_BARE = (
    "SELECT id, street, number, quarter, flats, residents FROM house WHERE deleted_at IS NULL",
    """SELECT m.id, m.on_day, m.state, h.house_id FROM meeting m JOIN meeting_house h
        ON h.meeting_id = m.id WHERE m.deleted_at IS NULL AND h.deleted_at IS NULL
        AND m.state IN ('running', 'held', 'planned', 'announced')
        ORDER BY m.on_day DESC, m.id DESC, h.position, h.id""",
    """SELECT house_id, count(*), sum(next_on < :today) FROM control_entry
        WHERE house_id IS NOT NULL GROUP BY house_id""",
    "SELECT noted_on, house_id, quarter, weight FROM signal WHERE deleted_at IS NULL",
    "SELECT house_id, choice, note FROM advice_note WHERE deleted_at IS NULL",
)


def advice() -> list[Figure]:
    """Time the ranking of every yard of the city."""
    with (
        working_copy(QUESTIONS) as folder,
        closing(open_database(folder / RECORDS, create=False)) as database,
    ):
        _hear(database)
        service = AdviceService(database, system_clock)
        works = (partial(service.rows, TODAY), partial(_bare, database))
        ours, bare = medians(works, RUNS)
        name = f"ranking of {len(service.rows(TODAY))} yards, {QUESTIONS} questions"
        return [
            at_most(name, ours, "s", limit=LIMIT_S),
            against(name, ours, "s", base_name="bare SQL of what is read", base=bare, limit=None),
        ]


def _hear(database: Database) -> None:
    """Write signals about the houses: the population has none."""
    random = Random(SIGNALS)
    houses = [row.id for row in DirectoriesService(database, system_clock).houses()]
    with database.unit_of_work() as unit:
        for _ in range(SIGNALS):
            unit.add(
                Signal(
                    noted_on=TODAY - timedelta(days=random.randrange(7300)),
                    source=random.choice(list(SignalSource)),
                    house_id=random.choice(houses),
                    text="во дворе темно",
                    weight=random.randrange(1, 40),
                )
            )
        unit.commit()


def _bare(database: Database) -> Sequence[Any]:
    """Read what the ranking is made of, by the driver alone."""
    with database.read() as connection:
        driver = driver_of(connection)
        named = {"today": TODAY.isoformat()}
        return [driver.execute(one, named).fetchall() for one in _BARE]
