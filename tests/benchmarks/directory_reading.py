"""Measure how long the one-line entry waits for its directories."""

from collections.abc import Iterable
from contextlib import ExitStack

from db.database import Database, open_database
from db.domain.clock import system_clock
from desktop.services.entry import EntryService
from tests.benchmarks.figure import Figure, against
from tests.benchmarks.measuring import driver_of, medians
from tests.benchmarks.population import RECORDS, working_copy

QUESTIONS = 100_000
RUNS = 9

_SQL = (
    "SELECT id, name, short_name, sort, head_post, head_name, phone FROM organisation",
    "SELECT id, surname, first_name, patronymic, post, organisation_id FROM person",
    "SELECT id, street, number, quarter, managing_company_id, entrances, flats FROM house",
    "SELECT id, group_name, title, position FROM topic",
)


def lexicon() -> list[Figure]:
    """Compare the reading of the lexicon with its bare SQL; there is no target."""
    with ExitStack() as stack:
        folder = stack.enter_context(working_copy(QUESTIONS))
        database = open_database(folder / RECORDS, create=False)
        stack.callback(database.close)
        works = (EntryService(database, system_clock).lexicon, lambda: _bare(database, _SQL))
        ours, bare = (seconds * 1000 for seconds in medians(works, RUNS))
    name = "lexicon, 5000 houses, 2000 assignees"
    return [against(name, ours, "ms", base_name="bare SQL", base=bare, limit=None)]


def _bare(database: Database, statements: Iterable[str]) -> None:
    with database.read() as connection:
        driver = driver_of(connection)
        for statement in statements:
            driver.execute(statement).fetchall()
