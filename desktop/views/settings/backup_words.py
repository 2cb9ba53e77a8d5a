"""Say of backups when, why and how large, as people do."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from db.domain.rows.backups import BackupReason, BackupRow

_MEGABYTE = 1 << 20
_KNOWN = frozenset(reason.value for reason in BackupReason)


def moment_words(moment: datetime) -> str:
    """Return day and time on the wall of this machine; the year where it is another one."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    this_year = local.date().year() == QDate.currentDate().year()
    return QLocale().toString(local, "d MMMM, HH:mm" if this_year else "d MMMM yyyy, HH:mm")


def moment_in_short(moment: datetime) -> str:
    """Return the same for a narrow column."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    this_year = local.date().year() == QDate.currentDate().year()
    return QLocale().toString(local, "d MMM, HH:mm" if this_year else "d MMM yyyy, HH:mm")


def reason_words(row: BackupRow) -> str:
    """Return why a backup was made; what another version wrote is shown as it is."""
    translate = QCoreApplication.translate
    words = {
        BackupReason.START: translate("Backups", "start of work"),
        BackupReason.WORK: translate("Backups", "in the course of work"),
        BackupReason.CLOSE: translate("Backups", "end of work"),
        BackupReason.BY_HAND: translate("Backups", "by hand"),
        BackupReason.BEFORE_IMPORT: translate("Backups", "before an import"),
        BackupReason.BEFORE_RESTORE: translate("Backups", "before a restore"),
        BackupReason.BEFORE_ERASURE: translate("Backups", "before an erasure"),
        BackupReason.BEFORE_PASSWORD: translate("Backups", "before the password"),
    }
    if row.reason.startswith("schema-"):
        return translate("Backups", "before an update")
    return words.get(BackupReason(row.reason), "") if row.reason in _KNOWN else row.reason


def size_words(size: int) -> str:
    """Return a size in megabytes, never as nothing."""
    shown = QLocale().toString(max(size / _MEGABYTE, 0.1), "f", 1)
    return QCoreApplication.translate("Backups", "{0} MB").format(shown)


def counts_words(row: BackupRow) -> str:
    """Return how many meetings and questions are in a backup."""
    return f"{QLocale().toString(row.meetings)} / {QLocale().toString(row.questions)}"
