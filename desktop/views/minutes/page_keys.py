"""Make what works on the current question and on the line by keys alone."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations
from desktop.views.minutes.deeds import Deeds
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.page_writing import PageWriting
from desktop.views.minutes.pins import Pins
from desktop.views.minutes.removals import Removals
from desktop.views.minutes.services import MinutesServices


class PageKeys(QObject):
    """Hold the deeds on a question, the pins of the line, and what takes things out."""

    def __init__(
        self,
        page: QWidget,
        live: LiveForm,
        services: MinutesServices,
        operations: Operations,
        drafts: DraftSaver,
        offers: Offers,
        write: PageWriting,
        flush: Callable[[], object],
        follow: Callable[[UUID], object],
    ) -> None:
        super().__init__(page)
        ribbon = live.ribbon.view
        self.removals = Removals(page, live.card, ribbon, services.minutes, offers, write)
        self.deeds = Deeds(
            page, ribbon, live.card, live.entry, services.deeds, offers, write, flush, follow
        )
        self._pins = Pins(page, live.entry, ribbon, services.minutes, operations, drafts, offers)

    @property
    def actions(self) -> Sequence[QAction]:
        """Return what may be done."""
        return (*self.deeds.actions, *self._pins.actions)

    def open(self, meeting_id: UUID) -> None:
        """Work on another meeting."""
        self.deeds.forget()
        self._pins.open(meeting_id)

    def show(self, *, is_closed: bool) -> None:
        """Let the keys do what the services would not refuse."""
        self.deeds.show(is_closed=is_closed)
        self._pins.show(is_closed=is_closed)
