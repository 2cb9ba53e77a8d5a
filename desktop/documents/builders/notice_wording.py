"""Word days, hours and places for the papers that residents see."""

from calendar import monthrange
from datetime import date, time

from desktop.documents.inputs import PersonInput
from desktop.documents.notice_inputs import OccasionInput
from desktop.documents.typography import NBSP, bind, long_date, polish

MONTHS = (
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
_WEEKDAYS = (
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
)
_LAST_MONTH = 12


def month_name(day: date) -> str:
    """Name the month of a day: «Ноябрь 2026»."""
    return f"{MONTHS[day.month - 1].capitalize()} {day.year}"


def weekday(day: date) -> str:
    """Name the day of the week."""
    return _WEEKDAYS[day.weekday()]


def day_of_year(day: date) -> str:
    """Write «25 ноября», unbreakable."""
    return NBSP.join(long_date(day).split(NBSP)[:2])


def hour(at: time | None) -> str:
    """Write «18:00», nothing where the hour is not known."""
    return "" if at is None else f"{at:%H:%M}"


def when(occasion: OccasionInput) -> str:
    """Write «25 ноября 2026 г. (среда), 18:00»."""
    if occasion.on is None:
        return "день будет назван позже"
    day = f"{long_date(occasion.on)} ({weekday(occasion.on)})"
    return ", ".join(part for part in (day, hour(occasion.at)) if part)


def houses(addresses: tuple[str, ...]) -> tuple[str, ...]:
    """Name each street once: «ул. Зелёная, 14, 16»."""
    streets: dict[str, list[str]] = {}
    for address in addresses:
        street, comma, number = address.rpartition(", ")
        numbers = streets.setdefault(street if comma else number, [])
        if comma and number not in numbers:
            numbers.append(number)
    return tuple(polish(", ".join([street, *numbers])) for street, numbers in streets.items())


def where(occasion: OccasionInput) -> str:
    """Write the houses and the exact place in one line."""
    named = "; ".join(houses(occasion.addresses))
    return " – ".join(part for part in (named, bind(occasion.place)) if part)


def official(person: PersonInput | None) -> str:
    """Write «Глава города Заречного О.В. Климанов»."""
    if person is None:
        return ""
    return polish(" ".join(part for part in (person.post, person.name) if part))


def period(first: date, last: date) -> str:
    """Write «на ноябрь 2026 г.», «на 2026 год» or the two days, whichever says it."""
    same_year = first.year == last.year
    begins, ends = first.day == 1, last.day == monthrange(last.year, last.month)[1]
    if begins and ends and same_year:
        if first.month == last.month:
            return f"на{NBSP}{MONTHS[first.month - 1]} {first.year}{NBSP}г."
        if (first.month, last.month) == (1, _LAST_MONTH):
            return f"на {first.year}{NBSP}год"
        if (first.month - 1) % 3 == 0 and last.month == first.month + 2:
            return f"на{NBSP}{(first.month + 2) // 3}-й квартал {first.year}{NBSP}г."
    return f"с{NBSP}{long_date(first)} по{NBSP}{long_date(last)}"
