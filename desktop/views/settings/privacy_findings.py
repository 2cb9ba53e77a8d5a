"""Show what was found of a person, each with a tick, and ask before it is erased."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from db.domain.rows.privacy import Findings, FoundPerson, Mention
from db.domain.text import show_bidi_controls
from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card, clear_column, row
from desktop.views.common.theme import Theme
from desktop.views.settings.privacy_words import PrivacyWords


class FindingsPanel(QWidget):
    """Hold the ticks, the reason and the last question.

    Signals:
        erase_requested(object, object, str): the people, the texts and the reason.
        asked(): the last question is shown.
    """

    erase_requested = Signal(object, object, str)
    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._say = PrivacyWords(self)
        self.people: list[tuple[QCheckBox, FoundPerson]] = []
        self.mentions: list[tuple[QCheckBox, Mention]] = []
        self._copies = 0
        self.found = Label("", wrap=True)
        self._list = QVBoxLayout()
        self.reason = QLineEdit()
        self.reason_field = FormField(
            self.tr("Reason for the act"),
            self.reason,
            hint=self.tr("the paper that asks for it, by number and date; without the name"),
        )
        self.erase_button = secondary_button(theme, self.tr("Erase…"), icon="trash")
        self.question = Card(look="note")
        self.asked_words = Label("", wrap=True)
        self.sure_button = primary_button(theme, self.tr("Erase for good"))
        self.cancel_button = secondary_button(theme, self.tr("Cancel"))
        self._lay_out()
        self.clear()

    def clear(self, words: str = "") -> None:
        """Show nothing but a sentence."""
        self._empty_list()
        self.found.setText(words)
        self.found.setVisible(bool(words))
        for part in (self.reason_field, self.erase_button, self.question):
            part.hide()

    def show_findings(self, found: Findings, copies: int) -> None:
        """Show what was found, with what is surely meant ticked."""
        self.clear()
        self._copies = copies
        if not found.people and not found.mentions:
            self.clear(self.tr("Nothing about this person is in the records."))
            return
        if found.people:
            self._list.addWidget(Label(self.tr("Records with the name"), "strong"))
        for person in found.people:
            where = self._say.where(person.kind, person.place)
            box = self._tick(self._say.person(person), where, ticked=person.is_sure)
            self.people.append((box, person))
        if found.mentions:
            self._list.addWidget(Label(self.tr("Texts that speak of the person"), "strong"))
        for mention in found.mentions:
            self._add_mention(mention)
        self.reason.clear()
        self.reason_field.clear_error()
        self.reason_field.show()
        self.erase_button.show()

    def chosen(self) -> tuple[list[FoundPerson], list[Mention]]:
        """Return what is ticked."""
        people = [person for box, person in self.people if box.isChecked()]
        return people, [mention for box, mention in self.mentions if box.isChecked()]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._list.setSpacing(6)
        column.addWidget(self.found)
        column.addLayout(self._list)
        column.addWidget(self.reason_field)
        line = row(self.erase_button)
        line.addStretch(1)
        column.addLayout(line)
        self.question.add(self.asked_words)
        buttons = row(self.sure_button, self.cancel_button)
        buttons.addStretch(1)
        self.question.body.addLayout(buttons)
        column.addWidget(self.question)
        self.erase_button.clicked.connect(self._on_erase_clicked)
        self.sure_button.clicked.connect(self._on_sure_clicked)
        self.cancel_button.clicked.connect(self.question.hide)

    def _add_mention(self, mention: Mention) -> None:
        where = self._say.mention(mention)
        if mention.may_be_official:
            where = self.tr("{0} · an official has this name too").format(where)
        words = mention.text if mention.is_past else f"{mention.text}\n→ {mention.after or '—'}"
        box = self._tick(words, where, ticked=not mention.may_be_official)
        self.mentions.append((box, mention))

    def _tick(self, words: str, where: str, *, ticked: bool) -> QCheckBox:
        box = QCheckBox(where.replace("&", "&&"))
        box.setChecked(ticked)
        box.toggled.connect(self.question.hide)
        text = Label(show_bidi_controls(words), wrap=True)
        text.setIndent(self._theme.px(26))
        box.setAccessibleDescription(words)
        self._list.addWidget(box)
        self._list.addWidget(text)
        return box

    def _empty_list(self) -> None:
        self.people.clear()
        self.mentions.clear()
        clear_column(self._list)

    @Slot()
    def _on_erase_clicked(self) -> None:
        people, mentions = self.chosen()
        parts = [
            self._say.chosen(len(people), len(mentions)),
            self.tr(
                "This cannot be taken back, by Ctrl+Z neither, and no backup is made before it."
            ),
        ]
        if self._copies:
            parts.append(self._say.copies(self._copies))
        self.asked_words.setText(" ".join(parts))
        self.question.show()
        self.cancel_button.setFocus()
        self.asked.emit()

    @Slot()
    def _on_sure_clicked(self) -> None:
        self.question.hide()
        self.erase_requested.emit(*self.chosen(), self.reason.text())
