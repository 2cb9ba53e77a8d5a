"""Dress the program: colours, type and style sheet, light, dark or «солнце»."""

import sys
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop import resources
from desktop.settings import ThemeChoice as ThemeChoice
from desktop.views.common.icons import IconSet
from desktop.views.common.palette import DARK, LIGHT, SUN, Palette, Token
from desktop.views.common.veil import Veil

TextSize = Literal["small", "body", "heading", "title", "display"]

_SIZES: dict[TextSize, int] = {"small": 12, "body": 14, "heading": 15, "title": 18, "display": 22}
_SUN_SCALE = 1.5
_CYRILLIC = QFontDatabase.WritingSystem.Cyrillic
# What X11 without a desktop offers as «the system font» is an alias, not a choice.
_ALIASES = {"", "Sans", "Sans Serif", "sans-serif", "Monospace", "MS Shell Dlg 2", "MS Sans Serif"}
_PREFERRED = ["Segoe UI", "PT Sans", "Noto Sans", "Ubuntu", "Liberation Sans", "DejaVu Sans"]


class Theme(QObject):
    """Give colours, fonts, icons and lengths to whoever paints.

    Signals:
        changed(): the look is another one; style sheet and palette are already set.
    """

    changed = Signal()

    def __init__(
        self,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        scale: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT
        self.veil = Veil(self)
        self._choice = choice
        self._scale = scale
        self._app: QApplication | None = None
        self._dressed: list[QWidget | QApplication] = []
        self._family: list[str] = []
        self._colours: dict[Token, QColor] = {}
        self._icons = IconSet(self.color)

    @property
    def choice(self) -> ThemeChoice:
        """Return what the user chose."""
        return self._choice

    @property
    def scale(self) -> float:
        """Return by how much the type is larger than at 100 %."""
        return self._scale * (1.0 if self.palette.tinted else _SUN_SCALE)

    @property
    def border(self) -> int:
        """Return the width of lines and frames in pixels."""
        return self.palette.border

    def apply(self, app: QApplication) -> None:
        """Give the application its type and colours, and follow the system's light and dark."""
        self._app = app
        self._family = _families()
        if app.style().objectName() != "fusion":
            app.setStyle("fusion")  # the same on every system
        app.styleHints().colorSchemeChanged.connect(self._on_hints_color_scheme_changed)
        self._dress()

    def dress(self, window: QWidget | QApplication) -> None:
        """Put the style sheet on a window and on whatever comes into it, now and at each change.

        Not on the application, but for widgets that stand alone in tests: then each widget is
        dressed anew for every parent it gets while a page is built, which takes four times as long.
        """
        self._dressed.append(window)
        window.setStyleSheet(self._style_sheet())

    def choose(self, choice: ThemeChoice, scale: float | None = None) -> None:
        """Change the look and, if given, the scale of the type."""
        self._choice = choice
        self._scale = self._scale if scale is None else scale
        self._dress()

    def color(self, token: Token) -> QColor:
        """Return the colour of a token."""
        if token not in self._colours:
            self._colours[token] = QColor(self.palette.hex(token))
        return self._colours[token]

    def px(self, length: int) -> int:
        """Return a length that grows with the type, in pixels."""
        return round(length * self.scale)

    def font(self, size: TextSize = "body", *, bold: bool = False) -> QFont:
        """Return the screen font in a step of the type scale."""
        font = QFont(self._family)
        font.setPixelSize(self.px(_SIZES[size]))
        font.setBold(bold)
        return font

    def icon(self, name: str, tone: Token = "ink") -> QIcon:
        """Return an icon of the set; it takes the colour of the look whenever it is painted."""
        return self._icons.icon(name, tone)

    def pixmap(self, name: str, tone: Token = "ink", size: int = 20, ratio: float = 1) -> QPixmap:
        """Return an icon as a picture of ``size`` logical pixels for whoever paints by hand."""
        return self._icons.pixmap(name, tone, size, ratio)

    @Slot()
    def _on_hints_color_scheme_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM and self.palette is not self._wanted():
            self._dress()

    def _wanted(self) -> Palette:
        fixed = {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK, ThemeChoice.SUN: SUN}
        if self._choice in fixed or self._app is None:
            return fixed.get(self._choice, LIGHT)
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def _dress(self) -> None:
        self.palette = self._wanted()
        self._colours.clear()
        self._icons.forget()
        if self._app is None:
            return
        self._tell_system(self._app)
        self._app.setPalette(self._qt_palette())
        self._app.setFont(self.font())
        for window in self._dressed:
            window.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _tell_system(self, app: QApplication) -> None:
        """Have the frame of the window, which the system paints, follow the choice."""
        hints = app.styleHints()
        if self._choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self.palette.is_dark
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _style_sheet(self) -> str:
        template = resources.path("styles/base.qss").read_text(encoding="utf-8")
        values: dict[str, object] = dict(vars(self.palette))
        values |= {size: self.px(pixels) for size, pixels in _SIZES.items()}
        values |= {f"px{length}": self.px(length) for length in range(2, 65, 2)}
        ring = 2 * self.border  # the frame of what has the focus; padding makes up for it
        values |= {
            "ring": ring,
            "focus_y": 6 + self.border - ring,
            "focus_x": 10 + self.border - ring,
        }
        values["note_line"] = self.palette.amber_soft if self.palette.tinted else self.palette.line
        values["radio"] = self.px(16) // 2 + self.border  # half of the circle with its line
        values["indicators"] = resources.path(f"styles/indicators/{self.palette.name}").as_posix()
        return Template(template).substitute(values)

    def _qt_palette(self) -> QPalette:
        palette = QPalette()
        roles: dict[QPalette.ColorRole, Token] = {
            QPalette.ColorRole.Window: "bg",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "panel",
            QPalette.ColorRole.AlternateBase: "bg",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "panel",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.BrightText: "warn",
            QPalette.ColorRole.PlaceholderText: "mute",
            QPalette.ColorRole.Highlight: "selected",
            QPalette.ColorRole.HighlightedText: "on_selected",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.ToolTipBase: "panel",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Mid: "line",
        }
        for role, token in roles.items():
            palette.setColor(role, self.color(token))
        off = QPalette.ColorGroup.Disabled
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(off, role, self.color("faint"))
        return palette


def _families() -> list[str]:
    """Return the system's own font, or good ones to try where it names none.

    A bare Linux may have no font with Russian letters: ours then stands in.
    """
    if sys.platform == "linux" and not QFontDatabase.families(_CYRILLIC):
        for face in ("Regular", "Bold"):
            QFontDatabase.addApplicationFont(str(resources.path(f"fonts/PTSans-{face}.ttf")))
        return ["PT Sans"]
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return _PREFERRED if system in _ALIASES else [system, *_PREFERRED]
