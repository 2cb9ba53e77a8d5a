"""Word the history of a card: fields, values, who and when."""

from collections.abc import Mapping
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

_LONGEST = 160
_LONGEST_NAME = 60
_PARTS_AT_ONCE = 3
_UNTOLD = frozenset({"paper_options", "retention", "days"})
"""Fields whose values are no words; that they changed is said, not how."""

_STATES = ("state_before", "state_after")
_VERDICTS = ("verdict", "verdict_before")


def moment_words(at: datetime) -> str:
    """Return a moment by the clock of this machine; the day only where it is not today."""
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    today = QDate.currentDate()
    if moment.date() == today:
        return QLocale().toString(moment, "HH:mm")
    year = "" if moment.date().year() == today.year() else " yyyy"
    return QLocale().toString(moment, f"d MMMM{year}, HH:mm")


class HistoryWords(QObject):
    """Hold the words; they are collected for translation from ``self.tr``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = self._names_of_fields()
        self._values = self._names_of_values()
        self._kinds = self._names_of_kinds()

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

    def _names_of_kinds(self) -> Mapping[RecordKind, str]:
        return {
            RecordKind.APPLICANT: self.tr("applicant"),
            RecordKind.ORDER: self.tr("order"),
            RecordKind.ASSIGNMENT: self.tr("assignee"),
            RecordKind.QUESTION_LINK: self.tr("asked before"),
            RecordKind.HEAD_WORD: self.tr("word of the head"),
            RecordKind.ATTACHMENT: self.tr("photo"),
            RecordKind.MEETING_HOUSE: self.tr("house"),
            RecordKind.ATTENDANCE: self.tr("attendance"),
            RecordKind.PROTOCOL_VERSION: self.tr("edition"),
            RecordKind.EXTENSION: self.tr("deadline moved"),
            RecordKind.EXECUTION_REPORT: self.tr("report of execution"),
            RecordKind.CONTROL_DECISION: self.tr("decision"),
            RecordKind.MILESTONE: self.tr("stage"),
            RecordKind.FEEDBACK: self.tr("answer to the applicant"),
            RecordKind.CHECK_ITEM: self.tr("to be done"),
            RecordKind.PREPARED_QUESTION: self.tr("prepared question"),
            RecordKind.TELLING: self.tr("residents told"),
        }

    def _names_of_fields(self) -> dict[str, str]:
        return (
            {
                "deadline": self.tr("deadline"),
                "words": self.tr("words of the resident"),
                "answer": self.tr("answer on the spot"),
                "urgency": self.tr("urgency"),
                "sort": self.tr("kind"),
                "supporters": self.tr("supporters"),
                "multiplicity": self.tr("times raised"),
                "topic_id": self.tr("topic"),
                "house_id": self.tr("house"),
                "not_understood": self.tr("not understood"),
                "asked_at": self.tr("recorded"),
                "number": self.tr("number"),
                "name": self.tr("name"),
                "flat": self.tr("flat"),
                "entrance": self.tr("entrance"),
                "phone": self.tr("phone"),
                "consent": self.tr("consent"),
                "consent_on": self.tr("day of the consent"),
                "publication_consent_on": self.tr("consent to publication"),
                "wording": self.tr("official wording"),
                "announced_at": self.tr("read out"),
                "said_by": self.tr("promised by"),
                "said_at": self.tr("promised at"),
                "control": self.tr("control"),
                "outcome": self.tr("outcome"),
                "role": self.tr("part"),
                "organisation_id": self.tr("organisation"),
                "person_id": self.tr("person"),
                "state": self.tr("state"),
                "on": self.tr("date"),
                "at": self.tr("hour"),
                "place": self.tr("place"),
                "note": self.tr("note"),
                "reason": self.tr("reason"),
                "moved_from": self.tr("moved from"),
                "started_at": self.tr("begun"),
                "ended_at": self.tr("ended"),
                "residents": self.tr("residents"),
                "present": self.tr("came"),
                "post": self.tr("post"),
                "stands_in_for_id": self.tr("in whose stead"),
                "number_text": self.tr("number"),
                "issued_at": self.tr("issued"),
                "signed_on": self.tr("signed"),
                "edition": self.tr("edition"),
            }
            | self._names_of_directories()
            | self._names_of_control()
        )

    def _names_of_directories(self) -> dict[str, str]:
        return {
            "street": self.tr("street"),
            "quarter": self.tr("quarter"),
            "managing_company_id": self.tr("managing company"),
            "entrances": self.tr("entrances"),
            "flats": self.tr("flats"),
            "senior_name": self.tr("senior resident"),
            "senior_phone": self.tr("phone of the senior resident"),
            "short_name": self.tr("short name"),
            "head_post": self.tr("post of the head"),
            "head_name": self.tr("head"),
            "email": self.tr("e-mail"),
            "name_dative": self.tr("dative of the name"),
            "post_dative": self.tr("dative of the post"),
            "post_genitive": self.tr("genitive of the post"),
            "name_instrumental": self.tr("instrumental of the name"),
            "post_instrumental": self.tr("instrumental of the post"),
            "surname": self.tr("surname"),
            "first_name": self.tr("first name"),
            "patronymic": self.tr("patronymic"),
            "sex": self.tr("sex"),
            "in_team": self.tr("in the head's team"),
            "group": self.tr("group"),
            "title": self.tr("title"),
            "usual_assignee_id": self.tr("usual assignee"),
            "off_season": self.tr("months of rest"),
            "solution_id": self.tr("typical solution"),
            "grown_from_id": self.tr("made of an order"),
            "is_sample": self.tr("sample"),
            "steps": self.tr("steps"),
            "term": self.tr("usual term"),
            "name_genitive": self.tr("genitive of the name"),
            "letterhead": self.tr("letterhead"),
            "head_id": self.tr("head of the city"),
            "secretary_id": self.tr("secretary"),
            "controller_id": self.tr("watches the execution"),
            "number_pattern": self.tr("pattern of the number"),
            "series": self.tr("series"),
            "time_zone": self.tr("time zone"),
            "paper_options": self.tr("choices about papers"),
            "retention": self.tr("terms of keeping"),
            "year": self.tr("year"),
            "days": self.tr("days"),
        }

    def _names_of_control(self) -> dict[str, str]:
        return {
            "recurrence": self.tr("repeated"),
            "check_on": self.tr("next round"),
            "closed_on": self.tr("taken off control"),
            "done_on": self.tr("done on"),
            "due_on": self.tr("due on"),
            "allowed_by": self.tr("allowed by"),
            "allowed_on": self.tr("allowed on"),
            "reported_on": self.tr("reported on"),
            "text": self.tr("text"),
            "decision": self.tr("decision"),
            "decided_by": self.tr("decided by"),
            "decided_on": self.tr("decided on"),
            "told_on": self.tr("told on"),
            "told_by": self.tr("told by"),
            "channel": self.tr("how"),
            "reached": self.tr("reached"),
            "remark": self.tr("remark"),
            "verdict": self.tr("verdict"),
            "verdict_before": self.tr("verdict before"),
            "state_before": self.tr("control before"),
            "state_after": self.tr("control after"),
            "may_ask_again": self.tr("may be asked again"),
            "ask_again_on": self.tr("ask again on"),
            "done_by": self.tr("done by"),
            "needless": self.tr("not needed"),
            "line": self.tr("question"),
            "handed_by": self.tr("handed in by"),
            "question_id": self.tr("taken into the minutes"),
            "lead_days": self.tr("working days before"),
            "link": self.tr("link"),
            "noted_on": self.tr("noted on"),
            "source": self.tr("source"),
            "weight": self.tr("people behind it"),
            "published_on": self.tr("published on"),
            "outlet": self.tr("paper, channel or group"),
        }

    def _names_of_values(self) -> dict[tuple[str, str], str]:
        return (
            {
                ("deadline", "immediate"): self.tr("at once"),
                ("deadline", "permanent"): self.tr("permanently"),
                ("urgency", "ordinary"): self.tr("ordinary"),
                ("urgency", "urgent"): self.tr("urgent"),
                ("urgency", "head"): self.tr("under the head's control"),
                ("sort", "request"): self.tr("request"),
                ("sort", "remark"): self.tr("remark"),
                ("sort", "administration"): self.tr("administration"),
                ("sort", "enterprise"): self.tr("enterprise"),
                ("sort", "managing_company"): self.tr("managing company"),
                ("sort", "other"): self.tr("other"),
                ("control", "not_issued"): self.tr("not issued"),
                ("control", "on_control"): self.tr("on control"),
                ("control", "returned"): self.tr("returned"),
                ("control", "off_control"): self.tr("off control"),
                ("outcome", "done"): self.tr("done"),
                ("outcome", "explained"): self.tr("explained"),
                ("outcome", "planned"): self.tr("planned"),
                ("outcome", "refused"): self.tr("refused"),
                ("outcome", "transferred"): self.tr("transferred"),
                ("role", "lead"): self.tr("lead assignee"),
                ("role", "co_executor"): self.tr("co-executor"),
                ("role", "chair"): self.tr("chair"),
                ("role", "secretary"): self.tr("secretary"),
                ("role", "team"): self.tr("team of the head"),
                ("role", "guest"): self.tr("guest"),
                ("consent", "none"): self.tr("none"),
                ("consent", "spoken"): self.tr("spoken"),
                ("consent", "written"): self.tr("written"),
                ("sex", "female"): self.tr("female"),
                ("sex", "male"): self.tr("male"),
            }
            | self._names_of_states()
            | self._values_of_control()
        )

    def _names_of_states(self) -> dict[tuple[str, str], str]:
        return {
            ("state", "planned"): self.tr("planned (meeting)"),
            ("state", "announced"): self.tr("announced"),
            ("state", "running"): self.tr("running"),
            ("state", "held"): self.tr("held"),
            ("state", "postponed"): self.tr("postponed"),
            ("state", "cancelled"): self.tr("cancelled"),
            ("state", "issued"): self.tr("issued"),
            ("state", "signed"): self.tr("signed"),
            ("state", "correcting"): self.tr("open for a correction"),
        }

    def _values_of_control(self) -> dict[tuple[str, str], str]:
        states = {
            "not_issued": self.tr("not issued"),
            "on_control": self.tr("on control"),
            "returned": self.tr("returned"),
            "off_control": self.tr("off control"),
        }
        verdicts = {
            "satisfied": self.tr("satisfied"),
            "partly": self.tr("partly satisfied"),
            "not": self.tr("not satisfied"),
        }
        return {
            ("decision", "returned"): self.tr("returned for rework"),
            ("decision", "removed"): self.tr("taken off control"),
            ("decision", "round"): self.tr("round taken"),
            ("decision", "reopened"): self.tr("on control again"),
            ("recurrence", "weekly"): self.tr("every week"),
            ("recurrence", "monthly"): self.tr("every month"),
            ("recurrence", "quarterly"): self.tr("every quarter"),
            ("recurrence", "half_yearly"): self.tr("every half-year"),
            ("recurrence", "yearly"): self.tr("every year"),
            ("channel", "call"): self.tr("call"),
            ("channel", "message"): self.tr("message"),
            ("channel", "letter"): self.tr("letter"),
            ("channel", "in_person"): self.tr("in person"),
            ("channel", "notice"): self.tr("notice for all"),
            ("channel", "entrance"): self.tr("board at the entrance"),
            ("channel", "quarter"): self.tr("board in the quarter"),
            ("channel", "media"): self.tr("media"),
            ("channel", "network"): self.tr("social network"),
            ("channel", "other"): self.tr("otherwise"),
            **self._values_of_sources(),
            **{(name, key): text for name in _STATES for key, text in states.items()},
            **{(name, key): text for name in _VERDICTS for key, text in verdicts.items()},
        }

    def _values_of_sources(self) -> dict[tuple[str, str], str]:
        return {
            ("source", "reception"): self.tr("reception of citizens"),
            ("source", "hearing"): self.tr("public hearing"),
            ("source", "session"): self.tr("session of the assembly"),
            ("source", "event"): self.tr("public event"),
            ("source", "hotline"): self.tr("hotline"),
            ("source", "network"): self.tr("social network"),
            ("source", "media"): self.tr("media"),
            ("source", "letter"): self.tr("letter"),
            ("source", "other"): self.tr("otherwise"),
        }


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
