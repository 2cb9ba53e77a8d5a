"""Say which records a commit touched; it is all the news that a screen needs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from db.domain.enums import RecordKind


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Hold the records of one commit as pairs of kind and id."""

    records: frozenset[tuple[RecordKind, UUID]] = frozenset()

    def touches(self, *kinds: RecordKind) -> bool:
        """Tell whether a record of one of the kinds has changed."""
        return any(kind in kinds for kind, _ in self.records)

    def ids(self, kind: RecordKind) -> frozenset[UUID]:
        """Return the changed records of one kind."""
        return frozenset(key for found, key in self.records if found == kind)

    def __or__(self, other: "ChangeSet") -> "ChangeSet":
        return ChangeSet(self.records | other.records)

    def __iter__(self) -> Iterator[tuple[RecordKind, UUID]]:
        return iter(self.records)

    def __bool__(self) -> bool:
        return bool(self.records)


def changed(records: Iterable[tuple[RecordKind, UUID]]) -> ChangeSet:
    """Build a change set from pairs of kind and id."""
    return ChangeSet(frozenset(records))
