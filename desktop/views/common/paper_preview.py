"""Show the very PDF that is saved and printed: its pages, small and large, with a search."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from desktop.documents.pages import PageSize, page_sizes
from desktop.operations import Operations
from desktop.operations.bridge import Progress, Task
from desktop.services.finished import FinishedPdf
from desktop.views.common.focus import begin_at
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import page_frame
from desktop.views.common.preview.arrangement import Zoom
from desktop.views.common.preview.page_view import PageView
from desktop.views.common.preview.pictures import PagePictures
from desktop.views.common.preview.thumbnails import Thumbnails
from desktop.views.common.preview.tools import PreviewTools
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain

_NARROWEST = 760
"""Pixels; where there are fewer the large page needs them all."""


@dataclass(frozen=True, slots=True)
class _Made:
    pdf: FinishedPdf
    sizes: tuple[PageSize, ...]


class PaperPreview(QWidget):
    """Show a paper; its pages are drawn on the pool of the papers as they come into sight.

    Signals:
        shown(int): so many pages are on the screen.
    """

    shown = Signal(int)

    def __init__(self, theme: Theme, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        Curtain(theme.veil, self)
        self._theme = theme
        self._operations = operations
        self._finished: FinishedPdf | None = None
        self._pages = 0
        self._wanted = 0
        self._task: Task | None = None
        self._large, self._small = PagePictures(operations, self), PagePictures(operations, self)
        self.tools = PreviewTools(theme, operations)
        self.view = PageView(theme, self._large)
        self.thumbnails = Thumbnails(theme, self._small)
        self._note = MutedLabel(self.tr("Preparing the paper…"))
        self._note.setContentsMargins(16, 16, 16, 16)
        self._lay_out()
        self._connect()
        begin_at(self, self._first_control)
        self._show_zoom()

    def finished(self) -> FinishedPdf | None:
        """Return the PDF that is shown; nothing while it is being prepared."""
        return self._finished

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._pages

    def show_paper(
        self, make: Callable[[Progress], FinishedPdf], on_error: Callable[[Exception], object]
    ) -> None:
        """Show the PDF that ``make`` returns; what was asked for before is not waited for."""
        self._show(None, ())
        if self._task is not None:
            self._task.cancel()
        self._wanted += 1
        self._task = self._operations.background(
            partial(_made, make),
            partial(self._on_made, self._wanted),
            partial(self._on_failed, self._wanted, on_error),
        )

    def takes_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for anywhere on the desk; tell whether it was one of ours."""
        if not self._pages:
            return False
        wish = self._wish(event)
        if wish is not None and event.type() == QEvent.Type.KeyPress:
            wish()
        return wish is not None

    def _first_control(self) -> QWidget:
        return self.view

    def _wish(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Find):
            return self._on_find_wished
        pressed = QKeySequence(event.keyCombination()).toString()
        wishes: dict[str, Callable[[], object]] = {
            "Ctrl++": self.view.zoom_in,
            "Ctrl+=": self.view.zoom_in,
            "Ctrl+-": self.view.zoom_out,
            "Ctrl+0": partial(self.view.set_zoom, 1.0),
            "F3": partial(self.tools.search.turn, 1),
            "Shift+F3": partial(self.tools.search.turn, -1),
        }
        return wishes.get(pressed)

    def _on_find_wished(self) -> None:
        self.tools.search.field.setFocus()
        self.tools.search.field.selectAll()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        paper = QWidget()
        line = QHBoxLayout(paper)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.thumbnails)
        line.addWidget(self.view, 1)
        self._stack.addWidget(self._note)
        self._stack.addWidget(paper)
        column = page_frame(self)
        column.addWidget(self.tools)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        tools, view = self.tools, self.view
        tools.page_asked.connect(view.go_to)
        tools.zoom_asked.connect(self._on_zoom_asked)
        tools.step_asked.connect(self._on_step_asked)
        tools.thumbnails.toggled.connect(self._fit)
        tools.search.found.connect(view.show_hits)
        tools.search.hit_chosen.connect(view.show_hit)
        tools.search.left.connect(view.setFocus)
        view.page_changed.connect(tools.show_page)
        view.page_changed.connect(self.thumbnails.follow)
        view.zoom_changed.connect(self._show_zoom)
        self.thumbnails.page_chosen.connect(view.go_to)

    def _show(self, pdf: FinishedPdf | None, sizes: tuple[PageSize, ...]) -> None:
        self._finished = pdf
        self._pages = len(sizes)
        data = b"" if pdf is None else pdf.data
        for pictures in (self._large, self._small):
            pictures.show_paper(data)
        self.thumbnails.show_pages(sizes)
        self.view.show_pages(sizes)
        self.tools.show_pages(len(sizes))
        self.tools.search.show_paper(data, len(sizes))
        self._stack.setCurrentIndex(0 if pdf is None else 1)
        self._fit()
        self._show_zoom()

    def _on_failed(
        self, wanted: int, on_error: Callable[[Exception], object], error: Exception
    ) -> None:
        if wanted == self._wanted:
            on_error(error)

    def _on_made(self, wanted: int, made: _Made) -> None:
        if wanted == self._wanted:
            self._show(made.pdf, made.sizes)
            self.shown.emit(len(made.sizes))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    @Slot()
    def _fit(self) -> None:
        """Leave the small pages out where there is one page, or no room."""
        wanted = self.tools.thumbnails.isChecked() and self._pages > 1
        self.thumbnails.setVisible(wanted and self.width() >= self._theme.px(_NARROWEST))

    @Slot(object)
    def _on_zoom_asked(self, zoom: Zoom) -> None:
        self.view.set_zoom(zoom)
        self.view.setFocus()

    @Slot(int)
    def _on_step_asked(self, way: int) -> None:
        if way > 0:
            self.view.zoom_in()
        else:
            self.view.zoom_out()

    @Slot()
    def _show_zoom(self) -> None:
        self.tools.show_zoom(self.view.zoom, self.view.factor)


def _made(make: Callable[[Progress], FinishedPdf], progress: Progress) -> _Made:
    pdf = make(progress)
    return _Made(pdf, page_sizes(pdf.data))
