"""Let text into the records: cleaned, and refused with a plain word where it is too long."""

from db.domain.errors import UserError
from db.domain.text import TEXT_LIMIT, clean, clean_line, is_too_long

SHORT_LIMIT = 500
"""Characters of a name, an address or a telephone."""


def long_text(text: str) -> str:
    """Return text of many lines; raise :class:`UserError` ``text_too_long``."""
    _refuse_long(text, TEXT_LIMIT)
    return clean(text).strip()


def long_line(text: str) -> str:
    """Return text on one line; raise :class:`UserError` ``text_too_long``."""
    _refuse_long(text, TEXT_LIMIT)
    return clean_line(text).strip()


def short_line(text: str) -> str:
    """Return a short text on one line; raise :class:`UserError` ``text_too_long``."""
    _refuse_long(text, SHORT_LIMIT)
    return clean_line(text, limit=SHORT_LIMIT).strip()


def _refuse_long(text: str, limit: int) -> None:
    if is_too_long(text, limit=limit):
        raise UserError("text_too_long", limit=limit)
