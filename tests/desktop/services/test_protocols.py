"""Issue protocols on a real file: numbers, freezing, control, failures that use nothing up."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from db import journal
from db.domain.enums import ControlState, DeadlineKind, MeetingState, ProtocolState
from db.domain.errors import UserError
from db.domain.inputs import AssigneeInput, BulkAssignment, DeadlineInput
from db.domain.paper_options import PaperOptions
from db.domain.rows.protocols import CheckCode
from db.models import City, Meeting, Organisation, ProtocolVersion, Sequence
from db.verification import verify
from desktop import resources
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.inputs import DeadlineInput as DocumentDeadline
from desktop.documents.inputs import DeadlineKind as DocumentKind
from desktop.documents.inputs import (
    ItemInput,
    OrderInput,
    PersonInput,
    ProtocolInput,
    ResponsibleInput,
)
from desktop.documents.renderers.text import render_text
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.paper_codec import content_hash, freeze, thaw
from desktop.services.papers import PaperService
from desktop.services.protocols import ProtocolService
from tests.support.records import HandClock, add_question, fresh_database, small_city

TODAY = date(2026, 11, 25)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def yard(tmp_path, clock):
    with fresh_database(tmp_path, clock) as database:
        yield small_city(database, MeetingState.HELD)


@pytest.fixture
def protocols(yard, clock):
    return ProtocolService(yard.database, clock)


def make_ready(yard):
    questions = [add_question(yard, number, house_id=yard.house) for number in (1, 2)]
    OrdersService(yard.database, HandClock()).assign(
        questions,
        BulkAssignment(
            assignees=(AssigneeInput(yard.electric),),
            deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), "до 15.12"),
            wording="Восстановить освещение",
        ),
    )


def last_number(yard):
    with yard.database.read() as connection:
        return connection.execute(Sequence.__table__.select()).all()


def test_the_protocol_gets_the_next_number_and_freezes_what_it_says(yard, protocols):
    make_ready(yard)
    assert protocols.next_number_text(yard.meeting) == "1-ВЖ/2026"
    issued = protocols.issue(yard.meeting, TODAY)

    assert issued.protocol.number_text == "1-ВЖ/2026"
    assert (issued.protocol.state, issued.protocol.edition) == (ProtocolState.ISSUED, 1)
    assert protocols.protocol(yard.meeting) == issued.protocol
    assert protocols.next_number_text(yard.meeting) == "1-ВЖ/2026"
    rows = MinutesService(yard.database, HandClock()).ribbon(yard.meeting)
    assert {order.control for row in rows for order in row.orders} == {ControlState.ON_CONTROL}
    with yard.database.read() as connection:
        edition = connection.execute(ProtocolVersion.__table__.select()).one()
        assert edition.content_hash == content_hash(edition.content)
        assert len(edition.journal_head) == 64
        assert verify(connection).faults == ()


def test_a_protocol_is_issued_once(yard, protocols):
    make_ready(yard)
    protocols.issue(yard.meeting, TODAY)
    with pytest.raises(UserError, match="obstacles") as refused:
        protocols.issue(yard.meeting, TODAY)

    assert [check.code for check in refused.value.params["checks"]] == [CheckCode.ALREADY_ISSUED]
    assert [row.last for row in last_number(yard)] == [1]


def test_obstacles_are_all_named_and_use_no_number_up(yard, protocols):
    add_question(yard, 1)
    with yard.database.unit_of_work() as uow:
        uow.get(Meeting, yard.meeting).on = None
        uow.commit()
    with pytest.raises(UserError, match="obstacles") as refused:
        protocols.issue(yard.meeting, TODAY)

    codes = [check.code for check in refused.value.params["checks"]]
    assert codes == [CheckCode.NO_DATE, CheckCode.NO_ORDER]
    assert last_number(yard) == []


@pytest.mark.parametrize("pattern", ["{number", "ВЖ", "{нет}"])
def test_a_wrong_pattern_uses_no_number_up(yard, protocols, pattern):
    make_ready(yard)
    set_city(yard, number_pattern=pattern)
    with pytest.raises(UserError, match="bad_number_pattern"):
        protocols.issue(yard.meeting, TODAY)

    assert last_number(yard) == []
    assert protocols.protocol(yard.meeting) is None


def set_city(yard, **fields):
    with yard.database.unit_of_work() as uow:
        city = uow.get(City, yard.city)
        for name, value in fields.items():
            setattr(city, name, value)
        uow.commit()


@pytest.mark.parametrize(("zone", "year"), [("Asia/Kamchatka", 2027), ("Europe/Moscow", 2026)])
def test_the_year_is_that_of_the_city_wall(yard, protocols, clock, zone, year):
    make_ready(yard)
    set_city(yard, time_zone=zone, series="Б", number_pattern="{number}/{series}/{year}")
    clock.moment = datetime(2026, 12, 31, 18, 0, tzinfo=UTC)

    assert protocols.issue(yard.meeting, TODAY).protocol.number_text == f"1/Б/{year}"


def test_the_paper_of_an_issued_protocol_never_changes(yard, protocols):
    make_ready(yard)
    papers = PaperService(yard.database, HandClock(), resources.path("fonts"))
    draft = papers.protocol_input(yard.meeting)
    protocols.issue(yard.meeting, TODAY)
    issued = papers.protocol_input(yard.meeting)
    with yard.database.unit_of_work() as uow:
        uow.get(Organisation, yard.electric).name = "Другое имя"
        uow.commit()

    assert draft.number is None
    same = {"number": None, "moment": draft.moment, "journal_mark": "", "uid": ""}
    assert replace(issued, **same) == draft
    assert papers.protocol_input(yard.meeting) == issued


def test_the_paper_bears_the_digits_of_the_journal_by_choice(yard, protocols):
    make_ready(yard)
    with yard.database.read() as connection:
        before = journal.head(connection)
    protocols.issue(yard.meeting, TODAY)
    papers = PaperService(yard.database, HandClock(), resources.path("fonts"))
    said = render_text(build_protocol(papers.protocol_input(yard.meeting)))

    assert f"Журнал программы:\xa0{before[:8]}" in said

    hidden = replace(papers.protocol_input(yard.meeting), journal_mark="")
    assert "Журнал программы" not in render_text(build_protocol(hidden))


def test_a_city_may_leave_the_digits_out(yard, protocols):
    make_ready(yard)
    DirectoriesService(yard.database, HandClock()).save_paper_options(
        PaperOptions(journal_mark=False)
    )
    protocols.issue(yard.meeting, TODAY)
    papers = PaperService(yard.database, HandClock(), resources.path("fonts"))

    assert papers.protocol_input(yard.meeting).journal_mark == ""


def test_signing_notes_the_day(yard, protocols):
    make_ready(yard)
    row = protocols.issue(yard.meeting, TODAY).protocol
    protocols.sign(row.id, date(2026, 11, 26), row.version)

    signed = protocols.protocol(yard.meeting)
    assert (signed.state, signed.signed_on) == (ProtocolState.SIGNED, date(2026, 11, 26))
    with pytest.raises(UserError, match="stale"):
        protocols.sign(row.id, TODAY, row.version)


def test_frozen_content_comes_back_whole():
    order = OrderInput(
        "Восстановить",
        ResponsibleInput("Сомов П.И.", "Сомову П.И."),
        (ResponsibleInput("Рябов", "", DocumentDeadline(DocumentKind.DATE, TODAY)),),
        DocumentDeadline(DocumentKind.PERMANENT),
        personal_control=True,
    )
    source = ProtocolInput(
        moment=datetime(2026, 11, 25, tzinfo=UTC),
        city="г. Заречный",
        letterhead=("Администрация",),
        meeting_date=TODAY,
        chair=PersonInput("Глава", "О.В. Климанов"),
        number="1",
        place=("двор",),
        secretary=PersonInput("", "Белова"),
        attended=(PersonInput("a", "b"),),
        residents=3,
        items=(ItemInput(1, "темно", "дом", "да", (order,)), ItemInput(2, "x")),
        control="кого",
        prepared_by="кто",
    )

    assert thaw(json.loads(json.dumps(freeze(source)))) == source
    assert thaw(freeze(replace(source, secretary=None, meeting_date=None))).secretary is None
