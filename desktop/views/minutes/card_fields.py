"""Hold the fields of the card but for the orders."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSpinBox

from db.domain.completion import CompletionIndex
from db.domain.enums import QuestionKind, Urgency
from db.domain.inputs import QuestionEdit
from db.domain.lexicon import Lexicon
from db.domain.rows.minutes import QuestionRow
from desktop.views.common.form_field import FormField
from desktop.views.common.theme import Theme
from desktop.views.common.veil import VeiledLine
from desktop.views.minutes.card_values import with_applicant, with_house
from desktop.views.minutes.consent_fields import ConsentFields
from desktop.views.minutes.fields import GrowingEdit, TextField
from desktop.views.minutes.pick_field import PickField

_MOST_SUPPORTERS = 9999


class CardFields(QObject):
    """Make the fields, show a question in them, read them back.

    Signals:
        typed(object): a TextField was typed into.
        changed(): a field was left with something new, or a choice was made.
    """

    typed = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self.consent = ConsentFields(today)
        self.name = TextField("applicant", self.tr("Applicant"), QLineEdit())
        self.flat = TextField("flat", self.tr("Flat"), QLineEdit())
        self.phone = TextField("phone", self.tr("Telephone"), QLineEdit())
        self.answer = TextField("answer", self.tr("Answer on the spot"), GrowingEdit(theme))
        self.topic = PickField(theme, "topic", self.tr("Topic"))
        self.house = PickField(theme, "house", self.tr("House"))
        self.kind = QComboBox()
        self.urgency = QComboBox()
        self.supporters = QSpinBox(maximum=_MOST_SUPPORTERS)
        self._fill_choices()
        for field in self.all_fields():
            field.typed.connect(self.typed)
            field.left.connect(self._on_field_left)
        for field in (self.name, self.flat, self.phone):
            if isinstance(field.control, QLineEdit):
                VeiledLine(theme.veil, field.control)
        self.kind.activated.connect(self.changed)
        self.urgency.activated.connect(self.changed)
        self.supporters.editingFinished.connect(self.changed)
        self.consent.changed.connect(self.changed)

    def all_fields(self) -> tuple[TextField, ...]:
        """Return the fields that are typed into, in reading order."""
        return self.name, self.flat, self.phone, self.topic, self.house, self.answer

    def set_directories(self, lexicon: Lexicon, houses: CompletionIndex[UUID]) -> None:
        """Complete names from here."""
        self.topic.set_index(lexicon.topics)
        self.house.set_index(houses)

    def start(self, row: QuestionRow) -> None:
        """Show another question."""
        for field, stored in self._stored_texts(row):
            field.start(stored)
        self.topic.start_choice(row.topic_id, row.topic)
        self.house.start_choice(row.house_id, row.address)
        self._show_choices(row)

    def refresh(self, row: QuestionRow) -> None:
        """Take the question as it is stored now; what is being typed stays."""
        for field, stored in self._stored_texts(row):
            field.show(stored)
        self.topic.show_choice(row.topic_id, row.topic)
        self.house.show_choice(row.house_id, row.address)
        self._show_choices(row)

    def put_into(self, stored: QuestionEdit) -> QuestionEdit:
        """Return the edit with what was typed; a field that cannot be stored says so below."""
        applicant = stored.applicant
        edit = with_applicant(
            stored,
            self._text(self.name, applicant.name if applicant else ""),
            self._text(self.flat, applicant.flat if applicant else ""),
            self._text(self.phone, applicant.phone if applicant else ""),
        )
        return replace(
            with_house(self._with_consent(edit), self.house.choice()),
            answer=self._text(self.answer, stored.answer),
            topic_id=self.topic.choice(),
            kind=QuestionKind(self.kind.currentData()),
            urgency=Urgency(self.urgency.currentData()),
            supporters=self.supporters.value(),
        )

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only, but for the consents: they may be taken back at any time."""
        for field in self.all_fields():
            field.control.setReadOnly(read_only)
        for choice in (self.kind, self.urgency, self.supporters):
            choice.setEnabled(not read_only)

    def grid(self) -> QGridLayout:
        """Lay the fields out in lines of six columns, the answer below."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        more = FormField(self.tr("More residents"), self.supporters)
        places = (
            (self.name.form, 0, 0, 4),
            (self.flat.form, 0, 4, 2),
            (self.phone.form, 1, 0, 3),
            (self.topic.form, 1, 3, 3),
            (self.house.form, 2, 0, 4),
            (more, 2, 4, 2),
            (FormField(self.tr("Kind"), self.kind), 3, 0, 3),
            (FormField(self.tr("Urgency"), self.urgency), 3, 3, 3),
            (self.answer.form, 6, 0, 6),
        )
        self.consent.add_to(grid, 4)
        for widget, line, column, width in places:
            grid.addWidget(widget, line, column, 1, width, Qt.AlignmentFlag.AlignTop)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        return grid

    def _with_consent(self, edit: QuestionEdit) -> QuestionEdit:
        if edit.applicant is None:
            return edit
        consent = self.consent.value(edit.applicant.consent)
        return replace(edit, applicant=replace(edit.applicant, consent=consent))

    def _fill_choices(self) -> None:
        self.kind.addItem(self.tr("Request"), QuestionKind.REQUEST)
        self.kind.addItem(self.tr("Remark"), QuestionKind.REMARK)
        self.urgency.addItem(self.tr("Ordinary"), Urgency.ORDINARY)
        self.urgency.addItem(self.tr("Urgent"), Urgency.URGENT)
        self.urgency.addItem(self.tr("Head's own control"), Urgency.HEAD)

    def _stored_texts(self, row: QuestionRow) -> tuple[tuple[TextField, str], ...]:
        applicant = row.applicant
        return (
            (self.name, applicant.name if applicant else ""),
            (self.flat, applicant.flat if applicant else ""),
            (self.phone, applicant.phone if applicant else ""),
            (self.answer, row.answer),
        )

    def _show_choices(self, row: QuestionRow) -> None:
        self.kind.setCurrentIndex(self.kind.findData(row.kind))
        self.urgency.setCurrentIndex(self.urgency.findData(row.urgency))
        if not self.supporters.hasFocus():
            self.supporters.setValue(row.supporters)
        self.consent.show(row.applicant)

    def _text(self, field: TextField, stored: str) -> str:
        if not field.is_dirty:
            return stored
        if field.is_too_long():
            field.form.set_error(self.tr("Too long to be kept; shorten it."))
            return stored
        return field.value()

    @Slot(object)
    def _on_field_left(self, field: TextField) -> None:
        if field.is_dirty:
            self.changed.emit()
