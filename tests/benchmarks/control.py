"""Measure the board of control in a large file, beside the bare SQL of the same answer."""

from collections.abc import Sequence
from contextlib import closing
from typing import Any

from db.database import Database, open_database
from db.domain.clock import system_clock
from db.domain.rows.control import BoardFilter, BoardGroup, Lane
from desktop.services.control import GROUPS, PAGE, ControlService
from desktop.services.feedback import FeedbackService
from tests.benchmarks.figure import Figure, against, at_most, shown
from tests.benchmarks.measuring import driver_of, medians
from tests.benchmarks.population import RECORDS, populated
from tests.benchmarks.stage import TODAY

QUESTIONS = 1_000_000
LIMIT_MS = 100
TIMES = 3
RUNS = 11

_COUNTS = "SELECT reported, next_on, count(*) FROM control_entry GROUP BY reported, next_on"
_DONE = (
    "SELECT count(*) FROM task WHERE closed_on >= date(:today, '-30 days') AND deleted_at IS NULL"
)
_GROUPS = """SELECT g.*, o.name, o.short_name, p.surname, p.first_name, p.patronymic FROM (
    SELECT lead_id, count(*) AS open, sum(NOT reported AND next_on < :today) AS overdue,
        sum(reported) FROM control_entry GROUP BY lead_id
    ORDER BY overdue DESC, open DESC LIMIT :groups) g
    LEFT JOIN organisation o ON o.id = g.lead_id LEFT JOIN person p ON p.id = g.lead_id"""
_KEYS = """SELECT order_id FROM control_entry WHERE reported = 0 AND next_on < :today
    ORDER BY next_on, order_id LIMIT :limit"""
_ROWS = """SELECT t.*, q.meeting_id, q.number, q.words, q.urgency, m.on_day, r.number_text, c.title,
    h.street, h.number, e.next_on, EXISTS (SELECT 1 FROM task o WHERE o.question_id = t.question_id
        AND o.id <> t.id AND o.deleted_at IS NULL)
    FROM task t JOIN question q ON q.id = t.question_id JOIN meeting m ON m.id = q.meeting_id
    LEFT JOIN protocol r ON r.meeting_id = m.id AND r.deleted_at IS NULL
    LEFT JOIN topic c ON c.id = q.topic_id LEFT JOIN house h ON h.id = q.house_id
    LEFT JOIN control_entry e ON e.order_id = t.id WHERE t.deleted_at IS NULL AND t.id IN ({0})"""
_PARTS = """SELECT a.*, o.name, o.short_name, p.surname, p.first_name, p.patronymic
    FROM assignment a LEFT JOIN organisation o ON o.id = a.organisation_id
    LEFT JOIN person p ON p.id = a.person_id
    WHERE a.deleted_at IS NULL AND a.order_id IN ({0}) ORDER BY a.position, a.id"""
_STAGES = "SELECT * FROM milestone WHERE deleted_at IS NULL AND order_id IN ({0})"


def control() -> list[Figure]:
    """Time the board with its groups, one group of it, a card, and the calls of the day."""
    with closing(open_database(populated(QUESTIONS) / RECORDS, create=False)) as database:
        return _of(database)


def _of(database: Database) -> list[Figure]:
    service, calls = ControlService(database, system_clock), FeedbackService(database, system_clock)
    opening = service.board(TODAY)
    group = BoardFilter(BoardGroup.PARTY, opening.groups[0].key)
    works = (
        lambda: service.board(TODAY),
        lambda: _bare(database),
        lambda: service.board(TODAY, Lane.DONE, chosen=group),
        lambda: service.board(TODAY, Lane.LATER, group=BoardGroup.YARD),
        lambda: service.card(opening.rows[0].id),
        lambda: service.digest(TODAY),
        lambda: calls.calls(TODAY),
    )
    board, bare, of_group, by_yard, card, digest, told = (
        seconds * 1000 for seconds in medians(works, RUNS)
    )
    opened = sum(number for lane, number in opening.counts.items() if lane is not Lane.DONE)
    name = f"board of control, {QUESTIONS} questions, {opened} open orders"
    return [
        at_most(name, board, "ms", limit=LIMIT_MS),
        against(name, board, "ms", base_name="bare SQL of the answer", base=bare, limit=TIMES),
        at_most("what one party was lately done with", of_group, "ms", limit=LIMIT_MS),
        at_most("board of control by yards", by_yard, "ms", limit=LIMIT_MS),
        shown("card of an order under control", card, "ms"),
        shown("what the morning begins with", digest, "ms"),
        shown("whom to call today", told, "ms"),
    ]


def _bare(database: Database) -> Sequence[Any]:
    """Read what the board says, by the driver alone."""
    with database.read() as connection:
        driver = driver_of(connection)
        named = {
            "today": TODAY.isoformat(),
            "limit": PAGE,
            "groups": GROUPS + 1,
        }
        found = [driver.execute(one, named).fetchall() for one in (_COUNTS, _DONE, _GROUPS)]
        keys = [row[0] for row in driver.execute(_KEYS, named).fetchall()]
        places = ", ".join("?" * len(keys))
        for statement in (_ROWS, _PARTS, _STAGES):
            found.append(driver.execute(statement.format(places), keys).fetchall())
        return found
