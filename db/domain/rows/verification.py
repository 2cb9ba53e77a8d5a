"""Say what was found when the whole file was looked over."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """Sort what may be wrong, by what it means to the user."""

    STORAGE = "storage"
    SCHEMA = "schema"
    UNREADABLE = "unreadable"
    EDITED = "edited"
    REMOVED = "removed"
    REORDERED = "reordered"
    CUT_BACKUP = "backup"
    """A backup remembers an end of the journal that is not in it."""
    CUT_EDITION = "edition"
    """An issued protocol remembers one."""
    CUT_PAPER = "paper"
    """The digits typed off a paper are not in it."""
    STRANGER = "stranger"
    RECORD = "record"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """Name one fault; ``detail`` is for whoever looks into the file, ``place`` says where in it."""

    kind: FindingKind
    detail: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Say what was looked at and what is wrong."""

    records: int
    operations: int
    findings: tuple[Finding, ...]
    anchors: int = 0
    """How many heads outside of the journal were looked for in it."""
    newer_copies: tuple[str, ...] = ()
    """Backups that know more than this file, which was itself put back from an older one."""

    @property
    def faults(self) -> tuple[str, ...]:
        """Return a line for each fault."""
        return tuple(one.detail for one in self.findings)
