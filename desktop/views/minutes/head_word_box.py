"""Show on the card what the head promised; the words can be mended at once."""

from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.rows.minutes import HeadWordRow, QuestionRow
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.question_chips import clock_words
from desktop.views.common.theme import Theme
from desktop.views.minutes.fields import GrowingEdit, TextField

_PAUSE_MS = 400
"""Of typing, after which the words go to the disk."""


class HeadWordBox(Card):
    """Hold one stamp.

    Signals:
        corrected(object, str): the words of the stamp with this UUID are other ones.
    """

    corrected = Signal(object, str)
    help_topic = "readback#head"

    def __init__(self, theme: Theme, row: HeadWordRow) -> None:
        super().__init__(look="note")
        self._row = row
        self._head = MutedLabel(small=True, wrap=True)
        self.field = TextField(
            f"head_word:{row.id}", self.tr("Word of the head"), GrowingEdit(theme)
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.store)
        self.add(self._head)
        self.add(self.field.form)
        self.field.start(row.words)
        self.field.typed.connect(self._pause.start)
        self.field.left.connect(self.store)
        self.refresh(row)

    def refresh(self, row: HeadWordRow) -> None:
        """Take the stamp as it is stored now."""
        self._row = row
        self.field.show(row.words)
        said = clock_words(row.said_at, seconds=True)
        parts = [row.said_by, self.tr("F8 at {0}").format(said)]
        self._head.setText(" · ".join(part for part in parts if part))

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only."""
        self.field.control.setReadOnly(read_only)

    @Slot()
    def store(self, _field: object = None) -> None:
        """Tell what was typed; without words there is nothing to keep once the field is left."""
        self._pause.stop()
        if not self.field.is_dirty or self.field.is_too_long():
            return
        if self.field.value() or not self.field.control.hasFocus():
            self.corrected.emit(self._row.id, self.field.value())


class HeadWordColumn(QWidget):
    """Hold the stamps of a question, the earliest above.

    Signals:
        corrected(object, str): the words of the stamp with this UUID are other ones.
    """

    corrected = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._boxes: dict[UUID, HeadWordBox] = {}
        self._is_read_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def boxes(self) -> list[HeadWordBox]:
        """Return the stamps in their order."""
        return list(self._boxes.values())

    def start(self, row: QuestionRow) -> None:
        """Show the stamps of another question; what was typed on the one before is stored."""
        for box in self.boxes():
            box.store()
        self._drop(set(self._boxes))
        self.refresh(row)

    def refresh(self, row: QuestionRow) -> None:
        """Take the stamps as they are stored now."""
        self._drop(self._boxes.keys() - {one.id for one in row.head_words})
        for one in row.head_words:
            box = self._boxes.get(one.id)
            if box is None:
                box = self._boxes[one.id] = HeadWordBox(self._theme, one)
                box.set_read_only(read_only=self._is_read_only)
                box.corrected.connect(self.corrected)
                self._column.addWidget(box)
            else:
                box.refresh(one)
        self.setVisible(bool(self._boxes))

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only."""
        self._is_read_only = read_only
        for box in self.boxes():
            box.set_read_only(read_only=read_only)

    def _drop(self, gone: set[UUID]) -> None:
        for key in gone:
            box = self._boxes.pop(key)
            box.hide()
            box.deleteLater()
