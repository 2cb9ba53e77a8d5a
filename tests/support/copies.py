"""Run modules in copies of a process that has imported the program already.

    python -m tests.support.copies

An interpreter of its own spends a second or two on imports before it does anything. Here one process
imports what is wanted, once, opens nothing, and forks for each run. A copy is as a fresh process:
its own session, arguments, folder, environment and streams, no handle of anybody else's, other
random numbers. What cannot be had so, another library in between or another language from the first
moment on, is to be run by an interpreter of its own, and so is everything where there is no fork.
"""

import atexit
import gc
import json
import os
import pkgutil
import runpy
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("db", "desktop")
LATE = (
    "docx",
    "openpyxl",
    "pymorphy3",
    "pypdf",
    "pypdfium2",
    "pytrovich",
    "reportlab.pdfgen.canvas",
)
"""What the program imports only where it is needed."""
_READ_AT_THE_START = ("LC_", "LANG", "LD_", "PYTHON")
"""Variables that an interpreter, or its loader, heeds before anything of ours runs."""
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
_STREAMS = ("stdin", "stdout", "stderr")


class Copies:
    """Hold the process that the copies are made of; it begins with the first run."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def run(
        self,
        module: str,
        *arguments: str,
        stdin: bytes = b"",
        environment: Mapping[str, str] = os.environ,
        timeout: float | None = None,
        anew: bool = False,
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run a module as ``python -m`` would, in the folder of the project; ``anew`` by that.

        Raises :class:`subprocess.TimeoutExpired`, with the copy and its children killed.
        """
        command = [sys.executable, "-m", module, *arguments]
        if anew or sys.platform != "linux" or not _is_alike(environment):
            return subprocess.run(
                command,
                input=stdin,
                capture_output=True,
                cwd=ROOT,
                env=environment,
                timeout=timeout,
                check=False,
            )
        with self._lock, tempfile.TemporaryDirectory(prefix="copy-") as folder:
            streams = {name: str(Path(folder, name)) for name in _STREAMS}
            Path(streams["stdin"]).write_bytes(stdin)
            code = self._done(command, {
                "module": module,
                "arguments": arguments,
                "environment": dict(environment),
                "streams": streams,
            }, timeout)  # fmt: skip
            out, error = (Path(streams[name]).read_bytes() for name in _STREAMS[1:])
        return subprocess.CompletedProcess(command, code, out, error)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.communicate()
            self._process = None

    def _done(self, command: list[str], wish: dict[str, Any], timeout: float | None) -> int:
        """Have a copy made and return what it ended with."""
        process = self._begun()
        if process.stdin is None or process.stdout is None:
            raise TypeError
        process.stdin.write(json.dumps(wish) + "\n")
        process.stdin.flush()
        copy = int(process.stdout.readline())
        end = None if timeout is None else threading.Timer(timeout, _kill, (copy,))
        began = time.monotonic()
        if end is not None:
            end.start()
        code = int(process.stdout.readline())
        if end is not None:
            end.cancel()
            if code == -signal.SIGKILL and time.monotonic() - began >= (timeout or 0):
                raise subprocess.TimeoutExpired(command, timeout or 0)
        return code

    def _begun(self) -> "subprocess.Popen[str]":
        if self._process is None:
            environment = os.environ | {"PYTHONPATH": str(ROOT)}
            environment.pop(_NO_BYTECODE, None)
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.copies"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
                env=environment,
            )
            atexit.register(self.close)
        return self._process


@cache
def copies() -> Copies:
    """Return the copies of this process's tests."""
    return Copies()


def _is_alike(environment: Mapping[str, str]) -> bool:
    """Tell whether an interpreter would begin under this environment as this one has."""
    names = {*environment, *os.environ}
    return all(
        environment.get(name) == os.environ.get(name)
        for name in names
        if name.startswith(_READ_AT_THE_START) and name != _NO_BYTECODE
    )


def _kill(leader: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def main() -> None:
    """Import the program, then make a copy for each line that comes in."""
    _import_all()
    if threading.active_count() > 1 or len(list(Path("/proc/self/task").iterdir())) > 1:
        raise RuntimeError("a process with threads cannot be copied")
    gc.collect()
    gc.freeze()  # else the collector of a copy would touch, and so copy, all that both share
    while line := sys.stdin.readline():
        wish = json.loads(line)
        copy = os.fork()
        if copy == 0:
            _become(wish)
        sys.stdout.write(f"{copy}\n")
        sys.stdout.flush()
        code = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()


def _import_all() -> None:
    from sqlalchemy.orm import configure_mappers

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for package in PACKAGES:
        path = import_module(package).__path__
        for module in pkgutil.walk_packages(path, f"{package}."):
            if not module.name.endswith(("__main__", "migrations.env")):
                import_module(module.name)
    for name in LATE:
        import_module(name)
    configure_mappers()


def _become(wish: dict[str, Any]) -> None:
    """Be a fresh process that runs a module; ends it."""
    os.setsid()
    _take_streams(wish["streams"])
    os.environ.clear()
    os.environ.update(wish["environment"])
    time.tzset()
    tempfile.tempdir = None  # another environment may name another one
    code: object = 1
    try:
        sys.argv = [wish["module"], *wish["arguments"]]
        runpy.run_module(wish["module"], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as exit_:
        code = exit_.code
    except BaseException:
        sys.excepthook(*sys.exc_info())
    if code is not None and not isinstance(code, int):
        sys.stderr.write(f"{code}\n")
        code = 1
    with suppress(BrokenPipeError):
        _end()
    os._exit(int(code or 0) & 0xFF)


def _take_streams(files: dict[str, str]) -> None:
    """Open the streams anew over the files, and close every other handle."""
    old = {name: getattr(sys, name) for name in _STREAMS}
    for number, name in enumerate(_STREAMS):
        flags = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_APPEND
        file = os.open(files[name], flags, 0o600)
        os.dup2(file, number)
    os.closerange(len(_STREAMS), 256)
    for number, name in enumerate(_STREAMS):
        stream = open(  # noqa: SIM115 - as long as the process
            number,
            "r" if number == 0 else "w",
            encoding=old[name].encoding,
            errors=old[name].errors,
            closefd=False,
        )
        stream.reconfigure(line_buffering=name == "stderr")
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _end() -> None:
    """Do what an interpreter does at its end, but for taking itself to pieces."""
    threading._shutdown()  # type: ignore[attr-defined]  # what an interpreter calls at its end
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()


if __name__ == "__main__":
    main()
