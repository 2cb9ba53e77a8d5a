"""A meeting without a place or a date is questioned where the eyes are, and never lost."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.paths import AppPaths
from tests.e2e.secretary import Secretary
from tests.support.office import desk_of, look_over
from tests.support.watchdog import GuiWatchdog

pytestmark = pytest.mark.usefixtures("russian")


def test_neither_place_nor_date(qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        before = look_over(paths).records
        secretary.plans_a_meeting(place="")
        assert len(secretary.sees_complaints()) == 2
        secretary.gives_up_the_form()
        assert not secretary.sees_complaints()
    assert look_over(paths).records == before


def test_a_meeting_without_a_date_is_held_but_its_protocol_waits(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.looks_at_the_schedule()
        secretary.plans_a_meeting(place="сквер у фонтана")
        assert not secretary.sees_complaints()
        secretary.opens_the_meeting()
        secretary.starts_the_meeting()
        secretary.types("нет света = разъяснено")
        secretary.enters_it()
        secretary.ends_the_meeting()
        secretary.goes_to_the_orders()
        assert "У встречи нет даты" in secretary.sees_of_the_checks()
        secretary.tries_to_issue_the_protocol()
        assert "дат" in secretary.reads_the_message()
    assert look_over(paths).faults == ()
