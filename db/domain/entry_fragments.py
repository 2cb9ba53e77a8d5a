"""Read the fragments after «@» and «#», quoted or not, and help to complete them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from db.domain.entry_tokens import Span

_QUOTE = re.compile('[«»"]')
_PARENTHESIS = re.compile("[()]")
_OPENS = re.compile(r'(?<![^\s(@#])"')
_BARE = re.compile(r"[^\s«»\"]+")
_LEGAL_FORM = re.compile(r"[А-ЯЁA-Z]{2,5}\s?$")
_INITIALS = re.compile(r"\s{0,2}[А-ЯЁA-Z]\.(?:\s?[А-ЯЁA-Z]\.)?(?!\w)")
_PLAIN_LABEL = re.compile(r"[^\W_][\w-]*[^\W_]|[^\W_]")
_FRAGMENT_START = re.compile(r"(?<!\S)(?:[@#](?![@#])|[*№](?=[^\W\d_]))")
_LONGEST_TYPED = 60
ASSIGNEE_SIGNS = "@*"
TOPIC_SIGNS = "#№"
"""The second of each stands on the Russian keyboard, where the first does not."""


class Fragment(NamedTuple):
    """Describe the fragment under the caret, for which the screen offers completions."""

    sign: str
    """«@» or «#», whichever sign was typed for it."""
    text: str
    """What is typed of it up to the caret, possibly several words."""
    start: int
    """Where the sign stands."""
    end: int
    """Where the word under the caret ends: up to here a completion replaces the line."""


class Protected(NamedTuple):
    """Hold the stretches of a line in which signs are no commands."""

    quotes: Sequence[Span]
    parentheses: Sequence[Span]


def protected_spans(line: str) -> Protected:
    """Find what stands in «…», "…" and (…); a mark without its pair protects nothing."""
    quotes = _pairs(line, "«", "»") if "»" in line else []
    if line.count('"') > 1:
        quotes = _merged([*quotes, *_straight_pairs(line)])
    return Protected(quotes, _pairs(line, "(", ")") if ")" in line else [])


def span_around(spans: Sequence[Span], index: int) -> Span | None:
    """Return the span that holds ``index``; the spans are sorted and do not overlap."""
    found = bisect_right(spans, (index, index + 1_000_000_000)) - 1
    if found >= 0 and spans[found].start <= index < spans[found].end:
        return spans[found]
    return None


def match_fragment(line: str, start: int, quotes: Sequence[Span]) -> tuple[int, str]:
    """Return the end and the text of the fragment whose sign stands at ``start``.

    It is one word («_» reads as a space), the text of quotes («@«отдел дорожного хозяйства»»), a
    legal form with its quoted name («@МП «Горэлектросеть»») or a surname with initials.
    """
    begin = start + 1
    if quoted := _quotes_at(quotes, begin):
        return quoted.end, line[begin + 1 : quoted.end - 1].strip()
    bare = _BARE.match(line, begin)
    end = bare.end() if bare else begin
    if line[begin : begin + 1].isupper() and (initials := _INITIALS.match(line, end)):
        return initials.end(), line[begin : initials.end()]
    if _LEGAL_FORM.fullmatch(line[begin:end]):
        name = end + (line[end : end + 1] == " ")
        if quoted := _quotes_at(quotes, name):
            return quoted.end, line[begin : quoted.end]
    text = line[begin:end].rstrip(".,;:!?…")
    return end, text.replace("_", " ").strip() or line[begin:end]


def fragment_at(line: str, caret: int) -> Fragment | None:
    """Return the fragment being typed at ``caret``, None if there is none.

    A space after it ends the offer; the next letter may go on with it («отдел дор»), so offer
    something only if the directory knows the whole.
    """
    begin = max(0, caret - _LONGEST_TYPED)
    signs = list(_FRAGMENT_START.finditer(line, begin, caret))
    if not signs:
        return None
    last = signs[-1]
    typed = line[last.end() : caret]
    if typed.endswith((" ", "»", '" ')) or " > " in typed or " = " in typed:
        return None
    rest = _BARE.match(line, caret)
    text = typed.lstrip('«"').replace("_", " ")
    sign = "@" if last[0] in ASSIGNEE_SIGNS else "#"
    return Fragment(sign, text, last.start(), rest.end() if rest else caret)


def quote_fragment(label: str) -> str:
    """Return ``label`` as it must stand after «@» or «#» to be read whole."""
    label = " ".join(label.split())
    if _PLAIN_LABEL.fullmatch(label):
        return label
    if label.count("«") != label.count("»"):
        label = label.replace("«", "").replace("»", "")
    return f"«{label}»"


def insert_completion(line: str, fragment: Fragment, label: str) -> tuple[str, int]:
    """Return the line with the fragment completed to ``label``, and where the caret goes."""
    head = f"{line[: fragment.start]}{fragment.sign}{quote_fragment(label)} "
    return head + line[fragment.end :].removeprefix(" "), len(head)


def _quotes_at(quotes: Sequence[Span], start: int) -> Span | None:
    found = span_around(quotes, start)
    return found if found is not None and found.start == start else None


def _pairs(line: str, opening: str, closing: str) -> list[Span]:
    pattern = _QUOTE if opening == "«" else _PARENTHESIS
    opened: list[int] = []
    found: list[Span] = []
    for mark in pattern.finditer(line):
        if mark[0] == opening:
            opened.append(mark.start())
        elif mark[0] == closing and opened:
            found.append(Span(opened.pop(), mark.end()))
    return _merged(found)


def _straight_pairs(line: str) -> list[Span]:
    found: list[Span] = []
    start = _OPENS.search(line)
    while start is not None and (close := line.find('"', start.end())) >= 0:
        found.append(Span(start.start(), close + 1))
        start = _OPENS.search(line, close + 1)
    return found


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return the outermost spans, sorted."""
    outermost: list[Span] = []
    for span in sorted(spans):
        if outermost and span.start < outermost[-1].end:
            last = outermost.pop()
            span = Span(last.start, max(last.end, span.end))
        outermost.append(span)
    return outermost
