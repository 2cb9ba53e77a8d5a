"""Do what a secretary does, by keys alone, and look at what she would see."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

from desktop.bootstrap.window import Desk
from desktop.views.common.completion_popup import CompletionPopup
from desktop.views.minutes.page import MinutesPage
from desktop.views.minutes.ribbon import RibbonView
from desktop.views.orders.checks_panel import ChecksPanel
from desktop.views.orders.paper_panel import PaperPanel
from desktop.views.orders.table import OrdersTable
from desktop.views.schedule.card import MeetingCardView
from desktop.views.schedule.month_grid import MonthGrid
from tests.support.keyboard import press, wait_until, write
from tests.support.watchdog import GuiWatchdog

Widget = TypeVar("Widget", bound=QWidget)

_MOST_TABS = 60


class Secretary:
    """Sit before one window; the watchdog is told what she is doing."""

    def __init__(self, desk: Desk, watchdog: GuiWatchdog) -> None:
        self._desk = desk
        self._watchdog = watchdog

    def opens_the_window(self) -> None:
        """Wait until the window has read its records and shows the schedule."""
        with self._doing("opening the window"):
            self._desk.window.show()
            self._desk.window.activateWindow()
            self._desk.open()
            self._waits(lambda: bool(self._section()), "a section is shown")
            self._settles()
            if self._section() != "schedule":  # the one that was left the last time
                press("Ctrl+1")
                self._settles()
            self._waits(lambda: self._is_in(MonthGrid), "the month has the keyboard")

    def looks_at_the_schedule(self) -> None:
        """Do nothing for a moment; the program makes its other pages ahead meanwhile."""
        with self._doing("looking at the schedule"):
            sections = len(self._desk.window.section_keys())
            self._waits(
                lambda: len(self._desk.window.made_pages()) == sections, "the pages are made"
            )

    def sees_of_the_meeting(self) -> list[str]:
        """Return the chips of the chosen meeting."""
        return self._find(MeetingCardView).chip_texts()

    def plans_a_meeting(self, *, place: str) -> None:
        """Open the form of a new meeting, empty its date, name the place and save."""
        with self._doing("planning a meeting"):
            press("Ins")
            self._settles()
            self._tabs_to("Дата")
            press("Ctrl+A")
            press("Del")
            self._tabs_to("Место словами")
            write(place)
            press("Ctrl+Return")
            self._settles()

    def gives_up_the_form(self) -> None:
        with self._doing("giving up the form"):
            press("Esc")
            self._settles()

    def sees_complaints(self) -> list[str]:
        """Return what is said to be wrong, beside the fields and in the message bar."""
        labels = self._desk.window.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and "✕" in label.text()]

    def opens_the_meeting(self) -> None:
        """Open the meeting of the day."""
        with self._doing("opening the meeting"):
            press("Return")
            self._waits(lambda: self._section() == "minutes", "the meeting is shown")
            self._waits(lambda: self._find(MinutesPage).entry.is_ready(), "the line is ready")
            self._settles()

    def starts_the_meeting(self) -> None:
        with self._doing("starting the meeting"):
            press("F6")
            self._settles()

    def ends_the_meeting(self) -> None:
        with self._doing("ending the meeting"):
            press("F6")
            self._settles()

    def notes_who_came(self, *surnames: str) -> None:
        """Open the list, tick these people and go back to the line."""
        with self._doing("noting who came"):
            press("F3")
            for surname in surnames:
                self._tabs_to(surname)
                press("Space")
                self._settles()
            press("Esc")

    def types(self, line: str) -> None:
        """Type a line into the entry."""
        with self._doing(f"typing “{line[:24]}…”"):
            write(line)

    def pastes(self, text: str) -> None:
        """Paste a text into the entry."""
        QApplication.clipboard().setText(text)
        with self._doing(f"pasting {len(text)} characters"):
            press("Ctrl+V")
            self._settles()

    def enters_it(self) -> None:
        """Press Enter and wait until the line stands in the ribbon."""
        with self._doing("entering a line"):
            rows = self.sees_questions()
            press("Return")
            self._waits(lambda: self.sees_questions() > rows, "the line stands in the ribbon")
            self._settles()

    def sees_questions(self) -> int:
        """Return how many questions the ribbon shows."""
        return self._find(RibbonView).model().rowCount()

    def goes_to_the_orders(self) -> None:
        """Go to the third section; the same meeting is open there."""
        with self._doing("going to the orders"):
            press("Ctrl+3")
            self._waits(lambda: self._section() == "orders", "the orders are shown")
            self._settles()
            self._waits(lambda: self._is_in(OrdersTable), "the table has the keyboard")

    def chooses(self, *numbers: int) -> None:
        """Choose questions: an arrow for the first, Ctrl+Space for each of the others."""
        with self._doing("choosing questions"):
            shown = self.sees_numbers()
            rows = [shown.index(str(number)) for number in numbers]
            self._goes_to_row(rows[0])
            for before, row in pairwise(rows):
                press("Ctrl+Down", row - before)
                press("Ctrl+Space")
            self._settles()

    def sees_chosen(self) -> list[int]:
        """Return the numbers of the chosen questions."""
        return [line.question.number for line in self._find(OrdersTable).chosen()]

    def sees_numbers(self) -> list[str]:
        """Return the first column of the table of orders."""
        model = self._find(OrdersTable).model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def assigns(self, letters: str, deadline: str, wording: str) -> None:
        """Fill the form: who by a few letters, by when, and what; then assign."""
        with self._doing(f"assigning to {letters}"):
            self._tabs_to("Ответственный")
            write(letters)
            assert self._sees_offers(), f"nobody is offered for “{letters}”"
            press("Return")
            self._tabs_to("Срок")
            write(deadline)
            self._tabs_to("Формулировка поручения")
            write(wording)
            press("Ctrl+Return")
            self._waits(lambda: self._is_in(OrdersTable), "the table has the keyboard again")
            self._settles()

    def sees_of_the_checks(self) -> list[str]:
        """Return the findings."""
        return [label.text() for label in self._find(ChecksPanel).findChildren(QLabel)]

    def tries_to_issue_the_protocol(self) -> None:
        """Press the keys of the issue, whatever comes of it."""
        with self._doing("trying to issue the protocol"):
            press("Ctrl+Shift+I")
            self._settles()

    def issues_the_protocol(self) -> None:
        """Number and freeze the protocol, and wait for its preview."""
        with self._doing("issuing the protocol"):
            press("Ctrl+Shift+I")
            self._waits(lambda: self._find(PaperPanel).page_count() > 0, "the paper is shown")
            self._settles()

    def reads_the_message(self) -> str:
        """Return what the message bar says."""
        return self._desk.window.messages.text()

    def saves_the_paper_as(self, path: Path) -> None:
        """Name the file in the dialog and wait until it is saved and read back."""
        keys = {".docx": "Ctrl+S", ".pdf": "Ctrl+E"}[path.suffix]
        with self._doing(f"saving {path.suffix}"):
            press(keys)
            self._waits(lambda: isinstance(_active(), QFileDialog), "the dialog asks where to")
        with self._doing("naming the file"):
            write(str(path))
            press("Return")
            self._desk.window.activateWindow()  # as a window manager does when a dialog goes
        with self._doing(f"saving {path.suffix}"):
            self._waits(lambda: path.name in self.reads_the_message(), "the paper is saved")
            self._settles()

    def closes_the_window(self) -> None:
        """Close the window; what was typed is on the disk then."""
        with self._doing("closing"):
            self._desk.window.close()
            self._desk.close()

    @contextmanager
    def _doing(self, what: str) -> Iterator[None]:
        self._watchdog.begin(what)
        yield
        self._watchdog.during = "doing nothing"

    def _waits(self, done: Callable[[], bool], what: str) -> None:
        wait_until(done, what)

    def _settles(self) -> None:
        """Wait until everything asked for was answered."""
        wait_until(lambda: self._desk.operations.is_resting, "the work is done")

    def _section(self) -> str:
        return self._desk.window.current_section()

    def _find(self, kind: type[Widget]) -> Widget:
        found = self._desk.window.findChild(kind)
        assert found is not None, f"{kind.__name__} is not there"
        return found

    def _is_in(self, kind: type[QWidget]) -> bool:
        return isinstance(QApplication.focusWidget(), kind)

    def _sees_offers(self) -> bool:
        return any(
            not popup.isHidden() for popup in self._desk.window.findChildren(CompletionPopup)
        )

    def _tabs_to(self, name: str) -> None:
        """Press Tab until a screen reader would say ``name``."""
        heard = []
        for _ in range(_MOST_TABS):
            heard.append(_spoken(QApplication.focusWidget()))
            if name in heard[-1]:
                return
            press("Tab")
        raise AssertionError(f"Tab does not lead to “{name}”: {heard}")

    def _goes_to_row(self, row: int) -> None:
        """Choose one row of the table alone."""
        press("Ctrl+Home")
        if row:
            press("Ctrl+Down", row - 1)
            press("Down")
        else:
            press("Ctrl+Down")
            press("Up")


def _active() -> QWidget | None:
    return QApplication.activeWindow()


def _spoken(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or own
