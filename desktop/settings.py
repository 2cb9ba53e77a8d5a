"""Keep the settings of this machine: typed here, TOML on the disk.

What the papers say of the city is not here; it travels with the records.
"""

import logging
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.domain.text import clean_line

VERSION = 1
LONGEST_NAME = 200
"""Characters of the name of the user; no one has so many."""
SHORTEST_LOCK, LONGEST_LOCK = 5, 60
"""Minutes: a shorter pause is made at every meeting, a longer one protects nobody."""
_log = logging.getLogger(__name__)


class ThemeChoice(StrEnum):
    """Name the looks; ``SYSTEM`` follows the light or dark of the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    SUN = "sun"


class Language(StrEnum):
    """Name the languages of the screens."""

    RUSSIAN = "ru"
    ENGLISH = "en"


SCALES = (90, 100, 110, 125, 150)
"""The sizes of the type that are offered, in percent."""


@dataclass(frozen=True, slots=True)
class AppSettings:
    """Hold the settings; unknown or wrong values fall back to these defaults."""

    version: int = VERSION
    language: Language = Language.RUSSIAN
    theme: ThemeChoice = ThemeChoice.SYSTEM
    scale_percent: int = 100
    user: str = ""
    """Whose name the journal notes beside a change."""
    window: str = ""
    """Where the window stood, as Qt packs it, base64."""
    section: str = "schedule"
    export_folder: str = ""
    welcomed: bool = False
    """The offers of the first start were seen; they can be looked at again from the settings."""
    setup_step: str = ""
    """Where the first set-up was left; nothing where it is done or was never begun."""
    lock_minutes: int = 10
    """After so many minutes without a key the records are locked, where they have a password."""
    lock_in_meeting: bool = True
    """The same while a meeting is running."""
    ended_at: str = ""
    """When work ended in order, ISO 8601: a draft that is newer was broken off by a kill."""
    second_place: str = ""
    """The folder, on a stick or not, where every backup is copied to."""


def load(path: Path) -> AppSettings:
    """Read the settings; a missing or broken file gives the defaults and is left as it is."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, PermissionError):  # the opening tells of a folder that is closed
        return AppSettings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        _log.warning("settings could not be read: %s", type(error).__name__)
        return AppSettings()
    return _typed(_upgraded(raw))


def save(settings: AppSettings, path: Path) -> None:
    """Write the settings whole: a new file takes the place of the old one."""
    import tomlkit

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = tomlkit.dumps({name: _plain(value) for name, value in asdict(settings).items()})
    partial = path.with_name(f"{path.name}.partial")
    # A folder whose name is no UTF-8 cannot be remembered; all else must not be lost with it.
    partial.write_bytes(text.encode("utf-8", "replace"))
    partial.replace(path)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, StrEnum) else value


def _upgraded(raw: dict[str, Any]) -> dict[str, Any]:
    """Bring settings of an older program to this version; there is none older yet."""
    return {**raw, "version": VERSION}


def _typed(raw: dict[str, Any]) -> AppSettings:
    settings = AppSettings()
    for field in fields(AppSettings):
        current = getattr(settings, field.name)
        if field.name in raw:
            settings = replace(settings, **{field.name: _fitting(raw[field.name], current)})
    return _named(settings)


def _named(settings: AppSettings) -> AppSettings:
    """Let the name of the user through the gate: it enters the journal."""
    return replace(settings, user=clean_line(settings.user, limit=LONGEST_NAME).strip())


def _fitting(value: Any, default: Any) -> Any:
    """Return ``value`` in the type of ``default``, or ``default`` where it does not fit."""
    try:
        return type(default)(value) if isinstance(value, (str, int)) else default
    except ValueError:
        return default


class SettingsStore:
    """Hold the settings in use and write every change to the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._settings = load(path)

    @property
    def settings(self) -> AppSettings:
        """Return the settings in use."""
        return self._settings

    def apply(self, settings: AppSettings) -> None:
        """Take other settings and write them; raises ``OSError`` when the disk refuses."""
        self._settings = _named(settings)
        save(self._settings, self._path)

    def remember(self, settings: AppSettings) -> None:
        """Take settings that nobody asked to keep, such as the place of the window.

        A disk that refuses them is noted in the log; what the user is doing goes on.
        """
        try:
            self.apply(settings)
        except OSError as error:
            _log.warning("settings could not be written: %s", type(error).__name__)
