"""A3: the power goes while the program writes."""

import pickle
import random
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from db.engine import connect
from tests.faults.native_disk import run_on_disk
from tests.faults.replay import Disk, Record, read_log
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, is_signed, make_scene, violations, work_folder
from tests.faults.workload import ACKNOWLEDGED

_SECTIONS = ((60, 1000), (60, 12))
"""Questions, and pages in the WAL until it is folded in: our own setting, and a restless one."""
_LOOKED_OVER_EVERY = 100


def power_cuts(scale: Scale) -> Outcome:
    """Cut the power at random moments of a plain file's life."""
    return _cuts(scale.of(2000, 10_000), encrypted=False)


def power_cuts_encrypted(scale: Scale) -> Outcome:
    """Do the same to an encrypted file."""
    return _cuts(scale.of(200, 10_000), encrypted=True)


def careless_power_cuts(scale: Scale) -> Outcome:
    """Cut the power of a program that does not sync each commit: the test of the test."""
    return _cuts(scale.of(100, 100), encrypted=False, pragma="synchronous=NORMAL")


def _cuts(count: int, *, encrypted: bool, pragma: str = "") -> Outcome:
    losses: list[str] = []
    checked = 0
    for seed, (questions, checkpoint) in enumerate(_SECTIONS):
        with work_folder() as folder:
            live, cut = folder / "live", folder / "cut"
            live.mkdir()
            cut.mkdir()
            scene = make_scene(live, encrypted=encrypted)
            before = {scene.path.name: scene.path.read_bytes()}
            records = _written(scene, folder, [str(questions), str(checkpoint), pragma])
            chance = random.Random(seed)
            moments = sorted(chance.randrange(len(records)) for _ in range(count // len(_SECTIONS)))
            after = replace(scene, path=cut / scene.path.name)
            for number, (acknowledged, files) in enumerate(
                _images(records, moments, Disk(live.name, before), chance)
            ):
                _lay_out(cut, files)
                checked += acknowledged
                losses += _lost(after, acknowledged)
                if number % _LOOKED_OVER_EVERY == 0:
                    losses += violations(after, ())
    return Outcome(count, tuple(losses), f"{checked} saved questions looked for")


def _written(scene: Scene, folder: Path, options: list[str]) -> list[Record]:
    log, described = folder / "log", folder / "scene"
    described.write_bytes(pickle.dumps(scene))
    arguments = [str(described), *filter(None, options)]
    run_on_disk("tests.faults.workload", scene.path.parent, arguments, log)
    return read_log(log)


def _images(records: list[Record], moments: list[int], disk: Disk, chance: random.Random):  # type: ignore[no-untyped-def]  # tests are not typed
    """Yield how many questions were acknowledged and which files are left, for each moment."""
    acknowledged = done = 0
    for moment in moments:
        for record in records[done : moment + 1]:
            if record.name == ACKNOWLEDGED:
                acknowledged += record.kind == "W"
            elif not record.name.endswith("-shm"):
                disk.take(record)
        done = moment + 1
        yield acknowledged, disk.after_cut(chance)


def _lay_out(folder: Path, files: dict[str, bytes]) -> None:
    for leftover in folder.iterdir():
        leftover.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _lost(scene: Scene, acknowledged: int) -> list[str]:
    """Return what is missing or damaged in the file after a cut."""
    connection = connect(scene.path, "rw", scene.key)
    try:
        answer = connection.execute("PRAGMA integrity_check").fetchone()[0]
        rows = connection.execute("SELECT number, words FROM question ORDER BY number").fetchall()
    except dbapi2.DatabaseError as error:
        return [f"damaged: {error}"]
    finally:
        connection.close()
    found = [] if answer == "ok" else [f"damaged: {answer}"]
    found += [f"other words: {number}" for number, words in rows if not is_signed(words)]
    if [number for number, _ in rows] != list(range(1, len(rows) + 1)):
        found.append("not a beginning of what was written")
    if len(rows) < acknowledged:
        found.append(f"lost: {acknowledged - len(rows)} of {acknowledged}")
    return found
