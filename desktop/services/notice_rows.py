"""Turn rows of the records into what the papers for the residents are told.

Nothing that belongs to a resident gets through: free texts come here as
:mod:`desktop.services.publication` lets them pass.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter
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
from db.domain.rows.monitoring import EditionLine
from db.domain.rows.notices import NoticeMeeting, NoticePerson
from desktop.documents import notice_inputs as inputs
from desktop.documents.inputs import PersonInput
from desktop.documents.measures import Measures, PosterMeasures, read_measures
from desktop.documents.notice_inputs import CALL, ResultState

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


def approved(line: EditionLine) -> inputs.ScheduledInput:
    """Return a line of a schedule as it was approved."""
    who = PersonInput(line.responsible_post, line.responsible) if line.responsible else None
    place = inputs.OccasionInput(line.on, line.at, line.addresses, line.place)
    return inputs.ScheduledInput(place, who, line.phone)


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
        code=poster_code(meeting, city),
        measures=measures(PosterMeasures, city),
    )


def measures(kind: type[Measures], city: CityRow | None) -> Measures:
    """Return the numbers that the city has set for a paper."""
    stored = city.paper_options.measures if city else {}
    return read_measures(kind, stored.get(kind.name, {}))


def poster_code(meeting: NoticeMeeting, city: CityRow | None) -> str:
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
    questions: Sequence[QuestionRow],
    outcomes: Mapping[UUID, Outcome],
    today: date,
    public: Callable[[str], str],
) -> tuple[inputs.ResultInput, ...]:
    """Return the lines of the poster by their numbers; a remark without an answer is none.

    ``public`` gives a text as the public may read it, empty where it may not.
    """
    shown = (row for row in questions if row.needs_order or row.answer or row.orders)
    by_number = sorted(shown, key=attrgetter("number"))
    return tuple(_result(row, outcomes, today, public) for row in by_number)


def _result(
    row: QuestionRow,
    outcomes: Mapping[UUID, Outcome],
    today: date,
    public: Callable[[str], str],
) -> inputs.ResultInput:
    if not row.orders:
        state = ResultState.EXPLAINED if row.answer else ResultState.WAITING
        deed = _EXPLAINED_ON_THE_SPOT if row.answer else ""
        return inputs.ResultInput(row.number, public(row.topic), state, deed)
    states = {order.id: _state(order, outcomes.get(order.id), today) for order in row.orders}
    open_days = [
        order.deadline_on
        for order in row.orders
        if order.deadline_on is not None and states[order.id] in _OPEN
    ]
    wordings = [public(order.wording) for order in row.orders]
    leads = dict.fromkeys(order.lead.label for order in row.orders if order.lead)
    return inputs.ResultInput(
        number=row.number,
        topic=public(row.topic),
        state=min(states.values(), key=_WORST_FIRST.index),
        deed="; ".join(text for text in wordings if text),
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
