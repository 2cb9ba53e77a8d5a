"""A1: the window is killed while somebody types; the next start gives field, text and caret back."""

import json
import signal
import time
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median

from db.database import open_database
from db.domain.inputs import QuestionInput
from db.encryption import DataKey
from db.verification import verify
from desktop.paths import AppPaths
from desktop.services.minutes import MinutesService
from tests.e2e.typist import LINE, work
from tests.faults.row import Outcome, Scale
from tests.faults.scene import work_folder
from tests.faults.windows import WindowProcess, load_window
from tests.support.office import DAY_OF_MEETING, RunningClock, sample_folder
from tests.support.protected import PASSWORD, protect
from tests.support.running import start_planned

MOST_LOST = 5
_LIVES_S = (0.2, 1.2)
_PLACES = (LINE, LINE, "applicant", "answer")
"""The line takes most of what is typed."""


@dataclass(frozen=True)
class Typed:
    """Hold what stood in the field that had the keyboard, with the caret."""

    place: str
    text: str
    caret: int


def killed_typing(scale: Scale) -> Outcome:
    """Kill a window over plain records."""
    return _kills(scale.of(12, 100), seed=20261125, password="")


def killed_typing_encrypted(scale: Scale) -> Outcome:
    """Kill a window over records that have a password."""
    return _kills(scale.of(8, 100), seed=20261126, password=PASSWORD)


def _kills(count: int, *, seed: int, password: str) -> Outcome:
    chance = Random(seed)
    losses: list[str] = []
    lost: list[int] = []
    load_window()
    with work_folder(real_disk=True) as folder:
        paths = _running(folder)
        key = protect(paths.records)[0] if password else None
        typed = _life(paths, LINE, chance.uniform(*_LIVES_S), password)
        for kill in range(1, count + 1):
            seconds = chance.uniform(*_LIVES_S) if kill < count else 0
            found = _life(paths, chance.choice(_PLACES), seconds, password)
            if found[0] in typed:
                lost.append(_letters_lost(typed, found[0]))
            elif not _is_next(typed[-1], found[0]):
                losses.append(f"kill {kill}: {found[0]} after {typed[-1]}")
            typed = found
        losses += _broken_rules(paths, key)
    losses += [f"{letters} letters lost" for letters in lost if letters > MOST_LOST]
    if lost and median(lost):
        losses.append(f"in the middle of all kills {median(lost)} letters lost")
    return Outcome(count, tuple(losses), f"letters lost: at most {max(lost, default=0)}")


def _running(folder: Path) -> AppPaths:
    """Start the planned meeting of the sample and log a question, whose card is typed into."""
    paths = sample_folder(folder)
    meeting = start_planned(paths)
    clock = RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, clock=clock)
    try:
        MinutesService(database, clock).log(meeting, QuestionInput("нет света", "нет света"))
    finally:
        database.close()
    return paths


def _life(paths: AppPaths, place: str, seconds: float, password: str) -> list[Typed]:
    """Start the typist and kill it after a while; return what came back and what it typed then."""
    with WindowProcess(partial(work, paths.data, place, password)) as typist:
        told = [typist.line() for _ in range(3)]
        time.sleep(seconds)  # the moment of the kill must have nothing to do with its keys
        typist.send(signal.SIGKILL)
        told += typist.rest()
        why = typist.why()
    typed = [Typed(**json.loads(line)) for line in told if line.endswith("\n")]
    if len(typed) < 3:
        raise RuntimeError(f"the typist died by itself, {why}")
    return typed


def _is_next(last: Typed, found: Typed) -> bool:
    """Tell whether it is what the next key made, saved before the typist could tell of it."""
    letters = len(found.text) - len(last.text)
    moved = found.caret - last.caret
    return found.place == last.place and (letters, moved) in {(1, 1), (0, -1)}


def _letters_lost(typed: list[Typed], restored: Typed) -> int:
    """Return how many letters were typed after what came back."""
    last = len(typed) - 1 - typed[::-1].index(restored)
    grown = (
        len(after.text) - len(before.text)
        for before, after in pairwise(typed[last:])
        if before.place == after.place
    )
    return sum(letters for letters in grown if letters > 0)


def _broken_rules(paths: AppPaths, key: DataKey | None) -> list[str]:
    database = open_database(paths.records, create=False, key=key)
    try:
        with database.read() as connection:
            return [str(fault) for fault in verify(connection).faults]
    finally:
        database.close()
