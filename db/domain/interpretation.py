"""Turn a typed line into a question: what the pieces of the line name in this city.

A fragment that names nobody, or several, assigns nothing: it is shown as not understood and kept
with the question, and the raw line is whole in any case.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.domain.completion import Resolution
from db.domain.dates_ru import short_deadline
from db.domain.deadlines import Deadline, DeadlineWarning, parse_deadline
from db.domain.entry_tokens import AssigneePart, OrderPart, ParsedLine, Span, Token, TokenKind
from db.domain.enums import DeadlineKind
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    OrderInput,
    QuestionInput,
)
from db.domain.lexicon import HousePlace, Lexicon
from db.domain.quick_entry import parse
from db.domain.rows.meetings import MeetingCard


class ChipState(StrEnum):
    """Say whether a token names one thing, several, or none."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Chip:
    """Show one token of the line: where it stands in characters, and what it stands for."""

    start: int
    end: int
    kind: TokenKind
    text: str
    label: str | None
    """What it stands for; ``None`` where it names nothing or several things."""
    state: ChipState
    candidates: tuple[str, ...] = ()
    """The labels of what an ambiguous token may name."""
    warnings: tuple[DeadlineWarning, ...] = ()
    deadline: Deadline | None = None
    """What it stands for where that is a deadline: the screen words it in its own language."""


@dataclass(frozen=True, slots=True)
class Interpretation:
    """Hold the question that Enter would store, and what the screen shows of the line."""

    parsed: ParsedLine
    question: QuestionInput
    chips: tuple[Chip, ...]

    @property
    def warnings(self) -> tuple[DeadlineWarning, ...]:
        """Return what to ask about the deadlines, each once."""
        return tuple(dict.fromkeys(one for chip in self.chips for one in chip.warnings))


def interpret(
    line: str,
    lexicon: Lexicon,
    *,
    meeting: MeetingCard,
    today: date,
    plain: Iterable[Span] = (),
) -> Interpretation:
    """Take the line apart and look its fragments up; nothing is written.

    ``plain`` are the stretches that the user has turned back into words.
    """
    parsed = parse(line, plain)
    assignees = {
        token.value: lexicon.assignees.resolve(token.value)
        for token in parsed.tokens
        if token.kind is TokenKind.ASSIGNEE
    }
    deadlines = {
        token.value: parse_deadline(token.value, today, lexicon.calendar)
        for token in parsed.tokens
        if token.kind is TokenKind.DEADLINE
    }
    reader = _Reader(parsed, lexicon, assignees, deadlines, tuple(meeting.house_ids), today)
    chips = tuple(reader.chips())
    return Interpretation(reader.parsed, reader.question(chips), chips)


_GIVING = frozenset({TokenKind.ASSIGNEE, TokenKind.DEADLINE})


@dataclass(frozen=True, slots=True)
class _Reader:
    """Look the fragments of one line up."""

    parsed: ParsedLine
    lexicon: Lexicon
    assignees: Mapping[str, Resolution[AssigneeInput]]
    deadlines: Mapping[str, Deadline | None]
    yard: tuple[UUID, ...]
    today: date

    def question(self, chips: Sequence[Chip]) -> QuestionInput:
        """Return the question of the line."""
        parsed = self.parsed
        house_id = self._house_id()
        topic = self.lexicon.topics.resolve(parsed.topic).entry if parsed.topic else None
        return QuestionInput(
            raw_line=parsed.line,
            words=parsed.words_text,
            urgency=parsed.urgency,
            supporters=parsed.supporters,
            answer=parsed.answer,
            topic_id=topic.key if topic else None,
            house_id=house_id,
            applicant=self._applicant(house_id),
            orders=tuple(self._orders()),
            not_understood=" ".join(
                chip.text.strip() for chip in chips if chip.state is not ChipState.RESOLVED
            ),
        )

    def chips(self) -> Iterator[Chip]:
        """Yield what the screen shows of the tokens.

        One that is clear in itself but assigns nothing is shown as not understood: a co-executor
        whose lead nobody can name, a second deadline of a single assignee.
        """
        said = Counter((one.kind, one.value) for one in self.parsed.tokens if one.kind in _GIVING)
        idle = said - Counter(self._giving())
        for token in self.parsed.tokens:
            chip = self._chip(token)
            if idle[token.kind, token.value] and chip.label is not None:
                idle[token.kind, token.value] -= 1
                chip = _chip(token, None, (chip.label,))
            yield chip

    def _giving(self) -> Iterator[tuple[TokenKind, str]]:
        """Yield the tokens that give an order its assignees and deadlines."""
        for part in self.parsed.orders:
            yield TokenKind.DEADLINE, part.deadline
            for named, assignee in self._named(part.assignees):
                yield TokenKind.ASSIGNEE, named.fragment
                if assignee.deadline_on is not None:
                    yield TokenKind.DEADLINE, named.deadline

    def _chip(self, token: Token) -> Chip:
        match token.kind:
            case TokenKind.ASSIGNEE:
                found = self.assignees[token.value]
                label = found.entry.label if found.entry else None
                return _chip(token, label, tuple(one.label for one in found.candidates))
            case TokenKind.TOPIC:
                topic = self.lexicon.topics.resolve(token.value)
                label = topic.entry.label if topic.entry else None
                return _chip(token, label, tuple(one.label for one in topic.candidates))
            case TokenKind.HOUSE:
                houses = [house.address for house in self._houses(token.value)]
                return _chip(token, houses[0] if len(houses) == 1 else None, tuple(houses[:8]))
            case TokenKind.DEADLINE:
                return self._deadline_chip(token)
            case _:
                return _chip(token, token.value)

    def _deadline_chip(self, token: Token) -> Chip:
        deadline = self.deadlines[token.value]
        if deadline is None:
            return _chip(token, None)
        label = short_deadline(deadline.kind, deadline.on, self.today)
        return replace(_chip(token, label, warnings=deadline.warnings), deadline=deadline)

    def _houses(self, number: str) -> tuple[HousePlace, ...]:
        return self.lexicon.houses.find(number, self.yard)

    def _house_id(self) -> UUID | None:
        """Return the house that the line names; without a name, the first one of the yard."""
        if not self.parsed.house:
            return self.yard[0] if self.yard else None
        found = self._houses(self.parsed.house)
        return found[0].id if len(found) == 1 else None

    def _applicant(self, house_id: UUID | None) -> ApplicantInput | None:
        parsed = self.parsed
        if not (parsed.applicant or parsed.flat or parsed.entrance or parsed.phone):
            return None
        return ApplicantInput(
            parsed.applicant, house_id, parsed.flat, parsed.entrance, parsed.phone
        )

    def _orders(self) -> Iterator[OrderInput]:
        for part in self.parsed.orders:
            order = self._order(part)
            if order.assignees or order.wording or order.deadline:
                yield order

    def _order(self, part: OrderPart) -> OrderInput:
        deadline = self.deadlines.get(part.deadline)
        words = (
            None if deadline is None else DeadlineInput(deadline.kind, deadline.on, deadline.phrase)
        )
        assignees = tuple(assignee for _, assignee in self._named(part.assignees))
        return OrderInput(wording=part.wording, assignees=assignees, deadline=words)

    def _named(self, parts: Sequence[AssigneePart]) -> list[tuple[AssigneePart, AssigneeInput]]:
        """Return who was named; nobody where it is not clear who leads.

        A co-executor must not become the lead because the lead's name was not understood.
        """
        found = [(part, self._assignee(part)) for part in parts]
        if not found or found[0][1] is None:
            return []
        return [(part, assignee) for part, assignee in found if assignee is not None]

    def _assignee(self, part: AssigneePart) -> AssigneeInput | None:
        entry = self.assignees[part.fragment].entry
        if entry is None:
            return None
        own = self.deadlines.get(part.deadline)
        on = own.on if own is not None and own.kind is DeadlineKind.DATE else None
        return AssigneeInput(entry.key.organisation_id, entry.key.person_id, on)


def _chip(
    token: Token,
    label: str | None,
    candidates: tuple[str, ...] = (),
    warnings: tuple[DeadlineWarning, ...] = (),
) -> Chip:
    if label is not None:
        state, candidates = ChipState.RESOLVED, ()
    else:
        state = ChipState.AMBIGUOUS if candidates else ChipState.UNKNOWN
    return Chip(token.start, token.end, token.kind, token.text, label, state, candidates, warnings)
