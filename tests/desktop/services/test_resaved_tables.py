"""Recognise a returned table that another program has saved anew."""

from datetime import date
from uuid import UUID

import pytest

from db.domain.enums import MeetingState
from db.domain.rows.order_tables import ReturnedState
from desktop.services.order_tables import OrderTableService
from tests.support.records import HandClock, fresh_database, small_city
from tests.support.resaved import ORDERS, STORED, TODAY, WAYS, answered, asked, resave

FILLED = ORDERS - 1


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database, MeetingState.HELD)
        asked(yard)
        yield yard


def assert_is_recognised(yard, path):
    """See each report stand with its order, its words and its day."""
    tables = OrderTableService(yard.database, HandClock())
    found = tables.preview(path, TODAY)
    counts = {state: found.count(state) for state in ReturnedState}
    assert counts == dict.fromkeys(ReturnedState, 0) | {
        ReturnedState.ACCEPTED: FILLED,
        ReturnedState.EMPTY: 1,
    }
    said = {row.order_id: (row.text, row.done_on) for row in found.rows if row.text}
    assert said == {
        UUID(int=number): (f"Сделано {number}", date(2026, 12, number) if number < 7 else None)
        for number in range(1, FILLED + 1)
    }
    assert tables.take(found, TODAY).reports == FILLED
    assert tables.preview(path, TODAY).count(ReturnedState.KNOWN) == FILLED


@pytest.mark.parametrize("name", WAYS)
def test_a_table_that_libreoffice_has_saved_is_recognised(yard, name):
    """The tables are stored, so that it holds where there is no LibreOffice too."""
    assert_is_recognised(yard, STORED / name)


@pytest.mark.slow
@pytest.mark.parametrize("formats", WAYS.values())
def test_a_table_that_libreoffice_saves_here_is_recognised(yard, tmp_path, formats):
    resaved = resave(answered(yard, tmp_path), tmp_path / "anew", *formats)
    if resaved is None:
        pytest.skip("there is no LibreOffice with its spreadsheets here")
    assert_is_recognised(yard, resaved)
