"""Word what was found when the file was looked over, for the window and the command line."""

from collections import Counter

from PySide6.QtCore import QObject

from db.domain.rows.verification import FindingKind, Report


def word_report(report: Report) -> tuple[str, ...]:
    """Return a sentence for each kind of finding, or the one that says that all is whole."""
    return Findings().word(report)


class Findings(QObject):
    """Hold the sentences: plural forms are collected for translation from ``self.tr`` alone."""

    def word(self, report: Report) -> tuple[str, ...]:
        """Return the sentences, the graver ones first."""
        counts = Counter(one.kind for one in report.findings)
        lines = [self._sentence(kind, counts[kind]) for kind in FindingKind if counts[kind]]
        if not lines:
            lines = [self._all_whole(report)]
        if report.newer_copies:
            lines.append(
                self.tr(
                    "These records were put back from a copy. %n copy(ies) from before know more.",
                    "",
                    len(report.newer_copies),
                )
            )
        return tuple(lines)

    def _all_whole(self, report: Report) -> str:
        text = self.tr("All whole: {records} records, {operations} operations in the journal.")
        return text.format(records=report.records, operations=report.operations)

    def _sentence(self, kind: FindingKind, count: int) -> str:
        return {
            FindingKind.STORAGE: self.tr(
                "The file is damaged in %n place(s). Restore it from a copy.", "", count
            ),
            FindingKind.SCHEMA: self.tr(
                "The guards of the file were changed by another program: %n.", "", count
            ),
            FindingKind.UNREADABLE: self.tr("%n part(s) of the file cannot be read.", "", count),
            FindingKind.EDITED: self.tr(
                "%n entry(ies) of the journal were changed behind the program.", "", count
            ),
            FindingKind.REMOVED: self.tr(
                "Entries are missing in the journal in %n place(s).", "", count
            ),
            FindingKind.REORDERED: self.tr(
                "%n entry(ies) of the journal stand out of their order.", "", count
            ),
            FindingKind.CUT_BACKUP: self.tr(
                "The journal is cut off: %n backup(s) remember what is not in it.", "", count
            ),
            FindingKind.CUT_EDITION: self.tr(
                "The journal is cut off: %n issued protocol(s) remember what is not in it.",
                "",
                count,
            ),
            FindingKind.CUT_PAPER: self.tr(
                "The digits of %n paper(s) are not in the journal.", "", count
            ),
            FindingKind.STRANGER: self.tr(
                "The journal holds entries of a laptop that this file does not know."
            ),
            FindingKind.RECORD: self.tr(
                "%n field(s) of records are not what the journal says.", "", count
            ),
            FindingKind.MISSING: self.tr(
                "Records that the journal knows are not in the file: %n kind(s).", "", count
            ),
        }[kind]
