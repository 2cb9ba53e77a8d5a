"""Turn rows of the records into what the papers for the residents are told.

Nothing that belongs to a resident gets through: an official wording that holds a
flat, a phone or the name of somebody who asked is left out as a whole.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from db.domain.enums import (
    AttendanceRole,
    ControlState,
    DeadlineKind,
    MeetingState,
    Outcome,
)
from db.domain.paper_options import PaperOptions, PosterCode
from db.domain.rows.directories import CityRow
from db.domain.rows.minutes import OrderRow, QuestionRow
from db.domain.rows.notices import NoticeMeeting, NoticePerson
from db.domain.text import fold
from desktop.documents import notice_inputs as inputs
from desktop.documents.inputs import PersonInput
from desktop.documents.measures import Measures, PosterMeasures, read_measures
from desktop.documents.notice_inputs import CALL, ResultState

_PRIVATE = re.compile(
    r"(?i:(?<!\w)кв\.?\s*№?\s*\d|квартир)|\d[\d\s()-]{5,}\d|\S@\S|[А-ЯЁ]\.\s?[А-ЯЁ]\."
)
"""A flat, a phone, an address of mail, initials."""

_SHORTEST_STEM = 4
_ENDING = 2
_PHONE_LENGTHS = (10, 11)
_REPORTED = {
    Outcome.DONE: ResultState.DONE,
    Outcome.EXPLAINED: ResultState.EXPLAINED,
    Outcome.PLANNED: ResultState.PLANNED,
    Outcome.REFUSED: ResultState.REFUSED,
    Outcome.TRANSFERRED: ResultState.TRANSFERRED,
}
_WORST_FIRST = (
    ResultState.LATE,
    ResultState.WAITING,
    ResultState.PLANNED,
    ResultState.REFUSED,
    ResultState.TRANSFERRED,
    ResultState.EXPLAINED,
    ResultState.DONE,
)
_OPEN = (ResultState.LATE, ResultState.PLANNED)
_EXPLAINED_ON_THE_SPOT = "Разъяснено на встрече"


def whose(city: CityRow | None) -> str:
    """Return «главы города Заречного»."""
    return f"главы {city.name_genitive}".strip() if city and city.name_genitive else "главы города"


def organisation(city: CityRow | None) -> tuple[str, ...]:
    """Return the lines of the letterhead."""
    return tuple(city.letterhead.splitlines()) if city else ()


def occasion(meeting: NoticeMeeting) -> inputs.OccasionInput:
    """Return when and where a meeting is."""
    return inputs.OccasionInput(meeting.on, meeting.at, meeting.addresses, meeting.place)


def scheduled(meeting: NoticeMeeting) -> inputs.ScheduledInput:
    """Return a line of the schedule; the secretary answers for the meeting."""
    secretary = meeting.who(AttendanceRole.SECRETARY)
    return inputs.ScheduledInput(occasion(meeting), person(secretary), phone(meeting))


def event(meeting: NoticeMeeting) -> inputs.EventInput:
    """Return a meeting for a calendar; one that was not announced is not sure yet."""
    planned = meeting.state is MeetingState.PLANNED
    state = inputs.EventState.TENTATIVE if planned else inputs.EventState.CONFIRMED
    return inputs.EventInput(str(meeting.id), meeting.version, occasion(meeting), state)


def announcement(
    meeting: NoticeMeeting, city: CityRow | None, moment: datetime
) -> inputs.AnnouncementInput:
    """Return what residents are told before a meeting."""
    return inputs.AnnouncementInput(
        moment=moment,
        occasion=occasion(meeting),
        organisation=organisation(city),
        head=person(meeting.who(AttendanceRole.CHAIR)),
        phone=phone(meeting),
        city=city.name if city else "",
        code=_poster_code(meeting, city),
        measures=measures(PosterMeasures, city),
    )


def measures(kind: type[Measures], city: CityRow | None) -> Measures:
    """Return the numbers that the city has set for a paper."""
    stored = city.paper_options.measures if city else {}
    return read_measures(kind, stored.get(kind.name, {}))


def _poster_code(meeting: NoticeMeeting, city: CityRow | None) -> str:
    """Return what the code of a poster says; a telephone that is none is left out."""
    chosen = city.paper_options if city else PaperOptions()
    if chosen.poster_code is PosterCode.LINK:
        return chosen.poster_link
    if chosen.poster_code is PosterCode.PHONE:
        digits = "".join(sign for sign in phone(meeting) if sign.isdigit())
        return f"{CALL}+7{digits[-10:]}" if len(digits) in _PHONE_LENGTHS else ""
    return ""


def code(meeting_id: UUID) -> str:
    """Return four letters and digits that tell the cards of a meeting from others."""
    return meeting_id.hex[-4:].upper()


def phone(meeting: NoticeMeeting) -> str:
    """Return where residents call: the phone of the secretary."""
    secretary = meeting.who(AttendanceRole.SECRETARY)
    return secretary.phone if secretary else ""


def person(found: NoticePerson | None) -> PersonInput | None:
    """Return an official by post and name."""
    return PersonInput(found.post, found.name) if found else None


def results(
    questions: Sequence[QuestionRow], outcomes: Mapping[UUID, Outcome], today: date
) -> tuple[inputs.ResultInput, ...]:
    """Return the lines of the poster by their numbers; a remark without an answer is none."""
    names = [asked.name for row in questions for asked in row.applicants]
    shown = [row for row in questions if row.needs_order or row.answer or row.orders]
    return tuple(_result(row, outcomes, today, names) for row in shown)


def _result(
    row: QuestionRow, outcomes: Mapping[UUID, Outcome], today: date, names: Iterable[str]
) -> inputs.ResultInput:
    if not row.orders:
        state = ResultState.EXPLAINED if row.answer else ResultState.WAITING
        deed = _EXPLAINED_ON_THE_SPOT if row.answer else ""
        return inputs.ResultInput(row.number, row.topic, state, deed)
    states = {order.id: _state(order, outcomes.get(order.id), today) for order in row.orders}
    open_days = [
        order.deadline_on
        for order in row.orders
        if order.deadline_on is not None and states[order.id] in _OPEN
    ]
    wordings = [order.wording for order in row.orders if order.wording]
    leads = dict.fromkeys(order.lead.label for order in row.orders if order.lead)
    return inputs.ResultInput(
        number=row.number,
        topic=row.topic,
        state=min(states.values(), key=_WORST_FIRST.index),
        deed="; ".join(text for text in wordings if is_public(text, names)),
        who=", ".join(leads),
        term=max(open_days, default=None),
    )


def _state(order: OrderRow, outcome: Outcome | None, today: date) -> ResultState:
    if order.control is not ControlState.RETURNED:
        if outcome is not None:
            return _REPORTED[outcome]
        if order.control is ControlState.OFF_CONTROL:
            return ResultState.DONE
    if not order.wording or order.lead is None:
        return ResultState.WAITING
    is_dated = order.deadline_kind is DeadlineKind.DATE and order.deadline_on is not None
    if is_dated and order.deadline_on is not None and order.deadline_on < today:
        return ResultState.LATE
    return ResultState.PLANNED


def is_public(text: str, names: Iterable[str]) -> bool:
    """Tell whether a wording speaks of no flat, phone, address of mail or person who asked."""
    if _PRIVATE.search(text):
        return False
    words = fold(text).split()
    for name in names:
        for part in (word for word in re.findall(r"\w+", name) if word[0].isupper()):
            stem = fold(part)
            if len(stem) - _ENDING >= _SHORTEST_STEM:
                stem = stem[:-_ENDING]
            if any(word.strip("«»\"'(),.;:!?").startswith(stem) for word in words):
                return False
    return True
