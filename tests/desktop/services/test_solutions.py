"""Offer, take and grow typical solutions on a real file."""

from dataclasses import replace
from datetime import date

import pytest

from db.domain.control_inputs import OrderKey, RemovalInput, ReportInput, ReturnInput
from db.domain.enums import (
    ControlState,
    DeadlineKind,
    FeedbackChannel,
    Outcome,
    RecordKind,
    Verdict,
)
from db.domain.errors import UserError
from db.domain.inputs import QuestionInput, SolutionInput
from db.domain.rows.protocols import CheckCode, CheckLevel
from db.models import Feedback, Question
from desktop import resources
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.renderers.text import render_text
from desktop.services.control import ControlService
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.papers import PaperService
from desktop.services.reference import load_reference
from desktop.services.solutions import SolutionService
from desktop.services.undo import UndoService
from tests.support.controlled import DUE, controlled
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 25)  # a Wednesday
LIGHT = SolutionInput(
    title="Светильник у подъезда",
    wording="Восстановить освещение у подъезда",
    steps="Осмотреть\nЗаменить лампу",
    term="5 рабочих дней",
)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def solutions(yard):
    return SolutionService(yard.database, HandClock())


def only(found):
    (one,) = found
    return one


def test_a_question_takes_wording_assignee_and_term(yard, solutions):
    solutions.save(replace(LIGHT, topic_id=yard.light))
    minutes = MinutesService(yard.database, HandClock())
    minutes.log(yard.meeting, QuestionInput("темно", "темно", topic_id=yard.light))
    question = only(minutes.ribbon(yard.meeting))
    offer = only(solutions.offers(question.words, question.topic_id, TODAY))
    assert offer.organisation == "Горэлектросеть"  # the usual assignee of the topic
    assert offer.deadline.on == date(2026, 12, 2)
    solutions.take(question.id, offer)
    order = only(only(minutes.ribbon(yard.meeting)).orders)
    assert (order.wording, order.lead.label) == (LIGHT.wording, "Горэлектросеть")
    assert (order.deadline_kind, order.deadline_on) == (DeadlineKind.DATE, date(2026, 12, 2))
    assert only(solutions.solutions()).record.used == 1
    undo = UndoService(yard.database, HandClock())
    undo.undo()
    assert only(minutes.ribbon(yard.meeting)).orders == ()
    assert only(solutions.solutions()).record.used == 0


def test_unchecked_words_are_named_before_the_issue_and_never_on_the_paper(yard, solutions):
    sample = replace(LIGHT, topic_id=yard.light, is_sample=True)
    solutions.save(sample)
    minutes = MinutesService(yard.database, HandClock())
    minutes.log(yard.meeting, QuestionInput("темно", "темно", topic_id=yard.light))
    question = only(minutes.ribbon(yard.meeting))
    assert named_samples(yard) == []
    solutions.take(question.id, only(solutions.offers("темно", yard.light, TODAY)))
    row = only(solutions.solutions())
    doubt = only(named_samples(yard))
    assert (doubt.numbers, doubt.subject) == ((1,), LIGHT.title)
    assert (doubt.level, doubt.record) == (
        CheckLevel.WARNS,
        (RecordKind.TYPICAL_SOLUTION, row.id),
    )
    papers = PaperService(yard.database, HandClock(), resources.path("fonts"))
    said = render_text(build_protocol(papers.protocol_input(yard.meeting)))
    assert "Восстановить" in said
    assert not any(word in said.lower() for word in ("образ", "юрист", LIGHT.title.lower()))
    solutions.save(replace(sample, is_sample=False), row.id, row.version)
    assert named_samples(yard) == []


def named_samples(yard):
    found = OrdersService(yard.database, HandClock()).checks(yard.meeting, TODAY)
    return [check for check in found if check.code is CheckCode.SAMPLE_WORDS]


def test_what_is_offered_speaks_of_the_same(yard, solutions):
    solutions.save(LIGHT)
    assert solutions.offers("у подъезда опять не горит светильник", None, TODAY) == []
    twice = SolutionInput("Светильник и лампа не горят", None, "Восстановить освещение")
    solutions.save(twice)
    offer = only(solutions.offers("не горят лампы и светильники", None, TODAY))
    assert offer.solution.title == twice.title
    solutions.save(SolutionInput("Ямы", yard.roads, "Засыпать яму"))
    found = solutions.offers("не горят лампы и светильники", yard.roads, TODAY)
    assert [one.solution.title for one in found] == ["Ямы", twice.title]


def test_a_closed_order_grows_into_one(yard, solutions):
    control = ControlService(yard.database, HandClock())
    key = controlled(
        yard, topic_id=yard.light, name="Петрова", wording="Заменить лампу для Петровой, кв. 7"
    )
    control.report(key, ReportInput(Outcome.DONE, "Петрова довольна, лампа новая", TODAY, TODAY))
    control.remove([_now(control, key)], RemovalInput("О.В. Климанов", TODAY))
    grown = solutions.grow(key.id)
    row = only(solutions.solutions())
    assert (row.id, row.organisation, row.topic) == (
        grown.solution_id,
        "Горэлектросеть",
        "Уличное освещение",
    )
    assert row.term == "4 рабочих дней"
    assert "Петров" not in row.wording + row.answer + row.title
    assert not solutions.grow(key.id).is_new


def test_the_record_is_counted_by_hand_alike(yard, solutions):
    control = ControlService(yard.database, HandClock())
    solutions.save(LIGHT)
    row = only(solutions.solutions())
    keys = [controlled(yard, number) for number in range(1, 5)]
    _take(yard, row.id, [control.card(key.id).row.question_id for key in keys])
    in_time, late, back, _open = keys
    for key, day in ((in_time, DUE), (late, date(2026, 12, 9)), (back, DUE)):
        control.report(key, ReportInput(Outcome.DONE, "сделано", day, day))
        if key is back:
            again = ReturnInput("не горит", "О.В. Климанов", day)
            control.send_back([_now(control, key)], again)
            control.report(_now(control, key), ReportInput(Outcome.DONE, "теперь", DUE, DUE))
        control.remove([_now(control, key)], RemovalInput("О.В. Климанов", day))
    _say(yard, control.card(in_time.id).row.question_id, Verdict.NOT)
    _say(yard, control.card(in_time.id).row.question_id, Verdict.SATISFIED)  # the newest counts
    _say(yard, control.card(late.id).row.question_id, Verdict.PARTLY)
    record = only(solutions.solutions()).record
    assert (record.used, record.closed, record.in_time, record.reopened) == (4, 3, 2, 1)
    assert (record.asked, record.satisfied) == (2, 1)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (SolutionInput(" ", wording="Сделать"), "no_solution_title"),
        (SolutionInput("Свет"), "solution_empty"),
        (SolutionInput("Свет", wording="Сделать", term="когда-нибудь"), "bad_term"),
    ],
)
def test_a_form_that_says_nothing_is_refused(solutions, data, code):
    with pytest.raises(UserError) as caught:
        solutions.save(data)
    assert caught.value.code == code


def test_the_three_questions_of_the_practice_come_with_the_program(tmp_path):
    with fresh_database(tmp_path) as database:
        load_reference(database, resources.path("reference"))
        solutions = SolutionService(database, HandClock())
        rows = solutions.solutions()
        assert len(rows) == 3
        assert all(row.is_sample and row.topic and row.steps for row in rows)
        offer = only(solutions.offers("сделайте лежачий полицейский, гоняют", None, TODAY))
        assert offer.solution.topic == "Лежачий полицейский"
        assert offer.deadline is not None
        for row in rows:
            solutions.delete(row.id, row.version)
        assert not load_reference(database, resources.path("reference"))
        directories = DirectoriesService(database, HandClock())
        directories.restore(RecordKind.TYPICAL_SOLUTION, rows[0].id)
        assert len(solutions.solutions()) == 1


def _now(control, key):
    row = control.card(key.id).row
    return OrderKey(row.id, row.version)


def _take(yard, solution, questions):
    with yard.database.unit_of_work() as uow:
        for key in questions:
            uow.get(Question, key).solution_id = solution
        uow.commit()


def _say(yard, question, verdict):
    with yard.database.unit_of_work() as uow:
        uow.add(
            Feedback(
                question_id=question,
                told_on=TODAY,
                channel=FeedbackChannel.CALL,
                verdict=verdict,
                state_before=ControlState.OFF_CONTROL,
                state_after=ControlState.OFF_CONTROL,
            )
        )
        uow.commit()
