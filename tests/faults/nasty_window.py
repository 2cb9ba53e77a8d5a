"""Open the real window over records in which everything has a nasty name."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from db.domain.enums import MeetingState
from db.domain.errors import EnvironmentFault, UserError
from db.domain.inputs import MeetingInput, TopicInput
from desktop.bootstrap.pages import Pages
from desktop.bootstrap.services import Services, open_services
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from tests.faults.nasty_papers import DAY, NastyMeeting
from tests.support.keyboard import wait_until
from tests.support.office import RunningClock, desk_of

EVENING = datetime(2026, 11, 25, 15, tzinfo=UTC)
_MOST_TURNS = 500


@dataclass
class Mishaps:
    """Collect what went wrong unasked: exceptions in slots, warnings of Qt, bugs in the work."""

    found: list[str] = field(default_factory=list)

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
        self.found.append(f"{kind.__name__}: {error} at {place}"[:300])

    def on_message(self, kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and "propagateSizeHints" not in message:
            self.found.append(f"Qt: {message}"[:300])

    def on_failed(self, error: BaseException) -> None:
        if not isinstance(error, UserError | EnvironmentFault):
            self.found.append(f"{type(error).__name__}: {error}"[:300])


def furnish(paths: AppPaths, texts: list[str]) -> None:
    """Fill a data folder with a held meeting, a running one, topics and parties of these texts."""
    services = open_services(paths, RunningClock(EVENING))
    try:
        meeting = NastyMeeting(services, texts, parties=len(texts))
        meeting.issue()
        for text in texts:
            _try(services, text)
        meeting.begin()
    finally:
        services.close()


def _try(services: Services, text: str) -> None:
    try:
        services.directories.save_topic(TopicInput(text, text, note=text))
        services.schedule.plan(MeetingInput(date(2026, 12, 2), None, (), text, text))
    except UserError:
        return  # too long for a title or a place


@contextmanager
def window_over(paths: AppPaths) -> Iterator[tuple[Desk, Pages, Mishaps]]:
    """Open the window with every page made; collect what goes wrong in it."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    mishaps = Mishaps()
    before = sys.excepthook
    sys.excepthook = mishaps.on_exception
    qInstallMessageHandler(mishaps.on_message)
    try:
        with desk_of(app, paths, clock=RunningClock(EVENING)) as desk:
            desk.operations.failed.connect(mishaps.on_failed)
            desk.window.resize(1366, 768)
            desk.window.show()
            desk.open()
            wait_until(lambda: bool(desk.window.current_section()), "the window is open", 60_000)
            settle(desk)
            while desk.window.make_ahead():
                settle(desk)
            pages = desk.window.findChild(Pages)
            assert pages is not None
            yield desk, pages, mishaps
            settle(desk)
    finally:
        qInstallMessageHandler(None)
        sys.excepthook = before


def settle(desk: Desk) -> None:
    """Turn the loop until everything asked for was answered."""
    for _ in range(_MOST_TURNS):
        turn(10)
        if desk.operations.is_resting:
            break
    turn(1)


def turn(milliseconds: int) -> None:
    """Let the window work for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def running_meeting(pages: Pages) -> UUID:
    """Return the meeting at which minutes are kept."""
    rows = pages.services.schedule.agenda(since=DAY)
    return next(row.id for row in rows if row.state is MeetingState.RUNNING)


def widgets(desk: Desk) -> list[QWidget]:
    """Return every widget of the window, seen or not."""
    return [desk.window, *desk.window.findChildren(QWidget)]


def data_folder(folder: Path) -> AppPaths:
    """Return an empty data folder whose path is as awkward as real ones are."""
    place = folder / "Дворы & <b>сад 🌳"
    place.mkdir()
    return AppPaths(place)
