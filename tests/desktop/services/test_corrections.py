"""Mend an issued protocol: the old edition stays, the new one says what it changes."""

from dataclasses import replace
from datetime import date

import pytest

from db.domain.control_inputs import ExtensionInput, OrderKey
from db.domain.enums import ControlState, DeadlineKind, MeetingState, ProtocolState
from db.domain.errors import UserError
from db.domain.inputs import (
    AssigneeInput,
    BulkAssignment,
    DeadlineInput,
    OrderInput,
    QuestionInput,
)
from db.domain.rows.control import Lane
from db.models import Order, ProtocolVersion
from db.verification import verify
from desktop import resources
from desktop.documents.changes import changes
from desktop.documents.inputs import ItemInput
from desktop.documents.readback import read_docx_text
from desktop.services.control import ControlService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.paper_making import PaperChoice, PaperKind
from desktop.services.papers import PaperService
from desktop.services.protocols import ProtocolService
from tests.desktop.documents.protocol_samples import item, protocol
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 26)
LATER = date(2026, 12, 1)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        found = small_city(database, MeetingState.HELD)
        minutes = MinutesService(database, HandClock())
        for number in (1, 2):
            minutes.log(found.meeting, question(found, number))
        yield found


def question(yard, number):
    order = OrderInput(
        wording=f"Решить вопрос {number}",
        assignees=(AssigneeInput(yard.electric),),
        deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), ""),
    )
    words = f"вопрос {number}"
    return QuestionInput(words, words, house_id=yard.house, orders=(order,))


@pytest.fixture
def protocols(yard):
    return ProtocolService(yard.database, HandClock())


@pytest.fixture
def papers(yard):
    return PaperService(yard.database, HandClock(), resources.path("fonts"))


@pytest.fixture
def signed(yard, protocols):
    row = protocols.issue(yard.meeting, TODAY).protocol
    protocols.sign(row.id, TODAY, row.version)
    return protocols.protocol(yard.meeting)


def postpone(yard, number=1, day=date(2026, 12, 22)):
    orders = OrdersService(yard.database, HandClock())
    row = orders.panel(yard.meeting)[number - 1]
    deadline = DeadlineInput(DeadlineKind.DATE, day, "")
    orders.assign([row.id], BulkAssignment(deadline=deadline))


def editions(yard):
    with yard.database.read() as connection:
        rows = connection.execute(ProtocolVersion.__table__.select()).all()
        assert verify(connection).faults == ()
    return sorted(rows, key=lambda row: row.edition)


def test_what_is_issued_is_closed_until_it_is_opened(yard, protocols, signed):
    with pytest.raises(UserError, match="protocol_issued"):
        postpone(yard)
    with pytest.raises(UserError, match="protocol_issued"):
        protocols.correct(signed.id, "ошибка", LATER)
    protocols.open_correction(signed.id, signed.version)
    postpone(yard)
    (change,) = protocols.corrections(yard.meeting)
    assert change.replace("\xa0", " ") == (
        "в п. 1 срок – до 22 декабря 2026 г. (включительно), "
        "прежний – до 15 декабря 2026 г. (включительно)"
    )


def test_a_new_edition_says_what_and_why_and_the_old_one_stays(yard, protocols, papers, signed):
    first = papers.paper_bytes(yard.meeting, "docx")
    protocols.open_correction(signed.id, signed.version)
    postpone(yard)
    assert papers.paper_bytes(yard.meeting, "docx") == first

    corrected = protocols.correct(signed.id, "поставка опоры задержана", LATER).protocol
    assert (corrected.edition, corrected.number_text) == (2, signed.number_text)
    assert (corrected.state, corrected.signed_on) == (ProtocolState.ISSUED, None)
    assert protocols.protocol(yard.meeting) == corrected

    old, new = editions(yard)
    assert old.content["correction"] is None
    assert new.reason == "поставка опоры задержана"
    text = read_docx_text(papers.paper_bytes(yard.meeting, "docx")).replace("\xa0", " ")
    assert "(редакция 2, изменения внесены 1 декабря 2026 г.)" in text
    assert "Изменения внесены: в п. 1 срок – до 22 декабря 2026 г. (включительно)" in text
    assert "(основание: поставка опоры задержана)." in text
    extract = papers.paper_bytes(yard.meeting, "docx", PaperChoice(PaperKind.EXTRACT, "горэл"))
    assert "редакция 2" in read_docx_text(extract)


def test_files_of_two_editions_stand_side_by_side(yard, protocols, papers, signed):
    before = papers.file_name(yard.meeting, "docx")
    protocols.open_correction(signed.id, signed.version)
    postpone(yard)
    protocols.correct(signed.id, "ошибка", LATER)
    after = papers.file_name(yard.meeting, "docx")
    assert before == "Протокол 1-ВЖ-2026 от 25.11.2026.docx"
    assert after == "Протокол 1-ВЖ-2026 ред. 2 от 25.11.2026.docx"
    assert "ред. 2" in papers.packet_name(yard.meeting)


def test_a_third_edition_compares_with_the_second(yard, protocols, signed):
    for day in (22, 23):
        row = protocols.protocol(yard.meeting)
        protocols.open_correction(row.id, row.version)
        postpone(yard, day=date(2026, 12, day))
        protocols.correct(row.id, "ошибка", LATER)
    third = editions(yard)[2]
    assert third.edition == 3
    assert "прежний – до 22 декабря" in third.content["correction"]["changes"].replace("\xa0", " ")


def test_a_correction_without_changes_is_refused_and_can_be_closed(yard, protocols, signed):
    protocols.open_correction(signed.id, signed.version)
    with pytest.raises(UserError, match="nothing_changed"):
        protocols.correct(signed.id, "ошибка", LATER)
    with pytest.raises(UserError, match="no_reason"):
        protocols.correct(signed.id, "  ", LATER)
    row = protocols.protocol(yard.meeting)
    with pytest.raises(UserError, match="correction_open"):
        protocols.sign(row.id, TODAY, row.version)
    protocols.close_correction(row.id, row.version)
    closed = protocols.protocol(yard.meeting)
    assert (closed.state, closed.signed_on, closed.edition) == (ProtocolState.SIGNED, TODAY, 1)


def test_a_correction_with_changes_cannot_be_closed(yard, protocols, signed):
    protocols.open_correction(signed.id, signed.version)
    postpone(yard)
    row = protocols.protocol(yard.meeting)
    with pytest.raises(UserError, match="correction_has_changes"):
        protocols.close_correction(row.id, row.version)


def test_obstacles_keep_a_new_edition_back(yard, protocols, signed):
    protocols.open_correction(signed.id, signed.version)
    words = "без поручения"
    MinutesService(yard.database, HandClock()).log(
        yard.meeting, QuestionInput(words, words, house_id=yard.house)
    )
    with pytest.raises(UserError, match="obstacles"):
        protocols.correct(signed.id, "ошибка", LATER)
    assert len(editions(yard)) == 1


def test_what_is_off_control_stays_off_and_what_is_new_goes_on(yard, protocols, signed):
    with yard.database.unit_of_work() as uow:
        order = uow.session.query(Order).order_by(Order.id).first()
        order.control = ControlState.OFF_CONTROL
        uow.commit()
    protocols.open_correction(signed.id, signed.version)
    MinutesService(yard.database, HandClock()).log(yard.meeting, question(yard, 3))
    protocols.correct(signed.id, "забыт вопрос", LATER)
    rows = OrdersService(yard.database, HandClock()).panel(yard.meeting)
    assert [row.orders[0].control for row in rows] == [
        ControlState.OFF_CONTROL, ControlState.ON_CONTROL, ControlState.ON_CONTROL,
    ]  # fmt: skip
    assert editions(yard)[1].content["correction"]["changes"].startswith("дополнен п.\xa03")


@pytest.mark.parametrize(
    ("altered", "words"),
    [
        ({"items": (item(1), item(2))}, ("исключён п.\xa03",)),
        ({"items": (item(1), item(2), item(3), ItemInput(4, "x"))}, ("дополнен п.\xa04",)),
        (
            {"items": (item(1), replace(item(2), answer="да"), item(3))},
            ("изложен в новой редакции п.\xa02",),
        ),
        ({"residents": 51}, ("уточнён состав присутствовавших",)),
        ({"place": ("ул. Новая, 1",)}, ("уточнены дата и место встречи",)),
        ({"control": "главу"}, ("изменён порядок контроля",)),
        ({"prepared_by": "другой", "number": "9"}, ()),
    ],
)
def test_changes_are_named(altered, words):
    assert changes(protocol(3), protocol(3, **altered)) == words


def test_a_corrected_case_is_no_change():
    source = protocol(1)
    order = source.items[0].orders[0]
    lead = replace(order.lead, dative="иначе")
    changed = replace(source.items[0], orders=(replace(order, lead=lead),))
    assert changes(source, replace(source, items=(changed,))) == ()


def test_an_extension_is_no_change_of_the_protocol(yard, protocols, signed):
    control = ControlService(yard.database, HandClock())
    row = control.board(TODAY, Lane.LATER).rows[0]
    moved = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 25), "")
    given = ExtensionInput(moved, "Нет светильников", "О.В. Климанов", TODAY)
    control.extend([OrderKey(row.id, row.version)], given)
    protocols.open_correction(signed.id, signed.version)

    assert protocols.corrections(yard.meeting) == ()
    opened = protocols.protocol(yard.meeting)
    protocols.close_correction(opened.id, opened.version)

    assert protocols.protocol(yard.meeting).state is ProtocolState.SIGNED
    assert control.card(row.id).row.deadline_on == moved.on
