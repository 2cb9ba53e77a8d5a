"""Put the live minutes on a stage: a real file, real services, real threads, real key events."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from db.domain.rows.minutes import QuestionRow
from desktop import resources
from desktop.operations import Operations
from desktop.services.announcing import AnnouncingService
from desktop.services.earlier import EarlierService
from desktop.services.entry import EntryService
from desktop.services.feasibility import FeasibilityService
from desktop.services.head_words import HeadWordService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.paper_cards import PaperCardService
from desktop.services.photos import PhotoService
from desktop.services.preparation import PreparationService
from desktop.services.question_deeds import QuestionDeeds
from desktop.services.schedule import ScheduleService
from desktop.services.search import SearchService
from desktop.services.solutions import SolutionService
from desktop.views.common.message_bar import MessageBar
from desktop.views.common.theme import Theme
from desktop.views.minutes.page import MinutesPage
from desktop.views.minutes.services import MinutesServices, ToolServices
from tests.support.keys import press_key, type_text
from tests.support.records import HandClock, Yard


class WilfulMinutes(MinutesService):
    """Keep minutes, but refuse to log while a test wants it so."""

    refusal: Exception | None = None

    def log(self, *args: Any, **named: Any) -> Any:
        if self.refusal is not None:
            raise self.refusal
        return super().log(*args, **named)


@dataclass
class Stage:
    """Hold the page with what stands behind it."""

    qtbot: QtBot
    page: MinutesPage
    minutes: WilfulMinutes
    operations: Operations
    messages: MessageBar
    yard: Yard

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what the threads will bring."""
        self.qtbot.waitUntil(holds)

    def settle(self) -> None:
        """Wait until all is on the disk and read back."""
        self.until(lambda: self.page.is_idle and not self.page.reading.is_reading)

    def open(self) -> None:
        """Open the meeting of the yard and wait for it."""
        self.page.open_meeting(self.yard.meeting)
        self.until(lambda: self.page.entry.is_ready() and not self.page.reading.is_reading)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        type_text(self.page, text)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key, shortcuts included."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)

    def enter(self) -> None:
        """Press Enter."""
        press_key(self.page, Qt.Key.Key_Return, text="\r")

    def cut_power(self) -> None:
        """Wait for the drafts, then let nothing more be stored."""
        self.settle()
        self.page.card.changed.disconnect(self.page._card_keeper.save)

    def stored(self) -> list[QuestionRow]:
        """Return what is on the disk."""
        return self.minutes.ribbon(self.yard.meeting)

    def shown(self) -> list[str]:
        """Return the words that the ribbon shows."""
        return [row.words for row in self.page.ribbon.view.questions.rows]


@contextmanager
def staged(qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock) -> Iterator[Stage]:
    """Show the page in a window of its own with a message bar, and close it in order."""
    operations = Operations()
    minutes = WilfulMinutes(yard.database, clock)
    messages = MessageBar(theme)
    page = MinutesPage(
        theme,
        MinutesServices(
            minutes,
            ScheduleService(yard.database, clock),
            EntryService(yard.database, clock),
            SearchService(yard.database, clock, resources.path("reference/matters.z")),
            EarlierService(yard.database, clock),
            OrdersService(yard.database, clock),
            QuestionDeeds(yard.database, clock),
            ToolServices(
                HeadWordService(yard.database, clock),
                AnnouncingService(yard.database, clock),
                PaperCardService(yard.database),
                PhotoService(yard.database, clock),
                SolutionService(yard.database, clock),
                FeasibilityService(yard.database),
                PreparationService(yard.database, clock),
            ),
        ),
        operations,
        messages,
        clock,
    )
    operations.changed.connect(page.on_changed)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(page, 1)
    column.addWidget(messages)
    window.resize(1366, 768)
    window.show()  # not handed to qtbot, which would close it before the threads have ended
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    stage = Stage(qtbot, page, minutes, operations, messages, yard)
    try:
        yield stage
        stage.settle()
    finally:
        window.close()
        operations.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
