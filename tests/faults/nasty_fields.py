"""Put a text into every field that the records have, through the use cases, and read it back."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from db.domain.enums import AttendanceRole, QuestionKind, Urgency
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    AttendanceInput,
    BulkAssignment,
    CityInput,
    DeadlineInput,
    HouseInput,
    MeetingInput,
    OrderInput,
    OrganisationInput,
    PersonInput,
    QuestionEdit,
    QuestionInput,
    TopicInput,
)
from db.domain.paper_options import PaperOptions
from db.domain.rows.minutes import DraftRow
from desktop.bootstrap.services import Services
from tests.faults.scene import FRIDAY, Scene

SHORT, LONG = 500, 20_000
_DAY = date(2026, 12, 9)
Stored = Mapping[str, str]


@dataclass(frozen=True)
class Form:
    """Name a form and say how it is filled in and read back."""

    name: str
    write: Callable[[str, str], Stored]
    """Take the text of the short fields and that of the long ones; return what is stored."""
    long: frozenset[str] = frozenset()
    """The fields that keep long texts."""
    many_lines: frozenset[str] = frozenset()
    """The fields that keep the ends of lines."""


def visible(text: str) -> str:
    """Return the letters that must be kept of a text, without blanks: written anew for the tests."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    kept = "".join(letter for letter in joined if _is_kept(letter))
    return "".join(unicodedata.normalize("NFC", kept).split())


def _is_kept(letter: str) -> bool:
    code = ord(letter)
    is_end = letter in "\t\n\r\x0b\x0c\x85"
    none = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return is_end or not (unicodedata.category(letter) == "Cc" or none)


def length(text: str) -> int:
    """Return how many characters a field would have to keep of a text."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    kept = "".join(letter for letter in joined.replace("\r\n", "\n") if _is_kept(letter))
    return max(len(kept), len(unicodedata.normalize("NFC", kept)))


class Fields:
    """Hold the forms over the services of one file."""

    def __init__(self, services: Services, scene: Scene) -> None:
        self._services = services
        self._scene = scene
        self._numbers = count(1)
        self._question_at_hand = self._plain_question()
        self._meeting_at_hand = uuid4()
        plain = MeetingInput(_DAY, None, (scene.house,))
        services.schedule.plan(plain, self._meeting_at_hand)

    def forms(self) -> tuple[Form, ...]:
        """Return every form with text in it."""
        lines = frozenset({"raw_line", "words", "not_understood"})
        parts = frozenset({"answer", "wording"})
        return (
            Form("meeting", self._meeting, frozenset({"note"}), frozenset({"note"})),
            Form("called off", self._reason, frozenset({"reason"}), frozenset({"reason"})),
            Form("attendance", self._attendance),
            Form("house", self._house, frozenset({"note"}), frozenset({"note"})),
            Form("house number", self._house_number),
            Form("organisation", self._organisation, frozenset({"note"}), frozenset({"note"})),
            Form("person", self._person, frozenset({"note"}), frozenset({"note"})),
            Form("topic", self._topic, frozenset({"note"}), frozenset({"note"})),
            Form("city", self._city, frozenset({"letterhead"}), frozenset({"letterhead"})),
            Form("papers of the city", self._paper_options),
            Form("question", self._question, lines | parts, parts),
            Form("card", self._card, parts, parts),
            Form("assignment in bulk", self._bulk, frozenset({"wording"}), frozenset({"wording"})),
            Form("wording", self._wording, frozenset({"wording"}), frozenset({"wording"})),
            Form("draft", self._draft, frozenset({"text"}), frozenset({"text"})),
        )

    def _meeting(self, short: str, long: str) -> Stored:
        key = uuid4()
        data = MeetingInput(_DAY, None, (self._scene.house,), place=short, note=long)
        self._services.schedule.plan(data, key)
        card = self._services.schedule.card(key)
        return {"place": card.place, "note": card.note}

    def _reason(self, _short: str, long: str) -> Stored:
        schedule, key = self._services.schedule, self._meeting_at_hand
        schedule.cancel(key, long, schedule.card(key).version)
        return {"reason": schedule.card(key).reason}

    def _attendance(self, short: str, _long: str) -> Stored:
        line = AttendanceInput(None, short, short, AttendanceRole.TEAM)
        self._services.minutes.set_attendance(self._scene.meeting, (line,))
        (row,) = self._services.schedule.attendance(self._scene.meeting)
        return {"name": row.name, "post": row.post}

    def _house(self, short: str, long: str) -> Stored:
        key = uuid4()
        data = HouseInput(short, str(next(self._numbers)), short, None, 1, 1, 1, short, short, long)
        self._services.directories.save_house(data, key)
        row = self._services.directories.house(key)
        names = ("street", "quarter", "senior_name", "senior_phone", "note")
        return {name: getattr(row, name) for name in names}

    def _house_number(self, short: str, _long: str) -> Stored:
        key = uuid4()
        data = HouseInput(f"улица №{next(self._numbers)}", short)
        self._services.directories.save_house(data, key)
        return {"number": self._services.directories.house(key).number}

    def _organisation(self, short: str, long: str) -> Stored:
        key = uuid4()
        names = ["name", "short_name", "head_post", "head_name", "phone", "email", "name_dative"]
        names += ["name_genitive", "name_instrumental"]
        words: dict[str, Any] = dict.fromkeys(names, short)
        data = OrganisationInput(**words, note=long)
        self._services.directories.save_organisation(data, key)
        row = self._services.directories.organisation(key)
        self._services.directories.delete_organisation(key, row.version)  # a twin is refused
        return {name: getattr(row, name) for name in (*names, "note")}

    def _person(self, short: str, long: str) -> Stored:
        key = uuid4()
        names = ["surname", "first_name", "patronymic", "post", "phone", "email"]
        names += ["name_dative", "post_dative", "name_genitive", "post_genitive"]
        names += ["name_instrumental", "post_instrumental"]
        words: dict[str, Any] = dict.fromkeys(names, short)
        self._services.directories.save_person(PersonInput(**words, note=long), key)
        row = self._services.directories.person(key)
        return {name: getattr(row, name) for name in (*names, "note")}

    def _topic(self, short: str, long: str) -> Stored:
        key = uuid4()
        self._services.directories.save_topic(TopicInput(short, short, note=long), key)
        row = next(row for row in self._services.directories.topics() if row.id == key)
        self._services.directories.delete_topic(key, row.version)  # a twin is refused
        return {"group": row.group, "title": row.title, "note": row.note}

    def _city(self, short: str, long: str) -> Stored:
        before = self._services.directories.city()
        pattern = before.number_pattern
        data = CityInput(
            short, short, long, None, None, None, pattern, short, "Europe/Moscow"
        )  # fmt: skip
        self._services.directories.save_city(data, before.version)
        row = self._services.directories.city()
        return {
            name: getattr(row, name) for name in ("name", "name_genitive", "letterhead", "series")
        }

    def _paper_options(self, short: str, _long: str) -> Stored:
        directories = self._services.directories
        options = PaperOptions(kept_at=short, case_file=short)
        directories.save_paper_options(options, directories.city().version)
        kept = directories.city().paper_options
        return {"kept_at": kept.kept_at, "case_file": kept.case_file}

    def _question(self, short: str, long: str) -> Stored:
        key = uuid4()
        data = QuestionInput(
            raw_line=long,
            words=long,
            answer=long,
            not_understood=long,
            applicant=ApplicantInput(short, None, short, short, short),
            orders=(self._order(short, long),),
        )
        self._services.minutes.log(self._scene.meeting, data, key)
        return self._read_question(key) | {
            "raw_line": self._services.minutes.question(key).raw_line
        }

    def _card(self, short: str, long: str) -> Stored:
        key = self._question_at_hand
        data = QuestionEdit(
            QuestionKind.REQUEST,
            Urgency.ORDINARY,
            0,
            long,
            None,
            None,
            ApplicantInput(short, None, short, short, short),
            (self._order(short, long),),
        )
        self._services.minutes.edit(key, data, self._services.minutes.question(key).version)
        stored = self._read_question(key)
        return {name: stored[name] for name in stored if name not in {"words", "not_understood"}}

    def _bulk(self, short: str, long: str) -> Stored:
        key = self._question_at_hand
        data = BulkAssignment(
            assignees=(AssigneeInput(self._scene.electric),),
            deadline=DeadlineInput(FRIDAY.kind, FRIDAY.on, short),
            wording=long,
        )
        self._services.orders.assign([key], data)
        order = self._services.minutes.question(key).orders[0]
        return {"wording": order.wording, "deadline_words": order.deadline_words}

    def _wording(self, _short: str, long: str) -> Stored:
        key = self._question_at_hand
        version = self._services.minutes.question(key).version
        self._services.orders.set_wording(key, None, long, version)
        return {"wording": self._services.minutes.question(key).orders[-1].wording}

    def _draft(self, _short: str, long: str) -> Stored:
        key = f"line:{uuid4()}"
        self._services.minutes.save_draft(DraftRow(key, "text", long, 0))
        (row,) = self._services.minutes.drafts(key)
        return {"text": row.text}

    def _order(self, short: str, long: str) -> OrderInput:
        lead = AssigneeInput(self._scene.electric)
        return OrderInput(
            wording=long,
            assignees=(lead,),
            deadline=DeadlineInput(FRIDAY.kind, FRIDAY.on, short),
        )

    def _plain_question(self) -> UUID:
        key = uuid4()
        data = QuestionInput(raw_line="нет света", words="нет света")
        self._services.minutes.log(self._scene.meeting, data, key)
        return key

    def _read_question(self, key: UUID) -> dict[str, str]:
        row = self._services.minutes.question(key)
        order, who = row.orders[0], row.applicant
        found = {
            "words": row.words,
            "not_understood": row.not_understood,
            "answer": row.answer,
            "wording": order.wording,
            "deadline_words": order.deadline_words,
        }
        if who is not None:
            parts = ("name", "flat", "entrance", "phone")
            found |= {f"applicant {part}": getattr(who, part) for part in parts}
        return found
