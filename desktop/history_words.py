"""Word the history of a card: fields, values, who and when."""

from datetime import date, datetime, time
from itertools import groupby

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, QTime

from db.domain.enums import RecordKind
from db.domain.rows.history import (
    Erased,
    FieldChange,
    HistoryAction,
    HistoryEntry,
    HistoryLine,
    HistoryValue,
    Reference,
)
from desktop.history_names import names_of_fields, names_of_kinds, names_of_values

_LONGEST = 160
_LONGEST_NAME = 60
_PARTS_AT_ONCE = 3
_UNTOLD = frozenset({"paper_options", "retention", "days"})
"""Fields whose values are no words; that they changed is said, not how."""


def moment_words(at: datetime) -> str:
    """Return a moment by the clock of this machine; the day only where it is not today."""
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    today = QDate.currentDate()
    if moment.date() == today:
        return QLocale().toString(moment, "HH:mm")
    year = "" if moment.date().year() == today.year() else " yyyy"
    return QLocale().toString(moment, f"d MMMM{year}, HH:mm")


class HistoryWords(QObject):
    """Hold the words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = names_of_fields()
        self._values = names_of_values()
        self._kinds = names_of_kinds()

    def head(self, entry: HistoryEntry) -> str:
        """Return when and by whom."""
        who = entry.actor or self.tr("name not set")
        return f"{moment_words(entry.at)}, {who}"

    def lines(self, entry: HistoryEntry) -> list[str]:
        """Return what was done, a line for each field."""
        said: list[str] = []
        for (_, _, is_part), group in groupby(entry.lines, key=_sort_of_line):
            found = list(group)
            if is_part and len(found) > _PARTS_AT_ONCE:
                said.append(self._parts(found))
            else:
                said += [text for line in found for text in self._line(line)]
        return said

    def _parts(self, lines: list[HistoryLine]) -> str:
        """Return one line for many parts of a card that came or went together."""
        first, *others = (self._line(line)[0] for line in lines[:_PARTS_AT_ONCE])
        names = "; ".join([first, *(text.split(": ", 2)[-1] for text in others)])
        more = self.tr("and %n more", "", len(lines) - _PARTS_AT_ONCE)
        return f"{names} {more}"

    def _line(self, line: HistoryLine) -> list[str]:
        if line.is_own:
            own = {
                HistoryAction.CREATE: self.tr("created"),
                HistoryAction.DELETE: self.tr("deleted"),
                HistoryAction.RESTORE: self.tr("restored"),
                HistoryAction.ERASE: self.tr("personal data erased"),
            }
            if line.action in own:
                return [own[line.action]]
            return [self.change(line.kind, change) for change in line.changes]
        what = self._subject(line)
        if line.action is HistoryAction.CHANGE:
            return [f"{what} · {self.change(line.kind, change)}" for change in line.changes]
        words = {
            HistoryAction.CREATE: self.tr("added: {0}"),
            HistoryAction.DELETE: self.tr("removed: {0}"),
            HistoryAction.RESTORE: self.tr("restored: {0}"),
            HistoryAction.ERASE: self.tr("personal data erased: {0}"),
        }[line.action]
        parts = [what, *(self.change(line.kind, change) for change in line.changes)]
        return [words.format(", ".join(parts))]

    def _subject(self, line: HistoryLine) -> str:
        """Return what a part of the card is: «поручение 2 «Починить…»», «соисполнитель УК»."""
        found = {one.name: self._value(one.name, one.after) for one in line.subject}
        kind = found.pop("role", "") or self._kinds.get(line.kind, line.kind.value)
        if line.kind is RecordKind.ATTENDANCE and "name" in found:
            found.pop("person_id", None)
        place = found.pop("position", "")
        if line.kind is RecordKind.APPLICANT and "flat" in found:
            found["flat"] = self.tr("flat {0}").format(found["flat"])
        rest = ", ".join(_cut(text, _LONGEST_NAME) for text in found.values())
        words = " ".join(part for part in (kind, place) if part)
        return f"{words}: {rest}" if rest else words

    def change(self, kind: RecordKind, change: FieldChange) -> str:
        """Return one field, before and after."""
        name = self._fields.get(change.name, change.name)
        if change.name == "name" and kind in (RecordKind.APPLICANT, RecordKind.ATTENDANCE):
            name = self.tr("full name")
        if change.name in _UNTOLD:
            return self.tr("{0}: changed").format(name)
        after = self._value(change.name, change.after)
        if change.before is None:
            return f"{name}: {after}"
        return f"{name}: {self._value(change.name, change.before)} → {after}"

    def _value(self, name: str, value: HistoryValue) -> str:
        if isinstance(value, Erased):
            return self.tr("[erased]")
        if isinstance(value, Reference):
            return value.name or self.tr("[unknown]")
        if value is None:
            return "—"
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, str):
            known = self._values.get((name, value), value)
            return _cut(" ".join(known.split()), _LONGEST)
        return str(value) if isinstance(value, int) else _day_words(value)


def _sort_of_line(line: HistoryLine) -> tuple[RecordKind, HistoryAction, bool]:
    """Return what lines have in common that may be told in one: the last says whether they may."""
    is_part = not line.is_own and line.action is not HistoryAction.CHANGE
    return line.kind, line.action, is_part


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"


def _day_words(value: date | time | datetime) -> str:
    """Return a day, an hour or a moment as people write it."""
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, time):
        return QLocale().toString(QTime(value.hour, value.minute), "HH:mm")
    day = QDate(value.year, value.month, value.day)
    year = "" if day.year() == QDate.currentDate().year() else " yyyy"
    return QLocale().toString(day, f"d MMMM{year}")
