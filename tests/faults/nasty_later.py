"""Put a text into every field of what comes before and after the minutes, and read it back."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select, text

from db.database import Database
from db.domain.control_inputs import (
    ExtensionInput,
    FeedbackInput,
    MilestoneInput,
    OrderKey,
    RemovalInput,
    ReportInput,
    ReturnInput,
)
from db.domain.enums import (
    AdviceChoice,
    ControlState,
    DeadlineKind,
    FeedbackChannel,
    Outcome,
    PublicChoice,
    SignalSource,
    TellingChannel,
)
from db.domain.inputs import (
    AssigneeInput,
    DeadlineInput,
    HeadWordInput,
    MeetingInput,
    OrderInput,
    QuestionInput,
    SolutionInput,
)
from db.domain.preparation import PreparedInput, PublicationInput, SignalInput, TellingInput
from db.domain.text import is_blank
from db.models import (
    AdviceNote,
    CheckItem,
    ControlDecision,
    ExecutionReport,
    Extension,
    Feedback,
    HeadWord,
    Meeting,
    Milestone,
    Order,
    PreparedQuestion,
    Publication,
    PublicText,
    Record,
    ReplyText,
    ScheduleEdition,
    Signal,
    Telling,
    TypicalSolution,
)
from desktop.bootstrap.services import Services
from desktop.services.publication import Decision, Suspect
from tests.faults.nasty_fields import Form, Stored
from tests.faults.scene import FRIDAY, NOON, Scene

_TODAY = NOON.date()
_NEXT_YEAR = date(2027, 3, 2)
_NEWEST = text("rowid DESC")
_FRESH = {"control": ControlState.ON_CONTROL, "outcome": None}


class LaterFields:
    """Hold the forms of preparation, monitoring, control and feedback."""

    def __init__(self, services: Services, scene: Scene) -> None:
        self._services = services
        self._database: Database = services.database
        self._scene = scene
        self._numbers = count(1)
        self._question, self._order = self._asked()
        self._planned = uuid4()
        services.schedule.plan(MeetingInput(_NEXT_YEAR, None, (scene.house,)), self._planned)

    def forms(self) -> tuple[Form, ...]:
        """Return every form with text in it."""
        return (
            self._form("prepared question", self._prepared, long=("line",), lines=()),
            self._form("telling", self._telling),
            self._form("check item", self._check),
            self._form("signal", self._signal, long=("text",)),
            self._form("publication", self._publication, long=("note",)),
            self._form("advice", self._advice, long=("note",)),
            self._form("schedule edition", self._edition, long=("note",)),
            self._form("decision for the public", self._public, long=("replacement",)),
            self._form("head word", self._head_word, long=("words",)),
            self._form("feedback", self._feedback, long=("text", "remark")),
            self._form("reply text", self._reply, long=("text",)),
            self._form("extension", self._extension, long=("reason",)),
            self._form("report", self._report, long=("text",)),
            self._form("return", self._return, long=("reason",)),
            self._form("removal", self._removal, long=("reason",)),
            self._form("milestone", self._milestone),
            self._form("solution", self._solution, long=("wording", "answer", "steps")),
        )

    @staticmethod
    def _form(
        name: str,
        write: Callable[[str, str], Stored],
        long: Iterable[str] = (),
        lines: Iterable[str] | None = None,
    ) -> Form:
        return Form(name, write, frozenset(long), frozenset(long if lines is None else lines))

    def _prepared(self, short: str, long: str) -> Stored:
        self._services.preparation.add_prepared(self._scene.meeting, [PreparedInput(long, short)])
        return self._newest(PreparedQuestion, "line", "handed_by")

    def _telling(self, short: str, _long: str) -> Stored:
        data = TellingInput(TellingChannel.ENTRANCE, _TODAY, short, short, short)
        self._services.preparation.tell(self._scene.meeting, data)
        return self._newest(Telling, "place", "told_by", "link")

    def _check(self, short: str, _long: str) -> Stored:
        preparation, meeting = self._services.preparation, self._scene.meeting
        preparation.add_check(meeting, short, 3)
        title = self._newest(CheckItem, "title")["title"]
        rows = preparation.checks(meeting)
        row = next(row for row in rows if row.title == title and row.done_on is None)
        preparation.tick(meeting, row, _TODAY, short)
        return self._newest(CheckItem, "title", "done_by")

    def _signal(self, short: str, long: str) -> Stored:
        self._services.signals.save(
            SignalInput(_TODAY, SignalSource.RECEPTION, long, quarter=short)
        )
        return self._newest(Signal, "text", "quarter")

    def _publication(self, short: str, long: str) -> Stored:
        self._services.publications.save(PublicationInput(_TODAY, short, short, short, long))
        return self._newest(Publication, "title", "outlet", "link", "note")

    def _advice(self, _short: str, long: str) -> Stored:
        self._services.advice.decide(self._scene.house, next(iter(AdviceChoice)), long, _TODAY)
        return self._newest(AdviceNote, "note")

    def _edition(self, short: str, long: str) -> Stored:
        with self._database.unit_of_work() as uow:  # the same schedule is not approved twice
            uow.get(Meeting, self._planned).place = f"подъезд {next(self._numbers)}"
            uow.commit()
        self._services.editions.approve(_NEXT_YEAR.year, _TODAY, short, long)
        return self._newest(ScheduleEdition, "approved_by", "note")

    def _public(self, _short: str, long: str) -> Stored:
        suspect = Suspect(f"текст {next(self._numbers)}", (), "")
        self._services.notices.publication.decide([Decision(suspect, PublicChoice.REPLACED, long)])
        return self._newest(PublicText, "replacement")

    def _head_word(self, _short: str, long: str) -> Stored:
        if is_blank(long):
            return {}  # the words of the order stand for them
        self._services.head_words.say(self._question, HeadWordInput(NOON, long))
        return self._newest(HeadWord, "words")

    def _feedback(self, short: str, long: str) -> Stored:
        data = FeedbackInput(
            self._question, None, FeedbackChannel.CALL, _TODAY, short, long, remark=long
        )
        self._services.feedback.record(data)
        return self._newest(Feedback, "told_by", "text", "remark")

    def _reply(self, _short: str, long: str) -> Stored:
        if is_blank(long):
            return {}  # that is how one goes back to ours
        self._services.feedback.save_text(None, Outcome.DONE, long)
        return self._newest(ReplyText, "text")

    def _extension(self, short: str, long: str) -> Stored:
        later = _TODAY + timedelta(days=next(self._numbers))
        deadline = DeadlineInput(DeadlineKind.DATE, later, "")
        data = ExtensionInput(deadline, long, short, _TODAY)
        self._services.control.extend([self._at_work()], data)
        return self._newest(Extension, "reason", "allowed_by")

    def _report(self, _short: str, long: str) -> Stored:
        data = ReportInput(Outcome.DONE, long, _TODAY)
        self._services.control.report(self._at_work(), data)
        return self._newest(ExecutionReport, "text")

    def _return(self, short: str, long: str) -> Stored:
        order = self._at_work(outcome=Outcome.DONE)
        self._services.control.send_back([order], ReturnInput(long, short, _TODAY))
        return self._newest(ControlDecision, "reason", "decided_by")

    def _removal(self, short: str, long: str) -> Stored:
        data = RemovalInput(short, _TODAY, Outcome.DONE, long)
        self._services.control.remove([self._at_work()], data)
        return self._newest(ControlDecision, "reason", "decided_by")

    def _milestone(self, short: str, _long: str) -> Stored:
        self._services.control.set_milestones(self._at_work(), [MilestoneInput(short)])
        return self._newest(Milestone, "title")

    def _solution(self, short: str, long: str) -> Stored:
        data = SolutionInput(short, wording=long, answer=long, steps=long)
        self._services.solutions.save(data)
        return self._newest(TypicalSolution, "title", "wording", "answer", "steps")

    def _asked(self) -> tuple[UUID, UUID]:
        """Log a question with an order, and return both."""
        key = uuid4()
        order = OrderInput(assignees=(AssigneeInput(self._scene.electric),), deadline=FRIDAY)
        data = QuestionInput(raw_line="нет света", words="нет света", orders=(order,))
        self._services.minutes.log(self._scene.meeting, data, key)
        with self._database.read() as connection:
            found = connection.scalar(select(Order.id).where(Order.question_id == key))
        assert found is not None
        return key, found

    def _at_work(self, **fields: Any) -> OrderKey:
        """Put the order back as it was issued."""
        with self._database.unit_of_work() as uow:
            order = uow.get(Order, self._order)
            for name, value in (_FRESH | fields).items():
                setattr(order, name, value)
            uow.commit()
            return OrderKey(order.id, order.version)

    def _newest(self, model: type[Record], *names: str) -> Stored:
        with self._database.read() as connection:
            columns = [getattr(model, name) for name in names]
            row = connection.execute(select(*columns).order_by(_NEWEST).limit(1)).one()
        return dict(zip(names, row, strict=True))
