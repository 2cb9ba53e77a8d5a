"""Bring a data folder back to work whose file cannot be opened; nothing of it is ever deleted.

Every function expects the data file closed. What takes its place is prepared beside it and swapped
in by :mod:`db.swap`; the former file stays, under a name with the moment.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from db import migrate
from db.copying import copy_whole, digest_of
from db.domain.errors import EnvironmentFault
from db.durable import rename
from db.encryption import DataKey
from db.key_file import key_file, read_key_file
from db.salvage import Salvaged, salvage
from db.swap import finish_swap, prepared_name, unfinished_name

Progress = Callable[[int, int], None]


def salvage_in_place(
    records: Path, *, moment: datetime, key: DataKey | None = None, progress: Progress | None = None
) -> tuple[Salvaged, Path | None]:
    """Put what can be read of a damaged file in its place; return that and where the file is now.

    Raises :class:`EnvironmentFault` as :func:`db.salvage.salvage` does; nothing is changed then.
    """
    unfinished = unfinished_name(records)
    saved = salvage(records, unfinished, key, progress)
    rename(unfinished, prepared_name(records, moment))
    return saved, finish_swap(records)


def start_anew(records: Path, *, moment: datetime) -> Path | None:
    """Put a new empty file in the place of the present one; return where that is now."""
    unfinished = unfinished_name(records)
    migrate.create(unfinished)
    rename(unfinished, prepared_name(records, moment))
    return finish_swap(records)


def put_key_back(records: Path, source: Path, *, moment: datetime) -> Path | None:
    """Put the key file of a backup in the place of a damaged one; return where that is now.

    Raises :class:`EnvironmentFault` ``key_damaged``, ``key_newer`` or ``key_unreadable``.
    """
    read_key_file(source)
    present, aside = key_file(records), None
    if present.exists():
        aside = present.with_name(f"base-aside-{moment:%Y%m%d-%H%M%S}.key")
        copy_whole(present, aside)
    copy_whole(source, present)
    return aside


def bring(source: Path, target: Path) -> None:
    """Copy a data file nobody has open, with its log and its key, to a folder without one.

    Under its name in the new place it is whole, or not there. Raises :class:`EnvironmentFault`
    ``target_taken`` and ``copy_differs``.
    """
    if target.exists():
        raise EnvironmentFault("target_taken", name=str(target.parent))
    target.parent.mkdir(parents=True, exist_ok=True)
    log, new_log = (path.with_name(f"{path.name}-wal") for path in (source, target))
    for old, new in ((log, new_log), (key_file(source), key_file(target)), (source, target)):
        if not old.exists():
            continue
        arrived = new.with_name(f"{new.name}.arriving")
        copy_whole(old, arrived)
        if digest_of(arrived) != digest_of(old):
            arrived.unlink()
            raise EnvironmentFault("copy_differs", name=old.name)
        rename(arrived, new)
