"""B6, B7, B8, B9: backups are killed, damaged, forged, restored and thinned out."""

import os
import random
import select
import signal
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import select as choose

from db import journal
from db.backup_check import check_backup, listed
from db.backup_manifest import manifest_path
from db.backup_rotation import Dated, outlived
from db.domain.clock import system_clock
from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupReason
from db.models import Operation
from db.queries.everything import records
from db.restore import restore
from db.swap import finish_swap
from desktop.services.backups import BackupService
from tests.faults.crash import forked
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, Scene, log, make_scene, violations, work_folder

_QUESTIONS = 20
_STEP = 16 * 1024


def killed_backups(scale: Scale) -> Outcome:
    """Kill backups: nothing unfinished ever has a final name, and the last good one stays."""
    count = scale.of(150, 600)
    losses: list[str] = []
    chance = random.Random(6)
    with work_folder(real_disk=True) as folder:
        scene = make_scene(folder, questions=_QUESTIONS)
        with scene.opened() as database:  # the copies of this process need not learn how it is done
            BackupService(database, system_clock).make(BackupReason.WORK)
        first, took = _timed(partial(_back_up, scene))
        good = len(listed(folder / "backups"))
        checked: set[tuple[str, int]] = set()
        for kill in range(1, count + 1):
            _kill(partial(_back_up, scene), chance.random() * took * 1.2)
            if kill == count:
                checked.clear()  # in the end all are looked over once more
            found = _whole_backups(folder / "backups", checked)
            if isinstance(found, str) or found < good:
                losses.append(f"{found}, {good} before")
            else:
                good = found
        losses += [] if first else ["the first backup failed"]
    return Outcome(count, tuple(losses), f"{good} came to their end")


def _back_up(scene: Scene, tell: Callable[[bytes], object]) -> None:
    database = scene.open()
    BackupService(database, system_clock).make(BackupReason.WORK)
    tell(b"A" * 17)


def _whole_backups(folder: Path, checked: set[tuple[str, int]]) -> int | str:
    """Return how many backups are there, or which of those not yet ``checked`` is not whole."""
    paths = sorted(folder.glob("*.db"))
    for path in paths:
        mark = (path.name, path.stat().st_mtime_ns)
        if mark in checked:
            continue
        try:
            check_backup(path)
        except EnvironmentFault as fault:
            return f"{path.name}: {fault.code}"
        checked.add(mark)
    return len(paths)


def _timed(work: Callable[[Callable[[bytes], object]], None]) -> tuple[bool, float]:
    began = time.monotonic()
    with forked(work) as (_, reading):
        heard = os.read(reading, 17)
    return heard[:1] == b"A", time.monotonic() - began


def _kill(work: Callable[[Callable[[bytes], object]], None], after: float) -> None:
    with forked(work) as (process, reading):
        select.select([reading], [], [], after)
        os.kill(process, signal.SIGKILL)


def backups_on_a_full_disk(scale: Scale) -> Outcome:
    """Let the disk be full at every 16 KiB of a backup: it says so, leaves nothing, and works later."""
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder, questions=_QUESTIONS)
        limits = range(0, scene.path.stat().st_size + _STEP, _STEP)
        for number, limit in enumerate(limits, 1):
            with forked(partial(_back_up_in_spite_of, scene, limit)) as (_, reading):
                heard = os.read(reading, 17 * 4)
            if heard[::17][-1:] != b"A":
                losses.append(f"full at {limit}: {heard!r}")
            names = sorted(path.suffix for path in (folder / "backups").iterdir())
            if names != [".db"] * number + [".json"] * number:
                losses.append(f"full at {limit}: {names}")
    return Outcome(len(limits), tuple(losses), "every 16 KiB")


def _back_up_in_spite_of(scene: Scene, limit: int, tell: Callable[[bytes], object]) -> None:
    import resource  # late: Windows has none

    moment = NOON + timedelta(seconds=limit / _STEP)
    database = scene.open()
    service = BackupService(database, lambda: moment)
    no_limit = resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, no_limit))
    try:
        service.make(BackupReason.WORK)
    except EnvironmentFault:
        if list(service.folder.glob("*.partial")):
            return
        resource.setrlimit(resource.RLIMIT_FSIZE, (no_limit, no_limit))
        service.make(BackupReason.WORK)
    tell(b"A" * 17)


def forged_backups(scale: Scale) -> Outcome:
    """Change every byte of the manifest and bytes of the copy: refused before anything is touched."""
    count = scale.of(2000, 8000)
    chance = random.Random(9)
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder, questions=_QUESTIONS)
        backup = _one_backup(scene)
        manifest = manifest_path(backup)
        places = [(manifest, at) for at in range(manifest.stat().st_size)]
        size = backup.stat().st_size
        places += [(backup, chance.randrange(size)) for _ in range(count - len(places))]
        before = _names_and_sizes(folder)
        content = {path: path.read_bytes() for path in (manifest, backup)}
        for path, at in places:
            changed = bytearray(content[path])
            changed[at] ^= 1 << chance.randrange(8)
            path.write_bytes(changed)
            if not _is_refused(backup, scene.path):
                losses.append(f"accepted: {path.name} changed at {at}")
            path.write_bytes(content[path])
        for path, forged in _forgeries(backup, manifest):
            path.write_bytes(forged)
            if not _is_refused(backup, scene.path):
                losses.append(f"accepted: {path.name} forged")
            path.write_bytes(content[path])
        if _names_and_sizes(folder) != before:
            losses.append("something was touched")
        losses += violations(scene, ())
    return Outcome(len(places) + 5, tuple(losses))


def _forgeries(backup: Path, manifest: Path) -> list[tuple[Path, bytes]]:
    described = manifest.read_bytes()
    return [
        (manifest, b""),
        (manifest, b"[]"),
        (manifest, b"{" * 5000),
        (manifest, described.replace(b'"format": 1', b'"format": 2')),
        (backup, backup.read_bytes()[:-4096]),
    ]


def _names_and_sizes(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def _is_refused(backup: Path, path: Path) -> bool:
    try:
        restore(backup, path, moment=NOON)
    except EnvironmentFault as fault:
        return fault.code == "backup_damaged"
    return False


def _one_backup(scene: Scene) -> Path:
    with scene.opened() as database:
        return BackupService(database, system_clock).make(BackupReason.BY_HAND).path


def restored_backups(scale: Scale) -> Outcome:
    """Restore after changes, plain and encrypted: equal to what was, under another laptop's name."""
    losses: list[str] = []
    for encrypted in (False, True):
        with work_folder() as folder:
            scene = make_scene(folder, questions=_QUESTIONS, encrypted=encrypted)
            before, backup = _content(scene), _one_backup(scene)
            with scene.opened() as database:
                for number in range(5):
                    log(database, scene, number)
            done = restore(backup, scene.path, moment=NOON, key=scene.key)
            if _content(scene) != before:
                losses.append("other content")
            losses += _laptops_differ(scene)
            losses += violations(scene, ())
            if done.aside is None or len(_content(scene.at(done.aside))) <= len(before):
                losses.append("the former file was not kept")
    return Outcome(2, tuple(losses), "plain and encrypted")


def killed_restores(scale: Scale) -> Outcome:
    """Kill restores: the next start finds the old file or the restored one, whole, and no other."""
    count = scale.of(50, 300)
    chance = random.Random(8)
    losses: list[str] = []
    finished = 0
    with work_folder(real_disk=True) as folder:
        scene = make_scene(folder, questions=_QUESTIONS)
        backup = _one_backup(scene)
        old = _content(scene)
        with scene.opened() as database:
            log(database, scene, 1)
        new = _content(scene)
        work = partial(_restore, scene, backup)
        took = _timed(work)[1]
        for _ in range(count):
            with scene.opened() as database:
                if _content_of(database) == old:
                    log(database, scene, 1)
                    new = _content_of(database)
            _kill(work, chance.random() * took)
            finish_swap(scene.path)
            found = _content(scene) if scene.path.exists() else None
            finished += found == old
            if found not in (old, new):
                losses.append("neither the old file nor the restored one")
                break
    return Outcome(count, tuple(losses), f"{finished} came to their end")


def _restore(scene: Scene, backup: Path, tell: Callable[[bytes], object]) -> None:
    restore(backup, scene.path, moment=system_clock())
    tell(b"A" * 17)


def _content(scene: Scene) -> list[dict[str, object]]:
    with scene.opened() as database:
        return _content_of(database)


def _content_of(database) -> list[dict[str, object]]:  # type: ignore[no-untyped-def]  # tests are not typed
    with database.read() as connection:
        return list(records(connection))


def _laptops_differ(scene: Scene) -> list[str]:
    """Return a line unless the file writes under a new name after the restore."""
    with scene.opened() as database:
        log(database, scene, 99)
        with database.read() as connection:
            rows = connection.execute(choose(Operation.replica).order_by(Operation.seq)).scalars()
            writers: list[UUID] = list(rows.all())
            head = journal.head(connection)
    is_new = len(set(writers)) == 2 and writers[-1] != writers[0] and len(head) == 64
    return [] if is_new else ["the laptop's name is the old one"]


def rotated_backups(scale: Scale) -> Outcome:
    """Thin backups out under a right and a wrong clock: exactly the listed ones stay."""
    cases: list[tuple[str, list[datetime], datetime, set[int]]] = _rotation_cases()
    losses = []
    for name, moments, now, wanted in cases:
        backups = [Dated(str(number), moment) for number, moment in enumerate(moments)]
        stay = {int(one.name) for one in backups} - {int(key) for key in outlived(backups, now)}
        if stay != wanted:
            losses.append(f"{name}: {sorted(stay)} instead of {sorted(wanted)}")
    losses += _failed_backups_take_no_place()
    return Outcome(len(cases) + 1, tuple(losses))


def _rotation_cases() -> list[tuple[str, list[datetime], datetime, set[int]]]:
    half_hours = [NOON - timedelta(minutes=30 * number) for number in range(97)]
    days = [NOON - timedelta(days=number) for number in range(400)]
    noons = [NOON - timedelta(days=3, hours=number) for number in range(5)]
    long_ago = NOON.replace(year=2000)
    far_ahead = NOON.replace(year=2038)
    daily = {0, 1, 2} | {3, 4, 5, 6, 7, 8, 9}
    weekly = {3, 10, 17, 24, 31}  # Sundays
    monthly = {3, 25, 56, 86, 117, 148, 178, 209, 239, 270, 298, 329}  # last days
    return [
        ("one evening", half_hours, NOON, set(range(97))),
        ("a day long ago", noons, NOON, {0}),
        ("a year and more", days, NOON, daily | weekly | monthly),
        ("the clock says 2000", days[:30], long_ago, set(range(30))),
        ("one of 2038 among them", [far_ahead, *days[:3]], NOON, {0, 1, 2, 3}),
        (
            "the clock says 2038 for an evening",
            [far_ahead, *days[:5]],
            far_ahead,
            {0, 1, 2, 3, 4, 5},
        ),
        ("none", [], NOON, set()),
    ]


def _failed_backups_take_no_place() -> list[str]:
    """Damage the newest backups of a folder; the good ones below stay as if those were not there."""
    with work_folder() as folder:
        scene = make_scene(folder, questions=1)
        with scene.opened() as database:
            for age in range(12, 0, -1):
                moment = NOON - timedelta(days=age)
                BackupService(database, lambda at=moment: at).make(BackupReason.CLOSE)  # type: ignore[misc]  # bound at once
            made = listed(folder / "backups")
            for backup in made[:9]:
                manifest_path(backup.path).write_bytes(b"{}")
            BackupService(database, lambda: NOON).make(BackupReason.CLOSE)
        present = {path.name for path in (folder / "backups").glob("*.db")}
        gone = [backup.path.name for backup in made if backup.path.name not in present]
        return [f"pushed out: {name}" for name in gone]
