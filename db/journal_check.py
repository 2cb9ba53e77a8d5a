"""Walk the journal: recompute its chain, say what does not fit, and look for known heads in it."""

import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, select

from db.journal import GENESIS, canonical, link
from db.models.journal import Operation

_AT_ONCE = 2000
_COLUMNS = tuple(Operation.__table__.columns)


class BreakKind(StrEnum):
    """Say what was done to an operation, as far as the journal itself tells."""

    EDITED = "edited"
    REMOVED = "removed"
    REORDERED = "reordered"


@dataclass(frozen=True, slots=True)
class Break:
    """Name a place at which the chain does not fit."""

    seq: int
    kind: BreakKind


@dataclass(frozen=True, slots=True)
class Anchor:
    """Hold a head of the journal that something outside of it remembers.

    ``head`` is hexadecimal, whole or its first digits, as papers print them. ``made_at`` is when
    it was noted, where that is known.
    """

    name: str
    head: str
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChainReport:
    """Say how many operations were checked, where the chain breaks and which heads it lacks."""

    checked: int
    breaks: tuple[Break, ...]
    lacking: tuple[Anchor, ...] = ()

    @property
    def broken_at(self) -> tuple[int, ...]:
        """Return the places at which the chain breaks."""
        return tuple(one.seq for one in self.breaks)


@dataclass(slots=True)
class _Walk:
    """Hold where a walk over the journal has come to."""

    chain: bytes = GENESIS
    seq: int = 0
    clock: int = 0
    checked: int = 0
    breaks: list[Break] = field(default_factory=list)


def verify(connection: Connection, anchors: Sequence[Anchor] = ()) -> ChainReport:
    """Recompute the chain over the whole journal and look for every anchor on the way."""
    walk, wanted = _Walk(), _Wanted(anchors)
    wanted.pass_by(GENESIS)
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(
        select(*_COLUMNS).order_by(Operation.seq)
    ):
        values = dict(row._mapping)
        kind = _kind_of_break(values, walk)
        if kind is not None:
            walk.breaks.append(Break(values["seq"], kind))
        walk.chain, walk.seq = values["chain"], values["seq"]
        walk.clock = max(walk.clock, values["clock"])
        walk.checked += 1
        wanted.pass_by(walk.chain)
    return ChainReport(walk.checked, tuple(walk.breaks), wanted.rest())


class _Wanted:
    """Look for heads among the links that pass by, whatever the number of both."""

    _DIGITS = 8

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._anchors = [(anchor, anchor.head.strip().lower()) for anchor in anchors]
        self._lengths = {len(head) for _, head in self._anchors}
        self._heads = {head for _, head in self._anchors}
        self._starts = {head[: self._DIGITS] for head in self._heads}
        self._has_short = any(length < self._DIGITS for length in self._lengths)
        self._met: set[str] = set()

    def pass_by(self, chain: bytes) -> None:
        """Note the heads that this link is."""
        if not self._heads or (
            not self._has_short and chain[: self._DIGITS // 2].hex() not in self._starts
        ):
            return
        text = chain.hex()
        self._met |= {text[:length] for length in self._lengths} & self._heads

    def rest(self) -> tuple[Anchor, ...]:
        """Return the anchors whose head did not pass by."""
        return tuple(anchor for anchor, head in self._anchors if head not in self._met)


def _kind_of_break(values: Mapping[str, Any], walk: _Walk) -> BreakKind | None:
    """Tell whether an operation fits after the one before, and if not, what was done to it."""
    if link(walk.chain, values) == values["chain"]:
        return None if _has_its_values(values) else BreakKind.EDITED
    if values["clock"] <= walk.clock:
        return BreakKind.REORDERED
    return BreakKind.REMOVED if values["seq"] != walk.seq + 1 else BreakKind.EDITED


def _has_its_values(values: Mapping[str, Any]) -> bool:
    """Tell whether the values are those that entered the chain, or were blanked by an erasure."""
    if values["fields"] is None:
        return True
    if values["salt"] is None:
        return False
    mac = hmac.digest(values["salt"], canonical(values["fields"]), "sha256")
    return hmac.compare_digest(mac, values["value_mac"])
