"""Copy the data file aside while it is in use."""

import os
from pathlib import Path

from sqlalchemy import Engine

from db.domain.errors import EnvironmentFault


def copy_before(engine: Engine, path: Path, *, reason: str) -> Path:
    """Write a whole copy of the file into ``backups`` beside it and return where it stands.

    The copy appears under its name only when it is complete and on the disk.
    """
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    target = _free_name(folder, f"{path.stem}-{reason}")
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("VACUUM INTO ?", (str(partial),))
        cursor.close()
    finally:
        connection.close()
    if not partial.exists() or partial.stat().st_size == 0:
        raise EnvironmentFault("backup_failed", name=target.name)
    _to_disk(partial)
    partial.rename(target)
    _to_disk(folder)
    return target


def _free_name(folder: Path, stem: str) -> Path:
    number = 1
    while (target := folder / f"{stem}-{number}.db").exists():
        number += 1
    return target


def _to_disk(path: Path) -> None:
    """Make the disk keep what was written; Windows has no such call for a folder."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
