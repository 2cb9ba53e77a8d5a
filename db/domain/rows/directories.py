"""Describe houses, organisations, people, topics and the city as the screens see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from db.domain.enums import OrganisationKind, Sex
from db.domain.paper_options import PaperOptions
from db.domain.retention import DEFAULT_TERMS, RetentionTerms


@dataclass(frozen=True, slots=True)
class HouseRow:
    """Show one block of flats."""

    id: UUID
    version: int
    street: str
    number: str
    quarter: str
    managing_company_id: UUID | None
    managing_company: str
    entrances: int | None
    flats: int | None
    residents: int | None
    senior_name: str
    senior_phone: str
    note: str

    @property
    def address(self) -> str:
        """Return the street and the number as papers print them."""
        return f"{self.street}, {self.number}"


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """Show one organisation that orders may go to."""

    id: UUID
    version: int
    name: str
    short_name: str
    kind: OrganisationKind
    head_post: str
    head_name: str
    phone: str
    email: str
    note: str
    name_dative: str
    """Whom an order goes to, with the head, as it was written by hand; as the next two."""
    name_genitive: str = ""
    """The name alone: «директор управляющей компании «Уют»»."""
    name_instrumental: str = ""
    people: int = 0

    @property
    def label(self) -> str:
        """Return the shorter of the names that it goes by."""
        return self.short_name or self.name


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Show one person of the head's team or of an organisation."""

    id: UUID
    version: int
    surname: str
    first_name: str
    patronymic: str
    sex: Sex | None
    post: str
    organisation_id: UUID | None
    organisation: str
    phone: str
    email: str
    in_team: bool
    note: str
    name_dative: str
    post_dative: str
    name_genitive: str = ""
    post_genitive: str = ""
    name_instrumental: str = ""
    post_instrumental: str = ""

    @property
    def full_name(self) -> str:
        """Return surname, first name and patronymic."""
        return " ".join(part for part in (self.surname, self.first_name, self.patronymic) if part)

    @property
    def short_name(self) -> str:
        """Return the initials before the surname, with an unbreakable space between them."""
        letters = "".join(f"{part[0]}." for part in (self.first_name, self.patronymic) if part)
        return f"{letters}\u00a0{self.surname}" if letters else self.surname


@dataclass(frozen=True, slots=True)
class TopicRow:
    """Show one topic of the classifier."""

    id: UUID
    version: int
    group: str
    title: str
    position: int
    usual_assignee_id: UUID | None
    usual_assignee: str
    note: str
    off_season: str = ""
    """The months in which nothing of it is done."""


@dataclass(frozen=True, slots=True)
class ProposedCases:
    """Hold how the library declines what a form says, by the field that may correct it."""

    forms: Mapping[str, str]
    """``name_dative`` and so on; nothing where the name does not tell the sex."""
    unsure: frozenset[str] = frozenset()
    """The fields whose form is to be looked at before it is printed."""
    is_sex_unknown: bool = False


@dataclass(frozen=True, slots=True)
class CityRow:
    """Show the settings of the city that travel with the records."""

    id: UUID
    version: int
    name: str
    """The city as papers name it: «г. Заречный»."""
    name_genitive: str
    """The same for titles «встречи главы …»: «города Заречного»."""
    letterhead: str
    """Lines of the letterhead, the organisation that issues the protocol."""
    head_id: UUID | None
    secretary_id: UUID | None
    controller_id: UUID | None
    """Who watches over the execution of a protocol."""
    number_pattern: str
    """``{number}``, ``{year}``, ``{series}`` of the protocol, such as «{number}-ВЖ/{year}»."""
    series: str
    """The letter of this laptop in the number, empty where there is one laptop."""
    time_zone: str
    """IANA name; the year of a number is that of the local date."""
    paper_options: PaperOptions
    retention: RetentionTerms = DEFAULT_TERMS


@dataclass(frozen=True, slots=True)
class CalendarYearRow:
    """Show the days of one year that differ from the plain week, by ISO date."""

    id: UUID
    version: int
    year: int
    days: Mapping[str, str]
    """``{"2027-02-20": "working"}``; kinds as in :mod:`db.domain.working_days`."""
