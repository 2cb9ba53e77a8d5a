"""Remember in the settings of this machine where backups are copied to besides."""

from dataclasses import replace
from pathlib import Path

from desktop.settings import SettingsStore


class SecondPlace:
    """Name the folder, on a stick or not; it need not be there now."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    def load(self) -> Path | None:
        """Return the folder; may be called on any thread."""
        chosen = self._store.settings.second_place
        return Path(chosen) if chosen else None

    def save(self, folder: Path | None) -> None:
        """Choose another folder, or none; raises ``OSError`` when the settings cannot be written."""
        self._store.apply(replace(self._store.settings, second_place=str(folder) if folder else ""))
