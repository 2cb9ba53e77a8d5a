"""Lead from the settings to the first set-up and to the sample city."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.settings import AppSettings
from desktop.views.common.buttons import secondary_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import MutedLabel
from desktop.views.common.panels import Card
from desktop.views.common.theme import Theme


class StartCard(Card):
    """Offer both; over the sample, the way back.

    Signals:
        setup_requested(): the first set-up is to be gone on with, or through again.
        sample_requested(): the sample city is to be opened.
        home_requested(): the user's own records are to be opened.
    """

    setup_requested = Signal()
    sample_requested = Signal()
    home_requested = Signal()
    help_topic = "start"

    def __init__(
        self,
        theme: Theme,
        load_settings: Callable[[], AppSettings],
        *,
        is_sample: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("First set-up and sample city"))
        self._load_settings = load_settings
        self.setup = secondary_button(theme, "", icon="flag")
        self.sample = secondary_button(theme, self.tr("Sample city"), icon="building-community")
        self.home = secondary_button(theme, self.tr("To my records"), icon="arrow-back-up")
        self.setup.clicked.connect(self.setup_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.home.clicked.connect(self.home_requested)
        about = self.tr(
            "The sample is an invented city to learn on or to teach somebody. It lies in a folder "
            "of its own; your records are not touched."
        )
        self.add(MutedLabel(about, small=True, wrap=True))
        buttons = FlowLayout(spacing=8)
        for button in (self.setup, self.sample, self.home):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        self.home.setVisible(is_sample)
        for button in (self.setup, self.sample):
            button.setVisible(not is_sample)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Say whether the set-up was left unfinished."""
        is_left = bool(self._load_settings().setup_step)
        self.setup.setText(
            self.tr("Continue the first set-up")
            if is_left
            else self.tr("First set-up step by step")
        )
        super().showEvent(event)
