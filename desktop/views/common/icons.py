"""Paint the icons of the set in the colours of the look.

The files are Tabler's outline icons (MIT, ``resources/icons/LICENSE-Tabler.txt``), one colour
each; the colour is put in when they are painted, so that one file serves every look.
"""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

from desktop import resources
from desktop.views.common.palette import Token

ColourOf = Callable[[Token], QColor]


class IconSet:
    """Keep the icons that were painted, by name, colour, size and pixel ratio."""

    def __init__(self, colour_of: ColourOf) -> None:
        self._colour_of = colour_of
        self._sources: dict[str, str] = {}
        self._painted: dict[tuple[str, Token, int, float], QPixmap] = {}

    def icon(self, name: str, token: Token) -> QIcon:
        """Return an icon that asks for its colour each time it is painted."""
        return QIcon(_LiveEngine(self, name, token))

    def pixmap(self, name: str, token: Token, size: int, ratio: float) -> QPixmap:
        """Return the icon painted on ``size`` logical pixels."""
        key = (name, token, size, ratio)
        if key not in self._painted:
            self._painted[key] = self._paint(*key)
        return self._painted[key]

    def forget(self) -> None:
        """Drop what was painted: the colours are others now."""
        self._painted.clear()

    def _paint(self, name: str, token: Token, size: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # late: the first paint can do without it

        side = round(size * ratio)
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        drawing = self._source(name).replace("currentColor", self._colour_of(token).name())
        renderer = QSvgRenderer(QByteArray(drawing.encode()))
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def _source(self, name: str) -> str:
        if name not in self._sources:
            file = resources.path(f"icons/{name}.svg")
            self._sources[name] = file.read_text(encoding="utf-8")
        return self._sources[name]


class _LiveEngine(QIconEngine):
    """Paint one icon in the colour that its token has at that moment."""

    def __init__(self, icons: IconSet, name: str, token: Token) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._token = token

    def _token_in(self, mode: QIcon.Mode) -> Token:
        return "faint" if mode is QIcon.Mode.Disabled else self._token

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        corner = rect.center() - QPoint((side - 1) // 2, (side - 1) // 2)
        picture = self._icons.pixmap(self._name, self._token_in(mode), side, ratio)
        painter.drawPixmap(corner, picture)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        side = min(size.width(), size.height())  # logical pixels, as Qt asks here
        return self._icons.pixmap(self._name, self._token_in(mode), side, scale)

    @override
    def clone(self) -> QIconEngine:
        return _LiveEngine(self._icons, self._name, self._token)

    @override
    def key(self) -> str:
        return f"{self._name}:{self._token}"
