"""Join the one-line entry with the keeper of lines: enter, refuse, put back, paste many."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault
from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations
from desktop.services.minutes import MinutesService
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.question_chips import cut
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.line_keeper import KeptLine, LineKeeper
from desktop.views.minutes.line_state import MOST_LINES
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.typed_line import TypedLine
from desktop.wording import word_error

_SHOWN = 60


class LineDesk(QObject):
    """See to it that a line is in the entry, on its way or offered back, and never nowhere.

    Signals:
        logged(object): the question with this UUID is on the disk.
        unsaved_changed(int): so many lines wait because they could not be stored.
    """

    logged = Signal(object)
    unsaved_changed = Signal(int)

    def __init__(
        self,
        entry: EntryLine,
        minutes: MinutesService,
        operations: Operations,
        drafts: DraftSaver,
        offers: Offers,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._entry = entry
        self._offers = offers
        self._keeper = LineKeeper(minutes, operations, drafts, entry, clock)
        self._pasted: list[str] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer_timeout)
        entry.entered.connect(self._on_entry_entered)
        entry.typed.connect(self._on_entry_typed)
        entry.cut_off.connect(self._on_entry_cut_off)
        entry.lines_pasted.connect(self._on_entry_lines_pasted)
        self._keeper.logged.connect(self._on_keeper_logged)
        self._keeper.refused.connect(self._on_keeper_refused)
        self._keeper.restored.connect(self._on_keeper_restored)

    @property
    def is_idle(self) -> bool:
        """Tell whether no line is on its way."""
        return self._keeper.is_idle and not self._pasted

    def open(self, meeting_id: UUID) -> None:
        """Take the lines of another meeting; what stands in the entry stays a draft of its own."""
        self.flush()
        self._entry.clear()
        self._keeper.open(meeting_id)
        self.unsaved_changed.emit(0)

    def flush(self) -> None:
        """Send at once what was pasted and waits for its turn: the form is left."""
        self._timer.stop()
        left, self._pasted = self._pasted, []
        self._keeper.set_aside_all(
            [line for line in left if not self._keeper.send_other(TypedLine(line))]
        )

    def _bring_back(self, kept: KeptLine) -> None:
        """Put a line back into the entry; one that stands there waits in its place."""
        if kept not in self._keeper.refused_lines:
            return
        if not self._entry.is_empty():
            self._keeper.set_aside(self._entry.line())
        self._keeper.take(kept)
        self._entry.put(kept.line)
        self._entry.edit.setFocus()
        self._tell_unsaved()

    def _retry(self, kept: KeptLine) -> None:
        self._keeper.retry(kept)
        self._tell_unsaved()

    def _tell_unsaved(self) -> None:
        self.unsaved_changed.emit(len(self._keeper.refused_lines))

    def _offer_waiting(self) -> None:
        """Offer back the oldest line that waits."""
        if self._keeper.refused_lines:
            kept = self._keeper.refused_lines[0]
            self._offers.offer(
                self.tr("Not saved yet: “{0}”").format(cut(kept.line.text, _SHOWN)),
                MessageKind.WARN,
                self.tr("Put it into the line"),
                partial(self._bring_back, kept),
            )

    @Slot()
    def _on_entry_entered(self) -> None:
        if self._keeper.send(self._entry.line()):
            self._entry.clear()
        else:
            self._offers.tell(self.tr("The directories are still being read. Press Enter again."))

    @Slot()
    def _on_entry_typed(self) -> None:
        self._keeper.keep(self._entry.line())

    @Slot()
    def _on_entry_cut_off(self) -> None:
        self._offers.tell(
            self.tr("A line holds 20,000 characters; the rest was left out."), MessageKind.WARN
        )

    @Slot(object)
    def _on_entry_lines_pasted(self, lines: list[str]) -> None:
        joined = self._entry.line().text
        words = self.tr("%n line(s) were pasted as one question.", "", len(lines))
        if len(lines) >= MOST_LINES:
            words = self.tr(
                "Many lines were pasted as one question; only the first %n can be told apart.",
                "",
                len(lines),
            )
        self._offers.offer(
            words,
            MessageKind.OK if len(lines) < MOST_LINES else MessageKind.WARN,
            self.tr("Make %n question(s) of them", "", len(lines)),
            partial(self._log_each, lines, joined),
        )

    def _log_each(self, lines: list[str], joined: str) -> None:
        if self._entry.line().text == joined:
            self._entry.clear()
            self._keeper.keep(TypedLine(""))
        self._pasted += lines
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        """Send one pasted line per turn of the loop, so that the screen stays awake."""
        if self._pasted and self._keeper.send_other(TypedLine(self._pasted[0])):
            self._pasted.pop(0)
        if not self._pasted:
            self._timer.stop()

    @Slot(object)
    def _on_keeper_logged(self, question_id: UUID) -> None:
        self.logged.emit(question_id)
        if not self._pasted and self._entry.is_empty():
            self._offer_waiting()

    @Slot(object, object)
    def _on_keeper_refused(self, kept: KeptLine, error: Exception) -> None:
        self._pasted, left = [], self._pasted
        self._keeper.set_aside_all(left)
        said = word_error(error)
        if self._entry.is_empty():
            self._bring_back(kept)
            self._offers.tell(
                self.tr("{0} The line is back in its place.").format(said), MessageKind.ERROR
            )
            return
        self._tell_unsaved()
        text = f"{said} “{cut(kept.line.text, _SHOWN)}”"
        if isinstance(error, EnvironmentFault):
            wish, action = partial(self._retry, kept), self.tr("Try again")
        else:
            wish, action = partial(self._bring_back, kept), self.tr("Put it into the line")
        self._offers.offer(text, MessageKind.ERROR, action, wish)

    @Slot(object)
    def _on_keeper_restored(self, lines: list[KeptLine]) -> None:
        """Put the newest line back, with its caret; offer the older ones."""
        if not lines:
            return
        self._keeper.refused_lines += lines
        if self._entry.is_empty():
            self._bring_back(lines[-1])
        self._tell_unsaved()
        self._offer_waiting()
