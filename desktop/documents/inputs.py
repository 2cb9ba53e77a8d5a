"""What a paper needs to be told: plain data, handed over by the service layer.

The service reads the records and puts their words in here; builders turn it
into blocks. Nothing in here is formatted but what only the records know: the
cases of names, the initials, the number by the city's pattern.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.documents.measures import OfficialMeasures


class DeadlineKind(StrEnum):
    """Tell how the term of an order is set."""

    DATE = "date"
    IMMEDIATELY = "immediately"
    PERMANENT = "permanent"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class DeadlineInput:
    """Say by when: an inclusive day, at once, for good, or in words of its own."""

    kind: DeadlineKind
    day: date | None = None
    """The last day, inclusive; only for ``DATE``."""
    words: str = ""
    """The term as it is to be printed; only for ``WORDS``."""


@dataclass(frozen=True, slots=True)
class PersonInput:
    """Name an official: «Глава города Заречного», «О.В. Климанов»."""

    post: str
    name: str


@dataclass(frozen=True, slots=True)
class ResponsibleInput:
    """Name who answers for an order, in the cases that the two forms need.

    ``nominative`` is for the table: «Иванов И.И., директор МП «Горэлектросеть»».
    ``dative`` is for the points: «директору МП «Горэлектросеть» Иванову И.И.»; leave it empty
    when the case is not sure, and the point names the nominative after «Ответственный».
    ``deadline`` is a co-executor's own term, where it differs from the order's. ``key`` tells one
    party from another and ``label`` is its short name for lists and files; where they are empty,
    the nominative does. ``unsure`` says that a person's name stands here whose cases nobody has
    looked at.
    """

    nominative: str
    dative: str = ""
    deadline: DeadlineInput | None = None
    key: str = ""
    label: str = ""
    greeting: str = ""
    """«Уважаемый Пётр Ильич!»; empty where the name is not known in full."""
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class OrderInput:
    """Hold one order: its official wording, who answers for it, and by when."""

    wording: str
    lead: ResponsibleInput | None = None
    co_executors: tuple[ResponsibleInput, ...] = ()
    deadline: DeadlineInput | None = None
    personal_control: bool = False
    """Urgent, under the head's personal control."""
    number: str = ""
    """The number under which it stands in the protocol, where it is quoted from it: «7.2»."""
    basis: str = ""
    """What was promised aloud at the meeting: «слово главы, 18:41: «сделаем»»."""


@dataclass(frozen=True, slots=True)
class ItemInput:
    """Hold one item of the protocol: a question and what was decided on it.

    ``words`` are the resident's own. Names, flats and phones of residents do not come here:
    the paper goes to many hands. ``address`` is the yard's or house's.
    """

    number: int
    words: str
    address: str = ""
    answer: str = ""
    """What was explained on the spot."""
    orders: tuple[OrderInput, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionInput:
    """Say that this is a later version of an issued protocol, and what it changes."""

    version: int
    day: date
    changes: str = ""


class ProtocolForm(StrEnum):
    """Name the kinds of protocol."""

    SHORT = "short"
    """Only what was decided."""
    FULL = "full"
    """«СЛУШАЛИ – ВЫСТУПИЛИ – РЕШИЛИ»."""
    LIST = "list"
    """«Перечень поручений», which the head approves."""


class ItemLayout(StrEnum):
    """Name the shapes in which the items are set."""

    TABLE = "table"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class ProtocolOptions:
    """Choose what the city may choose about its protocol."""

    form: ProtocolForm = ProtocolForm.SHORT
    layout: ItemLayout = ItemLayout.TABLE
    """The full form is always set as points."""
    attended_limit: int = 15
    """With more people than this, their list is an appendix."""
    distribution_list: bool = False
    """Append the list of those who get the protocol or an extract."""
    acquaintance_sheet: bool = False
    """Append the sheet on which the responsible sign that they have read it."""
    restricted: bool = False
    """Mark the paper «Для служебного пользования»."""
    code: bool = False
    """Put a QR code with number, date and link on the first page."""
    code_link: str = ""
    """Where the paper can be verified; «{number}», «{date}» and «{uid}» are filled in."""
    measures: OfficialMeasures = field(default_factory=OfficialMeasures)


@dataclass(frozen=True, slots=True)
class ProtocolInput:
    """Hold all that a protocol of orders says.

    ``number`` is the text by the city's pattern («48-ВЖ/2026»), ``None`` for a draft, which is
    then marked «ПРОЕКТ». ``heading`` follows the word ПРОТОКОЛ, in the genitive: «встречи главы
    города Заречного с жителями»; the address is added to it. ``control`` is the person who
    watches the execution, in the accusative, and ``controller`` the same in the nominative, for
    where the case is not sure; when both are empty, the chair keeps the control himself.
    ``moment`` becomes the file's date of creation (the moment of issue, not of printing), so that
    the same protocol gives the same bytes.
    """

    moment: datetime
    city: str
    letterhead: tuple[str, ...]
    meeting_date: date | None
    chair: PersonInput
    number: str | None = None
    heading: str = "встречи главы города с жителями"
    place: tuple[str, ...] = ()
    """Address lines of the meeting: «ул. Зелёная, д. 5», «у подъезда 3»."""
    secretary: PersonInput | None = None
    attended: tuple[PersonInput, ...] = ()
    residents: int | None = None
    """How many residents came; ``None`` when nobody counted."""
    items: tuple[ItemInput, ...] = ()
    control: str = ""
    controller: str = ""
    correction: CorrectionInput | None = None
    uid: str = ""
    """Tells this protocol from all others, and nothing of anybody; for the QR code."""
    emblem: str = ""
    """SHA-256 of the coat of arms on the day of issue."""
    template: str = ""
    """SHA-256 of the city's own template on the day of issue; empty for the built-in look."""
    under_letterhead: bool = False
    """The template is a letterhead, and the built-in paper stands under it."""
    prepared_by: str = ""
    """The executor's mark: full name and telephone of who prepared the paper."""
    journal_mark: str = ""
    """The first digits of the journal's head at the moment of issue; by them a cut one is known."""
    options: ProtocolOptions = ProtocolOptions()


@dataclass(frozen=True, slots=True)
class CertificationInput:
    """Say who certifies an extract, on which day, and where the original is kept."""

    by: PersonInput
    day: date
    kept_at: str = ""
    """In the prepositional case: «администрации города Заречного»."""
    case_file: str = ""
    """The index of the file that the original is in: «01-15»."""
    seal_place: bool = True
    """Leave a place for the seal: «М.П.»."""


@dataclass(frozen=True, slots=True)
class LetterInput:
    """Say what only the covering letter says."""

    addressee: str
    """In the dative, or in the nominative where that is not sure."""
    greeting: str
    sheets: int
    """Of how many sheets the enclosed extract is; 0 leaves a place to write it in."""


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """Hold an order that wants to be done: under its number in the protocol, by its last day.

    ``day`` is ``None`` for what is to be done at once.
    """

    number: str
    wording: str
    day: date | None
    helps: bool = False
    """Tell a co-executor from him who answers."""


@dataclass(frozen=True, slots=True)
class ReminderInput:
    """Say whom a reminder goes to and of what; ``addressee`` as in :class:`LetterInput`."""

    key: str
    label: str
    addressee: str
    greeting: str
    today: date
    lines: tuple[ReminderLine, ...]
    """The orders of the protocol that the letter is written from."""
    others: tuple["OtherReminder", ...] = ()
    """What the same party owes by other protocols: it gets one letter."""


@dataclass(frozen=True, slots=True)
class OtherReminder:
    """Hold the orders of another protocol that want to be done."""

    source: ProtocolInput
    lines: tuple[ReminderLine, ...]
