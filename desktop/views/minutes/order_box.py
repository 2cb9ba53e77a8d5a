"""Edit one order on the card: its wording, who answers for it, by when."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from db.domain.deadlines import Deadline, DeadlineWarning, parse_deadline, warnings_of
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput
from db.domain.lexicon import Lexicon
from db.domain.rows.minutes import AssignmentRow, OrderRow
from desktop.views.common.buttons import icon_button
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.deadline_words import explained, understood_words
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card
from desktop.views.common.panels import row as row_of
from desktop.views.common.theme import Theme
from desktop.views.minutes.card_values import assignee_of, order_of
from desktop.views.minutes.fields import GrowingEdit, TextField


class OrderBox(Card):
    """Show an order; every change is told at once.

    Signals:
        typed(object): a TextField was typed into.
        changed(): something is to be stored.
        remove_requested(object): the UUID of the order, which is to be removed.
    """

    typed = Signal(object)
    changed = Signal()
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date], row: OrderRow) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._lexicon: Lexicon | None = None
        self._row = row
        self._chosen: CompletionItem | None = None
        self._taken_off: frozenset[AssigneeInput] = frozenset()
        self._removers: list[QWidget] = []
        self._shown: object = None
        self._doubts: tuple[str, ...] = ()
        self._build_fields(row.id)
        self._lay_out()
        self.wording.start(row.wording)
        self.deadline.start(_deadline_text(row))
        self._show_row(row)

    @property
    def order_id(self) -> UUID:
        """Return the order."""
        return self._row.id

    def fields(self) -> tuple[TextField, ...]:
        """Return the fields in their order."""
        return self.wording, self.assignee, self.deadline

    def tab_chain(self) -> list[QWidget]:
        """Return what Tab visits, in reading order."""
        ends = self.assignee.control, self.deadline.control
        return [self._remove, self.wording.control, *self._removers, *ends]

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Complete names from here and count days by its calendar."""
        self._lexicon = lexicon
        self._explain()

    def set_number(self, number: int) -> None:
        """Say which order of the question this is."""
        self.set_title(self.tr("Order {0}").format(number))
        self._remove.setAccessibleName(self.tr("Remove order {0}").format(number))

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only."""
        for field in self.fields():
            field.control.setReadOnly(read_only)
        self.assignee.form.setVisible(not read_only)
        self._remove.setVisible(not read_only)

    def refresh(self, row: OrderRow) -> None:
        """Take the order as it is stored now."""
        self.wording.show(row.wording)
        self.deadline.show(_deadline_text(row))
        self._show_row(row)

    def show_doubts(self, words: Sequence[str]) -> None:
        """Say what speaks against the order as it is stored."""
        if self._doubts != tuple(words):
            self._doubts = tuple(words)
            self._explain()

    def value(self) -> OrderInput:
        """Return the order with what was typed; what is wrong stays as stored and is told."""
        known = order_of(self._row)
        wording = known.wording
        if self.wording.is_dirty and not self._is_too_long(self.wording):
            wording = self.wording.value()
        assignees = tuple(one for one in known.assignees if one not in self._taken_off)
        if self.assignee.is_dirty and (found := self._named()) is not None:
            assignees = (*assignees, found)
        return replace(
            known, wording=wording, assignees=assignees, deadline=self._deadline_value(known)
        )

    def _build_fields(self, order_id: UUID) -> None:
        key = f"order:{order_id}"
        wording = GrowingEdit(self._theme, 2)
        wording.setPlaceholderText(self.tr("what is to be done, as the protocol will say it"))
        self.wording = TextField(f"{key}:wording", self.tr("Official wording"), wording)
        self._who = QLineEdit()
        self._who.setPlaceholderText(self.tr("a few letters"))
        self.assignee = TextField(f"{key}:assignee", self.tr("Add a responsible party"), self._who)
        self._popup = CompletionPopup(self._theme, self._who)
        self._popup.chosen.connect(self._on_popup_chosen)
        self._who.textEdited.connect(self._on_who_text_edited)
        deadline = QLineEdit()
        deadline.setPlaceholderText(self.tr("by Friday, 10 days, 15.12"))
        self.deadline = TextField(f"{key}:deadline", self.tr("Deadline"), deadline)
        for field in self.fields():
            field.typed.connect(self._on_field_typed)
            field.left.connect(self._on_field_left)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(12, 8, 12, 12)
        self._remove = icon_button(self._theme, "trash", self.tr("Remove the order"))
        self._remove.clicked.connect(self._on_remove_clicked)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self._remove)
        self._understood = Label("", "small", wrap=True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.addWidget(self.assignee.form, 0, 0)
        grid.addWidget(self.deadline.form, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(head)
        self.add(self.wording.form)
        self.add(self._chips)
        self.body.addLayout(grid)
        self.add(self._understood)

    def _show_row(self, row: OrderRow) -> None:
        before, self._row = self._row, row
        if before.assignments != row.assignments:
            self._taken_off = frozenset()
            self._forget_named()
        self._show_assignees()
        self._explain()

    def _forget_named(self) -> None:
        """Empty the field of who has become an assignee."""
        now = {(one.organisation_id, one.person_id) for one in self._row.assignments}
        found = self._find_named()
        if found is not None and (found.organisation_id, found.person_id) in now:
            self.assignee.start("")

    def _show_assignees(self) -> None:
        """Show who is named; chips that say so already stay, one of them may have the keyboard."""
        shown = self._row.assignments, self.wording.control.isReadOnly()
        if shown == self._shown:
            return
        self._shown = shown
        self._flow.clear()
        self._removers.clear()
        for place, one in enumerate(self._row.assignments):
            chip = self._name_chip(one, is_lead=not place)
            self._flow.addWidget(chip)
            chip.show()  # the layout would show it one turn of the loop later, and Tab pass it by
        self._chips.setVisible(bool(self._row.assignments))
        self._chips.updateGeometry()

    def _name_chip(self, one: AssignmentRow, *, is_lead: bool) -> QWidget:
        words = one.label if is_lead else self.tr("{0}, co-executor").format(one.label)
        variant = Variant.WARN if one.gone else Variant.ACCENT if is_lead else Variant.NEUTRAL
        chip = Chip(self._theme, words, variant, icon="alert-triangle" if one.gone else "")
        box = QWidget()
        line = row_of(chip, spacing=0)
        box.setLayout(line)
        if not self.wording.control.isReadOnly():
            remove = icon_button(self._theme, "x", self.tr("Take off: {0}").format(one.label))
            remove.clicked.connect(partial(self._take_off, assignee_of(one)))
            line.addWidget(remove)
            self._removers.append(remove)
        return box

    def _explain(self) -> None:
        """Say how the deadline is understood, and what is to be asked about it."""
        is_typed = self.deadline.is_dirty
        found = self._parsed() if is_typed else self._stored_deadline()
        doubts = () if is_typed else self._doubts
        told = [explained(found)] if found is not None else []
        self._understood.setText(" · ".join((*told, *doubts)))
        is_asked = bool(doubts) or (found is not None and bool(found.warnings))
        self._understood.set_tone("amber" if is_asked else "")
        self._understood.setVisible(bool(told or doubts))

    def _stored_deadline(self) -> Deadline | None:
        row = self._row
        if row.deadline_kind is None:
            return None
        warnings: tuple[DeadlineWarning, ...] = ()
        if row.deadline_on is not None and self._lexicon is not None:
            warnings = warnings_of(row.deadline_on, self._today(), self._lexicon.calendar)
        return Deadline(row.deadline_kind, row.deadline_on, row.deadline_words, warnings)

    def _parsed(self) -> Deadline | None:
        text = self.deadline.value()
        if self._lexicon is None or not text:
            return None
        return parse_deadline(text, self._today(), self._lexicon.calendar)

    def _deadline_value(self, known: OrderInput) -> DeadlineInput | None:
        if not self.deadline.is_dirty:
            return known.deadline
        if not self.deadline.value():
            return None
        found = self._parsed()
        if found is None:
            self.deadline.form.set_error(
                self.tr("Not understood. Try “by 15.12”, “10 working days”, “by Friday”.")
            )
            return known.deadline
        return DeadlineInput(found.kind, found.on, found.phrase)

    def _named(self) -> AssigneeInput | None:
        """Return who is named by the letters typed; say below the field when it is not clear."""
        named = self._find_named()
        text = self.assignee.value()
        if named is not None or not text or self._lexicon is None:
            return named
        found = self._lexicon.assignees.resolve(text)
        self.assignee.form.set_error(
            self.tr("Several fit; choose one from the list.")
            if found.is_ambiguous
            else self.tr("Nobody by these letters is in the directory.")
        )
        return None

    def _find_named(self) -> AssigneeInput | None:
        text = self.assignee.value()
        chosen = self._chosen
        if chosen is not None and chosen.label == text and isinstance(chosen.data, AssigneeInput):
            return chosen.data
        if not text or self._lexicon is None:
            return None
        entry = self._lexicon.assignees.resolve(text).entry
        return entry.key if entry is not None else None

    def _is_too_long(self, field: TextField) -> bool:
        if field.is_too_long():
            field.form.set_error(self.tr("Too long to be kept; shorten it."))
            return True
        return False

    @Slot(str)
    def _on_who_text_edited(self, text: str) -> None:
        found = self._lexicon.assignees.find(text) if self._lexicon and text.strip() else []
        self._popup.show_items(
            [CompletionItem(entry.label, entry.hint, entry.key) for entry in found]
        )

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        self._chosen = item
        self._who.setText(item.label)
        self.changed.emit()

    @Slot(object)
    def _on_field_typed(self, field: TextField) -> None:
        if field is self.deadline:
            self._explain()
        self.typed.emit(field)

    @Slot(object)
    def _on_field_left(self, field: TextField) -> None:
        if field.is_dirty:
            self.changed.emit()

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.remove_requested.emit(self._row.id)

    def _take_off(self, assignee: AssigneeInput, *_: object) -> None:
        """Take an assignee off; the first who is left then leads."""
        self._taken_off |= {assignee}
        self.changed.emit()


def _deadline_text(row: OrderRow) -> str:
    if row.deadline_kind is None:
        return ""
    return row.deadline_words or understood_words(Deadline(row.deadline_kind, row.deadline_on, ""))
