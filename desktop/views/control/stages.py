"""Read and write the stages of a long work as lines of text, one stage a line."""

from collections.abc import Sequence
from datetime import date

from db.domain.control_inputs import MilestoneInput
from db.domain.deadlines import parse_deadline
from db.domain.rows.control import MilestoneRow
from db.domain.working_days import WorkingCalendar

_DONE = "+"
_BY = " до "


def stage_lines(stages: Sequence[MilestoneRow]) -> str:
    """Return the stages as they are typed: «+ Проект до 15.12.2026»."""
    return "\n".join(_line(stage) for stage in stages)


def parse_stages(
    text: str, known: Sequence[MilestoneRow], today: date, calendar: WorkingCalendar
) -> tuple[MilestoneInput, ...] | str:
    """Return the stages that the lines name, or the line whose day is not understood.

    A line with the title of a known stage is that stage: its day of doing stays as it was.
    """
    found = []
    by_title = {stage.title: stage for stage in known}
    for line in filter(None, (one.strip() for one in text.splitlines())):
        title, due = _split(line.removeprefix(_DONE).strip())
        day = None
        if due:
            deadline = parse_deadline(due, today, calendar)
            if deadline is None or deadline.on is None:
                return line
            day = deadline.on
        before = by_title.pop(title, None)
        done = None
        if line.startswith(_DONE):
            done = before.done_on if before and before.done_on else today
        found.append(MilestoneInput(title, day, done, before.id if before else None))
    return tuple(found)


def _line(stage: MilestoneRow) -> str:
    done = f"{_DONE} " if stage.done_on is not None else ""
    due = f"{_BY}{stage.due_on:%d.%m.%Y}" if stage.due_on is not None else ""
    return f"{done}{stage.title}{due}"


def _split(line: str) -> tuple[str, str]:
    """Return the title and the words of the day, at the last «до»."""
    title, by, due = line.rpartition(_BY)
    return (title.strip(), f"до {due.strip()}") if by else (line, "")
