"""Name an order, or a co-executor's part of one, so that a table comes back and is recognised.

A code is a letter, the 26 letters and digits of a key, and two that tell a slip: it survives
sorting, other programs and a copy into another sheet.
"""

import base64
import re
import zlib
from dataclasses import dataclass
from uuid import UUID

ORDER, PART = "Q", "Z"
"""The first letter: a whole order, or a part; both look alike in no alphabet."""
_CODE = re.compile(r"[QZ][A-Z2-7]{28}")
_LIKE_A_CODE = re.compile(r"[A-ZА-ЯЁ0-9]{24,34}")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


@dataclass(frozen=True, slots=True)
class Code:
    """Hold what a cell names; ``key`` is ``None`` where a code was spoiled."""

    key: UUID | None
    is_part: bool = False


def code_of(key: UUID, *, is_part: bool = False) -> str:
    """Return the code of an order, or of an assignment."""
    body = (PART if is_part else ORDER) + base64.b32encode(key.bytes).decode().rstrip("=")
    return body + _check(body)


def read_code(text: str) -> Code | None:
    """Return what a cell names; nothing for a cell that holds no code."""
    plain = "".join(text.split()).upper()
    if _CODE.fullmatch(plain):
        body, check = plain[:-2], plain[-2:]
        if _check(body) == check:
            key = UUID(bytes=base64.b32decode(f"{body[1:]}======"))
            return Code(key, is_part=plain[0] == PART)
        return Code(None)
    looks_like = _LIKE_A_CODE.fullmatch(plain) and plain[0] in f"{ORDER}{PART}"
    return Code(None) if looks_like else None


def _check(body: str) -> str:
    number = zlib.crc32(body.encode())
    return _LETTERS[number % 32] + _LETTERS[number // 32 % 32]
