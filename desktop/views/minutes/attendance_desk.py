"""Take what is noted of the attendance to the disk."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.inputs import AttendanceInput
from desktop.services.minutes import MinutesService
from desktop.views.minutes.attendance_panel import AttendancePanel
from desktop.views.minutes.turns import Write


class AttendanceDesk(QObject):
    """Write each change of the panel at the meeting that is open."""

    def __init__(
        self,
        page: QWidget,
        panel: AttendancePanel,
        minutes: MinutesService,
        write: Write,
    ) -> None:
        super().__init__(page)
        self._minutes = minutes
        self._write = write
        self._meeting_id: UUID | None = None
        panel.lines_changed.connect(self._on_panel_lines_changed)
        panel.residents_changed.connect(self._on_panel_residents_changed)

    def open(self, meeting_id: UUID) -> None:
        """Write at another meeting from now on."""
        self._meeting_id = meeting_id

    @Slot(object)
    def _on_panel_lines_changed(self, lines: Sequence[AttendanceInput]) -> None:
        if self._meeting_id is not None:
            self._write(partial(self._minutes.set_attendance, self._meeting_id, lines))

    @Slot(object)
    def _on_panel_residents_changed(self, residents: int | None) -> None:
        if self._meeting_id is not None:
            self._write(partial(self._minutes.set_residents, self._meeting_id, residents))
