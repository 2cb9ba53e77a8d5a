"""Hold the generated files to what a file of the program is."""

import pytest
from sqlalchemy import select, text

from db import engine as engines
from db import journal_check
from db.database import open_database
from db.domain.clock import system_clock
from db.models import Question
from desktop.services.minutes import MinutesService
from tests.benchmarks import population
from tests.benchmarks.population.meetings import LONG_MEETING
from tests.benchmarks.stage import running_meeting

QUESTIONS = 200


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    found = tmp_path_factory.mktemp("population")
    population.make(found, QUESTIONS)
    return found


@pytest.fixture
def database(folder):
    opened = open_database(folder / population.RECORDS, create=False)
    yield opened
    opened.close()


def test_the_file_is_sound_and_its_journal_holds(database):
    with database.read() as connection:
        assert engines.storage_faults(connection) == []
        report = journal_check.verify(connection)
        assert connection.scalar(text("SELECT count(*) FROM question")) == QUESTIONS

    assert report.broken_at == ()
    assert report.checked > QUESTIONS


def test_the_program_reads_it(database):
    ribbon = MinutesService(database, system_clock).ribbon(running_meeting(database))

    assert len(ribbon) >= LONG_MEETING
    assert {row.address for row in ribbon} != {""}
    assert any(order.lead for row in ribbon for order in row.orders)


def test_the_same_size_gives_the_same_rows(database, tmp_path):
    population.make(tmp_path, QUESTIONS)
    other = open_database(tmp_path / population.RECORDS, create=False)
    try:
        assert _questions(other) == _questions(database)
    finally:
        other.close()


def test_a_short_journal_has_an_operation_for_every_record(tmp_path, monkeypatch):
    monkeypatch.setattr(population, "EXACT_UP_TO", 0)
    population.make(tmp_path, QUESTIONS)
    opened = open_database(tmp_path / population.RECORDS, create=False)
    try:
        with opened.read() as connection:
            lost = connection.scalar(
                text("SELECT count(*) FROM question WHERE head NOT IN (SELECT id FROM operation)")
            )
            assert engines.storage_faults(connection) == []
    finally:
        opened.close()
    assert lost == 0


def _questions(database):
    with database.read() as connection:
        return connection.execute(select(*Question.__table__.columns).order_by("id")).all()


def test_the_board_of_control_is_what_the_records_say(tmp_path, monkeypatch):
    monkeypatch.setattr(population.meetings, "OPEN_PART", 0.5)
    population.make(tmp_path, 400)
    opened = open_database(tmp_path / population.RECORDS, create=False)
    try:
        with opened.read() as connection:
            entries, records = (
                connection.execute(text(f"SELECT * FROM {table} ORDER BY order_id")).all()  # noqa: S608 - our own names
                for table in ("control_entry", "control_source")
            )
    finally:
        opened.close()

    assert entries == records
    assert len(entries) > 10
