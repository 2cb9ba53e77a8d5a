"""Take the questions that were handed in before the meeting into the minutes, by one key."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.rows.preparation import PreparedRow
from desktop.operations.bridge import Operations
from desktop.services.preparation import PreparationService
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.question_chips import cut
from desktop.views.common.veil import Veil
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.reading import MeetingView
from desktop.views.minutes.typed_line import TypedLine
from desktop.wording import word_error

_SHOWN = 60


class PreparedQuestions(QObject):
    """Hold the key: F10 writes the next prepared question, as if it were typed on the line.

    What it says quotes a resident: it goes with the page, and when the veil is drawn.
    """

    def __init__(
        self,
        page: QWidget,
        veil: Veil,
        live: LiveForm,
        service: PreparationService,
        operations: Operations,
        offers: Offers,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._veil = veil
        self._entry = live.entry
        self._service = service
        self._operations = operations
        self._offers = offers
        self._meeting: UUID | None = None
        self._is_told = False
        self._quoting = ""
        self._presses = 0
        page.installEventFilter(self)
        veil.changed.connect(self._take_back)
        self.action = make_action(
            page,
            self.tr("Next prepared question"),
            self._on_triggered,
            shortcut="F10",
            hint=self.tr("Write the next question that was handed in before (F10)"),
        )

    def show(self, view: MeetingView) -> None:
        """Take the meeting as it is stored now; of another one tell what was handed in."""
        is_other = view.card.id != self._meeting
        self._meeting = view.card.id
        self.action.setEnabled(not view.is_closed)
        if is_other:
            self._take_back()
            self._is_told = view.is_closed
            self._presses = 0
        if self._may_tell():
            self._read(self._on_first_rows)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._take_back()
        return False

    def _may_tell(self) -> bool:
        """Tell whether somebody is here to read it who is not in the middle of a line."""
        is_waiting = not self._is_told and not self._presses
        return is_waiting and self._page.isVisible() and self._entry.is_empty()

    @Slot()
    def _take_back(self) -> None:
        quoting, self._quoting = self._quoting, ""
        if quoting:
            self._offers.take_back(quoting)

    def _read(self, answer: Callable[[Sequence[PreparedRow]], None]) -> None:
        if self._meeting is not None:
            work = partial(self._service.prepared, self._meeting)
            self._operations.query(work, answer, self._on_failed, channel=self)

    def _on_first_rows(self, rows: Sequence[PreparedRow]) -> None:
        if not self._may_tell() or not self._offers.is_free():
            return
        self._is_told = True
        waiting = _waiting(rows)
        if waiting:
            words = self.tr("%n question(s) were handed in before.", "", len(waiting))
            self._tell_next(words, waiting, MessageKind.INFO)

    @Slot()
    def _on_triggered(self) -> None:
        self._presses += 1
        if self._presses == 1:
            self._read(self._on_rows)

    def _on_rows(self, rows: Sequence[PreparedRow]) -> None:
        waiting = _waiting(rows)
        question = self._entry.question_of(TypedLine(waiting[0].line)) if waiting else None
        if question is None:
            self._presses = 0
            self._offers.tell(self.tr("No prepared question waits any more."), MessageKind.INFO)
            return
        self._operations.command(
            partial(self._service.carry, waiting[0].id, question),
            partial(self._on_carried, waiting[1:]),
            self._on_failed,
        )

    def _on_carried(self, waiting: Sequence[PreparedRow], _changes: ChangeSet) -> None:
        done = self.tr("The prepared question is in the minutes.")
        if waiting:
            left = self.tr("%n more wait(s).", "", len(waiting))
            self._tell_next(f"{done} {left}", waiting, MessageKind.OK)
        else:
            self._offers.tell(done, MessageKind.OK)
        self._presses -= 1
        if self._presses > 0:
            self._read(self._on_rows)

    def _tell_next(self, words: str, waiting: Sequence[PreparedRow], kind: MessageKind) -> None:
        """Say what F10 writes next; it is quoted only to those who look at the page."""
        if self._page.isVisible():
            line = cut(self._veil.text(waiting[0].line), _SHOWN)
            next_one = self.tr("F10 writes the next: “{0}”").format(line)
            self._quoting = f"{words} {next_one}"
            words = self._quoting
        self._offers.tell(words, kind)

    def _on_failed(self, error: Exception) -> None:
        self._presses = 0
        self._offers.tell(word_error(error), MessageKind.ERROR)


def _waiting(rows: Sequence[PreparedRow]) -> list[PreparedRow]:
    return [row for row in rows if row.question_id is None]
