"""Hold what the one-line entry knows of the city: assignees, topics, houses, working days.

It is made from one read, is never changed, and is made anew when a directory has changed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from db.domain.addresses import address_key
from db.domain.completion import CompletionIndex, Entry
from db.domain.inputs import AssigneeInput
from db.domain.names import surname_first
from db.domain.rows.directories import HouseRow, OrganisationRow, PersonRow, TopicRow
from db.domain.working_days import WorkingCalendar


@dataclass(frozen=True, slots=True)
class HousePlace:
    """Name a house and the street on which its neighbours are looked for."""

    id: UUID
    address: str
    street: str


@dataclass(frozen=True, slots=True)
class HouseBook:
    """Find houses by their number alone, as people in a yard speak of them."""

    by_id: Mapping[UUID, HousePlace]
    by_number: Mapping[str, tuple[HousePlace, ...]]

    def find(self, number: str, near: Sequence[UUID]) -> tuple[HousePlace, ...]:
        """Return the houses of that number: of the yard; else on its streets; else anywhere."""
        found = self.by_number.get(_number_key(number), ())
        streets = {self.by_id[key].street for key in near if key in self.by_id}
        tiers = (
            tuple(house for house in found if house.id in near),
            tuple(house for house in found if house.street in streets),
            found,
        )
        return next((tier for tier in tiers if tier), ())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Gather what the fragments of a line are looked up in."""

    assignees: CompletionIndex[AssigneeInput]
    topics: CompletionIndex[UUID]
    houses: HouseBook
    calendar: WorkingCalendar


def house_book(rows: Iterable[HouseRow]) -> HouseBook:
    """Build the book of houses from the directory."""
    by_id: dict[UUID, HousePlace] = {}
    by_number: defaultdict[str, list[HousePlace]] = defaultdict(list)
    for row in rows:
        place = HousePlace(row.id, row.address, address_key(row.street, ""))
        by_id[row.id] = place
        by_number[_number_key(row.number)].append(place)
    return HouseBook(by_id, {key: tuple(found) for key, found in by_number.items()})


def assignee_index(
    organisations: Iterable[OrganisationRow],
    people: Iterable[PersonRow],
    uses: Mapping[AssigneeInput, int],
) -> CompletionIndex[AssigneeInput]:
    """Build the index of assignees; ``uses`` says how often each was given an order lately."""
    entries = [_organisation(row) for row in organisations]
    entries += [_person(row) for row in people]
    return CompletionIndex(
        Entry(entry.key, entry.label, entry.hint, entry.terms, uses.get(entry.key, 0))
        for entry in entries
    )


def topic_index(topics: Iterable[TopicRow]) -> CompletionIndex[UUID]:
    """Build the index of topics; a topic is found by its group and the words of its note too."""
    return CompletionIndex(
        Entry(row.id, row.title, hint=row.group, terms=f"{row.group} {row.note}") for row in topics
    )


def _organisation(row: OrganisationRow) -> Entry[AssigneeInput]:
    hint = ", ".join(part for part in (row.head_post, row.head_name) if part)
    terms = " ".join((row.name, row.head_name, row.head_post))
    return Entry(AssigneeInput(organisation_id=row.id), row.label, hint, terms)


def _person(row: PersonRow) -> Entry[AssigneeInput]:
    label = surname_first(row.surname, row.first_name, row.patronymic)
    hint = ", ".join(part for part in (row.post, row.organisation) if part)
    terms = " ".join((row.first_name, row.patronymic, row.post, row.organisation))
    return Entry(AssigneeInput(person_id=row.id), label, hint, terms)


def _number_key(number: str) -> str:
    return address_key("", number)
