"""Show the lanes of the board with their counts; one of them is open."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget
from typing_extensions import override

from db.domain.rows.control import Lane
from desktop.views.common.actions import make_action
from desktop.views.common.chips import chip_height, chip_width, paint_chip
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.theme import Theme
from desktop.views.control.wording import LANE_VARIANTS, lane_words

_SIDE = 12
_GAP = 8
_BAR = 3


class LaneButton(QAbstractButton):
    """Stand for one lane: its name, and how many orders are in it."""

    def __init__(self, theme: Theme, lane: Lane, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lane = lane
        self._count = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(lane_words(lane))
        self.setToolTip(f"{self.text()}  {keys}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._count = count
        self.setAccessibleName(f"{self.text()}: {count}")
        self.updateGeometry()
        self.update()

    def count(self) -> int:
        """Return the number that is shown."""
        return self._count

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font(bold=True)).horizontalAdvance(self.text())
        chip = chip_width(self._number(), self._theme)
        width = words + _GAP + chip + 2 * self._theme.px(_SIDE)
        return QSize(width, chip_height(self._theme) + 2 * self._theme.px(8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        if self.isChecked():
            bar = QRect(0, self.height() - _BAR, self.width(), _BAR)
            painter.fillRect(bar, theme.color("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.color("hover"))
        side = theme.px(_SIDE)
        painter.setFont(theme.font(bold=self.isChecked()))
        painter.setPen(theme.color("ink" if self.isChecked() else "mute"))
        words = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        area = self.rect().adjusted(side, 0, -side, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
        left = side + words + _GAP
        top = (self.height() - chip_height(theme)) // 2
        box = QRect(left, top, self.width() - left, chip_height(theme))
        paint_chip(painter, box, self._number(), LANE_VARIANTS[self.lane], theme)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(2, 2, -2, -_BAR - 1))

    def _number(self) -> str:
        return f"{self._count:,}".replace(",", "\N{NO-BREAK SPACE}")


class LaneBar(QFrame):
    """Hold the lanes; Alt+1 … Alt+6 open them.

    Signals:
        lane_chosen(object): another :class:`Lane` is wanted.
    """

    lane_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "header")
        self.setAccessibleName(self.tr("Lanes of the board"))
        self._buttons: dict[Lane, LaneButton] = {}
        flow = FlowLayout(self, spacing=0)
        flow.setContentsMargins(4, 0, 4, 0)
        for number, lane in enumerate(Lane, 1):
            button = LaneButton(theme, lane, f"Alt+{number}")
            button.clicked.connect(partial(self._choose, lane))
            self._buttons[lane] = button
            flow.addWidget(button)

    def add_keys(self, owner: QWidget) -> None:
        """Have Alt+1 … Alt+6 work anywhere on ``owner``."""
        for number, lane in enumerate(Lane, 1):
            make_action(
                owner, lane_words(lane), partial(self._choose, lane), shortcut=f"Alt+{number}"
            )

    def show_counts(self, counts: Mapping[Lane, int], lane: Lane) -> None:
        """Show how many orders each lane has, and which one is open."""
        for one, button in self._buttons.items():
            button.set_count(counts[one])
        self._buttons[lane].setChecked(True)

    def count(self, lane: Lane) -> int:
        """Return the number that a lane shows."""
        return self._buttons[lane].count()

    def _choose(self, lane: Lane, *_: object) -> None:
        self._buttons[lane].setChecked(True)
        self.lane_chosen.emit(lane)
