"""Choose when the records are locked by themselves."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QWidget

from desktop.settings import LONGEST_LOCK, SHORTEST_LOCK, AppSettings
from desktop.views.common.buttons import secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.theme import Theme


class LockForm(Card):
    """Choose the minutes, and whether they count during a meeting too.

    Signals:
        left(): something here may have changed.
        lock_requested(): the records are to be locked now.
    """

    left = Signal()
    lock_requested = Signal()
    help_topic = "data#password"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Lock"), parent=parent)
        self.minutes = QSpinBox()
        self.minutes.setRange(SHORTEST_LOCK, LONGEST_LOCK)
        self.minutes.setSuffix(self.tr(" min"))
        self.in_meeting = QCheckBox(self.tr("Also while a meeting is running"))
        self.lock_button = secondary_button(theme, self.tr("Lock now"), icon="lock", keys="Ctrl+L")
        self.minutes.editingFinished.connect(self.left)
        self.in_meeting.clicked.connect(self.left)
        self.lock_button.clicked.connect(self.lock_requested)
        self.body.setSpacing(12)
        self.add(
            FormField(
                self.tr("Lock when nothing is pressed for"),
                self.minutes,
                hint=self.tr("What is being typed is saved first and comes back."),
            )
        )
        self.add(self.in_meeting)
        self.add(
            MutedLabel(
                self.tr("The records are locked as well when the laptop sleeps or its screen is."),
                small=True,
                wrap=True,
            )
        )
        line = QHBoxLayout()
        line.addWidget(self.lock_button)
        line.addStretch(1)
        self.body.addLayout(line)

    def load(self, settings: AppSettings) -> None:
        """Show the settings."""
        self.minutes.setValue(settings.lock_minutes)
        self.in_meeting.setChecked(settings.lock_in_meeting)

    def save(self, settings: AppSettings) -> AppSettings:
        """Return the settings with what is chosen here."""
        return replace(
            settings,
            lock_minutes=self.minutes.value(),
            lock_in_meeting=self.in_meeting.isChecked(),
        )

    def check(self) -> bool:
        """Tell whether all is in order; nothing can be wrong here."""
        return True
