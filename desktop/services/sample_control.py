"""Tell what became of the orders of the sample city: extended, reported, returned, done, told."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.control_inputs import (
    ExtensionInput,
    FeedbackInput,
    MilestoneInput,
    OrderKey,
    RemovalInput,
    ReportInput,
    ReturnInput,
)
from db.domain.enums import DeadlineKind, FeedbackChannel, Outcome, Verdict
from db.domain.inputs import DeadlineInput
from desktop.services.control import ControlService
from desktop.services.feedback import FeedbackService
from desktop.services.minutes import MinutesService

Step = Mapping[str, Any]
_MORNING = time(9, 40)


class ControlStory:
    """Carry out the steps of the story, each on its day counted from today."""

    def __init__(self, told: Database, clock: Any, today: date) -> None:
        self._clock = clock
        self._control = ControlService(told, clock)
        self._feedback = FeedbackService(told, clock)
        self._minutes = MinutesService(told, clock)
        self._today = today

    def tell(self, meeting_id: UUID, steps: Sequence[Step]) -> ChangeSet:
        """Carry out the steps on the orders of a meeting; each names a question by its number."""
        orders = {
            row.number: row.orders[0].id for row in self._minutes.ribbon(meeting_id) if row.orders
        }
        moves = {
            "extend": self._extend,
            "report": self._report,
            "return": self._return,
            "remove": self._remove,
            "stages": self._stages,
            "call": self._call,
        }
        changes = ChangeSet()
        for step in steps:
            self._clock.set(self._day(step["day"]), _MORNING)
            changes |= moves[step["move"]](orders[step["question"]], step)
        return changes

    def _extend(self, order: UUID, step: Step) -> ChangeSet:
        deadline = DeadlineInput(DeadlineKind.DATE, self._day(step["to"]))
        given = ExtensionInput(deadline, step["reason"], self._who(), self._day(step["day"]))
        return self._control.extend([self._key(order)], given)

    def _report(self, order: UUID, step: Step) -> ChangeSet:
        day = self._day(step["day"])
        given = ReportInput(Outcome(step["outcome"]), step["text"], day, day)
        return self._control.report(self._key(order), given)

    def _return(self, order: UUID, step: Step) -> ChangeSet:
        given = ReturnInput(step["reason"], self._who(), self._day(step["day"]))
        return self._control.send_back([self._key(order)], given)

    def _remove(self, order: UUID, step: Step) -> ChangeSet:
        given = RemovalInput(self._who(), self._day(step["day"]))
        return self._control.remove([self._key(order)], given)

    def _stages(self, order: UUID, step: Step) -> ChangeSet:
        stages = [
            MilestoneInput(title, self._day(due), None if done is None else self._day(done))
            for title, due, done in step["stages"]
        ]
        return self._control.set_milestones(self._key(order), stages)

    def _call(self, order: UUID, step: Step) -> ChangeSet:
        day = self._day(step["day"])
        row = self._feedback.of_question(self._control.card(order).row.question_id, day)[0]
        verdict = Verdict(step["verdict"])
        reopened = step.get("to")
        return self._feedback.record(
            FeedbackInput(
                question_id=row.question_id,
                applicant_id=row.applicant_id,
                channel=FeedbackChannel.CALL,
                told_on=day,
                told_by=self._control.who_decides()[-1],
                text=row.text,
                outcome=row.outcome,
                remark=step.get("remark", ""),
                verdict=verdict,
                may_ask_again=verdict is not Verdict.SATISFIED,
                deadline=None
                if reopened is None
                else DeadlineInput(DeadlineKind.DATE, self._day(reopened)),
            )
        )

    def _key(self, order: UUID) -> OrderKey:
        return OrderKey(order, self._control.card(order).row.version)

    def _day(self, days: int) -> date:
        return self._today + timedelta(days=days)

    def _who(self) -> str:
        return self._control.who_decides()[0]
