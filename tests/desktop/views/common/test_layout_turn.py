"""What was typed in the wrong layout is turned where it stands, and can be taken back."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from desktop.views.common.layout_turn import turn_layout
from tests.support.keys import type_text


def test_a_line_is_turned_and_taken_back(qtbot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    type_text(edit, "ajyfhm")
    assert turn_layout(edit)
    assert (edit.text(), edit.cursorPosition()) == ("фонарь", 6)
    edit.undo()
    assert edit.text() == "ajyfhm"


def test_of_mixed_text_the_latin_words_are_turned(qtbot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("не горит ajyfhm у дома")
    assert turn_layout(edit)
    assert edit.toPlainText() == "не горит фонарь у дома"


def test_only_the_selection_is_turned_where_there_is_one(qtbot) -> None:
    edit = QLineEdit("Wi-Fi ajyfhm")
    qtbot.addWidget(edit)
    edit.setSelection(6, 6)
    assert turn_layout(edit)
    assert edit.text() == "Wi-Fi фонарь"


def test_what_cannot_be_edited_or_read_stays(qtbot) -> None:
    closed, secret = QLineEdit("ajyfhm"), QLineEdit("ajyfhm")
    closed.setReadOnly(True)
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    for widget in (closed, secret, QLabel("ajyfhm")):
        qtbot.addWidget(widget)
        assert not turn_layout(widget)
    assert (closed.text(), secret.text()) == ("ajyfhm", "ajyfhm")
