"""The trash: what is in it, what comes back, and what goes for good after thirty days."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from db.domain.control_inputs import (
    ExtensionInput,
    MilestoneInput,
    OrderKey,
    ReportInput,
    ReturnInput,
)
from db.domain.enums import (
    AttachmentPurpose,
    DeadlineKind,
    ErasureGround,
    MeetingState,
    Outcome,
    RecordKind,
)
from db.domain.errors import UserError
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    OrderInput,
    QuestionEdit,
    QuestionInput,
)
from db.models import Attachment, AttachmentContent, Meeting, Order, PreparedQuestion
from db.verification import verify
from desktop.services.backups import BackupService
from desktop.services.control import ControlService
from desktop.services.directories import DirectoriesService
from desktop.services.erasure import ErasureService
from desktop.services.minutes import MinutesService
from desktop.services.trash import DAYS, TrashService
from desktop.services.undo import UndoService
from tests.support.controlled import controlled
from tests.support.records import HandClock, fresh_database, small_city


class Office:
    """Hold the services over a small city."""

    def __init__(self, database, clock):
        self.database = database
        self.clock = clock
        self.yard = small_city(database)
        self.minutes = MinutesService(database, clock)
        self.directories = DirectoriesService(database, clock)
        self.erasure = ErasureService(database, clock, BackupService(database, clock))
        self.trash = TrashService(database, clock, self.erasure)

    def ask(self, words="Очевидная Марина кв 77: не горит фонарь"):
        data = QuestionInput(
            raw_line=words,
            words=words,
            applicant=ApplicantInput("Очевидная Марина", self.yard.house, "77", "", "+79273601234"),
            orders=(OrderInput(None, "Починить фонарь", (AssigneeInput(self.yard.electric),)),),
        )
        self.minutes.log(self.yard.meeting, data)
        return self.minutes.ribbon(self.yard.meeting)[-1]

    def without_orders(self, row):
        edit = QuestionEdit(row.kind, row.urgency, 0, "", None, None, None, ())
        self.minutes.edit(row.id, edit, row.version)

    def days_pass(self, days):
        self.clock.moment += timedelta(days=days)

    def everything(self) -> str:
        """Return all that the file says, in any table."""
        with self.database.read() as connection:
            names = connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type='table'"
            ).scalars()
            every = [text(f'SELECT * FROM "{name}"') for name in names]  # noqa: S608 - our tables
            return str([connection.execute(one).all() for one in every])


@pytest.fixture
def office(tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yield Office(database, clock)


def test_deleted_records_are_named_and_come_back(office):
    row = office.ask()
    house = office.directories.houses()[0]
    office.directories.delete_house(house.id, house.version)
    office.minutes.delete(row.id, row.version)

    question, home = office.trash.rows()
    assert (question.kind, question.name, question.words) == (RecordKind.QUESTION, "1", row.words)
    assert (home.kind, home.name) == (RecordKind.HOUSE, house.address)

    for one in (question, home):
        office.trash.restore(one.kind, one.id)
    assert office.trash.rows() == []
    (back,) = office.minutes.ribbon(office.yard.meeting)
    assert (back.number, back.applicant.name) == (1, "Очевидная Марина")
    assert house.id in {one.id for one in office.directories.houses()}


def test_an_order_comes_back_with_those_who_carry_it_out(office):
    row = office.ask()
    office.without_orders(row)
    (order,) = office.trash.rows()
    assert (order.kind, order.name, order.words) == (RecordKind.ORDER, "1", "Починить фонарь")

    shown = office.minutes.question(row.id).version
    office.trash.restore(order.kind, order.id)
    back = office.minutes.question(row.id)
    assert back.orders[0].lead.label == "Горэлектросеть"
    assert back.version > shown  # a card opened before must not take it out again


def test_after_thirty_days_it_is_gone_from_the_file_and_the_number_stays_taken(office):
    row = office.ask()
    office.minutes.delete(row.id, row.version)
    office.days_pass(DAYS)
    assert not office.trash.is_due()
    assert office.trash.rows()

    office.days_pass(1)
    assert office.trash.rows() == []
    assert office.trash.is_due()
    with pytest.raises(UserError, match="gone"):
        office.trash.restore(RecordKind.QUESTION, row.id)
    assert not office.trash.sweep().has_more

    left = office.everything()
    for trace in ("Очевидн", "79273601234", "фонарь"):
        assert trace not in left
    assert not office.trash.is_due()
    assert not office.trash.sweep().changes
    (act,) = office.erasure.erasures()
    assert (act.ground, act.records) == (ErasureGround.TERM, 3)
    with office.database.read() as connection:
        assert list(verify(connection).faults) == []
    assert office.ask("ямы").number == 2


def test_what_the_program_lets_go_does_not_stand_in_the_way_of_undoing(office):
    row = office.ask()
    office.minutes.delete(row.id, row.version)
    office.days_pass(DAYS + 2)
    office.ask("ямы")
    office.trash.sweep()
    undo = UndoService(office.database, office.clock)
    undo.undo()
    assert office.minutes.ribbon(office.yard.meeting) == []
    with pytest.raises(UserError, match="nothing_to_undo"):
        undo.undo()


def test_what_was_taken_off_a_living_question_goes_too(office):
    row = office.ask("не горит фонарь")
    office.without_orders(row)
    office.days_pass(DAYS + 2)
    office.trash.sweep()
    left = office.everything()
    assert "Очевидная" not in left
    assert "Починить" not in left
    assert office.minutes.question(row.id).words == "не горит фонарь"


def test_a_deleted_organisation_keeps_the_name_that_papers_speak_of(office):
    row = office.ask()
    found = next(o for o in office.directories.organisations() if o.id == office.yard.electric)
    office.directories.delete_organisation(found.id, found.version)
    office.days_pass(DAYS + 2)
    office.trash.sweep()
    assert office.minutes.question(row.id).orders[0].lead.label == "Горэлектросеть"
    assert not office.trash.is_due()


def test_what_was_said_of_a_swept_order_goes_with_it(office):
    key = controlled(office.yard, wording="Починить для Очевидной")
    control = ControlService(office.database, office.clock)
    today = office.clock().date()
    later = DeadlineInput(DeadlineKind.DATE, today + timedelta(days=40), "до 40")
    extension = ExtensionInput(later, "Очевидная просила позже", "О.В. Климанов", today)
    control.extend([key], extension)
    for move, text_of in (("report", "Очевидная видела"), ("stages", "звонок Очевидной")):
        row = control.card(key.id).row
        now = OrderKey(row.id, row.version)
        if move == "report":
            control.report(now, ReportInput(Outcome.DONE, text_of, today, today))
        else:
            control.set_milestones(now, [MilestoneInput(text_of)])
    row = control.card(key.id).row
    again = ReturnInput("Очевидная против", "О.В. Климанов", today)
    control.send_back([OrderKey(row.id, row.version)], again)
    with office.database.unit_of_work() as uow:
        uow.delete(uow.get(Order, key.id))
        uow.commit()
    office.days_pass(DAYS + 2)
    while office.trash.sweep().has_more:
        pass
    assert "Очевидн" not in office.everything()
    with office.database.read() as connection:
        assert list(verify(connection).faults) == []


def test_a_deleted_photo_leaves_with_its_bytes(office):
    row = office.ask()
    with office.database.unit_of_work() as uow:
        uow.session.add(AttachmentContent(sha256="ab", content="снимок Очевидной".encode()))
        photo = uow.add(
            Attachment(
                owner_kind="question",
                owner_id=row.id,
                purpose=AttachmentPurpose.PHOTO,
                file_name="Очевидная.jpg",
                media_type="image/jpeg",
                size=1,
                sha256="ab",
            )
        )
        uow.commit()
    with office.database.unit_of_work() as uow:
        uow.delete(uow.get(Attachment, photo.id))
        uow.commit()
    office.days_pass(DAYS + 2)
    assert office.trash.is_due()
    office.trash.sweep()
    assert "Очевидная.jpg" not in office.everything()
    with office.database.read() as connection:
        assert connection.scalar(select(AttachmentContent.sha256)) is None
        assert list(verify(connection).faults) == []
    assert not office.trash.is_due()


def test_what_was_prepared_for_a_deleted_meeting_goes_with_it(office):
    with office.database.unit_of_work() as uow:
        meeting = uow.add(Meeting(state=MeetingState.PLANNED, place="у подъезда 3"))
        uow.add(
            PreparedQuestion(meeting_id=meeting.id, line="Очевидная кв 77: яма", handed_by="Фомина")
        )
        uow.commit()
    with office.database.unit_of_work() as uow:
        uow.delete(uow.get(Meeting, meeting.id))
        uow.commit()
    office.days_pass(DAYS + 2)
    office.trash.sweep()
    said = office.everything()
    assert "Очевидная" not in said
    assert "Фомина" not in said
