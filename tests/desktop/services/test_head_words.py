"""What the head promised, and what was read out, on a real file."""

from dataclasses import replace

import pytest

from db.domain.enums import DeadlineKind, RecordKind
from db.domain.errors import UserError
from db.domain.inputs import (
    AssigneeInput,
    DeadlineInput,
    HeadWordInput,
    OrderInput,
    QuestionEdit,
    QuestionInput,
)
from desktop import resources
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.inputs import ItemLayout
from desktop.documents.renderers.text import render_text
from desktop.services.announcing import AnnouncingService
from desktop.services.head_words import HeadWordService
from desktop.services.history import HistoryService
from desktop.services.minutes import MinutesService
from desktop.services.paper_codec import freeze, thaw
from desktop.services.papers import PaperService
from desktop.services.undo import UndoService
from tests.support.records import EVENING, HandClock, fresh_database, small_city


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def minutes(yard):
    return MinutesService(yard.database, HandClock())


@pytest.fixture
def words(yard):
    return HeadWordService(yard.database, HandClock())


@pytest.fixture
def announcing(yard):
    return AnnouncingService(yard.database, HandClock())


def ordered(yard):
    deadline = DeadlineInput(DeadlineKind.PERMANENT, None, "до пятницы")
    return (OrderInput(None, "Восстановить освещение", (AssigneeInput(yard.electric),), deadline),)


def log(minutes, yard, **fields):
    line = "не горит фонарь"
    minutes.log(yard.meeting, QuestionInput(raw_line=line, words=line, **fields))
    return minutes.ribbon(yard.meeting)[-1]


def edited(row, **fields):
    known = {
        "kind": row.kind,
        "urgency": row.urgency,
        "supporters": row.supporters,
        "answer": row.answer,
        "topic_id": row.topic_id,
        "house_id": row.house_id,
        "applicant": None,
        "orders": (),
    }
    return QuestionEdit(**(known | fields))


def test_a_stamp_says_who_promised_what_and_when(minutes, words, yard):
    row = log(minutes, yard, orders=ordered(yard))
    words.say(row.id, HeadWordInput(EVENING))
    (said,) = minutes.question(row.id).head_words
    assert said.words == "Восстановить освещение, до пятницы"
    assert said.said_at == EVENING
    assert said.said_by


def test_words_of_the_head_stand_as_he_said_them_and_can_be_corrected(minutes, words, yard):
    row = log(minutes, yard)
    words.say(row.id, HeadWordInput(EVENING, "сделаем"))
    (said,) = minutes.question(row.id).head_words
    words.correct(said.id, "сделаем до пятницы", said.version)
    (said,) = minutes.question(row.id).head_words
    assert said.words == "сделаем до пятницы"
    words.correct(said.id, "", said.version)
    assert minutes.question(row.id).head_words == ()


def test_a_line_is_logged_with_its_stamp(minutes, yard):
    row = log(minutes, yard, head_word=HeadWordInput(EVENING))
    assert [one.words for one in row.head_words] == ["не горит фонарь"]


def test_a_stamp_is_journalled_and_can_be_undone(minutes, words, yard):
    row = log(minutes, yard)
    words.say(row.id, HeadWordInput(EVENING, "сделаем"))
    entries = HistoryService(yard.database).entries(RecordKind.QUESTION, row.id)
    assert entries[0].lines[0].kind is RecordKind.HEAD_WORD
    UndoService(yard.database, HandClock()).undo()
    assert minutes.question(row.id).head_words == ()


def test_an_order_is_ticked_and_a_correction_takes_the_tick_off(minutes, announcing, yard):
    row = log(minutes, yard, orders=ordered(yard))
    (order,) = row.orders
    announcing.announce(order.id, order.version)
    row = minutes.question(row.id)
    assert row.orders[0].announced_at is not None
    same = OrderInput(order.id, order.wording, *ordered(yard)[0:0])
    kept = OrderInput(
        order.id, order.wording, (AssigneeInput(yard.electric),), ordered(yard)[0].deadline
    )
    minutes.edit(row.id, edited(row, orders=(kept,), answer="разъяснено"), row.version)
    row = minutes.question(row.id)
    assert row.orders[0].announced_at is not None
    minutes.edit(row.id, edited(row, orders=(same,)), row.version)
    assert minutes.question(row.id).orders[0].announced_at is None


def test_an_order_changed_meanwhile_is_not_ticked(announcing, minutes, yard):
    (order,) = log(minutes, yard, orders=ordered(yard)).orders
    announcing.announce(order.id, order.version)
    with pytest.raises(UserError) as refused:
        announcing.announce(order.id, order.version)
    assert refused.value.code == "stale"
    announcing.take_back(order.id)


def test_a_card_keeps_the_number_that_is_printed_on_it(minutes, yard):
    log(minutes, yard)
    assert log(minutes, yard, number=4).number == 4
    assert sorted(row.number for row in minutes.ribbon(yard.meeting)) == [1, 4]
    assert log(minutes, yard).number == 5
    log(minutes, yard, number=2)
    assert [row.number for row in minutes.ribbon(yard.meeting)] == [1, 2, 4, 5]
    with pytest.raises(UserError) as refused:
        log(minutes, yard, number=4)
    assert refused.value.code == "number_taken"


@pytest.mark.parametrize("layout", list(ItemLayout))
def test_the_protocol_says_on_what_an_order_is_based(yard, minutes, words, layout):
    row = log(minutes, yard, orders=ordered(yard))
    words.say(row.id, HeadWordInput(EVENING, "сделаем до конца недели"))
    papers = PaperService(yard.database, HandClock(), resources.path("fonts"))
    source = thaw(freeze(papers.protocol_input(yard.meeting)))
    document = build_protocol(replace(source, options=replace(source.options, layout=layout)))
    text = render_text(document)
    assert "слово главы, 18:30: «сделаем до конца недели»" in " ".join(text.split())
