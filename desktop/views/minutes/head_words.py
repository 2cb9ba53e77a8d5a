"""«Слово главы»: stamp by one key who promised what and when."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.inputs import HeadWordInput
from db.domain.rows.minutes import QuestionRow
from desktop.operations.bridge import Operations
from desktop.services.head_words import HeadWordService
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.question_chips import clock_words
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.offers import Offers
from desktop.wording import word_error


class HeadWords(QObject):
    """Hold the two keys: F8 stamps what is in hand, Shift+F8 notes the line as what was said.

    A line in hand carries its stamp with it; with an empty line the current question is meant.
    """

    def __init__(
        self,
        page: QWidget,
        live: LiveForm,
        service: HeadWordService,
        operations: Operations,
        offers: Offers,
        clock: Clock,
        save_card: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._entry = live.entry
        self._current = live.ribbon.view.current
        self._service = service
        self._operations = operations
        self._offers = offers
        self._clock = clock
        self._save_card = save_card
        self._noted = ""
        self.action = make_action(
            page,
            self.tr("Word of the head"),
            self._on_triggered,
            shortcut="F8",
            hint=self.tr("Stamp who promised what and when (F8)"),
        )
        self.note_action = make_action(
            page,
            self.tr("Note the line as the word of the head"),
            self._on_note_triggered,
            shortcut="Shift+F8",
            hint=self.tr("The line is what the head said about the current question (Shift+F8)"),
        )

    @Slot()
    def _on_triggered(self) -> None:
        if not self._entry.is_empty():
            self._entry.turn_stamp(self._clock())
            return
        self._save_card()  # what is being typed into the order is promised too
        self._say("")

    @Slot()
    def _on_note_triggered(self) -> None:
        words = self._entry.line().text.strip()
        if words and words != self._noted:
            self._noted = words
            self._say(words)

    def _say(self, words: str) -> None:
        row = self._current()
        if row is None:
            self._noted = ""
            self._offers.tell(self.tr("There is no question yet to stamp."), MessageKind.WARN)
            return
        data = HeadWordInput(self._clock(), words)
        self._operations.command(
            partial(self._service.say, row.id, data),
            partial(self._on_said, row, data),
            self._on_refused,
        )

    def _on_said(self, row: QuestionRow, data: HeadWordInput, _changes: ChangeSet) -> None:
        self._noted = ""
        if data.words and self._entry.line().text.strip() == data.words:
            self._entry.clear()
            self._entry.typed.emit()
        said = clock_words(data.said_at, seconds=True)
        self._offers.tell(
            self.tr("Word of the head noted on question {0}: {1}.").format(row.number, said),
            MessageKind.OK,
        )

    def _on_refused(self, error: Exception) -> None:
        self._noted = ""
        self._offers.tell(word_error(error), MessageKind.ERROR)
