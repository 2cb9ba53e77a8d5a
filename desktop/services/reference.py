"""Give a new data file what every city starts with: topics, typical solutions and settings."""

import csv
from pathlib import Path

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.models import City, Topic, TypicalSolution
from db.unit_of_work import UnitOfWork
from desktop.services.city_records import ensure_city
from desktop.services.gate import long_text, short_line
from desktop.services.solutions import add_samples


def load_reference(database: Database, resources_dir: Path) -> ChangeSet:
    """Write the default topics, solutions and settings once, into a file that has none.

    Those that were all deleted do not come back. ``resources_dir`` holds ``topics.csv`` and
    ``solutions.json``.
    """
    with database.read() as connection:
        has_topics = connection.execute(select(Topic.id).limit(1)).first() is not None
        has_city = connection.execute(select(City.id).limit(1)).first() is not None
        solution = connection.execute(select(TypicalSolution.id).limit(1)).first()
    if has_topics and has_city and solution is not None:
        return ChangeSet()
    with database.unit_of_work() as uow:
        ensure_city(uow)
        if not has_topics:
            _add_topics(uow, resources_dir / "topics.csv")
            uow.session.flush()
        if solution is None:
            add_samples(uow, resources_dir / "solutions.json")
        return uow.commit()


def _add_topics(uow: UnitOfWork, path: Path) -> None:
    """Take in the topics in the order of the file; their keywords become the note."""
    with path.open(encoding="utf-8", newline="") as file:
        for position, row in enumerate(csv.DictReader(file), 1):
            uow.add(
                Topic(
                    group=short_line(row["group"]),
                    title=short_line(row["title"]),
                    position=position,
                    note=long_text(row["keywords"]),
                    off_season=short_line(row.get("off_season") or ""),
                )
            )
