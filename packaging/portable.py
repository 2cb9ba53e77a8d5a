"""Pack the archive that runs from a stick, with the data beside the program."""

import io
import os
import tarfile
import zipfile
from pathlib import Path

from bundle import BUNDLE, DIST, NAME, version

MARKER = "portable.txt"  # desktop/paths.py looks for it
WORDS = """\
Пока этот файл лежит рядом с программой, она держит записи в папке «data» здесь же.
Запуск: courtyard-minutes. Папку целиком можно переносить и копировать, когда программа закрыта.

As long as this file lies beside the program, it keeps its records in the folder «data» here.
Start: courtyard-minutes. The whole folder may be moved and copied while the program is closed.
"""


def make() -> Path:
    """Pack the bundle; sticks know no links, so each is left out or becomes a file."""
    return _zip() if os.name == "nt" else _tar()


def _tar() -> Path:
    target = DIST / f"{NAME}-{version()}-linux-{os.uname().machine}-portable.tar.xz"
    with tarfile.open(target, "w:xz", preset=3) as archive:
        for file in sorted(BUNDLE.rglob("*")):
            if file.is_file() and not file.is_symlink():
                archive.add(file, f"{NAME}/{file.relative_to(BUNDLE)}", filter=_anybody_s)
        marker = tarfile.TarInfo(f"{NAME}/{MARKER}")
        marker.size = len(WORDS.encode())
        archive.addfile(_anybody_s(marker), io.BytesIO(WORDS.encode()))
    return target


def _anybody_s(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mode = 0o755 if entry.mode & 0o100 else 0o644
    return entry


def _zip() -> Path:
    target = DIST / f"{NAME}-{version()}-windows-portable.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(BUNDLE.rglob("*")):
            if file.is_file():
                archive.write(file, f"{NAME}/{file.relative_to(BUNDLE)}")
        archive.writestr(f"{NAME}/{MARKER}", WORDS)
    return target
