"""Double, turn, divide, unite and move questions: numbers stay, words stay, one undo each."""

from datetime import date, timedelta
from operator import attrgetter

import pytest
from sqlalchemy import text

from db.database import open_database
from db.domain.consent import Consent
from db.domain.enums import ConsentForm, DeadlineKind, QuestionKind, Urgency
from db.domain.errors import UserError
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    EarlierInput,
    HeadWordInput,
    OrderInput,
    QuestionInput,
)
from db.domain.rows.undo import Deed
from db.domain.shapes import Shape, shape_of
from db.models import Question
from desktop import resources
from desktop.documents.readback import read_docx_items
from desktop.services.announcing import AnnouncingService
from desktop.services.backups import BackupService
from desktop.services.earlier import EarlierService
from desktop.services.erasure import ErasureService
from desktop.services.head_words import HeadWordService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.papers import PaperService
from desktop.services.protocols import ProtocolService
from desktop.services.question_deeds import QuestionDeeds
from desktop.services.trash import DAYS, TrashService
from desktop.services.undo import UndoService
from tests.support.records import HandClock, fresh_database, small_city

FRIDAY = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1), "до 1.12")
LINE = "у второго подъезда не горит фонарь и яма у качелей"
CUT = LINE.index(" и яма")


class Office:
    """Hold the services over a small city."""

    def __init__(self, database, clock):
        self.database, self.clock = database, clock
        self.yard = small_city(database)
        self.minutes = MinutesService(database, clock)
        self.deeds = QuestionDeeds(database, clock)
        self.undo = UndoService(database, clock)

    def ask(self, words, name="", **fields):
        applicant = (
            ApplicantInput(name, self.yard.house, "45", "", "", Consent(ConsentForm.SPOKEN))
            if name
            else None
        )
        orders = (OrderInput(None, "", (AssigneeInput(self.yard.electric),), FRIDAY),)
        data = QuestionInput(
            raw_line=f"{name} {words}".strip(),
            words=words,
            applicant=applicant,
            **{"orders": orders, "house_id": self.yard.house, "topic_id": self.yard.light} | fields,
        )
        self.minutes.log(self.yard.meeting, data)
        return max(self.minutes.ribbon(self.yard.meeting), key=attrgetter("number"))

    def numbers(self):
        return [row.number for row in self.minutes.ribbon(self.yard.meeting)]

    def row(self, key):
        return self.minutes.question(key)

    def snapshot(self):
        return [
            (row.number, row.words, row.supporters, row.answer, row.kind, row.rank, row.applicants)
            for row in self.minutes.ribbon(self.yard.meeting)
        ]


@pytest.fixture
def office(tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yield Office(database, clock)


def undone_and_done_again(office, deed):
    """Do a deed, and see that one undo takes it back and one redo brings it again."""
    before = office.snapshot()
    done = deed()
    after = office.snapshot()
    office.undo.undo()
    versionless = [line[:6] for line in office.snapshot()]
    assert versionless == [line[:6] for line in before]
    office.undo.redo()
    assert [line[:6] for line in office.snapshot()] == [line[:6] for line in after]
    return done


def test_a_double_has_the_next_number_and_nobodys_data(office):
    row = office.ask("не горит фонарь", "Петрова")
    done = undone_and_done_again(office, lambda: office.deeds.duplicate(row.id))
    double = office.row(done.question_id)
    assert done.numbers == (1, 2)
    assert (double.words, double.raw_line) == ("не горит фонарь", "не горит фонарь")
    assert (double.house_id, double.topic_id) == (office.yard.house, office.yard.light)
    assert double.applicants == ()
    assert (double.orders[0].lead.label, double.orders[0].deadline_on) == (
        "Горэлектросеть",
        FRIDAY.on,
    )


def test_a_line_is_turned_round_without_losing_its_text(office):
    row = office.ask("сделать освещение", orders=())
    seen = []
    for shape in (Shape.ORDER, Shape.ANSWER, Shape.REMARK, Shape.QUESTION):
        now = office.row(row.id)
        undone_and_done_again(office, lambda: office.deeds.turn(row.id, shape, now.version))  # noqa: B023 - called at once
        now = office.row(row.id)
        seen.append((shape_of(now), [one.wording for one in now.orders], now.answer))
    assert seen == [
        (Shape.ORDER, ["сделать освещение"], ""),
        (Shape.ANSWER, [], "сделать освещение"),
        (Shape.REMARK, [], "сделать освещение"),
        (Shape.QUESTION, [], ""),
    ]
    assert office.row(row.id).number == 1


def test_a_remark_that_becomes_an_order_asks_for_work_again(office):
    row = office.ask("опасное дерево", orders=(), kind=QuestionKind.REMARK)
    office.deeds.turn(row.id, Shape.ORDER, row.version)
    assert office.row(row.id).needs_order


def test_an_answer_becomes_the_wording_of_the_order(office):
    row = office.ask("не горит фонарь", orders=(), answer="заменим в среду")
    office.deeds.turn(row.id, Shape.ORDER, row.version)
    now = office.row(row.id)
    assert (now.orders[0].wording, now.answer) == ("заменим в среду", "")


def test_a_card_opened_before_does_not_turn_it_once_more(office):
    row = office.ask("не горит фонарь")
    office.deeds.turn(row.id, Shape.ANSWER, row.version)
    with pytest.raises(UserError, match="stale"):
        office.deeds.turn(row.id, Shape.REMARK, row.version)


def test_divided_it_is_two_questions_in_its_place(office):
    row = office.ask(LINE, "Петрова", supporters=3)
    office.ask("лифт")
    HeadWordService(office.database, office.clock).say(
        row.id, HeadWordInput(office.clock(), "сделаем")
    )
    now = office.row(row.id)
    done = undone_and_done_again(office, lambda: office.deeds.divide(row.id, CUT, now.version))

    first, second, other = office.minutes.ribbon(office.yard.meeting)
    assert done.numbers == (1, 3, 4)
    assert (first.number, second.number, other.number) == (3, 4, 2)
    assert (first.words, second.words) == ("у второго подъезда не горит фонарь", "и яма у качелей")
    assert [one.applicant.name for one in (first, second)] == ["Петрова", "Петрова"]
    assert first.asked_at == second.asked_at == row.asked_at
    assert (first.supporters, second.supporters) == (3, 0)
    assert (len(first.orders), len(second.orders)) == (1, 0)
    assert [one.words for one in first.head_words] == ["сделаем"]


def test_nothing_is_divided_from_nothing(office):
    row = office.ask("фонарь")
    with pytest.raises(UserError, match="divide_nothing"):
        office.deeds.divide(row.id, 0, row.version)


def test_united_all_who_asked_are_kept_and_the_count_grows(office):
    first = office.ask("не горит фонарь", "Петрова", supporters=2)
    second = office.ask("фонарь не работает", "Сидоров", supporters=1, urgency=Urgency.URGENT)
    done = undone_and_done_again(office, lambda: office.deeds.unite(second.id, first.id))

    (row,) = office.minutes.ribbon(office.yard.meeting)
    assert done.numbers == (1, 2)
    assert (row.number, row.supporters, row.urgency) == (1, 4, Urgency.URGENT)
    assert [one.name for one in row.applicants] == ["Петрова", "Сидоров"]
    assert {one.consent.form for one in row.applicants} == {ConsentForm.SPOKEN}
    assert len(row.orders) == 1  # the same order to the same service once
    assert office.ask("лифт").number == 3


def test_the_undoing_tells_what_was_united_or_divided(office):
    first, second = office.ask(LINE), office.ask("фонарь")
    office.deeds.unite(first.id, second.id)
    told = [office.undo.undo().action, office.undo.redo().action, office.undo.undo().action]
    assert {(one.deed, one.name) for one in told} == {(Deed.UNITED, "2")}
    office.deeds.divide(first.id, CUT)
    told = [office.undo.undo().action, office.undo.redo().action]
    assert {(one.deed, one.name) for one in told} == {(Deed.DIVIDED, "1")}


def test_united_the_more_often_raised_counts(office):
    old = office.ask("фонарь не горит с весны")
    first, second = office.ask("не горит фонарь"), office.ask("фонарь")
    EarlierService(office.database, office.clock).link(second.id, EarlierInput(old.id))
    office.deeds.unite(first.id, second.id)
    assert office.row(first.id).multiplicity == 2


def test_the_words_of_united_questions_are_never_destroyed(office):
    first, second = office.ask("не горит фонарь"), office.ask("темно у второго подъезда")
    office.deeds.unite(first.id, second.id)
    office.clock.moment += timedelta(days=DAYS + 5)
    backups = BackupService(office.database, office.clock)
    trash = TrashService(
        office.database, office.clock, ErasureService(office.database, office.clock, backups)
    )
    assert not trash.is_due()
    office.clock.moment -= timedelta(days=DAYS)
    (row,) = trash.rows()
    assert (row.name, row.replaced_by) == ("2", 1)
    with office.database.read() as connection:
        said = connection.execute(text("SELECT words FROM question")).scalars().all()
    assert "темно у второго подъезда" in said


def test_moved_it_keeps_its_number(office):
    rows = [office.ask(word) for word in ("один", "два", "три")]
    undone_and_done_again(office, lambda: office.deeds.move(rows[2].id, -1))
    assert office.numbers() == [1, 3, 2]
    office.deeds.move(rows[2].id, -1)
    office.deeds.move(rows[2].id, -1)  # it cannot go higher
    assert office.numbers() == [3, 1, 2]
    office.deeds.move(rows[0].id, 5)
    assert office.numbers() == [3, 2, 1]
    assert office.ask("четыре").number == 4
    assert office.numbers() == [3, 2, 1, 4]


def test_moved_it_stands_so_in_the_protocol_whose_numbers_stay(office):
    first, _, third = (office.ask(word) for word in ("один", "два", "три"))
    announcing = AnnouncingService(office.database, office.clock)
    announcing.announce(first.orders[0].id, first.orders[0].version)
    office.deeds.move(third.id, -1)
    office.deeds.move(first.id, 1)  # read out already: its number and its tick stay
    assert office.numbers() == [3, 1, 2]
    assert office.row(first.id).orders[0].announced_at is not None
    orders = OrdersService(office.database, office.clock)
    assert [row.number for row in orders.panel(office.yard.meeting)] == [3, 1, 2]
    for row in orders.panel(office.yard.meeting):
        orders.set_wording(row.id, row.orders[0].id, f"Устранить {row.words}", row.version)
    office.minutes.end(office.yard.meeting, 10)
    ProtocolService(office.database, office.clock).issue(office.yard.meeting, date(2026, 11, 25))
    papers = PaperService(office.database, office.clock, resources.path("fonts"))
    docx = papers.paper_bytes(office.yard.meeting, "docx")
    assert [item.number for item in read_docx_items(docx)] == ["3", "1", "2"]


def test_moved_questions_never_get_below_the_next_one(office):
    rows = [office.ask(word) for word in ("один", "два", "три")]
    for row in (*rows, *rows, rows[1]):
        office.deeds.move(row.id, 5)
    assert office.numbers() == [1, 3, 2]
    assert office.ask("четыре").number == office.numbers()[-1] == 4
    moved = office.numbers()
    again = open_database(office.database.path, create=False, clock=office.clock)
    assert [
        row.number for row in MinutesService(again, office.clock).ribbon(office.yard.meeting)
    ] == moved
    again.close()


def test_moved_to_and_fro_for_ever_it_still_finds_a_place(office):
    rows = [office.ask(word) for word in ("один", "два", "три")]
    for _ in range(60):
        office.deeds.move(rows[2].id, -1)
        office.deeds.move(rows[1].id, -1)
        assert office.numbers() == [1, 2, 3]


def test_nothing_of_an_issued_protocol_is_touched(office):
    orders = (OrderInput(None, "Починить", (AssigneeInput(office.yard.electric),), FRIDAY),)
    row, other = (office.ask(words, orders=orders) for words in ("не горит фонарь", "ямы"))
    office.minutes.end(office.yard.meeting, 10)
    ProtocolService(office.database, office.clock).issue(office.yard.meeting, date(2026, 11, 25))
    version = office.row(row.id).version
    for deed in (
        lambda: office.deeds.duplicate(row.id),
        lambda: office.deeds.turn(row.id, Shape.REMARK, version),
        lambda: office.deeds.divide(row.id, 3, version),
        lambda: office.deeds.unite(row.id, other.id),
        lambda: office.deeds.move(row.id, 1),
    ):
        with pytest.raises(UserError, match="protocol_issued"):
            deed()
    assert office.numbers() == [1, 2]


def test_united_those_who_are_named_count_even_where_nobody_counted_them(office):
    first = office.ask("нет света", "Белова", orders=())
    second = office.ask("темно", "Крылова", orders=())
    third = office.ask("не горит фонарь", "Орлова", orders=())
    office.deeds.unite(second.id, third.id)
    with office.database.unit_of_work() as uow:
        uow.get(Question, second.id).supporters = 0  # corrected by hand on the card
        uow.commit()
    office.deeds.unite(first.id, second.id)
    kept = office.row(first.id)
    assert (len(kept.applicants), kept.supporters) == (3, 2)
