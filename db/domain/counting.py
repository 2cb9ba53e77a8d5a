"""Say what the questions of a meeting still lack, and count it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from db.domain.rows.meetings import MeetingCounters
from db.domain.rows.minutes import OrderRow, QuestionRow


class Missing(StrEnum):
    """Name what a question is asked for after the evening, in this order."""

    TOPIC = "topic"
    HOUSE = "house"
    ASSIGNEE = "assignee"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Gap:
    """Name one thing that a question lacks."""

    question_id: UUID
    missing: Missing


def lacks_order(question: QuestionRow) -> bool:
    """Tell whether the question waits for an order and has none."""
    return question.needs_order and not question.orders


def lacks_assignee(question: QuestionRow) -> bool:
    """Tell whether nobody answers yet for the question or for one of its orders."""
    return _lacks(question, lambda order: order.lead is not None)


def lacks_deadline(question: QuestionRow) -> bool:
    """Tell whether the question or one of its orders has no deadline yet."""
    return _lacks(question, lambda order: order.deadline_kind is not None)


def lacks_wording(question: QuestionRow) -> bool:
    """Tell whether the question or one of its orders has no official wording yet."""
    return _lacks(question, lambda order: bool(order.wording))


def _lacks(question: QuestionRow, has: Callable[[OrderRow], bool]) -> bool:
    return lacks_order(question) or not all(has(order) for order in question.orders)


def counters(rows: Sequence[QuestionRow]) -> MeetingCounters:
    """Count what the secretary watches while people speak.

    A question that lacks something is counted once, however many of its orders lack it.
    """
    return MeetingCounters(
        questions=len(rows),
        orders=sum(len(row.orders) for row in rows),
        answered=sum(bool(row.answer) for row in rows),
        without_assignee=sum(map(lacks_assignee, rows)),
        without_deadline=sum(map(lacks_deadline, rows)),
        without_wording=sum(map(lacks_wording, rows)),
    )


def gaps(rows: Sequence[QuestionRow]) -> list[Gap]:
    """Return what is to be filled in, question by question."""
    return [Gap(row.id, missing) for row in rows for missing in Missing if _LACKS[missing](row)]


_LACKS: Mapping[Missing, Callable[[QuestionRow], bool]] = {
    Missing.TOPIC: lambda row: row.topic_id is None,
    Missing.HOUSE: lambda row: row.house_id is None,
    Missing.ASSIGNEE: lacks_assignee,
    Missing.DEADLINE: lacks_deadline,
}
