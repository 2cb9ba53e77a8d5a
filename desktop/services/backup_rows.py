"""Tell the screens of a backup."""

from db.backup_check import Backup
from db.domain.rows.backups import BackupRow


def backup_row(backup: Backup) -> BackupRow:
    """Return what a list shows of a backup."""
    manifest = backup.manifest
    return BackupRow(
        path=backup.path,
        made_at=manifest.made_at,
        reason=manifest.reason,
        size=manifest.size,
        questions=manifest.contents.counts.get("question", 0),
        meetings=manifest.contents.counts.get("meeting", 0),
        is_encrypted=bool(manifest.key_sha256),
    )
