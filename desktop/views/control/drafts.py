"""Keep what is typed into the form of a move, and open the form again after a crash."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from db.domain.rows.control import Lane
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.views.common.form_drafts import PREFIX, FormDrafts, KeepsDrafts, More
from desktop.views.control.deeds import Deed
from desktop.views.control.form import MoveForm

_NAME = "control.move"
OpenMove = Callable[[Deed, frozenset[UUID], Lane, int], object]


class MoveDrafts(QObject):
    """Join the form with its drafts; ``open_move`` shows orders of a lane and asks for the deed."""

    def __init__(
        self,
        form: MoveForm,
        service: KeepsDrafts,
        control: ControlService,
        operations: Operations,
        today: Callable[[], date],
        open_move: OpenMove,
    ) -> None:
        super().__init__(form)
        self._form = form
        self._control = control
        self._operations = operations
        self._today = today
        self._open_move = open_move
        more = More("files", form.files_text, form.show_files_text)
        self.kept = FormDrafts(form, _NAME, service, operations, more=more)
        form.left.connect(self.kept.park)
        form.started.connect(self.kept.follow)
        form.dismissed.connect(self.kept.forget)
        form.files_changed.connect(self.kept.look)
        form.who_filled.connect(self._on_form_who_filled)
        work = partial(service.newest_draft, f"{PREFIX}:{_NAME}:")
        operations.query(work, self._on_newest)

    @Slot()
    def _on_form_who_filled(self) -> None:
        self.kept.accept(self._form.who())

    def _on_newest(self, key: str) -> None:
        name, *orders = key.rpartition(":")[2].split("+")
        try:
            deed, chosen = Deed(name), frozenset(UUID(one) for one in orders)
        except ValueError:
            return  # nothing was typed
        work = partial(self._control.lane_of, chosen, self._today())
        self._operations.query(work, partial(self._on_lane, deed, chosen))

    def _on_lane(self, deed: Deed, chosen: frozenset[UUID], found: tuple[Lane, int] | None) -> None:
        if found is not None:
            self._open_move(deed, chosen, *found)
