"""From a typed line to a question of this city."""

from datetime import date
from time import thread_time
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.deadlines import DeadlineWarning
from db.domain.entry_tokens import Span, TokenKind
from db.domain.enums import DeadlineKind, MeetingState, OrganisationKind, Urgency
from db.domain.inputs import ApplicantInput, AssigneeInput
from db.domain.interpretation import ChipState, interpret
from db.domain.lexicon import Lexicon, assignee_index, house_book, topic_index
from db.domain.rows.directories import HouseRow, OrganisationRow, PersonRow, TopicRow
from db.domain.rows.meetings import MeetingCard
from db.domain.working_days import CalendarYear, WorkingCalendar

TODAY = date(2026, 11, 23)
CALENDAR = WorkingCalendar((CalendarYear(2026, ()),))


def organisation(name, short="", head=""):
    return OrganisationRow(
        uuid4(), 1, name, short, OrganisationKind.OTHER, "Директор", head, "", "", "", ""
    )


def person(surname, first, patronymic, post):
    return PersonRow(
        uuid4(), 1, surname, first, patronymic, None, post, None, "", "", "", True, "", "", ""
    )


def house(street, number):
    return HouseRow(uuid4(), 1, street, number, "", None, "", None, None, None, "", "", "")


ELECTRIC = organisation("МП «Горэлектросеть»", "Горэлектросеть", "Сомов Пётр Ильич")
WATER = organisation("МП «Горводоканал»", "Горводоканал")
RYABOV = person("Рябов", "Игорь", "Петрович", "Начальник отдела")
YARD = house("ул. Зелёная", "14")
SIXTEEN = house("ул. Зелёная", "16")
FAR_SIXTEEN = house("просп. Мира", "16")
THREE = house("просп. Мира", "3")
FIVE, OTHER_FIVE = house("ул. Ленина", "5 корп. 2"), house("ул. Светлая", "5к2")
LIGHT = TopicRow(uuid4(), 1, "Благоустройство", "Уличное освещение", 0, None, "", "")
LEXICON = Lexicon(
    assignee_index([ELECTRIC, WATER], [RYABOV], {}),
    topic_index([LIGHT]),
    house_book([YARD, SIXTEEN, FAR_SIXTEEN, THREE, FIVE, OTHER_FIVE]),
    CALENDAR,
)
MEETING = MeetingCard(
    uuid4(), 1, MeetingState.RUNNING, TODAY, None, "", (YARD.id,), (YARD.address,),
    None, None, None, "", "", None, None, None, None, "", None,
)  # fmt: skip


def read(line, **options):
    return interpret(line, LEXICON, meeting=MEETING, today=TODAY, **options)


def chips(found):
    return [(chip.kind, chip.label, chip.state) for chip in found.chips]


def test_the_line_of_the_design_gives_everything():
    found = read("Петрова кв 45: не горит фонарь у третьего подъезда @горэл #освещ до пятницы !")
    question = found.question

    assert question.words == "не горит фонарь у третьего подъезда"
    assert question.applicant == ApplicantInput("Петрова", YARD.id, "45")
    assert (question.house_id, question.topic_id) == (YARD.id, LIGHT.id)
    assert question.urgency is Urgency.URGENT
    (order,) = question.orders
    assert order.assignees == (AssigneeInput(ELECTRIC.id),)
    assert (order.deadline.on, order.deadline.words) == (date(2026, 11, 27), "до пятницы")
    assert question.not_understood == ""
    assert found.warnings == ()


def test_plain_speech_gives_words_and_the_yard_alone():
    question = read("не убирают до пятницы, а кв 5 затопило").question

    assert question.words == question.raw_line
    assert (question.orders, question.applicant, question.house_id) == ((), None, YARD.id)


def test_everything_else_that_a_line_may_say():
    question = read("яма +5 !! > засыпать = разъяснено").question

    assert (question.supporters, question.urgency) == (5, Urgency.HEAD)
    assert question.orders[0].wording == "засыпать"
    assert question.orders[0].assignees == ()
    assert question.answer == "разъяснено"


def test_a_phone_alone_makes_an_applicant():
    question = read("нет воды 8 912 345-67-89").question

    assert question.applicant == ApplicantInput(house_id=YARD.id, phone="+79123456789")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("лужа д 14", YARD),
        ("лужа д 16", SIXTEEN),
        ("лужа д 3", THREE),
        ("лужа д 5 к 2", None),
        ("лужа д 99", None),
    ],
)
def test_a_house_is_looked_for_in_the_yard_then_the_street_then_the_city(line, expected):
    found = read(line)

    assert found.question.house_id == (expected.id if expected else None)
    assert bool(found.question.not_understood) == (expected is None)


def test_a_house_that_stands_on_two_streets_is_ambiguous():
    (chip,) = read("лужа д 5 к 2").chips

    assert chip.state is ChipState.AMBIGUOUS
    assert sorted(chip.candidates) == ["ул. Ленина, 5 корп. 2", "ул. Светлая, 5к2"]


def test_a_fragment_of_nobody_assigns_nothing_and_stays():
    found = read("яма @неизв #нет")

    assert found.question.orders == ()
    assert found.question.topic_id is None
    assert found.question.not_understood == "@неизв #нет"
    assert [chip.state for chip in found.chips] == [ChipState.UNKNOWN] * 2
    assert found.question.raw_line == "яма @неизв #нет"


def test_a_fragment_of_two_assigns_nobody():
    found = read("яма @гор")

    assert found.question.orders == ()
    assert found.question.not_understood == "@гор"
    assert found.chips[0].candidates == ("Горводоканал", "Горэлектросеть")


def test_a_co_executor_does_not_lead_because_the_lead_was_not_understood():
    found = read("яма @гор @рябов до 15.12")

    (order,) = found.question.orders
    assert order.assignees == ()
    assert order.deadline.on == date(2026, 12, 15)
    assert found.question.not_understood == "@гор @рябов"


def test_co_executors_and_their_own_deadline():
    (order,) = read("яма @рябов до 15.12 @горэл до 10.12").question.orders

    assert order.deadline.on == date(2026, 12, 15)
    assert order.assignees == (
        AssigneeInput(person_id=RYABOV.id),
        AssigneeInput(ELECTRIC.id, deadline_on=date(2026, 12, 10)),
    )


def test_a_second_deadline_of_one_assignee_is_not_swallowed():
    found = read("яма @рябов до 1.12 > засыпать до 2.12")

    assert found.question.orders[0].deadline.on == date(2026, 12, 1)
    assert found.question.not_understood == "до 2.12"


def test_a_head_of_an_organisation_is_found_by_name():
    (order,) = read("темно @сомов").question.orders

    assert order.assignees == (AssigneeInput(ELECTRIC.id),)


@pytest.mark.parametrize(
    ("words", "warning"),
    [
        ("до 20.11.2026", DeadlineWarning.IN_THE_PAST),
        ("до субботы", DeadlineWarning.DAY_OFF),
        ("до 1.02.2027", DeadlineWarning.YEAR_UNKNOWN),
    ],
)
def test_a_doubtful_deadline_is_taken_and_questioned(words, warning):
    found = read(f"яма @рябов {words}")

    assert warning in found.warnings
    assert found.question.orders[0].deadline.kind is DeadlineKind.DATE


def test_a_chip_turned_back_into_text_is_words():
    line = "напишите на почту @горэл"
    found = read(line, plain=[Span(18, 24)])

    assert found.chips == ()
    assert found.question.words == line


def test_chips_stand_where_the_tokens_stand():
    line = "😀 яма @рябов #освещ"
    for chip in read(line).chips:
        assert line[chip.start : chip.end] == chip.text
    assert chips(read(line)) == [
        (TokenKind.ASSIGNEE, "Рябов\xa0И.П.", ChipState.RESOLVED),
        (TokenKind.TOPIC, "Уличное освещение", ChipState.RESOLVED),
    ]


@given(st.text(max_size=200))
def test_any_line_gives_a_question_with_the_whole_line(line):
    found = read(line)

    assert found.question.raw_line == line
    assert "".join(piece.text for piece in found.parsed.pieces) == line
    for chip in found.chips:
        if chip.state is not ChipState.RESOLVED:
            assert chip.text.strip() in found.question.not_understood


def test_a_key_press_is_not_felt():
    people = [
        person(f"Фамилия{n}", f"Имя{n % 40}", "Иванович", f"Пост {n % 90}") for n in range(2000)
    ]
    houses = [house(f"ул. {n % 70}-я", str(n % 99)) for n in range(5000)]
    lexicon = Lexicon(
        assignee_index([], people, {}), topic_index([LIGHT]), house_book(houses), CALENDAR
    )
    line = "Петрова кв 45: не горит фонарь @фамилия17 @имя #освещ до пятницы ! > исправить д 12"
    spent = []
    for end in range(1, len(line) + 1):
        begun = thread_time()
        interpret(line[:end], lexicon, meeting=MEETING, today=TODAY)
        spent.append(thread_time() - begun)

    assert sorted(spent)[len(spent) * 9 // 10] < 0.008
