"""Ask how the papers name the city."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.operations import Operations
from desktop.services.first_setup import FirstSetup, SetupState
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.welcome.step_frame import StepFrame
from desktop.wording import word_error

_LETTERHEAD_HEIGHT = 72


class CityStep(QWidget):
    """Take the name, its genitive and the letterhead.

    Signals:
        done(): it is written.
    """

    done = Signal()

    def __init__(self, theme: Theme, setup: FirstSetup, operations: Operations, place: str) -> None:
        super().__init__()
        self._setup = setup
        self._operations = operations
        self.frame = StepFrame(
            theme,
            place,
            self.tr("Your city"),
            self.tr("So the papers will name it. All of it can be changed in the settings."),
        )
        self.name, self.genitive, self.letterhead = QLineEdit(), QLineEdit(), TextEdit()
        self.name.setPlaceholderText(self.tr("for example: г. Заречный"))
        self.genitive.setPlaceholderText(self.tr("for example: города Заречного"))
        self.letterhead.setTabChangesFocus(True)
        self.letterhead.setFixedHeight(theme.px(_LETTERHEAD_HEIGHT))
        self.name_field = FormField(self.tr("Name, as papers print it"), self.name)
        for field in (
            self.name_field,
            FormField(self.tr("Name in the genitive: head of …"), self.genitive),
            FormField(self.tr("Letterhead"), self.letterhead),
        ):
            self.frame.fields.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        begin_at(self, self._first_control)
        self.frame.lead_through(self.name, self.genitive, self.letterhead)
        self.name.textEdited.connect(self.name_field.clear_error)
        for edit in (self.name, self.genitive):
            edit.returnPressed.connect(self._on_frame_next_requested)
        self.frame.next_requested.connect(self._on_frame_next_requested)

    def load(self, state: SetupState) -> None:
        """Show what is there already."""
        self.name.setText(state.city)
        self.genitive.setText(state.genitive)
        self.letterhead.setPlainText(state.letterhead)
        self.name_field.clear_error()
        self.frame.say("")

    def _first_control(self) -> QWidget:
        return self.name

    @Slot()
    def _on_frame_next_requested(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name_field.set_error(self.tr("Type the name, or skip this step."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.frame.set_working(is_working=True)
        genitive, head = self.genitive.text().strip(), self.letterhead.toPlainText().strip()
        work = partial(self._setup.save_city, name, genitive, head)
        self._operations.command(work, self._on_saved, self._on_refused)

    def _on_saved(self, _changes: object) -> None:
        self.frame.set_working(is_working=False)
        self.done.emit()

    def _on_refused(self, error: Exception) -> None:
        self.frame.set_working(is_working=False)
        self.frame.say(word_error(error), warns=True)
