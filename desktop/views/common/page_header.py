"""Head a page: title, a line below it, actions at the right."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.common.labels import ElidedLabel

_INSIDE = 47  # 56 with the margins and the line below


class PageHeader(QFrame):
    """Hold the title at the left and widgets after it and at the right."""

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "header")
        self._title = ElidedLabel(title, "title")
        self._subtitle = ElidedLabel(subtitle, "muted")
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 4, 16, 4)
        self._line.setSpacing(12)
        self._line.addStrut(_INSIDE)
        self._line.addLayout(words)
        self._title.setVisible(bool(title))  # with a parent: else it is a window of its own
        self._subtitle.setVisible(bool(subtitle))
        self._left = self._line.count()
        self._before = 0
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the title and the line below it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._title.updateGeometry()
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def add_left(self, widget: QWidget) -> None:
        """Add a widget after the title."""
        self._line.insertWidget(self._left, widget)
        self._left += 1

    def add_before_right(self, widget: QWidget) -> None:
        """Add a widget before those at the right end."""
        self._line.insertWidget(self._left + 1 + self._before, widget)
        self._before += 1

    def add_right(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self._line.addWidget(widget)
