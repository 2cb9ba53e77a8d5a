"""Hold erasure to its promise: values go, the chain and the records still fit each other."""

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from db.database import open_database
from db.domain.person_search import MARK
from db.erasure import Redaction, erase
from db.models import Applicant, Operation, Question
from db.queries.everything import records
from db.salvage import salvage
from db.verification import verify
from tests.support.records import add_question, fresh_database, fresh_file, put, small_city

NAME, LINE = "Очевидная Марина", "Очевидная Марина кв 45: не горит фонарь"


@pytest.fixture
def scene(tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database)
        question = add_question(yard, 1, raw_line=LINE, words=LINE)
        put(database, Applicant(question_id=question, name=NAME, flat="45", phone="+79273600000"))
        yield yard, question


def faults(database) -> list[str]:
    with database.read() as connection:
        return list(verify(connection).faults)


def values_in_journal(database) -> str:
    with database.read() as connection:
        return str(connection.execute(select(Operation.fields)).scalars().all())


def test_values_go_and_everything_still_fits(scene):
    yard, question = scene
    with yard.database.unit_of_work() as unit:
        applicant = unit.session.scalar(select(Applicant.id))
        done = erase(
            unit,
            [
                Redaction("applicant", applicant, {"name": "", "flat": "", "phone": ""}),
                Redaction("question", question, {"raw_line": "[удалено]", "words": "[удалено]"}),
            ],
        )
        changes = unit.commit()
    assert {key for _, key in changes} == {applicant, question}
    assert [len(one.blanked) for one in done] == [1, 1]
    assert "Очевидная" not in values_in_journal(yard.database)
    assert faults(yard.database) == []


def test_operations_that_tell_other_fields_keep_their_values(scene):
    yard, question = scene
    with yard.database.unit_of_work() as unit:
        unit.get(Question, question).answer = "разъяснено"
        unit.commit()
    with yard.database.unit_of_work() as unit:
        erase(unit, [Redaction("question", question, {"words": "[удалено]"})])
        unit.commit()
    with yard.database.read() as connection:
        kept = connection.execute(
            select(Operation.fields).where(Operation.record_id == question).order_by(Operation.seq)
        ).scalars()
        create, change, erased = kept
    assert create is None
    assert change == {"answer": "разъяснено"}
    assert erased["words"] == "[удалено]"
    assert erased["raw_line"] == LINE


def test_without_the_operation_the_words_of_a_resident_stay(scene):
    yard, question = scene
    with (
        pytest.raises(DBAPIError, match="words stay"),
        yard.database.unit_of_work() as unit,
    ):
        unit.session.execute(update(Question).where(Question.id == question).values(words="другое"))


def test_the_operation_of_an_erasure_serves_once(scene):
    yard, question = scene
    with yard.database.unit_of_work() as unit:
        erase(unit, [Redaction("question", question, {"words": "[удалено]"})])
        unit.commit()
    with pytest.raises(DBAPIError, match="words stay"), yard.database.unit_of_work() as unit:
        unit.session.execute(text("UPDATE question SET words = 'другое'"))


def test_an_erased_record_is_made_again_without_what_was_erased(tmp_path):
    path = fresh_file(tmp_path)
    database = open_database(path)
    yard = small_city(database)
    question = add_question(yard, 1, raw_line=LINE, words=LINE, answer="разъяснено")
    with database.unit_of_work() as unit:
        erase(unit, [Redaction("question", question, {"raw_line": MARK, "words": MARK})])
        unit.commit()
    with database.read() as connection:
        before = list(records(connection))
    database.close()
    raw = dbapi2.connect(str(path))
    raw.execute("DELETE FROM question")
    raw.commit()
    raw.close()

    saved = salvage(path, tmp_path / "saved.db")
    again = open_database(tmp_path / "saved.db", create=False)
    with again.read() as connection:
        assert list(records(connection)) == before
        assert verify(connection).faults == ()
    again.close()
    assert saved.rebuilt == 1
