"""Let a prepared file take the place of the data file, with every connection closed.

The prepared file is whole and on the disk before anything is touched, and its name says which
name the present file will get. So a swap that was cut short at any step is carried to its end by
:func:`finish_swap`, and nothing is ever deleted: what was there is put aside with what belongs to
it (a WAL left beside another base would be poured into that).
"""

import glob
import re
from datetime import UTC, datetime
from pathlib import Path

from db.copying import is_plain
from db.durable import rename
from db.key_file import key_file
from db.protection import kept_with_key

_MARK = ".restored-"
_UNFINISHED = ".restoring"
_STAMP = re.compile(r"\d{8}-\d{6}(-\d+)?")
_SIDE_FILES = ("", "-shm", "-journal", "-wal")


def prepared_name(records: Path, moment: datetime) -> Path:
    """Return a free name for a file that is to take the place of ``records``."""
    stamp = f"{moment.astimezone(UTC):%Y%m%d-%H%M%S}"
    name, number = stamp, 1
    while _aside(records, name).exists() or _prepared(records, name).exists():
        number += 1
        name = f"{stamp}-{number}"
    return _prepared(records, name)


def unfinished_name(records: Path) -> Path:
    """Return where a file is made that is to be a prepared one; leftovers are cleared away."""
    return records.with_name(f"{records.name}{_UNFINISHED}")


def prepared_key(prepared: Path) -> Path:
    """Return the name of the key file that comes with an encrypted prepared file, if one does."""
    return prepared.with_name(f"{prepared.name}.key")


def finish_swap(records: Path) -> Path | None:
    """Swap in a prepared file if there is one; return where the former file is now.

    To be called before the data file is opened or looked for.
    """
    for leftover in records.parent.glob(f"{glob.escape(records.name)}{_UNFINISHED}*"):
        leftover.unlink()
    waiting = sorted(
        path
        for path in records.parent.glob(f"{glob.escape(records.name)}{_MARK}*")
        if _STAMP.fullmatch(path.name.removeprefix(f"{records.name}{_MARK}"))
    )
    aside = None
    for prepared in waiting:
        aside = _aside(records, prepared.name.removeprefix(f"{records.name}{_MARK}"))
        for ending in _SIDE_FILES:
            _move(records.with_name(records.name + ending), aside.with_name(aside.name + ending))
        for kept in kept_with_key(records):  # of the former file: beside another it would mislead
            _move(kept, aside.with_name(f"{aside.name}{kept.suffix}"))
        if is_plain(prepared) or prepared_key(prepared).exists():
            _move(key_file(records), aside.with_suffix(".key"))
        _move(prepared_key(prepared), key_file(records))
        rename(prepared, records)
    return aside if aside is not None and aside.exists() else None


def _prepared(records: Path, stamp: str) -> Path:
    return records.with_name(f"{records.name}{_MARK}{stamp}")


def _aside(records: Path, stamp: str) -> Path:
    return records.with_name(f"{records.stem}-aside-{stamp}{records.suffix}")


def _move(source: Path, target: Path) -> None:
    if source.exists():
        rename(source, target)
