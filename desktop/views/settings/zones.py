"""Name the time zones of Russia."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_ZONES: Mapping[str, tuple[object, int]] = MappingProxyType(
    {
        "Europe/Kaliningrad": (QT_TRANSLATE_NOOP("Zones", "Kaliningrad"), 2),
        "Europe/Moscow": (QT_TRANSLATE_NOOP("Zones", "Moscow"), 3),
        "Europe/Samara": (QT_TRANSLATE_NOOP("Zones", "Samara"), 4),
        "Asia/Yekaterinburg": (QT_TRANSLATE_NOOP("Zones", "Yekaterinburg"), 5),
        "Asia/Omsk": (QT_TRANSLATE_NOOP("Zones", "Omsk"), 6),
        "Asia/Krasnoyarsk": (QT_TRANSLATE_NOOP("Zones", "Krasnoyarsk"), 7),
        "Asia/Irkutsk": (QT_TRANSLATE_NOOP("Zones", "Irkutsk"), 8),
        "Asia/Yakutsk": (QT_TRANSLATE_NOOP("Zones", "Yakutsk"), 9),
        "Asia/Vladivostok": (QT_TRANSLATE_NOOP("Zones", "Vladivostok"), 10),
        "Asia/Magadan": (QT_TRANSLATE_NOOP("Zones", "Magadan"), 11),
        "Asia/Kamchatka": (QT_TRANSLATE_NOOP("Zones", "Kamchatka"), 12),
    }
)


def zone_words(zone: str) -> str:
    """Return «Москва, UTC+3»; another zone goes by its own name."""
    if zone not in _ZONES:
        return zone
    name, hours = _ZONES[zone]
    city = QCoreApplication.translate("Zones", str(name))
    return f"{city}, UTC+{hours}"


def known_zones() -> tuple[str, ...]:
    """Return the zones from west to east."""
    return tuple(_ZONES)
