"""Without a screen the window says so and ends; Qt would end the process with a core."""

import os
import sys
from pathlib import Path

import pytest

from tests.support.copies import copies

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
@pytest.mark.parametrize(("language", "word"), [("ru", "не на чем"), ("en", "no screen")])
def test_window_without_a_screen(data_dir: Path, language: str, word: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    arguments = ("window", "--language", language, "--data-dir", str(data_dir))
    done = copies().run("desktop", *arguments, environment=environment, timeout=60, anew=True)
    told = done.stderr.decode().splitlines()
    assert done.returncode == 3
    assert len(told) == 1
    assert word in told[0]
