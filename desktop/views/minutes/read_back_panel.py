"""Show one order in large print, as it is read out to the residents."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.common.chips import Chip, Variant
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import scrolled
from desktop.views.common.theme import Theme

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_ENDS = {Qt.Key.Key_Home: -(1 << 20), Qt.Key.Key_End: 1 << 20}
_MARGIN = 24


@dataclass(frozen=True, slots=True)
class ReadOut:
    """Hold what is shown of one order."""

    title: str
    wording: str
    responsible: str = ""
    deadline: str = ""
    words: str = ""
    """What was asked, small above the order."""
    promised: str = ""
    missing: tuple[str, ...] = ()
    announced: str = ""


class ReadBackPanel(QFrame):
    """Take the keys of reading aloud.

    Signals:
        moved(int): so many orders on, or back where it is negative.
        ticked(): the order was read out; the next one is wanted.
        unticked(): the order was not read out yet.
        correction_requested(): a field is wrong.
        left(): the reading is over for now.
    """

    help_topic = "readback"
    moved = Signal(int)
    ticked = Signal()
    unticked = Signal()
    correction_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.progress = Label("", "title")
        self.count = MutedLabel("")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("How many are read out"))
        self.title = Label("", "title")
        self.words = MutedLabel("", wrap=True)
        self.wording = Label("", "loud", wrap=True)
        self.responsible = Label("", "large", wrap=True)
        self.deadline = Label("", "large", wrap=True)
        self.promised = MutedLabel("", wrap=True)
        self.state = Label("", "title", tone="ok")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._lay_out()

    def show_item(self, shown: ReadOut, place: int, count: int, announced: int) -> None:
        """Show the order at a place, counted from 1, and how far the reading has come."""
        self.progress.setText(self.tr("{0} of {1}").format(place, count))
        self.count.setText(self.tr("read out: {0} of {1}").format(announced, count))
        self._bar.setMaximum(max(count, 1))
        self._bar.setValue(announced)
        parts = (
            (self.title, shown.title),
            (self.words, shown.words),
            (self.wording, shown.wording),
            (self.responsible, shown.responsible),
            (self.deadline, shown.deadline),
            (self.promised, shown.promised),
            (self.state, shown.announced),
        )
        for label, text in parts:
            label.setText(text)
            label.setVisible(bool(text))
        self._show_missing(shown.missing)
        spoken = (shown.title, shown.wording, shown.responsible, shown.deadline, *shown.missing)
        self.setAccessibleName(". ".join(part for part in (*spoken, shown.announced) if part))

    def missing(self) -> list[str]:
        """Return what is said to be missing."""
        return [chip.text() for chip in self._chips.findChildren(Chip)]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if step := _STEPS.get(key) or _ENDS.get(key):
            self.moved.emit(step)
        elif key == Qt.Key.Key_Space:
            self.ticked.emit()
        elif key == Qt.Key.Key_Backspace:
            self.unticked.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.correction_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            bar = self._area.verticalScrollBar()
            page = bar.pageStep() if key == Qt.Key.Key_PageDown else -bar.pageStep()
            bar.setValue(bar.value() + page)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.progress)
        head.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.count)
        content = QWidget()
        content.setProperty("look", "plain")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(8)
        for widget in (self.wording, self.responsible, self.deadline, self._chips, self.promised):
            column.addWidget(widget)
        column.addWidget(self.state)
        column.addStretch(1)
        self._area = scrolled(content)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keys = self.tr(
            "Space — read out, next · arrows — go · Enter — correct · Backspace — not read out yet"
            " · Esc — back"
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, 16, _MARGIN, 12)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(self._area, 1)
        outer.addWidget(MutedLabel(keys, small=True, wrap=True))

    def _show_missing(self, missing: tuple[str, ...]) -> None:
        for chip in self._chips.findChildren(Chip):
            self._flow.removeWidget(chip)
            chip.hide()  # else the layout would show it in a moment, as a window that takes the keys
            chip.setParent(None)
            chip.deleteLater()
        for text in missing:
            self._flow.addWidget(Chip(self._theme, text, Variant.WARN, icon="alert-triangle"))
        self._chips.setVisible(bool(missing))
