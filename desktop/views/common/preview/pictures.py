"""Have the pages that are in sight made into pictures, one at a time, and forget the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.documents.pages import PagePicture, render_page
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.printing import to_image

_MOST_BYTES = 64_000_000
"""Of pictures that are kept though their pages are out of sight."""


@dataclass(frozen=True, slots=True)
class _Kept:
    dots: float
    image: QImage


class PagePictures(QObject):
    """Keep the pictures of the pages that are looked at.

    Signals:
        ready(int): there is a new picture of a page.
    """

    ready = Signal(int)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._pdf = b""
        self._paper = 0
        self._kept: dict[int, _Kept] = {}
        self._wanted: dict[int, float] = {}
        self._is_busy = False

    def show_paper(self, pdf: bytes) -> None:
        """Forget all pictures; from now on they are those of this paper."""
        self._pdf = pdf
        self._paper += 1
        self._kept.clear()
        self._wanted.clear()

    def want(self, dots: Mapping[int, float]) -> None:
        """Name the pages in sight with their dots to the inch; whatever else waits is dropped."""
        self._wanted = dict(dots)
        self._forget()
        self._begin()

    def picture(self, number: int) -> QImage | None:
        """Return the picture of a page, at another zoom too until there is one at this."""
        kept = self._kept.get(number)
        return None if kept is None else kept.image

    def kept(self) -> list[int]:
        """Return of which pages there are pictures."""
        return sorted(self._kept)

    def _begin(self) -> None:
        if self._is_busy:
            return
        for number, dots in self._wanted.items():
            kept = self._kept.get(number)
            if kept is None or kept.dots != dots:
                self._is_busy = True
                self._operations.background(
                    partial(_drawn, self._pdf, number, dots),
                    partial(self._on_drawn, self._paper, number, dots),
                    self._on_failed,
                )
                return

    def _on_drawn(self, paper: int, number: int, dots: float, picture: PagePicture) -> None:
        self._is_busy = False
        if paper == self._paper:
            self._kept[number] = _Kept(dots, to_image(picture))
            self.ready.emit(number)
        self._begin()

    def _on_failed(self, error: Exception) -> None:
        """Leave the page blank; the next wish tries again."""
        self._is_busy = False
        self._wanted.clear()
        self._operations.failed.emit(error)

    def _forget(self) -> None:
        """Drop the pictures that were not looked at for longest."""
        for number in self._wanted:
            if number in self._kept:
                self._kept[number] = self._kept.pop(number)  # to the end: the youngest
        size = sum(kept.image.sizeInBytes() for kept in self._kept.values())
        for number in list(self._kept):
            if size <= _MOST_BYTES:
                return
            if number not in self._wanted:
                size -= self._kept.pop(number).image.sizeInBytes()


def _drawn(pdf: bytes, number: int, dots: float, _progress: Progress) -> PagePicture:
    return render_page(pdf, number, dots_per_inch=dots)
