"""Hold the indicators to leaving out what was thrown away, and who did not come."""

from datetime import date, timedelta

import pytest

from db.domain.enums import (
    ControlState,
    DeadlineKind,
    DecisionKind,
    MeetingState,
    Outcome,
    QuestionKind,
    Urgency,
)
from db.domain.indicators import Figure, Grouping
from db.models import Attendance, ControlDecision, ExecutionReport, Meeting, Order, Question
from desktop.services.indicators import IndicatorService
from tests.support.records import fresh_database, small_city

TODAY = date(2026, 11, 25)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database, MeetingState.HELD)


def test_what_was_thrown_away_and_who_did_not_come_count_nothing(yard):
    indicators = IndicatorService(yard.database)
    before = indicators.read(TODAY, Grouping.TOPIC).total
    throw_away(yard)

    total = indicators.read(TODAY, Grouping.TOPIC).total
    one = (Figure.REQUESTS, Figure.FULFILLED, Figure.ORDERS, Figure.IN_TIME, Figure.MEETINGS)
    assert {figure: total[figure] - before[figure] for figure in Figure} == {
        figure: int(figure in one) for figure in Figure
    }


def throw_away(yard):
    """Write an order done in time, with one of each that changes the figures only if it counts."""
    with yard.database.unit_of_work() as uow:
        meeting = uow.add(Meeting(state=MeetingState.HELD, on=date(2026, 9, 10)))
        question = uow.add(
            Question(
                meeting_id=meeting.id, number=1, asked_at=uow.now,
                sort=QuestionKind.REQUEST, urgency=Urgency.ORDINARY,
            )
        )  # fmt: skip
        due = date(2026, 9, 20)
        done = Order(question_id=question.id, control=ControlState.OFF_CONTROL,
                     outcome=Outcome.DONE, deadline_kind=DeadlineKind.DATE, deadline_on=due,
                     closed_on=due)  # fmt: skip
        uow.add(done)
        late = due + timedelta(days=9)
        uow.add(Attendance(meeting_id=meeting.id, name="Не пришёл", role="guest", present=False))
        for record in (
            Attendance(meeting_id=meeting.id, name="Лишний", role="guest", present=True),
            Order(question_id=question.id, position=2, control=ControlState.ON_CONTROL),
            ExecutionReport(order_id=done.id, reported_on=late, done_on=late, outcome=Outcome.DONE),
            *(
                ControlDecision(order_id=done.id, decision=kind, decided_on=due)
                for kind in DecisionKind
            ),
        ):
            record.deleted_at = uow.now
            uow.add(record)
        uow.commit()
