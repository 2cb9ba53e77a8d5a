"""Lead from one page to another: they do not know each other."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Slot

from db.domain.enums import RecordKind
from db.domain.rows.broken_off import BrokenOffRow
from db.domain.rows.control import Lane
from db.domain.rows.search import RecordHit
from desktop.operations import Operations
from desktop.views.common.message_bar import MessageKind
from desktop.views.control.page import ControlPage
from desktop.views.directories.page import DirectoriesPage
from desktop.views.feedback.page import FeedbackPage
from desktop.views.main_window import MainWindow
from desktop.views.minutes.page import MinutesPage
from desktop.views.orders.page import OrdersPage
from desktop.views.schedule.page import SchedulePage
from desktop.views.search.page import SearchPage


class Ways(QObject):
    """Show a section at the record that another one spoke of."""

    def __init__(self, window: MainWindow, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._operations = operations
        self.meeting: UUID | None = None
        """The one whose minutes are open; the orders go on with it."""

    @Slot(object)
    @Slot(object, object)
    def open_minutes(self, meeting_id: UUID, question_id: UUID | None = None) -> None:
        """Show the minutes of a meeting, at one of its questions."""
        page = self._window.page("minutes")
        if isinstance(page, MinutesPage):
            page.open_meeting(meeting_id, question_id)
        self._window.show_section("minutes")

    @Slot(object)
    def open_hit(self, hit: RecordHit) -> None:
        """Show a record that the palette found."""
        if hit.kind is RecordKind.MEETING:
            self.open_minutes(hit.id)
        elif hit.kind is RecordKind.QUESTION and hit.meeting_id is not None:
            self.open_minutes(hit.meeting_id, hit.id)
        else:
            self.open_entry(hit.kind, hit.id)

    @Slot(object, object)
    def open_entry(self, kind: RecordKind, key: UUID) -> None:
        """Show an entry of a directory."""
        page = self._window.page("directories")
        self._window.show_section("directories")
        if isinstance(page, DirectoriesPage):
            page.show_record(kind, key)

    @Slot()
    def search(self) -> None:
        """Begin a search."""
        page = self._window.page("search")
        self._window.show_section("search")
        if isinstance(page, SearchPage):
            page.focus_box()

    def bring_back(self, place: BrokenOffRow, words: str) -> None:
        """Open the minutes where typing was broken off, and say so once they are read."""
        if place.meeting_id is None:
            page = self._window.page(place.section)  # it brings back by itself what was typed
            if isinstance(page, SchedulePage):
                page.bring_back(place.form)
            return
        page = self._window.page("minutes")
        if isinstance(page, MinutesPage):
            page.open_meeting(place.meeting_id, place.question_id)
            self._operations.rested.connect(
                partial(self._take_up, page, place, words),
                Qt.ConnectionType.SingleShotConnection,
            )

    def _take_up(self, page: MinutesPage, place: BrokenOffRow, words: str) -> None:
        page.take_up(place.field if place.question_id is not None else "")
        if not self._window.messages.text():
            self._window.messages.show_message(words, MessageKind.OK)

    @Slot(object)
    def open_orders(self, meeting_id: UUID) -> None:
        """Show the orders of a meeting."""
        page = self._window.page("orders")
        if isinstance(page, OrdersPage):
            page.open_meeting(meeting_id)
        self._window.show_section("orders")

    @Slot(object)
    def open_feedback(self, question_id: UUID) -> None:
        """Show whom to tell of a question."""
        page = self._window.page("feedback")
        if isinstance(page, FeedbackPage):
            page.open_question(question_id)
        self._window.show_section("feedback")

    @Slot(object, object)
    def open_reminder(self, meeting_id: UUID, party: UUID | None) -> None:
        """Show the letter by which a party is reminded of the orders of a meeting."""
        page = self._window.page("orders")
        self._window.show_section("orders")
        if isinstance(page, OrdersPage):
            page.show_reminder(meeting_id, party)

    @Slot(object)
    def open_control(self, lane: Lane) -> None:
        """Show a lane of the control."""
        page = self._window.page("control")
        if isinstance(page, ControlPage):
            page.show_lane(lane)
        self._window.show_section("control")

    @Slot(object)
    def keep_to(self, meeting_id: UUID) -> None:
        """Go on with the same meeting in the orders."""
        self.meeting = meeting_id
        page = self._window.made_pages().get("orders")
        if isinstance(page, OrdersPage):
            page.open_meeting(meeting_id)

    @Slot()
    def open_schedule(self) -> None:
        """Show the schedule."""
        self._window.show_section("schedule")
