"""Tell whether a paper still fits its sheet after a city has set its numbers."""

from pathlib import Path

from desktop.documents.content import Column, Run
from desktop.documents.measures import AnyMeasures, OfficialMeasures, ScheduleMeasures
from desktop.documents.style import OFFICIAL, POINTS_PER_MM, Page, fitted

_LEAST_WIDTH = 100
_STAMP_WIDTH = 70
_ADDRESSEE_WIDTH = 60
_OFFICIAL = {
    "column_number": "99.9",
    "column_question": "Вопрос",
    "column_order": "Поручение",
    "column_responsible": "Ответственный",
    "column_term": "31.12.2026",
}
_LIST = {
    "list_number": "99.9",
    "list_order": "Поручение",
    "list_responsible": "Ответственный",
    "list_term": "31.12.2026",
}
_SENDING = {
    "sending_number": "99",
    "sending_whom": "Заместителю",
    "sending_points": "Пункты",
    "sending_copies": "Экз.",
    "sending_signature": "подпись",
}
_READING = {
    "reading_number": "99",
    "reading_whom": "Заместитель",
    "reading_date": "Дата",
    "reading_signature": "Подпись",
}
_REMINDER = {
    "reminder_number": "Пункт",
    "reminder_order": "Поручение",
    "reminder_term": "31.12.2026",
    "reminder_state": "исполнено",
}
_SCHEDULE = {
    "column_number": "999",
    "column_when": "31.12.2026",
    "column_where": "Первомайская,",
    "column_houses": "Первомайская,",
    "column_responsible": "Ответственный",
    "column_phone": "60-12-34",
}


def too_narrow(numbers: AnyMeasures, fonts_dir: Path) -> tuple[str, ...]:
    """Return the names of the numbers that leave too little room; none is what we want.

    A column is too narrow where the longest word that always stands in it has to be cut.
    """
    if isinstance(numbers, OfficialMeasures):
        page = Page(left=numbers.left, right=numbers.right)
        found = _margins(page)
        for name in ("stamp_left", "addressee_left"):
            if page.text_width - getattr(numbers, name) < _ADDRESSEE_WIDTH:
                found += (name,)
        for columns in (_OFFICIAL, _LIST, _SENDING, _READING, _REMINDER):
            found += _columns(numbers, columns, page, numbers.table_size, fonts_dir)
        return found
    if isinstance(numbers, ScheduleMeasures):
        page = Page(width=297, height=210, left=numbers.left, right=numbers.right)
        found = _columns(numbers, _SCHEDULE, page, numbers.table_size, fonts_dir)
        if page.text_width - numbers.stamp_left < _STAMP_WIDTH:
            found += ("stamp_left",)
        return _margins(page) + found
    return ()


def _margins(page: Page) -> tuple[str, ...]:
    return ("left", "right") if page.text_width < _LEAST_WIDTH else ()


def _columns(
    numbers: AnyMeasures, words: dict[str, str], page: Page, size: float, fonts_dir: Path
) -> tuple[str, ...]:
    from desktop.documents.renderers.pdf_fonts import Faces
    from desktop.documents.renderers.pdf_lines import LineBreaker

    breaker = LineBreaker(Faces(fonts_dir, OFFICIAL.fonts.pdf), size)
    columns = fitted(tuple(Column(name, getattr(numbers, name)) for name in words), page)
    narrow = []
    for column in columns:
        room = (column.width - 2 * OFFICIAL.cell_padding) * POINTS_PER_MM
        if len(breaker.break_runs((Run(words[column.title]),), room, bold=True)) > 1:
            narrow.append(column.title)
    return tuple(narrow)
