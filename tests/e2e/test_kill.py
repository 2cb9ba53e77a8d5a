"""Kill the program while somebody types; the next start gives the line back."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from statistics import median

import pytest

from db.database import open_database
from db.domain.enums import MeetingState
from desktop.bootstrap.services import build_services
from desktop.paths import AppPaths
from tests.support.office import DAY_OF_MEETING, RunningClock, look_over

ROOT = Path(__file__).parents[2]
KILLS = 5
SEED = 20261125
MOST_LOST = 5
LIVES_S = (0.2, 1.2)


@dataclass(frozen=True)
class Typed:
    """Hold what stood in the line, with the caret."""

    text: str
    caret: int


@pytest.fixture
def running(paths: AppPaths) -> AppPaths:
    """Start the planned meeting of the sample."""
    clock = RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, clock=clock)
    services = build_services(database, clock)
    coming = services.schedule.agenda(since=date(2026, 11, 25), text="")
    (planned,) = (row for row in coming if row.state is MeetingState.ANNOUNCED)
    services.minutes.start(planned.id)
    database.close()
    return paths


@pytest.mark.slow
def test_a_kill_costs_next_to_nothing(running: AppPaths) -> None:
    chance = Random(SEED)
    typed = [Typed("", 0)]
    lost: list[int] = []
    for _ in range(KILLS):
        restored, typed_on = type_and_die(running, chance.uniform(*LIVES_S))
        lost.append(letters_lost(typed, restored))
        typed = [restored, *typed_on]
    restored, _ = type_and_die(running, 0)
    lost.append(letters_lost(typed, restored))

    del lost[0]  # nothing was typed before the first start
    assert max(lost) <= MOST_LOST, lost
    assert median(lost) == 0, lost
    assert restored.text
    assert look_over(running).faults == ()


def type_and_die(paths: AppPaths, seconds: float) -> tuple[Typed, list[Typed]]:
    """Start the typist, kill it after a while; return what came back and what it typed then."""
    command = [sys.executable, "-m", "tests.e2e.typist", str(paths.data)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as typist:
        assert typist.stdout is not None
        told = [typist.stdout.readline(), typist.stdout.readline()]
        time.sleep(seconds)  # the moment of the kill must have nothing to do with its keys
        typist.kill()
        told += typist.stdout.readlines()
    typed = [Typed(**json.loads(line)) for line in told if line.endswith("\n")]
    assert len(typed) > 1, "the typist died by itself"
    return typed[0], typed[1:]


def letters_lost(typed: list[Typed], restored: Typed) -> int:
    """Return how many of the last letters are gone; what came back must have stood there once."""
    assert restored in typed, f"never typed so: {restored}"
    last = len(typed) - 1 - typed[::-1].index(restored)
    return len(typed[-1].text) - len(typed[last].text)
