"""Take the one-line entry apart: one line is one question, and every token of it is optional.

What is not a token is the resident's words, in their order; put together again the pieces give
back the line, whatever stands in it. Plain speech must never be taken for a command, so beyond
the space that a sign needs around it:

- Text inside «…» or "…" holds no commands, inside (…) no «>» and no «=».
- ``кв 45``, ``д 12``, ``п 3``, ``+5`` and ``!`` count only next to the line's edge or to another
  token; amid speech they are speech («затопило кв 45 и кв 46»), as they are after a preposition
  or a street. «Дом 5» and the like, written out, need a comma or a token after them as well.
- A mobile number counts anywhere but after «по», «на» and the like; any other, as ``кв 45`` does.
- «*» and «№» are «@» and «#» of the Russian keyboard; a number or a space after them is speech.
- A deadline follows a token, once there has been an assignee or ``>``, or begins or ends the
  wording of an order. «пт», «15.12» and «10 рд» need no «до» right after an assignee or its topic. One that
  might also be speech («за год») must have a token or the end after.
- A flat, a topic and their like are taken once; the next one stays in the words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from db.domain import entry_speech as speech
from db.domain.deadline_grammar import (
    Phrase,
    find_bare_phrase,
    find_closing_phrases,
    find_complete_phrase,
)
from db.domain.entry_fragments import (
    ASSIGNEE_SIGNS,
    TOPIC_SIGNS,
    Protected,
    match_fragment,
    protected_spans,
    span_around,
)
from db.domain.entry_head import match_head
from db.domain.entry_places import match_place
from db.domain.entry_tokens import ParsedLine, Span, Token, TokenKind

_CANDIDATE = re.compile(
    r"(?<!\S)(?:[@#](?=[^\W_]|[«\"])|[*№](?=[^\W\d_])|[>=](?!\S)|!!?(?!\S)|\+[1-9]|\+7|[789][\d\s(-]|\(9|"
    r"(?:кв|д|п)(?=[\s.\d])|под\.|(?:дом|квартира|подъезд)\s|(?:телефон|тел|моб|сот|т)[.:\s])",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?<!\S)(?:[@#](?=[^\W_]|[«\"])|[*№](?=[^\W\d_])|[>=](?!\S)|!!?(?!\S)|\+[1-9])")
_SUPPORTERS = re.compile(r"\+([1-9]\d{0,2})(?=[,;]?(?!\S))")
_MARKS = re.compile(r"[,;.]{1,3}(?!\S)")
_GAP = re.compile(r"[,;.]{0,3}\s*")
_SPACES = re.compile(r"\s*")
_DASH = re.compile(r"[-–—]\s{1,3}")
_NUMBER_AFTER_SIGN = re.compile(r".\s{0,3}\d")
_LONGEST_ROW = 6
_SPEECH_SEEN = 200

_ONCE = frozenset(
    {
        TokenKind.TOPIC,
        TokenKind.FLAT,
        TokenKind.HOUSE,
        TokenKind.ENTRANCE,
        TokenKind.PHONE,
        TokenKind.SUPPORTERS,
    }
)
_BEFORE_SHORT_TERM = frozenset({TokenKind.ASSIGNEE, TokenKind.TOPIC, TokenKind.URGENCY})


@dataclass(slots=True)
class _Scan:
    """Hold what is known of a line while it is read from left to right."""

    line: str
    plain: Sequence[Span]
    protected: Protected
    tokens: list[Token] = field(default_factory=list)
    kinds: set[TokenKind] = field(default_factory=set)
    run_start: int = 0
    """The first character after the last token that is no space."""

    @property
    def end(self) -> int:
        """Return where the last token ends."""
        return self.tokens[-1].end if self.tokens else 0

    def add(self, start: int, end: int, kind: TokenKind, value: str) -> int:
        """Take a token together with the marks that stand after it; return its end."""
        if marks := _MARKS.match(self.line, end):
            end = marks.end()
        self.tokens.append(Token(start, end, kind, self.line[start:end], value))
        self.kinds.add(kind)
        self.run_start = _skip_spaces(self.line, end)
        return end

    def is_open(self, index: int) -> bool:
        """Tell whether a command may begin at ``index``."""
        if span_around(self.protected.quotes, index) is not None:
            return False
        if self.line[index] in ">=" and span_around(self.protected.parentheses, index):
            return False
        return not any(span.start <= index < span.end for span in self.plain)

    def follows_token(self, start: int) -> bool:
        """Tell whether nothing but space parts ``start`` from the line's start or a token."""
        return start <= self.run_start

    def speech_before(self, start: int) -> str:
        """Return the end of the speech that runs up to ``start``."""
        return self.line[max(self.end, start - _SPEECH_SEEN) : start]


def parse(line: str, plain: Iterable[Span] = ()) -> ParsedLine:
    """Take ``line`` apart; nothing that begins inside a span of ``plain`` is a token.

    Those are the chips that the user has turned back into text.
    """
    scan = _Scan(line, sorted(plain), protected_spans(line))
    position = _take_head(scan)
    while position < len(line):
        position = _take_next(scan, position)
    return ParsedLine(line, tuple(_covering(line, scan.tokens)))


def _take_head(scan: _Scan) -> int:
    head = match_head(scan.line)
    if not head or any(not scan.is_open(token.start) for token in head):
        scan.run_start = _skip_spaces(scan.line, 0)
        return 0
    scan.tokens += head
    scan.kinds |= {token.kind for token in head}
    scan.run_start = _skip_spaces(scan.line, scan.end)
    return scan.end


def _take_next(scan: _Scan, position: int) -> int:
    """Take the next token from ``position`` on; return where to go on."""
    if position == scan.end and (taken := _take_deadline(scan)):
        return taken
    candidate = _CANDIDATE.search(scan.line, position)
    if candidate is None:
        return len(scan.line)
    start = candidate.start()
    if quoted := span_around(scan.protected.quotes, start):
        return quoted.end
    if not scan.is_open(start):
        return start + 1
    return _take_at(scan, start) or start + 1


def _take_at(scan: _Scan, start: int) -> int | None:
    sign = scan.line[start]
    if sign in ASSIGNEE_SIGNS + TOPIC_SIGNS:
        return _take_fragment(scan, start)
    if sign in ">=":
        return _take_text(scan, start)
    if sign == "!":
        return _take_urgency(scan, start)
    if sign == "+" and (taken := _take_supporters(scan, start)):
        return taken
    return _take_place(scan, start)


def _take_fragment(scan: _Scan, start: int) -> int | None:
    kind = TokenKind.ASSIGNEE if scan.line[start] in ASSIGNEE_SIGNS else TokenKind.TOPIC
    if kind in scan.kinds & _ONCE:
        return None
    end, value = match_fragment(scan.line, start, scan.protected.quotes)
    is_number = kind is TokenKind.TOPIC and value[:1].isdecimal()
    is_stressed = scan.line[start] == "*" and "*" in value
    return None if is_number or is_stressed else scan.add(start, end, kind, value)


def _take_urgency(scan: _Scan, start: int) -> int | None:
    end = start + 1 + scan.line.startswith("!!", start)
    follower = _follower(scan, end)
    if not scan.follows_token(start):
        if follower is None:
            return None
        if follower == len(scan.line) and speech.is_exclamation(scan.line[scan.end : start]):
            return None
    return scan.add(start, end, TokenKind.URGENCY, scan.line[start:end])


def _take_supporters(scan: _Scan, start: int) -> int | None:
    found = _SUPPORTERS.match(scan.line, start)
    if found is None or TokenKind.SUPPORTERS in scan.kinds:
        return None
    if not scan.follows_token(start) and _follower(scan, found.end()) is None:
        return None
    after = scan.line[found.end() : found.end() + _SPEECH_SEEN]
    if speech.is_measured(scan.speech_before(start), after):
        return None
    return scan.add(start, found.end(), TokenKind.SUPPORTERS, found[1])


def _take_place(scan: _Scan, start: int) -> int | None:
    place = match_place(scan.line, start)
    if place is None or place.kind in scan.kinds:
        return None
    before = scan.speech_before(start)
    is_edge = scan.follows_token(start)
    follower = _follower(scan, place.end)
    if place.kind is TokenKind.PHONE:
        accepted = (place.is_mobile or is_edge or follower is not None) and not (
            speech.is_called(before)
        )
    elif is_edge:
        after = scan.line[place.end : place.end + _SPEECH_SEEN]
        stands_apart = follower is not None or after[:1] in {",", ";"}
        accepted = (stands_apart or not place.is_full_word) and not (
            place.kind is TokenKind.ENTRANCE and speech.is_reference_to_law(after)
        )
    else:
        is_house = place.kind is TokenKind.HOUSE
        accepted = follower is not None and not (
            place.is_full_word or speech.is_address_in_speech(before, is_house=is_house)
        )
    return scan.add(start, place.end, place.kind, place.value) if accepted else place.end


def _take_deadline(scan: _Scan) -> int | None:
    """Take a deadline that follows the last token."""
    if not scan.kinds & {TokenKind.ASSIGNEE, TokenKind.ORDER}:
        return None
    start = scan.run_start
    dash = _DASH.match(scan.line, start)
    begin = dash.end() if dash else start
    phrase = find_complete_phrase(scan.line, begin)
    if phrase is None and scan.tokens[-1].kind in _BEFORE_SHORT_TERM:
        phrase = find_bare_phrase(scan.line, begin)
    if phrase is None or not scan.is_open(start):
        return None
    if not phrase.is_firm and _follower(scan, phrase.end) is None:
        return None
    return scan.add(start, phrase.end, TokenKind.DEADLINE, scan.line[phrase.start : phrase.end])


def _take_text(scan: _Scan, start: int) -> int | None:
    """Take an order or an answer with its text, and a deadline at either end of the order."""
    is_number = _NUMBER_AFTER_SIGN.match(scan.line, start) and not scan.follows_token(start)
    if is_number:
        return None
    begin = _skip_spaces(scan.line, start + 1)
    end = _text_end(scan, begin)
    if scan.line[start] == "=":
        return _add_text(scan, start, begin, end, TokenKind.ANSWER)
    opening = find_complete_phrase(scan.line, begin)
    if opening and opening.end < end and opening.opens_order and scan.is_open(begin):
        scan.add(start, start + 1, TokenKind.ORDER, "")
        start = begin = _skip_spaces(scan.line, _add_deadline(scan, opening))
        if begin >= end:
            return scan.end
        return _add_text(scan, start, begin, end, TokenKind.ORDER)
    closing = _closing_deadline(scan, begin, end)
    if closing is None:
        return _add_text(scan, start, begin, end, TokenKind.ORDER)
    _add_text(scan, start, begin, closing.start, TokenKind.ORDER)
    return _add_deadline(scan, closing)


def _add_text(scan: _Scan, start: int, begin: int, end: int, kind: TokenKind) -> int:
    text = scan.line[begin:end].rstrip()
    value = text.rstrip(",;:–— \t") if end < len(scan.line) else text
    return scan.add(start, begin + len(text) if text else start + 1, kind, value)


def _add_deadline(scan: _Scan, phrase: Phrase) -> int:
    value = scan.line[phrase.start : phrase.end]
    return scan.add(phrase.start, phrase.end, TokenKind.DEADLINE, value)


def _text_end(scan: _Scan, begin: int) -> int:
    """Return where the next sign ends a text that begins at ``begin``."""
    for sign in _SIGN.finditer(scan.line, begin):
        start = sign.start()
        if not scan.is_open(start):
            continue
        if sign[0][0] != "+":
            return start
        found = _SUPPORTERS.match(scan.line, start)
        if found and _follower(scan, found.end()) is not None:
            return start
    return len(scan.line)


def _closing_deadline(scan: _Scan, begin: int, end: int) -> Phrase | None:
    for phrase in find_closing_phrases(scan.line, begin, end):
        rest = scan.line[phrase.end : end].strip(" \t.,;")
        if not rest and scan.is_open(phrase.start):
            return phrase
    return None


def _follower(scan: _Scan, end: int) -> int | None:
    """Return where the next token or the line's end is, if only places part ``end`` from it."""
    for _ in range(_LONGEST_ROW):
        end = _skip_gap(scan.line, end)
        if end == len(scan.line):
            return end
        if not scan.is_open(end):
            return None
        if supporters := _SUPPORTERS.match(scan.line, end):
            end = supporters.end()
        elif _SIGN.match(scan.line, end):
            return end
        elif place := match_place(scan.line, end):
            end = place.end
        else:
            return None
    return None


def _covering(line: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens with the words between them, so that nothing of the line is left out."""
    end = 0
    for token in tokens:
        if token.start > end:
            yield _words(line, end, token.start)
        yield token
        end = token.end
    if end < len(line):
        yield _words(line, end, len(line))


def _words(line: str, start: int, end: int) -> Token:
    return Token(start, end, TokenKind.WORDS, line[start:end], line[start:end])


def _skip_spaces(line: str, start: int) -> int:
    found = _SPACES.match(line, start)
    return found.end() if found else start


def _skip_gap(line: str, start: int) -> int:
    found = _GAP.match(line, start)
    return found.end() if found else start
