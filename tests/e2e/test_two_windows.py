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
CHOOSE_ANOTHER_FOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.paths import app_paths
from desktop.views.main_window import MainWindow
from desktop.views.opening.page import OpeningPage

given, other = map(Path, sys.argv[1:])

def look():
    for window in QApplication.topLevelWidgets():
        page = window.findChild(OpeningPage)
        if page is not None and window.isVisible() and page.sentence():
            page.folder_requested.emit(other)
        elif isinstance(window, MainWindow) and window.isVisible() and window.current_section():
            print("open", flush=True)
            QApplication.exit(0)

def make(*args, **more):
    desk = Desk(*args, **more)
    timer = QTimer(desk, interval=50)
    timer.timeout.connect(look)
    timer.start()
    return desk

Desk, app.Desk = app.Desk, make
sys.exit(app.run(app_paths(given), language=None, debug=False, report_start=False))
"""


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


@pytest.mark.slow
def test_another_folder_is_opened_in_place_of_one_that_cannot_be(
    data_dir: Path, tmp_path: Path
) -> None:
    other = tmp_path / "другая"
    other.mkdir()
    fresh_file(other)
    (data_dir / "records.db").write_bytes(b"")
    done = subprocess.run(
        [sys.executable, "-P", "-c", CHOOSE_ANOTHER_FOLDER, str(data_dir), str(other)],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )
    assert (done.returncode, done.stdout[:5], done.stderr) == (0, "open\n", "")
    assert (data_dir / "records-are-in.txt").read_text("utf-8") == f"{other}\n"
    assert not (data_dir / "window.lock").exists()
    assert not (other / "window.lock").exists()


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


def test_to_try_again_is_no_second_window(data_dir: Path) -> None:
    window = OneWindow(AppPaths(data_dir))
    window.take()
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
