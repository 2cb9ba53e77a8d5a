"""Hold the process to leaving no picture of its memory."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = """
import ctypes, resource
from desktop.hardening import forbid_memory_dumps
before = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
forbid_memory_dumps()
print(before, resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is of Linux")
def test_no_core_file_and_no_reader_of_the_memory():
    """In a process of its own: the limit does not come back."""
    command = [sys.executable, "-c", CODE]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30, cwd=ROOT)
    assert done.stdout.strip() == "1 (0, 0) 0"
