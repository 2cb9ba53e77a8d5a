"""Lend a real X11 screen that nobody sees, where Xvfb is installed."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

IS_THERE = shutil.which("Xvfb") is not None


@contextmanager
def x_screen(size: str = "1366x768") -> Iterator[str]:
    """Start an X server on a free number; yield the value of ``DISPLAY``."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.communicate(timeout=10)
