"""F2–F6: no cipher in the driver, wrong passwords, the cost of a guess, the code, no keyring."""

import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from unittest import mock

from db import engine, migrate, protection
from db.database import Database, open_database
from db.domain.clock import system_clock
from db.domain.errors import EnvironmentFault, UserError
from db.domain.passwords import normal_password
from db.encryption import Cost, SlotKind, new_data_key, seal
from db.key_file import key_file, read_key_file
from db.queries.everything import records
from desktop.services.backups import BackupService
from desktop.services.protection import ProtectionService
from desktop.services.unlocking import UnlockService
from tests.architecture.sources import ROOT
from tests.faults.row import Outcome, Scale
from tests.faults.scene import make_scene, work_folder
from tests.support.protected import CHEAP, PASSWORD, protect

_REFUSED = {"cipher_missing", "driver_too_old"}
_DELAYS = (0, 1, 2, 4, 8, 16, *[30] * 14)
"""Seconds after the first, the second… wrong try."""
_LEAST_COST = Cost(256 * 1024, 3, 1)
_LEAST_S = 0.2
_PLAIN_HEAD = b"SQLite format 3\0"
_OPEN_WITHOUT_KEYRING = """
import json, sys
from pathlib import Path
from db.domain.clock import system_clock
from desktop.bootstrap.services import open_services
from desktop.paths import AppPaths
from desktop.services.unlocking import UnlockService
import desktop.app, desktop.bootstrap.pages, desktop.bootstrap.locking

paths = AppPaths(Path(sys.argv[1]))
key = UnlockService(paths.records, system_clock).unlock_with_password(sys.argv[2])
services = open_services(paths, key=key)
with services.database.read() as connection:
    count = connection.exec_driver_sql("SELECT count(*) FROM question").scalar()
services.close()
rings = [name for name in sys.modules if "keyring" in name or "secretstorage" in name]
print(json.dumps([count, rings]))
"""


def missing_ciphers(scale: Scale) -> Outcome:
    """Put a driver without a cipher in the place of ours and open, make and encrypt with it."""
    other = importlib.import_module("sqlite3")
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder, questions=2)
        key, plain = new_data_key(), scene.path.read_bytes()
        fresh = folder / "fresh.db"
        slots = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP)}
        tried: dict[str, Callable[[], object]] = {
            "connect": lambda: engine.connect(scene.path, "rw", key),
            "inspect": lambda: engine.inspect(scene.path, key),
            "make": lambda: migrate.create(fresh),
            "encrypt": lambda: protection.encrypt(scene.path, key, slots),
        }
        with (
            mock.patch.object(engine, "dbapi2", other),
            mock.patch.object(protection, "dbapi2", other),
        ):
            losses += [loss for name, work in tried.items() if (loss := _not_refused(name, work))]
        if scene.path.read_bytes() != plain or (fresh.exists() and fresh.stat().st_size):
            losses.append("something was written")
        if key_file(scene.path).exists():
            losses.append("a key was left for a file that is not encrypted")
    return Outcome(len(tried), tuple(losses), "all refused")


def _not_refused(name: str, work: Callable[[], object]) -> str:
    try:
        work()
    except EnvironmentFault as fault:
        return "" if fault.code in _REFUSED else f"{name}: {fault.code}"
    return f"{name}: went on"


def wrong_passwords(scale: Scale) -> Outcome:
    """Try wrong passwords in a row, each in a program started anew, then the right one."""
    now = [datetime(2026, 11, 25, 15, tzinfo=UTC)]

    def clock() -> datetime:
        return now[0]

    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder, questions=2)
        protect(scene.path)
        for number, delay in enumerate(_DELAYS, 1):
            losses += _one_wrong(scene.path, clock, number, delay)
            now[0] += timedelta(seconds=delay)
        key = UnlockService(scene.path, clock).unlock_with_password(PASSWORD)
        if UnlockService(scene.path, clock).seconds_left():
            losses.append("the pause outlives the right password")
        open_database(scene.path, create=False, key=key).close()
        losses += _damage_told_apart(scene.path, clock)
    return Outcome(len(_DELAYS), tuple(losses), f"pauses {', '.join(map(str, _DELAYS[:7]))} s")


def _one_wrong(
    records_file: Path, clock: Callable[[], datetime], number: int, delay: int
) -> list[str]:
    losses = []
    code = _code_of(lambda: UnlockService(records_file, clock).unlock_with_password("не та"))
    if code != "password_wrong":
        losses.append(f"try {number}: {code}")
    left = UnlockService(records_file, clock).seconds_left()
    if left != delay:
        losses.append(f"after {number} wrong tries {left} s, not {delay}")
    early = _code_of(lambda: UnlockService(records_file, clock).unlock_with_password(PASSWORD))
    if delay and early != "unlock_too_early":
        losses.append(f"during the pause: {early}")
    if not delay:  # the right one was taken, and the count begins anew: make the wrong one again
        _code_of(lambda: UnlockService(records_file, clock).unlock_with_password("не та"))
    return losses


def _damage_told_apart(records_file: Path, clock: Callable[[], datetime]) -> list[str]:
    """Damage the first page: the right password then says damaged, a wrong one still says wrong."""
    content = bytearray(records_file.read_bytes())
    content[100] ^= 1
    records_file.write_bytes(content)
    unlocking = UnlockService(records_file, clock)
    wrong = _code_of(lambda: unlocking.unlock_with_password("не та"))
    key = unlocking.unlock_with_password(PASSWORD)
    right = _code_of(lambda: open_database(records_file, create=False, key=key))
    told = {"wrong": wrong, "right": right}
    return [] if told == {"wrong": "password_wrong", "right": "file_damaged"} else [str(told)]


def _code_of(work: Callable[[], object]) -> str:
    try:
        work()
    except (UserError, EnvironmentFault) as error:
        return error.code
    return "went on"


def guesses(scale: Scale) -> Outcome:
    """Set a password as the program does, read what a guess costs, and time some."""
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder)
        with scene.opened() as database:
            unlocking = UnlockService(scene.path, system_clock)
            backups = BackupService(database, system_clock)
            ProtectionService(database, unlocking, backups).set_password(PASSWORD)
        for kind, slot in read_key_file(key_file(scene.path)).items():
            cost = slot.cost
            if cost.memory_kib < _LEAST_COST.memory_kib or cost.passes < _LEAST_COST.passes:
                losses.append(f"{kind}: {cost}")
        times = [_time_of_try(scene.path) for _ in range(scale.of(3, 20))]
    if median(times) < _LEAST_S:
        losses.append(f"a guess takes {median(times):.3f} s")
    return Outcome(len(times), tuple(losses), f"256 MiB, 3 passes, {median(times) * 1000:.0f} ms")


def _time_of_try(records_file: Path) -> float:
    began = time.perf_counter()
    UnlockService(records_file, system_clock).unlock_with_password(PASSWORD)
    return time.perf_counter() - began


def recovery_codes(scale: Scale) -> Outcome:
    """Open with the code as a person types it, and set another password with it."""
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder, questions=3)
        with scene.opened() as database, database.read() as connection:
            before = list(records(connection))
        with scene.opened() as database:
            protecting = _protecting(database, scene.path)
            code = protecting.set_password(PASSWORD)
            protecting.confirm()
        ways = (code, code.lower(), code.replace("-", ""), code.replace("-", " "), f" {code} ")
        for typed in ways:
            key = UnlockService(scene.path, system_clock).unlock_with_code(typed)
            database = open_database(scene.path, create=False, key=key)
            with database.read() as connection:
                if list(records(connection)) != before:
                    losses.append(f"{typed!r}: another content")
            database.close()
        database = open_database(scene.path, create=False, key=key)
        _protecting(database, scene.path).change_forgotten_password(code, "берёза у подъезда")
        database.close()
        UnlockService(scene.path, system_clock).unlock_with_password("берёза у подъезда")
        if normal_password(PASSWORD) == normal_password("берёза у подъезда"):
            losses.append("the passwords are one")
    return Outcome(len(ways) + 1, tuple(losses))


def _protecting(database: Database, path: Path) -> ProtectionService:
    unlocking = UnlockService(path, system_clock)
    return ProtectionService(
        database,
        unlocking,
        BackupService(database, system_clock),
        cost=CHEAP,
    )


def no_keyring(scale: Scale) -> Outcome:
    """Open in a process in which every way to a keyring is broken."""
    broken = {
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
        "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "GNOME_KEYRING_CONTROL": "/nowhere",
        "XDG_RUNTIME_DIR": "/nowhere",
        "QT_QPA_PLATFORM": "offscreen",
    }
    with work_folder() as folder:
        scene = make_scene(folder, questions=2)
        records_file = scene.path.rename(folder / "records.db")
        protect(records_file)
        command = [sys.executable, "-c", _OPEN_WITHOUT_KEYRING, str(folder), PASSWORD]
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | broken, capture_output=True, text=True, check=False
        )
        if done.returncode:
            return Outcome(1, (done.stderr.strip()[-400:],))
        count, rings = json.loads(done.stdout)
        encrypted = records_file.read_bytes()[:16] != _PLAIN_HEAD
    wrong = [] if (count, rings, encrypted) == (2, [], True) else [f"{count}, {rings}, {encrypted}"]
    return Outcome(1, tuple(wrong))
