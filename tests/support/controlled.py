"""Put orders under control into a small city, as the tests of control and feedback need them."""

from datetime import date
from typing import Any

from db.domain.control_inputs import OrderKey
from db.domain.enums import (
    AssigneeRole,
    ControlState,
    DeadlineKind,
    QuestionKind,
    Urgency,
)
from db.models import Applicant, Assignment, Order, Question
from tests.support.records import Yard

DUE = date(2026, 12, 1)


def controlled(yard: Yard, number: int = 1, **fields: Any) -> OrderKey:
    """Write a question with one order under control; ``fields`` are of any of their records."""
    given = {name: fields.pop(name) for name in ("topic_id", "house_id") if name in fields}
    lead = fields.pop("lead", yard.electric)
    helper = fields.pop("helper", None)
    name = fields.pop("name", "")
    with yard.database.unit_of_work() as uow:
        question = uow.add(
            Question(
                meeting_id=yard.meeting,
                number=number,
                asked_at=uow.now,
                raw_line=f"вопрос {number}",
                words=f"вопрос {number}",
                sort=QuestionKind.REQUEST,
                urgency=Urgency.ORDINARY,
                **given,
            )
        )
        usual: dict[str, Any] = {
            "wording": f"исполнить {number}",
            "deadline_kind": DeadlineKind.DATE,
            "deadline_on": DUE,
            "first_deadline_kind": DeadlineKind.DATE,
            "first_deadline_on": DUE,
            "control": ControlState.ON_CONTROL,
        }
        order = uow.add(Order(question_id=question.id, **(usual | fields)))
        if lead is not None:
            uow.add(Assignment(order_id=order.id, organisation_id=lead, role=AssigneeRole.LEAD))
        if helper is not None:
            uow.add(
                Assignment(
                    order_id=order.id,
                    organisation_id=yard.company,
                    role=AssigneeRole.CO_EXECUTOR,
                    position=1,
                    deadline_on=helper,
                )
            )
        if name:
            uow.add(
                Applicant(question_id=question.id, name=name, flat="7", phone="8 900 000-00-07")
            )
        uow.commit()
        return OrderKey(order.id, order.version)
