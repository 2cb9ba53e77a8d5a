"""Show the current question with all that hangs on it, and take what is changed."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.domain.completion import CompletionIndex
from db.domain.enums import RecordKind
from db.domain.inputs import QuestionEdit
from db.domain.lexicon import Lexicon
from db.domain.rows.minutes import DraftRow, QuestionRow
from db.domain.text import show_bidi_controls
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.form_field import FormField
from desktop.views.common.history import HistoryView
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.panels import row as row_of
from desktop.views.common.question_chips import applicant_words, clock_words
from desktop.views.common.theme import Theme
from desktop.views.minutes.card_fields import CardFields
from desktop.views.minutes.card_values import edit_of
from desktop.views.minutes.fields import GrowingEdit, TextField
from desktop.views.minutes.head_word_box import HeadWordColumn
from desktop.views.minutes.order_column import OrderColumn
from desktop.views.minutes.photo_strip import PhotoStrip


class QuestionCard(Card):
    """Hold one question; its words can be read and copied, not changed.

    Signals:
        typed(object): a DraftRow of the field that was typed into.
        changed(): something is to be stored.
        order_removed(object): the OrderInput that was taken out; it can be put back.
        delete_requested(): the question is to be deleted.
        left(): the user goes back to the line.
        shown(): another question is shown, or the same one as it is stored now.
    """

    typed = Signal(object)
    changed = Signal()
    order_removed = Signal(object)
    delete_requested = Signal()
    left = Signal()
    shown = Signal()
    help_topic = "line#mend"

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(look="side")
        self._theme = theme
        self._row: QuestionRow | None = None
        self._history: HistoryView | None = None
        self._photo_chain: Callable[[], list[QWidget]] = list
        self.words = GrowingEdit(theme)
        self.words.setReadOnly(True)
        self.fields = CardFields(theme, today)
        self.orders = OrderColumn(theme, today)
        self.head_words = HeadWordColumn(theme)
        self._build_actions()
        self._lay_out()
        for part in (self.fields, self.orders):
            part.typed.connect(self._on_part_typed)
            part.changed.connect(self.changed)
        self.orders.removed.connect(self.order_removed)
        theme.veil.changed.connect(self._on_veil_changed)

    @property
    def row(self) -> QuestionRow | None:
        """Return the question as it was stored when the card last heard of it."""
        return self._row

    def set_directories(self, lexicon: Lexicon, houses: CompletionIndex[UUID]) -> None:
        """Complete names from here."""
        self.fields.set_directories(lexicon, houses)
        self.orders.set_lexicon(lexicon)

    def add_history(self, history: HistoryView) -> None:
        """Tell at the foot who changed the question."""
        self._history = history
        self.body.insertWidget(self.body.count() - 1, history)
        history.add_key(self)

    def add_photos(self, strip: PhotoStrip) -> None:
        """Show the photos below the orders."""
        self.body.insertWidget(self.body.indexOf(self.head_words) + 1, strip)
        self._photo_chain = strip.tab_chain
        strip.refilled.connect(self._order_tabs)

    def start(self, row: QuestionRow) -> None:
        """Show another question."""
        self._row = row
        if self._history is not None:
            self._history.show_record(RecordKind.QUESTION, row.id)
        self.words.setPlainText(show_bidi_controls(row.words or row.raw_line))
        self._show_head(row)
        self.fields.start(row)
        self.orders.start(row)
        self.head_words.start(row)
        self._order_tabs()
        self.shown.emit()

    def refresh(self, row: QuestionRow) -> None:
        """Take the question as it is stored now; what is being typed stays."""
        self._row = row
        if self._history is not None:
            self._history.refresh()
        self._show_head(row)
        self.fields.refresh(row)
        self.orders.refresh(row)
        self.head_words.refresh(row)
        self._order_tabs()
        self.shown.emit()

    def value(self) -> QuestionEdit | None:
        """Return the edit that stores the card, or None where it changes nothing."""
        if self._row is None:
            return None
        stored = edit_of(self._row)
        edit = replace(self.fields.put_into(stored), orders=self.orders.values())
        return edit if edit != stored else None

    def all_fields(self) -> list[TextField]:
        """Return every field that is typed into."""
        return [*self.fields.all_fields(), *self.orders.fields()]

    def drafts(self) -> list[DraftRow]:
        """Return what was typed and is not stored."""
        return [self._draft(field) for field in self.all_fields() if field.is_dirty]

    def bring_back(self, drafts: Iterable[DraftRow]) -> TextField | None:
        """Put drafts into their fields; return one of those that differ from what is stored."""
        fields = {field.key: field for field in self.all_fields()}
        found = None
        for draft in drafts:
            field = fields.get(draft.field)
            if field is None or field.is_dirty:
                continue
            if draft.text != field.text():
                field.fill(draft.text, draft.cursor)
                found = field
            else:  # it was stored while the keyboard was still there
                field.place_caret(draft.cursor)
        return found

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only, when the protocol is issued."""
        self.fields.set_read_only(read_only=read_only)
        self.orders.set_read_only(read_only=read_only)
        self.head_words.set_read_only(read_only=read_only)
        for action in (self.add_order_action, self.save_action, self.delete_action):
            action.setEnabled(not read_only)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build_actions(self) -> None:
        self.add_order_action = make_action(
            self, self.tr("Add an order"), self.add_order, shortcut="Ctrl+Shift+O"
        )
        self.save_action = make_action(
            self,
            self.tr("Done"),
            self._on_save_triggered,
            shortcut="Ctrl+Return",
            hint=self.tr("Save the card and go back to the line (Ctrl+Enter)"),
        )
        self.delete_action = make_action(
            self,
            self.tr("Delete"),
            self._on_delete_triggered,
            shortcut="Ctrl+Delete",
            hint=self.tr("Delete the question; it can be taken back (Ctrl+Delete)"),
        )

    def _lay_out(self) -> None:
        self._recorded = MutedLabel()
        head = row_of(self.heading, self._recorded)
        head.addStretch(1)
        self.body.insertLayout(0, head)
        self.add(FormField(self.tr("Words of the resident (they stay as they are)"), self.words))
        self._not_understood = Label("", "small", tone="amber", wrap=True)
        self.add(self._not_understood)
        self.body.addLayout(self.fields.grid())
        self._others = Label("", "small", wrap=True)
        self.add(self._others)
        self.add(self.orders)
        self.add(self.head_words)
        self._add_button = action_button(self._theme, self.add_order_action, icon="plus")
        more = row_of(self._add_button)
        more.addStretch(1)
        self.body.addLayout(more)
        ends = row_of(
            action_button(self._theme, self.save_action),
            action_button(self._theme, self.delete_action, icon="trash"),
        )
        ends.addStretch(1)
        self.body.addLayout(ends)
        self.body.addStretch(1)

    def _show_head(self, row: QuestionRow) -> None:
        self.set_title(self.tr("Question {0}").format(row.number))
        recorded = clock_words(row.asked_at, seconds=True)
        self._recorded.setText(self.tr("· recorded {0}").format(recorded))
        missed = self._theme.veil.text(row.not_understood)
        words = self.tr("Not understood: {0}").format(missed)
        self._not_understood.setText(words if row.not_understood else "")
        self._not_understood.setVisible(bool(row.not_understood))
        others = [applicant_words(one) for one in self._theme.veil.question(row).applicants[1:]]
        said = "; ".join(filter(None, others))
        self._others.setText(self.tr("Asked too: {0}").format(said))
        self._others.setVisible(bool(said))

    @Slot()
    def _order_tabs(self) -> None:
        """Have Tab visit the orders, made later than the rest, where they stand."""
        said = [box.field.control for box in self.head_words.boxes()]
        orders = [self.fields.answer.control, *self.orders.tab_chain()]
        chain = [*orders, *said, *self._photo_chain(), self._add_button]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _draft(self, field: TextField) -> DraftRow:
        key = f"question:{self._row.id}" if self._row is not None else ""
        return DraftRow(key, field.key, field.text(), field.caret())

    @Slot()
    def _on_veil_changed(self) -> None:
        if self._row is not None:
            self._show_head(self._row)

    @Slot()
    def add_order(self) -> None:
        """Add an order; what was typed is saved with it."""
        self.orders.add()

    @Slot(object)
    def _on_part_typed(self, field: TextField) -> None:
        if self._row is not None:
            self.typed.emit(self._draft(field))

    @Slot()
    def _on_save_triggered(self) -> None:
        self.changed.emit()
        self.left.emit()

    @Slot()
    def _on_delete_triggered(self) -> None:
        self.delete_requested.emit()
