"""Say where the program keeps its files; every path comes from here."""

import logging
import sys
from dataclasses import dataclass
from pathlib import Path

APP_FOLDER = "courtyard-minutes"
_POINTER = "records-are-in.txt"
"""Lies in the folder that the program starts with when the user keeps the records in another."""
_PORTABLE = "portable.txt"
"""Lies beside the frozen program where that keeps its data beside itself, as on a stick."""
_SAMPLE = "sample-city"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AppPaths:
    """Name the files below one data folder."""

    data: Path
    origin: Path | None = None
    """The folder that pointed to ``data``, if one did."""
    home: "AppPaths | None" = None
    """Where the user's own records are, if this is the sample city."""

    @property
    def sample(self) -> "AppPaths":
        """Return where the sample city lies: apart from the records, in a folder of its own."""
        return AppPaths(self.data / _SAMPLE, home=self)

    @property
    def records(self) -> Path:
        """Return the file with the records."""
        return self.data / "records.db"

    @property
    def settings(self) -> Path:
        """Return the settings of this machine: look, language, window."""
        return self.data / "settings.toml"

    @property
    def log(self) -> Path:
        """Return the log, which holds no personal data."""
        return self.data / "log.txt"

    @property
    def faults(self) -> Path:
        """Return where the Python stack goes when the process dies in C code."""
        return self.data / "faults.txt"

    @property
    def last_faults(self) -> Path:
        """Return where the stack of an earlier death waits until somebody has seen it."""
        return self.data / "faults-last.txt"

    @property
    def seen_faults(self) -> Path:
        """Return where it lies afterwards."""
        return self.data / "faults-seen.txt"

    @property
    def lock(self) -> Path:
        """Return the lock that keeps a second window out."""
        return self.data / "window.lock"

    @property
    def wish(self) -> Path:
        """Return the note by which a second start calls for the window."""
        return self.data / "window.wish"


def app_paths(data_dir: Path | None) -> AppPaths:
    """Return the paths below ``data_dir``, or below the user's own data folder.

    Where the user has chosen to keep the records in another folder, those are the paths below that.
    """
    given = data_dir.expanduser().absolute() if data_dir is not None else own_folder()
    try:
        text = (given / _POINTER).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return AppPaths(given)
    return AppPaths(Path(text), given) if text and Path(text).is_absolute() else AppPaths(given)


def own_folder() -> Path:
    """Return the user's own data folder, or the one beside a portable program."""
    program = Path(sys.executable).resolve().parent
    if getattr(sys, "frozen", False) and (program / _PORTABLE).exists():
        return program / "data"
    import platformdirs

    return platformdirs.user_data_path(APP_FOLDER, appauthor=False)


def moved_to(paths: AppPaths, folder: Path) -> AppPaths:
    """Return the paths below another folder, and remember it for the next start.

    A folder that cannot be written to remembers nothing: it is asked for again then.
    """
    origin, folder = paths.origin or paths.data, folder.absolute()
    pointer = origin / _POINTER
    try:
        if folder == origin:
            pointer.unlink(missing_ok=True)
        else:
            partial = pointer.with_name(f"{pointer.name}.partial")
            partial.write_text(f"{folder}\n", "utf-8")
            partial.replace(pointer)
    except OSError as error:
        _log.warning("the other folder could not be noted: %s", type(error).__name__)
    return AppPaths(folder) if folder == origin else AppPaths(folder, origin)
