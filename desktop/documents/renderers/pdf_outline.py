"""Write the bookmarks of a PDF.

The library writes four times as many bytes for one, in as much more time: two thousand items
would make half of the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

_ESCAPED = {byte: b"\\" + byte for byte in (b"\\", b"(", b")")} | {b"\r": b"\\r"}


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Name a place: a page, counted from nought, and how high on it, in points."""

    name: str
    page: int
    top: float
    level: int = 0


@dataclass(eq=False)
class Entry(PDFObject):
    """Hold a bookmark among its neighbours; the first of all has no bookmark."""

    bookmark: Bookmark | None = None
    parent: "Entry | None" = None
    children: list["Entry"] = field(default_factory=list)
    before: "Entry | None" = None
    after: "Entry | None" = None

    def add(self, bookmark: Bookmark) -> "Entry":
        """Append a bookmark under this one."""
        entry = Entry(bookmark, self, before=self.children[-1] if self.children else None)
        if entry.before is not None:
            entry.before.after = entry
        self.children.append(entry)
        return entry

    def format(self, document: Any) -> bytes:
        """Return the entry as it stands in the file; the library calls it."""
        said: dict[str, bytes] = {}
        if self.bookmark is not None:
            mark = self.bookmark
            page = _at(document, document.Pages.pages[mark.page])
            said["Title"] = _text(mark.name)
            said["Dest"] = b"[%b /XYZ 0 %d null]" % (page, round(mark.top))
        near = {"Parent": self.parent, "Prev": self.before, "Next": self.after}
        if self.children:
            near |= {"First": self.children[0], "Last": self.children[-1]}
            said["Count"] = b"%d" % (-len(self.children) if self.bookmark else len(self.children))
        said |= {name: _at(document, entry) for name, entry in near.items() if entry is not None}
        return b"<< " + b" ".join(b"/%b %b" % (k.encode(), v) for k, v in said.items()) + b" >>"


def outline(document: Any, bookmarks: Iterable[Bookmark]) -> Entry:
    """Register the bookmarks with the document, and return what stands over them.

    Those of a level are under the last one of the level before; under it they are folded.
    """
    root = Entry()
    document.Reference(root)
    open_ones = [root]
    for bookmark in bookmarks:
        del open_ones[bookmark.level + 1 :]
        open_ones.append(open_ones[-1].add(bookmark))
        document.Reference(open_ones[-1])
    return root


def _at(document: Any, entry: object) -> bytes:
    written: bytes = document.Reference(entry).format(document)
    return written


def _text(words: str) -> bytes:
    data = b"\xfe\xff" + words.encode("utf-16-be")
    for byte, escaped in _ESCAPED.items():
        data = data.replace(byte, escaped)
    return b"(" + data + b")"
