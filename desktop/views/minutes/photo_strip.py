"""Show the photos of a question in small on its card."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.documents.photos import Pixels
from desktop.services.photos import PhotoRow
from desktop.views.common.buttons import action_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import MutedLabel, plain_tool_tip
from desktop.views.common.panels import row as row_of
from desktop.views.common.theme import Theme

_SIDE = 84
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def pixmap_of(pixels: Pixels) -> QPixmap:
    """Return an unpacked picture for the screen."""
    stride = pixels.width * 3
    kind = QImage.Format.Format_RGB888
    return QPixmap.fromImage(QImage(pixels.rgb, pixels.width, pixels.height, stride, kind).copy())


class Thumbnail(QToolButton):
    """Show one photo; Enter opens it, Delete removes it, the arrows go on.

    Signals:
        removed(): it is to be removed.
        stepped(int): the next one, or the one before, is wanted.
    """

    removed = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme, photo: PhotoRow, name: str) -> None:
        super().__init__()
        self.photo = photo
        side = theme.px(_SIDE)
        self.setIconSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if photo.thumbnail is not None:
            self.setIcon(QIcon(pixmap_of(photo.thumbnail)))
        else:
            self.setIcon(theme.icon("alert-triangle", "amber"))
        self.setAccessibleName(name)
        self.setToolTip(plain_tool_tip(name))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif key == Qt.Key.Key_Delete and not event.modifiers():
            self.removed.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)


class PhotoStrip(QWidget):
    """Hold the thumbnails and the button that adds one.

    Signals:
        opened(object): the photo with this UUID is to be seen large.
        removed(object): the photo with this UUID is to be removed.
        refilled(): other thumbnails are shown.
        reached(object): the keyboard has come to this thumbnail.
    """

    opened = Signal(object)
    removed = Signal(object)
    refilled = Signal()
    reached = Signal(object)

    def __init__(self, theme: Theme, add: QAction) -> None:
        super().__init__()
        self._theme = theme
        self._photos: tuple[PhotoRow, ...] = ()
        self._buttons: list[Thumbnail] = []
        self._pictures = QWidget()
        self._flow = FlowLayout(self._pictures)
        self._hint = MutedLabel("", small=True, wrap=True)
        self.add_button = action_button(theme, add, icon="photo")
        line = row_of(self.add_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._pictures)
        column.addWidget(self._hint)
        column.addLayout(line)
        self._show_hint()
        theme.changed.connect(self._on_theme_changed)

    @property
    def photos(self) -> tuple[PhotoRow, ...]:
        """Return what is shown."""
        return self._photos

    def thumbnails(self) -> Sequence[Thumbnail]:
        """Return the buttons in their order."""
        return self._buttons

    def show_photos(self, photos: Sequence[PhotoRow]) -> None:
        """Show these; the keyboard stays at its place among them."""
        if tuple(one.file for one in photos) == tuple(one.file for one in self._photos):
            return
        self._fill(photos)

    def focus_at(self, place: int) -> bool:
        """Put the keyboard on a photo, the last one at most; return whether there is one."""
        if not self._buttons:
            return False
        at = max(0, min(place, len(self._buttons) - 1))
        self._buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(self._buttons[at])
        return True

    def tab_chain(self) -> list[QWidget]:
        """Return what Tab visits, in reading order."""
        return [*self._buttons, self.add_button]

    def place_of(self, photo_id: UUID) -> int:
        """Return where a photo stands, 0 where it does not."""
        keys = [one.file.id for one in self._photos]
        return keys.index(photo_id) if photo_id in keys else 0

    def _fill(self, photos: Sequence[PhotoRow]) -> None:
        focused = next((at for at, one in enumerate(self._buttons) if one.hasFocus()), None)
        if focused is not None:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._photos = tuple(photos)
        self._buttons = [self._button(at, one) for at, one in enumerate(self._photos)]
        self._show_hint()
        self.refilled.emit()
        if focused is not None:
            self.focus_at(focused)

    def _button(self, place: int, photo: PhotoRow) -> Thumbnail:
        name = self.tr("Photo {0}: {1}").format(place + 1, photo.file.file_name)
        if photo.thumbnail is None:
            name = self.tr("Photo {0} is damaged: {1}").format(place + 1, photo.file.file_name)
        button = Thumbnail(self._theme, photo, name)
        button.clicked.connect(partial(self.opened.emit, photo.file.id))
        button.removed.connect(partial(self.removed.emit, photo.file.id))
        button.stepped.connect(partial(self._step, place))
        self._flow.addWidget(button)
        button.show()
        return button

    def _step(self, place: int, by: int) -> None:
        self.focus_at(place + by)

    def _show_hint(self) -> None:
        self._pictures.setVisible(bool(self._photos))
        if self._photos:
            self._hint.setText(self.tr("Enter opens a photo, Del removes it"))
        else:
            self._hint.setText(self.tr("Photos: paste with Ctrl+V, drop here or choose"))

    def _on_theme_changed(self) -> None:
        self._fill(self._photos)
