"""Save what a damaged file still holds, and make records again from the journal."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from db.database import open_database
from db.domain.enums import MeetingState
from db.domain.errors import EnvironmentFault
from db.models import CalendarYear, Meeting, Sequence
from db.queries.everything import records
from db.salvage import salvage
from db.verification import verify
from tests.support.records import add_question, fresh_file, put, small_city


@pytest.fixture
def path(tmp_path) -> Path:
    """Return a closed file with a bit of everything that the journal writes as text."""
    path = fresh_file(tmp_path)
    database = open_database(path)
    yard = small_city(database)
    for number in range(1, 31):
        add_question(yard, number)
    meeting = Meeting(
        state=MeetingState.HELD,
        on=date(2026, 11, 20),
        at=time(18, 30),
        started_at=datetime(2026, 11, 20, 15, 30, tzinfo=UTC),
    )
    put(database, meeting, CalendarYear(year=2026, days={"2026-11-04": "праздник"}))
    with database.unit_of_work() as unit:
        unit.session.add(Sequence(scope="protocol", year=2026, series="", last=7))
        unit.get(Meeting, meeting.id).note = "исправлено"
        unit.commit()
    database.close()
    return path


def everything(path: Path) -> list[dict[str, object]]:
    database = open_database(path, create=False)
    with database.read() as connection:
        found = list(records(connection))
        assert verify(connection).faults == ()
    database.close()
    return found


def damage(path: Path, table: str) -> None:
    """Zero the page from which all rows of a table are reached."""
    connection = dbapi2.connect(str(path))
    root = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
    ).fetchone()[0]
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(content)


def test_a_whole_file_is_saved_whole(path, tmp_path):
    before = everything(path)
    saved = salvage(path, tmp_path / "saved.db")

    assert everything(tmp_path / "saved.db") == before
    assert (saved.damaged_places, saved.refused, saved.rebuilt, saved.broken_references) == (0,) * 4


@pytest.mark.parametrize("table", ["question", "meeting", "calendar_year", "person"])
def test_a_lost_table_is_made_again_from_the_journal(path, tmp_path, table):
    before = everything(path)
    damage(path, table)
    saved = salvage(path, tmp_path / "saved.db")

    assert saved.damaged_places > 0
    assert saved.rebuilt > 0
    assert everything(tmp_path / "saved.db") == before


def test_the_laptop_is_another_one_and_the_counters_go_on(path, tmp_path):
    salvage(path, tmp_path / "saved.db")
    connection = dbapi2.connect(str(tmp_path / "saved.db"))
    laptops = connection.execute("SELECT current FROM replica").fetchall()
    last = connection.execute("SELECT last FROM sequence").fetchall()
    connection.close()

    assert laptops == [(0,)]
    assert last == [(7,)]


@pytest.mark.parametrize("table", ["alembic_version", "replica"])
def test_what_the_program_needs_is_set_right(path, tmp_path, table):
    before = everything(path)
    damage(path, table)
    salvage(path, tmp_path / "saved.db")

    assert everything(tmp_path / "saved.db") == before


def test_a_file_without_its_list_of_tables_is_refused_and_nothing_is_left(path, tmp_path):
    content = bytearray(path.read_bytes())
    content[:4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(EnvironmentFault) as caught:
        salvage(path, tmp_path / "saved.db")

    assert caught.value.code == "file_damaged"
    assert not list(tmp_path.glob("saved*"))
