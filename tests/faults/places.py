"""A7, A10, A11: folders that may not be written to, network and cloud folders, two instances."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from unittest.mock import patch

from db.domain.errors import EnvironmentFault
from desktop.__main__ import main as program
from tests.architecture.sources import ROOT
from tests.e2e.refused import tell
from tests.faults.row import Outcome, Scale
from tests.faults.scene import make_scene, work_folder
from tests.faults.windows import WindowProcess, load_window
from tests.support.records import fresh_file

_PATIENCE_S = 60
_ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}

_NETWORKS = ("cifs", "smb3", "nfs", "nfs4", "fuse.sshfs", "9p", "fuse.davfs2", "remote")
_CLOUDS = (
    "OneDrive",
    "Яндекс.Диск",
    "YandexDisk",
    "Dropbox",
    "Google Drive",
    "Облако Mail.ru",
    "iCloudDrive",
)


def read_only(scale: Scale) -> Outcome:
    """Open what may only be read, or not even that: the window explains, nothing changes."""
    cases: dict[str, Callable[[Path], None]] = {
        "read-only folder": lambda path: path.parent.chmod(0o555),
        "read-only file": lambda path: path.chmod(0o444),
        "read-only folder and file": _both_read_only,
        "no right to read the file": lambda path: path.chmod(0o000),
        "no right to look into the folder": lambda path: path.parent.chmod(0o000),
        "read-only after a kill": _killed_and_read_only,
    }
    losses: list[str] = []
    load_window()
    for name, forbid in cases.items():
        with work_folder(real_disk=True) as folder:
            path = fresh_file(_made(folder / "data"))
            before = _sums(path.parent)
            forbid(path)
            told = _refused_without_privileges(path.parent)
            path.parent.chmod(0o755)
            for file in path.parent.iterdir():
                file.chmod(0o644)
            losses += [f"{name}: {text}" for text in told]
            if name != "read-only after a kill" and _sums(path.parent) != before:
                losses.append(f"{name}: changed")
    return Outcome(len(cases), tuple(losses))


def _both_read_only(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)


def _killed_and_read_only(path: Path) -> None:
    """Leave a log beside the file, as a kill does, and take the right to write away."""
    code = (
        "import os, sys\nfrom sqlcipher3 import dbapi2\n"
        "c = dbapi2.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA journal_mode=WAL')\nc.execute('CREATE TABLE words (x)')\nos._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    for file in path.parent.iterdir():
        file.chmod(0o444)
    path.parent.chmod(0o555)


def _refused_without_privileges(folder: Path) -> list[str]:
    """Open the window in a process that has to obey the modes of files, though root started it."""
    with WindowProcess(partial(tell, folder)) as window:
        told = "".join(window.rest())
        if window.has_failed or "Traceback" in told + window.complaints():
            return [f"not calm: {window.why()}"]
    return [] if len(told) > 60 else [f"explains nothing: {told!r}"]


def network_folders(scale: Scale) -> Outcome:
    """Open records on network and cloud folders, and where there are none: refused, nothing made."""
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(_made(folder / "here"), questions=3)
        for kind in _NETWORKS:
            losses += _refusals(_made(folder / f"share-{kind}"), scene.path, kind, "place_network")
        for name in _CLOUDS:
            losses += _refusals(_made(folder / name / "records"), scene.path, "", "place_cloud")
    return Outcome(2 * (len(_NETWORKS) + len(_CLOUDS)), tuple(losses))


def _refusals(place: Path, records: Path, kind: str, code: str) -> list[str]:
    """Open a folder twice, without and with records, as if it were of such a kind."""
    found = []
    for with_records in (False, True):
        if with_records:
            shutil.copy(records, place / "records.db")
        before = _sums(place)
        answer = _opened(place, kind)
        if answer != code or _sums(place) != before:
            found.append(f"{place.name}, records {with_records}: {answer}, {sorted(_sums(place))}")
    return found


def _opened(place: Path, kind: str) -> str:
    from desktop.bootstrap import services
    from desktop.paths import AppPaths

    disk = patch.object(services, "file_system_of", lambda _folder: kind)
    with disk if kind else nullcontext():
        try:
            services.open_services(AppPaths(place)).close()
        except EnvironmentFault as fault:
            return fault.code
    return "opened"


class _Interpreter:
    """Start the program as its user does."""

    def __init__(self, folder: Path, *more: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "desktop", *_arguments(folder, *more)],
            env=os.environ | _ENVIRONMENT | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def poll(self) -> int | None:
        """Return what it ended with, nothing while it lives."""
        return self._process.poll()

    def kill(self) -> None:
        """Kill it, if it lives, and wait for its end."""
        self._process.kill()
        self._process.communicate()

    def end(self) -> tuple[int, str, str]:
        """Wait for its end; return the exit code and what it said."""
        out, error = self._process.communicate(timeout=_PATIENCE_S)
        return self._process.returncode, out, error


class _Copy(WindowProcess):
    """Start the program in a copy of this process."""

    def __init__(self, folder: Path, *more: str) -> None:
        super().__init__(partial(program, _arguments(folder, *more)))

    def end(self) -> tuple[int, str, str]:
        """Wait for its end; return the exit code and what it said."""
        out = "".join(self.rest())
        return self.poll() or 0, out, self.complaints()


Begin = type[_Interpreter] | type[_Copy]


def two_instances(scale: Scale) -> Outcome:
    """Start the program on a folder in every state of its lock: one window, never two writers.

    The first round with an interpreter for each start, the others with copies of this process.
    """
    rounds = scale.of(2, 10)
    losses: list[str] = []
    tries = 0
    load_window()
    for number in range(rounds):
        begin: Begin = _Copy if number else _Interpreter
        for state in (_free, _live, _killed, _raced):
            with work_folder(real_disk=True) as folder:
                fresh_file(folder)
                losses += [f"{state.__name__[1:]}: {text}" for text in state(folder, begin)]
            tries += 1
    for content, wanted in (
        (b"4711\npython3\nANOTHER-COMPUTER\n", "lock_elsewhere"),
        (b"", "taken"),
        (b"\0" * 40, "taken"),
        (f"{2**22 - 1}\npython3\n".encode(), "taken"),
    ):
        with work_folder() as folder:
            answer = _taken(folder, content)
            if answer != wanted:
                losses.append(f"lock of {content[:20]!r}: {answer}")
        tries += 1
    return Outcome(tries, tuple(losses), "free, live, killed, raced, of another computer, torn")


def _free(folder: Path, begin: Begin) -> list[str]:
    return _must_open(folder, begin)


def _live(folder: Path, begin: Begin) -> list[str]:
    with _running(folder, begin) as first:
        code, _, error = begin(folder).end()
        found = [] if code == 0 and not error else [f"{code}: {error[-200:]}"]
        if first.poll() is not None:
            found.append("the first window has ended")
        if (folder / "window.wish").exists():
            found.append("the first window was not called")
    return found


def _killed(folder: Path, begin: Begin) -> list[str]:
    with _running(folder, begin) as first:
        first.kill()
        return _must_open(folder, begin)


def _raced(folder: Path, begin: Begin) -> list[str]:
    """Start three at once: one goes on, the others end in peace."""
    starts = [begin(folder) for _ in range(3)]
    try:
        _wait_for(lambda: sum(one.poll() is None for one in starts) <= 1)
        _wait_for((folder / "records.db-wal").exists)
        codes = [one.poll() for one in starts]
    finally:
        for one in starts:
            one.kill()
    left = [code for code in codes if code is not None]
    return [] if sorted(left) == [0, 0] else [f"exit codes {codes}"]


def _must_open(folder: Path, begin: Begin) -> list[str]:
    code, out, error = begin(folder, "--report-start").end()
    return [] if code == 0 and "filled_at" in out else [f"not opened: {code}: {error[-200:]}"]


def _taken(folder: Path, content: bytes) -> str:
    from desktop.bootstrap.one_window import OneWindow
    from desktop.paths import AppPaths

    paths = AppPaths(folder)
    paths.lock.write_bytes(content)
    window = OneWindow(paths)
    try:
        window.take()
    except EnvironmentFault as fault:
        return fault.code if paths.lock.read_bytes() == content else "changed"
    window.give_back()
    return "taken"


def _arguments(folder: Path, *more: str) -> list[str]:
    return ["window", "--data-dir", str(folder), *more]


@contextmanager
def _running(folder: Path, begin: Begin) -> Iterator[_Interpreter | _Copy]:
    first = begin(folder)
    try:
        _wait_for((folder / "records.db-wal").exists)
        yield first
    finally:
        first.kill()


def _wait_for(done: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE_S
    while not done():
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.02)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _sums(folder: Path) -> dict[str, str]:
    """Return a sum for each file but the settings, which remember where the window stood."""
    kept = {"settings.toml", "log.txt", "window.lock"}
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.iterdir())
        if file.is_file() and file.name not in kept
    }
