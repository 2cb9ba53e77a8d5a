"""Find what the filters of a search name: «@горэл», «#освещ», «дом:Ленина_5»."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from db.domain.completion import CompletionIndex
from db.domain.inputs import AssigneeInput
from db.domain.rows.search import MeetingName
from db.domain.search_query import Mark, Places, SearchQuery

Key = TypeVar("Key", bound=Hashable)

_MOST = 8
"""Records that one fragment may stand for."""


@dataclass(frozen=True, slots=True)
class SearchDirectory:
    """Hold what the filters are looked up in; made anew when a directory has changed."""

    assignees: CompletionIndex[AssigneeInput]
    topics: CompletionIndex[UUID]
    houses: CompletionIndex[UUID]
    meetings: CompletionIndex[MeetingName]
    """The newest ones, by their yards and days."""


def places(query: SearchQuery, directory: SearchDirectory) -> tuple[Places, tuple[str, ...]]:
    """Return the marks that the filters stand for, and the filters that stand for nothing."""
    told = [
        *((f"@{it}", _marks(directory.assignees, it, _assignee_mark)) for it in query.assignees),
        *((f"#{it}", _marks(directory.topics, it, Mark.TOPIC.of)) for it in query.topics),
        *((f"дом:{it}", _marks(directory.houses, it, Mark.HOUSE.of)) for it in query.houses),
    ]
    unknown = tuple(name for name, marks in told if not marks)
    return Places(tuple(marks for _, marks in told if marks)), unknown


def _marks(
    index: CompletionIndex[Key], fragment: str, mark: Callable[[Key], str]
) -> tuple[str, ...]:
    return tuple(mark(entry.key) for entry in index.find(fragment, limit=_MOST))


def _assignee_mark(key: AssigneeInput) -> str:
    who = key.organisation_id or key.person_id
    return Mark.ASSIGNEE.of(who) if who else ""
