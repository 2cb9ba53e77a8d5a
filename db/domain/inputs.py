"""Describe what the forms hand over to be written; every text has passed the gate of ``text``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from db.domain.consent import NO_CONSENT, Consent
from db.domain.enums import (
    AttendanceRole,
    DeadlineKind,
    OrganisationKind,
    QuestionKind,
    Sex,
    Urgency,
)


@dataclass(frozen=True, slots=True)
class MeetingInput:
    """Hold the form of a meeting; date and place may still be open while it is planned."""

    on: date | None
    at: time | None
    house_ids: tuple[UUID, ...] = ()
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceInput:
    """Hold one line of the attendance list."""

    person_id: UUID | None
    name: str
    post: str
    role: AttendanceRole
    present: bool = True
    stands_in_for_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class HouseInput:
    """Hold the form of a house."""

    street: str
    number: str
    quarter: str = ""
    managing_company_id: UUID | None = None
    entrances: int | None = None
    flats: int | None = None
    residents: int | None = None
    senior_name: str = ""
    senior_phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationInput:
    """Hold the form of an organisation."""

    name: str
    short_name: str = ""
    kind: OrganisationKind = OrganisationKind.OTHER
    head_post: str = ""
    head_name: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""
    name_dative: str = ""
    """Corrected by hand, as the next two; empty where the proposed form is right."""
    name_genitive: str = ""
    name_instrumental: str = ""


@dataclass(frozen=True, slots=True)
class PersonInput:
    """Hold the form of a person."""

    surname: str
    first_name: str = ""
    patronymic: str = ""
    sex: Sex | None = None
    post: str = ""
    organisation_id: UUID | None = None
    phone: str = ""
    email: str = ""
    in_team: bool = False
    note: str = ""
    name_dative: str = ""
    post_dative: str = ""
    name_genitive: str = ""
    post_genitive: str = ""
    name_instrumental: str = ""
    post_instrumental: str = ""


@dataclass(frozen=True, slots=True)
class TopicInput:
    """Hold the form of a topic."""

    group: str
    title: str
    position: int = 0
    usual_assignee_id: UUID | None = None
    note: str = ""
    off_season: str = ""
    """The months in which nothing of it is done: «11-3»."""


@dataclass(frozen=True, slots=True)
class SolutionInput:
    """Hold the form of a typical solution."""

    title: str
    topic_id: UUID | None = None
    wording: str = ""
    answer: str = ""
    steps: str = ""
    organisation_id: UUID | None = None
    term: str = ""
    """In the words of the line: «10 рабочих дней»."""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class CityInput:
    """Hold the settings of the city."""

    name: str
    name_genitive: str
    letterhead: str
    head_id: UUID | None
    secretary_id: UUID | None
    controller_id: UUID | None
    number_pattern: str
    series: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class CalendarYearInput:
    """Hold the exceptional days of one year, by ISO date."""

    year: int
    days: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AssigneeInput:
    """Name an organisation or a person, never both; the first of a list is the lead."""

    organisation_id: UUID | None = None
    person_id: UUID | None = None
    deadline_on: date | None = None


@dataclass(frozen=True, slots=True)
class DeadlineInput:
    """Hold a deadline as it was understood, with the words it came in."""

    kind: DeadlineKind
    on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class OrderInput:
    """Hold one order of a question; ``id`` is ``None`` for a new one."""

    id: UUID | None = None
    wording: str = ""
    assignees: tuple[AssigneeInput, ...] = ()
    deadline: DeadlineInput | None = None


@dataclass(frozen=True, slots=True)
class ApplicantInput:
    """Hold who asked; all empty stands for an anonymous resident."""

    name: str = ""
    house_id: UUID | None = None
    flat: str = ""
    entrance: str = ""
    phone: str = ""
    consent: Consent = NO_CONSENT


@dataclass(frozen=True, slots=True)
class EarlierInput:
    """Name a question that was asked before on the same matter."""

    question_id: UUID
    takes_over: bool = False
    """Where the new question has no order, it gets the wording and the assignees of that one's."""


@dataclass(frozen=True, slots=True)
class HeadWordInput:
    """Say when something was promised aloud; without words those of the order stand for them."""

    said_at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class QuestionInput:
    """Hold a question as it is logged; the words of the resident are never written again."""

    raw_line: str
    words: str
    kind: QuestionKind = QuestionKind.REQUEST
    urgency: Urgency = Urgency.ORDINARY
    supporters: int = 0
    answer: str = ""
    topic_id: UUID | None = None
    house_id: UUID | None = None
    applicant: ApplicantInput | None = None
    orders: tuple[OrderInput, ...] = ()
    not_understood: str = ""
    earlier: EarlierInput | None = None
    head_word: HeadWordInput | None = None
    number: int | None = None
    """The number of the paper card that it is typed from; else the next of the meeting."""
    solution_id: UUID | None = None
    """The typical solution that it takes."""


@dataclass(frozen=True, slots=True)
class QuestionEdit:
    """Hold the card of a question: everything but the raw line and the words of the resident."""

    kind: QuestionKind
    urgency: Urgency
    supporters: int
    answer: str
    topic_id: UUID | None
    house_id: UUID | None
    applicant: ApplicantInput | None
    orders: tuple[OrderInput, ...]


@dataclass(frozen=True, slots=True)
class BulkAssignment:
    """Hold what is set on many questions at once; ``None`` leaves a field as it is."""

    assignees: tuple[AssigneeInput, ...] | None = None
    deadline: DeadlineInput | None = None
    wording: str | None = None
    topic_id: UUID | None = None
    house_id: UUID | None = None
