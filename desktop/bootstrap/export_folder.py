"""Remember where papers go."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from desktop.settings import SettingsStore


class ExportFolder:
    """Remember in the settings of this machine where papers go."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    def load(self) -> Path:
        """Return the folder of the last paper, or the user's documents."""
        known = self._store.settings.export_folder
        if known and Path(known).is_dir():
            return Path(known)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place))

    def save(self, folder: Path) -> None:
        """Remember the folder."""
        self._store.remember(replace(self._store.settings, export_folder=str(folder)))
