"""Hear of a locked screen and of sleep, on a bus of the test's own and in messages of Windows."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.bootstrap import windows_session as windows
from desktop.bootstrap.session_news import SessionNews

ROOT = Path(__file__).parents[3]
LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from desktop.bootstrap.session_news import hear_session

app = QCoreApplication([])
news = hear_session(app, 0, app)
news.left.connect(app.quit)
late = QTimer(singleShot=True, interval=8000)
late.timeout.connect(lambda: app.exit(1))
late.start()
QTimer.singleShot(0, lambda: print("ready", flush=True))
sys.exit(app.exec())
"""
LOGIND = "/org/freedesktop/login1"
SIGNALS = {
    "sleep": (LOGIND, "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
    "lock": (f"{LOGIND}/session/_31", "org.freedesktop.login1.Session.Lock"),
    "screen": ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
    "gnome": ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"),
}


@pytest.fixture
def bus() -> Iterator[str]:
    if not shutil.which("dbus-daemon") or not shutil.which("dbus-send"):
        pytest.skip("D-Bus is not installed")
    command = ["dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.communicate(timeout=10)


def send(bus: str, path: str, name: str, *values: str) -> None:
    command = ["dbus-send", f"--bus={bus}", "--type=signal", path, name, *values]
    subprocess.run(command, check=True, timeout=10)


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus")
@pytest.mark.parametrize("signal", SIGNALS)
def test_the_system_is_heard(bus: str, signal: str) -> None:
    environment = os.environ | {
        "DBUS_SYSTEM_BUS_ADDRESS": bus,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "PYTHONPATH": str(ROOT),
    }
    with subprocess.Popen(
        [sys.executable, "-c", LISTENER], env=environment, stdout=subprocess.PIPE, text=True
    ) as listener:
        assert listener.stdout is not None
        assert listener.stdout.readline() == "ready\n"
        send(bus, *SIGNALS[signal])
        assert listener.wait(10) == 0


def test_a_machine_that_wakes_up_locks_nothing(qapp) -> None:
    news = SessionNews()
    heard: list[bool] = []
    news.left.connect(lambda: heard.append(True))
    news._on_away_changed(False)
    assert heard == []
    news._on_away_changed(True)
    assert heard == [True]


@pytest.mark.parametrize(
    ("message", "parameter", "says"),
    [
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_REMOTE_DISCONNECT, True),
        (windows.WM_WTSSESSION_CHANGE, 0x8, False),  # unlocked again
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, True),
        (windows.WM_POWERBROADCAST, 0xA, False),  # the battery has changed
        (windows.WM_POWERBROADCAST, windows.WTS_SESSION_LOCK, False),
        (0x0100, windows.WTS_SESSION_LOCK, False),  # a key
    ],
)
def test_messages_of_windows(message: int, parameter: int, says: bool) -> None:
    assert windows.says_left(message, parameter) is says


def test_a_message_is_read_where_windows_puts_it(qapp) -> None:
    from ctypes import addressof, wintypes

    heard: list[bool] = []
    listener = windows.WindowsMessages(qapp, 0, lambda: heard.append(True))
    message = wintypes.MSG(message=windows.WM_WTSSESSION_CHANGE, wParam=windows.WTS_SESSION_LOCK)
    assert listener.nativeEventFilter(b"windows_generic_MSG", addressof(message)) == (False, 0)
    assert heard == [True]
    listener.nativeEventFilter(b"xcb_generic_event_t", addressof(message))
    assert heard == [True]
    listener.stop()
