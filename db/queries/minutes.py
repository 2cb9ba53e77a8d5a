"""Read the questions of a meeting with all that hangs on them: five statements, never N+1."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from enum import Enum, auto
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
)

from db.domain.consent import Consent
from db.domain.names import initials
from db.domain.rows.minutes import (
    ApplicantRow,
    AssignmentRow,
    DraftRow,
    HeadWordRow,
    OrderRow,
    QuestionRow,
)
from db.models import (
    Applicant,
    Assignment,
    Draft,
    HeadWord,
    House,
    Order,
    Organisation,
    Person,
    Question,
    QuestionLink,
    Topic,
)

_VALUE = "value"
_LINKED = and_(QuestionLink.question_id == Question.id, QuestionLink.deleted_at.is_(None))


class _Of(Enum):
    """Say which questions are read; the statements of each are built once."""

    MEETING = auto()
    KEYS = auto()

    @property
    def wanted(self) -> ColumnElement[bool]:
        """Return the condition, to be filled in with the id of a meeting or a list of keys."""
        if self is _Of.MEETING:
            return Question.meeting_id == bindparam(_VALUE)
        return Question.id.in_(bindparam(_VALUE, expanding=True))


_Row = TypeVar("_Row")
_Grouped = Mapping[UUID, tuple[_Row, ...]]


def ribbon(connection: Connection, meeting_id: UUID) -> list[QuestionRow]:
    """Return the living questions of a meeting by their numbers."""
    return _questions(connection, _Of.MEETING, meeting_id)


def question(connection: Connection, question_id: UUID) -> QuestionRow | None:
    """Return one living question."""
    return next(iter(_questions(connection, _Of.KEYS, [question_id])), None)


def questions(connection: Connection, keys: Collection[UUID]) -> list[QuestionRow]:
    """Return living questions of whatever meetings."""
    return _questions(connection, _Of.KEYS, list(keys))


def drafts(connection: Connection, prefix: str) -> list[DraftRow]:
    """Return what was typed and not stored, whose key begins with ``prefix``."""
    statement = (
        select(Draft.key, Draft.field, Draft.text, Draft.cursor)
        .where(Draft.key.startswith(prefix, autoescape=True))
        .order_by(Draft.key, Draft.field)
    )
    return [DraftRow(*row) for row in connection.execute(statement)]


def newest_draft(connection: Connection, prefix: str) -> str:
    """Return the key of what was typed last, of those that begin with ``prefix``."""
    statement = (
        select(Draft.key)
        .where(Draft.key.startswith(prefix, autoescape=True))
        .order_by(Draft.changed_at.desc())
        .limit(1)
    )
    return connection.scalar(statement) or ""


def _questions(connection: Connection, which: _Of, value: UUID | list[UUID]) -> list[QuestionRow]:
    params = {_VALUE: value}
    found = connection.execute(_question_statement(which), params).all()
    if not found:
        return []
    applicants = _applicants(connection, which, params)
    orders = _orders(connection, which, params, _assignments(connection, which, params))
    said = _head_words(connection, which, params)
    return [_question_row(row, applicants, orders, said) for row in found]


@cache
def _question_statement(which: _Of) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Question.id,
            Question.version,
            Question.meeting_id,
            Question.number,
            Question.rank,
            Question.asked_at,
            Question.raw_line,
            Question.words,
            Question.sort,
            Question.urgency,
            Question.supporters,
            Question.answer,
            Question.topic_id,
            Topic.title,
            Question.house_id,
            House.street,
            House.number.label("house_number"),
            Question.not_understood,
            QuestionLink.earlier_id,
            QuestionLink.multiplicity,
        )
        .outerjoin(Topic, Topic.id == Question.topic_id)
        .outerjoin(House, House.id == Question.house_id)
        .outerjoin(QuestionLink, _LINKED)
        .where(which.wanted, Question.deleted_at.is_(None))
        .order_by(func.coalesce(Question.rank, Question.number), Question.number)
    )


def _question_row(
    row: Row[*tuple[Any, ...]],
    applicants: _Grouped[ApplicantRow],
    orders: _Grouped[OrderRow],
    said: _Grouped[HeadWordRow],
) -> QuestionRow:
    return QuestionRow(
        id=row.id,
        version=row.version,
        meeting_id=row.meeting_id,
        number=row.number,
        rank=row.rank,
        asked_at=row.asked_at,
        raw_line=row.raw_line,
        words=row.words,
        kind=row.sort,
        urgency=row.urgency,
        supporters=row.supporters,
        answer=row.answer,
        topic_id=row.topic_id,
        topic=row.title or "",
        house_id=row.house_id,
        address="" if row.street is None else f"{row.street}, {row.house_number}",
        applicants=applicants.get(row.id, ()),
        orders=orders.get(row.id, ()),
        not_understood=row.not_understood,
        earlier_id=row.earlier_id,
        multiplicity=row.multiplicity or 1,
        head_words=said.get(row.id, ()),
    )


def _head_words(
    connection: Connection, which: _Of, params: Mapping[str, Any]
) -> _Grouped[HeadWordRow]:
    rows = connection.execute(_head_words_statement(which), params)
    return _grouped((row.question_id, HeadWordRow(*row[1:])) for row in rows)


@cache
def _head_words_statement(which: _Of) -> Select[*tuple[Any, ...]]:
    return (
        select(
            HeadWord.question_id,
            HeadWord.id,
            HeadWord.version,
            HeadWord.said_at,
            HeadWord.said_by,
            HeadWord.words,
        )
        .join(Question, Question.id == HeadWord.question_id)
        .where(which.wanted, HeadWord.deleted_at.is_(None))
        .order_by(HeadWord.said_at, HeadWord.id)
    )


def _applicants(
    connection: Connection, which: _Of, params: Mapping[str, Any]
) -> _Grouped[ApplicantRow]:
    rows = connection.execute(_applicants_statement(which), params)
    return _grouped((row.question_id, _applicant_row(row)) for row in rows)


def _applicant_row(row: Row[*tuple[Any, ...]]) -> ApplicantRow:
    consent = Consent(row.consent, row.consent_on, row.publication_consent_on)
    return ApplicantRow(
        row.id, row.version, row.name, row.house_id, row.flat, row.entrance, row.phone, consent
    )


@cache
def _applicants_statement(which: _Of) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Applicant.question_id,
            Applicant.id,
            Applicant.version,
            Applicant.name,
            Applicant.house_id,
            Applicant.flat,
            Applicant.entrance,
            Applicant.phone,
            Applicant.consent,
            Applicant.consent_on,
            Applicant.publication_consent_on,
        )
        .join(Question, Question.id == Applicant.question_id)
        .where(which.wanted, Applicant.deleted_at.is_(None))
        .order_by(Applicant.id)
    )


def _orders(
    connection: Connection,
    which: _Of,
    params: Mapping[str, Any],
    assignments: _Grouped[AssignmentRow],
) -> _Grouped[OrderRow]:
    rows = connection.execute(_orders_statement(which), params)
    return _grouped((row.question_id, _order_row(row, assignments)) for row in rows)


@cache
def _orders_statement(which: _Of) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Order.id,
            Order.version,
            Order.question_id,
            Order.position,
            Order.wording,
            Order.deadline_kind,
            Order.deadline_on,
            Order.first_deadline_on,
            Order.deadline_words,
            Order.control,
            Order.announced_at,
        )
        .join(Question, Question.id == Order.question_id)
        .where(which.wanted, Order.deleted_at.is_(None))
        .order_by(Order.position, Order.id)
    )


def _order_row(row: Row[*tuple[Any, ...]], assignments: _Grouped[AssignmentRow]) -> OrderRow:
    return OrderRow(
        id=row.id,
        version=row.version,
        question_id=row.question_id,
        position=row.position,
        wording=row.wording,
        deadline_kind=row.deadline_kind,
        deadline_on=row.deadline_on,
        first_deadline_on=row.first_deadline_on,
        deadline_words=row.deadline_words,
        control=row.control,
        assignments=assignments.get(row.id, ()),
        announced_at=row.announced_at,
    )


def _assignments(
    connection: Connection, which: _Of, params: Mapping[str, Any]
) -> _Grouped[AssignmentRow]:
    rows = connection.execute(_assignments_statement(which), params)
    return _grouped((row.order_id, _assignment_row(row)) for row in rows)


@cache
def _assignments_statement(which: _Of) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Assignment.order_id,
            Assignment.id,
            Assignment.organisation_id,
            Assignment.person_id,
            case(
                (Organisation.short_name != "", Organisation.short_name),
                else_=Organisation.name,
            ).label("organisation"),
            Person.surname,
            Person.first_name,
            Person.patronymic,
            Assignment.role,
            Assignment.position,
            Assignment.deadline_on,
            or_(Organisation.deleted_at.is_not(None), Person.deleted_at.is_not(None)).label("gone"),
        )
        .join(Order, Order.id == Assignment.order_id)
        .join(Question, Question.id == Order.question_id)
        .outerjoin(Organisation, Organisation.id == Assignment.organisation_id)
        .outerjoin(Person, Person.id == Assignment.person_id)
        .where(which.wanted, Assignment.deleted_at.is_(None))
        .order_by(Assignment.position, Assignment.id)
    )


def _assignment_row(row: Row[*tuple[Any, ...]]) -> AssignmentRow:
    return AssignmentRow(
        id=row.id,
        organisation_id=row.organisation_id,
        person_id=row.person_id,
        label=row.organisation or initials(row.surname, row.first_name, row.patronymic),
        role=row.role,
        position=row.position,
        deadline_on=row.deadline_on,
        gone=bool(row.gone),
    )


def _grouped(pairs: Iterable[tuple[UUID, _Row]]) -> _Grouped[_Row]:
    groups: defaultdict[UUID, list[_Row]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    return {key: tuple(rows) for key, rows in groups.items()}
