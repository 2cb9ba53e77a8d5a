#!/usr/bin/env python3
"""Set up, run and check the project, on a machine that has nothing but Python.

    python3 dev.py run [...]      set up, then open the program; what follows goes to the program
    python3 dev.py setup          set up only
    python3 dev.py test [...]     set up, then lint, types, import contracts, a try of the frozen
                                  program, and tests; --fast leaves that try and the slow tests
                                  out; the rest goes to pytest, also without the try
    python3 dev.py bench [...]    set up, then measure; -k NAME, --json FILE, --strict
    python3 dev.py faults [...]   set up, then kill, cut and damage; --full, -k ROW
    python3 dev.py screenshots    set up, then take the pictures of the help anew
    python3 dev.py lock           renew packaging/locks from pyproject.toml (needs uv)

Standard library only. A set-up with nothing changed since the last one costs no time.
"""

from __future__ import annotations  # an old Python must get as far as the sentence below

import ctypes
import hashlib
import importlib.util
import io
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up.json"
LOCKS = ROOT / "packaging" / "locks"
RESULTS = ROOT / ".cache" / "test-results.xml"
FROZEN_LOG = ROOT / ".cache" / "frozen.txt"
CANNOT_FREEZE = 3  # packaging/build.py says so where PyInstaller cannot run
TRANSLATIONS = ROOT / "resources" / "translations"
OLDEST = (3, 11)

NEEDED_LIBRARIES = {  # Qt does not load without them: name → package of Debian
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DESKTOP_LIBRARIES = {  # for the window on X11 and Wayland, and for printing
    "libcups.so.2": "libcups2",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_PROGRAMS = {  # without them: Qt's offscreen screen, and no try of the frozen program
    "Xvfb": "xvfb",
    "objdump": "binutils",
}
PREFLIGHT = {  # says whether our PDFs are PDF/A; its test is skipped without it
    "/usr/bin/java": "default-jre-headless",
    "/usr/share/java/preflight.jar": "libpdfbox2-java",
    "/usr/share/java/jaxb-api.jar": "libjaxb-api-java",
}

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "import contracts": ["-c", "import sys, importlinter.cli as c; sys.exit(c.lint_imports())"],
}


class SetupError(Exception):
    """Say in one sentence why the set-up cannot go on and what to do."""


def main(arguments: list[str]) -> int:
    """Do what the command line asks and return the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    commands = {
        "run": run,
        "setup": setup,
        "test": test,
        "bench": bench,
        "faults": faults,
        "screenshots": screenshots,
        "lock": lock,
    }
    if not arguments or arguments[0] not in commands:
        asked_for_help = arguments[:1] in ([], ["-h"], ["--help"])
        print(__doc__.strip() if asked_for_help else f"dev.py: no command {arguments[0]!r}")
        return 0 if arguments and asked_for_help else 2
    try:
        if sys.version_info < OLDEST:
            version = platform.python_version()
            raise SetupError(f"Python 3.11 or newer is needed; {sys.executable} is {version}.")
        return commands[arguments[0]](arguments[1:])
    except SetupError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the program; the current folder stays, so that file names given to it are found."""
    set_up("runtime")
    command = [str(PYTHON), "-P", "-m", "desktop", *arguments]
    if os.name != "nt":
        os.execve(PYTHON, command, environment())  # noqa: S606 - becomes the program
    return subprocess.run(command, env=environment(), check=False).returncode


def setup(arguments: list[str]) -> int:
    """Make the environment and nothing else."""
    if arguments:
        raise SetupError("setup takes no arguments.")
    started = time.monotonic()
    set_up("runtime")
    taken, installed = time.monotonic() - started, installed_bytes() / 1e6
    print(f"Set up in {taken:.1f} s, {installed:.0f} MB in .venv. Ready: python3 dev.py run")
    return 0


def test(arguments: list[str]) -> int:
    """Run every check and every test; the last line printed is the summary."""
    set_up("dev")
    attempt = None if arguments else start_frozen()  # beside the checks, which use one core
    failed = [name for name, command in CHECKS.items() if not check(name, command)]
    if attempt is not None and not frozen_passed(attempt):
        failed.append("frozen program")
    options = ["-m", "not slow"] if "--fast" in arguments else []
    options += [argument for argument in arguments if argument != "--fast"]
    counts, complete = run_pytest(options)
    if not complete and not counts["failed"]:
        failed.append("pytest")
    summary = ", ".join(f"{count} {name}" for name, count in counts.items())
    print(f"{summary}; not passed: {', '.join(failed)}" if failed else summary)
    return 1 if failed or not complete else 0


def bench(arguments: list[str]) -> int:
    """Measure the program against its base lines."""
    set_up("dev")
    command: list[str | Path] = [PYTHON, "-P", "-m", "tests.benchmarks", *arguments]
    return subprocess.run(command, env=environment(), check=False).returncode


def faults(arguments: list[str]) -> int:
    """Try the faults that the program must survive, a line for each."""
    set_up("dev")
    command: list[str | Path] = [PYTHON, "-P", "-m", "tests.faults", *arguments]
    return subprocess.run(command, env=environment(), check=False).returncode


def screenshots(arguments: list[str]) -> int:
    """Take the pictures of the help over the sample city, without a screen."""
    set_up("dev")
    command: list[str | Path] = [PYTHON, "-P", "-m", "tests.support.help_pictures", *arguments]
    extra = {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, env=environment(**extra), check=False).returncode


def lock(arguments: list[str]) -> int:
    """Renew the locks: exact versions with hashes for every platform, no index addresses."""
    if not shutil.which("uv"):
        raise SetupError("the locks are made by uv, which is not installed: pip install uv")
    command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-emit-index-url", "--no-header", "pyproject.toml"]
    dev, runtime, package, older = (
        f"packaging/locks/{kind}.txt" for kind in ("dev", "runtime", "package", "glibc-2.28")
    )
    for options in (
        ["--group", "dev", "-o", dev],
        ["-c", dev, "-o", runtime],
        ["-c", dev, "--group", "package", "-o", package],
        ["-c", older.replace("txt", "in"), "--group", "package", "-o", older],
    ):
        if subprocess.run([*command, *arguments, *options], cwd=ROOT, check=False).returncode:
            return 1
    return 0


# The tests


def check(name: str, command: list[str]) -> bool:
    """Run one check quietly; print its outcome, and its output where it fails."""
    started = time.monotonic()
    result = subprocess.run(
        [PYTHON, *command],
        cwd=ROOT,
        env=environment(PYTHONUTF8="1", NO_COLOR="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    outcome = "FAILED" if result.returncode else "ok"
    print(f"{name:.<20} {outcome} ({time.monotonic() - started:.1f} s)", flush=True)
    if result.returncode:
        print(result.stdout, flush=True)
    return result.returncode == 0


def start_frozen() -> subprocess.Popen[bytes]:
    """Begin to freeze the program and to try it; packaging/README.md tells what is kept of it."""
    FROZEN_LOG.parent.mkdir(exist_ok=True)
    command: list[str | Path] = [PYTHON, ROOT / "packaging" / "build.py", "--smoke"]
    with FROZEN_LOG.open("wb") as log:
        return subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT)


def frozen_passed(attempt: subprocess.Popen[bytes]) -> bool:
    """Wait for the try of the frozen program and tell how it went, whole where it failed."""
    code = attempt.wait()
    told = FROZEN_LOG.read_text("utf-8", errors="replace").strip()
    outcome = {0: "ok", CANNOT_FREEZE: "SKIPPED: " + told.rpartition("\n")[2]}.get(code, "FAILED")
    print(f"{'frozen program':.<20} {outcome}", flush=True)
    if outcome == "FAILED":
        print(told, flush=True)
    return outcome != "FAILED"


def run_pytest(options: list[str]) -> tuple[dict[str, int], bool]:
    """Run the tests; return what pytest counted and whether it ended well."""
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.unlink(missing_ok=True)
    # A few chosen tests are done before helpers have started; the whole is not.
    workers = ["-nauto", "--maxprocesses=4", "--dist=worksteal"]
    workers = workers if options in ([], ["-m", "not slow"]) else []
    command: list[str | Path] = [PYTHON, "-m", "pytest", *workers, "--junitxml", RESULTS, *options]
    code = subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    if RESULTS.exists():
        for suite in ET.parse(RESULTS).iter("testsuite"):  # noqa: S314 - written by pytest above
            failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped = int(suite.get("skipped", 0))
            counts["failed"] += failed
            counts["skipped"] += skipped
            counts["passed"] += max(0, int(suite.get("tests", 0)) - failed - skipped)
    return counts, code == 0


def environment(**extra: str) -> dict[str, str]:
    """Return the environment for our own programs: they find this project and no other."""
    unwanted = ("PYTHONHOME", "PYTHONDONTWRITEBYTECODE")  # each process would compile all anew
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "PYTHONPATH": str(ROOT), **extra}


# The set-up


def set_up(kind: str) -> None:
    """Bring the environment to what the ``runtime`` or the ``dev`` lock asks for."""
    kinds = ("runtime", "dev") if kind == "dev" else ("runtime",)  # the greater contains the lesser
    stamp, wanted = read_stamp(), state(kinds)
    if wanted.items() <= stamp.items() and (TRANSLATIONS / "ru.qm").exists():
        return
    if any(stamp.get(name) != wanted[name] for name in kinds):
        make_venv()
        STAMP.unlink(missing_ok=True)  # a set-up cut short is done again
        started = time.monotonic()
        install(kind)
        stamp = {f"{kind} libraries took, s": f"{time.monotonic() - started:.1f}"}
    complete = install_system_libraries(kind)
    call([PYTHON, ROOT / "packaging" / "translations.py", "compile"], "compile the translations")
    stamp |= state(kinds)
    if not complete:
        del stamp[f"system for {kind}"]
    STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def installed_bytes() -> int:
    """Return what the environment takes on the disk."""
    return sum(file.lstat().st_size for file in VENV.rglob("*") if not file.is_dir())


def read_stamp() -> dict[str, str]:
    """Return what earlier set-ups left, empty where there was none."""
    try:
        found: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def state(kinds: tuple[str, ...]) -> dict[str, str]:
    """Name everything that a set-up depends on: locks, Python, translations, system."""
    configuration = VENV / "pyvenv.cfg"
    sound = PYTHON.exists() and configuration.exists()
    python = configuration.read_bytes() + os.fsencode(PYTHON.resolve()) if sound else os.urandom(8)
    named = {kind: digest(python, (LOCKS / f"{kind}.txt").read_bytes()) for kind in kinds}
    named["translations"] = digest(
        *(file.read_bytes() for file in sorted(TRANSLATIONS.glob("*.ts")))
    )
    return named | {f"system for {kind}": platform.platform() for kind in kinds}


def digest(*parts: bytes) -> str:
    """Return a short name for some bytes."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_venv() -> None:
    """Make ``.venv`` unless a sound one of a new enough Python is there."""
    configuration = VENV / "pyvenv.cfg"
    if PYTHON.exists() and configuration.exists():
        found = re.search(r"version\w*\s*=\s*(\d+)\.(\d+)", configuration.read_text("utf-8"))
        if found and (int(found[1]), int(found[2])) >= OLDEST:
            return
    if not importlib.util.find_spec("ensurepip"):  # Debian keeps it apart
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not apt_install([package]):
            raise SetupError(f"Python's venv module is missing; run: {install_command([package])}")
    print("Making .venv …", flush=True)
    call([sys.executable, "-m", "venv", "--clear", VENV], "make .venv")


def install(kind: str) -> None:
    """Install exactly what a lock names; pip refuses anything with another hash."""
    print("Installing the libraries, once …", flush=True)
    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    pip += ["--require-hashes", "--only-binary", ":all:", "-r", LOCKS / f"{kind}.txt"]
    call(pip, "install the libraries (a network is needed the first time)")


def call(command: list[str | Path], purpose: str) -> None:
    """Run a step of the set-up, or say which one failed."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise SetupError(f"could not {purpose}; the message above says why.")


# The libraries of the system


def install_system_libraries(kind: str) -> bool:
    """Bring what Qt needs of a Linux system; return whether all of it is there.

    As root on a Debian-like system it is installed; else the one command that does it is printed.
    Raises :class:`SetupError` where Qt cannot be loaded at all without it.
    """
    if sys.platform != "linux":
        return True
    if kind == "dev":
        apt_install([name for file, name in PREFLIGHT.items() if not Path(file).exists()])
    packages = missing_packages(kind)
    if not packages or apt_install(packages):
        return True
    advice = f"libraries of the system are missing; run: {install_command(packages)}"
    if set(packages) & set(NEEDED_LIBRARIES.values()):
        raise SetupError(advice)
    print(f"dev.py: going on, though {advice}", file=sys.stderr)
    return False


def missing_packages(kind: str) -> list[str]:
    """Return the Debian packages of everything that this system lacks."""
    libraries = NEEDED_LIBRARIES | DESKTOP_LIBRARIES
    missing = [package for name, package in libraries.items() if not loads(name)]
    if kind == "dev":
        missing += [name for program, name in TEST_PROGRAMS.items() if not shutil.which(program)]
    return missing


def loads(library: str) -> bool:
    """Tell whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Install packages where we are root on a Debian-like system; return whether it was done."""
    if not packages:
        return True
    if sys.platform != "linux" or os.geteuid() or not shutil.which("dpkg"):
        return False
    print(f"Installing {', '.join(packages)} …", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for refresh in (False, True):  # the lists of packages are often fresh enough
        if refresh:
            subprocess.run(["apt-get", "-qq", "update"], env=quiet, check=False)
        command = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *packages]
        if (
            subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode
            == 0
        ):
            return True
    return False


def install_command(packages: list[str]) -> str:
    """Return the command to copy for installing packages."""
    if shutil.which("dpkg"):
        return "sudo apt-get install --no-install-recommends " + " ".join(packages)
    libraries = NEEDED_LIBRARIES | DESKTOP_LIBRARIES
    names = [name for name, package in libraries.items() if package in packages]
    wanted = [shlex.quote(f"{name}()(64bit)") for name in names]  # RPM finds them by these names
    return f"sudo {'dnf' if shutil.which('dnf') else 'apt-get'} install " + " ".join(wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
