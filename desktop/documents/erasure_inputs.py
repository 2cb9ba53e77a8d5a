"""What the act of destruction and the extract of the log are told: no field takes personal data.

The order 179 of Roskomnadzor (28.10.2022) asks for «the name of the person or other information
that relates to a definite person»; the records are named by their ids. A name would outlive its own
destruction for the three years that the act is kept, and initials with a house tell enough in a
yard where everybody knows each other.
"""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.documents.inputs import PersonInput


@dataclass(frozen=True, slots=True)
class ErasedRecordInput:
    """Name a record and the fields whose values were destroyed; ``kind`` as the journal has it."""

    kind: str
    key: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopyInput:
    """Name a copy that still holds the data; an empty name is the copy in the second place."""

    name: str
    made_on: date | None
    gone_by: date | None


@dataclass(frozen=True, slots=True)
class LogLineInput:
    """Hold one event of the log without its values; ``digest`` is what the chain keeps of them."""

    place: int
    at: datetime
    """On the wall of the city."""
    actor: str
    action: str
    kind: str
    key: str
    fields: tuple[str, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class ErasureInput:
    """Hold all that the two papers say; ``moment`` as in the protocol, ``done_at`` as above."""

    moment: datetime
    number: str
    done_at: datetime
    on_request: bool
    reason: str
    letterhead: tuple[str, ...]
    city: str
    records: tuple[ErasedRecordInput, ...]
    copies: tuple[CopyInput, ...] = ()
    log: tuple[LogLineInput, ...] = ()
    drafts: int = 0
    editions: int = 0
    signer: PersonInput | None = None
