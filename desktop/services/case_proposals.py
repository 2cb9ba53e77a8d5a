"""Propose the cases of what a form of the directories says, before it is saved."""

from collections.abc import Iterator
from uuid import UUID

from db.domain.enums import GrammaticalCase
from db.domain.inputs import OrganisationInput, PersonInput
from db.domain.names import Declined, sex_of
from db.domain.organisations import decline_organisation
from db.domain.rows.directories import OrganisationRow, PersonRow, ProposedCases
from desktop.services.paper_people import (
    organisation_in_dative,
    person_name_in_case,
    person_post_in_case,
    split_name,
)

_NO_KEY = UUID(int=0)
_CASES = (GrammaticalCase.DATIVE, GrammaticalCase.GENITIVE, GrammaticalCase.INSTRUMENTAL)


def person_cases(data: PersonInput, organisation: str) -> ProposedCases:
    """Return the cases of a person's name and post."""
    row = _person(data, organisation)
    sex = data.sex or sex_of(data.surname, data.first_name, data.patronymic)
    return _proposed(dict(_of_person(row)), is_sex_unknown=bool(data.surname) and sex is None)


def organisation_cases(data: OrganisationInput) -> ProposedCases:
    """Return whom an order goes to, and the other cases of the organisation's name."""
    row = _organisation(data)
    found = {"name_dative": organisation_in_dative(row, by_hand=False)}
    for case in _CASES[1:]:
        found[f"name_{case.value}"] = decline_organisation(data.name, case)
    head = split_name(data.head_name)
    return _proposed(found, is_sex_unknown=bool(head[0]) and sex_of(*head) is None)


def _of_person(row: PersonRow) -> Iterator[tuple[str, Declined]]:
    for case in _CASES:
        yield f"name_{case.value}", person_name_in_case(row, case, by_hand=False)
        yield f"post_{case.value}", person_post_in_case(row, case, by_hand=False)


def _proposed(found: dict[str, Declined], *, is_sex_unknown: bool) -> ProposedCases:
    forms = {name: one.text for name, one in found.items()}
    unsure = frozenset(name for name, one in found.items() if one.text and not one.sure)
    return ProposedCases(forms, unsure, is_sex_unknown)


def _person(data: PersonInput, organisation: str) -> PersonRow:
    return PersonRow(
        id=_NO_KEY,
        version=0,
        surname=data.surname,
        first_name=data.first_name,
        patronymic=data.patronymic,
        sex=data.sex,
        post=data.post,
        organisation_id=data.organisation_id,
        organisation=organisation,
        phone="",
        email="",
        in_team=data.in_team,
        note="",
        name_dative="",
        post_dative="",
    )


def _organisation(data: OrganisationInput) -> OrganisationRow:
    return OrganisationRow(
        id=_NO_KEY,
        version=0,
        name=data.name,
        short_name=data.short_name,
        kind=data.kind,
        head_post=data.head_post,
        head_name=data.head_name,
        phone="",
        email="",
        note="",
        name_dative="",
        name_genitive=data.name_genitive,
    )
