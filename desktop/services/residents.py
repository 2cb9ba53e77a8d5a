"""Tell what residents are called, for a screen that neighbours can see."""

from collections.abc import Collection
from uuid import UUID

from db.database import Database
from db.domain.known_people import KnownPeople, everyday_stems, known_people
from db.queries import directories
from db.queries import privacy as queries

_MOST = 20_000
"""Applicants, the newest: ten years of a city."""


class ResidentsService:
    """Gather the names that the records hold, so that they are known in any case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self) -> KnownPeople:
        """Return whoever asked something, or is the senior of a house."""
        with self._database.read() as connection:
            names = queries.newest_names(connection, _MOST)
            topics = directories.topics(connection)
        everyday = everyday_stems(f"{row.title} {row.note}" for row in topics)
        return known_people(names, everyday)

    def known_of(self, applicants: Collection[UUID], everyday: frozenset[str]) -> KnownPeople:
        """Return those applicants alone."""
        with self._database.read() as connection:
            return known_people(queries.names_of(connection, applicants), everyday)
