"""Keep what is typed into the form of a meeting, and open the form again after a crash."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Slot

from db.domain.rows.meetings import MeetingCard
from db.domain.rows.minutes import DraftRow
from desktop.operations import Operations
from desktop.services.schedule import ScheduleService
from desktop.views.common.form_drafts import PREFIX, FormDrafts, KeepsDrafts, More, newest_record
from desktop.views.schedule.form import MeetingForm

_NAME = "meeting"


class Typing(Protocol):
    """Be a page in which something may be typed and not yet saved."""

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""

    def flush(self) -> None:
        """Send what was typed to the writer."""


class MeetingDrafts(QObject):
    """Join the form with its drafts; ``plan`` and ``edit`` open it."""

    def __init__(
        self,
        form: MeetingForm,
        service: KeepsDrafts,
        schedule: ScheduleService,
        operations: Operations,
        plan: Callable[[], object],
        edit: Callable[[MeetingCard], object],
    ) -> None:
        super().__init__(form)
        self._schedule = schedule
        self._operations = operations
        self._plan = plan
        self._edit = edit
        more = More("houses", form.houses.draft, form.houses.take_draft)
        self.kept = FormDrafts(form, _NAME, service, operations, form.is_dirty, more)
        form.houses.houses_changed.connect(self.kept.look)
        form.started.connect(self._on_form_started)
        form.dismissed.connect(self.kept.forget)
        operations.query(partial(service.drafts, f"{PREFIX}:{_NAME}:"), self._on_drafts)

    @Slot(object)
    def _on_form_started(self, meeting_id: Any) -> None:
        self.kept.follow(meeting_id)

    def _on_drafts(self, drafts: list[DraftRow]) -> None:
        is_there, meeting_id = newest_record(drafts)
        if is_there and meeting_id is None:
            self._plan()
        elif meeting_id is not None:
            work = partial(self._schedule.card, meeting_id)
            self._operations.query(work, self._edit, _forget)


def _forget(_error: Exception) -> None:
    """Show nothing: the meeting is no more, and nobody can open its form."""
