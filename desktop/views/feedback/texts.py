"""Change the texts that are told, for a topic and an outcome."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from db.domain.enums import Outcome
from db.domain.replies import PLACES
from db.domain.rows.feedback import CallReason, CallRow, ReplyRow
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.control_words import outcome_words
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme

_HEIGHT = 176


@dataclass(frozen=True, slots=True)
class TextInput:
    """Hold a text for a topic and an outcome; an empty one gives the program's own back."""

    topic_id: UUID | None
    outcome: Outcome | None
    text: str


class TextsForm(Card):
    """Hold one text at a time, with what may stand in its braces.

    Signals:
        asked(object): a :class:`TextInput` is to be written.
        dismissed(): nothing is to be done.
    """

    asked = Signal(object)
    dismissed = Signal()
    help_topic = "feedback#texts"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Texts of the answers"), look="note", parent=parent)
        self._texts: Sequence[ReplyRow] = ()
        self._titles: tuple[str, ...] = ()
        self._outcome, self._scope = QComboBox(), QComboBox()
        for outcome in Outcome:
            self._outcome.addItem(outcome_words(outcome), outcome.value)
        self._outcome.addItem(self.tr("deadline moved"), "")
        for picker in (self._outcome, self._scope):
            picker.activated.connect(self._on_picker_activated)
        self._text = TextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(theme.px(_HEIGHT))
        places = ", ".join(f"{{{place}}}" for place in PLACES)
        hint = self.tr("Filled in: {0}. A sentence with nothing to fill in is left out.")
        self._error = MutedLabel("", small=True, wrap=True)
        self._error.set_tone("warn")
        save = make_action(self, self.tr("Save the text"), self._on_save_triggered)
        ours = make_action(self, self.tr("Give the original back"), self._on_ours_triggered)
        leave = make_action(self, self.tr("Leave"), self._on_leave_triggered, shortcut="Esc")
        self.add(FormField(self.tr("What came of the question"), self._outcome))
        self.add(FormField(self.tr("For which questions"), self._scope))
        self.add(FormField(self.tr("Text"), self._text, hint=hint.format(places)))
        self.add(self._error)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(theme, save, primary=True))
        buttons.addWidget(action_button(theme, ours))
        buttons.addWidget(action_button(theme, leave))
        self.add(box)
        self.hide()

    def ask(self, texts: Sequence[ReplyRow], row: CallRow | None) -> None:
        """Open the text that an applicant would be told."""
        self._texts = texts
        self._titles = (row.topic, row.topic_group) if row is not None else ()
        self._scope.clear()
        if row is not None and row.topic_id is not None:
            self._scope.addItem(self.tr("topic “{0}”").format(row.topic), row.topic_id)
        self._scope.addItem(self.tr("any topic"), None)
        told = row.outcome if row is not None and row.reason is not CallReason.EXTENDED else None
        self._outcome.setCurrentIndex(self._outcome.findData(told.value if told else ""))
        self._load()
        self._error.hide()
        self.show()
        self._text.setFocus()

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _chosen(self) -> tuple[UUID | None, Outcome | None]:
        value = self._outcome.currentData()
        return self._scope.currentData(), Outcome(value) if value else None

    def _load(self) -> None:
        """Show the text that holds: of the topic, else the one for any."""
        topic_id, outcome = self._chosen()
        fitting = [one for one in self._texts if one.outcome == outcome]
        of_topic = [one for one in fitting if topic_id is not None and one.topic_id == topic_id]
        if topic_id is not None:
            of_topic += [one for one in fitting if not one.is_own and one.topic in self._titles]
        of_any = [one for one in fitting if one.topic_id is None and not one.topic]
        found = (*of_topic, *of_any)
        self._text.setPlainText(found[0].text if found else "")

    @Slot(int)
    def _on_picker_activated(self, _place: int) -> None:
        self._load()

    @Slot()
    def _on_save_triggered(self) -> None:
        self.asked.emit(TextInput(*self._chosen(), self._text.toPlainText()))

    @Slot()
    def _on_ours_triggered(self) -> None:
        self.asked.emit(TextInput(*self._chosen(), ""))

    @Slot()
    def _on_leave_triggered(self) -> None:
        self.hide()
        self.dismissed.emit()
