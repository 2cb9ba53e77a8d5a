"""What people typed is shown as it is, and a paste never takes the window with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.domain.text import TEXT_LIMIT
from desktop.settings import ThemeChoice
from desktop.views.common.buttons import icon_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.tables import Column, TableModel
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme

SPOOF = "счёт \u202e4321"
SHOWN = "счёт [U+202E]4321"


def test_a_label_writes_out_what_would_reorder_it(qtbot) -> None:
    label = Label(SPOOF)
    qtbot.addWidget(label)
    assert label.text() == SHOWN


def test_so_does_a_table(qtbot) -> None:
    model = TableModel([Column[str]("Имя", str)])
    model.set_rows([SPOOF])
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) == SHOWN


def test_the_hint_of_a_button_is_no_markup(qtbot) -> None:
    button = icon_button(Theme(ThemeChoice.LIGHT), "x", "Убрать: <img src='/etc/hostname'>")
    qtbot.addWidget(button)
    assert "<img" not in button.toolTip()
    assert "&lt;img" in button.toolTip()


@pytest.mark.parametrize("text", ["я" * 1_000_000, "двор\n" * 200_000])
def test_a_paste_is_cut_off_and_told(qtbot, text: str) -> None:
    edit = TextEdit()
    field = FormField("Примечание", edit)
    qtbot.addWidget(field)
    edit.setPlainText("было ")
    QApplication.clipboard().setText(text)
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.paste()
    assert len(edit.toPlainText()) == TEXT_LIMIT
    assert edit.toPlainText().startswith("было ")
    assert field.error()
    edit.clear()
    assert not field.error()


def test_a_paste_is_cleaned(qtbot) -> None:
    edit = TextEdit()
    qtbot.addWidget(edit)
    QApplication.clipboard().setText("дво\u0306р\r\nсад\u2028и\x07\tлес")
    edit.paste()
    assert edit.toPlainText() == "дво̆р\nсад\nи\tлес"
