"""Show what is looked at before the protocol is issued."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.domain.enums import RecordKind
from db.domain.rows.protocols import Check, CheckCode, CheckLevel
from desktop.check_words import word_check
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


class ChecksPanel(Card):
    """List the findings, the blocking ones first.

    Signals:
        numbers_requested(list): show these questions in the table.
        record_requested(object, object): open the entry of a directory: its kind and its key.
    """

    numbers_requested = Signal(list)
    record_requested = Signal(object, object)

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
        words = Label(word_check(check), tone=tone, wrap=True)
        box.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        ways = QVBoxLayout()
        ways.setSpacing(0)
        if check.numbers and (check.record is None or check.code is CheckCode.SAMPLE_WORDS):
            ways.addWidget(self._show_button(check))
        if check.record is not None:
            ways.addWidget(self._card_button(check, *check.record))
        box.addLayout(ways)
        box.setAlignment(ways, Qt.AlignmentFlag.AlignTop)
        return line

    def _card_button(self, check: Check, kind: RecordKind, key: UUID) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "link")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        button.setAutoDefault(True)  # so that Enter presses it
        button.setText(self.tr("card"))
        button.setAccessibleName(self.tr("Open the card: {0}").format(check.subject))
        button.clicked.connect(partial(self.record_requested.emit, kind, key))
        return button

    def _show_button(self, check: Check) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "link")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        button.setAutoDefault(True)
        button.setText(self.tr("show"))
        numbers = ", ".join(map(str, check.numbers))
        button.setAccessibleName(self.tr("Show the questions {0}").format(numbers))
        button.clicked.connect(partial(self.numbers_requested.emit, list(check.numbers)))
        return button
