"""Ask for a deadline in plain words, and say at once how it is understood."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.deadlines import Deadline, parse_deadline
from db.domain.enums import DeadlineKind
from db.domain.inputs import DeadlineInput
from db.domain.working_days import WorkingCalendar
from desktop.views.common.deadline_words import explained
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel


class DeadlineEdit(QWidget):
    """Hold a deadline as it is typed; ``only_days`` takes no word in the place of a date."""

    def __init__(
        self,
        label: str,
        today: Callable[[], date],
        *,
        only_days: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._only_days = only_days
        self._calendar = WorkingCalendar()
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("for example: by Friday, 10 working days, 15.12"))
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self._field = FormField(label, self.edit)
        self._note = MutedLabel("", small=True, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self._note)
        self._note.hide()
        self.setFocusProxy(self.edit)

    def set_calendar(self, calendar: WorkingCalendar) -> None:
        """Count working days by this calendar."""
        self._calendar = calendar
        self._on_edit_text_changed(self.edit.text())

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.edit.setText(f"{day:%d.%m.%Y}" if day is not None else "")
        self._field.clear_error()

    def is_empty(self) -> bool:
        """Tell whether nothing is typed."""
        return not self.edit.text().strip()

    def value(self) -> DeadlineInput | None:
        """Return what is meant, ``None`` where nothing is typed or understood."""
        found = self._parsed(self.edit.text())
        return DeadlineInput(found.kind, found.on, found.phrase) if found else None

    def check(self, *, needed: bool = False) -> bool:
        """Say below the field what is wrong with it; an empty one may be fine."""
        if self.is_empty() and not needed:
            return True
        if self.value() is None:
            self.set_error(self.tr("Not understood. Try “15.12”, “by Friday”, “10 working days”."))
            return False
        return True

    def set_error(self, text: str) -> None:
        """Say what is wrong."""
        self._note.hide()
        self._field.set_error(text)

    def _parsed(self, text: str) -> Deadline | None:
        if not text.strip():
            return None
        found = parse_deadline(text, self._today(), self._calendar)
        if found is not None and self._only_days and found.kind is not DeadlineKind.DATE:
            return None
        return found

    @Slot(str)
    def _on_edit_text_changed(self, text: str) -> None:
        self._field.clear_error()
        found = self._parsed(text)
        self._note.setText(explained(found, only_day=self._only_days) if found else "")
        self._note.setVisible(found is not None)
