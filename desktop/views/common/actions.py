"""Define what the user can do once, for buttons, menus and keys alike."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.views.common.palette import Token
from desktop.views.common.theme import Theme


def make_action(
    owner: QWidget,
    text: str,
    on_triggered: Callable[[], object],
    *,
    shortcut: str | QKeySequence.StandardKey = "",
    theme: Theme | None = None,
    icon: str = "",
    tone: Token = "ink",
    hint: str = "",
) -> QAction:
    """Return an action that lives on ``owner`` and answers its key anywhere inside it.

    An icon needs the theme.
    """
    action = QAction(text, owner)
    if shortcut:
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if theme is not None and icon:
        action.setIcon(theme.icon(icon, tone))
    if hint:
        action.setToolTip(hint)
    action.triggered.connect(on_triggered)
    owner.addAction(action)
    return action
