"""Put small files on the disk so that a power cut leaves the old or the new one, never half."""

import os
from pathlib import Path

_BLOCK = 1 << 20


def replace_file(path: Path, content: bytes) -> None:
    """Write a file whole under another name, then let it take the place of ``path``."""
    partial = path.with_name(f"{path.name}.partial")
    with partial.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    partial.replace(path)
    sync_folder(path.parent)


def rename(source: Path, target: Path) -> None:
    """Rename a file, and return when the disk keeps the new name."""
    source.replace(target)
    sync_folder(target.parent)


def overwrite_and_remove(path: Path) -> None:
    """Overwrite a file with zeros and remove it, if it is there.

    A magnetic disk then holds nothing of it. Flash memory may keep old blocks for a while: only
    the encryption of the whole disk helps there.
    """
    if not path.exists():
        return
    with path.open("r+b") as stream:
        left = path.stat().st_size
        while left > 0:
            left -= stream.write(bytes(min(left, _BLOCK)))
        stream.flush()
        os.fsync(stream.fileno())
    path.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the disk keep the names in a folder; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
