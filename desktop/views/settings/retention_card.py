"""Set the terms of keeping, see what they would take away, and take it away by a button."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSpinBox, QWidget

from db.domain.retention import LONGEST, RetentionTerms
from db.domain.rows.privacy import DueRow
from desktop.operations import Operations
from desktop.services.erasure import ErasureDone, ErasureService
from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme
from desktop.views.settings.privacy_words import PrivacyWords
from desktop.wording import word_error


class RetentionCard(Card):
    """Hold the two terms and the preview; nothing is ever taken away by itself.

    Signals:
        asked(): the question is shown; it is to be seen.
        done(object): data was taken away; carries the :class:`ErasureDone`.
    """

    asked = Signal()
    done = Signal(object)

    def __init__(
        self,
        theme: Theme,
        erasure: ErasureService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Terms of keeping"), parent=parent)
        self._erasure = erasure
        self._operations = operations
        self._say = PrivacyWords(self)
        self._kept: RetentionTerms | None = None
        self.after_closing = QSpinBox(minimum=1, maximum=LONGEST)
        self.after_meeting = QSpinBox(minimum=1, maximum=LONGEST)
        self.preview = Label("", wrap=True)
        self.examples = MutedLabel("", small=True, wrap=True)
        self.run_button = secondary_button(theme, self.tr("Take away what is due…"), icon="trash")
        self.question = Card(look="note")
        self.asked_words = Label("", wrap=True)
        self.sure_button = primary_button(theme, self.tr("Take away for good"))
        self.cancel_button = secondary_button(theme, self.tr("Cancel"))
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the terms and what is due."""
        self._operations.query(self._read, self._on_read, channel=self)

    def terms(self) -> RetentionTerms:
        """Return the terms that are chosen."""
        return RetentionTerms(self.after_closing.value(), self.after_meeting.value())

    def _lay_out(self) -> None:
        about = self.tr(
            "Names, flats and telephones of applicants, in years. The numbers are a proposal: a "
            "lawyer of the city is to confirm them."
        )
        self.add(MutedLabel(about, small=True, wrap=True))
        self.body.addLayout(
            row(
                FormField(self.tr("After the last order is closed"), self.after_closing),
                FormField(self.tr("After a meeting without an order"), self.after_meeting),
                spacing=12,
            )
        )
        self.add(self.preview)
        self.add(self.examples)
        line = row(self.run_button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.question.add(self.asked_words)
        buttons = row(self.sure_button, self.cancel_button)
        buttons.addStretch(1)
        self.question.body.addLayout(buttons)
        self.add(self.question)
        for part in (self.examples, self.question):
            part.hide()

    def _connect(self) -> None:
        for box in (self.after_closing, self.after_meeting):
            box.editingFinished.connect(self._on_left)
        self.run_button.clicked.connect(self._on_run_clicked)
        self.cancel_button.clicked.connect(self.question.hide)
        self.sure_button.clicked.connect(self._on_sure_clicked)

    def _read(self) -> tuple[RetentionTerms, DueRow]:
        return self._erasure.terms(), self._erasure.due()

    def _on_read(self, read: tuple[RetentionTerms, DueRow]) -> None:
        terms, due = read
        if self._kept is None or self.terms() == self._kept:
            self.after_closing.setValue(terms.after_closing)
            self.after_meeting.setValue(terms.after_meeting)
            self._kept = terms
        self.run_button.setEnabled(bool(due.applicants))
        self.examples.setVisible(bool(due.examples))
        if not due.applicants:
            self.preview.setText(self.tr("No term is over: there is nothing to take away."))
            return
        words = self._say.due(due.applicants, due.meetings)
        if due.oldest:
            oldest = self.tr("The oldest are of {0}.").format(f"{due.oldest:%d.%m.%Y}")
            words = f"{words} {oldest}"
        self.preview.setText(words)
        self.examples.setText("\n".join(f"{one} → {other}" for one, other in due.examples))

    @Slot()
    def _on_run_clicked(self) -> None:
        """Say what goes and that it never comes back, with the keyboard on the way out."""
        sure = self.tr(
            "This cannot be taken back, by Ctrl+Z neither, and no backup is made before it."
        )
        self.asked_words.setText(f"{self.preview.text()} {sure}")
        self.question.show()
        self.cancel_button.setFocus()
        self.asked.emit()

    @Slot()
    def _on_left(self) -> None:
        terms = self.terms()
        if self._kept is None or terms == self._kept:
            return
        self._kept = terms
        self._operations.command(
            partial(self._erasure.save_terms, terms), self._on_saved, self._on_failed
        )

    def _on_saved(self, _changes: object) -> None:
        self.reload()

    @Slot()
    def _on_sure_clicked(self) -> None:
        self.question.hide()
        self.run_button.setEnabled(False)
        self._operations.command(self._erasure.erase_due, self._on_done, self._on_failed)

    def _on_done(self, done: ErasureDone) -> None:
        self.reload()
        self.done.emit(done)

    def _on_failed(self, error: Exception) -> None:
        self.preview.setText(word_error(error))
        self.reload()
