"""Record to what an applicant has agreed: how, when, and for what."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, QObject, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QWidget

from db.domain.consent import NO_CONSENT, Consent
from db.domain.enums import ConsentForm
from db.domain.rows.minutes import ApplicantRow
from desktop.views.common.form_field import FormField

_NO, _YES = "no", "yes"


class ConsentFields(QObject):
    """Show the two consents of an applicant and read them back; nobody asked, nothing shown.

    Signals:
        changed(): a choice or a day was changed.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._has_applicant = False
        self._shown: tuple[UUID | None, Consent] = (None, NO_CONSENT)
        self.form = QComboBox()
        for form, words in (
            (ConsentForm.NONE, self.tr("not asked")),
            (ConsentForm.SPOKEN, self.tr("spoken")),
            (ConsentForm.WRITTEN, self.tr("written")),
        ):
            self.form.addItem(words, form.value)
        self.on = _day_edit()
        self.public = QComboBox()
        self.public.addItem(self.tr("none"), _NO)
        self.public.addItem(self.tr("by a document"), _YES)
        self.public_on = _day_edit()
        self._form_field = FormField(self.tr("Consent to a call back"), self.form)
        self._on_field = FormField(self.tr("Given on"), self.on)
        self._public_field = FormField(self.tr("Consent to publication"), self.public)
        self._public_on_field = FormField(self.tr("Dated"), self.public_on)
        for field in self._fields():
            _keep_its_place(field)
        for box in (self.form, self.public):
            box.setToolTip(self.tr("May be taken back at any time, after the protocol too."))
        self.form.activated.connect(self._on_form_activated)
        self.public.activated.connect(self._on_public_activated)
        for edit in (self.on, self.public_on):
            edit.editingFinished.connect(self.changed)

    def show(self, applicant: ApplicantRow | None) -> None:
        """Show what is stored; what was chosen meanwhile stays."""
        consent = applicant.consent if applicant is not None else NO_CONSENT
        before, self._shown = self._shown, (applicant.id if applicant else None, consent)
        if before[0] == self._shown[0] and self.value(before[1]) != before[1]:
            return
        self._has_applicant = applicant is not None
        self.form.setCurrentIndex(self.form.findData(consent.form.value))
        self.public.setCurrentIndex(self.public.findData(_YES if consent.publication_on else _NO))
        for edit, day in ((self.on, consent.on), (self.public_on, consent.publication_on)):
            if not edit.hasFocus():
                edit.setDate(_qt_day(day or self._today()))
        self._show_fields()

    def value(self, stored: Consent) -> Consent:
        """Return what is chosen; ``stored`` where nobody has asked."""
        if not self._has_applicant:
            return stored
        form = ConsentForm(self.form.currentData())
        return Consent(
            form,
            None if form is ConsentForm.NONE else _day(self.on),
            _day(self.public_on) if self.public.currentData() == _YES else None,
        )

    def add_to(self, grid: QGridLayout, line: int) -> None:
        """Lay the fields out in two lines of a grid of six columns."""
        grid.addWidget(self._form_field, line, 0, 1, 4)
        grid.addWidget(self._on_field, line, 4, 1, 2)
        grid.addWidget(self._public_field, line + 1, 0, 1, 4)
        grid.addWidget(self._public_on_field, line + 1, 4, 1, 2)

    def _fields(self) -> tuple[FormField, ...]:
        return self._form_field, self._on_field, self._public_field, self._public_on_field

    def _show_fields(self) -> None:
        has_form = self.form.currentData() != ConsentForm.NONE.value
        is_public = self.public.currentData() == _YES
        self._form_field.setVisible(self._has_applicant)
        self._on_field.setVisible(self._has_applicant and has_form)
        self._public_field.setVisible(self._has_applicant)
        self._public_on_field.setVisible(self._has_applicant and is_public)

    @Slot()
    def _on_form_activated(self) -> None:
        if self._on_field.isHidden():
            self.on.setDate(_qt_day(self._today()))
        self._show_fields()
        self.changed.emit()

    @Slot()
    def _on_public_activated(self) -> None:
        if self._public_on_field.isHidden():
            self.public_on.setDate(_qt_day(self._today()))
        self._show_fields()
        self.changed.emit()


def _keep_its_place(field: QWidget) -> None:
    """Have nothing below jump when the field appears."""
    policy = field.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    field.setSizePolicy(policy)


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setDisplayFormat("dd.MM.yyyy")
    return edit


def _qt_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(edit: QDateEdit) -> date:
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())
