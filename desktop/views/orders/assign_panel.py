"""Set assignee, deadline and wording on the chosen questions at once."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.domain.deadlines import Deadline, parse_deadline
from db.domain.inputs import AssigneeInput, BulkAssignment, DeadlineInput
from db.domain.lexicon import Lexicon
from db.domain.rows.protocols import Suggestion
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button, secondary_button
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.deadline_words import explained
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel, plain_tool_tip
from desktop.views.common.panels import Card
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.orders.model import OrderLine

_SUGGESTIONS = 3
_WORDING_HEIGHT = 76


class AssignPanel(Card):
    """Hold the form; what is left empty stays as it is on the questions.

    Signals:
        assignment_requested(object): a :class:`BulkAssignment` for the chosen questions.
    """

    assignment_requested = Signal(object)

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._today = today
        self._lexicon: Lexicon | None = None
        self._chosen: Sequence[OrderLine] = ()
        self._assignees: list[tuple[AssigneeInput, str]] = []
        self._suggestions: list[Suggestion] = []
        self._wording_before = ""
        self._build_fields()
        self._build_actions()
        self._lay_out()
        self.set_chosen(())

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Take the directory that names are completed from."""
        self._lexicon = lexicon

    def set_chosen(self, lines: Sequence[OrderLine]) -> None:
        """Tell which lines the form is for; what was typed for others is cleared."""
        changed = [line.question.id for line in lines] != [
            line.question.id for line in self._chosen
        ]
        self._chosen = lines
        if changed:
            self.clear()
        self.set_title(self._title(lines))
        for widget in (self._assignee, self._deadline, self._wording):
            widget.setEnabled(bool(lines))
        self._assign.setEnabled(bool(lines))
        self._hint.setVisible(not lines)
        if not lines:
            self.set_suggestions(())

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Propose assignees for the chosen lines."""
        self._suggestions = list(suggestions)[:_SUGGESTIONS]
        while (item := self._proposals.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, suggestion in enumerate(self._suggestions, start=1):
            self._proposals.addWidget(self._proposal(number, suggestion))

    def focus_first(self) -> None:
        """Put the caret where typing begins."""
        self._assignee.setFocus()

    def _build_fields(self) -> None:
        self._assignee = QLineEdit()
        self._assignee.setPlaceholderText(self.tr("a few letters of name, post or organisation"))
        self._popup = CompletionPopup(self._theme, self._assignee)
        self._popup.chosen.connect(self._on_popup_chosen)
        self._assignee.textEdited.connect(self._on_assignee_edited)
        self._deadline = QLineEdit()
        self._deadline.setPlaceholderText(self.tr("for example: by Friday, 10 working days, 15.12"))
        self._deadline.textChanged.connect(self._on_deadline_changed)
        self._understood = MutedLabel("", small=True, wrap=True)
        self._wording = TextEdit()
        self._wording.setTabChangesFocus(True)
        self._wording.setFixedHeight(self._theme.px(_WORDING_HEIGHT))
        self._wording.setPlaceholderText(self.tr("what is to be done, as the protocol will say it"))
        self._assignee_field = FormField(self.tr("Responsible party"), self._assignee)
        self._deadline_field = FormField(self.tr("Deadline"), self._deadline)
        self._wording_field = FormField(self.tr("Official wording"), self._wording)

    def _build_actions(self) -> None:
        self._assign = make_action(
            self, self.tr("Assign"), self._on_assign_triggered, shortcut="Ctrl+Return"
        )

    def add_keys(self, owner: QWidget) -> None:
        """Have Ctrl+Enter and Alt+1…3 work anywhere on the page ``owner``."""
        owner.addAction(self._assign)
        for number in range(1, _SUGGESTIONS + 1):
            make_action(
                owner,
                self.tr("Take suggestion {0}").format(number),
                partial(self._take, number),
                shortcut=f"Alt+{number}",
            )

    def _lay_out(self) -> None:
        self._hint = MutedLabel(
            self.tr("Choose lines in the table; Ctrl or Shift chooses several."), wrap=True
        )
        self._proposals = QVBoxLayout()
        self._proposals.setSpacing(4)
        self.add(self._hint)
        self.add(self._assignee_field)
        self.body.addLayout(self._proposals)
        self.add(self._deadline_field)
        self.add(self._understood)
        self.add(self._wording_field)
        self.add(action_button(self._theme, self._assign, primary=True))

    def _title(self, lines: Sequence[OrderLine]) -> str:
        if not lines:
            return self.tr("Assign")
        if len(lines) == 1:
            return self.tr("Question {0}").format(lines[0].question.number)
        return self.tr("%n chosen — assign together", "", len(lines))

    def _proposal(self, number: int, suggestion: Suggestion) -> QWidget:
        button = secondary_button(
            self._theme, suggestion.label.replace("&", "&&"), keys=f"Alt+{number}"
        )
        button.setToolTip(plain_tool_tip(self._reason(suggestion)))
        button.setAccessibleDescription(self._reason(suggestion))
        button.clicked.connect(partial(self._take, number))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(button)
        column.addWidget(MutedLabel(self._reason(suggestion), small=True, wrap=True))
        return box

    def _reason(self, suggestion: Suggestion) -> str:
        times = suggestion.times
        return {
            "usual": self.tr("usual for this topic"),
            "company": self.tr("manages this house"),
            "topic_house": self.tr("%n earlier order(s) on this topic at this house", "", times),
            "topic": self.tr("%n earlier order(s) on this topic", "", times),
            "house": self.tr("%n earlier order(s) at this house", "", times),
        }.get(suggestion.reason, "")

    def _take(self, number: int, *_: object) -> None:
        """Take a suggestion; its place among the keys is ``number``, from 1."""
        if number <= len(self._suggestions):
            found = self._suggestions[number - 1]
            chosen = AssigneeInput(found.organisation_id, found.person_id)
            self._set_assignee(chosen, found.label)
            self._deadline.setFocus()

    def _set_assignee(self, assignee: AssigneeInput, label: str) -> None:
        self._assignees = [(assignee, label)]
        self._assignee.setText(label)
        self._assignee_field.clear_error()

    @Slot(str)
    def _on_assignee_edited(self, text: str) -> None:
        self._assignees = []
        self._assignee_field.clear_error()
        if self._lexicon is None or not text.strip():
            self._popup.show_items([])
            return
        found = self._lexicon.assignees.find(text.strip())
        self._popup.show_items(
            [CompletionItem(entry.label, entry.hint, entry.key) for entry in found]
        )

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        if isinstance(item.data, AssigneeInput):
            self._set_assignee(item.data, item.label)

    @Slot(str)
    def _on_deadline_changed(self, text: str) -> None:
        self._deadline_field.clear_error()
        found = self._parsed(text)
        self._understood.setText(explained(found) if found else "")
        self._understood.setVisible(found is not None)

    def _parsed(self, text: str) -> Deadline | None:
        if self._lexicon is None or not text.strip():
            return None
        return parse_deadline(text, self._today(), self._lexicon.calendar)

    @Slot()
    def _on_assign_triggered(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.assignment_requested.emit(wanted)

    def _wanted(self) -> BulkAssignment | None:
        """Return what the form says, or show at the field what is not understood."""
        assignee_known = self._resolve_assignee()
        deadline = self._parsed(self._deadline.text())
        if self._deadline.text().strip() and deadline is None:
            self._deadline_field.set_error(
                self.tr("Not understood. Try “by 15.12”, “10 working days”, “by Friday”.")
            )
            return None
        if not assignee_known:
            return None
        wording = self._wording.toPlainText().strip()
        fresh = wording if wording != self._wording_before else ""
        if not (self._assignees or deadline or fresh):
            self._assignee_field.set_error(self.tr("Say at least one: who, by when, or what."))
            return None
        return BulkAssignment(
            assignees=tuple(found for found, _ in self._assignees) or None,
            deadline=DeadlineInput(deadline.kind, deadline.on, deadline.phrase)
            if deadline
            else None,
            wording=fresh or None,
        )

    def _resolve_assignee(self) -> bool:
        """Find who was typed and not chosen from the list; say so where it is not clear."""
        text = self._assignee.text().strip()
        if not text or self._assignees or self._lexicon is None:
            return True
        found = self._lexicon.assignees.resolve(text)
        if found.entry is not None:
            self._set_assignee(found.entry.key, found.entry.label)
            return True
        self._assignee_field.set_error(
            self.tr("Several fit; choose one from the list.")
            if found.is_ambiguous
            else self.tr("Nobody by these letters is in the directory.")
        )
        return False

    def clear(self) -> None:
        """Empty the form; a single line shows the wording it has."""
        self._assignees = []
        for edit in (self._assignee, self._deadline):
            edit.clear()
        only = self._chosen[0] if len(self._chosen) == 1 else None
        known = only.order if only is not None else None
        self._wording_before = known.wording if known is not None else ""
        self._wording.setPlainText(self._wording_before)
        for field in (self._assignee_field, self._deadline_field, self._wording_field):
            field.clear_error()
        self._understood.hide()
