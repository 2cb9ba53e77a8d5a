"""The cards below the question have the height of their words; what is too high scrolls."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views.common.labels import Label
from desktop.views.minutes.below_area import BelowArea


def test_words_are_never_cut_and_the_question_keeps_its_share(qtbot):
    side = QWidget()
    qtbot.addWidget(side)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    above = QWidget()
    above.setMinimumHeight(40)
    column.addWidget(above, 1)
    area = BelowArea(side)
    column.addWidget(area)
    labels = [Label("обещали восстановить освещение " * 6, wrap=True) for _ in range(2)]
    area.column.addWidget(labels[0])
    side.resize(300, 700)
    side.show()
    qtbot.waitUntil(lambda: labels[0].height() >= labels[0].heightForWidth(labels[0].width()) > 20)
    assert area.verticalScrollBar().maximum() == 0

    area.column.addWidget(labels[1])
    labels[1].setText("обещали и раньше " * 60)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
    assert area.height() <= 0.61 * side.height() < 0.7 * side.height() < area.widget().height()
