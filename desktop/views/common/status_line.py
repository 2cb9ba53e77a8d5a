"""Say quietly, at the bottom of the window, how things stand."""

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.views.common.labels import Label, LabelTone, plain_tool_tip
from desktop.views.common.theme import Theme


class StatusLine(QFrame):
    """Hold short items by key, from the left and from the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[str, Label] = {}
        self.setProperty("look", "status")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 4, 16, 4)
        self._line.setSpacing(24)
        self._left = 0
        self._line.addStretch(1)

    def set_item(
        self, key: str, text: str, *, right: bool = False, tone: LabelTone = "", hint: str = ""
    ) -> None:
        """Show or change the item of a key; without a text it is taken away."""
        if key not in self._items:
            self._items[key] = self._add(right=right)
        label = self._items[key]
        label.setText(text)
        label.setAccessibleName(text)
        label.setToolTip(plain_tool_tip(hint))
        label.set_tone(tone)
        label.setVisible(bool(text))

    def item_text(self, key: str) -> str:
        """Return what the item of a key says, or nothing."""
        return self._items[key].text() if key in self._items else ""

    def show_saved(self, at: QDateTime) -> None:
        """Say when the last change reached the disk."""
        clock = QLocale().toString(at.toLocalTime().time(), "HH:mm:ss")
        self.set_item("saved", self.tr("✓ saved {0}").format(clock))

    def _add(self, *, right: bool) -> Label:
        label = Label()
        if right:
            self._line.addWidget(label)
        else:
            self._line.insertWidget(self._left, label)
            self._left += 1
        return label
