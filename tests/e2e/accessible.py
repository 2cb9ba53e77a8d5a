"""Walk over the screens as somebody does who cannot see them, or has no mouse."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import ne

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from tests.support.keys import press_key

_MOST_STEPS = 300
_MARGIN = 4
FEWEST_CHANGED = 40
"""Pixels that change where a control gets the keyboard; a caret alone changes fewer."""


@dataclass(frozen=True)
class Stop:
    """Hold a control that Tab came to, and how much of the picture told so."""

    control: QWidget
    changed: int


def controls(root: QWidget) -> Iterator[QWidget]:
    """Give every visible, enabled widget that Tab should come to."""
    for widget in root.findChildren(QWidget):
        takes = (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            yield widget


def said_name(widget: QWidget) -> str:
    """Return what a screen reader says of a widget, empty where it has no words."""
    found = QAccessible.queryAccessibleInterface(widget)
    name = found.text(QAccessible.Text.Name) if found is not None else ""
    return name if any(letter.isalnum() for letter in name) else ""


def described(widget: QWidget) -> str:
    """Return where a widget stands, for the message of a failure."""
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(f"{type(at).__name__} {at.accessibleName()}".strip())
        at = at.parentWidget()
    return " < ".join(names)


def walk(window: QWidget) -> list[Stop]:
    """Press Tab until a control comes again; return those that had the keyboard."""
    stops: list[Stop] = []
    seen: set[QWidget] = set()
    for _ in range(_MOST_STEPS):
        at = QApplication.focusWidget()
        if at is None or at in seen:
            break
        seen.add(at)
        with_keyboard = _picture(window, at)
        press_key(at, Qt.Key.Key_Tab)
        QApplication.processEvents()
        stops.append(Stop(at, _differing(with_keyboard, _picture(window, at))))
    return stops


def _picture(window: QWidget, control: QWidget) -> QImage:
    """Return the picture of a control with what is drawn round it."""
    outer = control
    parent = control.parentWidget()
    if isinstance(parent, QAbstractScrollArea) or (parent is not None and parent.layout() is None):
        outer = parent if parent is not None else control
    place = QRect(outer.mapTo(window, QPoint(0, 0)), outer.size())
    seen = place.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN).intersected(window.rect())
    return window.grab(seen).toImage()


def _differing(one: QImage, other: QImage) -> int:
    """Return in how many pixels two pictures differ; all, where their sizes do."""
    if one.size() != other.size():
        return one.width() * one.height()
    return sum(map(ne, _pixels(one), _pixels(other)))


def _pixels(picture: QImage) -> memoryview:
    return memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
