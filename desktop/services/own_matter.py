"""Name the records in which a question goes on: orders, reports, talks, promises, what was prepared.

In these the flat of whoever asked is looked for too, for they speak of nobody else's.
"""

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from db.models import (
    ControlDecision,
    ExecutionReport,
    Extension,
    Feedback,
    HeadWord,
    Milestone,
    Order,
    PreparedQuestion,
    Publication,
    Question,
    Record,
)

OF_QUESTION = (HeadWord, Feedback, PreparedQuestion, Publication)
OF_ORDER = (ExecutionReport, Extension, ControlDecision, Milestone, Publication)


def matter_of(
    connection: Connection, questions: Sequence[UUID]
) -> Iterator[tuple[type[Record], UUID, UUID]]:
    """Yield the records that questions go on in, themselves too: kind, key, and which question."""
    yield from ((Question, key, key) for key in questions)
    for model in OF_QUESTION:
        told = select(model.id, model.question_id).where(model.question_id.in_(questions))
        yield from ((model, row.id, row.question_id) for row in connection.execute(told).all())
    given = select(Order.id, Order.question_id).where(Order.question_id.in_(questions))
    asked = {row.id: row.question_id for row in connection.execute(given).all()}
    yield from ((Order, order, question) for order, question in asked.items())
    for said in OF_ORDER:
        about = select(said.id, said.order_id).where(said.order_id.in_(list(asked)))
        for row in connection.execute(about).all():
            yield said, row.id, asked[row.order_id]
