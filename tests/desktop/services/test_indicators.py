"""Hold the indicators of the practice to a count in plain Python over the same records."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import select, text

from db import indicator_cells
from db.domain.enums import (
    AssigneeRole,
    ControlState,
    DeadlineKind,
    DecisionKind,
    FeedbackChannel,
    MeetingState,
    Outcome,
    QuestionKind,
    Urgency,
    Verdict,
)
from db.domain.indicators import WHOLE, Cut, Figure, Grouping, Period, year_period
from db.domain.rows.indicators import Behind
from db.models import (
    Applicant,
    Assignment,
    Attendance,
    ControlDecision,
    ExecutionReport,
    Feedback,
    House,
    Meeting,
    MeetingHouse,
    Order,
    Question,
    QuestionLink,
)
from desktop.services.indicators import IndicatorService
from tests.support.records import fresh_database, put, small_city

TODAY = date(2026, 11, 25)
QUARTERS = {"ул. Зелёная": "Северный", "просп. Мира": ""}
COUNTED = [one for one in Figure if one not in (Figure.MEETINGS, Figure.PARTICIPANTS)]
OPEN = (ControlState.ON_CONTROL, ControlState.RETURNED)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database, MeetingState.HELD)
        with database.unit_of_work() as uow:
            for house in uow.session.query(House).all():
                house.quarter = QUARTERS[house.street]
            uow.commit()
        yield yard


@pytest.fixture
def indicators(yard):
    return IndicatorService(yard.database)


def populate(yard, random):
    """Write three years of meetings with everything that counts, or must not."""
    for place in range(9):
        with yard.database.unit_of_work() as uow:
            day = date(2024, 6, 10) + timedelta(days=random.randrange(890))
            meeting = uow.add(
                Meeting(
                    state=random.choice([MeetingState.HELD] * 4 + [MeetingState.CANCELLED]),
                    on=None if place == 3 else day,
                    residents=random.choice([None, 20, 41]),
                    place="во дворе",
                    deleted_at=uow.now if place == 5 else None,
                )
            )
            houses = random.sample([yard.house, yard.far_house, yard.neighbour], 3)
            for position, house in zip((2, 1, 3), houses, strict=True):
                here = MeetingHouse(meeting_id=meeting.id, house_id=house, position=position)
                thrown(uow, random, here)
            for number in range(random.randrange(4)):
                thrown(
                    uow,
                    random,
                    Attendance(meeting_id=meeting.id, name=f"Гость {number}",
                               role="guest", present=random.random() < 0.7),
                )  # fmt: skip
            earlier = None
            for number in range(1, 9):
                earlier = ask(yard, uow, random, meeting, number, earlier)
            uow.commit()


def thrown(uow, random, record):
    """Write a record, in the trash now and then."""
    record.deleted_at = uow.now if random.random() < 0.15 else None
    return uow.add(record)


def ask(yard, uow, random, meeting, number, earlier):
    question = thrown(
        uow,
        random,
        Question(
            meeting_id=meeting.id,
            number=number,
            asked_at=uow.now,
            sort=random.choice([QuestionKind.REQUEST] * 3 + [QuestionKind.REMARK]),
            urgency=Urgency.ORDINARY,
            answer=random.choice(["", "разъяснено"]),
            topic_id=random.choice([yard.light, yard.roads, None]),
            house_id=random.choice([None, yard.neighbour, yard.far_house]),
        ),
    )
    if earlier is not None and random.random() < 0.4:
        link = QuestionLink(question_id=question.id, earlier_id=earlier, multiplicity=2)
        thrown(uow, random, link)
    for position in range(random.randrange(3)):
        give(yard, uow, random, question, position)
    people = [None]
    for name in random.choice([(), ("Сомова",), ("Сомова", "Петров")]):
        people.append(uow.add(Applicant(question_id=question.id, name=name)).id)
    for _ in range(random.choice([0, 1, 2, 4])):
        answer = Feedback(
            question_id=question.id,
            applicant_id=random.choice(people),
            told_on=TODAY,
            channel=FeedbackChannel.CALL,
            verdict=random.choice([None, *Verdict]),
            state_before=ControlState.OFF_CONTROL,
            state_after=ControlState.OFF_CONTROL,
        )
        thrown(uow, random, answer)
    return question.id


def give(yard, uow, random, question, position):
    control = random.choice([*ControlState, ControlState.OFF_CONTROL])
    is_off = control is ControlState.OFF_CONTROL
    order = thrown(
        uow,
        random,
        Order(
            question_id=question.id,
            position=position,
            control=control,
            outcome=random.choice([None, Outcome.PLANNED]) if not is_off
            else random.choice([Outcome.DONE, Outcome.DONE, Outcome.REFUSED]),
            deadline_kind=random.choice([DeadlineKind.DATE] * 3 + list(DeadlineKind)),
            closed_on=TODAY - timedelta(days=random.randrange(40)) if is_off else None,
        ),
    )  # fmt: skip
    if order.deadline_kind is DeadlineKind.DATE:
        order.deadline_on = TODAY + timedelta(days=random.randrange(-40, 20))
    part = assign(yard, uow, random, order)
    for _ in range(random.choice([0, 1, 2])):
        report = ExecutionReport(
            order_id=order.id,
            assignment_id=random.choice([None, None, part]),
            reported_on=TODAY - timedelta(days=random.randrange(60)),
            done_on=random.choice([None, TODAY - timedelta(days=random.randrange(90))]),
            outcome=Outcome.DONE,
        )
        thrown(uow, random, report)
    if random.random() < 0.5:
        decision = ControlDecision(
            order_id=order.id, decision=random.choice(list(DecisionKind)), decided_on=TODAY
        )
        thrown(uow, random, decision)


def assign(yard, uow, random, order):
    """Name a co-executor, who stands before the lead, and the lead; return the part of the first."""
    helper = Assignment(
        order_id=order.id, organisation_id=yard.company, role=AssigneeRole.CO_EXECUTOR
    )
    uow.add(helper)
    for position in range(1, random.choice([1, 2, 3])):
        organisation = random.choice([yard.electric, yard.company, None])
        lead = Assignment(
            order_id=order.id,
            organisation_id=organisation,
            person_id=yard.engineer if organisation is None else None,
            role=AssigneeRole.LEAD,
            position=position,
        )
        thrown(uow, random, lead)
    return helper.id


class ByHand:
    """Count the same records in loops, as somebody would on paper."""

    def __init__(self, yard):
        self.read = {}
        with yard.database.unit_of_work() as uow:
            for model in (Meeting, MeetingHouse, Attendance, House, Question, QuestionLink,
                          Order, Assignment, ExecutionReport, ControlDecision, Feedback):  # fmt: skip
                living = uow.session.query(model).filter(model.deleted_at.is_(None))
                self.read[model] = sorted(living.all(), key=lambda one: one.id)
            uow.session.expunge_all()
        self.meetings = {one.id: one for one in self.read[Meeting]}
        self.houses = {one.id: one for one in self.read[House]}

    def of(self, model, **wanted):
        (name, key), *_ = wanted.items()
        return [one for one in self.read[model] if getattr(one, name) == key]

    def count(self, period, belongs=lambda *_: True):
        found = Counter()
        for question in self.read[Question]:
            meeting = self.meetings.get(question.meeting_id)
            if meeting is None or not self.is_in(meeting, period):
                continue
            all_orders = [
                one for one in self.of(Order, question_id=question.id)
                if one.control is not ControlState.NOT_ISSUED
            ]  # fmt: skip
            mine = [one for one in all_orders if belongs(question, one)]
            if not mine and not belongs(question, None):
                continue
            self.count_question(found, question, all_orders)
            for order in mine:
                self.count_order(found, question, order)
        return found

    def is_in(self, meeting, period):
        if period == WHOLE:
            return True
        return meeting.on is not None and period.first <= meeting.on <= period.last

    def count_question(self, found, question, orders):
        if question.sort is QuestionKind.REQUEST:
            found[Figure.REQUESTS] += 1
            done = [
                one for one in orders
                if one.control is ControlState.OFF_CONTROL and one.outcome is Outcome.DONE
            ]  # fmt: skip
            found[Figure.FULFILLED] += bool(orders) and len(done) == len(orders)
            found[Figure.ANSWERED] += bool(question.answer) and not orders
            found[Figure.REPEATED] += bool(self.of(QuestionLink, question_id=question.id))
        said = {
            one.applicant_id: one.verdict
            for one in self.of(Feedback, question_id=question.id)
            if one.verdict is not None
        }
        for verdict, figure in (
            (Verdict.NOT, Figure.DISSATISFIED),
            (Verdict.PARTLY, Figure.PARTLY),
            (Verdict.SATISFIED, Figure.SATISFIED),
        ):
            if verdict in said.values():  # the last word of each applicant; the worst of these
                found[figure] += 1
                break

    def count_order(self, found, question, order):
        meeting = self.meetings[question.meeting_id]
        found[Figure.ORDERS] += 1
        due = order.deadline_on
        if order.deadline_kind is DeadlineKind.IMMEDIATE:
            due = meeting.on
        if order.control is ControlState.OFF_CONTROL:
            days = [
                one.done_on or one.reported_on
                for one in self.of(ExecutionReport, order_id=order.id)
                if one.assignment_id is None
            ]
            late = due is not None and (days[-1] if days else order.closed_on) > due
            found[Figure.LATE if late else Figure.IN_TIME] += 1
        else:
            waits = order.control is ControlState.RETURNED or order.outcome is None
            found[Figure.OVERDUE] += waits and due is not None and due < TODAY
        found[Figure.REOPENED] += any(
            one.decision in (DecisionKind.RETURNED, DecisionKind.REOPENED)
            for one in self.of(ControlDecision, order_id=order.id)
        )

    def passport(self, period):
        found = self.count(period)
        held = [
            one for one in self.read[Meeting]
            if one.state is MeetingState.HELD and self.is_in(one, period)
        ]  # fmt: skip
        found[Figure.MEETINGS] = len(held)
        found[Figure.PARTICIPANTS] = sum(
            (one.residents or 0)
            + sum(who.present for who in self.of(Attendance, meeting_id=one.id))
            for one in held
        )
        return found

    def house_of(self, question):
        own = self.of(MeetingHouse, meeting_id=question.meeting_id)
        first = min(own, key=lambda one: one.position, default=None)
        return question.house_id or (first.house_id if first else None)

    def quarter_of(self, question):
        house = self.houses.get(self.house_of(question))
        return house.quarter or None if house else None

    def lead_of(self, order):
        leads = [
            one for one in self.of(Assignment, order_id=order.id) if one.role is AssigneeRole.LEAD
        ]
        first = min(leads, key=lambda one: one.position, default=None)
        return (first.organisation_id or first.person_id) if first else None


def same(figures, expected):
    assert not any(isinstance(number, bool) for number in figures.values())
    return {one: figures.get(one, 0) for one in Figure} == {one: expected[one] for one in Figure}


@pytest.mark.parametrize("is_counted", [False, True])
def test_every_figure_agrees_with_a_count_in_plain_python(yard, indicators, is_counted):
    populate(yard, Random(9))
    if is_counted:
        while indicators.catch_up():
            pass
        populate(yard, Random(10))
    by_hand = ByHand(yard)
    belongs = {
        Grouping.TOPIC: lambda key: lambda question, _: question.topic_id == key,
        Grouping.HOUSE: lambda key: lambda question, _: by_hand.house_of(question) == key,
        Grouping.QUARTER: lambda key: lambda question, _: by_hand.quarter_of(question) == key,
        Grouping.PARTY: lambda key: lambda _, order: order is not None and by_hand.lead_of(order) == key,
        Grouping.PERIOD: lambda key: lambda question, _: str(
            by_hand.meetings[question.meeting_id].on or ""
        )[: len(key or "")] == (key or "") and bool(key) == (by_hand.meetings[question.meeting_id].on is not None),
    }  # fmt: skip

    for period in (WHOLE, Period(date(2025, 4, 1), date(2026, 6, 30))):
        for grouping, belonging in belongs.items():
            seen = indicators.read(TODAY, grouping, period)
            assert same(seen.total, by_hand.passport(period))
            for group in seen.groups:
                expected = by_hand.count(period, belonging(group.key))
                left_out = (Figure.MEETINGS, Figure.PARTICIPANTS)
                shown = {one: n for one, n in group.figures.items() if one not in left_out}
                assert same(shown, expected), (grouping, group.label)
            if grouping in (Grouping.TOPIC, Grouping.HOUSE, Grouping.QUARTER):
                asked = sum(group.figures[Figure.REQUESTS] for group in seen.groups)
                assert asked == seen.total[Figure.REQUESTS]
    last, this, whole = indicators.read(TODAY, Grouping.TOPIC).passport
    assert (last[0], this[0], whole[0]) == (year_period(2025), year_period(2026), WHOLE)
    for period, figures in (last, this, whole):
        assert same(figures, by_hand.passport(period))


def test_behind_every_figure_stand_as_many_records(yard, indicators):
    populate(yard, Random(11))
    while indicators.catch_up():
        pass

    random = Random(15)
    for period in (WHOLE, year_period(2025)):
        for grouping in Grouping:
            for group in random.sample(indicators.read(TODAY, grouping, period).groups, 2):
                for figure in random.sample(COUNTED, 4):
                    wanted = Behind(figure, period, grouping, group.key)
                    found = indicators.behind(wanted, TODAY).rows
                    assert len(found) == group.figures[figure], (grouping, group.label, figure)
        total = indicators.read(TODAY, Grouping.TOPIC, period).total
        for figure in COUNTED:
            assert len(indicators.behind(Behind(figure, period), TODAY).rows) == total[figure]
        held = indicators.behind(Behind(Figure.MEETINGS, period), TODAY).rows
        assert len(held) == total[Figure.MEETINGS]
        assert sum(row.participants for row in held) == total[Figure.PARTICIPANTS]


def test_of_many_records_the_newest_are_shown(yard, indicators):
    populate(yard, Random(13))
    every = indicators.behind(Behind(Figure.REQUESTS), TODAY).rows

    some = indicators.behind(Behind(Figure.REQUESTS), TODAY, limit=5)

    assert some.has_more
    assert some.rows == every[:5]
    days = [row.on for row in every if row.on]
    assert days == sorted(days, reverse=True)


def test_a_change_after_the_counting_is_seen_at_once(yard, indicators):
    populate(yard, Random(14))
    while indicators.catch_up():
        pass
    with yard.database.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM indicator_change")) == 0
    before = indicators.read(TODAY, Grouping.TOPIC).total

    with yard.database.unit_of_work() as uow:
        order = uow.session.query(Order).filter(Order.control.in_(OPEN)).first()
        order.control, order.outcome, order.closed_on = (
            ControlState.OFF_CONTROL,
            Outcome.DONE,
            TODAY,
        )
        uow.commit()
    put(yard.database, Meeting(state=MeetingState.HELD, on=date(2020, 5, 5), residents=30))

    after = indicators.read(TODAY, Grouping.TOPIC).total
    closed = Figure.IN_TIME, Figure.LATE
    assert sum(after[one] for one in closed) == sum(before[one] for one in closed) + 1
    assert after[Figure.PARTICIPANTS] == before[Figure.PARTICIPANTS] + 30


def test_a_month_that_changes_while_it_is_counted_is_counted_again(yard, indicators):
    populate(yard, Random(16))
    asked = indicators.read(TODAY, Grouping.TOPIC).total[Figure.REQUESTS]
    month = indicators.begin()
    parts = indicators.count(month)
    while not any(cell["requests"] for part in parts for cell in part.cells):
        for part in parts:
            indicators.store(part)
        indicators.finish(month)
        month = indicators.begin()
        parts = indicators.count(month)
    waiting = indicators.waiting()
    assert indicators.read(TODAY, Grouping.TOPIC).total[Figure.REQUESTS] == asked

    with yard.database.unit_of_work() as uow:
        question = next(
            one
            for one in uow.session.query(Question).filter_by(
                sort=QuestionKind.REQUEST, deleted_at=None
            )
            if str(uow.find(Meeting, one.meeting_id).on or "")[:7] == month
        )
        uow.delete(question)
        uow.commit()

    for part in parts:
        indicators.store(part)
    assert indicators.finish(month) == waiting
    assert indicators.read(TODAY, Grouping.TOPIC).total[Figure.REQUESTS] == asked - 1
    while indicators.catch_up():
        pass
    assert indicators.waiting() == 0
    assert indicators.read(TODAY, Grouping.TOPIC).total[Figure.REQUESTS] == asked - 1


def test_of_a_month_that_changed_only_what_counts_otherwise_is_stored(yard, indicators):
    populate(yard, Random(17))
    while indicators.catch_up():
        pass
    with yard.database.unit_of_work() as uow:
        meeting, order = uow.session.execute(
            select(Meeting, Order)
            .join(Question, Question.meeting_id == Meeting.id)
            .join(Order, Order.question_id == Question.id)
            .where(Order.control.in_(OPEN), Question.deleted_at.is_(None), Meeting.on.is_not(None))
        ).first()
        order.control, order.outcome, order.closed_on = (
            ControlState.OFF_CONTROL,
            Outcome.DONE,
            TODAY,
        )
        uow.commit()

    month = indicators.begin()
    parts = indicators.count(month)

    assert month == f"{meeting.on:%Y-%m}"
    cells = [cell for part in parts for cell in part.cells]
    assert {cell["cut"] for cell in cells} == set(Cut)
    assert len(cells) == len(Cut), "the whole, the topic, the house and the party of one order"
    assert not any(part.gone for part in parts)


def test_cells_that_count_nothing_any_more_go_and_no_part_is_long(yard, indicators, monkeypatch):
    monkeypatch.setattr(indicator_cells, "_AT_ONCE", 2)
    populate(yard, Random(18))
    while indicators.catch_up():
        pass
    with yard.database.unit_of_work() as uow:
        for question in uow.session.query(Question).filter_by(deleted_at=None):
            uow.delete(question)
        uow.commit()

    every = []
    while indicators.waiting():
        month = indicators.begin()
        parts = indicators.count(month)
        for part in parts:
            indicators.store(part)
        indicators.finish(month)
        every += parts

    assert all(len(part.cells) + len(part.gone) <= 2 for part in every)
    assert any(part.gone for part in every)
    assert indicators.waiting() == 0
    assert all(
        not group.figures[Figure.REQUESTS]
        for group in indicators.read(TODAY, Grouping.HOUSE).groups
    )
    with yard.database.read() as connection:
        cuts = connection.scalars(text("SELECT DISTINCT cut FROM indicator_cell")).all()
    assert cuts == [Cut.ALL.value]
