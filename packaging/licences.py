"""Gather the licences of everything that travels with the program, from the installed packages.

    python packaging/licences.py        write resources/licences anew

A table in each language names part, version and licence; the full texts stand beside it. The
versions are those of packaging/locks/runtime.txt. LGPL-*.txt are standard texts and stay.
"""

import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "licences"
LOCK = ROOT / "packaging" / "locks" / "runtime.txt"
STANDARD = ("LGPL-2.1", "LGPL-3.0")
"""Texts that packages name and do not bring."""

WORDS = {
    "ru": (
        "Лицензии частей",
        "Часть",
        "Версия",
        "Лицензия",
        "Сама программа: [GPL-3.0-or-later](licence-program).",
    ),
    "en": (
        "Licences of the parts",
        "Part",
        "Version",
        "Licence",
        "The program itself: [GPL-3.0-or-later](licence-program).",
    ),
}
LGPL = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
NAMED = {  # where the metadata name none, or not all of what is inside
    "sqlcipher3": "zlib; SQLCipher BSD-3-Clause; OpenSSL Apache-2.0; SQLite: public domain",
    "pypdfium2": "BSD-3-Clause, Apache-2.0; PDFium BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "setuptools": "MIT",
    "pytrovich": "MIT",
    "wakepy": "MIT",
    "cssselect2": "BSD-3-Clause",
    "tinycss2": "BSD-3-Clause",
    "webencodings": "BSD-3-Clause",
    "pyside6-essentials": f"{LGPL}; Qt",
}
TEXT_OF = {  # those that bring no text
    "docxtpl": "LGPL-2.1",
    "pyside6-essentials": "LGPL-3.0",
    "shiboken6": "LGPL-3.0",
    "pymorphy3-dicts-ru": "pymorphy3",
}
OTHER_SYSTEMS = ("android", "musl", "v8_xfa", "fonts/")
"""Folders of texts for what is not in our wheels."""
_LINE = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", re.M)
_TEXT = re.compile(r"licen[cs]e|copying|notice", re.I)


@dataclass(frozen=True)
class Part:
    """Name a part, its version and licence, and the file with the full text."""

    name: str
    version: str
    licence: str
    text: str


def locked(lock: Path = LOCK) -> dict[str, str]:
    """Return the versions of the lock by the names in it."""
    return dict(_LINE.findall(lock.read_text("utf-8")))


def main() -> int:
    """Write the tables and the texts."""
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.glob("*.txt"):
        if file.stem not in STANDARD:
            file.unlink()
    parts = [*own_parts(), *(part_of(name, version) for name, version in locked().items())]
    for language, words in WORDS.items():
        (FOLDER / f"{language}.md").write_text(table(parts, words), "utf-8", newline="\n")
    return 0


def part_of(name: str, version: str) -> Part:
    """Describe an installed package and write its texts."""
    found = distribution(name)
    text = TEXT_OF.get(name, name)
    if text == name:
        write(name, "\n\n".join(texts_of(found)))
    return Part(found.metadata["Name"], version, NAMED.get(name) or licence_of(found), text)


def licence_of(found: Distribution) -> str:
    """Return the licence as the metadata name it."""
    named = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    return named.removesuffix(" license").strip()


def texts_of(found: Distribution) -> Iterator[str]:
    """Return the full texts that a package brings."""
    for file in sorted(found.files or [], key=str):
        name = file.as_posix()
        is_text = ".dist-info/" in name and _TEXT.search(name) and file.suffix != ".py"
        if is_text and not any(other in name for other in OTHER_SYSTEMS):
            yield f"{file.name}\n\n{decoded(Path(str(file.locate())).read_bytes()).strip()}"


def decoded(data: bytes) -> str:
    """Read a text that may be older than UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def own_parts() -> Iterator[Part]:
    """Describe what lies in the resources, and Python."""
    for name, version, licence, file in (
        ("Liberation Serif", "2", "OFL-1.1", "fonts/LICENSE-Liberation.txt"),
        ("PT Sans", "2.3", "ParaType Free Font Licensing Agreement", "fonts/LICENSE-PTSans.txt"),
        ("Tabler Icons", "3", "MIT", "icons/LICENSE-Tabler.txt"),
        ("Navec", "news 1", "MIT", "reference/LICENSE-Navec.txt"),
    ):
        text = name.lower().replace(" ", "-")
        write(text, (ROOT / "resources" / file).read_text("utf-8"))
        yield Part(name, version, licence, text)
    text = next(Path(sysconfig.get_path("stdlib")).glob("LICENSE*"))
    write("python", text.read_text("utf-8"))
    yield Part("Python", f"{sys.version_info.major}.{sys.version_info.minor}", "PSF-2.0", "python")


def write(name: str, text: str) -> None:
    """Write a full text; it must not be empty."""
    if not text.strip():
        raise SystemExit(f"{name}: no text of its licence was found; add it to TEXT_OF")
    lines = (line.rstrip() for line in text.strip().splitlines())
    (FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def table(parts: list[Part], words: tuple[str, ...]) -> str:
    """Return the table as Markdown."""
    title, part, version, licence, own = words
    rows = "\n".join(
        f"| [{one.name}](licence-{one.text}) | {one.version} | {one.licence} |"
        for one in sorted(parts, key=lambda one: one.name.casefold())
    )
    return f"# {title}\n\n{own}\n\n| {part} | {version} | {licence} |\n|---|---|---|\n{rows}\n"


if __name__ == "__main__":
    sys.exit(main())
