"""Press buttons and actions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.common.actions import make_action
from desktop.views.common.buttons import (
    action_button,
    icon_button,
    primary_button,
    secondary_button,
)
from desktop.views.common.theme import Theme, ThemeChoice


def test_one_action_serves_the_button_and_the_key(theme: Theme, qtbot: QtBot) -> None:
    done: list[str] = []
    page = QWidget()
    qtbot.addWidget(page)
    field = QLineEdit()
    action = make_action(
        page,
        "Назначить",
        lambda: done.append("assigned"),
        shortcut="Ctrl+Return",
        theme=theme,
        icon="check",
    )
    button = action_button(theme, action, primary=True)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(button)
    page.show()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["assigned", "assigned"]
    action.setEnabled(False)
    assert not button.isEnabled()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SUN])
def test_a_button_has_room_for_its_key(theme: Theme, qtbot: QtBot, choice: ThemeChoice) -> None:
    theme.choose(choice)
    plain = secondary_button(theme, "Оглашение")
    keyed = secondary_button(theme, "Оглашение", keys="F11", icon="check")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 30
    assert keyed.minimumSizeHint() == plain.sizeHint()  # the cap and the icon give way


def test_the_focus_is_seen(theme: Theme, qtbot: QtBot) -> None:
    for make in (primary_button, secondary_button):
        button = make(theme, "Выпустить", keys="F2")
        qtbot.addWidget(button)
        button.show()
        button.activateWindow()
        button.clearFocus()
        without = button.grab().toImage()
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        assert button.grab().toImage() != without


def test_a_button_of_an_icon_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    button = icon_button(theme, "filter", "Отбор")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Отбор"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
