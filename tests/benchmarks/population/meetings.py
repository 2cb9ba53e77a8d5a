"""Make meetings with their questions, applicants, orders and protocols."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from tests.benchmarks.population import speech
from tests.benchmarks.population.directories import KNOWN, City
from tests.benchmarks.population.rows import Batch, Moment, carried, columns, moment_of, new_key

PER_MEETING = 30
LONG_MEETING = 60
"""Questions of the meeting that is under way, whose ribbon and panel are measured."""

OPEN_PART = 0.06
"""Of the orders that were issued: 60 000 of a million are still under control."""
_OPEN_STATES = (("on_control", None),) * 8 + (("on_control", "done"), ("returned", None))
_OUTCOMES = ("done",) * 7 + ("explained", "planned", "refused")

COLUMNS = {
    "meeting": columns(
        "meeting", "id", "state", "on_day", "at_time", "place", "note", "reason", "moved_from",
        "started_at", "ended_at", "residents", "last_question"),
    "meeting_house": columns("meeting_house", "id", "meeting_id", "house_id", "position"),
    "attendance": columns(
        "attendance", "id", "meeting_id", "person_id", "name", "post", "role", "present",
        "stands_in_for_id", "position"),
    "question": columns(
        "question", "id", "meeting_id", "number", "asked_at", "raw_line", "words",
        "not_understood", "sort", "urgency", "supporters", "answer", "topic_id", "house_id"),
    "applicant": columns(
        "applicant", "id", "question_id", "name", "house_id", "flat", "entrance", "phone",
        "consent", "consent_on", "publication_consent_on"),
    "task": columns(
        "task", "id", "question_id", "position", "wording", "deadline_kind", "deadline_on",
        "deadline_words", "first_deadline_kind", "first_deadline_on", "control", "outcome",
        "closed_on"),
    "assignment": columns(
        "assignment", "id", "order_id", "organisation_id", "person_id", "role", "position",
        "deadline_on"),
    "protocol": columns(
        "protocol", "id", "meeting_id", "year", "series", "number", "number_text", "state",
        "issued_at", "signed_on"),
    "protocol_version": columns(
        "protocol_version", "id", "protocol_id", "edition", "content", "content_hash",
        "journal_head", "reason"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evening:
    """Say which meeting is to be made."""

    day: datetime
    """Its beginning."""
    questions: int
    state: str
    protocol: int = 0
    """The number of its protocol in the year; 0 where it has none."""


@dataclass(slots=True)
class MeetingMaker:
    """Put meetings into a batch, one after another, from one source of chance."""

    random: Random
    city: City
    batch: Batch
    said: Sequence[speech.Said]
    today: date
    """The day round which what is still under control is due."""

    def make(self, evening: Evening) -> bytes:
        """Put one meeting with all that hangs on it into the batch and return its key."""
        began = moment_of(evening.day)
        key = new_key(self.random, began)
        ended = evening.day + timedelta(minutes=3 * evening.questions + 15)
        began_at = None if evening.state == "planned" else began.stored
        ended_at = moment_of(ended).stored if evening.state == "held" else None
        row = (evening.state, evening.day.date().isoformat(), evening.day.strftime("%H:%M:%S.%f"),
               "у детской площадки", "", "", None, began_at, ended_at,
               self.random.randrange(8, 90), evening.questions)  # fmt: skip
        self.batch.add("meeting", (key, *row, *carried(self.random, began)))
        houses = self._houses(key, began)
        self._team(key, began)
        for number in range(1, evening.questions + 1):
            asked = moment_of(evening.day + timedelta(minutes=3 * number))
            self._question(key, number, asked, houses, issued=bool(evening.protocol))
        if evening.protocol:
            self._protocol(key, evening, moment_of(ended + timedelta(days=1)))
        return key

    def _houses(self, meeting: bytes, moment: Moment) -> Sequence[bytes]:
        first = self.random.randrange(len(self.city.houses) - 4)
        houses = self.city.houses[first : first + self.random.randrange(1, 5)]
        for position, house in enumerate(houses):
            row = (new_key(self.random, moment), meeting, house, position)
            self.batch.add("meeting_house", (*row, *carried(self.random, moment)))
        return houses

    def _team(self, meeting: bytes, moment: Moment) -> None:
        roles = ("chair", "secretary", "team", "team")
        posts = ("глава города", "секретарь", "заместитель главы", "заместитель главы")
        for position, (role, post) in enumerate(zip(roles, posts, strict=True)):
            row = (new_key(self.random, moment), meeting, self.city.people[position],
                   self.city.names[position], post, role, True, None, position)  # fmt: skip
            self.batch.add("attendance", (*row, *carried(self.random, moment)))

    def _question(
        self, meeting: bytes, number: int, asked: Moment, houses: Sequence[bytes], *, issued: bool
    ) -> None:
        chance = self.random.random
        said = self.random.choice(self.said)
        key = new_key(self.random, asked)
        house = houses[0] if chance() < 0.7 else houses[-1]
        name = "" if chance() < 0.15 else speech.surname(int(chance() * 336), female=chance() < 0.7)
        answered = chance() < 0.08
        flat = str(int(chance() * 140) + 1)
        line = f"{name} кв {flat}: {said.words} #{said.fragment}" if name else said.words
        urgency = "urgent" if chance() < 0.1 else "ordinary"
        answer = self.random.choice(speech.ANSWERS) if answered else ""
        row = (key, meeting, number, asked.stored, line, said.words, "", "request", urgency,
               int(chance() * 6), answer, self.city.topics[said.topic], house)  # fmt: skip
        self.batch.add("question", (*row, *carried(self.random, asked)))
        if name:
            asker = (
                new_key(self.random, asked),
                key,
                name,
                house,
                flat,
                "",
                "",
                "none",
                None,
                None,
            )
            self.batch.add("applicant", (*asker, *carried(self.random, asked)))
        if issued or (not answered and chance() < 0.7):
            self._order(key, said, asked, issued=issued)

    def _order(self, question: bytes, said: speech.Said, asked: Moment, *, issued: bool) -> None:
        key = new_key(self.random, asked)
        first = (asked.at + timedelta(days=int(self.random.random() * 30) + 3)).date()
        control, outcome, due, closed = "not_issued", None, first, None
        if issued and self.random.random() < OPEN_PART:
            control, outcome = self.random.choice(_OPEN_STATES)
            due = max(first, self.today + timedelta(days=int(self.random.random() * 190) - 40))
        elif issued:
            control, outcome = "off_control", self.random.choice(_OUTCOMES)
            closed = (first + timedelta(days=int(self.random.random() * 20) - 5)).isoformat()
        row = (key, question, 1, said.wording, "date", due.isoformat(), "до срока", "date",
               first.isoformat(), control, outcome, closed)  # fmt: skip
        self.batch.add("task", (*row, *carried(self.random, asked)))
        self._assignment(key, asked, "lead", 0)
        if self.random.random() < 0.25:
            self._assignment(key, asked, "co_executor", 1)

    def _assignment(self, order: bytes, asked: Moment, role: str, position: int) -> None:
        chance = self.random.random()
        organisation = person = None
        if chance < 0.6:
            organisation = self.city.organisations[int(chance / 0.6 * len(KNOWN))]
        elif chance < 0.9:
            organisation = self.random.choice(self.city.organisations)
        else:
            person = self.random.choice(self.city.people)
        row = (new_key(self.random, asked), order, organisation, person, role, position, None)
        self.batch.add("assignment", (*row, *carried(self.random, asked)))

    def _protocol(self, meeting: bytes, evening: Evening, moment: Moment) -> None:
        key = new_key(self.random, moment)
        year, number = moment.at.year, evening.protocol
        row = (key, meeting, year, "", number, f"{number}-ВЖ/{year}", "signed", moment.stored,
               moment.at.date().isoformat())  # fmt: skip
        self.batch.add("protocol", (*row, *carried(self.random, moment)))
        content = json.dumps({"format": 1, "number": number, "items": evening.questions})
        edition = (new_key(self.random, moment), key, 1, content, "", "", "")
        self.batch.add("protocol_version", (*edition, *carried(self.random, moment)))


def evenings(questions: int, last: datetime) -> list[Evening]:
    """Return the meetings that hold so many questions: five on each working day, up to ``last``.

    The newest are under way, waiting for their protocol, or planned.
    """
    held = (questions - LONG_MEETING) // PER_MEETING
    rest = questions - LONG_MEETING - held * PER_MEETING
    hours = (12, 14, 16, 17, 18)
    found: list[Evening] = []
    day = last.replace(tzinfo=UTC, minute=0, second=0, microsecond=0)
    while len(found) < held:
        day -= timedelta(days=1)
        if day.weekday() < 5:
            found += [Evening(day.replace(hour=hour), PER_MEETING, "held") for hour in hours[::-1]]
    found = _numbered(found[:held][::-1])
    ahead = [last + timedelta(days=days) for days in range(1, 30)]
    planned = [Evening(day, 0, "planned") for day in ahead if day.weekday() < 5]
    return [*found, Evening(last, LONG_MEETING + rest, "running"), *planned]


def _numbered(held: Sequence[Evening]) -> list[Evening]:
    """Give all but the last few a number of their year."""
    found: list[Evening] = []
    number, year = 0, 0
    for place, evening in enumerate(held):
        issued = (evening.day + timedelta(days=1)).year
        number, year = (number + 1 if issued == year else 1), issued
        has_protocol = place < len(held) - 10
        found.append(Evening(evening.day, evening.questions, "held", number if has_protocol else 0))
    return found
