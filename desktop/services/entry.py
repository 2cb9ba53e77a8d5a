"""Give the one-line entry what it looks fragments up in."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.clock import Clock
from db.domain.completion import CompletionIndex
from db.domain.habits import Habits, habits_of
from db.domain.inputs import AssigneeInput
from db.domain.lexicon import Lexicon, assignee_index, house_book, topic_index
from db.domain.rows.directories import HouseRow
from db.queries import directories
from db.queries.entry import recent_orders, recent_uses
from desktop.services.working_calendar import read_calendar


@dataclass(frozen=True, slots=True)
class Names:
    """Hold what the directories call things."""

    assignees: CompletionIndex[AssigneeInput]
    topics: CompletionIndex[UUID]
    houses: Sequence[HouseRow]


class EntryService:
    """Read the lexicon; :func:`db.domain.interpretation.interpret` does the rest without SQL."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def lexicon(self) -> Lexicon:
        """Return the words of the city as they stand now; keep them until a directory changes."""
        with self._database.read() as connection:
            names = read_names(connection)
            calendar = read_calendar(connection)
        return Lexicon(
            assignees=names.assignees,
            topics=names.topics,
            houses=house_book(names.houses),
            calendar=calendar,
        )

    def habits(self) -> Habits:
        """Return what is usual in the city: who answers for a topic, and within what term."""
        with self._database.read() as connection:
            labels = read_names(connection).assignees.labels()
            return habits_of(
                directories.topics(connection),
                recent_orders(connection),
                labels,
                read_calendar(connection),
            )


def read_names(connection: Connection) -> Names:
    """Read the directories for what finds their entries by a few letters."""
    return Names(
        assignee_index(
            directories.organisations(connection),
            directories.people(connection),
            recent_uses(connection),
        ),
        topic_index(directories.topics(connection)),
        directories.houses(connection),
    )
