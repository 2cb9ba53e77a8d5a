"""Keep a line that is being typed: its text and what the user has turned back into text."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from uuid import UUID

from db.domain.entry_tokens import Span, Token, shift_spans
from db.domain.inputs import EarlierInput
from db.domain.text import TEXT_LIMIT, clean_line

_PASTE_LIMIT = 4 * TEXT_LIMIT
"""Characters of a paste that are looked at: cleaning may drop some of them."""
MOST_LINES = 200
"""Lines of a paste that can be made questions of their own."""


class LineState:
    """Follow the edits of a line, so that a chip turned back into text stays text."""

    def __init__(self) -> None:
        self.text = ""
        self.plain: frozenset[Span] = frozenset()
        self._touched = Span(0, 0)
        self._removed = 0

    def update(self, text: str) -> None:
        """Take the new text; what was plain moves along, unless the edit has touched it."""
        at, removed, added = edit_between(self.text, text)
        self.plain = shift_spans(self.plain, at, removed, added)
        self._touched = Span(at, at + added)
        self._removed = removed
        self.text = text

    def reset(self, text: str = "", plain: frozenset[Span] = frozenset()) -> None:
        """Take another line."""
        self.text = text
        self.plain = frozenset(span for span in plain if span.end <= len(text))
        self._touched = Span(len(text), len(text))
        self._removed = 0

    def turn_back(self, tokens: Sequence[Token], caret: int) -> bool:
        """Turn the chip before the caret into text; return whether there was one.

        The chip may stand a blank before the caret. One that is just being typed is no chip yet:
        there Backspace takes a letter away, as it always does.
        """
        blank = caret > 0 and self.text[caret - 1 : caret] == " "
        ends = {caret, caret - 1} if blank else {caret}
        for token in tokens:
            if token.end in ends and not self._is_being_typed(token):
                self.plain |= {token.span}
                return True
        return False

    def _is_being_typed(self, token: Token) -> bool:
        start, end = self._touched
        if start == end:
            return bool(self._removed) and token.start <= start <= token.end
        return start < token.end and end > token.start


def edit_between(old: str, new: str) -> tuple[int, int, int]:
    """Return where two texts part, how many characters were taken out there and how many put in."""
    shorter = min(len(old), len(new))
    head = _common(old, new, shorter)
    tail = _common(old[::-1], new[::-1], shorter - head)
    return head, len(old) - head - tail, len(new) - head - tail


def _common(first: str, second: str, most: int) -> int:
    """Return the length of the common beginning, found by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def pasted_lines(text: str) -> list[str]:
    """Return the lines of a paste that say something, cleaned; cells of a table become words."""
    lines = (clean_line(line).strip() for line in text[:_PASTE_LIMIT].splitlines())
    return list(islice(filter(None, lines), MOST_LINES))


def pasted_text(text: str, room: int) -> tuple[str, bool]:
    """Return a paste on one line that fits into ``room`` characters, and whether it was cut off."""
    line = clean_line(text[:_PASTE_LIMIT], limit=_PASTE_LIMIT)
    return line[:room], len(line) > room or len(text) > _PASTE_LIMIT


def write_spans(spans: frozenset[Span]) -> str:
    """Return spans as a draft keeps them: «3-9 12-15»."""
    return " ".join(f"{span.start}-{span.end}" for span in sorted(spans))


def read_spans(text: str) -> frozenset[Span]:
    """Read what :func:`write_spans` wrote; anything else is left out."""
    pairs = (part.split("-") for part in text.split())
    return frozenset(
        Span(int(pair[0]), int(pair[1]))
        for pair in pairs
        if len(pair) == 2 and all(side.isascii() and side.isdigit() for side in pair)
    )


def write_earlier(earlier: EarlierInput) -> str:
    """Return a link as a draft keeps it: the key, and «+» where the order is taken over."""
    return f"{earlier.question_id}{'+' if earlier.takes_over else ''}"


def read_earlier(text: str) -> EarlierInput | None:
    """Read what :func:`write_earlier` wrote; anything else is no link."""
    try:
        return EarlierInput(UUID(text.rstrip("+")), takes_over=text.endswith("+"))
    except ValueError:
        return None


def write_moment(moment: datetime | None) -> str:
    """Return a moment as a draft keeps it, empty for none."""
    return "" if moment is None else moment.isoformat()


def read_moment(text: str) -> datetime | None:
    """Read what :func:`write_moment` wrote; anything else is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
