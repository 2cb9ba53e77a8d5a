"""Encrypt the base, or take the encryption off, so that a kill leaves the old base or the new one.

The base is copied, the copy is looked over, and two renames put it in the place of the old one.
Their order alone tells, after a kill, how far it came:

==================  =================================  ==================================
found               meaning                            :func:`settle`
==================  =================================  ==================================
no old file         the copy was not finished          removes the copy
old file, no base   between the renames                gives the copy its name
old file and base   the base is exchanged, its key     puts the key in its place
                    file may not be
==================  =================================  ==================================

The old file stays until the user has the new one before their eyes: :func:`confirm`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db import engine as engines
from db.domain.errors import EnvironmentFault
from db.durable import overwrite_and_remove, rename
from db.encryption import DataKey
from db.key_file import Envelope, key_file, write_key_file

_BUSY_MS = 3000


def inspect(path: Path, key: DataKey | None) -> None:
    """Refuse a file that is not ours, or plain though it has a key: somebody has exchanged it.

    Raises as :func:`db.engine.inspect` does, and ``file_not_encrypted``.
    """
    try:
        engines.inspect(path, key)
    except EnvironmentFault as fault:
        if key is not None and fault.code == "file_damaged" and _is_plain(path):
            raise EnvironmentFault("file_not_encrypted", name=path.name) from fault
        raise


def encrypt(path: Path, key: DataKey, envelope: Envelope) -> None:
    """Encrypt a plain base; nobody may have it open, in this process or another.

    Raises :class:`EnvironmentFault` ``file_locked``, ``copy_differs`` and those of the disk, and
    the base is as it was; or ``exchange_unfinished``, which the next :func:`settle` finishes.
    """
    confirm(path)
    with _cleared(path):
        _clear(path)
        write_key_file(_next(key_file(path)), envelope)
        _copy(path, None, key)
    _put_in_place(path, _old_plain(path))


def decrypt(path: Path, key: DataKey) -> None:
    """Take the encryption off; raises as :func:`encrypt` does."""
    confirm(path)
    with _cleared(path):
        _clear(path)
        _copy(path, key, None)
    _put_in_place(path, _old_encrypted(path))


def settle(path: Path) -> None:
    """Finish an exchange that was cut short after its copy was whole, or clear it away before.

    To be called before the base is opened or looked for. Raises :class:`EnvironmentFault`
    ``folder_unwritable``.
    """
    try:
        _settle(path)
    except OSError as error:
        raise EnvironmentFault("folder_unwritable", name=path.parent.name) from error


def kept_file(path: Path) -> Path | None:
    """Return the base as it was before the last exchange, while it is still kept."""
    kept = (_old_plain(path), _old_encrypted(path))
    return next((file for file in kept if file.exists()), None)


def kept_with_key(path: Path) -> tuple[Path, ...]:
    """Return where a base of before stands while it is kept, and its key; they may be missing."""
    return _old_plain(path), _old_encrypted(path), _old_keys(path)


def confirm(path: Path) -> None:
    """Remove the old base for good: the user has the new one and can open it.

    Raises :class:`EnvironmentFault` ``folder_unwritable``.
    """
    try:
        for file in kept_with_key(path):
            overwrite_and_remove(file)
    except OSError as error:
        raise EnvironmentFault("folder_unwritable", name=path.parent.name) from error


def _put_in_place(path: Path, old: Path) -> None:
    """Let the finished copy take the place of the base."""
    with _cleared(path):
        rename(path, old)
    try:
        _settle(path)
    except OSError as error:
        raise EnvironmentFault("exchange_unfinished", name=path.name) from error


def _settle(path: Path) -> None:
    old, copy = kept_file(path), _next(path)
    if old is None:
        if path.parent.is_dir():
            _clear(path)
        return
    if not path.exists() and not copy.exists():
        rename(old, path)  # somebody has removed the copy
        _clear(path)
        return
    if not path.exists():
        rename(copy, path)
    keys, next_keys = key_file(path), _next(key_file(path))
    if old == _old_plain(path) and next_keys.exists():
        rename(next_keys, keys)
    if old == _old_encrypted(path) and keys.exists():
        rename(keys, _old_keys(path))


def _next(path: Path) -> Path:
    return path.with_name(f"{path.name}.next")


def _old_plain(path: Path) -> Path:
    return path.with_name(f"{path.name}.old-plain")


def _old_encrypted(path: Path) -> Path:
    return path.with_name(f"{path.name}.old-encrypted")


def _old_keys(path: Path) -> Path:
    return path.with_name(f"{key_file(path).name}.old")


def _clear(path: Path) -> None:
    """Remove an unfinished copy with its key."""
    copy = _next(path)
    for leftover in (copy, copy.with_name(f"{copy.name}-journal"), _next(key_file(path))):
        leftover.unlink(missing_ok=True)


@contextmanager
def _cleared(path: Path) -> Iterator[None]:
    """Leave nothing of a copy that failed, and name what the driver and the disk say."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        _clear(path)
        raise engines.fault_of(error, path) from error
    except OSError as error:
        _clear(path)
        raise EnvironmentFault("folder_unwritable", name=path.parent.name) from error
    except BaseException:
        _clear(path)
        raise


def _copy(path: Path, key: DataKey | None, new_key: DataKey | None) -> None:
    """Write the base under the other key, on the disk, and hold it against the original.

    Without a WAL and inside a transaction nobody else has the file open or can write to it.
    """
    copy = _next(path)
    source = engines.connect(path, "rw", key)
    try:
        engines.require_cipher(source)
        engines.choose_cipher(source)
        source.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
        source.execute("PRAGMA temp_store=MEMORY")
        if source.execute("PRAGMA journal_mode=DELETE").fetchone()[0] != "delete":
            raise EnvironmentFault("file_locked", name=path.name)
        literal = new_key.literal() if new_key else ""
        source.execute("ATTACH ? AS copy KEY ?", (str(copy), literal))
        source.execute("PRAGMA copy.synchronous=EXTRA")
        source.execute("BEGIN EXCLUSIVE")
        source.execute("SELECT sqlcipher_export('copy')").fetchall()
        for name in ("application_id", "user_version"):  # the export forgets them
            value = source.execute(f"PRAGMA main.{name}").fetchone()[0]
            source.execute(f"PRAGMA copy.{name}={int(value)}")
        source.execute("COMMIT")
        source.execute("DETACH copy")
        source.execute("BEGIN EXCLUSIVE")
        _hold_against(source, copy, new_key)
    finally:
        source.close()


def _hold_against(source: Any, copy: Path, key: DataKey | None) -> None:
    """Raise ``copy_differs`` unless the copy is sound and has everything."""
    found = engines.connect(copy, "ro", key)
    try:
        checks = ["PRAGMA integrity_check", "PRAGMA foreign_key_check"]
        checks += ["PRAGMA cipher_integrity_check"] if key else []
        wrong = [row for check in checks for row in found.execute(check) if row[0] != "ok"]
        if wrong or _content(source) != _content(found):
            raise EnvironmentFault("copy_differs", name=copy.name)
    finally:
        found.close()


def _content(connection: Any) -> list[Any]:
    """Return what two copies of one base have in common: schema, header, number of rows."""
    schema = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    ).fetchall()
    header = [
        connection.execute(f"PRAGMA {name}").fetchone()
        for name in ("application_id", "user_version", "encoding")
    ]
    counts = [
        connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608 - a table of the file itself
        for kind, name, _, _ in schema
        if kind == "table"
    ]
    return [schema, header, counts]


def _is_plain(path: Path) -> bool:
    try:
        engines.inspect(path)
    except EnvironmentFault as fault:
        return fault.code == "file_foreign"
    return True
