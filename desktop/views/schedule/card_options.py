"""Choose which paper cards and tickets are printed, and the day that the tickets promise."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QSpinBox, QWidget

from desktop.services.notices import CardOptions
from desktop.views.common.labels import Label

_MOST = 999
_ANSWER_IN = timedelta(days=30)


class CardOptionsBar(QWidget):
    """Hold the numbers and the day of the answer.

    Signals:
        changed(): other cards or tickets are wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        known = CardOptions()
        self.first = QSpinBox(minimum=1, maximum=_MOST, value=known.first)
        self.last = QSpinBox(minimum=1, maximum=_MOST, value=known.last)
        self.promises = QCheckBox(self.tr("answer by"))
        self.answer_on = QDateEdit()
        self.answer_on.setCalendarPopup(True)
        self.answer_on.setEnabled(False)
        self.first.setAccessibleName(self.tr("First number of the cards"))
        self.last.setAccessibleName(self.tr("Last number of the cards"))
        self.promises.setToolTip(self.tr("Without a day the tickets leave a line to write it on"))
        self.answer_on.setAccessibleName(self.tr("Day when the answer will be known"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (Label(self.tr("No.")), self.first, Label("–"), self.last):
            line.addWidget(widget)
        line.addWidget(self.promises)
        line.addWidget(self.answer_on)
        for box in (self.first, self.last):
            box.setKeyboardTracking(False)
        self.first.valueChanged.connect(self._on_first_value_changed)
        self.last.valueChanged.connect(self._on_last_value_changed)
        self.answer_on.setKeyboardTracking(False)
        self.promises.toggled.connect(self._on_promises_toggled)
        self.answer_on.dateChanged.connect(self.changed)

    def begin(self, day: date) -> None:
        """Offer a day of the answer for a meeting held on ``day``."""
        if not self.promises.isChecked():
            soon = day + _ANSWER_IN
            blocked = self.answer_on.blockSignals(True)
            self.answer_on.setDate(QDate(soon.year, soon.month, soon.day))
            self.answer_on.blockSignals(blocked)

    def options(self) -> CardOptions:
        """Return what is chosen."""
        day = self.answer_on.date()
        promised = date(day.year(), day.month(), day.day()) if self.promises.isChecked() else None
        return CardOptions(self.first.value(), self.last.value(), promised)

    @Slot(int)
    def _on_first_value_changed(self, first: int) -> None:
        if self.last.value() < first:
            self.last.setValue(first)
        else:
            self.changed.emit()

    @Slot(int)
    def _on_last_value_changed(self, last: int) -> None:
        if self.first.value() > last:
            self.first.setValue(last)
        else:
            self.changed.emit()

    @Slot(bool)
    def _on_promises_toggled(self, promises: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.answer_on.setEnabled(promises)
        self.changed.emit()
