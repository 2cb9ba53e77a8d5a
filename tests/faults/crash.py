"""A2, A13: the program is killed at any moment; another process opens the file meanwhile."""

import gc
import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, event

from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, log, make_scene, violations, work_folder

_VISITORS = ("sqlcipher3.dbapi2", "sqlite3")
"""Our own library, and that of the machine, which may be an old one: each in its own process."""
_LOGGED_AT_MOST = 60
_CHECKED_EVERY = 20
_VISITOR = """
import sys
from importlib import import_module
connection = import_module(sys.argv[2]).connect(sys.argv[1])
connection.execute("SELECT count(*) FROM question").fetchone()
connection.close()
"""


def killed_writers(scale: Scale) -> Outcome:
    """Kill a writer in the middle of its work, again and again, on one file."""
    return _kills(scale.of(200, 1000), encrypted=False)


def killed_encrypted_writers(scale: Scale) -> Outcome:
    """Do the same to an encrypted file."""
    return _kills(scale.of(40, 1000), encrypted=True)


def _kills(count: int, *, encrypted: bool) -> Outcome:
    chance = random.Random(7)
    inside, losses = 0, []
    with work_folder(real_disk=True) as folder:  # a commit takes its time there
        scene = make_scene(folder, encrypted=encrypted)
        acknowledged = {_logged_here(scene)}
        for kill in range(1, count + 1):
            signals = _one_kill(scene, chance)
            acknowledged |= {UUID(bytes=key) for mark, key in signals if mark == b"A"}
            inside += bool(signals) and signals[-1][0] == b"C"
            losses += [f"writer: {key!r}" for mark, key in signals if mark == b"E"]
            if kill % _CHECKED_EVERY == 0 or kill == count:
                losses += violations(scene, acknowledged)
                scene, acknowledged = _fresh_if_long(scene, acknowledged, folder, encrypted)
    return Outcome(count, tuple(losses), f"{inside} inside a commit")


def _logged_here(scene: Scene) -> UUID:
    """Log a question in this process: its copies then need not compile the statements again."""
    with scene.opened() as database:
        return log(database, scene, 0)


def _fresh_if_long(
    scene: Scene, acknowledged: set[UUID], folder: Path, encrypted: bool
) -> tuple[Scene, set[UUID]]:
    """Begin a new file when the checks of the old one have become long."""
    if len(acknowledged) < 400:
        return scene, acknowledged
    for file in folder.iterdir():
        file.unlink()
    return make_scene(folder, encrypted=encrypted), set()


def _one_kill(scene: Scene, chance: random.Random) -> list[tuple[bytes, bytes]]:
    """Start a writer, kill it, and return what it told: a mark and a key each."""
    heard = b""
    with forked(lambda tell: _write(scene, tell)) as (process, reading):
        if chance.random() < 0.7:
            heard = _until_commit(reading, chance.randrange(1, 9))
            select.select([], [], [], chance.random() * 0.0005)
        else:
            select.select([], [], [], chance.random() * 0.06)
        os.kill(process, signal.SIGKILL)
        while part := os.read(reading, 1 << 16):
            heard += part
    return [(heard[at : at + 1], heard[at + 1 : at + 17]) for at in range(0, len(heard), 17)]


def _until_commit(reading: int, commits: int) -> bytes:
    """Hear what a writer tells until it begins its n-th commit."""
    heard = b""
    while heard[::17].count(b"C") < commits and (part := os.read(reading, 17)):
        heard += part
    return heard


def _write(scene: Scene, tell: Callable[[bytes], object]) -> None:
    chance = random.Random(os.getpid())
    now = [b"\0" * 16]
    event.listen(Engine, "commit", lambda _: tell(b"C" + now[0]))
    database = scene.open()
    for number in range(_LOGGED_AT_MOST):
        key = UUID(int=chance.getrandbits(128))
        now[0] = key.bytes
        log(database, scene, number, size=chance.choice((10, 300, 3000, 15000)), key=key)
        tell(b"A" + key.bytes)


class forked:  # noqa: N801 - reads as a verb in the with statement
    """Run work in a copy of this process, which hears what it tells; reaped at the end."""

    def __init__(self, work: Callable[[Callable[[bytes], object]], None]) -> None:
        self._work = work
        self._process = self._reading = -1

    def __enter__(self) -> tuple[int, int]:
        self._reading, writing = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(self._reading)
            self._be_child(writing)
        os.close(writing)
        return self._process, self._reading

    def __exit__(self, *_: object) -> None:
        os.waitpid(self._process, 0)
        os.close(self._reading)

    def _be_child(self, writing: int) -> None:
        code = 0
        gc.freeze()  # else the collector would touch, and so copy, all that both share
        try:
            self._work(lambda message: os.write(writing, message))
        except BaseException as error:
            os.write(writing, b"E" + repr(error).encode()[:16].ljust(16))
            code = 1
        finally:
            os._exit(code)


def visited_while_running(scale: Scale) -> Outcome:
    """Let other processes open and close the file between commits, then kill the program."""
    return _visited(scale.of(10, 100), careless=False)


def visited_after_python_has_opened_it(scale: Scale) -> Outcome:
    """Do the same after Python has read the live file: the test of the test."""
    return _visited(1, careless=True)


def _visited(visits: int, *, careless: bool) -> Outcome:
    count = 100
    with work_folder() as folder:
        scene = make_scene(folder)
        work = partial(_work_with_visitors, scene, count, visits, careless)
        with forked(work) as (_, reading):
            heard = b"".join(_parts(reading))
        acknowledged = {UUID(bytes=heard[at + 1 : at + 17]) for at in range(0, len(heard), 17)}
        losses = violations(scene, acknowledged)
    if len(acknowledged) != count:
        losses.append(f"only {len(acknowledged)} acknowledged: {heard[-17:]!r}")
    return Outcome(count, tuple(losses), f"{visits} visits")


def _work_with_visitors(
    scene: Scene, count: int, visits: int, careless: bool, tell: Callable[[bytes], object]
) -> None:
    database = scene.open()
    if careless:
        scene.path.read_bytes()
    for number in range(count):
        if number % (count // visits) == 0:
            visitor = _VISITORS[(number * visits // count + careless) % 2]
            subprocess.run([sys.executable, "-c", _VISITOR, str(scene.path), visitor], check=True)
        tell(b"A" + log(database, scene, number).bytes)
    os.kill(os.getpid(), signal.SIGKILL)


def _parts(reading: int) -> Iterator[bytes]:
    while part := os.read(reading, 1 << 16):
        yield part
