"""Ask the system what kind of disk a folder lies on."""

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_REMOTE_DRIVE = 4
"""What Windows answers of a drive that is a folder on another computer."""


def file_system_of(folder: Path) -> str:
    """Return the type of the file system below ``folder``, which need not be there yet."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if sys.platform == "win32":
        import ctypes

        # Windows tells the file system of the other computer, which looks like a local one.
        if ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE_DRIVE:
            return "remote"
    return bytes(QStorageInfo(str(folder)).fileSystemType().data()).decode("ascii", "replace")
