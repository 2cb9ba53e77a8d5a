"""Gather the keys of every screen from the actions that answer them."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from desktop.documents.builders.key_sheet import KeyGroup, KeySheet
from desktop.views.main_window import HasActions, MainWindow

translate = QCoreApplication.translate


def key_sheet(window: MainWindow) -> KeySheet:
    """Return the sheet: first what works everywhere, then screen by screen."""
    everywhere = tuple(_rows(window.window_actions()))
    groups = [KeyGroup(translate("KeySheet", "On every screen"), everywhere)]
    for page in window.made_pages().values():
        if isinstance(page, HasActions):
            rows = tuple(row for row in _rows(page.page_actions()) if row not in everywhere)
            groups.append(KeyGroup(page.accessibleName(), rows))
    return KeySheet(
        translate("KeySheet", "Keys of the program"),
        translate("KeySheet", "Key"),
        translate("KeySheet", "What it does"),
        [group for group in groups if group.rows],
    )


def _rows(actions: Iterable[QAction]) -> Iterator[tuple[str, str]]:
    native = QKeySequence.SequenceFormat.NativeText
    seen: set[str] = set()
    for action in actions:
        keys = ", ".join(one.toString(native) for one in action.shortcuts())
        if keys and keys not in seen:
            seen.add(keys)
            yield keys, action.text().rstrip("…")
