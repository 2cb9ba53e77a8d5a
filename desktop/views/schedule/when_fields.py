"""Ask for a day and an hour in plain words, and say at once how they are understood."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.day_times import parse_time
from db.domain.deadline_dates import coming_number
from db.domain.deadlines import parse_deadline
from db.domain.working_days import WorkingCalendar
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.schedule.wording import day_words, plain_day, time_words

_LAST_DAY = 31


def parse_day(text: str, today: date, calendar: WorkingCalendar) -> date | None:
    """Return the day meant by «25.11», «25», «завтра», «в пятницу», None if there is none."""
    words = text.strip()
    if words.isdecimal() and len(words) <= len(str(_LAST_DAY)):
        return coming_number(today, int(words))
    found = parse_deadline(words, today, calendar) if words else None
    return found.on if found is not None else None


class DayField(QWidget):
    """Hold a day as it is typed; a day off or a past one is questioned, not refused.

    Signals:
        day_changed(): another day is meant.
    """

    day_changed = Signal()

    def __init__(
        self, label: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._calendar = WorkingCalendar()
        self._shown: date | None = None
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(self.tr("25.11, tomorrow, on Friday"))
        self._edit.textChanged.connect(self._on_edit_text_changed)
        self._field = FormField(label, self._edit)
        self._note = Label("", "small", wrap=True)
        self._note.hide()
        _column(self, self._field, self._note)
        self.setFocusProxy(self._edit)

    @property
    def edit(self) -> QLineEdit:
        """Return the line that is typed into."""
        return self._edit

    def set_calendar(self, calendar: WorkingCalendar) -> None:
        """Judge days by this calendar."""
        self._calendar = calendar
        self._explain()

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self._shown = day
        self._edit.setText(plain_day(day) if day is not None else "")
        self._field.clear_error()
        self._explain()

    def day(self) -> date | None:
        """Return the day that is meant, ``None`` where nothing or no day is typed."""
        if self._shown is not None and self._edit.text() == plain_day(self._shown):
            return self._shown
        return parse_day(self._edit.text(), self._today(), self._calendar)

    def check(self) -> bool:
        """Say below the field when no day is understood; an empty field is fine."""
        if self._edit.text().strip() and self.day() is None:
            self.set_error(self.tr("No such day. Try “25.11”, “tomorrow”, “on Friday”."))
            return False
        return True

    def set_error(self, text: str) -> None:
        """Say what is wrong, in the place of what is understood."""
        self._field.set_error(text)
        self._note.hide()

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._field.error()

    def note(self) -> str:
        """Return what is said of the day."""
        return "" if self._note.isHidden() else self._note.text()

    @Slot(str)
    def _on_edit_text_changed(self, _text: str) -> None:
        self._field.clear_error()
        self._explain()
        self.day_changed.emit()

    def _explain(self) -> None:
        day = self.day()
        questions = self._questions(day) if day is not None else []
        words = [day_words(day, self._today()), *questions] if day is not None else []
        self._note.setText(" · ".join(words))
        self._note.set_tone("amber" if questions else "")
        self._note.setVisible(bool(words))

    def _questions(self, day: date) -> list[str]:
        found = []
        if day < self._today():
            found.append(self.tr("the day is past — is it right?"))
        if not self._calendar.is_working(day):
            title = self._calendar.day_title(day) or self.tr("a day off")
            found.append(self.tr("{0} — is it right?").format(title))
        if not self._calendar.is_known(day.year):
            found.append(self.tr("the days off of that year are not known yet"))
        return found


class TimeField(QWidget):
    """Hold an hour as it is typed.

    Signals:
        time_changed(): another hour is meant.
    """

    time_changed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = QLineEdit()
        self._edit.setPlaceholderText(self.tr("hh:mm"))
        self._edit.textChanged.connect(self._on_edit_text_changed)
        self._field = FormField(label, self._edit)
        _column(self, self._field)
        self.setFocusProxy(self._edit)

    @property
    def edit(self) -> QLineEdit:
        """Return the line that is typed into."""
        return self._edit

    def set_time(self, at: time | None) -> None:
        """Show an hour."""
        self._edit.setText(time_words(at))

    def time(self) -> time | None:
        """Return the hour that is meant, ``None`` where nothing or no hour is typed."""
        return parse_time(self._edit.text())

    def check(self) -> bool:
        """Say below the field when no hour is understood; an empty field is fine."""
        if self._edit.text().strip() and self.time() is None:
            self._field.set_error(self.tr("No such hour. Write it like 18:00."))
            return False
        return True

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._field.error()

    @Slot(str)
    def _on_edit_text_changed(self, _text: str) -> None:
        self._field.clear_error()
        self.time_changed.emit()


def _column(owner: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
