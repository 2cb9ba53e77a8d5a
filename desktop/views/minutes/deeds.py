"""Work on the current question by keys: double, turn, divide, unite, move; the ribbon's menu."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.rows.minutes import QuestionRow
from db.domain.shapes import Shape, shape_of
from db.domain.text import from_utf16, show_bidi_controls
from desktop.services.question_deeds import Done, QuestionDeeds
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.line_division import divide_line
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.ribbon import RibbonView


class Writes(Protocol):
    """Send work to the writer and hear of its result."""

    def __call__(
        self, work: partial[Any], on_done: Callable[[Any], object] | None = None
    ) -> object:
        """Send it."""


class Deeds(QObject):
    """Hold the actions; ``flush`` has the card stored before, ``follow`` shows a question next."""

    def __init__(
        self,
        page: QWidget,
        ribbon: RibbonView,
        card: QuestionCard,
        entry: EntryLine,
        deeds: QuestionDeeds,
        offers: Offers,
        write: Writes,
        flush: Callable[[], object],
        follow: Callable[[UUID], object],
    ) -> None:
        super().__init__(page)
        self._ribbon = ribbon
        self._card = card
        self._entry = entry
        self._deeds = deeds
        self._offers = offers
        self._write = write
        self._flush = flush
        self._follow = follow
        self._marked: QuestionRow | None = None
        self.actions = self._make_actions(page)
        card.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard  # it shows where a caret divides
        )
        ribbon.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        ribbon.addActions(self.actions)

    def show(self, *, is_closed: bool) -> None:
        """Let the keys do what the services would not refuse."""
        for action in self.actions:
            action.setEnabled(not is_closed)

    def forget(self) -> None:
        """Another meeting is shown."""
        self._marked = None

    def _make_actions(self, page: QWidget) -> tuple[QAction, ...]:
        turns = (
            (Shape.ORDER, self.tr("Turn into an order"), "F5"),
            (Shape.QUESTION, self.tr("Turn back into a question"), "Alt+F5"),
            (Shape.ANSWER, self.tr("Turn into an answer on the spot"), "Shift+F5"),
            (Shape.REMARK, self.tr("Turn into a remark"), "Ctrl+F5"),
        )
        deeds: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Duplicate the question"), "Ctrl+D", self._on_duplicate_triggered),
            *((words, keys, partial(self._turn, shape)) for shape, words, keys in turns),
            (self.tr("Divide in two at the caret"), "Ctrl+J", self._on_divide_triggered),
            (self.tr("Unite with another question"), "Ctrl+M", self._on_unite_triggered),
            (self.tr("Move up, the number stays"), "Ctrl+Up", partial(self._move, -1)),
            (self.tr("Move down, the number stays"), "Ctrl+Down", partial(self._move, 1)),
        )
        return tuple(make_action(page, words, deed, shortcut=keys) for words, keys, deed in deeds)

    def _do(self, work: partial[Any], on_done: Callable[[Any], object]) -> None:
        self._flush()
        self._write(work, on_done)

    @Slot()
    def _on_duplicate_triggered(self) -> None:
        row = self._ribbon.current()
        if row is not None:
            words = self.tr("Question {0} is doubled as question {1}.")
            self._do(partial(self._deeds.duplicate, row.id), partial(self._tell, words))

    def _turn(self, shape: Shape, *_: object) -> None:
        row = self._ribbon.current()
        if row is None:
            return
        if shape_of(row) is shape:
            self._offers.tell(self._turned_words(shape).format(row.number))
            return
        self._do(
            partial(self._deeds.turn, row.id, shape), partial(self._on_turned, row.number, shape)
        )

    def _on_turned(self, number: int, shape: Shape, _changes: object) -> None:
        self._offers.tell(self._turned_words(shape).format(number), MessageKind.INFO)

    def _turned_words(self, shape: Shape) -> str:
        return {
            Shape.QUESTION: self.tr("Question {0} is a question."),
            Shape.ORDER: self.tr("Question {0} is an order now."),
            Shape.ANSWER: self.tr("Question {0} is answered on the spot."),
            Shape.REMARK: self.tr("Question {0} is a remark now."),
        }[shape]

    @Slot()
    def _on_divide_triggered(self) -> None:
        """Divide the line that is typed; where there is none, the current question."""
        if not self._entry.is_empty():
            if not divide_line(self._entry):
                self._offers.tell(self._nowhere())
            return
        row = self._card.row
        if row is None:
            return
        words = self.tr("Question {0} is divided into questions {1} and {2}.")
        self._do(partial(self._deeds.divide, row.id, self._caret(row)), partial(self._tell, words))

    def _nowhere(self) -> str:
        return self.tr("Put the caret between two words: there is nothing on one side of it.")

    def _caret(self, row: QuestionRow) -> int:
        """Return before which character of the stored words the caret of the card stands."""
        words = row.words or row.raw_line
        edit = self._card.words
        shown = from_utf16(edit.toPlainText(), edit.textCursor().position())
        ends = (at for at in range(len(words)) if len(show_bidi_controls(words[:at])) >= shown)
        return next(ends, len(words))

    @Slot()
    def _on_unite_triggered(self) -> None:
        """Mark the question; pressed at another one, unite the two."""
        row = self._ribbon.current()
        marked, self._marked = self._marked, None
        if row is None or (marked is not None and marked.id == row.id):
            self._offers.withdraw()
        elif marked is not None:
            self._unite(marked, row)
        else:
            self._marked = row
            self._ask_for_the_other(row)

    def _ask_for_the_other(self, row: QuestionRow) -> None:
        words = self.tr("Question {0}: go to the other question and press Ctrl+M once more.")
        rows = list(self._ribbon.questions.rows)
        at = next((at for at, one in enumerate(rows) if one.id == row.id), 0)
        if not at:
            self._offers.tell(words.format(row.number))
            return
        above = rows[at - 1]
        self._offers.offer(
            words.format(row.number),
            MessageKind.OK,
            self.tr("Unite with question {0}").format(above.number),
            partial(self._unite, above, row),
        )

    def _unite(self, one: QuestionRow, other: QuestionRow) -> None:
        self._marked = None
        self._offers.withdraw()
        words = self.tr("Question {0} now holds question {1} too: all who asked are kept.")
        self._do(partial(self._deeds.unite, one.id, other.id), partial(self._tell, words))

    def _move(self, by: int, *_: object) -> None:
        row = self._ribbon.current()
        if row is not None:
            self._do(partial(self._deeds.move, row.id, by), partial(self._on_moved, row.id))

    def _on_moved(self, question_id: UUID, _changes: object) -> None:
        self._follow(question_id)

    def _tell(self, words: str, done: Done) -> None:
        self._follow(done.question_id)
        self._offers.tell(words.format(*done.numbers), MessageKind.INFO)
