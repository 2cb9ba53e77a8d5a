"""Find what is wrong with a window that is shown: too wide, cut off, or without a name."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from desktop.views.common.buttons import KeyButton
from desktop.views.common.labels import ElidedLabel
from desktop.views.common.page_header import PageHeader
from desktop.views.rail import RailButton


def offences(window: QWidget) -> list[str]:
    """Return a line for everything that is wrong."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    found = [*_too_wide(window, shown), *_scrolled_sideways(shown), *_overlaps(shown)]
    for widget in shown:
        found += [*_cut_button(widget), *_cut_label(widget), *_nameless(widget)]
    return found


def _too_wide(window: QWidget, shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        left = widget.mapTo(window, QPoint(0, 0)).x()
        if not _scrolls(widget) and not 0 <= left <= left + widget.width() <= window.width():
            yield f"{_name(widget)} stands at {left}…{left + widget.width()} of {window.width()}"


def _scrolls(widget: QWidget) -> bool:
    """Tell whether a widget lies in something that may be scrolled under the window's edge."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea | QHeaderView):
            return True
        parent = parent.parentWidget()
    return False


def _scrolled_sideways(shown: list[QWidget]) -> Iterator[str]:
    """Find pages that are wider than their place: nobody scrolls a form sideways."""
    for area in shown:
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0:
            more = area.horizontalScrollBar().maximum()
            inside = area.widget()
            widest = max(
                (child for child in inside.findChildren(QWidget) if child.isVisible()),
                key=lambda child: child.minimumSizeHint().width(),
                default=inside,
            )
            yield f"{_name(area)} is {more} too narrow for {_name(widest)}"


def _overlaps(shown: list[QWidget]) -> Iterator[str]:
    """Find what a header has laid one over the other for want of room."""
    for header in shown:
        if isinstance(header, PageHeader):
            children = [widget for widget in shown if widget.parentWidget() is header]
            for one, other in combinations(children, 2):
                if one.geometry().intersects(other.geometry()):
                    yield f"{_name(one)} lies over {_name(other)}"


def _cut_button(widget: QWidget) -> Iterator[str]:
    kinds = QPushButton | QToolButton | QCheckBox | QRadioButton | RailButton
    if not isinstance(widget, kinds) or not widget.text() or _is_picture(widget):
        return
    whole = widget.minimumSizeHint() if isinstance(widget, KeyButton) else widget.sizeHint()
    if widget.width() < whole.width():
        yield f"{_name(widget)} has {widget.width()} of {whole.width()}"


def _is_picture(widget: QWidget) -> bool:
    """Tell whether a button shows its icon alone."""
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(widget, QToolButton) and widget.toolButtonStyle() is only


def _cut_label(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, QLabel) or isinstance(widget, ElidedLabel) or not widget.text():
        return
    if widget.wordWrap():
        if widget.height() < widget.heightForWidth(widget.width()):
            yield f"{_name(widget)} is {widget.height()} high of {widget.heightForWidth(widget.width())}"
    elif widget.width() < widget.sizeHint().width():
        yield f"{_name(widget)} has {widget.width()} of {widget.sizeHint().width()}"


def _nameless(widget: QWidget) -> Iterator[str]:
    is_control = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    if is_control and widget.isEnabled() and not _spoken(widget):
        yield f"{_name(widget)} has no name for screen readers"


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    above = widget.parentWidget()
    inside = type(above).__name__ if above is not None else "nothing"
    return f"{type(widget).__name__} “{text or widget.accessibleName()}” in {inside}"
