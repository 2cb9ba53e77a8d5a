"""Show the very PDF that is saved and printed, page under page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.documents.pages import POINTS_PER_INCH, PagePicture, page_sizes, render_page
from desktop.operations import Operations
from desktop.operations.bridge import Progress, Task
from desktop.printing import to_image
from desktop.views.common.labels import MutedLabel
from desktop.views.common.theme import Theme

_DOTS_PER_INCH = 96
_GAP = 16
_FRAME = 4
"""The lines around a page and the scroll bar's own edge."""
_NARROWEST = 400
"""Pixels of a page in a window that has not been laid out yet."""

_AT_ONCE = 4
"""So many pages are pictures before the first is shown."""
_AHEAD = 3
"""So many pages before and after those in sight are pictures; the others take no memory."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Measure a page in pixels of the screen."""

    width: float
    height: float
    dots: float
    """Pixels to the inch of the paper."""


@dataclass(frozen=True, slots=True)
class _Made:
    """Hold a paper, the measures of its pages, and the pictures of the first ones."""

    pdf: bytes
    pages: tuple[_Page, ...]
    pictures: tuple[PagePicture, ...]


class PaperPreview(QScrollArea):
    """Show pages as pictures, made on the pool of the papers as they come into sight.

    Signals:
        shown(int): so many pages are on the screen.
    """

    shown = Signal(int)

    def __init__(self, theme: Theme, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._operations = operations
        self._pdf = b""
        self._pages: tuple[_Page, ...] = ()
        self._asked: set[int] = set()
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_changed)
        self._wanted = 0
        self._task: Task | None = None
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._column.setSpacing(_GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._note = MutedLabel(self.tr("Preparing the paper…"))
        self._column.addWidget(self._note)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setProperty("look", "desk")
        self.setAccessibleName(self.tr("Preview of the paper"))

    def pdf(self) -> bytes:
        """Return what is shown, empty while it is being prepared."""
        return self._pdf

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._column.count() - 1

    def show_paper(
        self, make: Callable[[Progress], bytes], on_error: Callable[[Exception], object]
    ) -> None:
        """Show the PDF that ``make`` returns; what was asked for before is not waited for."""
        self._empty()
        if self._task is not None:
            self._task.cancel()
        self._wanted += 1
        ratio = self.devicePixelRatioF()
        room = max(self.viewport().width() - 2 * _GAP - _FRAME, _NARROWEST) * ratio
        self._task = self._operations.background(
            partial(_made, make, _DOTS_PER_INCH * ratio, room),
            partial(self._on_made, self._wanted),
            partial(self._on_failed, self._wanted, on_error),
        )

    def _empty(self) -> None:
        self._pdf = b""
        self._pages = ()
        self._asked.clear()
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._note.show()

    def _on_failed(
        self, wanted: int, on_error: Callable[[Exception], object], error: Exception
    ) -> None:
        if wanted == self._wanted:
            on_error(error)

    def _on_made(self, wanted: int, made: _Made) -> None:
        if wanted != self._wanted:
            return
        self._pdf = made.pdf
        self._pages = made.pages
        self._note.hide()
        for number in range(len(made.pages)):
            self._column.addWidget(self._page(number))
        for number, picture in enumerate(made.pictures):
            self._put(wanted, number, picture)
        self.verticalScrollBar().setValue(0)
        self.shown.emit(len(made.pages))

    def _page(self, number: int) -> QLabel:
        label = QLabel()
        page, ratio = self._pages[number], self.devicePixelRatioF()
        label.setFixedSize(QSize(round(page.width / ratio), round(page.height / ratio)))
        label.setProperty("look", "paper")
        label.setAccessibleName(self.tr("Page {0}").format(number + 1))
        return label

    def _put(self, wanted: int, number: int, picture: PagePicture) -> None:
        """Show the picture of a page, unless another paper is shown by now."""
        self._asked.discard(number)
        label = self._label(number)
        if wanted != self._wanted or label is None:
            return
        image = to_image(picture)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        label.setPixmap(QPixmap.fromImage(image))

    def _label(self, number: int) -> QLabel | None:
        item = self._column.itemAt(number + 1)
        widget = item.widget() if item is not None else None
        return widget if isinstance(widget, QLabel) else None

    @Slot()
    def _on_scroll_changed(self) -> None:
        """Have the pictures of the pages in sight made, and forget those far away."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        labels = [label for n in range(len(self._pages)) if (label := self._label(n)) is not None]
        seen = [
            number
            for number, label in enumerate(labels)
            if label.y() < bottom and label.y() + label.height() > top
        ]
        if seen:
            near = range(seen[0] - _AHEAD, seen[-1] + _AHEAD + 1)
            for number, label in enumerate(labels):
                self._keep(number, label, is_near=number in near)

    def _keep(self, number: int, label: QLabel, *, is_near: bool) -> None:
        if not is_near:
            label.clear()
        elif label.pixmap().isNull() and number not in self._asked:
            self._asked.add(number)
            work = partial(_picture, self._pdf, number, self._pages[number].dots)
            self._operations.background(work, partial(self._put, self._wanted, number))


def _made(
    make: Callable[[Progress], bytes], dots_per_inch: float, room: float, progress: Progress
) -> _Made:
    """Make the paper and its first pages, smaller where ``room`` pixels are too few."""
    pdf = make(progress)
    pages = []
    for size in page_sizes(pdf):
        dots = min(dots_per_inch, room * POINTS_PER_INCH / size.width)
        scale = dots / POINTS_PER_INCH
        pages.append(_Page(size.width * scale, size.height * scale, dots))
    pictures = []
    for number, page in enumerate(pages[:_AT_ONCE]):
        progress(number, len(pages))
        pictures.append(render_page(pdf, number, dots_per_inch=page.dots))
    return _Made(pdf, tuple(pages), tuple(pictures))


def _picture(pdf: bytes, number: int, dots_per_inch: float, _progress: Progress) -> PagePicture:
    return render_page(pdf, number, dots_per_inch=dots_per_inch)
