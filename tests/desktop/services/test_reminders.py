"""Remind those who answer: of open orders alone, by their own deadlines, under printed numbers."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from db.domain.enums import ControlState, DeadlineKind, MeetingState, Outcome
from db.domain.errors import UserError
from db.domain.inputs import (
    AssigneeInput,
    DeadlineInput,
    MeetingInput,
    OrderInput,
    QuestionInput,
)
from db.domain.paper_options import PaperOptions
from db.models import Order
from desktop import resources
from desktop.documents.readback import read_docx_text, read_pdf_text
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.paper_making import PaperChoice, PaperKind
from desktop.services.papers import PaperService
from desktop.services.protocols import ProtocolService
from desktop.services.schedule import ScheduleService
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 12, 14)
ISSUED = datetime(2026, 11, 26, 9, tzinfo=UTC)
REMINDER = PaperKind.REMINDER


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        found = small_city(database, MeetingState.HELD)
        minutes = MinutesService(database, HandClock())
        days = (-3, 0, 2, 3, 4, 30)
        for number, day in enumerate(days, 1):
            minutes.log(found.meeting, question(found, number, TODAY + timedelta(days=day)))
        ProtocolService(database, HandClock(ISSUED)).issue(found.meeting, date(2026, 11, 26))
        yield found


def question(yard, number, day, deadline=None):
    return QuestionInput(
        raw_line=f"вопрос {number}",
        words=f"вопрос {number}",
        house_id=yard.house,
        orders=(
            OrderInput(
                wording=f"Решить вопрос {number}",
                assignees=(AssigneeInput(yard.electric), AssigneeInput(person_id=yard.engineer)),
                deadline=deadline or DeadlineInput(DeadlineKind.DATE, day, ""),
            ),
        ),
    )


def papers_on(yard, day=TODAY):
    moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return PaperService(yard.database, HandClock(moment), resources.path("fonts"))


def reminders(yard, day=TODAY):
    return [
        offer
        for offer in papers_on(yard, day).shelf(yard.meeting).offers
        if offer.choice.kind is REMINDER
    ]


def letter_of(yard, offer):
    papers = papers_on(yard)
    docx = read_docx_text(papers.paper_bytes(yard.meeting, "docx", offer.choice))
    pdf = read_pdf_text(papers.paper_bytes(yard.meeting, "pdf", offer.choice))
    assert "".join(docx.split()) == "".join(pdf.split())
    return docx.replace("\xa0", " ")


def test_each_party_gets_one_letter_with_what_is_due_within_three_days(yard):
    offers = reminders(yard)
    assert [offer.party for offer in offers] == [offer.party for offer in reminders(yard)]
    assert len(offers) == 2
    words = letter_of(yard, offers[0])
    for number in (1, 2, 3, 4):
        assert f"Решить вопрос {number}." in words
    assert "Решить вопрос 5." not in words
    assert "срок истёк 3 дня назад" in words
    assert "срок истекает сегодня" in words
    assert "осталось: 2 дня" in words
    assert "По пунктам с истёкшим сроком" in words


def test_what_was_reported_on_or_taken_off_control_is_not_asked_for_again(yard):
    with yard.database.unit_of_work() as uow:
        orders = uow.session.query(Order).order_by(Order.id).all()
        orders[0].outcome = Outcome.DONE
        orders[1].control = ControlState.OFF_CONTROL
        orders[2].outcome, orders[2].control = Outcome.DONE, ControlState.RETURNED
        uow.commit()
    words = letter_of(yard, reminders(yard)[0])
    assert "Решить вопрос 1." not in words
    assert "Решить вопрос 2." not in words
    assert "Решить вопрос 3." in words
    assert "По пунктам с истёкшим сроком" not in words


def test_nobody_is_reminded_too_early_and_the_city_sets_how_early(yard):
    early = TODAY - timedelta(days=10)
    assert reminders(yard, early) == []
    DirectoriesService(yard.database, HandClock()).save_paper_options(PaperOptions(remind_days=10))
    assert len(reminders(yard, early)) == 2


def test_a_reminder_that_is_not_due_is_told_in_words(yard):
    papers = papers_on(yard, TODAY - timedelta(days=10))
    with pytest.raises(UserError, match="nothing_to_remind"):
        papers.paper_bytes(yard.meeting, "pdf", PaperChoice(REMINDER, yard.electric.hex))


def test_a_packet_holds_no_reminder(yard, tmp_path):
    packet = papers_on(yard).save_packet(yard.meeting, tmp_path / "packet", formats=("docx",))
    assert not [one for one in packet.saved if "Напоминание" in one.path.name]


def test_a_draft_reminds_nobody(tmp_path):
    with fresh_database(tmp_path) as database:
        found = small_city(database, MeetingState.HELD)
        MinutesService(database, HandClock()).log(found.meeting, question(found, 1, TODAY))
        assert reminders(found) == []


def second_meeting(yard, *, issued=True, number=9):
    """Hold another meeting, a month earlier, with an order for the same two that is long due."""
    meeting = uuid4()
    ScheduleService(yard.database, HandClock()).plan(
        MeetingInput(date(2026, 10, 5), None, (yard.house,), "сквер", ""), meeting
    )
    minutes = MinutesService(yard.database, HandClock())
    minutes.start(meeting)
    minutes.log(meeting, question(yard, number, date(2026, 11, 2)))
    minutes.end(meeting)
    if issued:
        day = date(2026, 10, 7)
        ProtocolService(yard.database, HandClock(ISSUED - timedelta(days=50))).issue(meeting, day)
    return meeting


def test_one_letter_speaks_of_every_protocol_with_its_number_and_day(yard):
    second_meeting(yard)
    offers = reminders(yard)
    assert len(offers) == 2
    for offer in offers:
        words = letter_of(yard, offer)
        assert "Напоминаем о поручениях, которые даны на встречах с жителями" in words
        first = words.index("1. Протокол от 5 октября 2026 г. № ")
        second = words.index("2. Протокол от ", first)
        assert first < words.index("Решить вопрос 9") < second < words.index("Решить вопрос 1")
        assert words.count("Решить вопрос 1") == 1


def test_what_another_protocol_does_not_want_yet_is_left_out(yard):
    second_meeting(yard, issued=False)
    assert "Решить вопрос 9." not in letter_of(yard, reminders(yard)[0])
    other = second_meeting(yard, number=8)
    with yard.database.unit_of_work() as uow:
        for order in uow.session.query(Order).where(Order.wording == "Решить вопрос 8"):
            order.outcome = Outcome.DONE
        uow.commit()
    words = letter_of(yard, reminders(yard)[0])
    assert "Решить вопрос 8." not in words
    assert "Напоминаем о поручениях протокола" in words
    assert other != yard.meeting
