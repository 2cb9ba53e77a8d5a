"""A5, A6: the disk is full, or the n-th write or sync fails, once or from then on.

    python -m tests.faults.full_disk SCENE STEP

runs the loop of A6, every STEP-th call where it fails for good; the disk library must be in between.
"""

import ctypes
import errno
import json
import os
import pickle
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID, uuid5

from db.database import Database
from db.domain.errors import EnvironmentFault
from tests.faults.crash import forked
from tests.faults.native_disk import run_on_disk
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, log, make_scene, violations, work_folder

_QUESTIONS = 2
_STEP = 4096
_SPACE = UUID("6f9619ff-8b86-d011-b42d-00c04fc964ff")

Tell = Callable[[bytes], object]


def full_disk(scale: Scale) -> Outcome:
    """Let the disk be full at every 4 KiB, then free it; the program goes on without a restart."""
    losses: list[str] = []
    step, was_full = 0, True
    with work_folder() as folder:
        template = make_scene(folder)
        while was_full and step < 400:
            scene = copied(template, folder / "trial")
            limit = step * _STEP
            heard = heard_from(partial(_fill, scene, limit))
            losses += [f"full at {limit}: {text}" for text in _judged(scene, heard)]
            was_full = b"F" in heard[::17]
            step += 1
    return Outcome(step, tuple(losses), "every 4 KiB until the work fits")


def failing_disk(scale: Scale) -> Outcome:
    """Let the n-th write, truncation or sync fail, once and for good, then kill.

    For every n that fails once; the fast part takes every eighth of those that fail for good.
    """
    with work_folder() as folder:
        live = folder / "live"
        live.mkdir()
        scene = make_scene(live)
        described = folder / "scene"
        described.write_bytes(pickle.dumps(scene))
        told = run_on_disk("tests.faults.full_disk", live, [str(described), str(scale.of(8, 1))])
    result = json.loads(told)
    return Outcome(result["tries"], tuple(result["losses"]), result["note"])


def _fail_every_one(template: Scene, step: int) -> dict[str, object]:
    library = ctypes.CDLL(None)
    losses: list[str] = []
    tries, reached = 0, {}
    for sticky in (0, 1):
        number, fired = 1 - (step if sticky else 1), True
        while fired:
            number += step if sticky else 1
            scene = copied(template, template.path.with_name("trial"))
            heard = heard_from(partial(_stumble, scene, library, number, sticky))
            fired = b"X" in heard[::17]
            where = f"{'from' if sticky else 'at'} call {number}"
            losses += [f"{where}: {text}" for text in _judged(scene, heard)]
            tries += 1
        reached[sticky] = number
    return {"tries": tries, "losses": losses, "note": f"{reached[0] - 1} calls, once and for good"}


def copied(template: Scene, folder: Path) -> Scene:
    """Return the scene in a folder of its own, emptied before."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(template.path, folder)
    return template.at(folder / template.path.name)


def heard_from(work: Callable[[Tell], None]) -> bytes:
    """Do the work in a copy of this process and return all that it told."""
    with forked(work) as (_, reading):
        heard = b""
        while part := os.read(reading, 1 << 16):
            heard += part
    return heard


def _judged(scene: Scene, heard: bytes) -> list[str]:
    """Return what is lost of what was acknowledged, and what the program did not take calmly."""
    told = [(heard[at : at + 1], heard[at + 1 : at + 17]) for at in range(0, len(heard), 17)]
    saved = [UUID(bytes=key) for mark, key in told if mark == b"A"]
    found = [f"not calm: {text!r}" for mark, text in told if mark == b"E"]
    if len(saved) != _QUESTIONS:
        found.append(f"{len(saved)} of {_QUESTIONS} saved after the disk was well again")
    return found + violations(scene, saved)


def _fill(scene: Scene, limit: int, tell: Tell) -> None:
    import resource  # late: Windows has none

    no_limit = resource.RLIM_INFINITY
    freed = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (no_limit, no_limit))
    database = scene.open()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, no_limit))
    _save_all(scene, database, freed, tell)


def _stumble(scene: Scene, library: ctypes.CDLL, number: int, sticky: int, tell: Tell) -> None:
    library.faults_arm(ctypes.c_long(number), sticky, errno.EIO)
    try:
        database = scene.open()
    except EnvironmentFault:
        library.faults_disarm()
        database = scene.open()
    _save_all(scene, database, library.faults_disarm, tell)


def _save_all(scene: Scene, database: Database, mend: Callable[[], object], tell: Tell) -> None:
    """Save each question; where that fails, once more at once, and again when the disk is well."""
    library = ctypes.CDLL(None)
    for number in range(_QUESTIONS):
        key = uuid5(_SPACE, str(number))
        for attempt in range(3):
            if attempt == 2:
                mend()
            try:
                log(database, scene, number, key=key)
            except EnvironmentFault:
                tell(b"F" + key.bytes)
                if attempt == 2:
                    raise
            else:
                tell(b"A" + key.bytes)
                break
    if hasattr(library, "faults_fired") and library.faults_fired():
        tell(b"X" * 17)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    described = Path(sys.argv[1]).read_bytes()
    print(json.dumps(_fail_every_one(pickle.loads(described), int(sys.argv[2]))))  # noqa: S301, T201 - our own test's file; the answer
