"""Choose what the window shows first: what was broken off, else what was shown last."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.domain.clock import Clock
from db.domain.rows.broken_off import BrokenOffRow
from desktop.settings import SettingsStore

if TYPE_CHECKING:
    from db.database import Database

USUAL = "schedule"


class FirstScreen:
    """Know how the last work ended, and note how this one does."""

    def __init__(self, store: SettingsStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._section = store.settings.section
        self.broken_off: BrokenOffRow | None = None
        self.is_untouched = False
        """Nothing was ever written down here."""

    def look(self, database: "Database") -> None:
        """Read how the last work ended; runs on a reader thread, before any page is made."""
        from desktop.services.broken_work import broken_off, is_untouched

        self.broken_off = broken_off(database, _moment(self._store.settings.ended_at))
        self.is_untouched = is_untouched(database)

    def choose(self, keys: tuple[str, ...]) -> str:
        """Return the section to show, of those that there are."""
        if self.broken_off is not None:
            return self.broken_off.section
        return self._section if self._section in keys and not self.is_untouched else USUAL

    def greeting(self) -> str:
        """Return what is said of what was brought back."""
        return QCoreApplication.translate(
            "FirstScreen",
            "The program was not closed in order the last time. What was being typed is back.",
        )

    def forget(self) -> None:
        """Let a second opening, after a restore, begin as usual."""
        self.broken_off = None
        self._section = USUAL

    def note_end(self, section: str) -> None:
        """Note that all is on the disk, and what was shown last."""
        now = self._clock().isoformat()
        settings = self._store.settings
        self._store.remember(replace(settings, ended_at=now, section=section or settings.section))


def _moment(text: str) -> datetime | None:
    """Read a moment as the settings hold it; ``None`` for what is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
