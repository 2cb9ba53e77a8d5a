"""Measure Enter in the one-line entry: from the understood line to the rows that survive a cut.

The last key press has turned the line into a question already; :mod:`tests.benchmarks.keys`
measures that.
"""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import cycle
from statistics import median
from typing import Any
from uuid import UUID

from db.database import Database, open_database
from db.domain.clock import system_clock
from db.domain.ids import new_id
from db.domain.interpretation import interpret
from db.domain.rows.minutes import DraftRow
from desktop.services.entry import EntryService
from desktop.services.minutes import MinutesService
from desktop.services.schedule import ScheduleService
from tests.benchmarks.figure import Figure, against
from tests.benchmarks.population import RECORDS, working_copy
from tests.benchmarks.stage import running_meeting, today

FEW, MANY = 1000, 1_000_000
TRIES, WARM = 300, 20

LINES = (
    "Петрова кв 45: не горит фонарь у третьего подъезда @горэл #освещение двора до пятницы !",
    "Смирнов кв 7: яма на въезде во двор, пробили колесо @благоустр #ямы до 15 декабря",
    "Ганжина кв 112 8 912 345-67-89: холодные батареи @теплосеть #отопление немедленно +3",
    "Орлова кв 3: колодец переполняется каждую неделю @водоканал #канализация за 10 рабочих дней",
)
"""As a secretary types them: each gives an applicant, an order, an assignee and a deadline."""

COLLECT_EVERY = 50
"""Collecting before each of a thousand tries would empty the caches of the processor."""
_DRAFT = "line:bench"
_MEETING = (
    "UPDATE meeting SET last_question = ?, version = ?, changed_at = ?, head = ? WHERE id = ?"
)
Statement = tuple[str, list[Sequence[Any]]]


def enter_to_disk() -> list[Figure]:
    """Compare Enter with a raw commit of the same rows, and a large file with a small one."""
    with ExitStack() as stack:
        sides = [stack.enter_context(_opened(questions)) for questions in (FEW, MANY)]
        gc.disable()
        stack.callback(gc.enable)
        found = _in_turns(sides)
    (few, few_raw), (many, many_raw) = found
    return [
        _figure(f"Enter to disk, {FEW} questions", few, "raw commit", few_raw, 5),
        _figure(f"Enter to disk, {MANY} questions", many, "raw commit", many_raw, 5),
        _figure(f"Enter to disk, {MANY} questions", many, f"with {FEW}", few, 1.3),
    ]


def _figure(name: str, seconds: float, base_name: str, base: float, limit: float) -> Figure:
    return against(name, seconds * 1000, "ms", base_name=base_name, base=base * 1000, limit=limit)


def _in_turns(sides: Sequence["Side"]) -> list[tuple[float, float]]:
    """Return the medians of the program and of the raw commit, file by file."""
    seconds: list[tuple[list[float], list[float]]] = [([], []) for _ in sides]
    for number, line in zip(range(WARM + TRIES), cycle(LINES)):
        if not number % COLLECT_EVERY:
            gc.collect()
        for side, (ours, raw) in zip(sides, seconds, strict=True):
            side.type(line)
            first = seconds_of(partial(side.enter, line))
            side.type(line)
            second = seconds_of(partial(side.commit, side.same_rows()))
            if number >= WARM:
                ours.append(first)
                raw.append(second)
    return [(median(ours), median(raw)) for ours, raw in seconds]


def seconds_of(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


class Side:
    """Hold one opened file, with the use cases of the program and the bare driver."""

    def __init__(self, database: Database, bare: Any) -> None:
        self._bare = bare
        self._minutes = MinutesService(database, system_clock)
        self._meeting = running_meeting(database)
        lexicon = EntryService(database, system_clock).lexicon()
        card = ScheduleService(database, system_clock).card(self._meeting)
        self._questions = {
            line: interpret(line, lexicon, meeting=card, today=today()).question for line in LINES
        }

    def type(self, line: str) -> None:
        """Keep the line as a draft, as it is kept while somebody types."""
        self._minutes.save_draft(DraftRow(_DRAFT, "text", line, len(line)))

    def enter(self, line: str) -> None:
        """Do all that the writing thread does at Enter."""
        key = new_id(system_clock())
        self._minutes.log(self._meeting, self._questions[line], key, draft_key=_DRAFT)

    def commit(self, statements: Sequence[Statement]) -> None:
        """Commit rows with nothing but the driver."""
        self._bare.execute("BEGIN IMMEDIATE")
        for statement, rows in statements:
            self._bare.executemany(statement, rows)
        self._bare.execute("COMMIT")

    def same_rows(self) -> list[Statement]:
        """Return what the last Enter wrote, with fresh keys and the next number."""
        return list(_copied(self._bare, self._meeting))


def _copied(bare: Any, meeting: UUID) -> Iterator[Statement]:
    newest = _rows(bare, "SELECT * FROM operation ORDER BY seq DESC LIMIT 20")
    operations = [one for one in reversed(newest) if one["at"] == newest[0]["at"]]
    fresh = _fresh_keys(operations)
    journal = []
    for one in operations:
        journal.append(fresh(one | {"seq": None}))
        table = "task" if one["kind"] == "order" else one["kind"]
        (record,) = _rows(bare, f"SELECT * FROM {table} WHERE id = ?", one["record_id"])  # noqa: S608 - names from the schema
        if table == "meeting":
            changed = (record["last_question"] + 1, record["version"] + 1, record["changed_at"],
                       new_id(system_clock()).bytes, meeting.bytes)  # fmt: skip
            yield _MEETING, [changed]
        else:
            copy = fresh(record)
            if table == "question":
                copy["number"] += 1
            yield _insertion(table, [copy])
    yield _insertion("operation", journal)
    yield ("DELETE FROM draft WHERE key = ?", [(_DRAFT,)])


def _fresh_keys(
    operations: Sequence[dict[str, Any]],
) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return what gives rows new keys: each key of the operations has one other."""
    keys = {one[name] for one in operations for name in ("id", "record_id")
            if name == "id" or one["kind"] != "meeting"}  # fmt: skip
    others = {key: new_id(system_clock()).bytes for key in keys}

    def renew(row: dict[str, Any]) -> dict[str, Any]:
        return {
            name: others.get(value, value) if isinstance(value, bytes) else value
            for name, value in row.items()
        }

    return renew


def _rows(bare: Any, statement: str, *parameters: Any) -> list[dict[str, Any]]:
    cursor = bare.execute(statement, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _insertion(table: str, rows: Sequence[dict[str, Any]]) -> Statement:
    names = ", ".join(rows[0])
    marks = ", ".join("?" * len(rows[0]))
    return (
        f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - names from the schema
        [tuple(row.values()) for row in rows],
    )


@contextmanager
def _opened(questions: int) -> Iterator[Side]:
    """Open a copy of the file of so many questions.

    The bare commits go through the driver's connection of the program's writer: the same pragmas,
    and neither side finds the page cache emptied by the other.
    """
    with working_copy(questions) as folder:
        database = open_database(folder / RECORDS, create=False)
        try:
            with database.unit_of_work() as unit:
                bare = unit.session.connection().connection.driver_connection
            yield Side(database, bare)
        finally:
            database.close()
