"""Hold the unit of work to its promises on a real file."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from db import journal_check
from db.database import open_database
from db.domain.enums import MeetingState, QuestionKind, RecordKind, Urgency
from db.domain.errors import UserError
from db.models import Attendance, Meeting, Operation, Question

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path):
    found = open_database(tmp_path / "records.db", clock=lambda: NOON)
    yield found
    found.close()


def add_meeting(database) -> Meeting:
    with database.unit_of_work("Секретарь") as unit:
        meeting = unit.add(Meeting(state=MeetingState.PLANNED, place="двор"))
        unit.commit()
    return meeting


def operations(database):
    with database.read() as connection:
        return connection.execute(select(*Operation.__table__.columns).order_by("seq")).all()


def test_a_commit_says_which_records_changed(database):
    with database.unit_of_work() as unit:
        meeting = unit.add(Meeting(state=MeetingState.PLANNED))
        changes = unit.commit()

    assert changes.ids(RecordKind.MEETING) == {meeting.id}
    assert changes.touches(RecordKind.MEETING)
    assert not changes.touches(RecordKind.HOUSE)


def test_without_a_commit_nothing_is_kept(database):
    with database.unit_of_work() as unit:
        unit.add(Meeting(state=MeetingState.PLANNED))
        unit.session.flush()

    with database.read() as connection:
        assert connection.execute(select(Meeting.id)).all() == []
    assert operations(database) == []


def test_every_change_is_journalled_with_what_it_was_based_on(database):
    meeting = add_meeting(database)
    with database.unit_of_work("Она") as unit:
        unit.get(Meeting, meeting.id).place = "сквер"
        unit.commit()

    first, second = operations(database)
    assert (first.action, first.actor, first.base) == ("create", "Секретарь", [])
    assert first.fields["place"] == "двор"
    assert first.fields["state"] == "planned"
    assert (second.action, second.actor) == ("change", "Она")
    assert second.fields == {"place": "сквер"}
    assert second.base == [str(first.id)]
    assert second.clock > first.clock


def test_a_change_to_the_same_value_is_no_change(database):
    meeting = add_meeting(database)
    with database.unit_of_work() as unit:
        unit.get(Meeting, meeting.id).place = "двор"
        assert not unit.commit()

    assert len(operations(database)) == 1


def test_a_stale_version_is_refused(database):
    meeting = add_meeting(database)
    with database.unit_of_work() as unit:
        unit.get(Meeting, meeting.id, version=1).note = "первая"
        unit.commit()

    with database.unit_of_work() as unit, pytest.raises(UserError) as caught:
        unit.get(Meeting, meeting.id, version=1)
    assert caught.value.code == "stale"


def test_a_deleted_record_is_gone_for_the_screens_and_comes_back(database):
    meeting = add_meeting(database)
    with database.unit_of_work() as unit:
        unit.delete(unit.get(Meeting, meeting.id))
        unit.commit()
    with database.unit_of_work() as unit, pytest.raises(UserError) as caught:
        unit.get(Meeting, meeting.id)
    assert caught.value.code == "gone"

    with database.unit_of_work() as unit:
        found = unit.find(Meeting, meeting.id)
        assert found is not None
        unit.restore(found)
        unit.commit()
    assert [row.action for row in operations(database)] == ["create", "delete", "restore"]


def test_records_may_be_added_in_any_order(database):
    with database.unit_of_work() as unit:
        key = unit.new_id()
        unit.add(
            Question(
                meeting_id=key,
                number=1,
                asked_at=unit.now,
                raw_line="не горит фонарь",
                words="не горит фонарь",
                sort=QuestionKind.REQUEST,
                urgency=Urgency.ORDINARY,
            )
        )
        unit.add(Meeting(id=key, state=MeetingState.RUNNING))
        assert len(unit.commit().records) == 2


def test_a_reference_to_nothing_is_refused_at_commit(database):
    with database.unit_of_work() as unit:
        unit.add(Attendance(meeting_id=uuid4(), role="team"))
        with pytest.raises(DBAPIError, match="FOREIGN KEY"):
            unit.commit()
    assert operations(database) == []


def test_a_number_is_used_up_only_by_a_commit(database):
    with database.unit_of_work() as unit:
        assert unit.next_number("protocol", 2026) == 1
    with database.unit_of_work() as unit:
        assert unit.next_number("protocol", 2026) == 1
        assert unit.next_number("protocol", 2026) == 2
        unit.commit()
    with database.unit_of_work() as unit:
        assert unit.next_number("protocol", 2026) == 3
        assert unit.next_number("protocol", 2027) == 1
        assert unit.next_number("protocol", 2026, "Б") == 1


def test_the_residents_own_words_cannot_be_written_again(database):
    meeting = add_meeting(database)
    with database.unit_of_work() as unit:
        question = unit.add(
            Question(
                meeting_id=meeting.id,
                number=1,
                asked_at=unit.now,
                raw_line="подвал",
                words="подвал",
                sort=QuestionKind.REQUEST,
                urgency=Urgency.ORDINARY,
            )
        )
        unit.commit()
    with database.unit_of_work() as unit:
        unit.get(Question, question.id).words = "чердак"
        with pytest.raises(DBAPIError, match="own words stay"):
            unit.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM operation",
        "UPDATE operation SET actor = 'другой'",
        "UPDATE operation SET fields = '{}'",
        "UPDATE operation SET chain = x'00'",
    ],
)
def test_the_journal_is_only_added_to(database, statement):
    add_meeting(database)
    with database.unit_of_work() as unit, pytest.raises(DBAPIError, match="append-only"):
        unit.session.execute(text(statement))


def test_values_may_be_blanked_and_the_chain_still_holds(database):
    add_meeting(database)
    with database.unit_of_work() as unit:
        unit.session.execute(text("UPDATE operation SET fields = NULL, salt = NULL"))
        unit.session.commit()
    add_meeting(database)

    with database.read() as connection:
        assert journal_check.verify(connection) == journal_check.ChainReport(2, ())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE operation SET actor = 'другой' WHERE seq = 2",
        "UPDATE operation SET fields = replace(fields, 'двор', 'сад') WHERE seq = 2",
        "UPDATE operation SET record_id = randomblob(16) WHERE seq = 2",
        "DELETE FROM operation WHERE seq = 1",
    ],
)
def test_an_edited_journal_is_noticed(database, statement):
    for _ in range(3):
        add_meeting(database)
    with database.unit_of_work() as unit:
        names = unit.session.scalars(text("SELECT name FROM sqlite_master WHERE type='trigger'"))
        for name in names.all():
            unit.session.execute(text(f"DROP TRIGGER {name}"))
        unit.session.execute(text(statement))
        unit.session.commit()

    with database.read() as connection:
        assert journal_check.verify(connection).broken_at == (2,)


def test_a_reader_sees_one_moment_and_cannot_write(database):
    with database.read() as connection:
        assert connection.execute(select(Meeting.id)).all() == []
        add_meeting(database)
        assert connection.execute(select(Meeting.id)).all() == []
        with pytest.raises(DBAPIError, match="readonly"):
            connection.execute(text("DELETE FROM meeting"))


def test_the_hybrid_clock_never_goes_back(tmp_path):
    moments = iter([NOON, NOON.replace(year=2016), NOON.replace(year=2036)])
    database = open_database(tmp_path / "records.db", clock=lambda: next(moments))
    for _ in range(3):
        add_meeting(database)
    clocks = [row.clock for row in operations(database)]
    database.close()

    assert clocks == sorted(set(clocks))
    assert clocks[1] == clocks[0] + 1
