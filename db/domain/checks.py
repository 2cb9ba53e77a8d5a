"""Look a meeting over before its protocol is issued: what blocks, what warns, what is ready."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from db.domain.counting import lacks_order
from db.domain.enums import AttendanceRole, DeadlineKind, MeetingState, RecordKind
from db.domain.feasibility import DeadlineFacts, deadline_checks
from db.domain.rows.minutes import OrderRow, QuestionRow
from db.domain.rows.papers import PaperMeeting
from db.domain.rows.protocols import CaseDoubt, Check, CheckCode, CheckLevel, SampleWords
from db.domain.text import fold
from db.domain.working_days import WorkingCalendar

MANY = 10
"""More orders than this for one assignee on one day are questioned."""
_STILL_ITS_OWN = 0.5
"""More of the words of a sample than this make a text its own that took it and was mended since."""
_WORD = re.compile(r"\w+")

_REQUISITES = frozenset(
    {
        CheckCode.NO_DATE,
        CheckCode.NO_PLACE,
        CheckCode.NO_CHAIR,
        CheckCode.NO_SECRETARY,
        CheckCode.NO_QUESTIONS,
        CheckCode.NOT_HELD,
    }
)


def checks(
    meeting: PaperMeeting,
    questions: Sequence[QuestionRow],
    *,
    calendar: WorkingCalendar,
    today: date,
    next_number: str,
    issued_number: str = "",
    doubts: Sequence[CaseDoubt] = (),
    facts: DeadlineFacts | None = None,
    samples: Sequence[SampleWords] = (),
) -> list[Check]:
    """Return the findings: first what blocks, then what warns, then what is ready."""
    if issued_number:
        return [Check(CheckCode.ALREADY_ISSUED, CheckLevel.BLOCKS, subject=issued_number)]
    blocks = [
        *_requisites(meeting, questions),
        *_orders(questions),
    ]
    warnings = [
        *_deadlines(questions, calendar, today),
        *_crowded_days(questions),
        *(deadline_checks(questions, facts) if facts is not None else ()),
        *_cases(questions, doubts),
        *_samples(questions, samples),
    ]
    ready = []
    if not any(found.code in _REQUISITES for found in blocks):
        ready.append(Check(CheckCode.REQUISITES_READY, CheckLevel.PASSED, subject=next_number))
    return [*blocks, *warnings, *ready]


def blocking(found: Sequence[Check]) -> list[Check]:
    """Return the findings that keep the protocol from being issued."""
    return [check for check in found if check.level is CheckLevel.BLOCKS]


def _blocks(code: CheckCode, numbers: tuple[int, ...] = (), subject: str = "") -> Check:
    return Check(code, CheckLevel.BLOCKS, numbers, subject)


def _requisites(meeting: PaperMeeting, questions: Sequence[QuestionRow]) -> Iterator[Check]:
    missing = {
        CheckCode.NOT_HELD: meeting.state is not MeetingState.HELD,
        CheckCode.NO_DATE: meeting.on is None,
        CheckCode.NO_PLACE: not meeting.addresses and not meeting.place,
        CheckCode.NO_CHAIR: meeting.who(AttendanceRole.CHAIR) is None,
        CheckCode.NO_SECRETARY: meeting.who(AttendanceRole.SECRETARY) is None,
        CheckCode.NO_QUESTIONS: not questions,
    }
    return (_blocks(code) for code, is_missing in missing.items() if is_missing)


def _orders(questions: Sequence[QuestionRow]) -> Iterator[Check]:
    without = tuple(row.number for row in questions if lacks_order(row))
    if without:
        yield _blocks(CheckCode.NO_ORDER, without)
    wants: dict[CheckCode, Callable[[OrderRow], bool]] = {
        CheckCode.NO_ASSIGNEE: lambda order: order.lead is None,
        CheckCode.NO_DEADLINE: lambda order: order.deadline_kind is None,
        CheckCode.NO_WORDING: lambda order: not order.wording,
    }
    for code, is_missing in wants.items():
        numbers = _numbers(questions, is_missing)
        if numbers:
            yield _blocks(code, numbers)
    yield from _gone(questions)


def _gone(questions: Sequence[QuestionRow]) -> Iterator[Check]:
    numbers: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for row in questions:
        for order in row.orders:
            for assignment in order.assignments:
                if assignment.gone:
                    numbers[assignment.label][row.number] = None
    for label, found in numbers.items():
        yield _blocks(CheckCode.ASSIGNEE_GONE, tuple(found), label)


def _numbers(
    questions: Sequence[QuestionRow], matches: Callable[[OrderRow], bool]
) -> tuple[int, ...]:
    return tuple(row.number for row in questions if any(matches(order) for order in row.orders))


def _deadlines(
    questions: Sequence[QuestionRow], calendar: WorkingCalendar, today: date
) -> Iterator[Check]:
    past = _numbers(questions, lambda order: any(day < today for day in _days(order)))
    if past:
        yield Check(CheckCode.DEADLINE_PAST, CheckLevel.WARNS, past)
    idle = _numbers(
        questions, lambda order: any(not calendar.is_working(day) for day in _days(order))
    )
    if idle:
        yield Check(CheckCode.DEADLINE_DAY_OFF, CheckLevel.WARNS, idle)
    years = {day.year for row in questions for order in row.orders for day in _days(order)}
    for year in sorted(year for year in years if not calendar.is_known(year)):
        numbers = tuple(
            row.number
            for row in questions
            if any(day.year == year for order in row.orders for day in _days(order))
        )
        yield Check(CheckCode.YEAR_UNKNOWN, CheckLevel.WARNS, numbers, str(year))


def _days(order: OrderRow) -> list[date]:
    """Return the date of the order and the own dates of its assignees."""
    days = [row.deadline_on for row in order.assignments if row.deadline_on]
    if order.deadline_kind is DeadlineKind.DATE and order.deadline_on:
        days.append(order.deadline_on)
    return days


def _crowded_days(questions: Sequence[QuestionRow]) -> Iterator[Check]:
    found: defaultdict[tuple[str, date], list[int]] = defaultdict(list)
    for row in questions:
        for order in row.orders:
            lead = order.lead
            if lead is not None and order.deadline_on is not None:
                found[lead.label, order.deadline_on].append(row.number)
    for (label, day), numbers in found.items():
        if len(numbers) > MANY:
            subject = f"{label}, {day:%d.%m.%Y}"
            yield Check(CheckCode.MANY_ON_ONE_DAY, CheckLevel.WARNS, tuple(numbers), subject)


def _cases(questions: Sequence[QuestionRow], doubts: Sequence[CaseDoubt]) -> Iterator[Check]:
    """Warn of whom the paper would name in the nominative, as long as nobody has looked."""
    for doubt in doubts:
        key = doubt.record[1]
        code = CheckCode.CASE_UNSURE if doubt.proposal else CheckCode.CASE_UNKNOWN
        if doubt.is_controller and doubt.proposal:
            code = CheckCode.CONTROL_UNSURE
        numbers = tuple(
            row.number
            for row in questions
            if any(
                key in (one.organisation_id, one.person_id)
                for order in row.orders
                for one in order.assignments
            )
        )
        subject = doubt.proposal or doubt.nominative
        named = () if doubt.is_controller else numbers
        yield Check(code, CheckLevel.WARNS, named, subject, doubt.record)


def _samples(questions: Sequence[QuestionRow], samples: Sequence[SampleWords]) -> Iterator[Check]:
    """Warn of words that came with the program, as long as nobody has looked at them."""
    for sample in samples:
        numbers = tuple(row.number for row in questions if _says(row, sample))
        if numbers:
            record = None if sample.is_gone else (RecordKind.TYPICAL_SOLUTION, sample.id)
            yield Check(CheckCode.SAMPLE_WORDS, CheckLevel.WARNS, numbers, sample.title, record)


def _says(row: QuestionRow, sample: SampleWords) -> bool:
    took = row.id in sample.taken_by
    return _is_of(row.answer, sample.answer, took=took) or any(
        _is_of(order.wording, sample.wording, took=took) for order in row.orders
    )


def _is_of(text: str, sample: str, *, took: bool) -> bool:
    """Tell whether a text is that of a sample; in a copied question it must be so word for word."""
    said, theirs = _words(text), _words(sample)
    if not took or not theirs:
        return bool(theirs) and said == theirs
    return len(theirs & said) > _STILL_ITS_OWN * len(theirs)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))
