"""Measure what the screens of a very large file take to read and to show."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from db.database import Database, open_database
from db.domain.clock import system_clock
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.schedule import ScheduleService
from desktop.views.common.theme import Theme
from desktop.views.minutes.ribbon import Ribbon
from desktop.views.orders.model import order_lines
from desktop.views.orders.table import OrdersTable
from desktop.views.schedule.month_grid import MonthGrid
from desktop.views.schedule.readings import read_month
from tests.benchmarks.figure import Figure, at_most, shown
from tests.benchmarks.population import RECORDS, working_copy
from tests.benchmarks.stage import TODAY, dressed, put_away, running_meeting, today

MANY = 1_000_000
RUNS = 21
LIMIT_MS = 50
SIZE = QSize(1100, 700)


@dataclass(frozen=True, slots=True)
class Screen:
    """Hold what a screen reads, and how it shows that and nothing again."""

    name: str
    widget: QWidget
    read: Callable[[], Any]
    show: Callable[[Any], object]
    empty: Callable[[], object]


def large_screens() -> list[Figure]:
    """Time reading and showing each screen, the first time and warm."""
    _, theme = dressed()
    with ExitStack() as stack:
        folder = stack.enter_context(working_copy(MANY))
        database = open_database(folder / RECORDS, create=False)
        stack.callback(database.close)
        return [figure for screen in screens_of(database, theme) for figure in _timed(screen)]


def screens_of(database: Database, theme: Theme) -> Iterator[Screen]:
    meeting = running_meeting(database)
    schedule = ScheduleService(database, system_clock)
    directories = DirectoriesService(database, system_clock)
    minutes = MinutesService(database, system_clock)
    orders = OrdersService(database, system_clock)
    first = TODAY.replace(day=1)
    grid, ribbon, table = MonthGrid(theme, TODAY), Ribbon(theme, today), OrdersTable(theme, today)
    yield Screen(
        "month view",
        grid,
        lambda: read_month(schedule, directories, first),
        lambda month: grid.set_month(month, TODAY),
        lambda: None,
    )
    yield Screen(
        "ribbon of 60 questions",
        ribbon,
        lambda: minutes.ribbon(meeting),
        ribbon.set_rows,
        lambda: ribbon.set_rows([]),
    )
    yield Screen(
        "assignment panel",
        table,
        lambda: (orders.panel(meeting), orders.checks(meeting, TODAY)),
        lambda found: table.set_lines(order_lines(found[0])),
        lambda: table.set_lines([]),
    )


def _timed(screen: Screen) -> Iterator[Figure]:
    screen.widget.resize(SIZE)
    screen.widget.show()
    seconds = [once(screen) for _ in range(RUNS + 1)]
    put_away(screen.widget)
    name = f"{screen.name}, {MANY} questions"
    yield at_most(name, median(seconds[1:]) * 1000, "ms", limit=LIMIT_MS)
    yield shown(f"{name}, first time", seconds[0] * 1000, "ms")


def once(screen: Screen) -> float:
    """Return the seconds to read a screen, to hand it to its widget and to paint it."""
    screen.empty()
    screen.widget.repaint()
    started = time.perf_counter()
    screen.show(screen.read())
    screen.widget.repaint()
    return time.perf_counter() - started
