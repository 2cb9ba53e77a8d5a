"""Show pages under each other, at any zoom, with what was found marked on them."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from desktop.documents.page_search import Box, Hit
from desktop.documents.pages import POINTS_PER_INCH, PageSize
from desktop.views.common.preview.arrangement import (
    GAP,
    LARGEST,
    SMALLEST,
    STEPS,
    Arrangement,
    Fit,
    Room,
    Zoom,
    arrange,
)
from desktop.views.common.preview.pictures import PagePictures
from desktop.views.common.theme import Theme

_MARK = QColor(255, 214, 0)
_CURRENT = QColor(255, 140, 0)
_MARK_EDGE = 1.5
_OVERLAP = 48
"""Pixels of the former view that stay in sight when a page is turned."""
_MOST_DOTS = 4000
"""Of the longer edge of a picture; what is larger is stretched."""
_LINE = 60


class PageView(QAbstractScrollArea):
    """Paint the pages in sight.

    Signals:
        page_changed(int): another page, from 0, is looked at.
        zoom_changed(): the pages have another size.
    """

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, theme: Theme, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._sizes: tuple[PageSize, ...] = ()
        self._zoom: Zoom = Fit.AUTO
        self._arrangement = Arrangement()
        self._hits: tuple[Hit, ...] = ()
        self._hit_pages: list[int] = []
        self._current = -1
        self._page = 0
        self.setProperty("look", "desk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        pictures.ready.connect(self._on_picture_ready)
        self._name()

    @property
    def page(self) -> int:
        """Return the page that is looked at, from 0."""
        return self._page

    @property
    def zoom(self) -> Zoom:
        """Return the zoom that was chosen."""
        return self._zoom

    @property
    def factor(self) -> float:
        """Return how large the page is shown that is looked at; 1.0 is the paper itself."""
        if not self._sizes:
            return 1.0
        return self._arrangement.scales[self._page] / self._pixels_per_point()

    def show_pages(self, sizes: Sequence[PageSize]) -> None:
        """Show the pages of another paper from its beginning."""
        self._sizes = tuple(sizes)
        self._hits, self._hit_pages, self._current = (), [], -1
        self._page = 0
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()
        self._name()

    def go_to(self, page: int) -> None:
        """Bring the head of a page, from 0, to the upper edge."""
        if self._sizes:
            page = min(max(page, 0), len(self._sizes) - 1)
            self.verticalScrollBar().setValue(round(self._arrangement.places[page].top) - GAP // 2)
            self._look_at(page)  # the last may be too short to reach the upper edge

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages larger or smaller; what is in the middle stays there."""
        self._zoom = zoom if isinstance(zoom, Fit) else min(max(zoom, SMALLEST), LARGEST)
        self._arrange()
        self.zoom_changed.emit()

    def zoom_in(self) -> None:
        """Show the pages larger by a step."""
        self.set_zoom(next((step for step in STEPS if step > self.factor + 0.01), STEPS[-1]))

    def zoom_out(self) -> None:
        """Show the pages smaller by a step."""
        steps = reversed(STEPS)
        self.set_zoom(next((step for step in steps if step < self.factor - 0.01), STEPS[0]))

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Mark what was found."""
        self._hits = tuple(hits)
        self._hit_pages = [hit.page for hit in hits]
        self._current = -1
        self.viewport().update()

    def show_hit(self, number: int) -> None:
        """Mark one hit from the others and bring it into sight."""
        self._current = number
        hit = self._hits[number]
        area = self._on_screen(hit.page, hit.boxes[0])
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        height, width = self.viewport().height(), self.viewport().width()
        if area.top() < GAP or area.bottom() > height - GAP:
            down.setValue(round(down.value() + area.center().y() - height / 3))
        if area.left() < GAP or area.right() > width - GAP:
            across.setValue(round(across.value() + area.center().x() - width / 2))
        self._look_at(hit.page)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.zoom_changed.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if event.angleDelta().y() > 0:
            self.zoom_in()
        elif event.angleDelta().y() < 0:
            self.zoom_out()
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        bar = self.verticalScrollBar()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self._turn(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self._turn(-1)
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("bg"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._in_sight():
            self._paint_page(painter, number)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_page(self, painter: QPainter, number: int) -> None:
        area = self._page_area(number)
        painter.fillRect(area, Qt.GlobalColor.white)
        picture = self._pictures.picture(number)
        if picture is not None:
            painter.drawImage(area, picture)
        painter.setPen(self._theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
        first = bisect_left(self._hit_pages, number)
        last = bisect_left(self._hit_pages, number + 1)
        for place in range(first, last):
            self._paint_hit(painter, place)

    def _paint_hit(self, painter: QPainter, place: int) -> None:
        hit, is_current = self._hits[place], place == self._current
        painter.save()
        for box in hit.boxes:
            area = self._on_screen(hit.page, box).adjusted(-2, -2, 2, 2)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(area, _CURRENT if is_current else _MARK)
            if is_current:  # not by colour alone
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                painter.setPen(QPen(Qt.GlobalColor.black, _MARK_EDGE))
                painter.drawRect(area)
        painter.restore()

    def _arrange(self) -> None:
        """Place the pages anew, with what is at the middle of the window where it was."""
        down, view = self.verticalScrollBar(), self.viewport()
        middle = down.value() + view.height() / 2
        before = self._arrangement
        share = middle / before.height if before.height else 0.0
        is_at_head = not down.value()
        room = Room(view.width(), view.height(), self._pixels_per_point())
        self._arrangement = arrange(self._sizes, self._zoom, room)
        down.setPageStep(view.height())
        down.setRange(0, max(self._arrangement.height - view.height(), 0))
        across = self.horizontalScrollBar()
        across.setPageStep(view.width())
        across.setRange(0, self._arrangement.width - view.width())
        across.setValue(across.maximum() // 2)
        if not is_at_head:
            down.setValue(round(self._arrangement.height * share - view.height() / 2))
        self._on_scrolled()

    def _turn(self, way: int) -> None:
        """Move on by a view; to the head of the next page where this one is seen to its end."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        page = self._page
        place = self._arrangement.places[page] if self._sizes else None
        if place is not None and way > 0 and place.bottom <= bar.value() + height:
            self.go_to(page + 1)
        elif place is not None and way < 0 and place.top >= bar.value() and page:
            before = self._arrangement.places[page - 1]
            fits = before.height + GAP <= height
            bar.setValue(round(before.top - GAP / 2 if fits else before.bottom - height + GAP))
            self._look_at(page - 1)
        else:
            bar.setValue(bar.value() + way * max(height - _OVERLAP, _LINE))

    def _in_sight(self) -> range:
        return self._arrangement.in_sight(
            self.verticalScrollBar().value(), self.viewport().height()
        )

    def _page_area(self, number: int) -> QRectF:
        place = self._arrangement.places[number]
        left = place.left - self.horizontalScrollBar().value()
        top = place.top - self.verticalScrollBar().value()
        return QRectF(round(left), round(top), round(place.width), round(place.height))

    def _on_screen(self, page: int, box: Box) -> QRectF:
        scale = self._arrangement.scales[page]
        corner = self._page_area(page).topLeft() + QPointF(box.left, box.top) * scale
        return QRectF(corner.x(), corner.y(), box.width * scale, box.height * scale)

    def _pixels_per_point(self) -> float:
        return self.logicalDpiX() / POINTS_PER_INCH

    @Slot()
    def _on_scrolled(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._look_at(self._arrangement.page_at(bar.value() + height // 3))
        ratio = self.devicePixelRatioF()
        self._pictures.want({n: self._dots(n, ratio) for n in self._in_sight()})
        self.viewport().update()

    def _dots(self, number: int, ratio: float) -> float:
        """Return the dots to the inch at which a page is drawn, on whole dots of the screen."""
        place, size = self._arrangement.places[number], self._sizes[number]
        wanted = round(place.width) * ratio / size.width
        most = _MOST_DOTS / max(size.width, size.height)
        return min(wanted, most) * POINTS_PER_INCH

    def _look_at(self, page: int) -> None:
        if page != self._page and self._sizes:
            self._page = page
            self._name()
            self.page_changed.emit(page)

    def _name(self) -> None:
        """Tell those who hear the screen where they are."""
        name = self.tr("Preview of the paper")
        if self._sizes:
            words = self.tr("Preview of the paper, page {0} of {1}")
            name = words.format(self._page + 1, len(self._sizes))
        self.setAccessibleName(name)

    @Slot(int)
    def _on_picture_ready(self, number: int) -> None:
        if number in self._in_sight():
            self.viewport().update(self._page_area(number).toAlignedRect())
