"""Measure the reports of the indicators in a large file, beside the bare SQL of the same answer."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from typing import Any

from db.database import Database, open_database
from db.domain.indicators import WHOLE, Figure, Grouping
from db.domain.rows.indicators import Behind
from desktop.services.indicators import IndicatorService
from tests.benchmarks.figure import Figure as Measured
from tests.benchmarks.figure import against, at_most
from tests.benchmarks.measuring import driver_of, medians
from tests.benchmarks.population import RECORDS, populated
from tests.benchmarks.stage import TODAY

QUESTIONS = 1_000_000
LIMIT_S = 1.0
TIMES = 3
RUNS = 3

_MEETINGS = """SELECT substr(on_day, 1, 4), count(*), sum(COALESCE(residents, 0) +
    (SELECT count(*) FROM attendance a WHERE a.meeting_id = m.id AND a.present
     AND a.deleted_at IS NULL)) FROM meeting m WHERE state = 'held' AND deleted_at IS NULL GROUP BY 1"""
_OF_ORDERS = """SELECT {key}, count(DISTINCT q.id), count(t.id),
    sum(t.control = 'off_control' AND COALESCE((SELECT COALESCE(r.done_on, r.reported_on)
        FROM execution_report r WHERE r.order_id = t.id AND r.assignment_id IS NULL
        AND r.deleted_at IS NULL ORDER BY r.id DESC LIMIT 1), t.closed_on) > t.deadline_on),
    sum(t.control = 'off_control' AND t.outcome = 'done'),
    sum(EXISTS (SELECT 1 FROM control_decision d WHERE d.order_id = t.id
        AND d.decision IN ('returned', 'reopened') AND d.deleted_at IS NULL)),
    sum(EXISTS (SELECT 1 FROM feedback f WHERE f.question_id = q.id AND f.verdict = 'satisfied')),
    sum(EXISTS (SELECT 1 FROM question_link l WHERE l.question_id = q.id AND l.deleted_at IS NULL))
    FROM question q JOIN meeting m ON m.id = q.meeting_id
    LEFT JOIN task t ON t.question_id = q.id AND t.deleted_at IS NULL
        AND t.control <> 'not_issued'
    WHERE q.deleted_at IS NULL AND m.deleted_at IS NULL GROUP BY 1"""
_HOUSE = """COALESCE(q.house_id, (SELECT h.house_id FROM meeting_house h WHERE h.meeting_id = m.id
    AND h.deleted_at IS NULL ORDER BY h.position, h.id LIMIT 1))"""
_KEYS = {
    Grouping.PERIOD: "substr(m.on_day, 1, 4)",
    Grouping.TOPIC: "q.topic_id",
    Grouping.QUARTER: f"(SELECT quarter FROM house WHERE id = {_HOUSE})",  # noqa: S608 - our own words
    Grouping.HOUSE: _HOUSE,
    Grouping.PARTY: """(SELECT COALESCE(a.organisation_id, a.person_id) FROM assignment a
        WHERE a.order_id = t.id AND a.role = 'lead' AND a.deleted_at IS NULL
        ORDER BY a.position, a.id LIMIT 1)""",
}


def indicators() -> list[Measured]:
    """Time each report over the whole period, and the records behind a figure."""
    with closing(open_database(populated(QUESTIONS) / RECORDS, create=False)) as database:
        return _of(database)


def _of(database: Database) -> list[Measured]:
    service = IndicatorService(database)
    found: list[Measured] = []
    for grouping in Grouping:
        (ours,) = medians([partial(service.read, TODAY, grouping, WHOLE)], RUNS)
        (bare,) = medians([partial(_bare, database, grouping)], 1)
        name = f"indicators by {grouping}, {QUESTIONS} questions"
        found.append(at_most(name, ours, "s", limit=LIMIT_S))
        base = "bare SQL over the records"
        found.append(against(name, ours, "s", base_name=base, base=bare, limit=TIMES))
    party = service.read(TODAY, Grouping.PARTY, WHOLE).groups[0].key
    for figure in (Figure.REQUESTS, Figure.LATE, Figure.OVERDUE):
        wanted = Behind(figure, WHOLE, Grouping.PARTY, party)
        (ours,) = medians([partial(service.behind, wanted, TODAY)], RUNS)
        found.append(at_most(f"records behind {figure} of a party", ours, "s", limit=LIMIT_S))
    return found


def _bare(database: Database, grouping: Grouping) -> Sequence[Any]:
    """Read what a report says out of the records, by the driver alone."""
    with database.read() as connection:
        driver = driver_of(connection)
        statement = _OF_ORDERS.format(key=_KEYS[grouping])
        return [driver.execute(one).fetchall() for one in (_MEETINGS, statement)]
