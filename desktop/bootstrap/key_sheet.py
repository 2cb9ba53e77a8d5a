"""Gather the keys of every screen from the actions that answer them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.documents.builders.key_sheet import KeyGroup, KeySheet
from desktop.views.main_window import HasActions, MainWindow

translate = QCoreApplication.translate

_LEAVE = QKeySequence(Qt.Key.Key_Escape)
"""Leads back everywhere; that stands in the help once."""
_COMMON = 4
"""What so many screens answer alike is named once."""


def key_sheet(window: MainWindow, language: str = "ru", papers: QWidget | None = None) -> KeySheet:
    """Return the sheet: first what works everywhere, then screen by screen.

    ``papers`` stands for the desks under the screens, which are made when a paper is shown.
    """
    everywhere = tuple(_rows(window.window_actions()))
    pages = [*window.made_pages().values(), *([papers] if papers is not None else [])]
    groups: dict[str, tuple[tuple[str, str], ...]] = {}
    for page in pages:
        for screen, actions in _screens(page).items():
            groups.setdefault(screen.accessibleName(), tuple(_rows(actions)))
    counted = Counter(row for rows in groups.values() for row in rows)
    common = tuple(row for row, count in counted.items() if count >= _COMMON)
    shared = {*everywhere, *common}
    groups = {
        title: tuple(row for row in rows if row not in shared) for title, rows in groups.items()
    }
    groups = {translate("KeySheet", "On every screen"): (*everywhere, *common)} | groups
    return KeySheet(
        translate("KeySheet", "Keys of the program"),
        translate("KeySheet", "Key"),
        translate("KeySheet", "What it does"),
        [KeyGroup(title, rows) for title, rows in groups.items() if rows],
        language,
    )


def _screens(page: QWidget) -> dict[QWidget, list[QAction]]:
    """Return a section and what is laid over it, each with its actions: what it offers first."""
    found: dict[QWidget, list[QAction]] = {page: _offered(page)}
    for action in page.findChildren(QAction):
        screen = action.parent()
        while isinstance(screen, QWidget) and screen is not page:
            if isinstance(screen, HasActions):
                break
            screen = screen.parentWidget()
        if isinstance(screen, QWidget):
            if screen not in found:
                found[screen] = _offered(screen)
            found[screen].append(action)
    return found


def _offered(screen: QWidget) -> list[QAction]:
    return list(screen.page_actions()) if isinstance(screen, HasActions) else []


def _rows(actions: Iterable[QAction]) -> Iterator[tuple[str, str]]:
    """Yield keys and deeds; one key that does several things on a screen has one row."""
    native = QKeySequence.SequenceFormat.NativeText
    deeds: dict[str, list[str]] = {}
    for action in actions:
        keys = ", ".join(one.toString(native) for one in action.shortcuts())
        keys = keys.replace("Return", "Enter")  # as the key itself is marked
        deed = (action.whatsThis() or action.text()).rstrip("…")
        if keys and deed and _LEAVE not in action.shortcuts():
            named = deeds.setdefault(keys, [])
            if deed not in named:
                named.append(deed)
    for keys, named in deeds.items():
        yield keys, "; ".join(named)
