"""Show what is looked at before the protocol is issued."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.domain.rows.protocols import Check, CheckCode, CheckLevel
from desktop.views.common.empty_state import Picture
from desktop.views.common.labels import Label, LabelTone
from desktop.views.common.palette import Token
from desktop.views.common.panels import Card
from desktop.views.common.theme import Theme

_LOOKS: dict[CheckLevel, tuple[str, Token, LabelTone]] = {
    CheckLevel.BLOCKS: ("circle-x", "warn", "warn"),
    CheckLevel.WARNS: ("alert-triangle", "amber", "amber"),
    CheckLevel.PASSED: ("circle-check", "ok", "ok"),
}
_NUMBERS_SHOWN = 12


class ChecksPanel(Card):
    """List the findings, the blocking ones first.

    Signals:
        numbers_requested(list): show these questions in the table.
    """

    numbers_requested = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Before the protocol is issued"))
        self._theme = theme
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(self._list)

    def set_checks(self, checks: Sequence[Check]) -> None:
        """Show other findings."""
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for check in checks:
            self._list.addWidget(self._line(check))

    def _line(self, check: Check) -> QWidget:
        icon, token, tone = _LOOKS[check.level]
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(Picture(self._theme, icon, 18, tone=token), 0, Qt.AlignmentFlag.AlignTop)
        words = Label(self.word(check), tone=tone, wrap=True)
        box.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        if check.numbers:
            box.addWidget(self._show_button(check), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _show_button(self, check: Check) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "link")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        button.setText(self.tr("show"))
        numbers = ", ".join(map(str, check.numbers))
        button.setAccessibleName(self.tr("Show the questions {0}").format(numbers))
        button.clicked.connect(partial(self.numbers_requested.emit, list(check.numbers)))
        return button

    def word(self, check: Check) -> str:
        """Return the sentence for a finding."""
        count = len(check.numbers)
        subject = check.subject
        simple = {
            CheckCode.NOT_HELD: self.tr("The meeting is not ended yet"),
            CheckCode.NO_DATE: self.tr("The meeting has no date"),
            CheckCode.NO_PLACE: self.tr("The meeting has no place"),
            CheckCode.NO_CHAIR: self.tr("No chair is named in the attendance"),
            CheckCode.NO_SECRETARY: self.tr("No secretary is named in the attendance"),
            CheckCode.NO_QUESTIONS: self.tr("No question was logged"),
            CheckCode.ALREADY_ISSUED: self.tr("Protocol {0} is issued").format(subject),
            CheckCode.REQUISITES_READY: self.tr(
                "Chair, secretary, place; the number will be {0}"
            ).format(subject),
            CheckCode.YEAR_UNKNOWN: self.tr(
                "The production calendar of {0} is not known yet: check its days off"
            ).format(subject),
            CheckCode.MANY_ON_ONE_DAY: self.tr("{0}: %n orders on one day", "", count).format(
                subject
            ),
            CheckCode.NO_ASSIGNEE: self.tr("%n without a responsible party", "", count),
            CheckCode.NO_DEADLINE: self.tr("%n without a deadline", "", count),
            CheckCode.NO_WORDING: self.tr("%n without an official wording", "", count),
            CheckCode.NO_ORDER: self.tr("%n with neither an order nor an answer", "", count),
            CheckCode.ASSIGNEE_GONE: self.tr(
                "%n given to somebody deleted from the directory", "", count
            ),
            CheckCode.DEADLINE_PAST: self.tr("%n with a deadline in the past", "", count),
            CheckCode.DEADLINE_DAY_OFF: self.tr("%n with a deadline on a day off", "", count),
        }
        sentence = simple[check.code]
        if 0 < count <= _NUMBERS_SHOWN and check.code is not CheckCode.MANY_ON_ONE_DAY:
            numbers = ", ".join(map(str, check.numbers))
            sentence = self.tr("{0}: № {1}").format(sentence, numbers)
        return sentence
