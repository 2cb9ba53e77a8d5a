"""Decline whoever a protocol names: proposed, corrected by hand, remembered, told before issue."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import select

from db.domain.enums import (
    DeadlineKind,
    MeetingState,
    OrganisationKind,
    RecordKind,
    Sex,
)
from db.domain.inputs import (
    AssigneeInput,
    BulkAssignment,
    DeadlineInput,
    OrganisationInput,
    PersonInput,
)
from db.domain.rows.protocols import CheckCode, CheckLevel
from db.erasure import Redaction, erase
from db.models import City, Meeting, Operation
from db.verification import verify
from desktop.services.directories import DirectoriesService
from desktop.services.orders import OrdersService
from desktop.services.protocols import ProtocolService
from tests.support.records import HandClock, add_question, fresh_database, small_city

TODAY = date(2026, 11, 25)
CODES = {CheckCode.CASE_UNSURE, CheckCode.CASE_UNKNOWN, CheckCode.CONTROL_UNSURE}
KRAVETS = PersonInput("Кравец", "Иван", "Петрович", post="начальник отдела")


class Hall:
    """Hold the services over a small city with one question."""

    def __init__(self, database, clock):
        self.database = database
        self.clock = clock
        self.yard = small_city(database)
        self.directories = DirectoriesService(database, clock)
        self.orders = OrdersService(database, clock)
        self.question = add_question(self.yard, 1)

    def give(self, assignee) -> None:
        deadline = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), "")
        data = BulkAssignment(assignees=(assignee,), deadline=deadline, wording="Осветить")
        self.orders.assign([self.question], data)
        with self.database.unit_of_work() as uow:
            uow.get(Meeting, self.yard.meeting).state = MeetingState.HELD
            uow.commit()

    def person(self, data):
        key = uuid4()
        self.directories.save_person(data, key)
        return key

    def doubts(self):
        found = self.orders.checks(self.yard.meeting, TODAY)
        return [one for one in found if one.code in CODES]


@pytest.fixture
def hall(tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yield Hall(database, clock)


def test_an_unsure_case_is_told_before_the_protocol_and_forbids_nothing(hall):
    key = hall.person(KRAVETS)
    hall.give(AssigneeInput(person_id=key))

    (doubt,) = hall.doubts()
    assert (doubt.code, doubt.level) == (CheckCode.CASE_UNSURE, CheckLevel.WARNS)
    assert doubt.subject == "начальнику отдела Кравцу\xa0И.П."
    assert (doubt.numbers, doubt.record) == ((1,), (RecordKind.PERSON, key))

    protocols = ProtocolService(hall.database, hall.clock)
    assert protocols.issue(hall.yard.meeting, TODAY).protocol.number_text


def test_a_corrected_case_is_remembered_and_told_no_more(hall):
    key = hall.person(KRAVETS)
    hall.give(AssigneeInput(person_id=key))
    row = hall.directories.person(key)
    data = replace(
        KRAVETS,
        name_dative="Кравецу И.П.",
        name_genitive="Кравеца И.П.",
        name_instrumental="Кравецем И.П.",
        post_instrumental="начальником отдела",
    )
    changes = hall.directories.save_person(data, key, row.version)

    row = hall.directories.person(key)
    assert (row.name_dative, row.name_genitive) == ("Кравецу И.П.", "Кравеца И.П.")
    assert (row.name_instrumental, row.post_instrumental) == ("Кравецем И.П.", "начальником отдела")
    assert hall.doubts() == []
    assert list(changes) == [(RecordKind.PERSON, key)]
    with hall.database.read() as connection:
        told = connection.execute(
            select(Operation.fields)
            .where(Operation.record_id == key)
            .order_by(Operation.seq.desc())
        ).scalars()
        assert next(told)["name_genitive"] == "Кравеца И.П."


def test_who_does_not_tell_the_sex_is_named_with_the_way_to_the_card(hall):
    key = hall.person(PersonInput("Черных", "Саша", post="мастер"))
    hall.give(AssigneeInput(person_id=key))
    (doubt,) = hall.doubts()
    assert (doubt.code, doubt.subject) == (CheckCode.CASE_UNKNOWN, "Черных\xa0С., мастер")

    row = hall.directories.person(key)
    data = PersonInput("Черных", "Саша", sex=Sex.FEMALE, post="мастер")
    hall.directories.save_person(data, key, row.version)
    assert hall.doubts() == []


def test_an_organisation_that_is_not_understood_is_told_too(hall):
    key = uuid4()
    hall.directories.save_organisation(OrganisationInput("ПАО Сбербанк"), key)
    hall.give(AssigneeInput(organisation_id=key))
    (doubt,) = hall.doubts()
    assert (doubt.subject, doubt.record) == ("ПАО Сбербанк", (RecordKind.ORGANISATION, key))

    row = hall.directories.organisation(key)
    data = OrganisationInput("ПАО Сбербанк", name_dative="ПАО Сбербанк")
    hall.directories.save_organisation(data, key, row.version)
    assert hall.doubts() == []


def test_who_controls_is_looked_at_as_well(hall):
    key = hall.person(KRAVETS)
    hall.give(AssigneeInput(organisation_id=hall.yard.electric))
    with hall.database.unit_of_work() as uow:
        uow.get(City, hall.yard.city).controller_id = key
        uow.commit()
    (doubt,) = hall.doubts()
    assert doubt.code is CheckCode.CONTROL_UNSURE
    assert (doubt.numbers, doubt.subject) == ((), "начальника отдела Кравца\xa0И.П.")


def test_sure_names_are_not_told(hall):
    hall.give(AssigneeInput(person_id=hall.yard.engineer))
    assert hall.doubts() == []


def test_the_form_is_proposed_the_cases_without_its_corrections(hall):
    found = hall.directories.person_cases(replace(KRAVETS, name_dative="Кому угодно"))
    assert found.forms["name_dative"] == "Кравцу\xa0И.П."
    assert found.unsure == {"name_dative", "name_genitive", "name_instrumental"}
    assert not found.is_sex_unknown
    assert hall.directories.person_cases(PersonInput("Ким", "Ын")).is_sex_unknown

    uyut = OrganisationInput(
        "управляющая компания «Уют»", "", OrganisationKind.OTHER, "Директор", "Сомов П.И."
    )
    found = hall.directories.organisation_cases(uyut)
    assert found.forms["name_dative"] == "директору управляющей компании «Уют» Сомову\xa0П.И."
    assert found.forms["name_instrumental"] == "управляющей компанией «Уют»"
    assert not found.unsure


def test_an_erasure_reaches_the_corrected_cases_in_record_and_journal(hall):
    data = replace(KRAVETS, name_genitive="Кравеца И.П.", name_instrumental="Кравецем И.П.")
    key = hall.person(data)
    fields = {"name_genitive": "", "name_instrumental": ""}
    with hall.database.unit_of_work() as uow:
        erase(uow, [Redaction(RecordKind.PERSON.value, key, fields)])
        uow.commit()

    row = hall.directories.person(key)
    assert (row.name_genitive, row.name_instrumental) == ("", "")
    with hall.database.read() as connection:
        told = connection.execute(select(Operation.fields).where(Operation.record_id == key))
        assert "Кравеца" not in str(told.scalars().all())
        assert not list(verify(connection).faults)
