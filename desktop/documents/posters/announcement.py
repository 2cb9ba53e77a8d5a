"""The poster of a coming meeting: the day, the hour and the place, read from three metres."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.builders.notice_wording import (
    day_of_year,
    hour,
    houses,
    official,
    weekday,
    when,
)
from desktop.documents.content import Align
from desktop.documents.measures import PosterMeasures
from desktop.documents.notice_inputs import CALL, AnnouncementInput
from desktop.documents.pictures import picture_width
from desktop.documents.posters.setting import LEADING, Piece, Setter
from desktop.documents.posters.sheet import (
    Bar,
    Code,
    Ink,
    Mark,
    Picture,
    PosterOptions,
    Sheet,
    SheetPaper,
    Stroke,
    Words,
)
from desktop.documents.style import POINTS_PER_MM
from desktop.documents.typography import NBSP, bind, polish

WIDTH, HEIGHT = 210.0, 297.0
TITLE = "ВСТРЕЧА С ЖИТЕЛЯМИ"
_UNDER_BAND = 10.0
_BAND_PADDING = 6.0
_PLATE = 4.0
"""How much the white plate is larger than the coat of arms on it."""
_WIDEST_EMBLEM = 36.0
_BESIDE_CODE = 8.0
_OVER_CODE = 7.0
_SCAN = "Наведите камеру телефона: откроется страница о\xa0встрече"
_STRIPS = 8
_STRIP_HEIGHT = 44.0
_STRIP_SIZE = 10.5
_STRIP_LEAST = 6.0
_CUT_END = 5.0
_ASK = (
    "Приходите и расскажите, что нужно вашему двору: на вопросы ответят на месте.",
    "Что не решить сразу, войдёт в протокол: кто отвечает и к\xa0какому сроку сделает.",
)


def announcement_poster(
    source: AnnouncementInput, options: PosterOptions, setter: Setter
) -> SheetPaper:
    """Set the poster of a meeting on one sheet."""
    marks = (
        *band(
            setter,
            source.organisation,
            Heading(TITLE, source.measures.title_size, official(source.head)),
            source.measures,
            source.emblem,
        ),
        *_body(source, setter, strips=options.strips),
        *(_strips(source, setter) if options.strips else ()),
    )
    title = f"Афиша встречи с жителями: {when(source.occasion)}".replace(NBSP, " ")
    return SheetPaper(title, (Sheet(marks),), source.moment, options.size)


@dataclass(frozen=True, slots=True)
class Heading:
    """Hold the title of a poster, its size, and the line below it."""

    title: str
    size: float
    below: str


def band(
    setter: Setter,
    organisation: tuple[str, ...],
    heading: Heading,
    numbers: PosterMeasures,
    emblem: bytes = b"",
) -> Iterator[Mark]:
    """Draw the band over the whole width, with arms, who calls, the title and a line below it."""
    called = polish(" ".join(organisation))
    pieces = (
        Piece(called, numbers.organisation_size, ink=Ink.WHITE, align=Align.CENTRE),
        Piece(
            heading.title,
            heading.size,
            bold=True,
            gap=1,
            key=True,
            unbroken=True,
            ink=Ink.WHITE,
            align=Align.CENTRE,
        ),
        Piece(heading.below, numbers.head_size, gap=1, ink=Ink.WHITE, align=Align.CENTRE),
    )
    margin = numbers.margin
    yield Bar(0, 0, WIDTH, numbers.band, Ink.BLUE)
    taken = 0.0
    if emblem:
        taken = _PLATE + picture_width(emblem, 1) * _emblem_height(emblem, numbers) + _PLATE
        yield from _plate(emblem, numbers)
    height = numbers.band - margin - _BAND_PADDING
    width = WIDTH - 2 * margin - taken
    yield from setter.fit(pieces, margin + taken, margin, width, height)


def _plate(emblem: bytes, numbers: PosterMeasures) -> Iterator[Mark]:
    """Draw the coat of arms on a white plate: its own ground is white, the band is not."""
    height = _emblem_height(emblem, numbers)
    width = picture_width(emblem, height)
    margin = numbers.margin
    top = margin + (numbers.band - margin - _BAND_PADDING - height) / 2
    sides = (width + _PLATE, height + _PLATE)
    yield Bar(margin - _PLATE / 2, top - _PLATE / 2, *sides, Ink.WHITE)
    yield Picture(emblem, margin, top, height)


def _emblem_height(emblem: bytes, numbers: PosterMeasures) -> float:
    return min(numbers.emblem_height, _WIDEST_EMBLEM / picture_width(emblem, 1))


def _body(source: AnnouncementInput, setter: Setter, *, strips: bool) -> Iterator[Mark]:
    margin = source.measures.margin
    bottom = HEIGHT - margin - ((_STRIP_HEIGHT + 6) if strips else 0)
    top = source.measures.band + _UNDER_BAND
    if source.code:
        side = source.measures.code_size
        yield Code(source.code, margin, bottom - side, side)
        left = margin + side + _BESIDE_CODE
        room = WIDTH - margin - left
        yield from setter.fit(tuple(_beside(source)), left, bottom - side, room, side)
        bottom -= side + _OVER_CODE
    inside = WIDTH - 2 * margin
    yield from setter.fit(tuple(_pieces(source)), margin, top, inside, bottom - top)


def _pieces(source: AnnouncementInput) -> Iterator[Piece]:
    occasion, numbers = source.occasion, source.measures
    if occasion.on is not None:
        day = day_of_year(occasion.on)
        size = numbers.day_size
        yield Piece(day, size, bold=True, key=True, unbroken=True, ink=Ink.BLUE)
        at = f"в{NBSP}{hour(occasion.at)}" if occasion.at else ""
        second = ", ".join(part for part in (weekday(occasion.on), at) if part)
        yield Piece(second, numbers.hour_size, bold=True, gap=1, key=True, unbroken=True)
    named = houses(occasion.addresses)
    where = "; ".join(named) or bind(occasion.place)
    yield Piece(where, numbers.address_size, bold=True, gap=9, key=True)
    if named:
        yield Piece(bind(occasion.place), numbers.place_size, gap=3)
    for number, line in enumerate(_ASK):
        yield Piece(line, numbers.line_size, gap=3 if number else 9)
    if source.phone and not source.code:
        yield Piece(_phone_words(source.phone), numbers.phone_size, bold=True, gap=8)


def scan_words(code: str) -> str:
    """Say what comes of pointing a telephone at a code."""
    return "Наведите камеру телефона, чтобы позвонить" if code.startswith(CALL) else _SCAN


def _beside(source: AnnouncementInput) -> Iterator[Piece]:
    """Say beside the code what it is for: nobody points a telephone at an unknown one."""
    yield Piece(scan_words(source.code), source.measures.line_size)
    if source.phone:
        yield Piece(_phone_words(source.phone), source.measures.phone_size, bold=True, gap=4)


def _phone_words(phone: str) -> str:
    return f"Вопрос можно передать заранее: {phone.replace(' ', NBSP)}"


def _strips(source: AnnouncementInput, setter: Setter) -> Iterator[Mark]:
    """Set strips with day, place and phone that passers-by take with them."""
    margin = source.measures.margin
    top, bottom = HEIGHT - margin - _STRIP_HEIGHT, HEIGHT - margin
    yield Stroke(((margin, top), (WIDTH - margin, top)), dashed=True, ink=Ink.GREY)
    width = (WIDTH - 2 * margin) / _STRIPS
    for number in range(_STRIPS + 1):
        x = margin + number * width
        yield Stroke(((x, top), (x, HEIGHT - _CUT_END)), dashed=True, ink=Ink.GREY)
    lines, size = _strip_lines(source, setter, width - 3, _STRIP_HEIGHT - 2)
    step = size * LEADING / POINTS_PER_MM
    for number in range(_STRIPS):
        left = margin + number * width + (width - step * len(lines)) / 2
        for place, (text, bold) in enumerate(lines, 1):
            x = left + place * step - step * 0.25
            yield Words(text, x, bottom, size, bold, turned=True)


def _strip_lines(
    source: AnnouncementInput, setter: Setter, width: float, length: float
) -> tuple[list[tuple[str, bool]], float]:
    """Return the lines of a strip and their size; an endless address is cut."""
    occasion = source.occasion
    day = day_of_year(occasion.on) if occasion.on else ""
    first = ", ".join(part for part in (day, hour(occasion.at)) if part)
    place = "; ".join(houses(occasion.addresses)) or bind(occasion.place)
    phone = source.phone.replace(" ", NBSP)
    texts = (("Встреча с жителями", False), (first, True), (place, False), (phone, True))
    size = _STRIP_SIZE
    while True:
        most = int(width * POINTS_PER_MM / (size * LEADING)) - sum(
            1 for text, _ in texts if text and text != place
        )
        lines = [
            (line, bold)
            for text, bold in texts
            if text
            for line in setter.cut(
                text, size, length, max(most, 1) if text == place else 1, bold=bold
            )
        ]
        is_whole = not any(line.endswith("…") for line, _ in lines)
        if is_whole or size <= _STRIP_LEAST:
            return lines, size
        size -= 0.5
