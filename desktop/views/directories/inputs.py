"""Turn a row of a directory into what its form hands over; an empty one for a new record."""

from db.domain.inputs import (
    HouseInput,
    OrganisationInput,
    PersonInput,
    SolutionInput,
    TopicInput,
)
from db.domain.rows.directories import HouseRow, OrganisationRow, PersonRow, TopicRow
from db.domain.rows.solutions import SolutionRow


def house(row: HouseRow | None) -> HouseInput:
    """Return the form of a house."""
    if row is None:
        return HouseInput("", "")
    return HouseInput(
        street=row.street,
        number=row.number,
        quarter=row.quarter,
        managing_company_id=row.managing_company_id,
        entrances=row.entrances,
        flats=row.flats,
        residents=row.residents,
        senior_name=row.senior_name,
        senior_phone=row.senior_phone,
        note=row.note,
    )


def organisation(row: OrganisationRow | None) -> OrganisationInput:
    """Return the form of an organisation."""
    if row is None:
        return OrganisationInput("")
    return OrganisationInput(
        name=row.name,
        short_name=row.short_name,
        kind=row.kind,
        head_post=row.head_post,
        head_name=row.head_name,
        phone=row.phone,
        email=row.email,
        note=row.note,
        name_dative=row.name_dative,
        name_genitive=row.name_genitive,
        name_instrumental=row.name_instrumental,
    )


def person(row: PersonRow | None) -> PersonInput:
    """Return the form of a person."""
    if row is None:
        return PersonInput("")
    return PersonInput(
        surname=row.surname,
        first_name=row.first_name,
        patronymic=row.patronymic,
        sex=row.sex,
        post=row.post,
        organisation_id=row.organisation_id,
        phone=row.phone,
        email=row.email,
        in_team=row.in_team,
        note=row.note,
        name_dative=row.name_dative,
        post_dative=row.post_dative,
        name_genitive=row.name_genitive,
        post_genitive=row.post_genitive,
        name_instrumental=row.name_instrumental,
        post_instrumental=row.post_instrumental,
    )


def topic(row: TopicRow | None) -> TopicInput:
    """Return the form of a topic."""
    if row is None:
        return TopicInput("", "")
    return TopicInput(
        row.group, row.title, row.position, row.usual_assignee_id, row.note, row.off_season
    )


def solution(row: SolutionRow | None) -> SolutionInput:
    """Return the form of a typical solution."""
    if row is None:
        return SolutionInput("")
    return SolutionInput(
        title=row.title,
        topic_id=row.topic_id,
        wording=row.wording,
        answer=row.answer,
        steps=row.steps,
        organisation_id=row.organisation_id,
        term=row.term,
        is_sample=row.is_sample,
    )
