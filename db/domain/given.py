"""Say what a line takes over, where it says nothing of it itself: from pins, or from above."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from db.domain.entry_tokens import TokenKind
from db.domain.enums import DeadlineKind
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    OrderInput,
    QuestionInput,
)
from db.domain.interpretation import Interpretation
from db.domain.rows.minutes import OrderRow, QuestionRow
from db.domain.rows.solutions import SolutionOffer


class Field(StrEnum):
    """Name what can be pinned; the values are the names of the fields of :class:`Given`."""

    HOUSE = "house"
    TOPIC = "topic"
    ASSIGNEES = "assignees"
    DEADLINE = "deadline"


KINDS: Mapping[Field, TokenKind] = {
    Field.HOUSE: TokenKind.HOUSE,
    Field.TOPIC: TokenKind.TOPIC,
    Field.ASSIGNEES: TokenKind.ASSIGNEE,
    Field.DEADLINE: TokenKind.DEADLINE,
}
"""What a line says a field by."""


@dataclass(frozen=True, slots=True)
class Named:
    """Hold a record of a directory with the words that the screen shows for it."""

    key: UUID
    label: str


@dataclass(frozen=True, slots=True)
class NamedAssignees:
    """Hold who is to answer, the lead first, and how the screen calls them."""

    who: tuple[AssigneeInput, ...]
    label: str


@dataclass(frozen=True, slots=True)
class NamedSolution:
    """Hold a typical solution with what it gives by itself."""

    key: UUID
    label: str
    wording: str
    answer: str
    """Given where there is no wording: then nothing is to be ordered."""


@dataclass(frozen=True, slots=True)
class Given:
    """Hold values for one line; ``None`` gives nothing."""

    house: Named | None = None
    topic: Named | None = None
    assignees: NamedAssignees | None = None
    deadline: DeadlineInput | None = None
    applicant: ApplicantInput | None = None
    """Who said the other half of a line that was divided; never pinned."""
    solution: NamedSolution | None = None
    """The typical solution that was taken; never pinned."""

    def over(self, other: "Given") -> "Given":
        """Return these values, and those of another where there is none."""
        missing = {
            one.name: getattr(other, one.name)
            for one in fields(self)
            if getattr(self, one.name) is None
        }
        return replace(self, **missing)

    def without(self, field: Field) -> "Given":
        """Return the values but for one."""
        changes: dict[str, Any] = {field.value: None}
        return replace(self, **changes)

    def only(self, field: Field) -> "Given":
        """Return one value alone."""
        changes: dict[str, Any] = {field.value: getattr(self, field.value)}
        return Given(**changes)


NOTHING = Given()


def given_of(row: QuestionRow) -> Given:
    """Return what a question gives to the next line; who asked is not among it."""
    order = row.orders[0] if row.orders else None
    return Given(
        house=Named(row.house_id, row.address) if row.house_id else None,
        topic=Named(row.topic_id, row.topic) if row.topic_id else None,
        assignees=_assignees_of(order) if order else None,
        deadline=_deadline_of(order) if order else None,
    )


def given_from_offer(offer: SolutionOffer) -> Given:
    """Return what a typical solution gives to a line: wording, topic, assignee, term."""
    row = offer.solution
    who = None
    if offer.organisation_id is not None and row.wording:
        who = NamedAssignees((AssigneeInput(offer.organisation_id),), offer.organisation)
    return Given(
        topic=Named(row.topic_id, row.topic) if row.topic_id else None,
        assignees=who,
        deadline=offer.deadline if row.wording else None,
        solution=NamedSolution(row.id, row.title, row.wording, row.answer),
    )


def given_by(found: Interpretation) -> Given:
    """Return what a typed line says itself."""
    question = found.question
    labels = {chip.kind: chip.label for chip in reversed(found.chips) if chip.label is not None}
    order = question.orders[0] if question.orders else OrderInput()
    house, topic, who = (
        labels.get(kind) for kind in (TokenKind.HOUSE, TokenKind.TOPIC, TokenKind.ASSIGNEE)
    )
    return Given(
        house=Named(question.house_id, house) if house and question.house_id else None,
        topic=Named(question.topic_id, topic) if topic and question.topic_id else None,
        assignees=NamedAssignees(order.assignees, who) if who and order.assignees else None,
        deadline=order.deadline,
        applicant=question.applicant,
    )


def taken(found: Interpretation, given: Given) -> Given:
    """Return what of the values the line takes over: a field that it speaks of it does not."""
    said = {chip.kind for chip in found.chips}
    for field, kind in KINDS.items():
        if kind in said:
            given = given.without(field)
    if found.question.answer:  # explained on the spot: nothing is to be done any more
        given = replace(given, assignees=None, deadline=None, solution=None)
    if found.question.applicant is not None:
        given = replace(given, applicant=None)
    return given


def complete(found: Interpretation, given: Given) -> QuestionInput:
    """Return the question of a line with what it takes over."""
    question, given = found.question, taken(found, given)
    house_id = given.house.key if given.house else question.house_id
    applicant = question.applicant or given.applicant
    solution = given.solution
    tells = solution is not None and not solution.wording
    return replace(
        question,
        house_id=house_id,
        topic_id=given.topic.key if given.topic else question.topic_id,
        applicant=replace(applicant, house_id=house_id) if applicant else None,
        orders=_completed(question.orders, given),
        answer=solution.answer if solution is not None and tells else question.answer,
        solution_id=solution.key if solution is not None else question.solution_id,
    )


def _completed(orders: tuple[OrderInput, ...], given: Given) -> tuple[OrderInput, ...]:
    wording = given.solution.wording if given.solution else ""
    if given.assignees is None and given.deadline is None and not wording:
        return orders
    first = orders[0] if orders else OrderInput()
    who = given.assignees.who if given.assignees else ()
    filled = replace(
        first,
        wording=first.wording or wording,
        assignees=first.assignees or who,
        deadline=first.deadline or given.deadline,
    )
    return (filled, *orders[1:])


def _assignees_of(order: OrderRow) -> NamedAssignees | None:
    if order.lead is None:
        return None
    who = tuple(AssigneeInput(one.organisation_id, one.person_id) for one in order.assignments)
    more = f" +{len(who) - 1}" if len(who) > 1 else ""
    return NamedAssignees(who, f"{order.lead.label}{more}")


def _deadline_of(order: OrderRow) -> DeadlineInput | None:
    if order.deadline_kind is None:
        return None
    return DeadlineInput(order.deadline_kind, order.deadline_on, order.deadline_words)


def write_given(given: Given) -> str:
    """Return values as a draft keeps them; nothing is empty."""
    if given == NOTHING:
        return ""
    house, topic, who = given.house, given.topic, given.assignees
    deadline, asked, solution = given.deadline, given.applicant, given.solution
    return json.dumps(
        {
            "house": [str(house.key), house.label] if house else None,
            "topic": [str(topic.key), topic.label] if topic else None,
            "assignees": [[_ids(one) for one in who.who], who.label] if who else None,
            "deadline": _plain(deadline) if deadline else None,
            "applicant": [asked.name, asked.flat, asked.entrance, asked.phone] if asked else None,
            "solution": [str(solution.key), solution.label, solution.wording, solution.answer]
            if solution
            else None,
        },
        ensure_ascii=False,
    )


def read_given(text: str) -> Given:
    """Read what :func:`write_given` wrote; anything else gives nothing."""
    try:
        data = json.loads(text)
        return _read(data)
    except (ValueError, TypeError, KeyError, AttributeError):
        return NOTHING


def _read(data: Mapping[str, Any]) -> Given:
    house, topic, who, deadline, asked, solution = (data.get(one.name) for one in fields(Given))
    return Given(
        house=Named(UUID(house[0]), str(house[1])) if house else None,
        topic=Named(UUID(topic[0]), str(topic[1])) if topic else None,
        assignees=NamedAssignees(tuple(_assignee(*one) for one in who[0]), who[1]) if who else None,
        deadline=_deadline(*deadline) if deadline else None,
        applicant=_applicant(*asked) if asked else None,
        solution=NamedSolution(UUID(solution[0]), *solution[1:]) if solution else None,
    )


def _ids(one: AssigneeInput) -> list[str | None]:
    return [str(key) if key else None for key in (one.organisation_id, one.person_id)]


def _assignee(organisation: str | None, person: str | None) -> AssigneeInput:
    return AssigneeInput(
        UUID(organisation) if organisation else None, UUID(person) if person else None
    )


def _plain(deadline: DeadlineInput) -> list[str | None]:
    return [deadline.kind.value, deadline.on.isoformat() if deadline.on else None, deadline.words]


def _deadline(kind: str, on: str | None, words: str) -> DeadlineInput:
    return DeadlineInput(DeadlineKind(kind), date.fromisoformat(on) if on else None, words)


def _applicant(name: str, flat: str, entrance: str, phone: str) -> ApplicantInput:
    return ApplicantInput(name, None, flat, entrance, phone)
