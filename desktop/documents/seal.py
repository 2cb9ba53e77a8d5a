"""Mark a finished paper so that a later look tells whether anybody has changed it since.

The mark is a digest of the file in a place where both formats allow a remark: the comment of a ZIP
archive, a comment line after the end of a PDF. Whatever saves the file anew leaves it out or no
longer fits it. It says nothing to anybody but us, and no list of files has to be kept for it.
"""

import hashlib
import re

_ZIP_TAIL = b"PK\x05\x06"
_ZIP_TAIL_LENGTH = 22
_LABEL = b"courtyard-minutes sha256 "
_MARK_LENGTH = len(_LABEL) + 64
_ZIP_LENGTH = _MARK_LENGTH.to_bytes(2, "little")
_PDF_MARK = re.compile(rb"%%EOF\s*% " + re.escape(_LABEL) + rb"([0-9a-f]{64})\n\Z")


def seal(data: bytes) -> bytes:
    """Return the bytes of a DOCX or PDF with the mark; the paper itself stays as it is."""
    if _has_bare_zip_tail(data):
        return data[:-2] + _ZIP_LENGTH + _LABEL + _digest(data)
    return data + b"% " + _LABEL + _digest(data) + b"\n"


def is_untouched(data: bytes) -> bool:
    """Tell whether the bytes are a paper of ours that nobody has changed."""
    if data.startswith(b"PK"):
        return _is_untouched_zip(data)
    mark = _PDF_MARK.search(data[-200:])
    if mark is None:
        return False
    paper = data[: -(_MARK_LENGTH + len(b"% \n"))]
    return _digest(paper) == mark[1]


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
