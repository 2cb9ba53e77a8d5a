"""A copy of the prepared process is as a fresh one, and ends as one."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.copies import copies

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is copied")

ME = "tests.harness.test_copies"
RULER = "COURTYARD_RULER"


def asked(what: str, *more: str, **variables: str) -> "subprocess.CompletedProcess[bytes]":
    environment = os.environ | variables
    return copies().run(ME, what, *more, stdin="ёлка".encode(), environment=environment, timeout=20)


def test_a_copy_is_as_a_fresh_process() -> None:
    first, second = (asked("tell", "двор", **{RULER: text}) for text in ("один", "два"))
    assert (first.returncode, first.stderr) == (0, b"")
    one, other = json.loads(first.stdout), json.loads(second.stdout)
    assert one["arguments"] == [__file__, "tell", "двор"]
    assert one["name"] == "__main__"
    assert one["stdin"] == "ёлка"
    assert (one["ruler"], other["ruler"]) == ("один", "два")
    assert one["folder"] == str(Path(__file__).parents[2])
    assert one["leads"]
    assert one["handles"] == ["0", "1", "2"]
    assert one["threads"] == 1
    assert one["chance"] != other["chance"]
    assert not one["application"]


@pytest.mark.parametrize(
    ("what", "code", "error"),
    [
        ("raise", 1, b"LookupError: broken"),
        ("leave", 3, b""),
        ("say", 1, b"no such yard\n"),
        ("abort", -signal.SIGABRT, b""),
    ],
)
def test_a_copy_ends_as_an_interpreter_does(what: str, code: int, error: bytes) -> None:
    done = asked(what)
    assert done.returncode == code
    assert done.stderr.rstrip().endswith(error.rstrip())
    assert done.stdout == (b"" if what == "abort" else b"before the end\n")
    assert asked("tell").returncode == 0


def test_a_copy_that_hangs_is_killed() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        copies().run(ME, "hang", timeout=0.3)
    assert asked("tell").returncode == 0


def test_what_an_interpreter_heeds_at_its_start_takes_one() -> None:
    done = asked("tell", PYTHONIOENCODING="koi8-r")
    assert json.loads(done.stdout)["encoding"] == "koi8-r"


def main(what: str) -> None:
    if what == "tell":
        tell()
        return
    sys.stdout.write("before the end\n")
    if what == "raise":
        raise LookupError("broken")
    if what == "abort":
        os.abort()
    if what == "hang":
        signal.pause()
    sys.exit(3 if what == "leave" else "no such yard")


def tell() -> None:
    import random
    import threading

    qt = sys.modules.get("PySide6.QtCore")
    told = {
        "arguments": sys.argv,
        "name": __name__,
        "stdin": sys.stdin.read(),
        "ruler": os.environ.get(RULER),
        "folder": str(Path.cwd()),
        "leads": os.getsid(0) == os.getpid() == os.getpgrp(),
        "handles": sorted(file.name for file in Path("/proc/self/fd").iterdir() if file.exists()),
        "threads": threading.active_count(),
        "chance": random.random(),
        "application": qt is not None and qt.QCoreApplication.instance() is not None,
        "encoding": sys.stdout.encoding,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
