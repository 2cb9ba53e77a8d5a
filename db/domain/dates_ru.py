"""Write dates in Russian, whatever the locale of the machine."""

from datetime import date

from db.domain.enums import DeadlineKind

MONTHS_NOMINATIVE = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)
MONTHS_GENITIVE = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
WEEKDAYS = (
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
)
WEEKDAYS_SHORT = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")

_WORDS_OF_KIND = {
    DeadlineKind.IMMEDIATE: "незамедлительно",
    DeadlineKind.PERMANENT: "постоянно",
}
_NBSP = "\N{NO-BREAK SPACE}"


def short_date(day: date, today: date) -> str:
    """Return «27.11, пт»; with the year where it is not that of ``today``."""
    year = "" if day.year == today.year else f".{day.year}"
    return f"{day.day:02}.{day.month:02}{year}, {WEEKDAYS_SHORT[day.weekday()]}"


def long_date(day: date) -> str:
    """Return «15 декабря 2026 г.», which a line break cannot tear."""
    return _NBSP.join((str(day.day), MONTHS_GENITIVE[day.month - 1], str(day.year), "г."))


def short_deadline(kind: DeadlineKind | None, day: date | None, today: date) -> str:
    """Return a deadline for chips and lists: «до 27.11, пт», «незамедлительно»; empty for none."""
    if kind is None:
        return ""
    return _WORDS_OF_KIND.get(kind) or ("" if day is None else f"до {short_date(day, today)}")


def long_deadline(kind: DeadlineKind | None, day: date | None) -> str:
    """Return a deadline for papers: «до 15 декабря 2026 г. (включительно)»; empty for none.

    «До» alone is disputed, whether the day itself still counts; the word in brackets settles it.
    """
    if kind is None:
        return ""
    return _WORDS_OF_KIND.get(kind) or (
        "" if day is None else f"до{_NBSP}{long_date(day)} (включительно)"
    )
