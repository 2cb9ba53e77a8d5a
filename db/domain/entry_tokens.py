"""Describe what the one-line entry has understood of a line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from db.domain.enums import Urgency

_SPACE_BEFORE_MARK = re.compile(r"^[,.;:!?…)»]")


class Span(NamedTuple):
    """Give a stretch of a line in characters, its end not included."""

    start: int
    end: int


class TokenKind(StrEnum):
    """Say what a piece of the line means; WORDS is the resident's speech."""

    WORDS = "words"
    APPLICANT = "applicant"
    FLAT = "flat"
    HOUSE = "house"
    ENTRANCE = "entrance"
    PHONE = "phone"
    ASSIGNEE = "assignee"
    TOPIC = "topic"
    DEADLINE = "deadline"
    ORDER = "order"
    ANSWER = "answer"
    URGENCY = "urgency"
    SUPPORTERS = "supporters"


@dataclass(frozen=True, slots=True)
class Token:
    """Hold one piece of a line: where it stands, as it was typed, and what it says."""

    start: int
    end: int
    kind: TokenKind
    text: str
    value: str
    """What was meant without signs: a fragment, a number, a phrase; for WORDS the text itself."""

    @property
    def span(self) -> Span:
        """Return where the piece stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class AssigneePart:
    """Hold an assignee as typed, with a deadline of its own where one follows it."""

    fragment: str
    deadline: str = ""


@dataclass(frozen=True, slots=True)
class OrderPart:
    """Hold what a line says of one order."""

    wording: str
    assignees: tuple[AssigneePart, ...]
    """The lead first, then the co-executors; co-executors only may have a deadline of their own."""
    deadline: str


@dataclass(frozen=True, slots=True)
class ParsedLine:
    """Hold a line taken apart; the texts of the pieces put together are the line again."""

    line: str
    pieces: tuple[Token, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the pieces that are not speech, each of which the screen shows as a chip."""
        return tuple(piece for piece in self.pieces if piece.kind is not TokenKind.WORDS)

    @property
    def words(self) -> tuple[str, ...]:
        """Return the runs of the resident's words in their order, as typed."""
        return tuple(
            piece.text
            for piece in self.pieces
            if piece.kind is TokenKind.WORDS and not piece.text.isspace()
        )

    @property
    def words_text(self) -> str:
        """Return the resident's words as one text, tidied only where tokens were taken out."""
        text = ""
        for run in map(str.strip, self.words):
            gap = "" if not text or _SPACE_BEFORE_MARK.match(run) else " "
            text += gap + run
        ends_with_speech = bool(self.words) and self.pieces[-1].text == self.words[-1]
        return text if ends_with_speech else text.rstrip(" ,;")

    @property
    def applicant(self) -> str:
        """Return who asked, empty if the line does not say."""
        return self._first(TokenKind.APPLICANT)

    @property
    def flat(self) -> str:
        """Return the flat as «45» or «45а»."""
        return self._first(TokenKind.FLAT)

    @property
    def house(self) -> str:
        """Return the house as «12а» or «5 к 2»; empty means the yard's own."""
        return self._first(TokenKind.HOUSE)

    @property
    def entrance(self) -> str:
        """Return the entrance."""
        return self._first(TokenKind.ENTRANCE)

    @property
    def phone(self) -> str:
        """Return the applicant's phone as +7XXXXXXXXXX, or the digits of a number in the city."""
        return self._first(TokenKind.PHONE)

    @property
    def topic(self) -> str:
        """Return the letters by which the topic is to be found."""
        return self._first(TokenKind.TOPIC)

    @property
    def answer(self) -> str:
        """Return what was explained on the spot."""
        return "\n".join(filter(None, self._all(TokenKind.ANSWER)))

    @property
    def urgency(self) -> Urgency:
        """Return the strongest mark of urgency in the line."""
        marks = self._all(TokenKind.URGENCY)
        if "!!" in marks:
            return Urgency.HEAD
        return Urgency.URGENT if marks else Urgency.ORDINARY

    @property
    def supporters(self) -> int:
        """Return how many more residents asked the same."""
        return int(self._first(TokenKind.SUPPORTERS) or 0)

    @property
    def orders(self) -> tuple[OrderPart, ...]:
        """Return the orders of the line.

        The first begins with the first assignee, deadline or «>»; each further «>» begins another.
        """
        orders: list[list[Token]] = []
        for token in self.pieces:
            if token.kind not in _OF_ORDER:
                continue
            begins = token.kind is TokenKind.ORDER and token.text.startswith(">")
            if not orders or (begins and any(t.kind is TokenKind.ORDER for t in orders[-1])):
                orders.append([])
            orders[-1].append(token)
        return tuple(_order_of(tokens) for tokens in orders)

    @property
    def assignees(self) -> tuple[AssigneePart, ...]:
        """Return the assignees of the first order, the lead first."""
        return self.orders[0].assignees if self.orders else ()

    @property
    def deadline(self) -> str:
        """Return the deadline of the first order as typed."""
        return self.orders[0].deadline if self.orders else ""

    @property
    def order_wording(self) -> str:
        """Return the official wording of the first order."""
        return self.orders[0].wording if self.orders else ""

    def _all(self, kind: TokenKind) -> list[str]:
        return [piece.value for piece in self.pieces if piece.kind is kind]

    def _first(self, kind: TokenKind) -> str:
        return next(iter(self._all(kind)), "")


_OF_ORDER = frozenset({TokenKind.ASSIGNEE, TokenKind.DEADLINE, TokenKind.ORDER})


def _order_of(tokens: Iterable[Token]) -> OrderPart:
    """Gather an order; of several deadlines the first is its own, a later one its assignee's."""
    wording: list[str] = []
    assignees: list[AssigneePart] = []
    deadline = ""
    for token in tokens:
        if token.kind is TokenKind.ASSIGNEE:
            assignees.append(AssigneePart(token.value))
        elif token.kind is TokenKind.ORDER:
            wording.append(token.value)
        elif not deadline:
            deadline = token.value
        elif len(assignees) > 1:
            assignees[-1] = AssigneePart(assignees[-1].fragment, token.value)
    return OrderPart(" ".join(filter(None, wording)), tuple(assignees), deadline)


def shift_spans(spans: Iterable[Span], at: int, removed: int, added: int) -> frozenset[Span]:
    """Return where spans stand after an edit at ``at``; one that the edit touches is dropped.

    The screen keeps by it the chips that the user has turned back into text.
    """
    after, by = at + removed, added - removed
    kept = (
        span if span.end <= at else Span(span.start + by, span.end + by)
        for span in spans
        if span.end <= at or span.start >= after
    )
    return frozenset(kept)
