"""Propose for a line what is usual on its matter: the topic by its words, who answers, by when.

A proposal gives nothing by itself: it is shown, and one key takes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from uuid import UUID

from db.domain.deadlines import parse_deadline
from db.domain.entry_fragments import quote_fragment
from db.domain.entry_tokens import TokenKind
from db.domain.given import (
    NOTHING,
    Field,
    Given,
    Named,
    NamedAssignees,
    given_by,
    given_of,
    taken,
)
from db.domain.inputs import AssigneeInput, DeadlineInput
from db.domain.interpretation import Interpretation
from db.domain.rows.directories import TopicRow
from db.domain.rows.minutes import QuestionRow
from db.domain.stemming import EVERYDAY_STEMS, IDLE_STEMS, stems
from db.domain.working_days import WorkingCalendar

_FIXED_DAY = re.compile(r"\d[./]\s?\d|\d\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)")
_OF_ASKING = frozenset(stems("вопрос жалоба заявка обращение просьба предложение разное прочее"))
"""Words of asking itself, whatever the matter is."""
_WORD_OF_PHRASE = 0.4
"""What one word of a phrase of the directory tells beside the whole phrase."""
_EVERYDAY = 0.1
_SAYING_LITTLE = IDLE_STEMS | EVERYDAY_STEMS | _OF_ASKING
_HALVING = 8
"""At which word of a line it tells half as much: people name the matter first."""
_LOOKED_AT = 300
"""Characters of a line that are looked at: what a paste says further on names no matter."""
_ENOUGH = 0.2
_AHEAD = 1.05
"""How far the best topic must be ahead of the second."""


@dataclass(frozen=True, slots=True)
class Habit:
    """Hold who usually answers for a topic and in which words the term is given."""

    assignees: NamedAssignees | None = None
    term: str = ""

    @property
    def is_relative(self) -> bool:
        """Tell whether the term means another day each time: «за 10 дней», not «до 15.12»."""
        return bool(self.term) and not _FIXED_DAY.search(self.term.lower())


class TopicWords:
    """Tell what a line is about by the titles and the words of the directory of topics."""

    def __init__(self, topics: Iterable[TopicRow] = ()) -> None:
        self._names: list[Named] = []
        self._phrases: dict[str, list[tuple[tuple[str, ...], int, float]]] = defaultdict(list)
        self._titles: dict[UUID, str] = {}
        told: dict[tuple[str, ...], dict[int, float]] = defaultdict(dict)
        for place, row in enumerate(topics):
            self._names.append(Named(row.id, row.title))
            self._titles[row.id] = row.title
            for phrase, weight in _told_by(row):
                told[phrase][place] = max(weight, told[phrase].get(place, 0.0))
        for phrase, places in told.items():
            for place, weight in places.items():
                self._phrases[phrase[0]].append((phrase, place, weight / len(places)))

    def guess(self, words: str) -> Named | None:
        """Return the topic that the words speak of, None where none is clearly ahead."""
        row = stems(words[:_LOOKED_AT])
        found: dict[int, dict[str, float]] = defaultdict(dict)
        for at, first in enumerate(row):
            for phrase, place, weight in self._phrases.get(first, ()):
                if tuple(row[at : at + len(phrase)]) == phrase:
                    own, told = found[place], weight * _HALVING / (_HALVING + at)
                    own[first] = max(told, own.get(first, 0.0))
        ranked = sorted(((sum(own.values()), place) for place, own in found.items()), reverse=True)
        if not ranked or ranked[0][0] < _ENOUGH:
            return None
        if len(ranked) > 1 and ranked[0][0] < _AHEAD * ranked[1][0]:
            return None
        return self._names[ranked[0][1]]

    def named(self, key: UUID) -> Named:
        """Return a topic with its title."""
        return Named(key, self._titles.get(key, ""))


@dataclass(frozen=True, slots=True)
class Habits:
    """Hold what is usual in the city."""

    topics: TopicWords = field(default_factory=TopicWords)
    by_topic: Mapping[UUID, Habit] = field(default_factory=dict)
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)

    def proposed(
        self, found: Interpretation, given: Given, evening: Mapping[UUID, Given], today: date
    ) -> Given:
        """Return what is usual for a line, without what it says itself or takes over already.

        ``evening`` is what the questions of this meeting have taught.
        """
        question = found.question
        key = given.topic.key if given.topic else question.topic_id
        is_open = key is None and any(chip.kind is TokenKind.TOPIC for chip in found.chips)
        if question.answer or not question.words or is_open:
            return NOTHING
        said = self.topics.named(key) if key else self.topics.guess(question.words)
        if said is None:
            return NOTHING
        usual = Given(topic=said).over(evening.get(said.key, NOTHING))
        usual = taken(found, usual.over(self._usual(said.key, today)))
        return _step(_missing(usual, given))

    def _usual(self, topic: UUID, today: date) -> Given:
        habit = self.by_topic.get(topic)
        if habit is None:
            return NOTHING
        return Given(assignees=habit.assignees, deadline=self._deadline(habit, today))

    def _deadline(self, habit: Habit, today: date) -> DeadlineInput | None:
        found = parse_deadline(habit.term, today, self.calendar) if habit.is_relative else None
        return DeadlineInput(found.kind, found.on, found.phrase) if found is not None else None


def typed_out(given: Given) -> str:
    """Return values as they are typed into a line."""
    topic, who, deadline = given.topic, given.assignees, given.deadline
    parts = (
        f"#{quote_fragment(topic.label)}" if topic else "",
        f"@{quote_fragment(who.label)}" if who else "",
        deadline.words if deadline else "",
    )
    return " ".join(filter(None, parts))


def says(found: Interpretation, given: Given) -> bool:
    """Tell whether a line says these values itself."""
    said = given_by(found)
    return (
        (given.topic is None or (said.topic is not None and said.topic.key == given.topic.key))
        and (given.assignees is None or _who(said) == given.assignees.who)
        and (given.deadline is None or _day(said.deadline) == _day(given.deadline))
    )


def _who(given: Given) -> tuple[AssigneeInput, ...]:
    return given.assignees.who if given.assignees is not None else ()


def _day(deadline: DeadlineInput | None) -> tuple[object, ...]:
    return (deadline.kind, deadline.on) if deadline is not None else ()


def taught_by(rows: Iterable[QuestionRow]) -> dict[UUID, Given]:
    """Return what the questions of a meeting were given, by their topics; the last counts."""
    taught: dict[UUID, Given] = {}
    for row in rows:
        if row.topic_id is not None:
            order = given_of(row)
            fresh = Given(assignees=order.assignees, deadline=order.deadline)
            taught[row.topic_id] = fresh.over(taught.get(row.topic_id, NOTHING))
    return taught


def habits_of(
    topics: Iterable[TopicRow],
    orders: Iterable[tuple[UUID, AssigneeInput | None, str]],
    labels: Mapping[AssigneeInput, str],
    calendar: WorkingCalendar,
) -> Habits:
    """Return the habits by the directory, and by the newest orders where it names nobody."""
    rows = list(topics)
    leads: dict[UUID, AssigneeInput] = {}
    terms: dict[UUID, str] = {}
    for topic, lead, term in orders:
        if lead is not None and lead in labels:
            leads.setdefault(topic, lead)
        if Habit(term=term).is_relative:
            terms.setdefault(topic, term)
    for row in rows:
        if row.usual_assignee_id is not None:
            leads[row.id] = AssigneeInput(row.usual_assignee_id)
    by_topic = {
        key: Habit(_named(leads.get(key), labels), terms.get(key, ""))
        for key in dict.fromkeys(chain(leads, terms))
    }
    return Habits(TopicWords(rows), by_topic, calendar)


def _named(who: AssigneeInput | None, labels: Mapping[AssigneeInput, str]) -> NamedAssignees | None:
    return NamedAssignees((who,), labels[who]) if who is not None and who in labels else None


def _missing(usual: Given, given: Given) -> Given:
    """Return what of the usual is not given yet."""
    return Given(
        topic=usual.topic if given.topic is None else None,
        assignees=usual.assignees if given.assignees is None else None,
        deadline=usual.deadline if given.deadline is None else None,
    )


def _step(given: Given) -> Given:
    """Return what one key takes: the term apart, for the head often names another."""
    if given.topic is None and given.assignees is None:
        return given
    return given.without(Field.DEADLINE)


def _told_by(row: TopicRow) -> Iterable[tuple[tuple[str, ...], float]]:
    """Yield the phrases that speak of a topic, and how much each tells."""
    for word in stems(row.title):
        if word not in IDLE_STEMS:
            yield (word,), _worth((word,))
    for phrase in row.note.split(","):
        whole = tuple(stems(phrase))
        if not whole:
            continue
        yield whole, _worth(whole)
        if len(whole) > 1:
            for word in whole:
                if word not in IDLE_STEMS:
                    yield (word,), _WORD_OF_PHRASE * _worth((word,))


def _worth(phrase: tuple[str, ...]) -> float:
    telling = [word for word in phrase if word not in _SAYING_LITTLE]
    return float(len(telling)) if telling else _EVERYDAY
