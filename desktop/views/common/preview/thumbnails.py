"""Show all pages small, beside the large ones."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.documents.pages import POINTS_PER_INCH, PageSize
from desktop.views.common.preview.pictures import PagePictures
from desktop.views.common.theme import Theme

_WIDTH = 96
_MARGIN = 10
_FRAME = 26
"""The scroll bar and the lines round the list."""
_Index = QModelIndex | QPersistentModelIndex


class _Pages(QAbstractListModel):
    """Number the pages."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: tuple[PageSize, ...] = ()

    def set_sizes(self, sizes: Sequence[PageSize]) -> None:
        """Take the pages of another paper."""
        self.beginResetModel()
        self.sizes = tuple(sizes)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.sizes)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {0}").format(index.row() + 1)
        return None


class _Painter(QStyledItemDelegate):
    """Paint a small page with its number under it."""

    def __init__(
        self, theme: Theme, pages: _Pages, pictures: PagePictures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = pages
        self._pictures = pictures

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = self._page_size(index.row())
        return QSize(
            self._theme.px(_WIDTH) + 2 * _MARGIN,
            size.height() + 2 * _MARGIN + self._theme.px(18),
        )

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        size = self._page_size(index.row())
        page = QRect(
            rect.center().x() - size.width() // 2,
            rect.top() + _MARGIN,
            size.width(),
            size.height(),
        )
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(page, Qt.GlobalColor.white)
        picture = self._pictures.picture(index.row())
        if picture is not None:
            painter.drawImage(page, picture)
        painter.setPen(
            QPen(self._theme.color("accent" if is_chosen else "line"), 3 if is_chosen else 1)
        )
        painter.drawRect(page.adjusted(-1, -1, 0, 0))
        painter.setPen(self._theme.color("ink" if is_chosen else "mute"))
        painter.setFont(self._theme.font("small", bold=is_chosen))
        under = QRect(rect.left(), page.bottom() + 4, rect.width(), self._theme.px(18))
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()

    def _page_size(self, number: int) -> QSize:
        size = self._pages.sizes[number]
        width = self._theme.px(_WIDTH) * min(1.0, size.width / size.height * 1.4)
        return QSize(round(width), round(width * size.height / size.width))


class Thumbnails(QListView):
    """List the pages; only those in sight are drawn.

    Signals:
        page_chosen(int): a page, from 0, is wanted large.
    """

    page_chosen = Signal(int)

    def __init__(self, theme: Theme, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._pages = _Pages(self)
        self._is_following = False
        self.setModel(self._pages)
        self.setItemDelegate(_Painter(theme, self._pages, pictures, self))
        self.setAccessibleName(self.tr("Pages of the paper"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._want)
        self.verticalScrollBar().rangeChanged.connect(self._want)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        pictures.ready.connect(self._on_picture_ready)
        theme.changed.connect(self._fit)
        self._fit()

    def show_pages(self, sizes: Sequence[PageSize]) -> None:
        """List the pages of another paper."""
        self._pages.set_sizes(sizes)
        self.follow(0)

    def follow(self, page: int) -> None:
        """Mark the page that is looked at."""
        self._is_following = True
        self.setCurrentIndex(self._pages.index(page))
        self._is_following = False

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH) + 2 * _MARGIN + _FRAME)
        self.doItemsLayout()

    @Slot()
    def _want(self) -> None:
        """Have those in sight drawn."""
        if not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        area = self.viewport().rect()
        first = self.indexAt(QPoint(area.width() // 2, 1))
        wanted = {}
        for row in range(max(first.row(), 0), len(self._pages.sizes)):
            if self.visualRect(self._pages.index(row)).top() > area.bottom():
                break
            size = self._pages.sizes[row]
            wanted[row] = self._theme.px(_WIDTH) * ratio * POINTS_PER_INCH / size.width
        self._pictures.want(wanted)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._want()

    @Slot(QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_following:
            self.page_chosen.emit(current.row())

    @Slot(int)
    def _on_picture_ready(self, number: int) -> None:
        self.update(self._pages.index(number))
