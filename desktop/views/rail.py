"""Show the sections of the program at the left, each with its icon, its word and its key."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.common.palette import Token
from desktop.views.common.theme import Theme

_WIDTH = 87  # 88 with the line beside it
_ICON, _SMALL_ICON = 22, 18
_OVER, _BETWEEN, _UNDER = 10, 2, 8
_LEAST = 2
_BAR = 3
_WORDS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class RailButton(QAbstractButton):
    """Stand for one section."""

    def __init__(
        self, theme: Theme, title: str, icon: str, keys: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(f"{title}  {keys}")
        self.setAccessibleName(title)
        self.setAccessibleDescription(keys)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        width, words = self._words_size()
        return QSize(width, self._theme.px(_OVER + _ICON + _BETWEEN + _UNDER) + words)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the size where there are many sections, large type and a low window."""
        width, words = self._words_size()
        return QSize(width, self._theme.px(_SMALL_ICON + _BETWEEN + 2 * _LEAST) + words)

    def _words_size(self) -> tuple[int, int]:
        metrics = QFontMetrics(self._theme.font("small"))
        words = max(metrics.horizontalAdvance(word) for word in self.text().split() or [""])
        width = max(_WIDTH, words + 2 * _BAR + 4)
        room = QRect(0, 0, width - 2 * _BAR, 10 * metrics.lineSpacing())
        return width, metrics.boundingRect(room, _WORDS, self.text()).height()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._paint_ground(painter)
        is_low = self.height() < self.sizeHint().height()
        side = self._theme.px(_SMALL_ICON if is_low else _ICON)
        spare = self.height() - side - self._theme.px(_BETWEEN) - self._words_size()[1]
        top = spare // 2 if is_low else self._theme.px(_OVER)
        picture = self._theme.pixmap(self._icon_name, ink, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, top, picture)
        words = QRect(0, top + side + self._theme.px(_BETWEEN), self.width(), self.height())
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color(ink))
        painter.drawText(words.adjusted(_BAR, 0, -_BAR, 0), _WORDS, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color(ink), 2))
            painter.drawRect(self.rect().adjusted(5, 3, -4, -4))

    def _paint_ground(self, painter: QPainter) -> Token:
        """Paint what lies below and return the colour of the words on it."""
        tinted = self._theme.palette.tinted
        if self.isChecked():
            painter.fillRect(self.rect(), self._theme.color("selected"))
            painter.fillRect(QRect(0, 0, _BAR, self.height()), self._theme.color("accent"))
            return "accent" if tinted else "on_selected"
        if self.underMouse():
            painter.fillRect(self.rect(), self._theme.color("hover"))
            return "ink"
        return "mute"


class Rail(QFrame):
    """Hold the buttons of the sections; the checked one is the section that is shown.

    Signals:
        section_requested(str): the key of the section that the user wants.
    """

    section_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, RailButton] = {}
        self.setProperty("look", "rail")
        self.setAccessibleName(self.tr("Sections"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def add(self, key: str, title: str, icon: str) -> None:
        """Add a section below the others; the first nine get Ctrl+1 … Ctrl+9."""
        number = len(self._buttons) + 1
        keys = f"Ctrl+{number}" if number <= 9 else ""
        button = RailButton(self._theme, title, icon, keys)
        action = QAction(title, self)
        action.setData(key)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(self._on_action_triggered)
        button.clicked.connect(action.trigger)
        self.addAction(action)
        self._buttons[key] = button
        self._column.insertWidget(number - 1, button)

    def set_current(self, key: str) -> None:
        """Mark the section that is shown."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> RailButton:
        """Return the button of a section."""
        return self._buttons[key]

    @Slot()
    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.section_requested.emit(action.data())
