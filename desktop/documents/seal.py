"""Mark a finished paper so that a later look tells whether anybody has changed it since.

The mark is a digest of the file in a place where both formats allow it: the comment of a ZIP
archive; the second name in the trailer of a PDF, which is there to tell one state of a file from
another (PDF/A allows nothing after the end). Whatever saves the file anew leaves it out or no
longer fits it. It says nothing to anybody but us, and no list of files has to be kept for it.
"""

import hashlib
import re

_ZIP_TAIL = b"PK\x05\x06"
_ZIP_TAIL_LENGTH = 22
_LABEL = b"courtyard-minutes sha256 "
_MARK_LENGTH = len(_LABEL) + 64
_ZIP_LENGTH = _MARK_LENGTH.to_bytes(2, "little")
_PDF_TAIL_LENGTH = 250
_PDF_NAME = re.compile(rb"/ID \[<[0-9a-f]{32}> <([0-9a-f]{32})>\][^<]*%%EOF\n\Z")
_NAME_LENGTH = 32


def seal(data: bytes) -> bytes:
    """Return the bytes of a DOCX or PDF with the mark; the paper itself stays as it is.

    A PDF that is not ours has no place for it and comes back as it was.
    """
    if _has_bare_zip_tail(data):
        return data[:-2] + _ZIP_LENGTH + _LABEL + _digest(data)
    before, name, after = _around_name(data)
    return before + _name_between(before, after) + after if name else data


def is_untouched(data: bytes) -> bool:
    """Tell whether the bytes are a paper of ours that nobody has changed."""
    if data.startswith(b"PK"):
        return _is_untouched_zip(data)
    before, name, after = _around_name(data)
    return bool(name) and name == _name_between(before, after)


def _around_name(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Return what stands before the second name of a PDF of ours, that name, and what follows."""
    found = _PDF_NAME.search(data, max(0, len(data) - _PDF_TAIL_LENGTH))
    if found is None:
        return data, b"", b""
    return data[: found.start(1)], found[1], data[found.end(1) :]


def _name_between(before: bytes, after: bytes) -> bytes:
    return _digest(_LABEL + before + after)[:_NAME_LENGTH]


def _is_untouched_zip(data: bytes) -> bool:
    paper, mark = data[:-_MARK_LENGTH], data[-_MARK_LENGTH:]
    if not paper.endswith(_ZIP_LENGTH) or not mark.startswith(_LABEL):
        return False
    bare = paper[:-2] + b"\0\0"
    return _has_bare_zip_tail(bare) and mark == _LABEL + _digest(bare)


def _has_bare_zip_tail(data: bytes) -> bool:
    """Tell whether an archive ends as it does without a comment."""
    return data[-_ZIP_TAIL_LENGTH:].startswith(_ZIP_TAIL) and data.endswith(b"\0\0")


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
