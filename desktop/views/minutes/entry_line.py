"""The one-line entry: type, see how it is understood, Enter, next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from db.domain.entry_tokens import Span
from db.domain.given import NOTHING, Given, complete, taken
from db.domain.habits import says, typed_out
from db.domain.inputs import EarlierInput, HeadWordInput, QuestionInput
from db.domain.interpretation import Interpretation, interpret
from db.domain.lexicon import Lexicon
from db.domain.rows.meetings import MeetingCard
from db.domain.text import TEXT_LIMIT, from_utf16, to_utf16
from desktop.views.common.chips import Variant
from desktop.views.common.labels import repolish
from desktop.views.common.question_chips import ChipText
from desktop.views.common.text_cover import TextCover
from desktop.views.common.theme import Theme
from desktop.views.minutes.entry_edit import EntryEdit
from desktop.views.minutes.given_chips import given_chips
from desktop.views.minutes.line_chips import PRIVATE, framed, understood
from desktop.views.minutes.line_completion import LineCompletion
from desktop.views.minutes.line_notes import line_hints, line_notes
from desktop.views.minutes.line_state import LineState
from desktop.views.minutes.line_summary import LineSummary
from desktop.views.minutes.line_usual import LineUsual
from desktop.views.minutes.typed_line import TypedLine


class EntryLine(QFrame):
    """Hold the edit, its chips and its completion.

    Signals:
        entered(): Enter was pressed on a line that says something.
        typed(): the line or the caret has changed.
        walked(int): Up (-1) or Down (1) was pressed in the empty line.
        cut_off(): a paste was longer than a line may be.
        lines_pasted(object): a paste held several lines; they stand in the line, joined.
        number_changed(object): the line is typed from the card of another number, or of none.
    """

    entered = Signal()
    typed = Signal()
    walked = Signal(int)
    cut_off = Signal()
    lines_pasted = Signal(object)
    number_changed = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._lexicon: Lexicon | None = None
        self._meeting: MeetingCard | None = None
        self._state = LineState()
        self._understood: Interpretation | None = None
        self._earlier: EarlierInput | None = None
        self._said_at: datetime | None = None
        self._number: int | None = None
        self.pins = NOTHING
        self.own_given = NOTHING
        self._doubts: tuple[str, ...] = ()
        self.usual = LineUsual()
        self.setProperty("look", "entry")
        self.edit = EntryEdit(theme, self._turn_back)
        self.edit.setAccessibleName(self.tr("New question"))
        self.edit.setPlaceholderText(self.tr("What does the resident say?"))
        self.summary = LineSummary(theme, line_hints())
        self._completion = LineCompletion(theme, self.edit)
        self.popup = self._completion.popup
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self.summary)

    def _connect(self) -> None:
        edit = self.edit
        edit.textChanged.connect(self._on_edit_text_changed)
        edit.cursorPositionChanged.connect(self._on_edit_cursor_position_changed)
        edit.submitted.connect(self._on_edit_submitted)
        edit.walked.connect(self.walked)
        edit.cut_off.connect(self.cut_off)
        edit.lines_pasted.connect(self.lines_pasted)
        TextCover(self._theme.veil, edit, partial(self._theme.color, "mute"), self._veiled)
        self._theme.veil.changed.connect(self._interpret)
        edit.installEventFilter(self)  # after the popup's own, so that it sees the keys first

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Look fragments up here from now on."""
        self._lexicon = lexicon
        self._completion.set_lexicon(lexicon)
        self._interpret()

    def set_meeting(self, meeting: MeetingCard) -> None:
        """Take houses and days from this meeting."""
        self._meeting = meeting
        self._interpret()

    def set_closed(self, *, is_closed: bool) -> None:
        """Take no more lines, and say why."""
        if self.edit.isReadOnly() == is_closed:
            return
        self.edit.setReadOnly(is_closed)
        self.edit.setPlaceholderText(
            self.tr("The minutes are closed: the protocol is issued or the meeting is cancelled.")
            if is_closed
            else self.tr("What does the resident say?")
        )

    def is_ready(self) -> bool:
        """Tell whether a line can be understood already."""
        return self._lexicon is not None and self._meeting is not None

    def line(self) -> TypedLine:
        """Return what stands in the entry."""
        text, plain = self._state.text, self._state.plain
        caret, given = self.edit.textCursor().position(), self.own_given.over(self.pins)
        return TypedLine(text, caret, plain, self._earlier, self._said_at, self._number, given)

    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        return not self._state.text.strip()

    def put(self, line: TypedLine) -> None:
        """Show a line, with the caret where it was."""
        self._state.reset(line.text, line.plain)
        self._earlier = line.earlier
        self._said_at = line.said_at
        self.own_given = line.given
        self._doubts = ()
        if line.number is not None:
            self.set_number(line.number)
        self.edit.setPlainText(line.text)
        self.edit.place_caret(line.caret)
        self.popup.hide()
        self._interpret()

    def clear(self) -> None:
        """Make room for the next line."""
        self.put(TypedLine(""))

    def question(self) -> QuestionInput | None:
        """Return the question that the line makes; None before the directories are read."""
        return self.question_of(self.line())

    def question_of(self, line: TypedLine) -> QuestionInput | None:
        """Return the question that a line makes; the one in hand is understood already."""
        in_hand = (line.text, line.plain) == (self._state.text, self._state.plain)
        found = self._understood if in_hand else self._read(line.text, line.plain)
        if found is None:
            return None
        said = HeadWordInput(line.said_at) if line.said_at is not None else None
        question = complete(found, line.given.over(self.pins))
        return replace(question, earlier=line.earlier, head_word=said, number=line.number)

    def set_earlier(self, earlier: EarlierInput | None) -> None:
        """Say that the line repeats an earlier question."""
        self._earlier = earlier
        self._interpret()
        self.typed.emit()

    @property
    def understood(self) -> Interpretation | None:
        """Return how the line is understood."""
        return self._understood

    def set_pins(self, pins: Given) -> None:
        """Give these values to this line and to the next ones."""
        self.pins = pins
        self._interpret()
        self._tell_typed()

    def set_given(self, given: Given) -> None:
        """Give these values to this line alone."""
        self.own_given = given
        self._interpret()
        self._tell_typed()

    def _tell_typed(self) -> None:
        if not self.is_empty():
            self.typed.emit()

    def set_doubts(self, words: Sequence[str]) -> None:
        """Show what speaks against the deadline of the line."""
        if self._doubts != tuple(words):
            self._doubts = tuple(words)
            self._interpret()

    def turn_stamp(self, now: datetime) -> None:
        """Say that the head promises what the line says, or that he does not."""
        self._said_at = now if self._said_at is None else None
        self._interpret()
        self.typed.emit()

    def set_number(self, number: int | None) -> None:
        """Type from the paper card of a number, or from none."""
        if number != self._number:
            self._number = number
            self.number_changed.emit(number)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._completion.let_enter_through(event)
            if self._takes_usual(event):
                return True
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut} and isinstance(
            event, QFocusEvent
        ):
            self.setProperty("focused", event.gotFocus())
            repolish(self)
        return super().eventFilter(watched, event)

    def _takes_usual(self, event: QKeyEvent) -> bool:
        """Take what is proposed; where nothing is, Tab goes to the next field as ever."""
        proposed = self.usual.proposed
        is_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
        if not is_tab or not self.popup.isHidden() or proposed == NOTHING:
            return False
        line = f"{self._state.text.rstrip()} {typed_out(proposed)} "
        found = self._read(line, self._state.plain)
        if found is not None and says(found, proposed) and len(line) <= TEXT_LIMIT:
            self.edit.put(line, to_utf16(line, len(line)))
            self.popup.hide()
        else:  # two are called alike: letters would not say which
            self.set_given(self.own_given.over(proposed))
        return True

    def _turn_back(self, caret: int) -> bool:
        tokens = self._understood.parsed.tokens if self._understood is not None else ()
        if not self._state.turn_back(tokens, from_utf16(self._state.text, caret)):
            return False
        self._interpret()
        self.typed.emit()
        return True

    def _read(self, text: str, plain: frozenset[Span]) -> Interpretation | None:
        if self._lexicon is None or self._meeting is None:
            return None
        return interpret(
            text, self._lexicon, meeting=self._meeting, today=self._today(), plain=plain
        )

    def _veiled(self, text: str) -> list[tuple[int, int]]:
        """Return what neighbours are not to read of the line that is being typed."""
        chips = self._understood.chips if self._understood is not None else ()
        own = [(chip.start, chip.start + len(chip.text)) for chip in chips if chip.kind in PRIVATE]
        return [*self._theme.veil.typed_spans(text), *own]

    @Slot()
    def _interpret(self) -> None:
        found = self._read(self._state.text, self._state.plain)
        self._understood = found
        self.edit.frame(framed(self._state.text, found.chips) if found is not None else ())
        told = found.chips if found is not None else ()
        if self._theme.veil.is_drawn:
            told = tuple(chip for chip in told if chip.kind not in PRIVATE)
        today = self._today()
        chips = understood(told, found.question.urgency, today) if found is not None else ()
        given = self.own_given.over(self.pins)
        given = taken(found, given) if found is not None else given
        extra = given_chips(given, self.pins, today, is_veiled=self._theme.veil.is_drawn)
        self.usual.read(found, given, today)
        more = self.usual.chips(today) if not self.edit.isReadOnly() else ()
        doubts = [ChipText(one, Variant.AMBER, "alert-triangle") for one in self._doubts]
        notes = line_notes(self._state.text, self._said_at, self._earlier)
        self.summary.set_chips((*notes, *doubts, *extra, *chips, *more))

    @Slot()
    def _on_edit_text_changed(self) -> None:
        text = self.edit.line()
        if text == self._state.text:
            return
        self._state.update(text)
        if not text.strip():
            self._earlier = self._said_at = None
            self.own_given = NOTHING
        self._interpret()
        self._completion.offer(text)
        self.typed.emit()

    @Slot()
    def _on_edit_cursor_position_changed(self) -> None:
        if self._state.text and self.edit.line() == self._state.text:
            self.typed.emit()

    @Slot()
    def _on_edit_submitted(self) -> None:
        if not self.is_empty():
            self.popup.hide()
            self.entered.emit()
