"""Show the questions of a meeting as lines of a future protocol."""

from dataclasses import dataclass

from db.domain.counting import lacks_order
from db.domain.enums import QuestionKind, Urgency
from db.domain.rows.minutes import AssignmentRow, OrderRow, QuestionRow


@dataclass(frozen=True, slots=True)
class OrderLine:
    """Hold one order of a question, or the question itself where it has none.

    ``lacks_…`` say what the protocol still asks for; a remark and an answered question ask for
    nothing.
    """

    question: QuestionRow
    order: OrderRow | None
    first: bool
    """The first line of its question carries the number and the words."""

    @property
    def wanted(self) -> bool:
        """Tell whether an order is to be given on the question."""
        return self.order is not None or lacks_order(self.question)

    @property
    def lead(self) -> AssignmentRow | None:
        """Return who answers for the order."""
        return self.order.lead if self.order else None

    @property
    def lacks_wording(self) -> bool:
        """Tell whether the official wording is missing."""
        return self.wanted and not (self.order and self.order.wording)

    @property
    def lacks_assignee(self) -> bool:
        """Tell whether nobody is responsible, or somebody who is no longer in the directory."""
        return self.wanted and (self.lead is None or self.lead.gone)

    @property
    def lacks_deadline(self) -> bool:
        """Tell whether the deadline is missing."""
        return self.wanted and not (self.order and self.order.deadline_kind)

    @property
    def is_urgent(self) -> bool:
        """Tell whether the question is looked after first."""
        return self.question.urgency is not Urgency.ORDINARY

    @property
    def is_remark(self) -> bool:
        """Tell whether the resident asked for nothing."""
        return self.question.kind is QuestionKind.REMARK


def order_lines(rows: list[QuestionRow]) -> list[OrderLine]:
    """Return a line for every order, and one for every question without any."""
    lines: list[OrderLine] = []
    for question in rows:
        if not question.orders:
            lines.append(OrderLine(question, None, first=True))
        for place, order in enumerate(question.orders):
            lines.append(OrderLine(question, order, first=place == 0))
    return lines
