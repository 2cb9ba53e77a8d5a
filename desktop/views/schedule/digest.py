"""Say on the first screen of the morning what is due, overdue and reported, and lead there."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.rows.control import DigestRow, Lane
from desktop.operations import Operations

_SHOWN = (
    RecordKind.ORDER,
    RecordKind.ASSIGNMENT,
    RecordKind.MILESTONE,
    RecordKind.QUESTION,
    RecordKind.PROTOCOL,
)


class DigestLine(QFrame):
    """Hold a calm line of links; it is not there while nothing is due.

    Signals:
        lane_opened(object): a :class:`Lane` of the control is wanted.
    """

    lane_opened = Signal(object)

    def __init__(
        self,
        read: Callable[[date], DigestRow],
        operations: Operations,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "header")
        self._read = read
        self._operations = operations
        self._today = today
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 2, 12, 2)
        line.setSpacing(4)
        self._links: dict[Lane, QPushButton] = {}
        for lane in (Lane.TODAY, Lane.OVERDUE, Lane.WEEK, Lane.REPORTED):
            link = QPushButton()
            link.setProperty("look", "link")
            link.clicked.connect(partial(self._open, lane))
            self._links[lane] = link
            line.addWidget(link)
        line.addStretch(1)
        self.hide()

    def refresh(self) -> None:
        """Read the numbers again."""
        work = partial(self._read, self._today())
        self._operations.query(work, self._on_read, self._on_refused, channel=self)

    def on_changed(self, changes: ChangeSet) -> None:
        """Read them again where orders have changed."""
        if changes.touches(*_SHOWN):
            self.refresh()

    def words(self) -> list[str]:
        """Return what the links say."""
        return [link.text() for link in self._links.values() if not link.isHidden()]

    def _on_read(self, found: DigestRow) -> None:
        numbers = {
            Lane.TODAY: (found.today, self.tr("%n order(s) due today", "", found.today)),
            Lane.OVERDUE: (found.overdue, self.tr("%n overdue", "", found.overdue)),
            Lane.WEEK: (found.week, self.tr("%n more this week", "", found.week)),
            Lane.REPORTED: (
                found.reported,
                self.tr("%n report(s) to be checked", "", found.reported),
            ),
        }
        for lane, (number, text) in numbers.items():
            self._links[lane].setText(text)
            self._links[lane].setVisible(number > 0)
        self.setVisible(any(number for number, _ in numbers.values()))

    def _on_refused(self, _error: Exception) -> None:
        """Say nothing where the numbers cannot be read; the control itself says why."""
        self.hide()

    def _open(self, lane: Lane, *_: object) -> None:
        self.lane_opened.emit(lane)
