"""Write the visible number of a protocol by the city's own pattern."""

from string import Formatter

from db.domain.errors import UserError

DEFAULT_PATTERN = "{number}-ВЖ/{year}"

_KNOWN = frozenset({"number", "year", "series"})


def number_text(pattern: str, *, number: int, year: int, series: str = "") -> str:
    """Fill ``{number}``, ``{year}`` and ``{series}`` into the pattern.

    Raises :class:`UserError` ``bad_number_pattern`` for a pattern without ``{number}``, with
    braces that do not match, or with a word in braces that is none of the three.
    """
    if "number" not in _fields(pattern):
        raise UserError("bad_number_pattern", pattern=pattern)
    return pattern.format(number=number, year=year, series=series).strip()


def _fields(pattern: str) -> frozenset[str]:
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError as error:
        raise UserError("bad_number_pattern", pattern=pattern) from error
    for _, name, spec, conversion in parts:
        if name is not None and (name not in _KNOWN or spec or conversion):
            raise UserError("bad_number_pattern", pattern=pattern)
    return frozenset(name for _, name, _, _ in parts if name)
