"""Watch over orders on a real file; the figures of the board against a count in plain Python."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from db.domain.control_inputs import (
    ExtensionInput,
    FileInput,
    MilestoneInput,
    OrderKey,
    RemovalInput,
    ReportInput,
    ReturnInput,
    RoundsInput,
)
from db.domain.enums import (
    ControlState,
    DeadlineKind,
    DecisionKind,
    MeetingState,
    Outcome,
    RecordKind,
    Recurrence,
)
from db.domain.errors import UserError
from db.domain.inputs import DeadlineInput
from db.domain.rows.control import BoardFilter, BoardGroup, DueOf, Lane
from db.models import Order, Question
from desktop.services.control import ControlService
from desktop.services.history import HistoryService
from desktop.services.undo import UndoService
from tests.support.controlled import DUE, controlled
from tests.support.records import EVENING, HandClock, fresh_database, small_city

TODAY = date(2026, 11, 25)  # a Wednesday
LATER = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 20), "до 20.12")
REPORT = ReportInput(Outcome.DONE, "Фонарь горит", TODAY, TODAY)
BY_HEAD = RemovalInput("О.В. Климанов", TODAY)
AGAIN = ReturnInput("Горит один из двух", "О.В. Климанов", TODAY)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database, MeetingState.HELD)


@pytest.fixture
def control(yard):
    return ControlService(yard.database, HandClock())


def now(control, key):
    """Return the order as it stands on the screen now."""
    row = control.card(key.id).row
    return OrderKey(row.id, row.version)


def extension(deadline=LATER, **fields):
    given = {"reason": "Ждём светильники", "allowed_by": "О.В. Климанов", "allowed_on": TODAY}
    return ExtensionInput(deadline, **(given | fields))


def test_an_extension_keeps_the_first_deadline_its_reason_and_who_allowed_it(yard, control):
    key = controlled(yard)

    control.extend([key], extension())
    control.extend([now(control, key)], extension(DeadlineInput(DeadlineKind.PERMANENT)))

    card = control.card(key.id)
    assert (card.row.deadline_kind, card.row.first_deadline_on) == (DeadlineKind.PERMANENT, DUE)
    assert card.row.is_extended
    assert [(one.former_on, one.deadline_on) for one in card.extensions] == [
        (DUE, LATER.on),
        (LATER.on, None),
    ]
    assert {(one.reason, one.allowed_by) for one in card.extensions} == {
        ("Ждём светильники", "О.В. Климанов")
    }


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"reason": " "}, "no_extension_reason"),
        ({"allowed_by": ""}, "nobody_allowed"),
        ({"deadline": DeadlineInput(DeadlineKind.DATE, DUE)}, "deadline_is_the_same"),
    ],
)
def test_an_extension_that_lacks_something_is_refused(yard, control, fields, code):
    key = controlled(yard)

    with pytest.raises(UserError) as caught:
        control.extend([key], extension(**fields))

    assert caught.value.code == code
    assert control.card(key.id).extensions == ()


def test_of_several_orders_all_are_moved_or_none(yard, control):
    first, second = controlled(yard, 1), controlled(yard, 2, control=ControlState.OFF_CONTROL)

    with pytest.raises(UserError, match="not_on_control"):
        control.extend([first, second], extension())
    assert control.card(first.id).row.deadline_on == DUE

    control.remove([first], RemovalInput("О.В. Климанов", TODAY, Outcome.EXPLAINED))
    with pytest.raises(UserError, match="stale"):
        control.reopen([first], AGAIN)


def test_report_return_report_and_removal_by_name(yard, control):
    key = controlled(yard)
    control.report(key, REPORT)
    assert control.board(TODAY, Lane.REPORTED).counts[Lane.REPORTED] == 1

    control.send_back([now(control, key)], AGAIN)
    row = control.card(key.id).row
    assert (row.control, row.outcome) == (ControlState.RETURNED, None)

    control.report(now(control, key), REPORT)
    control.remove([now(control, key)], BY_HEAD)

    card = control.card(key.id)
    assert (card.row.control, card.row.outcome) == (ControlState.OFF_CONTROL, Outcome.DONE)
    assert card.row.closed_on == TODAY
    assert [one.decision for one in card.decisions] == [DecisionKind.RETURNED, DecisionKind.REMOVED]
    assert [one.decided_by for one in card.decisions] == ["О.В. Климанов"] * 2
    assert len(card.reports) == 2
    assert control.board(TODAY, Lane.DONE).rows[0].id == key.id


def test_what_cannot_be_taken_off_control(yard, control):
    key = controlled(yard)
    for data, code in (
        (BY_HEAD, "no_outcome"),
        (RemovalInput(" ", TODAY, Outcome.DONE), "nobody_decided"),
    ):
        with pytest.raises(UserError, match=code):
            control.remove([key], data)
    with pytest.raises(UserError, match="not_reported"):
        control.send_back([key], AGAIN)
    with pytest.raises(UserError, match="report_empty"):
        control.report(key, ReportInput(Outcome.DONE, " ", TODAY))
    assert control.card(key.id).row.control is ControlState.ON_CONTROL


def test_a_report_carries_its_files_and_is_not_written_twice(yard, control):
    key = controlled(yard)
    data = ReportInput(Outcome.DONE, "", TODAY, files=(FileInput("акт.pdf", b"%PDF-1.4 ..."),))
    report_id = key.id  # any id that the form has made

    control.report(key, data, report_id)
    control.report(key, data, report_id)

    (report,) = control.card(key.id).reports
    assert [(file.file_name, file.size) for file in report.files] == [("акт.pdf", 12)]


def test_a_co_executor_is_chased_for_an_own_part(yard, control):
    key = controlled(yard, helper=TODAY)
    board = control.board(TODAY, Lane.TODAY)
    assert [(row.due_of, row.due_label) for row in board.rows] == [(DueOf.CO_EXECUTOR, "УК Дом")]
    helper = control.card(key.id).parts[1]

    moved = DeadlineInput(DeadlineKind.DATE, TODAY + timedelta(days=1))
    control.extend([key], extension(moved, assignment_id=helper.id))
    assert control.board(TODAY, Lane.WEEK).counts[Lane.WEEK] == 1
    done = ReportInput(Outcome.DONE, "Своё сделали", TODAY, assignment_id=helper.id)
    control.report(now(control, key), done)

    card = control.card(key.id)
    assert (card.row.outcome, card.parts[1].done_on) == (None, TODAY), "the lead still answers"
    assert card.row.next_on == DUE
    assert card.extensions[0].assignment_id == helper.id


def test_a_recurring_order_begins_its_next_round(yard, control):
    key = controlled(yard, deadline_kind=DeadlineKind.PERMANENT, deadline_on=None)
    with pytest.raises(UserError, match="no_round_day"):
        control.set_rounds(key, RoundsInput(Recurrence.MONTHLY, None))
    control.set_rounds(key, RoundsInput(Recurrence.MONTHLY, date(2026, 10, 31)))
    assert control.board(TODAY).counts[Lane.OVERDUE] == 1

    control.report(now(control, key), REPORT)
    control.remove([now(control, key)], BY_HEAD)

    card = control.card(key.id)
    assert card.row.control is ControlState.ON_CONTROL
    assert card.row.check_on == date(2026, 11, 30), "a month later, not before today"
    assert card.row.outcome is None
    assert [one.decision for one in card.decisions] == [DecisionKind.ROUND]
    ends = RemovalInput("О.В. Климанов", TODAY, Outcome.DONE, ends_rounds=True)
    control.remove([now(control, key)], ends)
    assert control.card(key.id).row.control is ControlState.OFF_CONTROL


def test_the_stages_of_a_long_work(yard, control):
    key = controlled(yard)
    project, works = MilestoneInput("Проект", TODAY), MilestoneInput("Работы", DUE)
    control.set_milestones(key, [project, works])
    assert control.board(TODAY, Lane.TODAY).rows[0].due_label == "Проект"

    first, second = control.card(key.id).milestones
    done = MilestoneInput("Проект", TODAY, TODAY, first.id)
    control.set_milestones(now(control, key), [done])

    (left,) = control.card(key.id).milestones
    assert (left.title, left.done_on) == ("Проект", TODAY)
    assert control.card(key.id).row.next_on == DUE
    assert second.id != left.id


def test_the_digest_of_a_morning(yard, control):
    for number, (days, outcome) in enumerate(
        ((0, None), (0, None), (-1, None), (-9, Outcome.DONE), (3, None)), 1
    ):
        controlled(yard, number, deadline_on=TODAY + timedelta(days=days), outcome=outcome)

    found = control.digest(TODAY)

    assert (found.today, found.overdue, found.week, found.reported) == (2, 1, 1, 1)


def test_the_figures_of_the_board_agree_with_a_count_in_plain_python(yard, control):
    random = Random(40)
    for number in range(1, 61):
        state = random.choice(list(ControlState))
        closed = state is ControlState.OFF_CONTROL
        controlled(
            yard,
            number,
            deadline_on=TODAY + timedelta(days=random.randrange(-15, 20)),
            control=state,
            outcome=random.choice([None, Outcome.DONE, Outcome.PLANNED]),
            closed_on=TODAY - timedelta(days=random.randrange(50)) if closed else None,
            lead=random.choice([yard.electric, yard.company, None]),
            topic_id=random.choice([yard.light, yard.roads, None]),
            house_id=random.choice([yard.house, yard.far_house]),
        )
    records = everything(yard, control)

    board = control.board(TODAY, group=BoardGroup.TOPIC)
    assert dict(board.counts) == {lane: len(of(records, lane)) for lane in Lane}
    for group, name in ((BoardGroup.PARTY, "lead"), (BoardGroup.TOPIC, "topic")):
        open_ones = [row for row in records if lane_by_hand(row) not in (None, Lane.DONE)]
        expected = Counter(getattr(row, name) for row in open_ones)
        rows = control.board(TODAY, group=group).groups
        assert {row.label: row.open for row in rows} == expected
        for row in rows:
            chosen = BoardFilter(group, row.key)
            mine = [one for one in records if getattr(one, name) == row.label]
            for lane in Lane:
                shown = control.board(TODAY, lane, group=group, chosen=chosen)
                assert shown.counts[lane] == len(of(mine, lane)), (row.label, lane)
                assert {one.id for one in shown.rows} == {one.id for one in of(mine, lane)}
    late = control.board(TODAY, Lane.OVERDUE).rows
    assert [row.next_on for row in late] == sorted(row.next_on for row in late)


def everything(yard, control):
    """Return every order as its card shows it; the lanes are counted out of these."""
    with yard.database.unit_of_work() as uow:
        keys = [order.id for order in uow.session.query(Order).all()]
    return [control.card(key).row for key in keys]


def lane_by_hand(row):
    """Return the lane of an order by the words of the practice."""
    if row.control is ControlState.NOT_ISSUED:
        return None
    if row.control is ControlState.OFF_CONTROL:
        recent = row.closed_on and (TODAY - row.closed_on).days <= 30
        return Lane.DONE if recent else None
    if row.control is ControlState.ON_CONTROL and row.outcome:
        return Lane.REPORTED
    days = (row.deadline_on - TODAY).days
    if days < 0:
        return Lane.OVERDUE
    if days == 0:
        return Lane.TODAY
    return Lane.WEEK if days <= 4 else Lane.LATER  # Sunday is four days after Wednesday


def of(records, lane):
    return [row for row in records if lane_by_hand(row) is lane]


def test_a_move_can_be_undone_though_the_protocol_was_issued(yard, control):
    from desktop.services.protocols import ProtocolService

    key = controlled(yard, control=ControlState.NOT_ISSUED)
    ProtocolService(yard.database, HandClock()).issue(yard.meeting, TODAY)
    clock = HandClock(EVENING + timedelta(minutes=1))
    undo = UndoService(yard.database, clock)
    control.report(now(control, key), REPORT)

    undo.undo()

    card = control.card(key.id)
    assert (card.row.outcome, card.reports) == (None, ())
    undo.redo()
    assert control.card(key.id).row.outcome is Outcome.DONE


def test_the_history_of_the_question_tells_every_move(yard, control):
    key = controlled(yard)
    control.extend([key], extension())
    control.report(now(control, key), REPORT)
    control.send_back([now(control, key)], AGAIN)
    question = control.card(key.id).row.question_id

    entries = HistoryService(yard.database).entries(RecordKind.QUESTION, question)

    kinds = [line.kind for entry in entries[:3] for line in entry.lines]
    assert {
        RecordKind.EXTENSION,
        RecordKind.EXECUTION_REPORT,
        RecordKind.CONTROL_DECISION,
    } <= set(kinds)


def test_a_card_opened_before_does_not_overwrite_the_order(yard, control):
    key = controlled(yard)
    question = control.card(key.id).row.question_id
    with yard.database.unit_of_work() as uow:
        before = uow.get(Question, question).version

    control.extend([key], extension())

    with yard.database.unit_of_work() as uow, pytest.raises(UserError, match="stale"):
        uow.get(Question, question, before)
