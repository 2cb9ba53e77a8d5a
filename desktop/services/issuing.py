"""Look a meeting over and say which number its protocol would get."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection

from db.domain import checks
from db.domain.enums import ProtocolState
from db.domain.errors import UserError
from db.domain.local_time import local_date
from db.domain.numbering import DEFAULT_PATTERN, number_text
from db.domain.rows.directories import CityRow
from db.domain.rows.protocols import Check
from db.queries import directories, solutions
from db.queries import protocols as queries
from desktop.services.case_doubts import case_doubts
from desktop.services.feasibility import meeting_facts
from desktop.services.working_calendar import read_calendar

SCOPE = "protocol"
"""The counter that the numbers of protocols come from."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """Say how the numbers of this city are made."""

    pattern: str
    series: str
    year: int

    def text(self, number: int) -> str:
        """Return the number as papers print it."""
        return number_text(self.pattern, number=number, year=self.year, series=self.series)


def numbering(city: CityRow | None, moment: datetime) -> Numbering:
    """Return the numbering at a moment; the year is that on the wall of the city."""
    if city is None:
        return Numbering(DEFAULT_PATTERN, "", local_date(moment, "").year)
    year = local_date(moment, city.time_zone).year
    return Numbering(city.number_pattern or DEFAULT_PATTERN, city.series, year)


def next_number_text(connection: Connection, moment: datetime) -> str:
    """Return the number that the next protocol would get; none is used up."""
    rule = numbering(directories.city(connection), moment)
    return rule.text(queries.next_number(connection, rule.year, rule.series))


def checks_of(
    connection: Connection, meeting_id: UUID, today: date, moment: datetime
) -> list[Check]:
    """Return the findings about a meeting; raise :class:`UserError` ``gone``."""
    meeting, questions = queries.meeting_facts(connection, meeting_id)
    protocol = queries.of_meeting(connection, meeting_id)
    is_open = protocol is None or protocol.state is ProtocolState.CORRECTING
    return checks.checks(
        meeting,
        questions,
        calendar=read_calendar(connection),
        today=today,
        next_number=protocol.number_text if protocol else next_number_text(connection, moment),
        issued_number=protocol.number_text if protocol and not is_open else "",
        doubts=case_doubts(connection, questions) if is_open else (),
        facts=meeting_facts(connection, meeting_id, meeting.on or today, questions)
        if is_open
        else None,
        samples=solutions.unchecked(connection, meeting_id) if is_open else (),
    )


def refuse_obstacles(found: list[Check]) -> None:
    """Raise :class:`UserError` ``obstacles`` with every finding that blocks."""
    obstacles = checks.blocking(found)
    if obstacles:
        raise UserError("obstacles", checks=obstacles)
