"""Measure the search and «Уже обещали» in large files, beside the bare query of the index."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import text

from db.database import Database, open_database
from db.domain.clock import system_clock
from db.domain.inputs import QuestionInput
from db.domain.matters import read_matters
from db.domain.search_query import Places, expression, parse
from db.queries import search as queries
from desktop import resources
from desktop.services.minutes import MinutesService
from desktop.services.search import SearchService
from tests.benchmarks.figure import Figure, against, at_most, shown
from tests.benchmarks.population import RECORDS, populated
from tests.benchmarks.stage import TODAY
from tests.support.matters import FRESH, LATER, SPOKEN, TAUGHT, quality, questions
from tests.support.records import fresh_database, small_city

MATTERS = resources.path("reference/matters.z")
LIMITS = {100_000: 30, 1_000_000: 100}
"""Milliseconds at the 95th percentile, by the number of questions."""

QUERIES = (
    "фонарь во дворе",
    "ямы на дороге",
    "не вывозят мусор",
    "детская площадка",
    "холодные батареи ленина",
    "освещение 2025",
    "двор -мусор",
    '"не горит"',
    "лифт @горэл",
    "вода #отопл",
    "просрочено крыша",
    "ghjnjrjk",
)
SETS = (("taught", TAUGHT), ("tuned on", SPOKEN), ("never seen", FRESH), ("written last", LATER))
SIMILAR = 60
_RAW_LIMIT = 61
_WARM = 5


def finding() -> list[Figure]:
    """Time every key of typed queries and whole lines, at two sizes."""
    figures: list[Figure] = []
    for questions_kept, limit in LIMITS.items():
        with closing(open_database(populated(questions_kept) / RECORDS, create=False)) as database:
            figures += _of(database, questions_kept, limit)
    return figures


def finding_quality() -> list[Figure]:
    """Measure how well questions on one matter are found by each other."""
    figures: list[Figure] = []
    matters = read_matters(MATTERS)
    for words, file in SETS:
        measured = quality(matters, file)
        figures.append(shown(f"labelled pairs in {words} words", measured.pairs, "pairs"))
        figures.append(_at_least(f"recall of the five shown, {words} words", measured.recall, 0.9))
        figures.append(_at_least(f"precision, {words} words", measured.precision, 0.6))
    for words, file in SETS[-2:]:
        name = f"recall of the five shown, {words} words, asked of a file"
        figures.append(_at_least(name, _recall_in_a_file(file), 0.9))
    return figures


def _recall_in_a_file(file: Path) -> float:
    """Return the recall where the index of a real file brings the candidates."""
    asked = questions(file)
    with TemporaryDirectory() as folder, fresh_database(Path(folder)) as database:
        yard = small_city(database)
        minutes = MinutesService(database, system_clock)
        for one in asked:
            minutes.log(yard.meeting, QuestionInput(raw_line=one.text, words=one.text))
        service = SearchService(database, system_clock, MATTERS)
        while service.catch_up():
            pass
        keys = {row.words: row.id for row in minutes.ribbon(yard.meeting)}
        labels = {one.text: one.matter for one in asked}
        recalls = []
        for one in asked:
            found = service.similar(one.text, left_out=[keys[one.text]])
            right = sum(labels[row.question.words] == one.matter for row in found)
            belong = sum(other.matter == one.matter for other in asked) - 1
            recalls.append(right / belong)
    return sum(recalls) / len(recalls)


def _at_least(name: str, value: float, limit: float) -> Figure:
    return Figure(name, value, "", "", None, None, f">= {limit:g}", value >= limit)


def _of(database: Database, size: int, limit: float) -> Iterator[Figure]:
    service = SearchService(database, system_clock, MATTERS)
    directory = service.directory()
    typed = list(_typed())
    ours = _p95(lambda query: service.search(query, directory, TODAY), typed)
    raw = _p95(lambda query: _raw(database, query), typed)
    yield at_most(f"search as one types, {size} questions, p95", ours.own, "ms", limit=limit)
    yield shown(f"search as one types, {size} questions, p95, by the wall clock", ours.wall, "ms")
    yield against(
        f"search as one types, {size} questions, p95",
        ours.own,
        "ms",
        base_name="bare query of the index",
        base=raw.own,
        limit=None,
    )
    houses = tuple(_some_houses(database))
    lines = [one.text for one in islice(cycle(questions()), SIMILAR)]
    alike = _p95(lambda line: service.similar(line, houses), lines)
    yield at_most(f"similar questions, {size} questions, p95", alike.own, "ms", limit=limit)
    yield shown(f"similar questions, {size} questions, p95, by the wall clock", alike.wall, "ms")


def _typed() -> Iterator[str]:
    """Yield what stands in the box after each key from the second on."""
    for query in QUERIES:
        for end in range(2, len(query) + 1):
            yield query[:end]


def _raw(database: Database, query: str) -> list[Any]:
    with database.read() as connection:
        return queries.newest(connection, expression(parse(query), Places()), limit=_RAW_LIMIT)


def _some_houses(database: Database) -> Iterator[Any]:
    with database.read() as connection:
        statement = text("SELECT house_id FROM question WHERE house_id IS NOT NULL LIMIT 1")
        from uuid import UUID

        for key in connection.execute(statement).scalars():
            yield UUID(bytes=bytes(key))


@dataclass(frozen=True)
class _Taken:
    """Hold milliseconds: the thread's own, without what others do on the machine, and the clock's."""

    own: float
    wall: float


def _p95(work: Callable[[str], object], texts: list[str]) -> _Taken:
    """Return the 95th percentile of what the work takes."""
    for one in texts[:_WARM]:
        work(one)
    own, wall = [], []
    for one in texts:
        busy, started = time.thread_time(), time.perf_counter()
        work(one)
        own.append((time.thread_time() - busy) * 1000)
        wall.append((time.perf_counter() - started) * 1000)
    return _Taken(quantiles(own, n=20)[-1], quantiles(wall, n=20)[-1])
