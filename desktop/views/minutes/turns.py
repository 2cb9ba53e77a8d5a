"""Start the meeting, end it, and go on with it, by one key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.enums import MeetingState
from desktop.services.minutes import MinutesService
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.reading import MeetingView

Write = Callable[["partial[ChangeSet]"], object]


class Turns(QObject):
    """Hold the action that turns a meeting from planned to running, to held and back.

    Signals:
        turned(): the meeting was started, ended or gone on with; the line gets the keyboard.
    """

    turned = Signal()

    def __init__(
        self, page: QWidget, minutes: MinutesService, offers: Offers, write: Write
    ) -> None:
        super().__init__(page)
        self._minutes = minutes
        self._offers = offers
        self._write = write
        self._view: MeetingView | None = None
        self.action = make_action(page, self.tr("Start"), self._on_triggered, shortcut="F6")
        self.action.setWhatsThis(self.tr("Begin the meeting; end it"))

    def show(self, view: MeetingView) -> None:
        """Say what the key does to this meeting."""
        self._view = view
        text, hint = {
            MeetingState.RUNNING: (self.tr("End"), self.tr("End the meeting (F6)")),
            MeetingState.HELD: (self.tr("Go on"), self.tr("Go on with the meeting (F6)")),
        }.get(view.card.state, (self.tr("Start"), self.tr("Start the meeting (F6)")))
        self.action.setText(text)
        self.action.setToolTip(hint)
        self.action.setVisible(not view.is_closed)
        self.action.setEnabled(not view.is_closed)

    @Slot()
    def _on_triggered(self) -> None:
        view = self._view
        if view is None or view.is_closed:
            return
        meeting_id = view.card.id
        match view.card.state:
            case MeetingState.RUNNING:
                self._write(partial(self._minutes.end, meeting_id))
                self._offers.offer(
                    self.tr("The meeting is ended. Next: assign the orders."),
                    MessageKind.OK,
                    self.tr("Go on with it"),
                    partial(self._write, partial(self._minutes.reopen, meeting_id)),
                )
            case MeetingState.HELD:
                self._write(partial(self._minutes.reopen, meeting_id))
            case _:
                self._write(partial(self._minutes.start, meeting_id))
        self.turned.emit()
