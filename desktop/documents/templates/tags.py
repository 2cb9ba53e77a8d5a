"""Find what stands between braces in a template, and in which paragraph it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.documents.templates.findings import Fault, Finding
from desktop.documents.templates.package import text_parts, tree

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPEN = re.compile(r"\{[{%#]|[%}#]\}")
_BRACES = re.compile(r"\{[{%#]")
_STATEMENT = re.compile(r"\{%(?:(?P<unit>p|tr|tc)\s)?\s*(?P<word>\w+)(?P<rest>.*?)%\}", re.DOTALL)
_COMMENT = re.compile(r"\{#(?:(?:p|tr|tc)\s)?.*?#\}", re.DOTALL)
_QUOTES = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\n": " "})
_SNIPPET = 60
_LONGEST_TAG = 300
_MOST_TAGS = 2000
_ENDS = {"endfor": "for", "endif": "if"}
_WORDS = frozenset({"for", "endfor", "if", "elif", "else", "endif"})
_INSIDE = {"else": ("for", "if"), "elif": ("if",)}


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a paragraph with at least one tag."""

    text: str
    tags: tuple[str, ...]
    part: str
    in_row: bool
    """It stands in a table."""
    at_top: bool
    """It stands in the body itself, not in a table, a box or a header."""

    @property
    def where(self) -> str:
        """Return the beginning of the paragraph, to find it by."""
        text = " ".join(self.text.split())
        return text if len(text) <= _SNIPPET else f"{text[: _SNIPPET - 1]}…"

    def finding(self, fault: Fault, what: str = "", like: str = "") -> Finding:
        """Return a finding that stands here."""
        return Finding(fault, what, self.where, like, self.part)


def read_lines(parts: Mapping[str, bytes]) -> tuple[list[Line], list[Finding]]:
    """Return the paragraphs with tags, and what is wrong with the tags themselves."""
    lines: list[Line] = []
    findings: list[Finding] = []
    for name, part in text_parts(parts):
        root = tree(parts[name])
        findings += _outside_text(root, part)
        for paragraph in root.iter(f"{_W}p"):
            text = _text(paragraph)
            if not _OPEN.search(text):
                continue
            line = _line(paragraph, text, part)
            lines.append(line)
            findings += _unfinished(line)
        findings += _unbalanced([line for line in lines if line.part == part])
    if sum(len(line.tags) for line in lines) > _MOST_TAGS:
        findings.insert(0, Finding(Fault.TOO_MANY_PLACES, str(_MOST_TAGS)))
    return lines, findings


def skeleton(line: Line) -> str:
    """Return the tags of a paragraph as plain Jinja, in one line."""
    return "".join(_plain(tag) for tag in line.tags if not _COMMENT.fullmatch(tag))


def plain_quotes(tag: str) -> str:
    """Undo in a tag what a word processor makes of quotes while one types."""
    return tag.translate(_QUOTES)


def _plain(tag: str) -> str:
    tag = plain_quotes(tag)
    return re.sub(r"^\{%(?:p|tr|tc)\s", "{% ", tag)


def _line(paragraph: "_Element", text: str, part: str) -> Line:
    parent = paragraph.getparent()
    at_top = parent is not None and parent.tag == f"{_W}body"
    in_row = any(one.tag == f"{_W}tc" for one in paragraph.iterancestors())
    return Line(text, tuple(_TAG.findall(text)), part, in_row, at_top)


def _text(paragraph: "_Element") -> str:
    """Return the words of a paragraph itself, without those of boxes anchored in it."""
    pieces = []
    for node in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        owner = next(one for one in node.iterancestors() if one.tag == f"{_W}p")
        if owner is paragraph:
            pieces.append((node.text or "") if node.tag == f"{_W}t" else " ")
    return "".join(pieces)


def _outside_text(root: "_Element", part: str) -> Iterator[Finding]:
    for node in root.iter():
        texts = [str(value) for value in node.attrib.values()]
        if node.tag != f"{_W}t":
            texts.append(node.text or "")
        texts.append(node.tail or "")
        found = next((text for text in texts if _BRACES.search(text)), None)
        if found is not None:
            yield Finding(Fault.PLACE_IN_FIELD, " ".join(found.split())[:_SNIPPET], part=part)


def _unfinished(line: Line) -> Iterator[Finding]:
    left = _OPEN.search(_TAG.sub("", line.text))
    if left is not None:
        yield line.finding(Fault.NOT_CLOSED, left[0])
    for tag in line.tags:
        if len(tag) > _LONGEST_TAG:
            yield line.finding(Fault.SYNTAX, f"{tag[:_SNIPPET]}…")
        elif tag[2] in "-+" or tag[-3] in "-+":
            yield line.finding(Fault.SYNTAX, tag)
        elif (found := _STATEMENT.fullmatch(tag)) and found["word"] not in _WORDS:
            yield line.finding(Fault.FORBIDDEN, found["word"])


def _unbalanced(lines: list[Line]) -> Iterator[Finding]:
    """Yield loops and conditions without an end, and ends without a beginning."""
    begun: list[tuple[str, str, Line]] = []
    for line in lines:
        for tag in line.tags:
            found = _STATEMENT.fullmatch(tag)
            if found is None:
                continue
            if found["unit"] in ("tr", "tc") and not line.in_row:
                yield line.finding(Fault.ROW_OUTSIDE_TABLE, tag)
            word = found["word"]
            if word in ("for", "if"):
                begun.append((word, tag, line))
            elif word in _ENDS and begun and begun[-1][0] == _ENDS[word]:
                begun.pop()
            elif word in _ENDS or (word in _INSIDE and not _fits(word, begun)):
                yield line.finding(Fault.END_WITHOUT_BEGINNING, tag)
    for word, tag, line in begun:
        yield line.finding(Fault.LOOP_NOT_CLOSED, tag, like=f"{{% end{word} %}}")


def _fits(word: str, begun: list[tuple[str, str, Line]]) -> bool:
    return bool(begun) and begun[-1][0] in _INSIDE[word]
