"""Give the one-line entry what it looks fragments up in."""

from db.database import Database
from db.domain.clock import Clock
from db.domain.lexicon import Lexicon, assignee_index, house_book, topic_index
from db.queries import directories
from db.queries.entry import recent_uses
from desktop.services.working_calendar import read_calendar


class EntryService:
    """Read the lexicon; :func:`db.domain.interpretation.interpret` does the rest without SQL."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def lexicon(self) -> Lexicon:
        """Return the words of the city as they stand now; keep them until a directory changes."""
        with self._database.read() as connection:
            organisations = directories.organisations(connection)
            people = directories.people(connection)
            houses = directories.houses(connection)
            topics = directories.topics(connection)
            uses = recent_uses(connection)
            calendar = read_calendar(connection)
        return Lexicon(
            assignees=assignee_index(organisations, people, uses),
            topics=topic_index(topics),
            houses=house_book(houses),
            calendar=calendar,
        )
