"""Open the card or the attendance at the right by a key, and go back to the line."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.views.common.actions import make_action
from desktop.views.minutes.attendance_panel import AttendancePanel
from desktop.views.minutes.live_form import LiveForm


class SideKeys(QObject):
    """Hold the actions; :meth:`join` says what they open."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._live: LiveForm | None = None
        self._attendance: AttendancePanel | None = None
        self._goes_back: Callable[[], bool] = bool
        self.attendance_action = make_action(
            page,
            self.tr("Who came"),
            self._on_attendance_triggered,
            shortcut="F3",
            hint=self.tr("Attendance and the number of residents (F3)"),
        )
        self.card_action = make_action(
            page,
            self.tr("Edit the current question"),
            self.open_card,
            shortcut="F2",
            hint=self.tr("Edit the card of the current question (F2)"),
        )

    def join(
        self, live: LiveForm, attendance: AttendancePanel, goes_back: Callable[[], bool]
    ) -> None:
        """Open these; ``goes_back`` returns to the tool that the card was opened from, if any."""
        self._live = live
        self._attendance = attendance
        self._goes_back = goes_back
        live.ribbon.view.card_requested.connect(self.open_card)
        live.card.left.connect(self.leave)
        attendance.left.connect(self.leave)

    @Slot()
    def open_card(self) -> None:
        """Put the keyboard into the card of the current question."""
        if self._live is not None and self._live.card.row is not None:
            self._live.show_card()
            name = self._live.card.fields.name.control
            name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Show the card and go back to where the keyboard was wanted before."""
        if self._live is None:
            return
        self._live.show_card()
        if not self._goes_back():
            self._live.entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_attendance_triggered(self) -> None:
        if self._live is None or self._attendance is None:
            return
        if self._live.shows_attendance():
            self.leave()
        else:
            self._live.show_attendance()
            self._attendance.focus_first()
