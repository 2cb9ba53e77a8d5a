"""A5w, A9, E9: what becomes of typing in the real window when the disk or the session ends."""

import json
import random
import shutil
import signal
import time
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from db.database import open_database
from db.domain.clock import system_clock
from db.domain.enums import MeetingState
from db.verification import verify
from desktop.bootstrap.services import build_services
from desktop.paths import AppPaths
from desktop.services.minutes import MinutesService
from tests.faults.native_disk import run_on_disk
from tests.faults.row import Outcome, Scale
from tests.faults.scene import work_folder
from tests.faults.window import commit, typist
from tests.faults.windows import WindowProcess, load_window
from tests.support.office import DAY_OF_MEETING, RunningClock, sample_folder

SLOW_MS = 150
LONGEST_GAP = 0.050
_MODULE = "tests.faults.window"


def slow_disk(scale: Scale) -> Outcome:
    """Type on a disk whose sync lasts 150 ms longer; the window must not wait for it.

    A gap may be another process's on the same core; one that is the program's own comes again.
    """
    tries = [_typed_on_a_slow_disk("slow", scale.of(8, 30))]
    if tries[0].gap >= LONGEST_GAP:
        tries.append(_typed_on_a_slow_disk("slow", scale.of(8, 30)))
    return _judged(tries)


def careless_saves(_scale: Scale) -> Outcome:
    """Do the same with every save in the GUI thread: the test of the test."""
    return _judged([_typed_on_a_slow_disk("careless", 3)])


@dataclass(frozen=True)
class Typing:
    """Hold how many keys were typed, the longest gap in seconds, and what was lost."""

    keys: int
    gap: float
    losses: tuple[str, ...]


def _judged(tries: list[Typing]) -> Outcome:
    gap = min(one.gap for one in tries)
    losses = [loss for one in tries for loss in one.losses]
    if gap >= LONGEST_GAP:
        losses.append(f"the window stood still for {gap * 1000:.0f} ms")
    keys = sum(one.keys for one in tries)
    return Outcome(keys, tuple(losses), f"longest gap {gap * 1000:.0f} ms")


def _typed_on_a_slow_disk(what: str, seconds: int) -> Typing:
    with work_folder(real_disk=True) as folder:
        paths = running_office(folder / "live")
        arguments = [what, str(paths.data), str(seconds)]
        told = run_on_disk(_MODULE, paths.data, arguments, slow_ms=SLOW_MS)
        found = json.loads(told.splitlines()[-1])
        losses = _differ(found["typed"], found["shown"], "on the screen")
        losses += _differ(found["typed"], _draft(paths), "on the disk")
    return Typing(len(found["typed"]), found["longest"], tuple(losses))


def full_disk_in_the_window(_scale: Scale) -> Outcome:
    """Fill the disk under a typing hand: a banner says so, and all is saved when it is freed."""
    with work_folder() as folder:
        paths = running_office(folder / "live")
        told = run_on_disk(_MODULE, paths.data, ["full", str(paths.data)])
        found = json.loads(told.splitlines()[-1])
        losses = _differ(found["typed"], found["shown"], "on the screen")
        losses += _differ(found["typed"], _draft(paths), "on the disk")
        losses += [] if found["reserve"] else ["the reserve was not made again"]
        losses += [] if found["in_reserve"] != found["no_room"] else ["no word of the last room"]
    return Outcome(len(found["typed"]), tuple(losses), "keys, in the window, without a restart")


def ended_sessions(scale: Scale) -> Outcome:
    """Ask the process to end while somebody types, and let it die right after the last save."""
    count = scale.of(6, 40)
    chance = random.Random(11)
    losses: list[str] = []
    load_window()
    with work_folder(real_disk=True) as folder:
        template = running_office(folder / "office")
        for number in range(count):
            paths = AppPaths(folder / "trial")
            shutil.rmtree(paths.data, ignore_errors=True)
            shutil.copytree(template.data, paths.data)
            if number % 2:
                typed = _typed_until_the_end(paths, chance.uniform(0.1, 0.8))
            else:
                typed = _typed_and_dead(paths, chance.randrange(1, 60))
            losses += _differ(typed, _draft(paths), f"end {number}")
    return Outcome(
        count, tuple(losses), "every second without a turn of the loop after the last key"
    )


def _typed_until_the_end(paths: AppPaths, seconds: float) -> str:
    with WindowProcess(partial(typist, paths.data)) as process:
        told = [process.line()]
        time.sleep(seconds)  # the moment must have nothing to do with its keys
        process.send(signal.SIGTERM)
        return _last_typed(process, told + process.rest())


def _typed_and_dead(paths: AppPaths, keys: int) -> str:
    with WindowProcess(partial(commit, paths.data, keys)) as process:
        return _last_typed(process, process.rest())


def _last_typed(process: WindowProcess, told: list[str]) -> str:
    """Return what a window typed; raise with its complaints where it died before it told."""
    found = json.loads(told[-1]) if told and told[-1] else {}
    if "typed" not in found or process.has_failed:
        raise RuntimeError(f"the window died by itself, {process.why()}")
    return str(found["typed"])


def running_office(folder: Path) -> AppPaths:
    """Make the sample city with its planned meeting under way."""
    folder.mkdir(parents=True)
    paths, clock = sample_folder(folder), RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, clock=clock)
    services = build_services(database, clock)
    coming = services.schedule.agenda(since=date(2026, 11, 25), text="")
    (planned,) = (row for row in coming if row.state is MeetingState.ANNOUNCED)
    services.minutes.start(planned.id)
    database.close()
    return paths


def _draft(paths: AppPaths) -> str:
    """Return the line that would be offered at the next start."""
    database = open_database(paths.records, create=False)
    try:
        with database.read() as connection:
            if faults := verify(connection).faults:
                return str(faults)
        drafts = MinutesService(database, system_clock).drafts("line:")
        return next((draft.text for draft in drafts if draft.field == "line"), "")
    finally:
        database.close()


def _differ(typed: str, found: str, where: str) -> list[str]:
    if typed == found:
        return []
    return [f"{where}: {len(typed)} letters typed, {len(found)} found, …{found[-20:]!r}"]
