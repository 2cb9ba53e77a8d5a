"""Ask who the head of the city is, and who keeps the minutes."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.operations import Operations
from desktop.services.first_setup import FirstSetup, SetupState, Somebody
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.views.welcome.step_frame import StepFrame
from desktop.wording import word_error


class PeopleStep(QWidget):
    """Take two names with their posts.

    Signals:
        done(): they are written.
    """

    done = Signal()

    def __init__(self, theme: Theme, setup: FirstSetup, operations: Operations, place: str) -> None:
        super().__init__()
        self._setup = setup
        self._operations = operations
        self.frame = StepFrame(
            theme,
            place,
            self.tr("The head and the secretary"),
            self.tr(
                "They stand in every protocol. Surname, first name and patronymic; the other "
                "people are added in the directories."
            ),
        )
        self.head, self.head_post = QLineEdit(), QLineEdit()
        self.secretary, self.secretary_post = QLineEdit(), QLineEdit()
        self.head_field = FormField(self.tr("Head of the city"), self.head)
        secretary_field = FormField(self.tr("Secretary of the meetings"), self.secretary)
        for name, post in (
            (self.head_field, self.head_post),
            (secretary_field, self.secretary_post),
        ):
            post_field = FormField(self.tr("Post"), post)
            line = row(name, post_field)
            for field in (name, post_field):
                line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
            self.frame.fields.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        begin_at(self, self._first_control)
        self.head.textEdited.connect(self.head_field.clear_error)
        edits = (self.head, self.head_post, self.secretary, self.secretary_post)
        self.frame.lead_through(*edits)
        for edit in edits:
            edit.returnPressed.connect(self._on_frame_next_requested)
        self.frame.next_requested.connect(self._on_frame_next_requested)

    def load(self, state: SetupState) -> None:
        """Show who is known already."""
        for edit, text in (
            (self.head, state.head.name),
            (self.head_post, state.head.post or self.tr("head of the city", "post")),
            (self.secretary, state.secretary.name),
            (self.secretary_post, state.secretary.post),
        ):
            edit.setText(text)
        self.head_field.clear_error()
        self.frame.say("")

    def _first_control(self) -> QWidget:
        return self.head

    @Slot()
    def _on_frame_next_requested(self) -> None:
        head = Somebody(self.head.text().strip(), self.head_post.text().strip())
        secretary = Somebody(self.secretary.text().strip(), self.secretary_post.text().strip())
        if not head.name and not secretary.name:
            self.head_field.set_error(self.tr("Type a name, or skip this step."))
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.frame.set_working(is_working=True)
        work = partial(self._setup.save_people, head, secretary)
        self._operations.command(work, self._on_saved, self._on_refused)

    def _on_saved(self, _changes: object) -> None:
        self.frame.set_working(is_working=False)
        self.done.emit()

    def _on_refused(self, error: Exception) -> None:
        self.frame.set_working(is_working=False)
        self.frame.say(word_error(error), warns=True)
