"""Describe a backup in a small file beside it, without a word about any person."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db.domain.errors import EnvironmentFault

FORMAT = 1
_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Contents:
    """Say what is in a data file: its schema, the end of its journal and its rows by table."""

    schema: str
    journal_head: str
    operations: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Manifest:
    """Say of what a backup was made, when, why and by which program."""

    file: str
    made_at: datetime
    reason: str
    program: str
    sqlite: str
    size: int
    sha256: str
    contents: Contents
    key_sha256: str = ""
    """The digest of the key file beside an encrypted backup, empty beside a plain one."""
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """Return the one way to write this manifest; the seal is the digest of all the rest."""
        values = asdict(self) | {"made_at": self.made_at.astimezone(UTC).isoformat()}
        return _canonical(values | {"seal": _seal(values)})


def manifest_path(backup: Path) -> Path:
    """Return where the manifest of a backup lies."""
    return backup.with_suffix(".json")


def backup_key_file(backup: Path) -> Path:
    """Return where the key file of an encrypted backup lies."""
    return backup.with_suffix(".key")


def read_manifest(backup: Path) -> Manifest:
    """Return the manifest of a backup.

    Raises :class:`EnvironmentFault` ``backup_damaged`` unless it is there and every byte of it is
    as it was written.
    """
    try:
        path = manifest_path(backup)
        if path.stat().st_size > _LARGEST:
            raise ValueError("too large for a manifest")
        content = path.read_bytes()
        manifest = _parsed(json.loads(content))
        is_whole = manifest.to_bytes() == content and manifest.file == backup.name
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise EnvironmentFault("backup_damaged", name=backup.name) from error
    if not is_whole or manifest.format != FORMAT:
        raise EnvironmentFault("backup_damaged", name=backup.name)
    return manifest


def _parsed(values: dict[str, Any]) -> Manifest:
    """Take the values as they stand; writing them again shows whether they were all there."""
    values.pop("seal")
    values["made_at"] = datetime.fromisoformat(values["made_at"])
    values["contents"] = Contents(**values["contents"])
    return Manifest(**values)


def _seal(values: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(values)).hexdigest()


def _canonical(values: dict[str, Any]) -> bytes:
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return f"{text}\n".encode()
