"""Look a backup over before anything relies on it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.backup_manifest import Contents, Manifest, backup_key_file, read_manifest
from db.copying import digest_of, opened
from db.domain.errors import EnvironmentFault
from db.encryption import DataKey
from db.engine import APPLICATION_ID

_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """Hold a backup with its manifest."""

    path: Path
    manifest: Manifest


def contents_of(connection: Any) -> Contents:
    """Count what is in a data file, of whatever schema."""
    tables = [row[0] for row in connection.execute(_TABLES).fetchall()]
    counts = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - a name out of the schema itself
        for name in tables
    }
    schema = head = None
    if "alembic_version" in counts:
        schema = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if "operation" in counts:
        head = connection.execute(
            "SELECT hex(chain) FROM operation ORDER BY seq DESC LIMIT 1"
        ).fetchone()
    return Contents(
        schema=schema[0] if schema else "",
        journal_head=head[0].lower() if head else "",
        operations=counts.get("operation", 0),
        counts=counts,
    )


def check_pages(connection: Any, path: Path, key: DataKey | None) -> None:
    """Refuse a file that is not ours or whose pages do not fit together.

    Raises :class:`EnvironmentFault` ``backup_damaged``.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    torn = connection.execute("PRAGMA cipher_integrity_check").fetchone() if key else None
    if application != APPLICATION_ID or answer != "ok" or torn:
        raise EnvironmentFault("backup_damaged", name=path.name)


def check_backup(path: Path, key: DataKey | None = None) -> Backup:
    """Return the backup with its manifest after comparing every byte and count of it.

    Raises :class:`EnvironmentFault` ``backup_damaged`` when anything differs.
    """
    manifest = read_manifest(path)
    if not _has_every_byte(path, manifest):
        raise EnvironmentFault("backup_damaged", name=path.name)
    with opened(path, key) as connection:
        check_pages(connection, path, key)
        if contents_of(connection) != manifest.contents:
            raise EnvironmentFault("backup_damaged", name=path.name)
    return Backup(path, manifest)


def _has_every_byte(path: Path, manifest: Manifest) -> bool:
    try:
        return (
            path.stat().st_size == manifest.size
            and digest_of(path) == manifest.sha256
            and key_digest(backup_key_file(path)) == manifest.key_sha256
        )
    except OSError:
        return False


def key_digest(path: Path) -> str:
    """Return the digest of a key file, empty where there is none."""
    return digest_of(path) if path.exists() else ""


def listed(folder: Path) -> list[Backup]:
    """Return the backups of a folder, the newest first; what has no sound manifest is not one.

    Sizes are compared, digests are not: :func:`check_backup` reads the whole file.
    """
    found = []
    for path in folder.glob("*.db"):
        try:
            manifest = read_manifest(path)
            if path.stat().st_size == manifest.size:
                found.append(Backup(path, manifest))
        except (EnvironmentFault, OSError):
            continue
    return sorted(found, key=lambda backup: (backup.manifest.made_at, backup.path.name))[::-1]
