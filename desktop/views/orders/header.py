"""Name the meeting, count what is missing, and hold the two steps to the protocol."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.enums import ProtocolState
from db.domain.rows.meetings import MeetingCounters, MeetingRow
from db.domain.rows.protocols import ProtocolRow
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import KeyButton, action_button
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.labels import ElidedLabel
from desktop.views.common.page_header import PageHeader
from desktop.views.common.theme import Theme

_WIDTH_OF_ALL = 950


class OrdersHeader(QWidget):
    """Show where one stands on the way to the protocol.

    Signals:
        meeting_chosen(object): another meeting is wanted, by its id.
        preview_requested(): show the paper.
        issue_requested(): number and freeze the protocol.
        correction_requested(): open an issued protocol for a correction.
    """

    meeting_chosen = Signal(object)
    preview_requested = Signal()
    issue_requested = Signal()
    correction_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._header = PageHeader()
        self._picker = QComboBox()
        self._picker.setAccessibleName(self.tr("Meeting"))
        self._picker.setMinimumContentsLength(30)
        self._picker.setMinimumWidth(theme.px(64))  # in a narrow window it gives way first
        self._picker.activated.connect(self._on_picker_activated)
        self._counts = ElidedLabel("", "muted")
        self._counts.setMinimumWidth(1)  # in a narrow window it gives way altogether
        self._header.add_left(self._picker)
        self._header.add_left(self._counts)
        self._chips = {key: Chip(theme) for key in ("assignee", "deadline", "wording", "issued")}
        for chip in self._chips.values():
            chip.hide()
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._header.add_right(chip)
        self._preview = make_action(
            self, self.tr("Preview"), self._on_preview_triggered, shortcut="Ctrl+Shift+P"
        )
        self._issue = make_action(
            self, self.tr("Issue the protocol"), self._on_issue_triggered, shortcut="Ctrl+Shift+I"
        )
        self._correct = make_action(
            self, self.tr("Correct the protocol"), self._on_correct_triggered
        )
        self._correct_button = action_button(theme, self._correct)
        self._correct_button.hide()
        self._header.add_right(self._correct_button)
        self._issue_button = _button(theme, self._issue, primary=True)
        self._header.add_right(_button(theme, self._preview, primary=False))
        self._header.add_right(self._issue_button)
        for action in (self._preview, self._issue):
            action.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._header)

    def add_keys(self, owner: QWidget) -> None:
        """Have the keys of the two steps work anywhere on the page ``owner``."""
        owner.addActions([self._preview, self._issue])

    def set_meetings(self, meetings: Sequence[MeetingRow], current: UUID | None) -> None:
        """Offer the meetings, the newest first."""
        with QSignalBlocker(self._picker):
            self._picker.clear()
            for row in meetings:
                self._picker.addItem(_meeting_words(row), row.id)
            ids = [row.id for row in meetings]  # Qt finds an equal id only if it is the same object
            self._picker.setCurrentIndex(ids.index(current) if current in ids else -1)
        self._preview.setEnabled(current is not None)

    def set_counts(self, counts: MeetingCounters, protocol: ProtocolRow | None) -> None:
        """Count what is done and what is missing."""
        parts = [
            self.tr("%n question(s)", "", counts.questions),
            self.tr("%n order(s)", "", counts.orders),
            self.tr("%n explained on the spot", "", counts.answered),
        ]
        self._counts.setText(", ".join(parts))
        issued = protocol is not None
        missing = (
            ("assignee", self.tr("no assignee {0}"), counts.without_assignee, Variant.WARN),
            ("deadline", self.tr("no deadline {0}"), counts.without_deadline, Variant.AMBER),
            ("wording", self.tr("wordings {0}"), counts.without_wording, Variant.NEUTRAL),
        )
        for key, words, count, variant in missing:
            self._set_chip(key, words.format(count) if count and not issued else "", variant)
        self._fit_chips()
        self._show_issued(protocol)
        self._issue.setEnabled(not issued)
        self._issue.setVisible(not issued)
        self._issue_button.setVisible(not issued)
        is_frozen = protocol is not None and protocol.state is not ProtocolState.CORRECTING
        self._correct.setVisible(is_frozen)
        self._correct_button.setVisible(is_frozen)

    def set_busy(self, *, busy: bool) -> None:
        """Keep a second press from issuing twice."""
        self._issue.setEnabled(not busy)

    def _set_chip(self, key: str, text: str, variant: Variant, icon: str = "") -> None:
        chip = self._chips[key]
        chip.set_text(text)
        chip.set_variant(variant, icon)
        chip.setVisible(bool(text))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chips()

    def _fit_chips(self) -> None:
        """Leave the wordings to the findings beside the table where the window is narrow."""
        chip = self._chips["wording"]
        chip.setVisible(bool(chip.text()) and self.width() >= self._theme.px(_WIDTH_OF_ALL))

    def _show_issued(self, protocol: ProtocolRow | None) -> None:
        if protocol is not None and protocol.state is ProtocolState.CORRECTING:
            words = self.tr("being corrected: {0}").format(protocol.number_text)
            self._set_chip("issued", words, Variant.AMBER)
            return
        self._set_chip("issued", self._issued_words(protocol), Variant.OK, "circle-check")

    def _issued_words(self, protocol: ProtocolRow | None) -> str:
        if protocol is None:
            return ""
        if protocol.state is ProtocolState.SIGNED:
            return self.tr("signed: {0}").format(protocol.number_text)
        return self.tr("issued: {0}").format(protocol.number_text)

    @Slot(int)
    def _on_picker_activated(self, place: int) -> None:
        self.meeting_chosen.emit(self._picker.itemData(place))

    @Slot()
    def _on_preview_triggered(self) -> None:
        self.preview_requested.emit()

    @Slot()
    def _on_correct_triggered(self) -> None:
        self.correction_requested.emit()

    @Slot()
    def _on_issue_triggered(self) -> None:
        self.issue_requested.emit()


def _button(theme: Theme, action: QAction, *, primary: bool) -> KeyButton:
    """Return a button whose key stands in its tool tip: the header has no room for both."""
    button = action_button(theme, action, primary=primary)
    button.set_keys("")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{action.text()}  {keys}")
    return button


def _meeting_words(row: MeetingRow) -> str:
    if row.on is None:
        return row.title
    day = QLocale().toString(QDate(row.on.year, row.on.month, row.on.day), "d MMMM yyyy")
    return f"{day} · {row.title}"
