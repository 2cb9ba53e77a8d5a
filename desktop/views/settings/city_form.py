"""Hold what the papers say of the city, field by field."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from db.domain.completion import CompletionIndex
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.inputs import CityInput
from db.domain.numbering import number_text
from db.domain.rows.directories import CityRow
from desktop.views.common.form_field import FormField
from desktop.views.common.history import HistoryView
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import Card, row
from desktop.views.common.pick_edit import PickEdit
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.settings.zones import known_zones, zone_words
from desktop.wording import word_error

_EXAMPLE_NUMBER = 48
_LETTERHEAD_HEIGHT = 84


class CityForm(Card):
    """Show the settings of the city; leaving a field saves them.

    Signals:
        left(): a field was left that may have changed.
    """

    left = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("City"), parent=parent)
        self._today = today
        self._names: dict[UUID, str] = {}
        self._history: HistoryView | None = None
        self.name = self._line(self.tr("for example: г. Заречный"))
        self.genitive = self._line(self.tr("for example: города Заречного"))
        self.letterhead = TextEdit()
        self.letterhead.setTabChangesFocus(True)
        self.letterhead.setFixedHeight(theme.px(_LETTERHEAD_HEIGHT))
        self.letterhead.installEventFilter(self)
        self.head, self.secretary, self.controller = (self._pick(theme) for _ in range(3))
        self.pattern = self._line("")
        self.series = self._line("")
        self.zone = QComboBox()
        for zone in known_zones():
            self.zone.addItem(zone_words(zone), zone)
        self.zone.activated.connect(self.left)
        self._example = Label("", "strong")
        for edit in (self.pattern, self.series):
            edit.textChanged.connect(self._on_pattern_changed)
        self._fault = Label("", tone="warn", wrap=True)
        self._fault.hide()
        self._lay_out()

    def add_history(self, history: HistoryView) -> None:
        """Tell at the foot who changed the settings of the city."""
        self._history = history
        self.add(history)
        history.add_key(self)

    def set_people(self, index: CompletionIndex[UUID], names: Mapping[UUID, str]) -> None:
        """Complete head, secretary and controller from these people."""
        self._names = dict(names)
        for edit in (self.head, self.secretary, self.controller):
            edit.set_index(index)

    def load(self, city: CityRow) -> None:
        """Show the settings."""
        if self._history is not None and city.version:
            self._history.show_record(RecordKind.CITY, city.id)
        for edit, text in (
            (self.name, city.name),
            (self.genitive, city.name_genitive),
            (self.pattern, city.number_pattern),
            (self.series, city.series),
        ):
            edit.setText(text)
        self.letterhead.setPlainText(city.letterhead)
        for pick, key in (
            (self.head, city.head_id),
            (self.secretary, city.secretary_id),
            (self.controller, city.controller_id),
        ):
            gone = self.tr("(was deleted from the directory)") if key is not None else ""
            pick.set_choice(key, self._names.get(key, gone) if key is not None else "")
        if self.zone.findData(city.time_zone) < 0:
            self.zone.addItem(city.time_zone, city.time_zone)
        self.zone.setCurrentIndex(self.zone.findData(city.time_zone))
        self._show_example()

    def save(self) -> CityInput:
        """Return what the form says now."""
        return CityInput(
            name=self.name.text().strip(),
            name_genitive=self.genitive.text().strip(),
            letterhead=self.letterhead.toPlainText().strip(),
            head_id=self.head.choice(),
            secretary_id=self.secretary.choice(),
            controller_id=self.controller.choice(),
            number_pattern=self.pattern.text().strip(),
            series=self.series.text().strip(),
            time_zone=str(self.zone.currentData()),
        )

    def check(self) -> bool:
        """Say below each field what is wrong with it."""
        faults = [
            (self._people[edit], self.tr("Not in the directory of people. Add the person there."))
            for edit in self._people
            if not edit.is_understood()
        ]
        for edit in self._people:
            self._people[edit].clear_error()
        for field, text in faults:
            field.set_error(text)
        return not faults and self._show_example()

    def show_error(self, error: Exception | None) -> None:
        """Say what the records refuse."""
        code = error.code if isinstance(error, UserError) else ""
        if error is not None and code == "bad_number_pattern":
            self._pattern_field.set_error(word_error(error))
            return
        self._fault.setText(f"✕ {word_error(error)}" if error is not None else "")
        self._fault.setVisible(error is not None)

    def example(self) -> str:
        """Return the number that the pattern makes."""
        return self._example.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.letterhead and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._people = {
            self.head: FormField(self.tr("Head of the city"), self.head),
            self.secretary: FormField(self.tr("Secretary of the meetings"), self.secretary),
            self.controller: FormField(self.tr("Who controls execution"), self.controller),
        }
        self._pattern_field = FormField(
            self.tr("Number of a protocol"),
            self.pattern,
            hint=self.tr("in braces: number, year, series"),
        )
        series = FormField(
            self.tr("Series"), self.series, hint=self.tr("letter of this laptop, if several")
        )
        self.body.setSpacing(12)
        self.add(FormField(self.tr("Name, as papers print it"), self.name))
        self.add(FormField(self.tr("Name in the genitive: head of …"), self.genitive))
        self.add(FormField(self.tr("Letterhead"), self.letterhead))
        for field in self._people.values():
            self.add(field)
        numbers = row(self._pattern_field, series)
        numbers.setStretch(0, 3)
        numbers.setStretch(1, 2)
        for field in (self._pattern_field, series):
            numbers.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(numbers)
        example = row(MutedLabel(self.tr("The next will look like")), self._example)
        example.addStretch(1)
        self.body.addLayout(example)
        self.add(FormField(self.tr("Time zone"), self.zone))
        self.add(self._fault)

    def _line(self, placeholder: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setPlaceholderText(placeholder)
        edit.editingFinished.connect(self.left)
        return edit

    def _pick(self, theme: Theme) -> PickEdit:
        edit = PickEdit(theme, self.tr("a few letters of the name"))
        edit.editingFinished.connect(self.left)
        edit.picked.connect(self._on_picked)
        return edit

    def _show_example(self) -> bool:
        """Show what the pattern makes; return whether it is one."""
        self._pattern_field.clear_error()
        pattern = self.pattern.text().strip()
        try:
            text = number_text(
                pattern,
                number=_EXAMPLE_NUMBER,
                year=self._today().year,
                series=self.series.text().strip(),
            )
        except UserError as error:
            self._example.setText("—")
            self._pattern_field.set_error(word_error(error))
            return False
        self._example.setText(text)
        return True

    @Slot(str)
    def _on_pattern_changed(self, _text: str) -> None:
        self._show_example()

    @Slot(object)
    def _on_picked(self, _key: UUID) -> None:
        self.left.emit()
