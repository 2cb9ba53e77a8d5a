"""Say where the program keeps its files; every path comes from here."""

from dataclasses import dataclass
from pathlib import Path

APP_FOLDER = "courtyard-minutes"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """Name the files below one data folder."""

    data: Path

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
    def lock(self) -> Path:
        """Return the lock that keeps a second window out."""
        return self.data / "window.lock"


def app_paths(data_dir: Path | None) -> AppPaths:
    """Return the paths below ``data_dir``, or below the user's own data folder."""
    if data_dir is not None:
        return AppPaths(data_dir.expanduser().absolute())
    import platformdirs

    return AppPaths(platformdirs.user_data_path(APP_FOLDER, appauthor=False))
