"""Show the questions of the meeting from the bottom up, the newest below."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from db.domain.rows.minutes import QuestionRow
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.theme import Theme
from desktop.views.minutes.ribbon_delegate import RibbonDelegate
from desktop.views.minutes.ribbon_model import RibbonModel


class RibbonView(QListView):
    """List the questions; Enter goes into the card.

    Signals:
        card_requested(): the user wants to edit the current question.
        current_changed(object): the QuestionRow that is current now, or None.
    """

    card_requested = Signal()
    current_changed = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self.questions = RibbonModel(today, theme.veil, self)
        self._delegate = RibbonDelegate(theme, self.questions, today, self)
        self.setModel(self.questions)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Questions of the meeting"))
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        self.doubleClicked.connect(self.card_requested)

    def content_height(self, width: int) -> int:
        """Return how high all the rows are at a width."""
        bar = self.verticalScrollBar().sizeHint().width()
        self._delegate.set_width(width - bar)
        rows = range(self.questions.rowCount())
        return sum(self._delegate.height_of(self.questions.index(at)) for at in rows)

    def current(self) -> QuestionRow | None:
        """Return the question that is current."""
        return self.questions.question(self.currentIndex())

    def make_current(self, question_id: UUID | None) -> None:
        """Go to a question; to none where it is not there."""
        index = self.questions.index_of(question_id)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go up or down the ribbon, from its end where nothing is current."""
        last = self.questions.rowCount() - 1
        if last < 0:
            return
        current = self.currentIndex()
        at = current.row() + by if current.isValid() else last
        self.setCurrentIndex(self.questions.index(max(0, min(last, at))))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.card_requested.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.questions.question(current))


class Ribbon(QWidget):
    """Keep the list at the bottom of its room, as high as its rows need."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self.view = RibbonView(theme, today, self)
        self.view.questions.modelReset.connect(self._place)
        self.view.questions.rowsInserted.connect(self._place)
        self.view.questions.dataChanged.connect(self._place)
        theme.veil.changed.connect(self._place)
        self._empty = EmptyState(
            theme,
            "messages",
            self.tr("No questions yet."),
            hint=self.tr("Type below what a resident says and press Enter."),
            parent=self,
        )

    def set_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Show these questions; the end stays in sight if it was."""
        bar = self.view.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        self.view.questions.set_rows(rows)
        if at_end:
            self.view.scrollToBottom()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        at_end = self.view.verticalScrollBar().value() >= self.view.verticalScrollBar().maximum()
        self._place()
        if at_end:
            self.view.scrollToBottom()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._place()

    @Slot()
    def _place(self) -> None:
        rows = self.view.questions.rowCount()
        self._empty.setVisible(not rows)
        self._empty.setGeometry(self.rect())
        content = self.view.content_height(self.width())
        height = min(content, self.height())
        self.view.setVisible(bool(rows))
        self.view.setGeometry(0, self.height() - height, self.width(), height)
        self.view.scheduleDelayedItemsLayout()
