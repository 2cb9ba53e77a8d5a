"""Have Qt meet a locale of UTF-8 at its start: of any other it complains on stderr.

Texts, papers and the names of files are UTF-8 whatever the system says; the language, the dates
and the order of letters stay those of the user.
"""

import locale
import os
import sys

_FITTING = ("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8")
"""What systems call a locale that says nothing but UTF-8; glibc has the first since 2.35."""
_OTHERS = ("LC_COLLATE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME")


def take_utf8() -> None:
    """Choose the characters of UTF-8 for this process; call it before Qt is begun."""
    if sys.platform == "win32" or _takes_utf8(""):
        return
    fitting = next(filter(_takes_utf8, _FITTING), None)
    if fitting is None:
        return
    if everything := os.environ.pop("LC_ALL", ""):
        for name in _OTHERS:
            os.environ[name] = everything
    os.environ["LC_CTYPE"] = fitting  # Qt asks the environment anew


def _takes_utf8(name: str) -> bool:
    """Set the characters of a locale, the user's without a name, and tell whether they are UTF-8."""
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return False
    return locale.nl_langinfo(locale.CODESET).upper() in {"UTF-8", "UTF8"}
