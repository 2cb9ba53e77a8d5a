"""What cannot be opened is named in one calm sentence and left as it was."""

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlcipher3 import dbapi2

from desktop.paths import AppPaths
from tests.e2e.refused import refusal
from tests.support.copies import copies
from tests.support.records import fresh_file


def empty(path: Path) -> None:
    path.write_bytes(b"")


def unknown(path: Path) -> None:
    path.write_bytes("Протокол встречи\n".encode() * 500)


def foreign(path: Path) -> None:
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TABLE clients (name TEXT)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    fresh_file(path.parent, path.name)
    connection = dbapi2.connect(str(path))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def damaged(path: Path) -> None:
    fresh_file(path.parent, path.name)
    content = bytearray(path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (empty, "0 байт"),
        (unknown, "повреждён"),
        (foreign, "другой программой"),
        (newer, "более новой версией"),
        (damaged, "повреждён"),
    ],
)
def test_the_window_says_why_and_touches_nothing(
    qapp: QApplication, data_dir: Path, spoil: Callable[[Path], None], said: str
) -> None:
    paths = AppPaths(data_dir)
    spoil(paths.records)
    before = contents(data_dir)
    sentence = refusal(qapp, paths)
    assert said in sentence
    assert "Traceback" not in sentence
    assert contents(data_dir) == before


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such mode there")
def test_a_read_only_folder_is_named(data_dir: Path) -> None:
    fresh_file(data_dir)
    before = contents(data_dir)
    data_dir.chmod(0o555)
    (data_dir / "records.db").chmod(0o444)
    try:
        sentence = refusal_without_privileges(data_dir)
    finally:
        data_dir.chmod(0o755)
        (data_dir / "records.db").chmod(0o644)
    assert "запис" in sentence
    assert contents(data_dir) == before


def refusal_without_privileges(data_dir: Path) -> str:
    """Ask in a process that has to obey the modes of files, though root started it."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    result = copies().run("tests.e2e.refused", str(data_dir), environment=environment, timeout=60)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


def contents(folder: Path) -> dict[str, str]:
    """Return a sum for each file but the settings, which remember where the window stood."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.iterdir())
        if file.name != "settings.toml"
    }
