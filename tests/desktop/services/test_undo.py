"""Undo and redo over records, out of a real journal."""

from datetime import UTC, date, datetime

import pytest

from db.database import open_database
from db.domain.enums import DeadlineKind, MeetingState, RecordKind, Urgency
from db.domain.errors import UserError
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    BulkAssignment,
    DeadlineInput,
    HouseInput,
    MeetingInput,
    OrderInput,
    QuestionInput,
)
from db.domain.rows.history import FieldChange, HistoryAction
from db.erasure import Redaction, erase
from db.models import Applicant, Question
from db.verification import verify
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.protocols import ProtocolService
from desktop.services.schedule import ScheduleService
from desktop.services.undo import UndoService
from tests.support.records import fresh_database, fresh_file, small_city

FRIDAY = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1), "до 1.12")
LATER = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), "до 15.12")
TODAY = date(2026, 11, 25)


@pytest.fixture
def yard(tmp_path, clock):
    with fresh_database(tmp_path, clock) as database:
        yield small_city(database)


@pytest.fixture
def minutes(yard, clock):
    return MinutesService(yard.database, clock)


@pytest.fixture
def undo(yard, clock):
    return UndoService(yard.database, clock)


def ask(yard, minutes, words="не горит фонарь"):
    data = QuestionInput(
        raw_line=words,
        words=words,
        house_id=yard.house,
        topic_id=yard.light,
        applicant=ApplicantInput("Петрова", yard.house, "45"),
        orders=(OrderInput(assignees=(AssigneeInput(yard.electric),), deadline=FRIDAY),),
    )
    minutes.log(yard.meeting, data)
    return minutes.ribbon(yard.meeting)[-1]


def issue(yard, clock, minutes):
    row = ask(yard, minutes)
    OrdersService(yard.database, clock).assign([row.id], BulkAssignment(wording="Починить"))
    minutes.end(yard.meeting, 10)
    protocols = ProtocolService(yard.database, clock)
    protocols.issue(yard.meeting, TODAY)
    return row, protocols


def behind_the_journal(yard, statement, *values):
    """Change records as a package from another laptop would: by no unit of this copy."""
    with yard.database.writing_connection() as connection:
        connection.execute(statement, values)
        connection.commit()


def refused(work, code):
    with pytest.raises(UserError) as caught:
        work()
    assert caught.value.code == code


def test_a_recorded_question_goes_to_the_trash_and_comes_back_whole(yard, minutes, undo):
    row = ask(yard, minutes)

    done = undo.undo()
    assert minutes.ribbon(yard.meeting) == []
    assert (done.action.action, done.action.kind, done.action.name) == (
        HistoryAction.CREATE,
        RecordKind.QUESTION,
        "1",
    )
    assert (RecordKind.QUESTION, row.id) in done.changes.records

    again = undo.redo()
    (back,) = minutes.ribbon(yard.meeting)
    (order,) = back.orders
    assert (back.number, back.applicant.name) == (1, "Петрова")
    assert (order.deadline_on, order.lead.label) == (date(2026, 12, 1), "Горэлектросеть")
    assert again.is_again
    assert again.action == done.action


def test_a_deleted_question_comes_back(yard, minutes, undo):
    row = ask(yard, minutes)
    minutes.delete(row.id, row.version)
    assert undo.undo().action.action is HistoryAction.DELETE
    assert [one.id for one in minutes.ribbon(yard.meeting)] == [row.id]


def test_a_deadline_goes_back_and_is_told_with_both_days(yard, clock, minutes, undo):
    row = ask(yard, minutes)
    OrdersService(yard.database, clock).assign([row.id], BulkAssignment(deadline=LATER))

    done = undo.undo()

    (order,) = minutes.question(row.id).orders
    assert (order.deadline_on, order.deadline_words) == (date(2026, 12, 1), "до 1.12")
    assert (done.action.kind, done.action.name) == (RecordKind.ORDER, "1")
    assert done.action.changes == (FieldChange("deadline", date(2026, 12, 1), date(2026, 12, 15)),)
    again = undo.redo()
    assert minutes.question(row.id).orders[0].deadline_on == date(2026, 12, 15)
    assert again.action == done.action


def test_a_card_opened_before_the_undo_does_not_overwrite_it(yard, clock, minutes, undo):
    row = ask(yard, minutes)
    OrdersService(yard.database, clock).assign([row.id], BulkAssignment(deadline=LATER))
    shown = minutes.question(row.id)
    undo.undo()
    refused(lambda: minutes.delete(row.id, shown.version), "stale")


def test_undo_walks_back_over_everything_and_redo_forth(yard, clock, minutes, undo):
    first, second = ask(yard, minutes), ask(yard, minutes, "ямы на дороге")
    OrdersService(yard.database, clock).assign([first.id], BulkAssignment(deadline=LATER))
    minutes.end(yard.meeting, 40)
    minutes.delete(second.id, second.version)

    told = [undo.undo().action for _ in range(5)]
    assert [(one.kind, one.action) for one in told] == [
        (RecordKind.QUESTION, HistoryAction.DELETE),
        (RecordKind.MEETING, HistoryAction.CHANGE),
        (RecordKind.ORDER, HistoryAction.CHANGE),
        (RecordKind.QUESTION, HistoryAction.CREATE),
        (RecordKind.QUESTION, HistoryAction.CREATE),
    ]
    assert minutes.ribbon(yard.meeting) == []
    refused(undo.undo, "nothing_to_undo")

    assert [undo.redo().action for _ in range(5)] == told[::-1]
    refused(undo.redo, "nothing_to_redo")
    (left,) = minutes.ribbon(yard.meeting)
    assert (left.id, left.orders[0].deadline_on) == (first.id, date(2026, 12, 15))
    card = ScheduleService(yard.database, clock).card(yard.meeting)
    assert (card.state, card.residents) == (MeetingState.HELD, 40)


def test_a_number_is_not_given_again_after_an_undo(yard, minutes, undo):
    ask(yard, minutes)
    undo.undo()
    assert ask(yard, minutes).number == 2


def test_something_new_ends_what_may_be_done_again(yard, minutes, undo):
    ask(yard, minutes)
    undo.undo()
    ask(yard, minutes)
    refused(undo.redo, "nothing_to_redo")


def test_the_order_outlives_a_restart_of_the_same_day(tmp_path, clock):
    path = fresh_file(tmp_path)
    database = open_database(path, clock=clock)
    yard = small_city(database)
    minutes = MinutesService(database, clock)
    first, second = ask(yard, minutes), ask(yard, minutes, "ямы")
    UndoService(database, clock).undo()
    database.close()

    database = open_database(path, clock=clock)
    undo, minutes = UndoService(database, clock), MinutesService(database, clock)
    undo.undo()
    assert minutes.ribbon(yard.meeting) == []
    undo.redo()
    undo.redo()
    assert [row.id for row in minutes.ribbon(yard.meeting)] == [first.id, second.id]
    database.close()


def test_yesterday_is_left_alone(yard, clock, minutes, undo):
    ask(yard, minutes)
    clock.moment = datetime(2026, 11, 27, 12, tzinfo=UTC)
    refused(undo.undo, "nothing_to_undo")


def test_what_another_changed_since_is_not_overwritten(yard, minutes, undo):
    row = ask(yard, minutes)
    behind_the_journal(yard, "UPDATE question SET supporters = 7 WHERE id = ?", row.id.bytes)
    refused(undo.undo, "undo_changed")
    assert minutes.question(row.id).supporters == 7


def test_an_issued_protocol_stops_it(yard, clock, minutes, undo):
    _, protocols = issue(yard, clock, minutes)
    refused(undo.undo, "undo_never")
    assert protocols.protocol(yard.meeting) is not None


def test_nothing_of_a_meeting_with_a_protocol_is_undone(yard, clock, minutes, undo):
    row, _ = issue(yard, clock, minutes)
    with yard.database.unit_of_work() as uow:  # as an older program or another way might write
        uow.get(Question, row.id).urgency = Urgency.URGENT
        uow.commit()
    refused(undo.undo, "protocol_issued")


def test_erased_values_do_not_come_back(yard, minutes, undo):
    ask(yard, minutes)
    with yard.database.unit_of_work() as uow:
        applicant = uow.session.query(Applicant).one().id
        uow.session.expunge_all()
        erase(uow, [Redaction("applicant", applicant, {"name": "", "flat": ""})])
        uow.commit()
    refused(undo.undo, "undo_never")


def test_values_that_are_blank_in_the_journal_are_not_made_up(yard, minutes, undo):
    ask(yard, minutes)
    behind_the_journal(
        yard, "UPDATE operation SET fields = NULL, salt = NULL WHERE kind = 'applicant'"
    )
    refused(undo.undo, "undo_erased")


def test_directories_and_meetings_are_undone_too(yard, clock, undo):
    directories = DirectoriesService(yard.database, clock)
    schedule = ScheduleService(yard.database, clock)
    schedule.plan(MeetingInput(date(2026, 12, 3), None, place="у школы"))
    house = directories.houses()[0]
    directories.delete_house(house.id, house.version)

    assert undo.undo().action.name == house.address
    assert house.id in {one.id for one in directories.houses()}
    done = undo.undo().action
    assert (done.kind, done.name) == (RecordKind.MEETING, "03.12.2026")
    assert schedule.agenda(since=date(2026, 12, 1)) == []


def test_a_house_that_was_entered_anew_does_not_come_twice(yard, clock, undo):
    DirectoriesService(yard.database, clock).save_house(HouseInput(street="ул. Новая", number="1"))
    undo.undo()
    behind_the_journal(
        yard,
        "UPDATE house SET street = 'ул. Новая', number = '1', search = "
        "(SELECT search FROM house WHERE street = 'ул. Новая') WHERE id = ?",
        yard.neighbour.bytes,
    )
    refused(undo.redo, "house_twice")


def test_the_journal_holds_after_it(yard, minutes, undo):
    ask(yard, minutes)
    undo.undo()
    undo.redo()
    with yard.database.read() as connection:
        assert verify(connection).faults == ()
