"""Describe backups to the screens: why one is made, what there is and what a trial found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class BackupReason(StrEnum):
    """Say why a backup is made; the value is part of the file's name."""

    START = "start"
    WORK = "work"
    CLOSE = "close"
    BY_HAND = "by-hand"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_ERASURE = "before-erasure"
    BEFORE_PASSWORD = "before-password"  # noqa: S105 - a reason, not a secret


@dataclass(frozen=True, slots=True)
class BackupRow:
    """Show one backup."""

    path: Path
    made_at: datetime
    reason: str
    """A :class:`BackupReason`, or what an older program wrote."""
    size: int
    questions: int
    meetings: int
    is_encrypted: bool


@dataclass(frozen=True, slots=True)
class BackupOverview:
    """Show everything about the backups of one base at once."""

    copies: tuple[BackupRow, ...]
    """The newest first."""
    second_place: Path | None
    is_second_place_there: bool
    second_copied_at: datetime | None
    """When a backup was last copied to the second place."""
    is_second_place_overdue: bool
    tried_at: datetime | None
    """When a restore was last tried and went well."""
    is_trial_due: bool


@dataclass(frozen=True, slots=True)
class RestoredRow:
    """Show what a restore has done."""

    restored: BackupRow
    kept: BackupRow | None
    """The backup of the state before; ``None`` where that state could not be read."""
    aside: Path | None
    """Where the former file is now."""


@dataclass(frozen=True, slots=True)
class TrialRow:
    """Show what a trial restore found: how many records, and how many faults."""

    backup: BackupRow
    records: int
    faults: tuple[str, ...]
    is_good: bool
