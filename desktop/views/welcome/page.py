"""Hold the steps of the first start in the middle of the window, one at a time."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.operations import Operations
from desktop.services.protection import ProtectionService
from desktop.views.common.panels import Card, page_frame, scrolled
from desktop.views.common.theme import Theme
from desktop.views.welcome.code_step import CodeStep
from desktop.views.welcome.offer_step import OfferStep
from desktop.views.welcome.password_step import PasswordStep

_WIDTH = 600


class WelcomePage(QWidget):
    """Offer a password: say why, take it, show its recovery code.

    Signals:
        left(bool): the steps are over; whether a password was set.
    """

    left = Signal(bool)
    help_topic = "data"

    def __init__(
        self,
        theme: Theme,
        protection: ProtectionService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.offer = OfferStep(theme)
        self.password = PasswordStep(theme, protection, operations)
        self.code = CodeStep(theme, protection, operations)
        self._steps = QStackedWidget()
        self._steps.setProperty("look", "plain")
        for step in (self.offer, self.password, self.code):
            self._steps.addWidget(step)
        self._lay_out()
        self.offer.taken.connect(self._on_offer_taken)
        self.offer.put_off.connect(self._on_offer_put_off)
        self.password.back_requested.connect(self.begin)
        self.password.code_made.connect(self._on_password_code_made)
        self.code.done.connect(self._on_code_done)

    @Slot()
    def begin(self) -> None:
        """Show the first step."""
        self._show(self.offer)

    def step(self) -> QWidget:
        """Return the step that is shown."""
        return self._steps.currentWidget() or self.offer  # it always holds one

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back with Esc; from the code there is no way but to keep it."""
        is_offer, later = self.step() is self.offer, self.offer.later_button
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_offer:
            (later if later.hasFocus() else self.offer.set_button).click()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif is_offer:
            later.click()
        elif self.step() is self.password:
            self.password.back_button.click()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.step().setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 24)
        card.setFixedWidth(self._theme.px(_WIDTH))
        card.body.addWidget(self._steps)
        inside = QWidget()
        inside.setProperty("look", "plain")
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(card)
        line.addStretch(1)
        column = QVBoxLayout(inside)
        column.addStretch(2)
        column.addLayout(line)
        column.addStretch(3)
        page_frame(self).addWidget(scrolled(inside))

    def _show(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        step.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_offer_taken(self) -> None:
        self._show(self.password)
        self.password.begin()

    @Slot()
    def _on_offer_put_off(self) -> None:
        self.left.emit(False)

    @Slot(str)
    def _on_password_code_made(self, code: str) -> None:
        self._show(self.code)
        self.code.begin(code)

    @Slot()
    def _on_code_done(self) -> None:
        self.left.emit(True)
