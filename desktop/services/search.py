"""Search everything that was ever asked, and find what was promised on the same matter before."""

from collections.abc import Collection
from datetime import date
from functools import cached_property
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from db import search_index
from db.database import Database
from db.domain.clock import Clock
from db.domain.completion import CompletionIndex, Entry
from db.domain.enums import RecordKind
from db.domain.keyboard_layout import turned
from db.domain.matters import Matters, read_matters
from db.domain.rows.search import RecordHit, SearchResult, SimilarRow
from db.domain.search_places import SearchDirectory, places
from db.domain.search_query import Mark, expression, parse
from db.domain.similarity import (
    ENOUGH,
    Matter,
    far_expressions,
    likeness,
    matter_from,
    matter_of,
    near_expression,
    told_by,
)
from db.queries import search as queries
from desktop.services.entry import read_names

SHOWN = 60
SIMILAR = 5
_MEETINGS = 2000
"""Meetings that the palette knows by their yards: years of a city."""
_EACH = 4
"""Records of one kind that the palette offers."""
_LOOKED_AT = 60
"""Candidates that are ranked with care."""


class SearchService:
    """Search over the index; keep the index in step with the records.

    ``matters`` names the table of what residents speak of; it is read when first needed.
    """

    def __init__(self, database: Database, clock: Clock, matters: Path) -> None:
        self._database = database
        self._clock = clock
        self._table = matters

    @cached_property
    def _matters(self) -> Matters:
        return read_matters(self._table)

    def catch_up(self) -> int:
        """Index some of what changed; return how many questions still wait."""
        with self._database.unit_of_work() as unit:
            connection = unit.session.connection()
            left = search_index.pending(connection)
            if left:  # the table is not read for nothing
                left -= search_index.catch_up(connection, self._matters)
            unit.commit()
        return left

    def directory(self) -> SearchDirectory:
        """Return what the filters are looked up in; keep it until a directory changes."""
        with self._database.read() as connection:
            names = read_names(connection)
            meetings = queries.newest_meetings(connection, _MEETINGS)
        return SearchDirectory(
            assignees=names.assignees,
            topics=names.topics,
            houses=CompletionIndex(
                Entry(row.id, row.address, terms=row.quarter) for row in names.houses
            ),
            meetings=CompletionIndex(
                Entry(row, row.title, terms=_day_terms(row.on)) for row in meetings
            ),
        )

    def search(
        self, text: str, directory: SearchDirectory, today: date, limit: int = SHOWN
    ) -> SearchResult:
        """Return the newest questions that fit the query, by meetings; no text makes it fail."""
        query = parse(text)
        if query.is_empty:
            return SearchResult()
        named, unknown = places(query, directory)
        if unknown:
            return SearchResult(unknown=unknown)
        match = expression(query, named)
        with self._database.read() as connection:
            keys = queries.newest(
                connection,
                match,
                limit=limit + 1,
                overdue_on=today if query.is_overdue else None,
            )
            groups = queries.grouped(connection, keys[:limit])
        return SearchResult(groups, has_more=len(keys) > limit)

    def records(self, text: str, directory: SearchDirectory, today: date) -> list[RecordHit]:
        """Return a few records of every kind that ``text`` names, in either layout of the keys."""
        named = [
            hit for way in dict.fromkeys((text, turned(text))) for hit in _named_by(way, directory)
        ]
        found = self.search(text, directory, today, limit=_EACH)
        asked = [
            RecordHit(
                RecordKind.QUESTION,
                row.id,
                row.words,
                group.meeting.title,
                group.meeting.on,
                group.meeting.id,
            )
            for group in found.groups
            for row in group.questions
        ]
        return [*dict.fromkeys(named), *asked]

    def similar(
        self,
        text: str,
        houses: Collection[UUID] = (),
        left_out: Collection[UUID] = (),
        topic: UUID | None = None,
    ) -> list[SimilarRow]:
        """Return at most five earlier questions on the same matter, those of ``houses`` first.

        ``left_out`` are questions not to be shown: the very one that is edited. ``topic`` is what
        the text says or is thought to speak of.
        """
        mark = Mark.TOPIC.of(topic) if topic is not None else ""
        matter = matter_of(text, self._matters, mark)
        if matter.is_empty:
            return []
        with self._database.read() as connection:
            ranked = self._ranked(connection, matter, houses, frozenset(left_out))
            hits = queries.grouped(connection, [key for key, _, _ in ranked])
        found = {row.id: (row, hit.meeting) for hit in hits for row in hit.questions}
        return [
            SimilarRow(
                *found[key],
                likeness=round(like, 3),
                is_near=near,
                told=tuple(told_by(found[key][0].words, matter, self._matters)),
            )
            for key, like, near in ranked
            if key in found
        ]

    def _ranked(
        self,
        connection: Connection,
        matter: Matter,
        houses: Collection[UUID],
        left_out: frozenset[UUID],
    ) -> list[tuple[UUID, float, bool]]:
        near: list[UUID] = []
        if houses:
            match = near_expression(matter, houses)
            near = queries.newest(connection, match, limit=_LOOKED_AT)
        far = [
            key
            for match in far_expressions(matter)
            for key in queries.newest(connection, match, limit=_LOOKED_AT)
        ]
        marks = frozenset(Mark.HOUSE.of(house) for house in houses)
        ranked = []
        for key, (stems, found, own) in queries.stems_of(connection, {*near, *far}).items():
            own_marks = frozenset(own.split())
            topic = matter.topic if matter.topic in own_marks else ""
            other = matter_from(stems.split(), found.split(), topic)
            like = likeness(matter, other)
            if like >= ENOUGH and key not in left_out:
                ranked.append((key, like, not marks.isdisjoint(own_marks)))
        ranked.sort(key=lambda one: (one[2], one[1], one[0]), reverse=True)
        return ranked[:SIMILAR]


def _named_by(text: str, directory: SearchDirectory) -> list[RecordHit]:
    """Return the meetings and the entries of the directories whose names begin as ``text``."""
    hits = [
        RecordHit(RecordKind.MEETING, entry.key.id, entry.label, on=entry.key.on)
        for entry in directory.meetings.find(text, _EACH)
    ]
    for entry in directory.assignees.find(text, _EACH):
        who = entry.key
        if who.organisation_id is not None:
            hits.append(
                RecordHit(RecordKind.ORGANISATION, who.organisation_id, entry.label, entry.hint)
            )
        elif who.person_id is not None:
            hits.append(RecordHit(RecordKind.PERSON, who.person_id, entry.label, entry.hint))
    for kind, index in (
        (RecordKind.HOUSE, directory.houses),
        (RecordKind.TOPIC, directory.topics),
    ):
        hits += [RecordHit(kind, one.key, one.label, one.hint) for one in index.find(text, _EACH)]
    return hits


def _day_terms(on: date | None) -> str:
    return f"{on:%d.%m.%Y %Y}" if on is not None else ""
