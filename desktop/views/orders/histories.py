"""Tell below the panels who changed the chosen question and the protocol."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.enums import RecordKind
from db.domain.rows.protocols import ProtocolRow
from desktop.views.common.history import HistoryView
from desktop.views.orders.model import OrderLine


class OrderHistories(QWidget):
    """Hold the history of the one chosen question, with its orders, and that of the protocol."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[HistoryView, HistoryView] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 4, 0)
        self._column.setSpacing(4)

    def add(self, question: HistoryView, protocol: HistoryView, owner: QWidget) -> None:
        """Take the two views; Ctrl+H on ``owner`` unfolds that of the question."""
        self._views = (question, protocol)
        for view in self._views:
            self._column.addWidget(view)
        question.add_key(owner)

    def show_lines(self, lines: Sequence[OrderLine]) -> None:
        """Show the question that is chosen, where all chosen lines are of one."""
        if self._views is None:
            return
        questions = {line.question.id: line.question for line in lines}
        if len(questions) == 1:
            (found,) = questions.values()
            title = self.tr("Question {0}").format(found.number)
            self._views[0].show_record(RecordKind.QUESTION, found.id, title)
        else:
            self._views[0].clear()

    def show_protocol(self, protocol: ProtocolRow | None) -> None:
        """Show the protocol of the meeting, if there is one."""
        if self._views is None:
            return
        if protocol is None:
            self._views[1].clear()
        else:
            self._views[1].show_record(RecordKind.PROTOCOL, protocol.id, self.tr("Protocol"))
