"""Start the program twice on one folder, in processes of their own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.domain.errors import EnvironmentFault
from desktop.bootstrap.one_window import OneWindow
from desktop.paths import AppPaths
from tests.support.records import fresh_file

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30


def command(folder: Path, *more: str) -> list[str]:
    return [sys.executable, "-P", "-m", "desktop", "window", "--data-dir", str(folder), *more]


def environment() -> dict[str, str]:
    told = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    return os.environ | told


def start(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(folder, *more),
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )


@contextmanager
def running(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a window and wait until it has the records open."""
    with subprocess.Popen(command(folder), env=environment(), stdout=subprocess.DEVNULL) as first:
        try:
            wait_for(lambda: (folder / "records.db-wal").exists(), "the records are open")
            yield first
        finally:
            first.kill()


def wait_for(done: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < until, f"waited in vain until {what}"
        time.sleep(0.02)


@pytest.mark.slow
def test_a_second_start_shows_the_first_window_and_ends(data_dir: Path) -> None:
    fresh_file(data_dir)
    with running(data_dir) as first:
        second = start(data_dir)
        assert (second.returncode, second.stderr) == (0, "")
        assert "уже открыта" in second.stdout
        assert not (data_dir / "window.wish").exists()
        assert first.poll() is None


@pytest.mark.slow
def test_the_lock_of_a_killed_window_is_taken_over(data_dir: Path) -> None:
    fresh_file(data_dir)
    with running(data_dir) as first:
        first.kill()
        first.wait()
        assert (data_dir / "window.lock").exists()
        after = start(data_dir, "--report-start")
    assert (after.returncode, after.stderr) == (0, "")
    assert json.loads(after.stdout)["filled_at"] > 0


@pytest.mark.slow
def test_the_records_of_another_folder_are_opened_from_the_first_one(
    data_dir: Path, tmp_path: Path
) -> None:
    other = tmp_path / "другая"
    other.mkdir()
    fresh_file(other)
    (data_dir / "records-are-in.txt").write_text(f"{other}\n", "utf-8")
    assert start(data_dir, "--report-start").returncode == 0
    assert not (data_dir / "records.db").exists()
    assert (other / "log.txt").exists()


def test_the_lock_of_another_computer_is_kept_and_named(data_dir: Path) -> None:
    paths = AppPaths(data_dir)
    paths.lock.write_text("4711\npython3\nПК-АДМ-14\n", "utf-8")
    before = paths.lock.read_bytes()
    with pytest.raises(EnvironmentFault) as caught:
        OneWindow(paths).take()
    assert (caught.value.code, caught.value.params["host"]) == ("lock_elsewhere", "ПК-АДМ-14")
    assert paths.lock.read_bytes() == before

    here = OneWindow(paths)
    here.take_over()
    here.take()
    here.give_back()


@pytest.mark.parametrize("content", [b"", b"\0" * 64, b"4711"])
def test_a_torn_lock_keeps_nobody_out(data_dir: Path, content: bytes) -> None:
    paths = AppPaths(data_dir)
    paths.lock.write_bytes(content)
    window = OneWindow(paths)
    window.take()
    window.give_back()


def test_a_window_that_does_not_answer_is_named(data_dir: Path, monkeypatch) -> None:
    monkeypatch.setattr("desktop.bootstrap.one_window._ANSWER_S", 0.2)
    paths = AppPaths(data_dir)
    first, second = OneWindow(paths), OneWindow(paths)
    first.take()
    with pytest.raises(EnvironmentFault) as caught:
        second.take()
    assert caught.value.code == "window_open"
    assert not second.call()
    assert not paths.wish.exists()
    first.give_back()


def test_a_chosen_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    paths = AppPaths(tmp_path / "вынутая флешка", tmp_path)
    with pytest.raises(EnvironmentFault) as caught:
        OneWindow(paths).take()
    assert caught.value.code == "folder_missing"
    assert not paths.data.exists()
