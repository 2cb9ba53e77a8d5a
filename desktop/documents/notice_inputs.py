"""What the papers for the residents need to be told: an allow-list of fields.

They hang on doors and stand in social networks. No field takes the name, the flat,
the phone or the words of a resident, so none of these can come out of the printer;
who is named here is an official.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from desktop.documents.inputs import PersonInput
from desktop.documents.measures import PosterMeasures, ScheduleMeasures

CALL = "tel:"
"""How the code of a poster begins that calls a telephone."""


@dataclass(frozen=True, slots=True)
class OccasionInput:
    """Say when and where a meeting is. ``addresses`` are houses: «ул. Зелёная, 14»."""

    on: date | None
    at: time | None = None
    addresses: tuple[str, ...] = ()
    place: str = ""
    """The exact place: «детская площадка во дворе»."""


@dataclass(frozen=True, slots=True)
class ScheduledInput:
    """Hold one line of the schedule."""

    occasion: OccasionInput
    responsible: PersonInput | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ScheduleInput:
    """Hold all that a schedule of meetings says; ``moment`` as in the protocol.

    ``whose`` is in the genitive: «главы города Заречного». With ``approver`` the stamp
    «УТВЕРЖДАЮ» stands over the title.
    """

    moment: datetime
    first: date
    last: date
    whose: str = "главы города"
    lines: tuple[ScheduledInput, ...] = ()
    approver: PersonInput | None = None
    signer: PersonInput | None = None
    emblem: bytes = b""
    measures: ScheduleMeasures = field(default_factory=ScheduleMeasures)


class EventState(StrEnum):
    """Say in a calendar how sure a meeting is."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"


@dataclass(frozen=True, slots=True)
class EventInput:
    """Hold one meeting for a calendar; ``key`` and ``edition`` let it renew an older entry."""

    key: str
    edition: int
    occasion: OccasionInput
    state: EventState = EventState.CONFIRMED


@dataclass(frozen=True, slots=True)
class CalendarInput:
    """Hold the meetings of a calendar file; ``zone`` is an IANA name."""

    moment: datetime
    zone: str
    whose: str
    events: tuple[EventInput, ...]


@dataclass(frozen=True, slots=True)
class AnnouncementInput:
    """Hold what residents are told before a meeting, on a poster or in a network.

    ``head`` is whom they will meet, in the nominative; ``phone`` is where to ask.
    """

    moment: datetime
    occasion: OccasionInput
    organisation: tuple[str, ...] = ()
    head: PersonInput | None = None
    phone: str = ""
    city: str = ""
    code: str = ""
    """What the QR code says: a link or a telephone; empty for none."""
    emblem: bytes = b""
    measures: PosterMeasures = field(default_factory=PosterMeasures)


@dataclass(frozen=True, slots=True)
class CardsInput:
    """Hold what the blank cards and tickets of a meeting carry."""

    moment: datetime
    occasion: OccasionInput
    code: str
    """Tells the cards of one meeting from those of another."""
    phone: str = ""
    answer_on: date | None = None
    """The day when the answers will be known; a line to fill in where it is not set."""
    first: int = 1
    last: int = 40


class ResultState(StrEnum):
    """Say what became of a question, as the poster of results shows it."""

    DONE = "done"
    EXPLAINED = "explained"
    PLANNED = "planned"
    LATE = "late"
    REFUSED = "refused"
    TRANSFERRED = "transferred"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class ResultInput:
    """Hold one line of the poster of results.

    ``topic`` comes from the classifier, ``deed`` is the official wording, ``who`` an official or an
    organisation: what a resident said or is called does not come here.
    """

    number: int
    topic: str
    state: ResultState
    deed: str = ""
    who: str = ""
    term: date | None = None


@dataclass(frozen=True, slots=True)
class ResultsInput:
    """Hold all that a poster of results says."""

    moment: datetime
    occasion: OccasionInput
    organisation: tuple[str, ...] = ()
    rows: tuple[ResultInput, ...] = ()
    phone: str = ""
    code: str = ""
    """As in :class:`AnnouncementInput`."""
    measures: PosterMeasures = field(default_factory=PosterMeasures)
