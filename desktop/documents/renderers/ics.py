"""Render meetings as an iCalendar file (RFC 5545), which phones and mail programs read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.documents.builders.notice_wording import houses
from desktop.documents.cleaning import clean
from desktop.documents.notice_inputs import CalendarInput, EventInput, OccasionInput
from desktop.documents.typography import NBSP

_LINE_OCTETS = 75
_LENGTH = timedelta(hours=1)
"""How long a meeting takes; nobody writes it down, and a calendar wants to know."""


def render_ics(source: CalendarInput) -> bytes:
    """Return the file; the same meetings and moment give the same bytes."""
    return "".join(_folded(line) for line in _lines(source)).encode()


def unfolded(data: bytes) -> list[str]:
    """Return the lines of a calendar file as they were before folding."""
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def _lines(source: CalendarInput) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//courtyard-minutes//schedule//RU"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    offset = _one_offset(source)
    if offset is not None:
        yield from _zone(source.zone, offset)
    for event in source.events:
        if event.occasion.on is not None:
            yield from _event(source, event, event.occasion.on, named=offset is not None)
    yield "END:VCALENDAR"


def _zone(name: str, offset: timedelta) -> Iterator[str]:
    words = _offset_words(offset)
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{name}"
    yield "BEGIN:STANDARD"
    yield "DTSTART:19700101T000000"
    yield f"TZOFFSETFROM:{words}"
    yield f"TZOFFSETTO:{words}"
    yield "END:STANDARD"
    yield "END:VTIMEZONE"


def _event(source: CalendarInput, event: EventInput, on: date, *, named: bool) -> Iterator[str]:
    occasion = event.occasion
    place = "; ".join((*houses(occasion.addresses), *([occasion.place] * bool(occasion.place))))
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}@courtyard-minutes"
    yield f"SEQUENCE:{event.edition}"
    yield f"DTSTAMP:{_utc(source.moment)}"
    if occasion.at is None:
        yield f"DTSTART;VALUE=DATE:{on:%Y%m%d}"
    else:
        start = datetime.combine(on, occasion.at)
        for key, moment in (("DTSTART", start), ("DTEND", start + _LENGTH)):
            yield _local(key, moment, source.zone) if named else _absolute(key, moment, source)
    yield f"SUMMARY:{_escaped(f'Встреча {source.whose} с жителями')}"
    yield f"LOCATION:{_escaped(place)}"
    yield f"STATUS:{event.state.value}"
    yield "END:VEVENT"


def _local(key: str, moment: datetime, zone: str) -> str:
    return f"{key};TZID={zone}:{moment:%Y%m%dT%H%M%S}"


def _absolute(key: str, moment: datetime, source: CalendarInput) -> str:
    return f"{key}:{_utc(moment.replace(tzinfo=_zone_info(source.zone)))}"


def _one_offset(source: CalendarInput) -> timedelta | None:
    """Return the distance from UTC where it is one for all; Russia has had no summer time."""
    zone = _zone_info(source.zone)
    if zone is None:
        return None
    offsets = {_begins(event.occasion).replace(tzinfo=zone).utcoffset() for event in source.events}
    return offsets.pop() if len(offsets) == 1 else None


def _begins(occasion: OccasionInput) -> datetime:
    return datetime.combine(occasion.on or date(2000, 1, 1), occasion.at or time(12))


def _zone_info(name: str) -> ZoneInfo | None:
    """Return the zone, or nothing where the system has no table of them: its own time then."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _offset_words(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    plain = clean(text).replace(NBSP, " ").replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line after 75 octets at most, never inside a letter; each further part is indented."""
    parts: list[str] = []
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _LINE_OCTETS:
            parts.append(part)
            part, octets = "", 1
        part += letter
        octets += size
    return "\r\n ".join([*parts, part]) + "\r\n"
