"""Ask for a day that has passed, or is today: as digits, with or without the year."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.day_spellings import read_day
from db.domain.text import fold
from desktop.views.common.form_field import FormField

_NO_YEAR = re.compile(r"(\d{1,2})[. ](\d{1,2})\.?")
_WORDS = {"сегодня": 0, "вчера": 1, "позавчера": 2, "today": 0, "yesterday": 1}


class DayEdit(QWidget):
    """Hold a day; without a year the last such day is meant."""

    def __init__(
        self, label: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("15.11, yesterday"))
        self._field = FormField(label, self.edit)
        self.edit.textChanged.connect(self._field.clear_error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        self.setFocusProxy(self.edit)

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.edit.setText(f"{day:%d.%m.%Y}" if day is not None else "")
        self._field.clear_error()

    def value(self) -> date | None:
        """Return the day, ``None`` where nothing is typed or it is not understood."""
        text = fold(self.edit.text())
        today = self._today()
        if text in _WORDS:
            return today - timedelta(days=_WORDS[text])
        if found := _NO_YEAR.fullmatch(text):
            day = read_day(f"{found[1]}.{found[2]}.{today.year}")
            return day if day is None or day <= today else _year_before(day)
        return read_day(text)

    def check(self) -> date | None:
        """Return the day, or say below the field that it is not understood or still to come."""
        day = self.value()
        if day is None:
            self._field.set_error(self.tr("Type a day, for example 15.11 or 15.11.2026."))
        elif day > self._today():
            self._field.set_error(self.tr("This day is still to come."))
            return None
        return day


def _year_before(day: date) -> date | None:
    return read_day(f"{day.day}.{day.month}.{day.year - 1}")
