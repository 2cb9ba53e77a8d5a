"""Describe the directories to the one view that shows them all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.inputs import (
    HouseInput,
    OrganisationInput,
    PersonInput,
    SolutionInput,
    TopicInput,
)
from db.domain.rows.directories import (
    HouseRow,
    OrganisationRow,
    PersonRow,
    ProposedCases,
    TopicRow,
)
from db.domain.rows.solutions import SolutionRow
from desktop.services.directories import DirectoriesService
from desktop.services.solutions import SolutionService
from desktop.views.common.record_words import RecordWords
from desktop.views.common.tables import Column
from desktop.views.common.theme import Theme
from desktop.views.directories import inputs
from desktop.views.directories.forms import HouseForm, OrganisationForm, PersonForm, TopicForm
from desktop.views.directories.record_form import RecordForm
from desktop.views.directories.solution_form import SolutionForm
from desktop.views.directories.wording import organisation_kind_words


class Keyed(Protocol):
    """Be a row of a directory."""

    @property
    def id(self) -> UUID:
        """Return the key of the record."""

    @property
    def version(self) -> int:
        """Return the version for stale-write checks."""


RowT = TypeVar("RowT", bound=Keyed)
InputT = TypeVar("InputT")

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """Hold what a directory is called and says when there is nothing to show."""

    title: str
    search: str
    empty: str
    icon: str


@dataclass(frozen=True)
class Kind(Generic[RowT, InputT]):
    """Hold how one directory is read, shown and written."""

    record: RecordKind
    words: Words
    columns: Sequence[Column[RowT]]
    widths: Sequence[int]
    """Of all columns but the first, which takes what is left."""
    form: Callable[[Theme, QAction], RecordForm[RowT, InputT]]
    read: Callable[[str], list[RowT]]
    one: Callable[[UUID], RowT]
    save: Callable[[InputT, UUID, int | None], ChangeSet]
    delete: Callable[[UUID, int], ChangeSet]
    input_of: Callable[[RowT | None], InputT]
    label: Callable[[RowT], str]
    namesakes: Callable[[InputT, UUID | None], list[RowT]] | None = None
    cases: Callable[[InputT], ProposedCases] | None = None
    """How the papers would decline what a form says."""
    is_imported: bool = True
    """A table of it can be imported."""
    help_topic: str = "directories"


def houses(service: DirectoriesService) -> Kind[HouseRow, HouseInput]:
    """Describe the houses."""
    return Kind(
        RecordKind.HOUSE,
        Words(
            translate("Directories", "Houses"),
            translate("Directories", "Address, quarter, company"),
            translate("Directories", "No houses yet. Add the first one or import a table."),
            "home",
        ),
        (
            Column(translate("Directories", "Address"), lambda row: row.address),
            Column(translate("Directories", "Quarter"), lambda row: row.quarter),
            Column(translate("Directories", "Managing company"), lambda row: row.managing_company),
            Column(translate("Directories", "Flats"), lambda row: _count(row.flats), right=True),
            Column(translate("Directories", "Senior resident"), lambda row: row.senior_name),
        ),
        (140, 170, 74, 170),
        HouseForm,
        service.houses,
        service.house,
        service.save_house,
        service.delete_house,
        inputs.house,
        lambda row: row.address,
    )


def organisations(service: DirectoriesService) -> Kind[OrganisationRow, OrganisationInput]:
    """Describe the organisations."""
    return Kind(
        RecordKind.ORGANISATION,
        Words(
            translate("Directories", "Organisations"),
            translate("Directories", "Name, head, phone"),
            translate("Directories", "No organisations yet: orders go to them. Add or import."),
            "building",
        ),
        (
            Column(translate("Directories", "Name"), lambda row: row.name),
            Column(translate("Directories", "Kind"), lambda row: organisation_kind_words(row.kind)),
            Column(translate("Directories", "Head"), lambda row: row.head_name),
            Column(translate("Directories", "Phone"), lambda row: row.phone),
        ),
        (190, 190, 150),
        OrganisationForm,
        service.organisations,
        service.organisation,
        service.save_organisation,
        service.delete_organisation,
        inputs.organisation,
        lambda row: row.label,
        cases=service.organisation_cases,
    )


def people(service: DirectoriesService) -> Kind[PersonRow, PersonInput]:
    """Describe the people."""
    return Kind(
        RecordKind.PERSON,
        Words(
            translate("Directories", "People"),
            translate("Directories", "Name, post, organisation"),
            translate("Directories", "No people yet: add the head, the secretary and the team."),
            "users",
        ),
        (
            Column(translate("Directories", "Person"), lambda row: row.full_name),
            Column(translate("Directories", "Post"), lambda row: row.post),
            Column(translate("Directories", "Organisation"), lambda row: row.organisation),
            Column(translate("Directories", "Team"), _team),
        ),
        (220, 190, 104),
        PersonForm,
        service.people,
        service.person,
        service.save_person,
        service.delete_person,
        inputs.person,
        lambda row: row.full_name,
        service.namesakes,
        service.person_cases,
    )


def topics(service: DirectoriesService) -> Kind[TopicRow, TopicInput]:
    """Describe the topics."""
    return Kind(
        RecordKind.TOPIC,
        Words(
            translate("Directories", "Topics"),
            translate("Directories", "Topic or group"),
            translate("Directories", "No topics yet. Add the first one or import a table."),
            "tag",
        ),
        (
            Column(translate("Directories", "Topic"), lambda row: row.title),
            Column(translate("Directories", "Group"), lambda row: row.group),
            Column(translate("Directories", "Usual assignee"), lambda row: row.usual_assignee),
        ),
        (240, 220),
        TopicForm,
        service.topics,
        service.topic,
        service.save_topic,
        service.delete_topic,
        inputs.topic,
        lambda row: row.title,
    )


def solutions(service: SolutionService) -> Kind[SolutionRow, SolutionInput]:
    """Describe the typical solutions."""
    return Kind(
        RecordKind.TYPICAL_SOLUTION,
        Words(
            translate("Directories", "Typical solutions"),
            translate("Directories", "Words, topic, assignee"),
            translate(
                "Directories",
                "No typical solutions yet. Add one here, or make one of a closed order on the screen of control.",
            ),
            "checklist",
        ),
        (
            Column(translate("Directories", "Solution"), lambda row: row.title),
            Column(translate("Directories", "Topic"), lambda row: row.topic),
            Column(translate("Directories", "Usual assignee"), lambda row: row.organisation),
            Column(translate("Directories", "How it has served"), partial(_served, RecordWords())),
        ),
        (180, 150, 230),
        SolutionForm,
        service.solutions,
        service.solution,
        service.save,
        service.delete,
        inputs.solution,
        lambda row: row.title,
        is_imported=False,
        help_topic="solutions",
    )


def _served(record: RecordWords, row: SolutionRow) -> str:
    told = record.word(row.record)
    return translate("Directories", "sample · {0}").format(told) if row.is_sample else told


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def _team(row: PersonRow) -> str:
    return translate("Directories", "✓ team") if row.in_team else ""
