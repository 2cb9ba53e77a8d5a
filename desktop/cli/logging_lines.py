"""Turn the lines of a text into questions: the road for notes made on paper."""

import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from db.domain.clock import system_clock
from db.domain.errors import EnvironmentFault, UserError
from db.domain.ids import new_id
from db.domain.interpretation import interpret
from db.domain.local_time import local_date
from db.domain.rows.meetings import MeetingCard
from db.domain.rows.minutes import OrderRow, QuestionRow
from desktop.cli.words import one_line
from desktop.services.gate import long_line

if TYPE_CHECKING:
    from desktop.bootstrap.services import Services

_LINE_END = re.compile(r"\r\n|\n|\r")


def read_lines(name: str) -> list[str]:
    """Return the lines of a file, or of standard input for «-».

    Raises :class:`EnvironmentFault` ``input_missing``, ``input_unreadable`` and
    :class:`UserError` ``file_not_text``.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError as error:
        raise EnvironmentFault("input_missing", name=name) from error
    except OSError as error:
        raise EnvironmentFault("input_unreadable", name=name) from error
    return _LINE_END.split(_decoded(data, name))


def _decoded(data: bytes, name: str) -> str:
    if b"\0" in data:
        raise UserError("file_not_text", name=name)
    for encoding in ("utf-8-sig", "cp1251"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError("file_not_text", name=name)


def log_lines(services: "Services", meeting_id: UUID, lines: Sequence[str]) -> int:
    """Log the lines and print what became of each; return 1 if one was refused.

    Each line is kept as soon as it is read: what stands before a refused one is not lost, nor is
    what stands after it.
    """
    lexicon = services.entry.lexicon()
    meeting = services.schedule.card(meeting_id)
    today = _day_of(meeting, local_date(system_clock(), services.directories.city().time_zone))
    code = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        question_id = new_id(system_clock())
        try:
            # The terms of the notes count from the day of the meeting, whenever they are typed up.
            found = interpret(long_line(line), lexicon, meeting=meeting, today=today)
            services.minutes.log(meeting_id, found.question, question_id)
        except UserError as error:
            told = QCoreApplication.translate("CommandLine", "Line {number}: {text}")
            print(told.format(number=number, text=one_line(error)), file=sys.stderr)
            code = 1
            continue
        print(json.dumps(_told(services.minutes.question(question_id)), ensure_ascii=False))
    return code


def _day_of(meeting: MeetingCard, today: date) -> date:
    return meeting.on if meeting.on is not None and meeting.on < today else today


def _told(row: QuestionRow) -> dict[str, Any]:
    order = row.orders[0] if row.orders else None
    return {
        "number": row.number,
        "words": row.words,
        "applicant": _applicant(row),
        "house": row.address or None,
        "assignees": [one.label for one in order.assignments] if order else [],
        "topic": row.topic or None,
        "deadline": _deadline(order) if order else None,
        "not_understood": row.not_understood,
    }


def _applicant(row: QuestionRow) -> dict[str, str] | None:
    found = row.applicant
    if found is None:
        return None
    parts = {
        "name": found.name,
        "flat": found.flat,
        "entrance": found.entrance,
        "phone": found.phone,
    }
    return {key: value for key, value in parts.items() if value}


def _deadline(order: OrderRow) -> str | None:
    if order.deadline_kind is None:
        return None
    return order.deadline_on.isoformat() if order.deadline_on else order.deadline_kind.value
