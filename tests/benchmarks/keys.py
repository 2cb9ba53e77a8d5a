"""Measure a key press in the one-line entry: real key events on the real widget."""

import time
from collections.abc import Iterator
from contextlib import ExitStack

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from db.database import open_database
from db.domain.clock import system_clock
from desktop.services.entry import EntryService
from desktop.services.schedule import ScheduleService
from desktop.views.minutes.entry_line import EntryLine
from tests.benchmarks.entering import LINES
from tests.benchmarks.figure import Figure, at_most, shown
from tests.benchmarks.measuring import percentile_99
from tests.benchmarks.population import RECORDS, working_copy
from tests.benchmarks.stage import dressed, put_away, running_meeting, today

QUESTIONS = 100_000
ROUNDS = 4
LIMIT_MS = 8
MORE_LINES = (
    "Воробьёва д 14 кв 7: затопило кв 45 и кв 46, никто не приходит @уют @комф через две недели",
    "просим вырубить старый тополь у подъезда 3 @благоустр > обследовать дерево до конца месяца !!",
    "= разъяснён порядок вступления в программу #капит +5",
    "в подвале стоит вода и пахнет на весь подъезд, весь дом подписался, обращались уже дважды",
)


def key_press() -> list[Figure]:
    """Type lines letter by letter and look at the slowest presses."""
    app, theme = dressed()
    with ExitStack() as stack:
        folder = stack.enter_context(working_copy(QUESTIONS))
        database = open_database(folder / RECORDS, create=False)
        stack.callback(database.close)
        entry = EntryLine(theme, today)
        entry.set_lexicon(EntryService(database, system_clock).lexicon())
        schedule = ScheduleService(database, system_clock)
        entry.set_meeting(schedule.card(running_meeting(database)))
        entry.resize(1000, entry.sizeHint().height())
        entry.show()
        stack.callback(put_away, entry)
        list(_presses(app, entry))  # the first lines build what is built once
        pairs = [pair for _ in range(ROUNDS) for pair in _presses(app, entry)]
    name = f"key press, p99 of {len(pairs)}, {QUESTIONS} questions"
    return [
        at_most(name, percentile_99([busy for busy, _ in pairs]) * 1000, "ms", limit=LIMIT_MS),
        shown(
            f"{name}, by the wall clock",
            percentile_99([passed for _, passed in pairs]) * 1000,
            "ms",
        ),
    ]


def _presses(app: QApplication, entry: EntryLine) -> Iterator[tuple[float, float]]:
    """Type every line and yield the seconds of each press, up to the painted answer.

    The first of the two is the thread's own time: what others do on the machine is not in it.
    """
    for line in (*LINES, *MORE_LINES):
        entry.clear()
        app.processEvents()
        for letter in line:
            busy, started = time.thread_time(), time.perf_counter()
            _press(entry, letter)
            app.processEvents()
            yield time.thread_time() - busy, time.perf_counter() - started
        if entry.line().text != line:
            raise RuntimeError(f"typed {line!r}, but there stands {entry.line().text!r}")


def _press(entry: EntryLine, letter: str) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown
        QApplication.sendEvent(entry.edit, QKeyEvent(kind, key, plain, letter))
