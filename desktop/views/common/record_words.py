"""Word how well a typical solution has served."""

from PySide6.QtCore import QObject

from db.domain.rows.solutions import TrackRecord


class RecordWords(QObject):
    """Hold the words: plural forms are collected for translation from ``self.tr`` alone."""

    def word(self, record: TrackRecord) -> str:
        """Return the record in one line: used, in time, reopened, satisfied."""
        if not record.used:
            return self.tr("not used yet")
        parts = [self.tr("used %n time(s)", "", record.used)]
        if record.closed:
            parts.append(self.tr("in time {0} of {1}").format(record.in_time, record.closed))
        if record.reopened:
            parts.append(self.tr("reopened {0}").format(record.reopened))
        if record.asked:
            parts.append(self.tr("satisfied {0} of {1}").format(record.satisfied, record.asked))
        if record.looked_at < record.used:
            parts.insert(1, self.tr("of the last {0}:").format(record.looked_at))
        return " · ".join(parts)
