"""What blocks a protocol, what warns, and what is ready."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from db.domain.checks import MANY, blocking, checks
from db.domain.counting import counters
from db.domain.enums import (
    AssigneeRole,
    AttendanceRole,
    ControlState,
    DeadlineKind,
    MeetingState,
    QuestionKind,
    Urgency,
)
from db.domain.rows.meetings import MeetingCounters
from db.domain.rows.minutes import AssignmentRow, OrderRow, QuestionRow
from db.domain.rows.papers import Attendee, PaperMeeting
from db.domain.rows.protocols import CheckCode, CheckLevel, SampleWords
from db.domain.working_days import CalendarYear, DayKind, ExceptionalDay, WorkingCalendar

TODAY = date(2026, 11, 25)
CALENDAR = WorkingCalendar(
    (CalendarYear(2026, (ExceptionalDay(date(2026, 12, 31), DayKind.DAY_OFF, "перенос"),)),)
)
LEAD = AssignmentRow(uuid4(), uuid4(), None, "Горэлектросеть", AssigneeRole.LEAD, 0, None, False)
ORDER = OrderRow(
    id=uuid4(),
    version=1,
    question_id=uuid4(),
    position=1,
    wording="Восстановить освещение",
    deadline_kind=DeadlineKind.DATE,
    deadline_on=date(2026, 12, 15),
    first_deadline_on=date(2026, 12, 15),
    deadline_words="до 15.12",
    control=ControlState.NOT_ISSUED,
    assignments=(LEAD,),
)
MEETING = PaperMeeting(
    id=uuid4(),
    state=MeetingState.HELD,
    on=TODAY,
    place="у подъезда 3",
    addresses=("ул. Зелёная, 14",),
    residents=40,
    attendees=(
        Attendee("Климанов", "Глава", AttendanceRole.CHAIR, True, None),
        Attendee("Белова", "Секретарь", AttendanceRole.SECRETARY, True, None),
    ),
)


def question(number=1, *orders, **fields):
    return QuestionRow(
        **{
            "id": uuid4(),
            "version": 1,
            "meeting_id": MEETING.id,
            "number": number,
            "asked_at": datetime(2026, 11, 25, tzinfo=UTC),
            "raw_line": "нет света",
            "words": "нет света",
            "kind": QuestionKind.REQUEST,
            "urgency": Urgency.ORDINARY,
            "supporters": 0,
            "answer": "",
            "topic_id": None,
            "topic": "",
            "house_id": None,
            "address": "",
            "orders": orders,
            **fields,
        }
    )


def look(meeting=MEETING, questions=None, **options):
    return checks(
        meeting,
        (question(1, ORDER),) if questions is None else questions,
        **({"calendar": CALENDAR, "today": TODAY, "next_number": "48-ВЖ/2026"} | options),
    )


def codes(found):
    return [check.code for check in found]


def test_a_whole_meeting_is_ready_with_its_number():
    (found,) = look()

    assert (found.code, found.level) == (CheckCode.REQUISITES_READY, CheckLevel.PASSED)
    assert found.subject == "48-ВЖ/2026"


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ({"state": MeetingState.RUNNING}, CheckCode.NOT_HELD),
        ({"on": None}, CheckCode.NO_DATE),
        ({"addresses": (), "place": ""}, CheckCode.NO_PLACE),
        ({"attendees": MEETING.attendees[1:]}, CheckCode.NO_CHAIR),
        ({"attendees": MEETING.attendees[:1]}, CheckCode.NO_SECRETARY),
    ],
)
def test_each_missing_requisite_blocks(missing, code):
    found = look(replace(MEETING, **missing))

    assert codes(blocking(found)) == [code]
    assert CheckCode.REQUISITES_READY not in codes(found)


def test_a_place_in_words_is_enough():
    assert blocking(look(replace(MEETING, addresses=()))) == []


def test_a_meeting_without_questions_blocks():
    assert codes(look(questions=())) == [CheckCode.NO_QUESTIONS]


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ({"assignments": ()}, CheckCode.NO_ASSIGNEE),
        ({"deadline_kind": None, "deadline_on": None}, CheckCode.NO_DEADLINE),
        ({"wording": ""}, CheckCode.NO_WORDING),
        ({"assignments": (replace(LEAD, gone=True),)}, CheckCode.ASSIGNEE_GONE),
    ],
)
def test_an_incomplete_order_blocks_and_names_its_question(missing, code):
    rows = (question(1, ORDER), question(7, ORDER, replace(ORDER, **missing)))

    (found,) = blocking(look(questions=rows))
    assert (found.code, found.numbers) == (code, (7,))


def test_a_request_wants_an_order_or_an_answer():
    rows = (
        question(1),
        question(2, answer="разъяснено"),
        question(3, kind=QuestionKind.REMARK),
        question(4, ORDER),
    )

    (found,) = blocking(look(questions=rows))
    assert (found.code, found.numbers) == (CheckCode.NO_ORDER, (1,))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 24), [CheckCode.DEADLINE_PAST]),
        (date(2026, 11, 25), []),
        (date(2026, 12, 31), [CheckCode.DEADLINE_DAY_OFF]),
        (date(2026, 12, 5), [CheckCode.DEADLINE_DAY_OFF]),
        (date(2027, 2, 1), [CheckCode.YEAR_UNKNOWN]),
    ],
)
def test_doubtful_deadlines_warn_and_do_not_block(day, expected):
    found = look(questions=(question(5, replace(ORDER, deadline_on=day)),))

    warnings = [check for check in found if check.level is CheckLevel.WARNS]
    assert codes(warnings) == expected
    assert all(check.numbers == (5,) for check in warnings)
    assert blocking(found) == []


def test_the_own_deadline_of_a_co_executor_counts():
    helper = replace(LEAD, role=AssigneeRole.CO_EXECUTOR, deadline_on=date(2026, 11, 1))
    found = look(questions=(question(1, replace(ORDER, assignments=(LEAD, helper))),))

    assert CheckCode.DEADLINE_PAST in codes(found)


def test_immediate_and_permanent_have_no_day_to_doubt():
    order = replace(ORDER, deadline_kind=DeadlineKind.PERMANENT, deadline_on=None)

    assert codes(look(questions=(question(1, order),))) == [CheckCode.REQUISITES_READY]


def test_a_crowded_day_warns_from_the_eleventh_order_on():
    rows = [question(number, ORDER) for number in range(1, MANY + 2)]

    assert CheckCode.MANY_ON_ONE_DAY not in codes(look(questions=rows[:MANY]))
    (found,) = [c for c in look(questions=rows) if c.code is CheckCode.MANY_ON_ONE_DAY]
    assert found.subject == "Горэлектросеть, 15.12.2026"
    assert len(found.numbers) == MANY + 1


def test_an_issued_protocol_says_nothing_else():
    (found,) = look(issued_number="1-ВЖ/2026")

    assert (found.code, found.level) == (CheckCode.ALREADY_ISSUED, CheckLevel.BLOCKS)


def test_counters_count_questions_not_orders():
    bare = replace(ORDER, assignments=(), wording="")
    rows = [question(1, ORDER, bare), question(2), question(3, answer="да")]

    assert counters(rows) == MeetingCounters(
        questions=3,
        orders=2,
        answered=1,
        without_assignee=2,
        without_deadline=1,
        without_wording=2,
    )


SAMPLE = SampleWords(uuid4(), "Светильник", "Восстановить освещение у подъезда", "", False)


@pytest.mark.parametrize(
    ("words", "took", "is_named"),
    [
        ("Восстановить освещение у подъезда", True, True),
        ("восстановить освещение  у подъезда.", False, True),
        ("Восстановить освещение у подъезда 3 и проверить щиток", True, True),
        ("Восстановить освещение", False, False),
        ("Срубить сухое дерево у подъезда", True, False),
    ],
)
def test_words_of_a_sample_warn_until_they_are_written_anew(words, took, is_named):
    row = question(3, replace(ORDER, wording=words))
    sample = replace(SAMPLE, taken_by=frozenset({row.id} if took else ()))
    found = look(questions=(question(2, ORDER), row), samples=[sample])

    warned = [check for check in found if check.code is CheckCode.SAMPLE_WORDS]
    assert [(check.numbers, check.subject) for check in warned] == [((3,), "Светильник")] * is_named
    assert blocking(found) == []


def test_an_answer_of_a_sample_warns_and_one_in_the_trash_has_no_card():
    told = replace(SAMPLE, wording="", answer="Решает общее собрание", is_gone=True)
    rows = (question(1, ORDER), question(2, answer="Решает общее собрание"))

    (warned,) = [c for c in look(questions=rows, samples=[told]) if c.level is CheckLevel.WARNS]
    assert (warned.code, warned.numbers, warned.record) == (CheckCode.SAMPLE_WORDS, (2,), None)
