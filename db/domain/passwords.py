"""Say what a password and a recovery code are, whatever the keyboard made of them."""

import secrets
import unicodedata

from db.domain.errors import UserError

SHORTEST_PASSWORD = 8
CODE_LETTERS = 26
"""26 letters of 5 bits are 130 bits: nobody tries them all."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 of Crockford: without I, L, O and U, which are misread on paper."""

_GROUP = 5
_MISREAD = str.maketrans("OILАВЕКМНОРСТХУ", "011ABEKMH0PCTXY")
"""Misread letters, and the Russian letters that look like the printed Latin ones."""


def normal_password(text: str) -> str:
    """Return the one spelling of a password: «й» may come as one sign or as «и» with a breve."""
    return unicodedata.normalize("NFKC", text)


def check_new_password(text: str) -> str:
    """Return a password fit to be set; raises :class:`UserError` ``password_too_short``."""
    password = normal_password(text)
    if len(password) < SHORTEST_PASSWORD:
        raise UserError("password_too_short", limit=SHORTEST_PASSWORD)
    return password


def new_recovery_code() -> str:
    """Return a fresh code, in groups as it is printed."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(CODE_LETTERS))
    last = CODE_LETTERS - CODE_LETTERS % _GROUP - _GROUP
    groups = [letters[start : start + _GROUP] for start in range(0, last, _GROUP)]
    return "-".join([*groups, letters[last:]])


def normal_recovery_code(text: str) -> str:
    """Return the letters of a code typed from paper, without signs and in one spelling.

    Raises :class:`UserError` ``recovery_code_incomplete`` when letters are missing or too many.
    """
    typed = unicodedata.normalize("NFKC", text).upper().translate(_MISREAD)
    letters = "".join(sign for sign in typed if sign in _ALPHABET)
    if len(letters) != CODE_LETTERS or any(sign.isalnum() for sign in _others(typed)):
        raise UserError("recovery_code_incomplete", letters=CODE_LETTERS)
    return letters


def _others(typed: str) -> str:
    return "".join(sign for sign in typed if sign not in _ALPHABET)
