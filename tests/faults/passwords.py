"""B10: setting, changing and removing the password is killed at any moment."""

import hashlib
import os
import random
import select
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from db.database import Database, open_database
from db.domain.clock import system_clock
from db.domain.errors import EnvironmentFault, UserError
from db.encryption import Cost, DataKey
from db.key_file import key_file
from db.protection import settle
from db.queries.everything import records
from db.verification import verify
from desktop.services.backups import BackupService
from desktop.services.protection import ProtectionService
from desktop.services.unlocking import UnlockService
from tests.faults.crash import forked
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, make_scene, work_folder

_CHEAP = Cost(64, 1, 1)
"""What a guess costs is of no matter here, and it would be most of the time."""
_OLD, _NEW = "ёлка во дворе", "берёза у подъезда"
_QUESTIONS = 20

Tell = Callable[[bytes], object]


def killed_passwords(scale: Scale) -> Outcome:
    """Kill each of the three; then one of the passwords opens it, or none is asked, and all is there."""
    kills = scale.of(60, 500)
    chance = random.Random(10)
    losses: list[str] = []
    finished = 0
    with work_folder(real_disk=True) as folder:
        plain = make_scene(_made(folder / "plain"), questions=_QUESTIONS)
        sealed = plain.at(_made(folder / "sealed") / plain.path.name)
        shutil.copy(plain.path, sealed.path)
        _encrypt(sealed)
        judge = _Judge(_content(plain, None))
        changes = (("set", plain, _set), ("change", sealed, _change), ("remove", sealed, _remove))
        for name, start, work in changes:
            took = _timed(_copied(start, folder), work)
            for kill in range(kills):
                after = chance.random() * took * 1.2
                scene = _copied(start, folder)
                finished += _killed(partial(work, scene), after)
                losses += [f"{name}, kill {kill}: {found}" for found in judge.losses(scene)]
    return Outcome(kills * 3, tuple(losses), f"{finished} came to their end")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _copied(start: Scene, folder: Path) -> Scene:
    trial = folder / "trial"
    shutil.rmtree(trial, ignore_errors=True)
    shutil.copytree(start.path.parent, trial)
    return start.at(trial / start.path.name)


def _service(database: Database) -> ProtectionService:
    unlocking = UnlockService(database.path, system_clock)
    backups = BackupService(database, system_clock)
    return ProtectionService(database, unlocking, backups, cost=_CHEAP)


def _encrypt(scene: Scene) -> None:
    database = open_database(scene.path, create=False)
    service = _service(database)
    service.set_password(_OLD)
    service.confirm()
    database.close()


def _set(scene: Scene, tell: Tell) -> None:
    tell(b"C" * 17)
    service = _service(open_database(scene.path, create=False))
    service.set_password(_NEW)
    service.confirm()
    tell(b"A" * 17)


def _change(scene: Scene, tell: Tell) -> None:
    tell(b"C" * 17)
    service = _service(_unlocked(scene, _OLD))
    service.change_password(_OLD, _NEW)
    tell(b"A" * 17)


def _remove(scene: Scene, tell: Tell) -> None:
    tell(b"C" * 17)
    service = _service(_unlocked(scene, _OLD))
    service.remove_password(_OLD)
    service.confirm()
    tell(b"A" * 17)


def _unlocked(scene: Scene, password: str) -> Database:
    key = UnlockService(scene.path, system_clock).unlock_with_password(password)
    return open_database(scene.path, create=False, key=key)


def _timed(scene: Scene, work: Callable[[Scene, Tell], None]) -> float:
    with forked(partial(work, scene)) as (_, reading):
        os.read(reading, 17)
        began = time.monotonic()
        while os.read(reading, 17):
            pass
    return time.monotonic() - began


def _killed(work: Callable[[Tell], None], after: float) -> bool:
    """Kill the work some time after it has begun; return whether it had come to its end."""
    heard = b""
    with forked(work) as (process, reading):
        os.read(reading, 17)
        end = time.monotonic() + after
        while (left := end - time.monotonic()) > 0 and select.select([reading], [], [], left)[0]:
            part = os.read(reading, 17)
            if not part:
                break
            heard += part
        os.kill(process, signal.SIGKILL)
    return b"A" in heard[::17]


class _Judge:
    """Start anew as the program does: settle, ask for the password if there is one, read all.

    A file that was read before, byte for byte, is opened and not read again.
    """

    def __init__(self, wanted: list[dict[str, object]]) -> None:
        self._wanted = wanted
        self._read: set[bytes] = set()

    def losses(self, scene: Scene) -> list[str]:
        """Return what is wrong with a file."""
        try:
            settle(scene.path)
            key = _key(scene)
            mark = _digest(scene.path)
            if mark in self._read:
                open_database(scene.path, create=False, key=key).close()
                return []
            found = _content(scene, key)
        except (EnvironmentFault, UserError) as error:
            return [f"cannot be opened: {error.code}"]
        if found != self._wanted:
            return ["other records"]
        self._read.add(mark)
        return []


def _digest(path: Path) -> bytes:
    """Return what tells a file with its log from every other."""
    digest = hashlib.sha256(path.read_bytes())
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        digest.update(log.read_bytes())
    return digest.digest()


def _key(scene: Scene) -> DataKey | None:
    if not key_file(scene.path).exists():
        return None
    key_file(scene.path).with_name("base.tries").unlink(
        missing_ok=True
    )  # the pause is not tried here
    for password in (_OLD, _NEW):
        try:
            return UnlockService(scene.path, system_clock).unlock_with_password(password)
        except UserError:
            key_file(scene.path).with_name("base.tries").unlink(missing_ok=True)
    raise UserError("password_wrong")


def _content(scene: Scene, key: DataKey | None) -> list[dict[str, object]]:
    database = open_database(scene.path, create=False, key=key)
    try:
        with database.read() as connection:
            if verify(connection).faults:
                return []
            return list(records(connection))
    finally:
        database.close()
