"""Make the folder with the frozen program, and tell what it needs and weighs."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import libraries
import own

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
NAME = "courtyard-minutes"
BUNDLE = BUILD / "bundle" / NAME
INSIDE = BUNDLE / "_internal"
PROGRAM = BUNDLE / (f"{NAME}-cli.exe" if os.name == "nt" else NAME)
LOCK = ROOT / "packaging" / "locks" / "package.txt"
MEGABYTE = 1_000_000
DICTIONARIES = ("the dictionary of pymorphy", "the dictionary of meanings")
GROUPS = {  # what the bundle consists of: words → beginnings of the paths inside
    "Qt": ("PySide6/Qt/", "PySide6/Qt6", "PySide6/plugins/", "PySide6/translations/"),
    "Qt's bindings to Python": ("PySide6/", "shiboken6/"),
    "ICU: order and names of languages": ("PySide6/Qt/lib/libicu",),
    "cryptography, with OpenSSL": ("cryptography",),
    "SQLite with its cipher, with OpenSSL": ("sqlcipher3/",),
    "PDFium": ("pypdfium2",),
    "pictures": ("PIL/", "pillow.libs/"),
    "XML and DOCX": ("lxml/", "docx/"),
    "comparing words": ("rapidfuzz/", "pytrovich/"),
    DICTIONARIES[0]: ("pymorphy3_dicts_ru",),
    DICTIONARIES[1]: ("resources/reference/matters",),
    "our code": (own.ARCHIVE, "db/"),
    "our fonts, help, words": ("resources/", "LICENSE", "CHANGELOG"),
    "modules in Python, packed": (NAME, "base_library.zip"),
    "Python and its own libraries": ("libpython", "python"),
}
REST = "libraries of X11, keyboard and small ones"


def version() -> str:
    """Return the version that is being packed."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def make(lock: Path, *, again: bool) -> Path:
    """Make the bundle of the project as it stands; return a Python that has its libraries."""
    python = libraries.environment(lock)
    plain = os.environ | {"PYTHONPATH": "", "PYTHONUTF8": "1"}
    here = ROOT / "packaging"
    if os.name == "nt":  # the program and its set-up carry it
        subprocess.run([python, here / "icon.py", BUILD / f"{NAME}.ico"], check=True, env=plain)
    folder = libraries.made(lock, again=again)
    subprocess.run([python, here / "translations.py", "compile"], cwd=ROOT, check=True, env=plain)
    shutil.rmtree(BUNDLE, ignore_errors=True)
    shutil.copytree(folder, BUNDLE, symlinks=True)
    own.put(INSIDE)
    return python


def size(folder: Path = BUNDLE) -> int:
    """Return the bytes of the files in a folder."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())


def parts() -> dict[str, int]:
    """Return what the bundle consists of, in bytes, the greatest first."""
    found = dict.fromkeys((*GROUPS, REST), 0)
    for file in BUNDLE.rglob("*"):
        if file.is_file() and not file.is_symlink():
            found[group_of(file)] += file.stat().st_size
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def group_of(file: Path) -> str:
    """Return the words for the part that a file belongs to: the longest beginning tells."""
    name = file.relative_to(INSIDE).as_posix() if file.is_relative_to(INSIDE) else file.name
    fitting = [
        (len(start), words)
        for words, starts in GROUPS.items()
        for start in starts
        if name.startswith(start)
    ]
    return max(fitting)[1] if fitting else REST


def newest_glibc() -> str:
    """Return the oldest C library of a Linux system that all the binaries load with."""
    needed = [(0, 0)]
    for file in [PROGRAM, *libraries.binaries(BUNDLE)]:
        listed = _objdump("-T", file)
        needed += [(int(a), int(b)) for a, b in re.findall(r"GLIBC_(\d+)\.(\d+)", listed)]
    return ".".join(map(str, max(needed)))


def needed_libraries() -> set[str]:
    """Return the names of the libraries that are asked of the system."""
    inside = {file.name for file in INSIDE.rglob("*.so*")}
    listed = "\n".join(_objdump("-p", file) for file in [PROGRAM, *libraries.binaries(BUNDLE)])
    return set(re.findall(r"NEEDED\s+(\S+)", listed)) - inside


def _objdump(option: str, file: Path) -> str:
    command = ["objdump", option, file]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def report() -> None:
    """Print what the bundle weighs and what of it is what."""
    found = parts()
    whole = sum(found.values())
    lean = whole - sum(found[words] for words in DICTIONARIES)
    said = f"{whole / MEGABYTE:.0f} MB, {lean / MEGABYTE:.0f} MB without the two dictionaries"
    print(f"{BUNDLE}: {said}")
    for words, part in found.items():
        print(f"  {part / MEGABYTE:6.1f} MB  {words}")
    if sys.platform == "linux":
        print(f"  runs with glibc {newest_glibc()} and newer")
