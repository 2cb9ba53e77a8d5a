"""Show the very PDF that is saved and printed, page under page."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
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

Pictures = list[PagePicture]


class PaperPreview(QScrollArea):
    """Show pages as pictures; they are made on the pool of the papers.

    Signals:
        shown(int): so many pages are on the screen.
    """

    shown = Signal(int)

    def __init__(self, theme: Theme, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._operations = operations
        self._pdf = b""
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
            partial(_pictures, make, _DOTS_PER_INCH * ratio, room),
            partial(self._on_made, self._wanted),
            partial(self._on_failed, self._wanted, on_error),
        )

    def _empty(self) -> None:
        self._pdf = b""
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._note.show()

    def _on_failed(
        self, wanted: int, on_error: Callable[[Exception], object], error: Exception
    ) -> None:
        if wanted == self._wanted:
            on_error(error)

    def _on_made(self, wanted: int, made: tuple[bytes, Pictures]) -> None:
        if wanted != self._wanted:
            return
        self._pdf, pictures = made
        self._note.hide()
        for number, picture in enumerate(pictures, start=1):
            self._column.addWidget(self._page(number, to_image(picture)))
        self.verticalScrollBar().setValue(0)
        self.shown.emit(len(pictures))

    def _page(self, number: int, image: QImage) -> QLabel:
        label = QLabel()
        ratio = self.devicePixelRatioF()
        image.setDevicePixelRatio(ratio)
        label.setPixmap(QPixmap.fromImage(image))
        label.setFixedSize(QSize(round(image.width() / ratio), round(image.height() / ratio)))
        label.setProperty("look", "paper")
        label.setAccessibleName(self.tr("Page {0}").format(number))
        return label


def _pictures(
    make: Callable[[Progress], bytes], dots_per_inch: float, room: float, progress: Progress
) -> tuple[bytes, Pictures]:
    """Make the pages as large as they are on paper, smaller where ``room`` pixels are too few."""
    pdf = make(progress)
    sizes = page_sizes(pdf)
    pictures = []
    for number, size in enumerate(sizes):
        progress(number, len(sizes))
        fitting = min(dots_per_inch, room * POINTS_PER_INCH / size.width)
        pictures.append(render_page(pdf, number, dots_per_inch=fitting))
    return pdf, pictures
