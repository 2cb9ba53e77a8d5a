"""The watches of the suite see what they are there to see."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid
from sqlcipher3 import dbapi2

from tests.support.keys import type_text
from tests.support.live_file import LiveFileWatch
from tests.support.stray_windows import StrayWindows, delete_what_is_left
from tests.support.watchdog import LIMIT_S, GuiWatchdog

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def file(data_dir: Path) -> Path:
    path = data_dir / "records.db"
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a handle takes no locks along")
def test_opening_a_file_that_sqlite_has_open_is_seen(live_files: LiveFileWatch, file: Path) -> None:
    connection = dbapi2.connect(str(file))
    try:
        connection.execute("SELECT * FROM t")
        shutil.copy(file, file.with_name("copy.db"))
    finally:
        connection.close()
    assert len(live_files.found) == 1
    assert "shutil" in live_files.found[0]
    live_files.clear()


def test_a_closed_file_may_be_read(live_files: LiveFileWatch, file: Path) -> None:
    assert file.read_bytes()
    assert not live_files.found


def test_russian_is_typed(qtbot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "не горит фонарь, ё №5 😀")
    assert line.text() == "не горит фонарь, ё №5 😀"


def test_keys_go_to_the_focus(qtbot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    first, second = QLineEdit(), QPlainTextEdit()
    layout.addWidget(first)
    layout.addWidget(second)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    first.setFocus()
    type_text(window, "Да\b\tещё\nстрока")
    assert first.text() == "Д"
    assert second.toPlainText() == "ещё\nстрока"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("qWarning('something is wrong')", "Qt messages with level WARNING or above emitted"),
        ("warnings.warn('something is old', stacklevel=1)", "UserWarning: something is old"),
    ],
)
def test_a_warning_fails_a_test(tmp_path: Path, statement: str, said: str) -> None:
    file = tmp_path / "test_warning.py"
    file.write_text(
        f"import warnings\nfrom PySide6.QtCore import qWarning\ndef test_it():\n    {statement}\n"
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        ROOT / "pyproject.toml",
        "-p",
        "no:cacheprovider",
    ]
    result = subprocess.run([*command, file], capture_output=True, text=True, check=False, cwd=ROOT)
    assert result.returncode == 1
    assert said in result.stdout


def test_a_long_stretch_of_work_is_seen(qtbot) -> None:
    watchdog = GuiWatchdog()
    watchdog.begin("adding up")
    QTimer.singleShot(0, work)
    qtbot.wait(200)
    watchdog.stop()
    assert [stretch.during for stretch in watchdog.over_limit()] == ["adding up"]


def test_what_the_test_does_itself_does_not_count(qtbot) -> None:
    watchdog = GuiWatchdog()
    work()
    watchdog.begin("doing nothing")
    qtbot.wait(20)
    watchdog.stop()
    assert not watchdog.over_limit()


def work() -> None:
    """Work for longer than the watchdog allows."""
    end = time.thread_time() + 2 * LIMIT_S
    while time.thread_time() < end:
        pass


def test_a_widget_that_flashes_as_a_window_is_seen(qapp, qtbot) -> None:
    stray = StrayWindows(qapp)
    label = QLabel("мелькнула")
    qtbot.addWidget(label)
    label.setVisible(True)
    stray.stop()
    assert stray.found == ["QLabel “мелькнула”"]


def test_what_a_test_leaves_is_deleted(qapp: QApplication) -> None:
    forgotten, handed_over = QWidget(), QWidget()
    label = QLabel("", forgotten)
    handed_over.deleteLater()
    qapp.processEvents()
    assert all(map(isValid, (forgotten, label, handed_over)))
    delete_what_is_left()
    assert not any(map(isValid, (forgotten, label, handed_over)))
