"""Understand the hour of a meeting as people type it, and tell which meetings are too near."""

import re
from datetime import time

NEAR_HOURS = 2
"""The head cannot be in two yards that begin less than this apart."""

_HOURS_IN_DAY, _MINUTES_IN_HOUR = 24, 60
_TIME = re.compile(r"(?:в\s+)?(\d{1,2})(?:\s*[:.,\-\s]\s*(\d{2})|(?<=\d\d)(\d{2}))?(?:\s*ч\.?)?")


def parse_time(text: str) -> time | None:
    """Return the hour meant by «18:00», «18.30», «1830», «18» or «в 18 ч», None if there is none."""
    found = _TIME.fullmatch(text.strip().lower())
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or found[3] or 0)
    if hours >= _HOURS_IN_DAY or minutes >= _MINUTES_IN_HOUR:
        return None
    return time(hours, minutes)


def are_near(one: time | None, other: time | None) -> bool:
    """Tell whether meetings of one day begin too near; an hour not known yet may be any."""
    if one is None or other is None:
        return True
    return abs(_minutes(one) - _minutes(other)) < NEAR_HOURS * _MINUTES_IN_HOUR


def _minutes(at: time) -> int:
    return at.hour * _MINUTES_IN_HOUR + at.minute
