"""Make the costly part of the bundle: the libraries, Python and the starter, without our own code.

It is kept in the user's cache, named by everything it is made from, so that a fresh clone with the
same libraries adds its own code and is ready.
"""

import ast
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, STDOUT

import icu

ROOT = Path(__file__).resolve().parent.parent
NAME = "courtyard-minutes"
OWN = ("db", "desktop")
MADE_BY = ("libraries.py", "icu.py", "icu_answers.py", "icon.py", "start.py", f"{NAME}.spec")
KEPT_AT_MOST = 2


def cache() -> Path:
    """Return the folder where what is costly to make is kept."""
    usual = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    return (Path(usual) if usual else Path.home() / ".cache") / NAME / "packaging"


def obstacle() -> str | None:
    """Say why the program cannot be frozen here, if it cannot."""
    if sys.platform != "linux":
        return None
    missing = [
        name for name in ("objdump", "objcopy", "strip", "as", "ld") if not shutil.which(name)
    ]
    if missing:
        return f"the binutils are missing ({', '.join(missing)})"
    library = sysconfig.get_config_var("INSTSONAME") or ""
    places = [sysconfig.get_config_var("LIBDIR") or "", f"{sys.base_prefix}/lib"]
    multiarch = sysconfig.get_config_var("MULTIARCH")
    places += [f"/usr/lib/{multiarch}"] if multiarch else []
    if ".so" not in library or not any(Path(place, library).exists() for place in places):
        return "this Python has no shared library of its own"
    return None


def environment(lock: Path) -> Path:
    """Return the Python of an environment of its own, with what the lock names and no more."""
    python = _base_python()
    folder = cache() / f"venv-{_digest(lock.read_bytes(), os.fsencode(python), sys.version)}"
    inside = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if (folder / inside).exists():
        return folder / inside
    print("Installing what the bundle is made of, once …", flush=True)
    with _workshop() as name:
        made = Path(name) / "venv"
        subprocess.run([python, "-m", "venv", made], check=True)
        pip = [made / inside, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
        options = ["--require-hashes", "--only-binary", ":all:", "-r", lock]
        subprocess.run([*pip, *options], check=True)
        _keep(made, folder, "venv-*")
    return folder / inside


def made(lock: Path, *, again: bool) -> Path:
    """Return the folder with everything but our own code, made anew only where it has changed."""
    folder = cache() / f"libraries-{key(lock)}"
    if folder.exists() and not again:
        os.utime(folder)  # those used last stay
        return folder
    python = environment(lock)
    print("Freezing the libraries, once …", flush=True)
    with _workshop() as name:
        frozen = _frozen(python, Path(name))
        if sys.platform == "linux":
            drop_debug_symbols(frozen)
            _shrink_languages(frozen, python)
        _keep(frozen, folder, "libraries-*")
    return folder


def key(lock: Path) -> str:
    """Name everything that the libraries depend on: also what our own code imports of them."""
    system = Path("/etc/os-release")
    machine = platform.platform() + (system.read_text("utf-8") if system.exists() else "")
    here = Path(__file__).parent
    return _digest(
        os.fsencode(_base_python()) + sys.version.encode() + machine.encode(),
        lock.read_bytes(),
        *((here / name).read_bytes() for name in MADE_BY),
        "\n".join(sorted(set(imported()))),
    )


def imported(root: Path = ROOT) -> Iterator[str]:
    """Name every module, or thing in one, that our own code imports from elsewhere."""
    for package in OWN:
        for file in sorted((root / package).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_bytes())):
                if isinstance(node, ast.Import):
                    yield from (one.name for one in node.names if not _is_own(one.name))
                elif isinstance(node, ast.ImportFrom) and not _is_own(node.module or OWN[0]):
                    yield from (f"{node.module}.{one.name}" for one in node.names)


def _is_own(module: str) -> bool:
    return module.partition(".")[0] in OWN


def binaries(folder: Path) -> list[Path]:
    """Return the libraries of a bundle; the program itself carries an archive and is left out."""
    return [
        file
        for file in sorted((folder / "_internal").rglob("*"))
        if ".so" in file.name and file.is_file() and not file.is_symlink()
    ]


def drop_debug_symbols(folder: Path) -> None:
    """Strip what still has symbols; a library that gains nothing keeps its bytes."""
    for file in binaries(folder):
        lean = file.with_name(f"{file.name}.lean")
        command = ["strip", "--strip-unneeded", "-o", lean, file]
        done = subprocess.run(command, check=False, capture_output=True).returncode == 0
        if done and lean.stat().st_size < 0.9 * file.stat().st_size:
            shutil.copymode(file, lean)
            lean.replace(file)
        else:
            lean.unlink(missing_ok=True)


def _frozen(python: Path, work: Path) -> Path:
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", work / "made", "--workpath", work / "work"]
    plain = {"PYTHONPATH": "", "PYTHONUTF8": "1", "PYINSTALLER_CONFIG_DIR": str(work / "settings")}
    command += [ROOT / "packaging" / f"{NAME}.spec"]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | plain, stdout=PIPE, stderr=STDOUT, encoding="utf-8"
    )
    if done.returncode:
        print(done.stdout)
        done.check_returncode()
    return work / "made" / NAME


def _shrink_languages(folder: Path, python: Path) -> None:
    for library in (file for file in binaries(folder) if file.name.startswith("libicudata.")):
        try:
            icu.shrink(library, python)
        except icu.StrangeTableError as error:
            print(f"The table of languages stays whole: {error}.", file=sys.stderr)


def _workshop() -> "tempfile.TemporaryDirectory[str]":
    cache().mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix="making-", dir=cache())


def _keep(made_folder: Path, folder: Path, like: str) -> None:
    """Put what was made in its place, unless another has been quicker; drop the oldest."""
    shutil.rmtree(folder, ignore_errors=True)
    try:
        made_folder.rename(folder)
    except OSError:
        if not folder.exists():
            raise
    others = sorted(cache().glob(like), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in others[KEPT_AT_MOST:]:
        shutil.rmtree(old, ignore_errors=True)


def _base_python() -> Path:
    """Return the Python that any environment here was made from."""
    return Path(getattr(sys, "_base_executable", sys.executable)).resolve()


def _digest(*parts: bytes | str) -> str:
    plain = (part.encode() if isinstance(part, str) else part for part in parts)
    return hashlib.sha256(b"\0".join(plain)).hexdigest()[:16]
