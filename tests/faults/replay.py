"""Replay what a program wrote, up to a power cut: whatever was not synced may be there or not.

Each unsynced sector is kept or dropped on its own, so writes are torn and reordered; unsynced
removals and renames are undone at random. Honest syncs are assumed.
"""

import random
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
_HEAD = struct.Struct("<BHqI")


class Record(NamedTuple):
    """Hold one call: W write, T truncate, S sync, U unlink, R rename."""

    kind: str
    name: str
    offset: int
    data: bytes


def read_log(path: Path) -> list[Record]:
    """Return the calls in their order."""
    return list(_records(path.read_bytes()))


def _records(log: bytes) -> Iterator[Record]:
    at = 0
    while at < len(log):
        kind, named, offset, size = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        name = Path(log[at : at + named].decode()).name
        at += named
        carried = size if chr(kind) in "WR" else 0
        yield Record(chr(kind), name, offset, log[at : at + carried])
        at += carried


class Disk:
    """Hold what is on the platters and what only the cache knows."""

    def __init__(self, folder: str, files: dict[str, bytes]) -> None:
        self._folder = folder
        self._durable = {name: bytearray(content) for name, content in files.items()}
        self._pending: dict[str, list[Record]] = {}
        self._unlinked: set[str] = set()

    def take(self, record: Record) -> None:
        """Carry one call out."""
        if record.kind == "S" and record.name == self._folder:
            for name in self._unlinked:
                self._durable.pop(name, None)
                self._pending.pop(name, None)
            self._unlinked.clear()
        elif record.kind == "S":
            for waiting in self._pending.pop(record.name, []):
                _apply(self._durable.setdefault(record.name, bytearray()), waiting)
        elif record.kind == "U":
            self._unlinked.add(record.name)
        elif record.kind in "WT":
            if record.name in self._unlinked:  # made anew under the old name
                self._unlinked.discard(record.name)
                self._durable[record.name] = bytearray()
                self._pending.pop(record.name, None)
            self._pending.setdefault(record.name, []).append(record)

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files that a power cut might leave now."""
        files = {name: bytes(content) for name, content in self._durable.items()}
        for name, waiting in self._pending.items():
            content = bytearray(files.get(name, b""))
            kept = chance.choice((0.5, 0.9, 0.1))
            for record in waiting:
                for part in _sectors(record):
                    if chance.random() < kept:
                        _apply(content, part)
            files[name] = bytes(content)
        for name in self._unlinked:
            if chance.random() < 0.5:
                files.pop(name, None)
        return files


def _sectors(record: Record) -> Iterator[Record]:
    if record.kind == "T":
        yield record
    for at in range(0, len(record.data), SECTOR):
        yield record._replace(offset=record.offset + at, data=record.data[at : at + SECTOR])


def _apply(content: bytearray, record: Record) -> None:
    if record.kind == "T":
        del content[record.offset :]
        return
    content.extend(b"\0" * (record.offset - len(content)))
    content[record.offset : record.offset + len(record.data)] = record.data
