"""Hold the steps of the first start in the middle of the window, one at a time."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.operations import Operations
from desktop.services.directory_import import ImportService
from desktop.services.first_setup import FirstSetup, SetupState
from desktop.services.protection import ProtectionService
from desktop.views.common.panels import Card, page_frame, scrolled
from desktop.views.common.theme import Theme
from desktop.views.welcome.begin_step import BeginStep
from desktop.views.welcome.city_step import CityStep
from desktop.views.welcome.code_step import CodeStep
from desktop.views.welcome.houses_step import HousesStep
from desktop.views.welcome.offer_step import OfferStep
from desktop.views.welcome.password_step import PasswordStep
from desktop.views.welcome.people_step import PeopleStep

_WIDTH = 640
BEGIN, CITY, PEOPLE, HOUSES, PASSWORD = "begin", "city", "people", "houses", "password"
STEPS = (BEGIN, CITY, PEOPLE, HOUSES, PASSWORD)
"""The steps by the names under which the settings remember where the set-up was left."""


@dataclass(frozen=True, slots=True)
class WelcomeServices:
    """Hold the use cases that the steps write by."""

    protection: ProtectionService
    setup: FirstSetup
    imports: ImportService


class WelcomePage(QWidget):
    """Lead through city, people and houses to the password; or offer the password alone.

    Signals:
        left(str, bool): the steps are left: at which, nothing when all is done; whether a
            password was set.
        sample_requested(): the sample city is to be opened.
    """

    left = Signal(str, bool)
    sample_requested = Signal()
    help_topic = "start"

    def __init__(
        self,
        theme: Theme,
        services: WelcomeServices,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._services = services
        self._operations = operations
        place = self.tr("Step {0} of 4")
        self.start = BeginStep(theme)
        self.city = CityStep(theme, services.setup, operations, place.format(1))
        self.people = PeopleStep(theme, services.setup, operations, place.format(2))
        self.houses = HousesStep(theme, services.imports, operations, place.format(3))
        self.offer = OfferStep(theme)
        self.password = PasswordStep(theme, services.protection, operations)
        self.code = CodeStep(theme, services.protection, operations)
        self._framed: dict[str, CityStep | PeopleStep | HousesStep] = {
            CITY: self.city,
            PEOPLE: self.people,
            HOUSES: self.houses,
        }
        self._steps = QStackedWidget()
        self._steps.setProperty("look", "plain")
        for step in (self.start, *self._framed.values(), self.offer, self.password, self.code):
            self._steps.addWidget(step)
        self._lay_out()
        self._connect()

    def begin(self, step: str = BEGIN) -> None:
        """Show a step; what is written already stands in its fields."""
        self.help_topic = f"start#{step}"
        if step == PASSWORD:
            self._offer_password()
        elif step in self._framed:
            self._show(self._framed[step])
            self._operations.query(self._services.setup.state, self._on_state, channel=self)
        else:
            self._show(self.start)

    def step(self) -> QWidget:
        """Return the step that is shown."""
        return self._steps.currentWidget() or self.start  # it always holds one

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the button in hand and Esc for the way out; from the code there is none."""
        chief, out = self._buttons()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and chief is not None:
            focused = QApplication.focusWidget()
            (focused if isinstance(focused, QPushButton) else chief).click()
        elif event.key() == Qt.Key.Key_Escape:
            if out is not None:
                out.click()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.step().setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> tuple[QPushButton | None, QPushButton | None]:
        """Return what Enter and Esc press on the step that is shown."""
        step = self.step()
        if isinstance(step, (BeginStep, OfferStep)):
            return step.set_button, step.later_button
        if isinstance(step, (CityStep, PeopleStep, HousesStep)):
            return step.frame.next_button, step.frame.later_button
        return None, self.password.back_button if step is self.password else None

    def _connect(self) -> None:
        self.start.taken.connect(partial(self.begin, CITY))
        self.start.put_off.connect(partial(self._leave, BEGIN))
        self.start.sample_requested.connect(self.sample_requested)
        for place, name in enumerate((CITY, PEOPLE, HOUSES), 1):
            step = self._framed[name]
            after = partial(self.begin, STEPS[place + 1])
            step.done.connect(after)
            step.frame.skip_requested.connect(after)
            step.frame.later_requested.connect(partial(self._leave, name))
        self.offer.taken.connect(self._on_offer_taken)
        self.offer.put_off.connect(partial(self._leave, ""))
        self.password.back_requested.connect(partial(self.begin, PASSWORD))
        self.password.code_made.connect(self._on_password_code_made)
        self.code.done.connect(self._on_code_done)

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 24)
        card.setMaximumWidth(self._theme.px(_WIDTH))
        card.body.addWidget(self._steps)
        inside = QWidget()
        inside.setProperty("look", "plain")
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(card, 1000)
        line.addStretch(1)
        column = QVBoxLayout(inside)
        column.addStretch(2)
        column.addLayout(line)
        column.addStretch(3)
        page_frame(self).addWidget(scrolled(inside))

    def _show(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_password(self) -> None:
        if self._services.protection.is_protected():
            self._leave("")
        else:
            self._show(self.offer)

    def _leave(self, step: str) -> None:
        self.left.emit(step, False)

    def _on_state(self, state: SetupState) -> None:
        step = self.step()
        if isinstance(step, (CityStep, PeopleStep, HousesStep)):
            step.load(state)

    @Slot()
    def _on_offer_taken(self) -> None:
        self._show(self.password)
        self.password.begin()

    @Slot(str)
    def _on_password_code_made(self, code: str) -> None:
        self._show(self.code)
        self.code.begin(code)

    @Slot()
    def _on_code_done(self) -> None:
        self.left.emit("", True)
