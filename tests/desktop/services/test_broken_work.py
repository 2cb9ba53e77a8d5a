"""Find what was being typed when the program died, on a real file."""

from datetime import timedelta

import pytest

from db.domain.rows.minutes import DraftRow
from db.queries.broken_off import broken_off
from desktop.services.minutes import MinutesService
from tests.support.records import EVENING, HandClock, add_question, fresh_database, small_city


@pytest.mark.parametrize("set_back", [timedelta(), timedelta(hours=1), timedelta(days=5000)])
def test_the_last_draft_counts_though_the_clock_was_set_back(tmp_path, set_back):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database)
        key = f"question:{add_question(yard, 1)}"
        minutes = MinutesService(database, clock)
        minutes.save_draft(DraftRow(key, "applicant", "Петр", 4))
        clock.moment = EVENING - set_back
        minutes.save_draft(DraftRow(key, "answer", "в план", 6))
        with database.read() as connection:
            found = broken_off(connection, None)
    assert found is not None
    assert found.field == "answer"
