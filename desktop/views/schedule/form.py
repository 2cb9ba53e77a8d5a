"""Plan a meeting or change one, in the panel at the right."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.completion import CompletionIndex
from db.domain.errors import UserError
from db.domain.inputs import MeetingInput
from db.domain.rows.meetings import Clash, MeetingCard
from db.domain.working_days import WorkingCalendar
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Heading, Label
from desktop.views.common.panels import row
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.schedule.houses_field import HousesField
from desktop.views.schedule.steps import form_input
from desktop.views.schedule.when_fields import DayField, TimeField
from desktop.views.schedule.wording import time_words, visit_words
from desktop.wording import word_error

_NOTE_HEIGHT = 72


class MeetingForm(QWidget):
    """Hold day, hour, houses, place and note; faults stand below the fields.

    Signals:
        save_requested(object): the form is in order, a :class:`MeetingInput`.
        dismissed(): the form is to be closed without saving.
        started(object): the form holds this meeting now, by its id; ``None`` for a new one.
        facts_wanted(): day, hour or houses changed: look for clashes and earlier visits.
    """

    save_requested = Signal(object)
    dismissed = Signal()
    facts_wanted = Signal()
    started = Signal(object)
    help_topic = "schedule#meeting"

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._card: MeetingCard | None = None
        self._start = MeetingInput(None, None)
        self._heading = Heading("", wrap=True)
        self._day = DayField(self.tr("Date"), today)
        self._time = TimeField(self.tr("Hour"))
        self._houses = HousesField(theme)
        self._place = QLineEdit()
        self._place.setPlaceholderText(self.tr("for example: at entrance 3, on the playground"))
        self._note = TextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(theme.px(_NOTE_HEIGHT))
        self._clash = Label("", "small", tone="amber", wrap=True)
        self._visit = Label("", "small", tone="amber", wrap=True)
        self._fault = Label("", tone="warn", wrap=True)
        self._save = make_action(
            self, self.tr("Save"), self._on_save_triggered, shortcut="Ctrl+Return"
        )
        self._dismiss = make_action(
            self, self.tr("Do not save"), self._on_dismiss_triggered, shortcut="Esc"
        )
        self._lay_out(theme)
        self._connect()

    @property
    def meeting(self) -> MeetingCard | None:
        """Return the meeting that is changed, ``None`` for a new one."""
        return self._card

    def set_directory(
        self,
        calendar: WorkingCalendar,
        houses: CompletionIndex[UUID],
        addresses: Mapping[UUID, str],
    ) -> None:
        """Take the calendar and the houses."""
        self._day.set_calendar(calendar)
        self._houses.set_index(houses, addresses)

    def start_new(self, day: date | None) -> None:
        """Begin a new meeting on a day."""
        self._card = None
        self._heading.setText(self.tr("New meeting"))
        self._fill(MeetingInput(day, None), ())
        self.started.emit(None)
        self._time.setFocus() if day is not None else self._day.setFocus()

    def take_houses(self, house_ids: Sequence[UUID], addresses: Sequence[str]) -> None:
        """Put the houses of a yard into a new meeting."""
        self._houses.set_houses(house_ids, addresses)
        self.facts_wanted.emit()

    def start_edit(self, card: MeetingCard) -> None:
        """Change a meeting."""
        self._card = card
        self._heading.setText(self.tr("Change the meeting"))
        self._fill(form_input(card), card.addresses)
        self.started.emit(card.id)
        self._day.setFocus()

    @property
    def houses(self) -> HousesField:
        """Return the field of the houses."""
        return self._houses

    def typed(self) -> MeetingInput:
        """Return what the form says now."""
        return MeetingInput(
            self._day.day(),
            self._time.time(),
            self._houses.houses(),
            self._place.text().strip(),
            self._note.toPlainText().strip(),
        )

    def is_dirty(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return self.typed() != self._start or bool(self._houses.edit.text().strip())

    def show_facts(self, clashes: Sequence[Clash], visit: date | None) -> None:
        """Tell what else is on that hour and when the yard was visited; neither is refused."""
        self._clash.setText("\n".join(f"⚠ {self._clash_words(clash)}" for clash in clashes))
        self._clash.setVisible(bool(clashes))
        moment = self._day.day() or self._today()
        self._visit.setText(f"⚠ {visit_words(visit, moment)}" if visit is not None else "")
        self._visit.setVisible(visit is not None)

    def show_error(self, error: Exception) -> None:
        """Say at the field what the records refuse."""
        code = error.code if isinstance(error, UserError) else ""
        if code == "no_date":
            self._day.set_error(self.tr("Set a date: people were told of this meeting."))
            self._day.setFocus()
        elif code == "no_place":
            self._say_no_place()
        else:
            self._complain(word_error(error))

    def remind(self) -> None:
        """Say that the form waits to be saved or closed."""
        self._complain(self.tr("Save this meeting first (Ctrl+Enter) or close the form (Esc)."))

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        when = row(self._day, self._time)
        when.setStretch(0, 3)
        when.setStretch(1, 2)
        for widget in (self._heading, when, self._clash, self._houses, self._visit):
            column.addWidget(widget) if isinstance(widget, QWidget) else column.addLayout(widget)
        column.addWidget(FormField(self.tr("Place in words"), self._place))
        column.addWidget(FormField(self.tr("Note"), self._note))
        column.addWidget(self._fault)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(theme, self._save, primary=True))
        buttons.addWidget(action_button(theme, self._dismiss))
        column.addWidget(box)
        column.addStretch(1)
        for label in (self._clash, self._visit, self._fault):
            label.hide()

    def _connect(self) -> None:
        self._day.day_changed.connect(self.facts_wanted)
        self._time.time_changed.connect(self.facts_wanted)
        self._houses.houses_changed.connect(self.facts_wanted)
        for edit in (self._day.edit, self._time.edit, self._place):
            edit.returnPressed.connect(self._on_save_triggered)
        self._houses.edit.returnPressed.connect(self._on_houses_return_pressed)

    def _fill(self, data: MeetingInput, addresses: Sequence[str]) -> None:
        self._start = data
        self._day.set_day(data.on)
        self._time.set_time(data.at)
        self._houses.set_houses(data.house_ids, addresses)
        self._place.setText(data.place)
        self._note.setPlainText(data.note)
        self._fault.hide()
        self.show_facts((), None)
        self._start = self.typed()
        self.facts_wanted.emit()

    def _clash_words(self, clash: Clash) -> str:
        if clash.at is None:
            return self.tr("on this day too: {0}, hour not set").format(clash.title)
        if self._time.time() is None:
            return self.tr("on this day too: {0}, {1}").format(time_words(clash.at), clash.title)
        if clash.at == self._time.time():
            return self.tr("at this very hour: {0}").format(clash.title)
        return self.tr("too near: {0}, {1}").format(time_words(clash.at), clash.title)

    def _complain(self, text: str) -> None:
        self._fault.setText(f"✕ {text}")
        self._fault.show()

    def _say_no_place(self) -> None:
        self._houses.set_error(self.tr("Name the place: a house, or words below."))
        self._houses.setFocus()

    @Slot()
    def _on_houses_return_pressed(self) -> None:
        if self._houses.edit.text().strip():
            self._houses.check()
        else:
            self._on_save_triggered()

    @Slot()
    def _on_dismiss_triggered(self) -> None:
        self.dismissed.emit()

    @Slot()
    def _on_save_triggered(self) -> None:
        self._fault.hide()
        checks = [self._day.check(), self._time.check(), self._houses.check()]
        if not all(checks):
            return
        data = self.typed()
        if data.on is None and not (data.house_ids or data.place):
            self._day.set_error(self.tr("Set a date, or at least the place."))
            self._say_no_place()
            return
        self.save_requested.emit(data)
