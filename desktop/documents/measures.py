"""The numbers of each paper that a city may set, with their defaults and their ranges.

The defaults are those of ГОСТ Р 7.0.97 and of the layout that the papers were drawn by. Lengths
are millimetres, sizes and spacings of text points. What is stored are the differences alone, so
that a default made better later reaches the city that never touched it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, TypeVar


def _number(default: float, least: float, most: float, follows: str = "") -> Any:
    """Describe a number; one that ``follows`` another is as that one until it is set itself."""
    return field(default=default, metadata={"range": (least, most), "follows": follows})


@dataclass(frozen=True, slots=True)
class OfficialMeasures:
    """Measure the protocol, its extracts and letters: A4 portrait."""

    name: ClassVar = "official"

    left: float = _number(30, 20, 60)
    right: float = _number(10, 8, 40)
    top: float = _number(20, 15, 50)
    bottom: float = _number(20, 15, 50)
    header: float = _number(10, 5, 15)
    text_size: float = _number(14, 10, 18)
    table_size: float = _number(12, 8, 14)
    title_size: float = _number(16, 12, 22)
    letterhead_size: float = _number(14, 8, 20, follows="text_size")
    subtitle_size: float = _number(14, 8, 20, follows="text_size")
    remark_size: float = _number(12, 8, 14)
    number_size: float = _number(12, 8, 14)
    executor_size: float = _number(10, 8, 14)
    leading: float = _number(1.15, 1, 2)
    indent: float = _number(12.5, 0, 25)
    label: float = _number(60, 20, 90)
    point_before: float = _number(6, 0, 24)
    title_before: float = _number(14, 0, 42)
    line_before: float = _number(14, 0, 42)
    requisite_after: float = _number(6, 0, 24)
    note_before: float = _number(14, 0, 42)
    stamp_left: float = _number(90, 50, 110)
    addressee_left: float = _number(85, 50, 110)
    signature_before: float = _number(28, 14, 60)
    signature_next: float = _number(14, 7, 42)
    post_width: float = _number(80, 40, 100)
    emblem_height: float = _number(16, 10, 30)
    emblem_top: float = _number(10, 5, 20)
    code_size: float = _number(20, 15, 40)
    column_number: float = _number(11, 8, 40)
    column_question: float = _number(48, 20, 120)
    column_order: float = _number(43, 20, 120)
    column_responsible: float = _number(42, 20, 120)
    column_term: float = _number(26, 15, 60)
    list_number: float = _number(12, 8, 40)
    list_order: float = _number(86, 20, 140)
    list_responsible: float = _number(46, 20, 120)
    list_term: float = _number(26, 15, 60)
    sending_number: float = _number(10, 8, 40)
    sending_whom: float = _number(80, 20, 140)
    sending_points: float = _number(30, 15, 80)
    sending_copies: float = _number(20, 10, 60)
    sending_signature: float = _number(30, 15, 80)
    reading_number: float = _number(10, 8, 40)
    reading_whom: float = _number(90, 20, 140)
    reading_date: float = _number(30, 15, 60)
    reading_signature: float = _number(40, 15, 80)
    reminder_number: float = _number(17, 10, 40)
    reminder_order: float = _number(87, 20, 140)
    reminder_term: float = _number(28, 15, 60)
    reminder_state: float = _number(38, 20, 80)


@dataclass(frozen=True, slots=True)
class ScheduleMeasures:
    """Measure the schedule of meetings: A4 landscape."""

    name: ClassVar = "schedule"

    left: float = _number(20, 10, 60)
    right: float = _number(10, 8, 40)
    top: float = _number(20, 10, 50)
    bottom: float = _number(15, 10, 50)
    title_size: float = _number(14, 12, 22)
    table_size: float = _number(12, 8, 14)
    table_size_many: float = _number(11, 8, 14)
    many: float = _number(25, 5, 200)
    stamp_size: float = _number(12, 10, 14)
    stamp_left: float = _number(177, 100, 200)
    signature_before: float = _number(20, 14, 60)
    emblem_height: float = _number(16, 10, 30)
    emblem_top: float = _number(10, 5, 20)
    column_number: float = _number(12, 8, 40)
    column_when: float = _number(38, 20, 100)
    column_where: float = _number(72, 20, 150)
    column_houses: float = _number(52, 20, 150)
    column_responsible: float = _number(58, 20, 150)
    column_phone: float = _number(35, 15, 80)


@dataclass(frozen=True, slots=True)
class PosterMeasures:
    """Measure the posters on A4; on A3 everything is √2 as large."""

    name: ClassVar = "poster"

    margin: float = _number(15, 8, 25)
    band: float = _number(58, 48, 90)
    organisation_size: float = _number(16, 10, 24)
    title_size: float = _number(40, 24, 48)
    head_size: float = _number(20, 12, 28)
    day_size: float = _number(54, 36, 72)
    hour_size: float = _number(32, 20, 48)
    address_size: float = _number(30, 20, 48)
    place_size: float = _number(20, 14, 30)
    line_size: float = _number(18, 12, 24)
    phone_size: float = _number(18, 12, 36, follows="line_size")
    code_size: float = _number(38, 25, 60)
    emblem_height: float = _number(24, 10, 30)
    results_title_size: float = _number(34, 20, 44)
    results_size: float = _number(12, 9, 16)
    results_code_size: float = _number(30, 20, 60)
    results_rows: float = _number(14, 3, 40)
    results_number: float = _number(12, 8, 30)
    results_topic: float = _number(52, 25, 100)
    results_deed: float = _number(74, 30, 120)
    results_state: float = _number(42, 30, 80)


AnyMeasures = OfficialMeasures | ScheduleMeasures | PosterMeasures
Measures = TypeVar("Measures", bound=AnyMeasures)
KINDS: tuple[type[AnyMeasures], ...] = (OfficialMeasures, ScheduleMeasures, PosterMeasures)


class OutOfRangeError(Exception):
    """Name a number that is none of its range."""

    def __init__(self, name: str, least: float, most: float) -> None:
        super().__init__(name)
        self.name = name
        self.least = least
        self.most = most


def range_of(kind: type, name: str) -> tuple[float, float]:
    """Return the least and the most of a number."""
    found: tuple[float, float] = next(
        one.metadata["range"] for one in fields(kind) if one.name == name
    )
    return found


def read_measures(kind: type[Measures], stored: object) -> Measures:
    """Read stored differences; what is unknown, no number or out of its range is left out."""
    known: dict[str, Any] = {}
    if not isinstance(stored, Mapping):
        return kind()
    for one in fields(kind):
        value = stored.get(one.name)
        if _fits(value, one.metadata["range"]):
            known[one.name] = value
    return _with_followers(kind, known)


def differences(measures: AnyMeasures) -> dict[str, float]:
    """Return what differs from the defaults; raise :class:`OutOfRangeError`."""
    found = {}
    for one in fields(measures):
        value = getattr(measures, one.name)
        followed = one.metadata["follows"]
        if value == (getattr(measures, followed) if followed else one.default):
            continue
        least, most = one.metadata["range"]
        if not _fits(value, (least, most)):
            raise OutOfRangeError(one.name, least, most)
        found[one.name] = value
    return found


def mended(stored: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    """Return of what was read from a file all that can be stored again."""
    kept = {kind.name: differences(read_measures(kind, stored.get(kind.name))) for kind in KINDS}
    return {name: changed for name, changed in kept.items() if changed}


def check_stored(stored: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, float]]:
    """Return all differences as they are stored; raise :class:`OutOfRangeError`."""
    kept: dict[str, dict[str, float]] = {}
    for kind in KINDS:
        given = stored.get(kind.name, {})
        known = {one.name for one in fields(kind)}
        numbers: dict[str, Any] = {key: given[key] for key in given if key in known}
        changed = differences(_with_followers(kind, numbers))
        if changed:
            kept[kind.name] = changed
    return kept


def _with_followers(kind: type[Measures], known: dict[str, Any]) -> Measures:
    """Return the numbers; one that was not set is as the one that it follows, where that fits."""
    given = kind(**known)
    for one in fields(kind):
        followed = one.metadata["follows"]
        if followed and one.name not in known and followed in known:
            value = getattr(given, followed)
            if _fits(value, one.metadata["range"]):
                known = {**known, one.name: value}
    return kind(**known)


def _fits(value: Any, ends: tuple[float, float]) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and ends[0] <= value <= ends[1]
