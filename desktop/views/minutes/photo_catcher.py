"""Catch pictures that are pasted into the live form or dropped on it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.documents.photos import LONGEST_SIDE, MOST_BYTES, Pixels
from desktop.services.photos import PhotoSource

_RAW = ("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif")
"""What the clipboard may hold packed: it is taken as it is, and unpacked elsewhere."""
_PICTURES = frozenset({
    ".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif",
    ".svg", ".avif",
})  # fmt: skip
_MOST_DOTS = 40_000_000
_COPIED_WHOLE = 13_000_000
"""Dots that are copied as they are, in the time of a key press."""


class PhotoCatcher(QObject):
    """Watch widgets; text and everything else goes on to them as ever.

    Signals:
        caught(object): PhotoSources were pasted or dropped.
    """

    caught = Signal(object)

    def watch(self, *widgets: QWidget) -> None:
        """Catch what is meant for these."""
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._paste()
        if isinstance(event, QDropEvent):  # of which the others of a drag are kinds
            return self._drag(event)
        return super().eventFilter(watched, event)

    def _paste(self) -> bool:
        data = QGuiApplication.clipboard().mimeData()
        if data is None or not holds_picture(data):
            return False
        self.caught.emit(sources_of(data))
        return True

    def _drag(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        if data is None or not holds_picture(data):
            return False
        event.acceptProposedAction()
        if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
            self.caught.emit(sources_of(data))
        return True


def holds_picture(data: QMimeData) -> bool:
    """Tell whether a paste is a picture and no text that happens to have one beside it."""
    if data.hasUrls():
        return bool(_files(data))
    return data.hasImage() and not data.text().strip()


def sources_of(data: QMimeData) -> list[PhotoSource]:
    """Return the pictures of a paste or a drop, not unpacked where that can be."""
    files = _files(data)
    if files:
        return [PhotoSource(path.name, path) for path in files]
    for kind in _RAW:
        raw = data.data(kind)
        if raw.size():  # of one that is far too large no more is copied than tells so
            return [PhotoSource("", data=bytes(raw.left(MOST_BYTES + 1).data()))]
    image = data.imageData()
    return [PhotoSource("", pixels=_pixels(image))] if isinstance(image, QImage) else []


def _files(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _PICTURES]


def _pixels(image: QImage) -> Pixels:
    """Return the dots of a picture that the clipboard holds unpacked."""
    width, height = image.width(), image.height()
    if width * height > _MOST_DOTS:
        return Pixels(width, height, b"")  # it is refused for its size, and not copied before
    if width * height > _COPIED_WHOLE:
        side = 3 * LONGEST_SIDE // 2  # it is made smaller still elsewhere, and smoothly
        image = image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        width, height = image.width(), image.height()
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    stride, wanted = flat.bytesPerLine(), width * 3
    bits = bytes(flat.constBits())
    if stride == wanted:
        return Pixels(width, height, bits)
    lines = (bits[at * stride : at * stride + wanted] for at in range(height))
    return Pixels(width, height, b"".join(lines))
