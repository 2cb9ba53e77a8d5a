"""A5r: on a full disk what is typed goes on being saved, in the room of the reserve.

    python -m tests.faults.reserve SCENE STEPS

fills the disk STEPS times, 4 KiB further each time; the disk library must be in between.
"""

import ctypes
import json
import os
import pickle
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import uuid4

from db.database import Database
from db.domain.clock import system_clock
from db.domain.errors import EnvironmentFault
from db.domain.rows.minutes import DraftRow
from desktop.services.minutes import MinutesService
from tests.faults.full_disk import Tell, copied, heard_from
from tests.faults.native_disk import run_on_disk
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, log, make_scene, violations, work_folder

_STEP = 4096
_KEYS = 120
"""So many keys are pressed while the disk is full."""
_DRAFT = "line:faults"
_WORDS = "не горит фонарь у подъезда, темно и скользко "


def reserve_on_a_full_disk(scale: Scale) -> Outcome:
    """Fill the disk, type on, log a question, free the disk, log another, kill."""
    return _on_disk(scale.of(16, 64), is_reserved=True)


def without_a_reserve(scale: Scale) -> Outcome:
    """Do the same without one: the test of the test."""
    return _on_disk(2, is_reserved=False)


def _on_disk(steps: int, *, is_reserved: bool) -> Outcome:
    with work_folder() as folder:
        live = folder / "live"
        live.mkdir()
        described = folder / "scene"
        described.write_bytes(pickle.dumps(make_scene(live)))
        arguments = [str(described), str(steps), str(int(is_reserved))]
        result = json.loads(run_on_disk("tests.faults.reserve", live, arguments))
    note = f"{result['saved']} keys saved while it was full"
    return Outcome(result["tries"], tuple(result["losses"]), note)


def _fill_again_and_again(template: Scene, steps: int, *, is_reserved: bool) -> dict[str, object]:
    losses, saved = [], 0
    for step in range(steps):
        scene = copied(template, template.path.with_name("trial"))
        heard = heard_from(partial(_type_on, scene, step * _STEP, is_reserved))
        marks = heard[::17]
        saved += marks.count(b"D")
        found = [] if marks.count(b"A") == 2 else [f"{marks.count(b'A')} of 2 questions"]
        if marks.count(b"D") < _KEYS or marks[-1:] != b"R":
            found.append(f"only {marks.count(b'D')} of {_KEYS} keys, {heard[-17:]!r}")
        found += violations(scene, [])
        losses += [f"{step * _STEP} bytes before the end: {text}" for text in found]
    return {"tries": steps, "losses": losses, "saved": saved}


def _type_on(scene: Scene, room: int, is_reserved: bool, tell: Tell) -> None:
    library = ctypes.CDLL(None)
    library.faults_used.restype = ctypes.c_longlong
    database = scene.open()
    if is_reserved:
        database.reserve.make()
    folder = str(scene.path.parent).encode()
    library.faults_quota(folder, ctypes.c_longlong(library.faults_used(folder) + room))
    minutes = MinutesService(database, system_clock)
    for key in range(1, _KEYS + 1):
        text = (_WORDS * 20)[:key]
        if _in_spite_of(partial(minutes.save_draft, DraftRow(_DRAFT, "line", text, key))):
            tell(b"D" * 17)
    _log(database, scene, 1, tell)
    library.faults_quota(folder, ctypes.c_longlong(-1))
    _log(database, scene, 2, tell)
    (draft,) = minutes.drafts(_DRAFT)
    if database.reserve.make() and draft.text == (_WORDS * 20)[:_KEYS]:
        tell(b"R" * 17)
    os.kill(os.getpid(), signal.SIGKILL)


def _log(database: Database, scene: Scene, number: int, tell: Tell) -> None:
    if _in_spite_of(partial(log, database, scene, number, key=uuid4())):
        tell(b"A" * 17)


def _in_spite_of(work: Callable[[], object]) -> bool:
    """Do it, once more where the disk is full; return whether it was done."""
    for _ in range(2):
        try:
            work()
        except EnvironmentFault as fault:
            if fault.code != "disk_full":
                raise
        else:
            return True
    return False


if __name__ == "__main__":
    described = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 - our own test's file
    result = _fill_again_and_again(described, int(sys.argv[2]), is_reserved=bool(int(sys.argv[3])))
    print(json.dumps(result))  # noqa: T201 - the answer
