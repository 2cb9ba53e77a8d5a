"""Log, correct and delete questions on a real file."""

from datetime import date
from uuid import uuid4

import pytest

from db import journal_check
from db.domain.changes import ChangeSet
from db.domain.consent import NO_CONSENT, Consent
from db.domain.enums import (
    AssigneeRole,
    AttendanceRole,
    ConsentForm,
    DeadlineKind,
    MeetingState,
    QuestionKind,
    RecordKind,
    Urgency,
)
from db.domain.errors import UserError
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    AttendanceInput,
    DeadlineInput,
    OrderInput,
    QuestionEdit,
    QuestionInput,
)
from db.domain.rows.minutes import DraftRow
from db.models import Attendance, Meeting, Protocol
from db.queries import history
from db.verification import verify
from desktop.services.minutes import MinutesService
from tests.support.records import HandClock, fresh_database, put, small_city

FRIDAY = DeadlineInput(DeadlineKind.DATE, date(2026, 11, 27), "до пятницы")
LATER = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), "до 15.12")


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def minutes(yard):
    return MinutesService(yard.database, HandClock())


def lamp(yard) -> QuestionInput:
    return QuestionInput(
        raw_line="Петрова кв 45: не горит фонарь @горэл до пятницы ",
        words="не горит фонарь",
        house_id=yard.house,
        topic_id=yard.light,
        applicant=ApplicantInput("Петрова", yard.house, "45"),
        orders=(OrderInput(assignees=(AssigneeInput(yard.electric),), deadline=FRIDAY),),
    )


def edit_of(row, **changes) -> QuestionEdit:
    orders = tuple(
        OrderInput(
            order.id,
            order.wording,
            tuple(AssigneeInput(one.organisation_id, one.person_id) for one in order.assignments),
            DeadlineInput(order.deadline_kind, order.deadline_on, order.deadline_words)
            if order.deadline_kind
            else None,
        )
        for order in row.orders
    )
    applicant = row.applicant and ApplicantInput(
        row.applicant.name, row.applicant.house_id, row.applicant.flat
    )
    fields = {
        "kind": row.kind,
        "urgency": row.urgency,
        "supporters": row.supporters,
        "answer": row.answer,
        "topic_id": row.topic_id,
        "house_id": row.house_id,
        "applicant": applicant,
        "orders": orders,
    }
    return QuestionEdit(**(fields | changes))


def logged(minutes, yard, data=None):
    key = uuid4()
    minutes.log(yard.meeting, data or lamp(yard), key)
    return minutes.question(key)


def test_a_logged_question_has_all_that_was_said(minutes, yard):
    row = logged(minutes, yard)

    assert (row.number, row.words, row.address) == (1, "не горит фонарь", "ул. Зелёная, 14")
    assert row.raw_line == "Петрова кв 45: не горит фонарь @горэл до пятницы "
    assert row.topic == "Уличное освещение"
    assert (row.applicant.name, row.applicant.flat) == ("Петрова", "45")
    (order,) = row.orders
    assert order.lead.label == "Горэлектросеть"
    assert (order.deadline_on, order.deadline_words) == (date(2026, 11, 27), "до пятницы")
    assert row.asked_at.tzinfo is not None


def test_numbers_are_never_given_twice(minutes, yard):
    first, second = logged(minutes, yard), logged(minutes, yard)
    minutes.delete(second.id, second.version)
    third = logged(minutes, yard)

    assert [row.number for row in minutes.ribbon(yard.meeting)] == [1, 3]
    minutes.restore(second.id)
    assert [row.id for row in minutes.ribbon(yard.meeting)] == [first.id, second.id, third.id]


def test_a_save_that_is_tried_again_does_nothing(minutes, yard):
    key = uuid4()
    first = minutes.log(yard.meeting, lamp(yard), key)
    again = minutes.log(yard.meeting, lamp(yard), key)

    assert first.touches(RecordKind.QUESTION)
    assert again == ChangeSet()
    assert len(minutes.ribbon(yard.meeting)) == 1


def test_the_draft_dies_with_the_commit_of_its_question(minutes, yard):
    minutes.save_draft(DraftRow("line:1", "line", "Петр", 4))
    minutes.save_draft(DraftRow("line:1", "line", "Петрова", 7))
    minutes.save_draft(DraftRow("question:2", "answer", "ответ", 5))
    assert minutes.drafts("line:") == [DraftRow("line:1", "line", "Петрова", 7)]

    minutes.log(yard.meeting, lamp(yard), draft_key="line:1")

    assert [draft.key for draft in minutes.drafts("")] == ["question:2"]
    assert minutes.drop_draft("question:2") == ChangeSet()
    assert minutes.drafts("") == []


def test_a_refused_question_leaves_its_draft(minutes, yard):
    minutes.save_draft(DraftRow("line:1", "line", "Петрова", 7))
    with pytest.raises(UserError, match="text_too_long"):
        minutes.log(yard.meeting, QuestionInput("я" * 1_000_000, "я"), draft_key="line:1")

    assert len(minutes.drafts("line:1")) == 1
    assert minutes.ribbon(yard.meeting) == []


@pytest.mark.parametrize("draft", ["\ud800 и \x00", "я" * 30_000, "%_'"])
def test_any_draft_can_be_kept(minutes, draft):
    assert minutes.save_draft(DraftRow("line:%_", "line", draft, 0)) == ChangeSet()
    assert len(minutes.drafts("line:%_")) == 1
    assert minutes.drafts("line:x") == []


@pytest.mark.parametrize(
    ("state", "code"), [(MeetingState.CANCELLED, "meeting_cancelled"), (None, "protocol_issued")]
)
def test_closed_minutes_are_not_written_to(minutes, yard, state, code):
    row = logged(minutes, yard)
    close(yard, state)

    writes = (
        lambda: minutes.log(yard.meeting, lamp(yard)),
        lambda: minutes.edit(row.id, edit_of(row), row.version),
        lambda: minutes.delete(row.id, row.version),
        lambda: minutes.start(yard.meeting),
        lambda: minutes.end(yard.meeting),
        lambda: minutes.set_attendance(yard.meeting, []),
    )
    for write in writes:
        with pytest.raises(UserError, match=code):
            write()


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, None])
def test_a_consent_may_be_taken_back_at_any_time(minutes, yard, state):
    row = logged(minutes, yard)
    given = Consent(ConsentForm.WRITTEN, date(2026, 11, 25), date(2026, 11, 25))
    minutes.set_consent(row.id, given, row.version)
    close(yard, state)
    row = minutes.question(row.id)
    assert row.applicant.consent == given

    done = minutes.set_consent(row.id, NO_CONSENT, row.version)
    assert done.touches(RecordKind.APPLICANT)
    assert not done.touches(RecordKind.QUESTION, RecordKind.PROTOCOL)
    assert minutes.question(row.id).applicant.consent == NO_CONSENT
    with yard.database.read() as connection:
        assert journal_check.verify(connection).broken_at == ()
        told = history.operations(connection, RecordKind.QUESTION, row.id)[-1]
    assert told.fields["consent"] == "none"
    with pytest.raises(UserError, match="stale"):
        minutes.set_consent(row.id, given, row.version)


def test_nobody_consents_to_an_anonymous_question(minutes, yard):
    minutes.log(yard.meeting, QuestionInput("где скамейки", "где скамейки"))
    (row,) = minutes.ribbon(yard.meeting)
    with pytest.raises(UserError, match="gone"):
        minutes.set_consent(row.id, NO_CONSENT, row.version)


def close(yard, state):
    if state is None:
        put(
            yard.database,
            Protocol(
                meeting_id=yard.meeting,
                year=2026,
                number=1,
                state="issued",
                issued_at=HandClock()(),
            ),
        )
        return
    with yard.database.unit_of_work() as uow:
        uow.get(Meeting, yard.meeting).state = state
        uow.commit()


def test_typed_up_notes_go_into_a_meeting_that_is_only_planned(tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database, MeetingState.PLANNED)
        minutes = MinutesService(database, HandClock())
        assert logged(minutes, yard).number == 1
        minutes.end(yard.meeting, 40)
        with database.unit_of_work() as uow:
            meeting = uow.get(Meeting, yard.meeting)
            assert (meeting.state, meeting.residents) == (MeetingState.HELD, 40)


def test_a_meeting_starts_ends_and_goes_on(minutes, yard):
    assert minutes.start(yard.meeting) == ChangeSet(), "it is running already"
    assert minutes.end(yard.meeting)
    with pytest.raises(UserError, match="meeting_held"):
        minutes.start(yard.meeting)
    assert minutes.reopen(yard.meeting)
    assert minutes.start(yard.meeting) == ChangeSet()
    with pytest.raises(UserError, match="number_negative"):
        minutes.set_residents(yard.meeting, -1)


def test_the_card_changes_all_but_the_words(minutes, yard):
    row = logged(minutes, yard)
    order = row.orders[0]
    minutes.edit(
        row.id,
        edit_of(
            row,
            urgency=Urgency.HEAD,
            answer="разъяснено",
            topic_id=yard.roads,
            applicant=ApplicantInput("Петрова Анна", yard.neighbour, "46"),
            orders=(
                OrderInput(
                    order.id,
                    "Восстановить",
                    (
                        AssigneeInput(person_id=yard.engineer),
                        AssigneeInput(yard.electric, deadline_on=date(2026, 12, 1)),
                        AssigneeInput(yard.electric),
                    ),
                    LATER,
                ),
                OrderInput(wording="Доложить"),
            ),
        ),
        row.version,
    )

    changed = minutes.question(row.id)
    assert changed.words == row.words
    assert changed.raw_line == row.raw_line
    assert (changed.urgency, changed.answer, changed.topic) == (
        Urgency.HEAD,
        "разъяснено",
        "Ямы и тротуары",
    )
    assert changed.applicant.id == row.applicant.id
    assert (changed.applicant.name, changed.applicant.flat) == ("Петрова Анна", "46")
    first, second = changed.orders
    assert first.id == order.id
    assert first.lead.person_id == yard.engineer
    (helper,) = first.co_executors
    assert helper.id == order.lead.id, "the same assignee stays the same record"
    assert (helper.role, helper.deadline_on) == (AssigneeRole.CO_EXECUTOR, date(2026, 12, 1))
    assert first.deadline_on == date(2026, 12, 15)
    assert first.first_deadline_on == date(2026, 12, 15), "no deadline was given out yet"
    assert (second.position, second.wording) == (2, "Доложить")


def test_what_the_card_leaves_out_goes_to_the_trash(minutes, yard):
    row = logged(minutes, yard)
    changes = minutes.edit(row.id, edit_of(row, orders=(), applicant=None), row.version)

    changed = minutes.question(row.id)
    assert (changed.orders, changed.applicants) == ((), ())
    assert changes.touches(RecordKind.ORDER, RecordKind.ASSIGNMENT, RecordKind.APPLICANT)


def test_a_request_becomes_a_remark_and_a_request_again(minutes, yard):
    row = logged(minutes, yard, QuestionInput("спасибо", "спасибо"))
    minutes.edit(row.id, edit_of(row, kind=QuestionKind.REMARK), row.version)
    remark = minutes.question(row.id)
    assert not remark.needs_order
    order = OrderInput(wording="Проверить", deadline=FRIDAY)
    minutes.edit(
        row.id, edit_of(remark, kind=QuestionKind.REQUEST, orders=(order,)), remark.version
    )

    assert minutes.question(row.id).orders[0].wording == "Проверить"
    assert minutes.question(row.id).words == "спасибо"


def test_a_card_opened_before_somebody_changed_an_order_is_stale(minutes, yard):
    row = logged(minutes, yard)
    order = row.orders[0]
    other = edit_of(row, orders=(OrderInput(order.id, "Иначе", (), FRIDAY),))
    minutes.edit(row.id, other, row.version)

    with pytest.raises(UserError, match="stale"):
        minutes.edit(row.id, edit_of(row), row.version)
    assert minutes.question(row.id).orders[0].wording == "Иначе"


def test_saving_a_card_unchanged_changes_nothing(minutes, yard):
    row = logged(minutes, yard)

    assert minutes.edit(row.id, edit_of(row), row.version) == ChangeSet()
    assert minutes.question(row.id) == row


def test_an_order_of_another_question_is_refused(minutes, yard):
    row, other = logged(minutes, yard), logged(minutes, yard)
    theirs = (OrderInput(other.orders[0].id, "x"),)

    with pytest.raises(UserError, match="stale"):
        minutes.edit(row.id, edit_of(row, orders=theirs), row.version)


@pytest.mark.parametrize("line", ["", "   ", "\n\t", "\x00"])
def test_an_empty_line_is_no_question(minutes, yard, line):
    with pytest.raises(UserError, match="question_empty"):
        minutes.log(yard.meeting, QuestionInput(line, line))
    assert minutes.ribbon(yard.meeting) == []


@pytest.mark.parametrize(
    "text",
    [
        "<b>&amp;</b>",
        "‮обратно",
        "👩‍👧 🇷🇺",
        "a\ud800b",
        "строка\nвторая\tтретья",
        "'; DROP TABLE question",
    ],
)
def test_odd_text_is_kept(minutes, yard, text):
    row = logged(minutes, yard, QuestionInput(text, text))

    assert row.words
    assert "\n" not in row.words
    assert row.words == text.replace("\ud800", "").replace("\n", " ").replace("\t", " ")


def test_attendance_is_written_as_a_list(minutes, yard):
    lines = [
        AttendanceInput(yard.secretary, "Белова Мария", "специалист", AttendanceRole.CHAIR),
        AttendanceInput(None, "Житель Ж.", "старший дома", AttendanceRole.GUEST),
        AttendanceInput(None, "Житель Ж.", "старший дома", AttendanceRole.GUEST),
    ]
    minutes.set_attendance(yard.meeting, lines)
    assert minutes.set_attendance(yard.meeting, lines) == ChangeSet(), "a second time is no news"

    with yard.database.read() as connection:
        rows = connection.execute(
            Attendance.__table__.select()
            .where(Attendance.deleted_at.is_(None))
            .order_by(Attendance.position)
        ).all()
    assert [(row.name, row.role) for row in rows] == [
        ("Белова Мария", AttendanceRole.CHAIR),
        ("Житель Ж.", AttendanceRole.GUEST),
    ]


def test_the_journal_tells_all_of_it(minutes, yard):
    row = logged(minutes, yard)
    minutes.edit(row.id, edit_of(row, orders=(), answer="да"), row.version)
    minutes.save_draft(DraftRow("line:1", "line", "x", 1))

    with yard.database.read() as connection:
        assert journal_check.verify(connection).broken_at == ()
        assert verify(connection).faults == ()


def test_a_question_that_is_gone_is_said_so(minutes):
    with pytest.raises(UserError, match="gone"):
        minutes.question(uuid4())
    with pytest.raises(UserError, match="gone"):
        minutes.restore(uuid4())


def test_the_draft_of_a_form_dies_in_the_transaction_of_its_record(minutes, yard):
    minutes.save_draft(DraftRow("form:x:1", "0", "Петрова", 7))

    def refused():
        minutes.log(yard.meeting, QuestionInput("я" * 1_000_000, "я"))

    with pytest.raises(UserError, match="text_too_long"):
        minutes.saving("form:x:1", refused)
    assert len(minutes.drafts("form:x:1")) == 1
    minutes.save_draft(DraftRow("form:x:1", "0", "Петрова", 7))
    assert len(minutes.drafts("form:x:1")) == 1, "another unit is no save of the record"

    left = []

    def saved():
        changes = minutes.log(yard.meeting, QuestionInput("нет света", "нет света"))
        left.extend(minutes.drafts("form:x:1"))
        return changes

    assert minutes.saving("form:x:1", saved)
    assert left == [], "it went with the commit, not after it"
