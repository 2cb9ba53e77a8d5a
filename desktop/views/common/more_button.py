"""Keep in a menu what a narrow header has no room for."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.views.common.buttons import KeyButton
from desktop.views.common.theme import Theme


class MoreButton(KeyButton):
    """Open a menu of actions; Space and the arrow down open it by keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.setText(self.tr("More…"))
        self.setToolTip(self.tr("What else can be done here"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self.clicked.connect(self._on_clicked)

    def actions_inside(self) -> list[QAction]:
        """Return what the menu offers."""
        return self._menu.actions()

    def set_inside(self, action: QAction, *, inside: bool) -> None:
        """Take an action into the menu or out of it."""
        if inside == (action in self._menu.actions()):
            return
        if inside:
            self._menu.addAction(action)
        else:
            self._menu.removeAction(action)

    @Slot()
    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        first = next((action for action in self._menu.actions() if action.isEnabled()), None)
        if first is not None:
            self._menu.setActiveAction(first)
