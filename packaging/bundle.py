"""Make the folder with the frozen program, and tell what it needs and weighs."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
NAME = "courtyard-minutes"
BUNDLE = BUILD / "bundle" / NAME
PROGRAM = BUNDLE / (f"{NAME}-cli.exe" if os.name == "nt" else NAME)
LOCK = ROOT / "packaging" / "locks" / "package.txt"
MADE_FROM = BUILD / "bundle" / "made-from.txt"
SOURCES = ("db", "desktop", "resources", "packaging", "pyproject.toml", "CHANGELOG.md")
MEGABYTE = 1_000_000
DICTIONARY = "pymorphy3_dicts_ru"
GROUPS = {  # what the bundle consists of: words → beginnings of the paths inside
    "Qt and its bindings": ("PySide6/", "shiboken6/"),
    "SQLite with its cipher": ("sqlcipher3/",),
    "SQLAlchemy and Alembic": ("sqlalchemy/", "alembic/"),
    "cryptography": ("cryptography/",),
    "PDF, pictures, XML": ("pypdfium2", "PIL/", "pillow.libs/", "lxml/", "docx/", "reportlab/"),
    "word comparison": ("rapidfuzz/",),
    "pymorphy dictionary": (f"{DICTIONARY}/",),
    "the program's own resources": ("resources/", "db/"),
}


def version() -> str:
    """Return the version that is being packed."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def fingerprint(python: Path) -> str:
    """Name everything that the bundle is made from."""
    state = hashlib.sha256(os.fsencode(python.resolve()) + sys.platform.encode())
    for source in SOURCES:
        found = ROOT / source
        files = sorted(found.rglob("*")) if found.is_dir() else [found]
        for file in files:
            if file.is_file() and file.suffix not in {".pyc", ".qm", ".md"}:
                state.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return state.hexdigest()


def environment(lock: Path) -> Path:
    """Return the Python of an environment of its own, with what the lock names and no more."""
    folder = BUILD / f"venv-{lock.stem}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "installed.txt"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return python
    print("Installing what the bundle is made of, once …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    options = ["--require-hashes", "--only-binary", ":all:", "-r", lock]
    subprocess.run([*pip, *options], check=True)
    stamp.write_text(wanted, "utf-8")
    return python


def make(lock: Path, *, again: bool) -> Path:
    """Make the bundle where anything changed since the last one; return the Python used."""
    python = environment(lock)
    wanted = fingerprint(python)
    if not again and MADE_FROM.exists() and MADE_FROM.read_text("utf-8") == wanted:
        print("The bundle is up to date.")
        return python
    MADE_FROM.unlink(missing_ok=True)
    here = ROOT / "packaging"
    plain = os.environ | {"PYTHONPATH": "", "PYTHONUTF8": "1"}
    subprocess.run([python, here / "translations.py", "compile"], cwd=ROOT, check=True, env=plain)
    if os.name == "nt":
        subprocess.run([python, here / "icon.py", BUILD / f"{NAME}.ico"], check=True, env=plain)
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", BUNDLE.parent, "--workpath", BUILD / "pyinstaller"]
    subprocess.run([*command, here / f"{NAME}.spec"], cwd=ROOT, check=True, env=plain)
    if sys.platform == "linux":
        drop_debug_symbols()
    MADE_FROM.write_text(wanted, "utf-8")
    return python


def drop_debug_symbols() -> None:
    """Strip what still has symbols; a library that gains nothing keeps its bytes."""
    for file in binaries():
        lean = file.with_name(f"{file.name}.lean")
        command = ["strip", "--strip-unneeded", "-o", lean, file]
        done = subprocess.run(command, check=False, capture_output=True).returncode == 0
        if done and lean.stat().st_size < 0.9 * file.stat().st_size:
            shutil.copymode(file, lean)
            lean.replace(file)
        else:
            lean.unlink(missing_ok=True)


def binaries() -> list[Path]:
    """Return the libraries of the bundle; the program itself carries an archive and is left out."""
    return [
        file
        for file in sorted((BUNDLE / "_internal").rglob("*"))
        if ".so" in file.name and file.is_file() and not file.is_symlink()
    ]


def size(folder: Path = BUNDLE) -> int:
    """Return the bytes of the files in a folder."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())


def parts() -> dict[str, int]:
    """Return what the bundle consists of, in bytes, the greatest first."""
    inside = BUNDLE / "_internal"
    found = dict.fromkeys((*GROUPS, "Python, its modules and the rest"), 0)
    for file in BUNDLE.rglob("*"):
        if not file.is_file() or file.is_symlink():
            continue
        name = file.relative_to(inside).as_posix() if file.is_relative_to(inside) else file.name
        group = next((words for words, starts in GROUPS.items() if name.startswith(starts)), None)
        found[group or "Python, its modules and the rest"] += file.stat().st_size
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def newest_glibc() -> str:
    """Return the oldest C library of a Linux system that all the binaries load with."""
    needed = [(0, 0)]
    for file in [PROGRAM, *binaries()]:
        listed = _objdump("-T", file)
        needed += [(int(a), int(b)) for a, b in re.findall(r"GLIBC_(\d+)\.(\d+)", listed)]
    return ".".join(map(str, max(needed)))


def needed_libraries() -> set[str]:
    """Return the names of the libraries that are asked of the system."""
    inside = {file.name for file in (BUNDLE / "_internal").rglob("*.so*")}
    listed = "\n".join(_objdump("-p", file) for file in [PROGRAM, *binaries()])
    return set(re.findall(r"NEEDED\s+(\S+)", listed)) - inside


def _objdump(option: str, file: Path) -> str:
    command = ["objdump", option, file]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def report() -> None:
    """Print what the bundle weighs and what of it is what."""
    found = parts()
    whole, dictionary = sum(found.values()), found["pymorphy dictionary"]
    lean = (whole - dictionary) / MEGABYTE
    print(f"{BUNDLE}: {whole / MEGABYTE:.0f} MB, {lean:.0f} MB without the dictionary")
    for words, part in found.items():
        print(f"  {part / MEGABYTE:6.1f} MB  {words}")
    if sys.platform == "linux":
        print(f"  runs with glibc {newest_glibc()} and newer")
