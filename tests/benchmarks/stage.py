"""Give the benchmarks of screens an application, a day and the meeting that is under way."""

import os
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from db.database import Database
from db.domain.enums import MeetingState
from db.models import Meeting
from desktop.views.common.theme import Theme, ThemeChoice
from tests.benchmarks.population import LAST_EVENING

TODAY = LAST_EVENING.date()


def today() -> date:
    """Return the day on which the newest questions of a population are asked."""
    return TODAY


def dressed() -> tuple[QApplication, Theme]:
    """Return the application of this process, without a screen, in the look of the program."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(app)
    return app, theme


def running_meeting(database: Database) -> UUID:
    """Return the meeting that is under way."""
    with database.read() as connection:
        statement = select(Meeting.id).where(Meeting.state == MeetingState.RUNNING)
        return connection.execute(statement).scalar_one()


def put_away(widget: QWidget) -> None:
    """Delete a widget now, while the application still lives."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
