"""Print what Qt answers that depends on the table of languages; packaging/icu.py compares."""

import json

from PySide6.QtCore import (
    QCollator,
    QDate,
    QLocale,
    QStringDecoder,
    QStringEncoder,
    QTimeZone,
)

WORDS = [
    "ёж",
    "Ежи",
    "еж",
    "яма",
    "Яма",
    "10",
    "9",
    "a",
    "B",
    "b",
    "Ä",
    "ъ",
    "э",
    "Йод",
    "иод",
    "Ёлка",
    "елка",
    "№7",
    "№12",
    "Петрова",
    "Петров",
    "-",
]
CODES = ("windows-1251", "KOI8-R", "IBM866", "UTF-16", "ISO-8859-1")
DAY = QDate(2026, 11, 23)


def answers() -> dict[str, object]:
    """Return them by the name of what was asked."""
    told: dict[str, object] = {}
    for name in ("ru_RU", "en_GB", "en_US", "C", "ru"):
        locale = QLocale(name)
        collator = QCollator(locale)
        told[f"order {name}"] = [sorted(WORDS, key=collator.sortKey), collator.compare("ё", "е")]
        collator.setNumericMode(True)
        collator.setCaseSensitivity(collator.caseSensitivity().CaseInsensitive)
        told[f"numbers {name}"] = sorted(WORDS, key=collator.sortKey)
        told[f"case {name}"] = locale.toUpper("ёжик ß i") + locale.toLower("ЁЖИК I")
        told[f"day {name}"] = locale.toString(DAY, "dddd, d MMMM yyyy") + locale.toString(1234.5)
    told |= {
        f"code {code}": [QStringDecoder(code).isValid(), QStringEncoder(code).isValid()]
        for code in CODES
    }
    told["zone"] = QTimeZone(b"Europe/Moscow").displayName(QTimeZone.TimeType.StandardTime)
    return told


if __name__ == "__main__":
    print(json.dumps(answers(), ensure_ascii=False))
