"""Show a photo as large as the page, over it; Esc goes back."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.documents.photos import Pixels
from desktop.operations.bridge import Operations
from desktop.services.photos import PhotoService
from desktop.views.common.theme import Theme
from desktop.views.minutes.photo_strip import pixmap_of
from desktop.wording import word_error

_MARGIN = 32
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEAVING = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PhotoViewer(QWidget):
    """Lie over the page while a photo is looked at.

    Signals:
        closed(object): it is gone; carries the UUID of the photo seen last.
        removed(object): the photo with this UUID is to be removed.
    """

    closed = Signal(object)
    removed = Signal(object)

    def __init__(
        self, page: QWidget, theme: Theme, service: PhotoService, operations: Operations
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._service = service
        self._operations = operations
        self._photos: tuple[tuple[UUID, str], ...] = ()
        self._place = 0
        self._picture = QPixmap()
        self._told = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.installEventFilter(self)
        self.hide()

    @property
    def current(self) -> UUID | None:
        """Return the photo that is shown."""
        return self._photos[self._place][0] if self._photos else None

    def open(self, photos: Sequence[tuple[UUID, str]], place: int) -> None:
        """Show the photo at a place of these, each with its name."""
        self._photos = tuple(photos)
        self.setGeometry(self._room())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go(place)

    def forget(self) -> None:
        """Show nothing: the photos are of another question now."""
        if self.isVisible():
            self._close()

    def picture_size(self) -> QSize:
        """Return how large the photo is shown, in dots."""
        return self._picture.size()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._room())
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _LEAVING:
            self._close()
        elif key in _STEPS:
            self._go(self._place + _STEPS[key])
        elif key == Qt.Key.Key_Delete:
            gone = self.current
            self._close()
            self.removed.emit(gone)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._ask()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg"))
        ratio = self._picture.devicePixelRatio()
        size = self._picture.size() / ratio
        if not self._picture.isNull():
            box = QRect(0, 0, size.width(), size.height())
            box.moveCenter(self._picture_room().center())
            painter.drawPixmap(box, self._picture)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font())
        below = self.rect().adjusted(_MARGIN, self.height() - theme.px(_MARGIN), -_MARGIN, 0)
        words = painter.fontMetrics().elidedText(
            self._words(), Qt.TextElideMode.ElideMiddle, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)

    def _room(self) -> QRect:
        page = self.parentWidget()
        return page.rect() if page is not None else self.geometry()

    def _picture_room(self) -> QRect:
        low = self._theme.px(_MARGIN)
        return self.rect().adjusted(_MARGIN, _MARGIN // 2, -_MARGIN, -low)

    def _words(self) -> str:
        if not self._photos:
            return ""
        name = self._photos[self._place][1]
        keys = self.tr("arrows — next, Del — remove, Esc — back")
        count = self.tr("{0} of {1}").format(self._place + 1, len(self._photos))
        return " · ".join(part for part in (count, name, self._told, keys) if part)

    def _go(self, place: int) -> None:
        self._place = max(0, min(place, len(self._photos) - 1))
        self._picture = QPixmap()
        self._told = ""
        self.setAccessibleName(self._words())
        self._ask()
        self.update()

    def _ask(self) -> None:
        """Have the photo unpacked at the size of the screen, off the GUI thread."""
        if self.current is None:
            return
        room = self._picture_room().size() * self.devicePixelRatioF()
        work = partial(self._service.picture, self.current, room.width(), room.height())
        self._operations.query(work, self._on_picture, self._on_refused, channel=self)

    def _on_picture(self, pixels: Pixels) -> None:
        self._picture = pixmap_of(pixels)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def _on_refused(self, error: Exception) -> None:
        self._told = word_error(error)
        self.update()

    def _close(self) -> None:
        seen = self.current
        self.hide()
        self._photos = ()
        self._picture = QPixmap()
        self.closed.emit(seen)
