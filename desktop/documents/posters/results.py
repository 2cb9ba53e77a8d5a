"""The poster «Вы спросили — сделано»: what became of each question, by its number."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.builders.notice_wording import houses
from desktop.documents.measures import PosterMeasures
from desktop.documents.notice_inputs import ResultInput, ResultsInput
from desktop.documents.posters.announcement import HEIGHT, WIDTH, Heading, band, scan_words
from desktop.documents.posters.setting import LEADING, Piece, Setter
from desktop.documents.posters.sheet import (
    Bar,
    Code,
    Ink,
    Mark,
    Sheet,
    SheetPaper,
    SheetSize,
    Stroke,
    Words,
)
from desktop.documents.posters.signs import INKS, WORDS, sign
from desktop.documents.style import POINTS_PER_MM
from desktop.documents.typography import NBSP, bind, long_date, polish, short_date

TITLE = "ВЫ СПРОСИЛИ – СДЕЛАНО"
_SMALLER = 0.875
"""Of the letters that say who answers, by the others."""
_HEADS = ("№", "О чём спросили", "Что сделано, кто отвечает", "Итог, срок")
_PADDING = 1.6
_MOST_LINES = 7
_MOST_WHO = 2
_SIGN = 4.2
_HEAD_HEIGHT = 8.0
_FOOT_HEIGHT = 7.0
_FOOT_SIZE = 11.0
_PLACE_WIDTH = 105.0
_OVER_CODE = 4.0
_BESIDE_CODE = 8.0
_CODE_WORDS_HEIGHT = 20.0
_DESCENT = 1.2
"""Below the base line of the foot."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """Hold the lines of a row and how tall it is."""

    source: ResultInput
    edges: tuple[float, ...]
    size: float
    topic: list[str]
    deed: list[str]
    who: list[str]
    state: list[str]
    term: list[str]

    @property
    def height(self) -> float:
        tallest = max(
            len(self.topic) * _line(self.size),
            len(self.deed) * _line(self.size) + len(self.who) * _line(self.size * _SMALLER),
            (len(self.state) + len(self.term)) * _line(self.size),
            _line(self.size),
        )
        return tallest + 2 * _PADDING


def results_poster(source: ResultsInput, size: SheetSize, setter: Setter) -> SheetPaper:
    """Set the results of a meeting on as many sheets as they need."""
    letters = source.measures.results_size
    edges = _edges(source.measures)
    rows = [_cells(row, letters, edges, setter) for row in source.rows]
    pages = _pages(rows, source.measures, has_code=bool(source.code))
    sheets = tuple(
        Sheet(tuple(_sheet(source, rows, number, len(pages), setter)))
        for number, rows in enumerate(pages, 1)
    )
    day = f" встречи {long_date(source.occasion.on)}" if source.occasion.on else ""
    return SheetPaper(f"Итоги{day}".replace(NBSP, " "), sheets, source.moment, size)


def _edges(numbers: PosterMeasures) -> tuple[float, ...]:
    """Return where the columns begin, and the last one ends, between the margins."""
    names = ("results_number", "results_topic", "results_deed", "results_state")
    widths = [getattr(numbers, name) for name in names]
    scale = (WIDTH - 2 * numbers.margin) / sum(widths)
    return tuple(itertools.accumulate((width * scale for width in widths), initial=0.0))


def _pages(rows: list[_Cells], numbers: PosterMeasures, *, has_code: bool) -> list[list[_Cells]]:
    """Divide the rows among the sheets: as many as go on one, or fewer where so few are wanted.

    The code stands on the first sheet.
    """
    room = HEIGHT - numbers.margin - _FOOT_HEIGHT - _table_top(numbers)
    pages: list[list[_Cells]] = [[]]
    used = numbers.results_code_size + _OVER_CODE if has_code else 0.0
    for row in rows:
        if pages[-1] and (used + row.height > room or len(pages[-1]) >= numbers.results_rows):
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += row.height
    return pages


def _table_top(numbers: PosterMeasures) -> float:
    return numbers.band + 6 + _HEAD_HEIGHT


def _sheet(
    source: ResultsInput, rows: list[_Cells], number: int, total: int, setter: Setter
) -> Iterator[Mark]:
    on = source.occasion.on
    day = f"встреча {long_date(on)}" if on else ""
    place = "; ".join(houses(source.occasion.addresses)) or bind(source.occasion.place)
    numbers = source.measures
    letters = numbers.head_size
    text, _size = setter.one_line(place, letters, _PLACE_WIDTH, least=letters)
    below = ", ".join(part for part in (day, text) if part)
    heading = Heading(TITLE, numbers.results_title_size, below)
    yield from band(setter, source.organisation, heading, numbers)
    yield from _heads(numbers)
    y = _table_top(numbers)
    for row in rows:
        yield from _row(row, y, numbers.margin)
        y += row.height
    if not rows:
        words = "Вопросов на встрече не поступило."
        letters = numbers.results_size
        yield Words(words, numbers.margin, y + _line(letters), letters)
    if source.code and number == 1:
        yield from _code(source, setter)
    yield from _foot(source, number, total, setter)


def _code(source: ResultsInput, setter: Setter) -> Iterator[Mark]:
    """Draw the code over the foot, at the left, and say beside it what it is for."""
    margin, side = source.measures.margin, source.measures.results_code_size
    top = HEIGHT - margin - _FOOT_HEIGHT - side
    yield Code(source.code, margin, top, side)
    words = Piece(scan_words(source.code), source.measures.line_size)
    left = margin + side + _BESIDE_CODE
    box = (left, top + _OVER_CODE, WIDTH - margin - left, min(side, _CODE_WORDS_HEIGHT))
    yield from setter.fit((words,), *box)


def _heads(numbers: PosterMeasures) -> Iterator[Mark]:
    top, edges = numbers.band + 6, _edges(numbers)
    yield Bar(numbers.margin, top, edges[-1], _HEAD_HEIGHT, Ink.PALE)
    for edge, head in zip(edges, _HEADS, strict=False):
        x = numbers.margin + edge + _PADDING
        yield Words(head, x, top + 5.5, numbers.results_size, bold=True)


def _row(cells: _Cells, top: float, margin: float) -> Iterator[Mark]:
    left = [margin + edge + _PADDING for edge in cells.edges]
    size = cells.size
    y, state = top + _PADDING, cells.source.state
    yield from _lines([str(cells.source.number)], left[0], y, size, bold=True)
    yield from _lines(cells.topic, left[1], y, size)
    yield from _lines(cells.deed, left[2], y, size)
    yield from _lines(
        cells.who, left[2], y + len(cells.deed) * _line(size), size * _SMALLER, Ink.GREY
    )
    yield from sign(state, left[3], y + 0.4, _SIGN)
    x = left[3] + _SIGN + 1.4
    yield from _lines(cells.state, x, y, size, INKS[state], bold=True)
    yield from _lines(cells.term, x, y + len(cells.state) * _line(size), size)
    bottom = top + cells.height
    yield Stroke(((margin, bottom), (margin + cells.edges[-1], bottom)), 0.5, Ink.GREY)


def _lines(
    lines: list[str], x: float, y: float, size: float, ink: Ink = Ink.BLACK, *, bold: bool = False
) -> Iterator[Words]:
    for number, text in enumerate(lines):
        base = y + (number * LEADING + 0.95) * size / POINTS_PER_MM
        yield Words(text, x, base, size, bold, ink)


def _foot(source: ResultsInput, number: int, total: int, setter: Setter) -> Iterator[Mark]:
    margin = source.measures.margin
    y = HEIGHT - margin - _DESCENT
    words = "Номера – по протоколу встречи."
    if source.phone:
        words += f" Узнать о своём вопросе: {source.phone.replace(' ', NBSP)}"
    sheets = f"Лист {number} из {total}" if total > 1 else ""
    wide = setter.width(sheets, _FOOT_SIZE)
    text, size = setter.one_line(words, _FOOT_SIZE, WIDTH - 2 * margin - wide - 5)
    yield Words(text, margin, y, size)
    if sheets:
        yield Words(sheets, WIDTH - margin - wide, y, _FOOT_SIZE, ink=Ink.GREY)


def _cells(row: ResultInput, size: float, edges: tuple[float, ...], setter: Setter) -> _Cells:
    room = [b - a - 2 * _PADDING for a, b in itertools.pairwise(edges)]
    beside_sign = room[3] - _SIGN - 1.4
    return _Cells(
        row,
        edges,
        size,
        setter.cut(polish(row.topic) or "Вопрос по двору", size, room[1], _MOST_LINES),
        setter.cut(bind(row.deed), size, room[2], _MOST_LINES) if row.deed else [],
        setter.cut(polish(row.who), size * _SMALLER, room[2], _MOST_WHO) if row.who else [],
        setter.lines(WORDS[row.state], size, beside_sign, bold=True),
        [f"до {short_date(row.term)}"] if row.term else [],
    )


def _line(size: float) -> float:
    return size * LEADING / POINTS_PER_MM
