"""What the dossier of a yard needs to be told. It stays in the house: the head reads it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DossierPromise:
    """Hold an order of an earlier meeting and what has become of it."""

    number: int
    meeting_on: date | None
    what: str
    who: str
    term: str
    state: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class DossierInput:
    """Hold all that the sheet says; each line of ``facts`` is a label with its words."""

    moment: datetime
    heading: str
    facts: tuple[tuple[str, str], ...]
    promises: tuple[DossierPromise, ...] = ()
    more_promises: int = 0
    """Orders that the sheet has no room for; the screen shows them."""
    repeated: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    prepared: tuple[str, ...] = ()
