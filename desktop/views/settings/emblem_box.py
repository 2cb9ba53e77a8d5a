"""Take the coat of arms: picked, or dropped onto its place; shown as it will be printed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.emblem import EmblemService
from desktop.views.common.buttons import secondary_button
from desktop.views.common.labels import Label, LabelTone, MutedLabel
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.wording import word_error

_SIDE = 96


class EmblemBox(QWidget):
    """Show the coat of arms with what can be done about it."""

    def __init__(
        self,
        theme: Theme,
        emblem: EmblemService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._emblem = emblem
        self._operations = operations
        self._dialog: QFileDialog | None = None
        self._is_busy = False
        self.setAcceptDrops(True)
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(self.tr("Coat of arms"))
        self.picture.setProperty("look", "sheet")
        self.choose = secondary_button(theme, self.tr("Choose a picture…"), icon="photo")
        self.remove = secondary_button(theme, self.tr("Remove"), icon="trash")
        self.note = Label("", "small", wrap=True)
        self._lay_out()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self._show(None)

    def reload(self) -> None:
        """Read the picture again."""
        self._operations.query(
            self._emblem.picture, self._show, self._on_refused, channel=("emblem", self)
        )

    def take(self, path: Path) -> None:
        """Make a picture fit for print, off this thread, and keep it."""
        if self._is_busy:
            return
        self._set_busy(busy=True)
        self._say(self.tr("Reading {0}…").format(path.name))
        work = partial(self._prepare, path)
        self._operations.background(work, partial(self._on_prepared, path.name), self._on_refused)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None and not self._is_busy:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def _lay_out(self) -> None:
        self.picture.setFixedSize(QSize(self._theme.px(_SIDE), self._theme.px(_SIDE)))
        hint = MutedLabel(
            self.tr("PNG, JPEG, BMP or SVG; drop a file here. It is printed 16 mm high on white."),
            small=True,
            wrap=True,
        )
        beside = QVBoxLayout()
        beside.setSpacing(8)
        buttons = row(self.choose, self.remove)
        buttons.addStretch(1)
        beside.addLayout(buttons)
        beside.addWidget(hint)
        beside.addWidget(self.note)
        beside.addStretch(1)
        line = row(self.picture, spacing=12)
        line.addLayout(beside, 1)
        self.setLayout(line)

    def _prepare(self, path: Path, _progress: Progress) -> bytes:
        return self._emblem.prepare(path)

    def _on_prepared(self, name: str, png: bytes) -> None:
        self._operations.command(
            partial(self._emblem.keep, png, name), self._on_changed, self._on_refused
        )

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._set_busy(busy=False)
        self._say("")
        self.reload()

    def _on_refused(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._say(f"✕ {word_error(error)}", tone="warn")

    def _show(self, png: bytes | None) -> None:
        self.remove.setVisible(png is not None)
        pixmap = QPixmap()
        if png is None or not pixmap.loadFromData(png):
            self.picture.setPixmap(self._theme.pixmap("photo", "faint", _SIDE // 3))
            return
        ratio = self.devicePixelRatioF()
        side = round(self._theme.px(_SIDE - 12) * ratio)
        scaled = pixmap.scaled(
            QSize(side, side),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        self.picture.setPixmap(scaled)

    def _say(self, text: str, tone: LabelTone = "") -> None:
        self.note.setText(text)
        self.note.set_tone(tone)
        self.note.setVisible(bool(text))

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        for button in (self.choose, self.remove):
            button.setEnabled(not busy)

    @Slot()
    def _on_choose_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Coat of arms"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Pictures (*.png *.jpg *.jpeg *.bmp *.svg)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self._on_file_selected)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.take(Path(path))

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._set_busy(busy=True)
        self._operations.command(self._emblem.remove, self._on_changed, self._on_refused)


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file of this machine that is dropped."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
