"""Look the records over at a press of a button, and say in words what was found."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.errors import UserError
from db.domain.rows.verification import Report
from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.journal_check import JournalCheckService
from desktop.verification_words import word_report
from desktop.views.common.buttons import secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label, LabelTone, MutedLabel
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme
from desktop.wording import word_error

_DETAILS = 8


class JournalCard(Card):
    """Check the file, the journal and the records off the GUI thread."""

    help_topic = "data#journal"

    def __init__(
        self,
        theme: Theme,
        journal: JournalCheckService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Journal"), parent=parent)
        self._journal = journal
        self._operations = operations
        about = self.tr(
            "Every change is kept with its author and hour, chained to the one before. The check "
            "tells whether anybody changed the file behind the program."
        )
        self.digits = QLineEdit()
        self.digits_field = FormField(
            self.tr("Digits off a printed protocol"),
            self.digits,
            hint=self.tr("under its signatures; may be left empty"),
        )
        self.button = secondary_button(theme, self.tr("Check"), icon="list-check")
        self.result = Label("", wrap=True)
        self.details = MutedLabel("", small=True, wrap=True)
        self.add(MutedLabel(about, small=True, wrap=True))
        self.add(self.digits_field)
        buttons = row(self.button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        for label in (self.result, self.details):
            self.add(label)
            label.hide()
        self.button.clicked.connect(self._on_button_clicked)
        self.digits.returnPressed.connect(self._on_button_clicked)

    @Slot()
    def _on_button_clicked(self) -> None:
        if not self.button.isEnabled():
            return
        self.digits_field.clear_error()
        self.button.setEnabled(False)
        self._say(self.tr("The file is being looked over…"))
        work = partial(self._check, self.digits.text())
        self._operations.background(work, self._on_checked, self._on_refused)

    def _check(self, digits: str, _progress: Progress) -> Report:
        """Look the file over; runs on the pool of the papers."""
        return self._journal.check(digits)

    def _on_checked(self, report: Report) -> None:
        self.button.setEnabled(True)
        sentences = word_report(report)
        if report.findings:
            places = list(dict.fromkeys(one.place for one in report.findings if one.place))
            details = self.tr("Where: {0}").format("; ".join(places[:_DETAILS]))
            if len(places) > _DETAILS:
                details += " " + self.tr("and %n more", "", len(places) - _DETAILS)
            said = "\n".join(f"✕ {one}" for one in sentences)
            self._say(said, "warn", details if places else "")
        elif report.newer_copies:
            self._say("\n".join(sentences), "amber", "\n".join(report.newer_copies[:_DETAILS]))
        else:
            self._say("\n".join(f"✓ {one}" for one in sentences), "ok")

    def _on_refused(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if isinstance(error, UserError) and error.code == "bad_journal_digits":
            self._say("")
            self.digits_field.set_error(word_error(error))
        else:
            self._say(word_error(error), "warn")

    def _say(self, words: str, tone: LabelTone = "", details: str = "") -> None:
        self.result.set_tone(tone)
        self.result.setText(words)
        self.result.setVisible(bool(words))
        self.details.setText(details)
        self.details.setVisible(bool(details))
