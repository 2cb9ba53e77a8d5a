"""Say what a line of the minutes is: a question, an order, an answer given at once, a remark."""

from enum import StrEnum

from db.domain.enums import QuestionKind
from db.domain.rows.minutes import QuestionRow


class Shape(StrEnum):
    """Name what a line of the minutes can be turned into; nothing of it is stored."""

    QUESTION = "question"
    ORDER = "order"
    ANSWER = "answer"
    REMARK = "remark"


def shape_of(row: QuestionRow) -> Shape:
    """Return what a line is now; one with an order is an order though it has an answer too."""
    if row.kind is QuestionKind.REMARK:
        return Shape.REMARK
    if row.orders:
        return Shape.ORDER
    return Shape.ANSWER if row.answer else Shape.QUESTION
