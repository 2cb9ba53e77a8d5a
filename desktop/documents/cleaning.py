"""The gate before the paper: text that any file format can carry and any reader can see.

The records keep what was typed; a paper shows only what can be seen in print.
Taken out are control characters, lone surrogates, non-characters and what is
invisible and only steers the display: marks of direction (they can make signed
words read in another order than they were written), joiners, variation
selectors, soft hyphens. Blanks in a row become one. Nothing visible is lost; two
signs that the embedded face lacks are written in its letters: «₽» is «руб.», the
non-breaking hyphen is a hyphen.
"""

import re
import unicodedata
from dataclasses import replace

from desktop.documents.content import Run

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_NON_CHARACTER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(f"{chr(0x10000 * n + 0xFFFE)}{chr(0x10000 * n + 0xFFFF)}" for n in range(1, 17))
    + "]"
)
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile("[ \t\u1680\u2000-\u200a\u205f\u3000]{2,}|[\t\u1680\u2000-\u200a\u205f\u3000]")
_AROUND_LINE_END = re.compile(" *\n[ \n]*")
_ROUBLE = re.compile("(?<=[0-9])[ \xa0]?₽")
_SEEN = "[!-~А-яЁё№«»–—\xa0]"
_PLAIN = re.compile(f" ?(?:{_SEEN}+(?: {_SEEN}+)*)? ?")


def clean(text: str) -> str:
    """Return the text as a paper may show it; doing it twice changes nothing."""
    if _PLAIN.fullmatch(text):
        return text
    text = _LINE_END.sub("\n", text)
    text = _NON_CHARACTER.sub("", _INVISIBLE.sub("", text))
    text = _ROUBLE.sub("\xa0руб.", text).replace("₽", "руб.")
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    text = _BLANKS.sub(" ", unicodedata.normalize("NFC", text))
    return _AROUND_LINE_END.sub("\n", text)


def clean_line(text: str) -> str:
    """Return the text cleaned, without blanks and empty lines around it."""
    return clean(text).strip(" \n")


def clean_runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Clean the runs of a paragraph; the blanks between them stay, those around them go."""
    if len(runs) == 1:
        return (replace(runs[0], text=clean_line(runs[0].text)),)
    cleaned = [replace(run, text=clean(run.text)) for run in runs]
    if cleaned:
        cleaned[0] = replace(cleaned[0], text=cleaned[0].text.lstrip(" \n"))
        cleaned[-1] = replace(cleaned[-1], text=cleaned[-1].text.rstrip(" \n"))
    return tuple(cleaned)
