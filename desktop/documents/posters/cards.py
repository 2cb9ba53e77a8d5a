"""Blank numbered cards for questions, and tickets that residents take home.

The numbers are those of the coming protocol: a laptop that dies in the frost costs no question.
"""

from collections.abc import Iterator, Sequence

from desktop.documents.builders.notice_wording import when, where
from desktop.documents.notice_inputs import CardsInput
from desktop.documents.posters.announcement import HEIGHT, WIDTH
from desktop.documents.posters.setting import Setter
from desktop.documents.posters.sheet import Ink, Mark, Sheet, SheetPaper, Stroke, Words
from desktop.documents.typography import NBSP, long_date

CARDS_PER_SHEET = 4
TICKETS_PER_SHEET = 16
INSET = 10.0
"""From the edge of a card, and so of the sheet, to its words."""
_COLUMNS = 2
_TICKET_INSET = 6.0
_SMALL = 8.0
_LABEL = 9.0
_RULE = 8.0
_TICKET = 34.0
_CUT = 6.0
_QUESTION_RULES = 5
_BLANK_DAY = f"____{NBSP}______________"


def question_cards(source: CardsInput, setter: Setter) -> SheetPaper:
    """Set the blank cards, four on a sheet, each with its ticket at the foot."""
    sheets = tuple(
        Sheet((*_cut_marks(2), *_cards(source, numbers, setter)))
        for numbers in _parted(source, CARDS_PER_SHEET)
    )
    return SheetPaper(f"Карточки вопросов, встреча {source.code}", sheets, source.moment)


def tickets(source: CardsInput, setter: Setter) -> SheetPaper:
    """Set the tickets alone, sixteen on a sheet."""
    rows = TICKETS_PER_SHEET // _COLUMNS
    width, height = WIDTH / _COLUMNS, HEIGHT / rows
    sheets = []
    for numbers in _parted(source, TICKETS_PER_SHEET):
        marks: list[Mark] = list(_cut_lines(rows))
        for place, number in enumerate(numbers):
            x, y = place % _COLUMNS * width + INSET, place // _COLUMNS * height
            inside = y + (INSET if place < _COLUMNS else _TICKET_INSET)
            marks += _ticket(source, number, x, inside, width - 2 * INSET, setter)
        sheets.append(Sheet(tuple(marks)))
    return SheetPaper(f"Талоны к вопросам, встреча {source.code}", tuple(sheets), source.moment)


def _parted(source: CardsInput, size: int) -> Iterator[Sequence[int]]:
    numbers = range(source.first, source.last + 1)
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def _cards(source: CardsInput, numbers: Sequence[int], setter: Setter) -> Iterator[Mark]:
    width, height = WIDTH / _COLUMNS, HEIGHT / 2
    for place, number in enumerate(numbers):
        x, y = place % _COLUMNS * width, place // _COLUMNS * height
        yield from _card(source, number, x + INSET, y + INSET, width - 2 * INSET, setter)
        yield from _card_ticket(source, number, x, y + height, setter)


def _card(
    source: CardsInput, number: int, x: float, y: float, width: float, setter: Setter
) -> Iterator[Mark]:
    yield Words("ВОПРОС", x, y + 8, 13, bold=True)
    words = f"№{NBSP}{number}"
    yield Words(words, x + width - setter.width(words, 26, bold=True), y + 8.5, 26, bold=True)
    yield Words(f"встреча {source.code}", x, y + 13, _LABEL, ink=Ink.GREY)
    lines = [when(source.occasion), *setter.cut(where(source.occasion), _SMALL, width, 2)]
    for place, line in enumerate(lines):
        text, size = setter.one_line(line, _SMALL, width)
        yield Words(text, x, y + 17 + place * 3.6, size)
    y += 25
    for label in ("", *[""] * (_QUESTION_RULES - 1), "Кто спрашивает, телефон", "Дом, квартира"):
        y += _RULE
        yield from _ruled(label, x, y, width)
    y += _RULE
    yield from _ruled("Кому, что сделать", x, y, width)
    y += _RULE
    yield from _ruled("Срок", x, y, width * 0.45)
    yield from _ruled("Записал", x + width * 0.5, y, width * 0.5)


def _ruled(label: str, x: float, y: float, width: float) -> Iterator[Mark]:
    yield Stroke(((x, y), (x + width, y)), 0.5, Ink.GREY)
    if label:
        yield Words(label, x, y + 2.6, 6.5, ink=Ink.GREY)


def _card_ticket(
    source: CardsInput, number: int, x: float, bottom: float, setter: Setter
) -> Iterator[Mark]:
    width = WIDTH / _COLUMNS
    top = bottom - _TICKET
    yield Stroke(((x + 4, top), (x + width - 4, top)), 0.6, Ink.GREY, dashed=True)
    yield from _ticket(source, number, x + INSET, top + 2, width - 2 * INSET, setter)


def _ticket(
    source: CardsInput, number: int, x: float, y: float, width: float, setter: Setter
) -> Iterator[Mark]:
    """Write the number, the day of the answer and whom to call; about 20 mm high."""
    yield Words("Ваш вопрос", x, y + 5, 10)
    words = f"№{NBSP}{number}"
    yield Words(words, x + setter.width("Ваш вопрос ", 10) + 1, y + 5.2, 18, bold=True)
    code = f"встреча {source.code}"
    yield Words(code, x + width - setter.width(code, _SMALL), y + 5, _SMALL, ink=Ink.GREY)
    day = long_date(source.answer_on) if source.answer_on else _BLANK_DAY
    phone = source.phone.replace(" ", NBSP) or "________________________"
    for place, line in enumerate((f"Ответ будет известен: {day}", f"Узнать: {phone}"), 1):
        text, size = setter.one_line(line, 10, width)
        yield Words(text, x, y + 5 + place * 5.6, size, bold=bool(source.phone) and place > 1)
    text, size = setter.one_line(where(source.occasion), _SMALL, width)
    yield Words(text, x, y + 20.6, size, ink=Ink.GREY)


def _cut_marks(rows: int) -> Iterator[Mark]:
    """Mark where to cut at the edges and, with a cross, where the cuts meet."""
    half = WIDTH / _COLUMNS
    for y in (0.0, HEIGHT - _CUT):
        yield Stroke(((half, y), (half, y + _CUT)), 0.6, Ink.GREY)
    for row in range(1, rows):
        y = HEIGHT / rows * row
        for x in (0.0, half - _CUT / 2, WIDTH - _CUT):
            yield Stroke(((x, y), (x + _CUT, y)), 0.6, Ink.GREY)
        yield Stroke(((half, y - _CUT / 2), (half, y + _CUT / 2)), 0.6, Ink.GREY)


def _cut_lines(rows: int) -> Iterator[Mark]:
    yield Stroke(((WIDTH / 2, 0), (WIDTH / 2, HEIGHT)), 0.5, Ink.GREY, dashed=True)
    for row in range(1, rows):
        y = HEIGHT / rows * row
        yield Stroke(((0, y), (WIDTH, y)), 0.5, Ink.GREY, dashed=True)
