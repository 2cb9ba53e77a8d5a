"""What a city chooses about its papers: one typed value, kept as JSON beside its name."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from db.domain.errors import UserError

MOST_ATTENDED = 200
MOST_REMIND_DAYS = 60
SHORT_TEXTS = (
    "kept_at",
    "case_file",
    "certifier_post",
    "certifier_name",
    "code_link",
    "poster_link",
)
_LONGEST = 200
_MOST_BYTES = 400


class ProtocolForm(StrEnum):
    """Name the kinds of protocol."""

    SHORT = "short"
    """Only what was decided."""
    FULL = "full"
    """«СЛУШАЛИ – ВЫСТУПИЛИ – РЕШИЛИ»."""
    LIST = "list"
    """«Перечень поручений», which the head approves."""


class ItemLayout(StrEnum):
    """Name the shapes in which the items of a protocol are set."""

    TABLE = "table"
    POINTS = "points"


class PosterCode(StrEnum):
    """Say what the QR code of a poster leads to."""

    NONE = "none"
    LINK = "link"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """Hold the choices; the defaults are those of a city that has chosen nothing."""

    form: ProtocolForm = ProtocolForm.SHORT
    layout: ItemLayout = ItemLayout.TABLE
    attended_limit: int = 15
    """With more people than this, the list of those who attended is an appendix."""
    distribution_list: bool = False
    acquaintance_sheet: bool = False
    executor_mark: bool = True
    """Name under the signatures who prepared the paper: the secretary, with telephone."""
    journal_mark: bool = True
    """Print under the signatures eight digits by which a cut journal is known."""
    covering_letters: bool = True
    kept_at: str = ""
    """Where the originals are kept, in the prepositional case: «администрации города …»."""
    case_file: str = ""
    """The index of the file of protocols: «01-15»."""
    restricted: bool = False
    """Mark protocols, extracts and letters «Для служебного пользования»."""
    seal_place: bool = True
    """Leave a place for the seal on an extract."""
    certifier_post: str = ""
    certifier_name: str = ""
    """Who certifies extracts; the secretary of the meeting where nobody is named."""
    emblem_protocol: bool = True
    emblem_letters: bool = True
    emblem_schedule: bool = False
    emblem_poster: bool = False
    code: bool = False
    """Put a QR code onto the first page of a protocol."""
    code_link: str = ""
    """Where a protocol is verified; «{number}», «{date}» and «{uid}» are filled in."""
    poster_code: PosterCode = PosterCode.NONE
    poster_link: str = ""
    remind_days: int = 3
    """So many days before a deadline a reminder is due."""
    measures: dict[str, Any] = field(default_factory=dict)
    """What differs from the numbers of the papers, by paper: ``{"official": {"left": 25}}``."""


def read_options(data: Mapping[str, Any]) -> PaperOptions:
    """Read what was stored; what is missing or not understood keeps its default."""
    plain = PaperOptions()
    known = {one.name: _value(data, one.name, plain) for one in fields(PaperOptions)}
    return PaperOptions(**known)


def store_options(options: PaperOptions) -> dict[str, Any]:
    """Return plain JSON values; raise :class:`UserError` ``bad_paper_option``."""
    if not 0 <= options.attended_limit <= MOST_ATTENDED:
        raise UserError("bad_paper_option", name="attended_limit")
    if not 0 <= options.remind_days <= MOST_REMIND_DAYS:
        raise UserError("bad_paper_option", name="remind_days")
    for name in SHORT_TEXTS:
        text = getattr(options, name)
        if len(text) > _LONGEST or len(text.encode()) > _MOST_BYTES:
            raise UserError("bad_paper_option", name=name)
    return asdict(options)


def _value(data: Mapping[str, Any], name: str, plain: PaperOptions) -> Any:
    default = getattr(plain, name)
    value = data.get(name, default)
    if isinstance(default, StrEnum):
        kind = type(default)
        return kind(value) if value in set(kind) else default
    return value if type(value) is type(default) else default
