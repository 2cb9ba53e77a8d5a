"""Describe protocols, their checks and suggestions as the assignment screen sees them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from db.domain.enums import ProtocolState, RecordKind


class CheckLevel(StrEnum):
    """Say whether a finding keeps the protocol from being issued."""

    BLOCKS = "blocks"
    WARNS = "warns"
    PASSED = "passed"


class CheckCode(StrEnum):
    """Name what is looked at before a protocol is issued; the screens word it."""

    NOT_HELD = "not_held"
    NO_DATE = "no_date"
    NO_PLACE = "no_place"
    NO_CHAIR = "no_chair"
    NO_SECRETARY = "no_secretary"
    NO_QUESTIONS = "no_questions"
    NO_ASSIGNEE = "no_assignee"
    NO_DEADLINE = "no_deadline"
    NO_WORDING = "no_wording"
    NO_ORDER = "no_order"
    ASSIGNEE_GONE = "assignee_gone"
    DEADLINE_PAST = "deadline_past"
    DEADLINE_DAY_OFF = "deadline_day_off"
    YEAR_UNKNOWN = "year_unknown"
    MANY_ON_ONE_DAY = "many_on_one_day"
    CROWDED_DAY = "crowded_day"
    OUT_OF_SEASON = "out_of_season"
    SOONER_THAN_USUAL = "sooner_than_usual"
    PARTY_ABSENT = "party_absent"
    CASE_UNSURE = "case_unsure"
    CASE_UNKNOWN = "case_unknown"
    CONTROL_UNSURE = "control_unsure"
    SAMPLE_WORDS = "sample_words"
    ALREADY_ISSUED = "already_issued"
    REQUISITES_READY = "requisites_ready"


@dataclass(frozen=True, slots=True)
class Check:
    """Report one finding before a protocol is issued."""

    code: CheckCode
    level: CheckLevel
    numbers: tuple[int, ...] = ()
    """The questions it speaks of."""
    subject: str = ""
    """A name, a date or a number that belongs into the sentence."""
    record: tuple[RecordKind, UUID] | None = None
    """The entry of a directory where it can be mended."""
    count: int = 0
    """A number of orders or of days that belongs into the sentence."""


@dataclass(frozen=True, slots=True)
class CaseDoubt:
    """Name somebody whose case is not sure, and how it would be written."""

    record: tuple[RecordKind, UUID]
    nominative: str
    proposal: str
    """Empty where the name does not even tell the sex."""
    is_controller: bool = False


@dataclass(frozen=True, slots=True)
class SampleWords:
    """Hold what a typical solution says that no lawyer of the city has looked at."""

    id: UUID
    title: str
    wording: str
    answer: str
    is_gone: bool
    """It is in the trash: its words may be on papers all the same."""
    taken_by: frozenset[UUID] = frozenset()
    """The questions that took it."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Propose an assignee for the chosen questions, with the reason."""

    organisation_id: UUID | None
    person_id: UUID | None
    label: str
    reason: str
    """``usual`` by the topic's setting, ``company`` that manages the house; by earlier orders
    ``topic_house``, ``topic``, ``house``."""
    times: int
    """How many earlier orders speak for it; 0 where a setting does."""


@dataclass(frozen=True, slots=True)
class EditionRow:
    """Show one frozen edition of a protocol."""

    edition: int
    """From 1."""
    at: datetime
    by: str
    """Who issued it."""
    changes: str
    """What it changed, with the reason, as its paper says; nothing for the first."""


@dataclass(frozen=True, slots=True)
class ProtocolRow:
    """Show one protocol with its newest version."""

    id: UUID
    version: int
    meeting_id: UUID
    year: int
    number: int
    number_text: str
    state: ProtocolState
    issued_at: datetime
    signed_on: date | None
    edition: int
    """The newest frozen version, from 1."""
