"""Carry out on the chosen orders what the form of a move says."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from db.domain.changes import ChangeSet
from db.domain.control_inputs import (
    ExtensionInput,
    OrderKey,
    RemovalInput,
    ReportInput,
    ReturnInput,
    RoundsInput,
)
from db.domain.errors import UserError
from db.domain.rows.control import BoardRow
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.views.common.form_drafts import FormDrafts
from desktop.views.control.deeds import Deed
from desktop.views.control.form import Move, MoveForm
from desktop.wording import word_error


class Mover(QObject):
    """Stand between the form and the use cases; a move is made on all chosen orders, or on none.

    Signals:
        moved(str): a move was made; what is to be said of it.
        outdated(): another has changed the orders meanwhile: the board is to be read again.
    """

    moved = Signal(str)
    outdated = Signal()

    def __init__(
        self,
        form: MoveForm,
        control: ControlService,
        operations: Operations,
        chosen: Callable[[], Sequence[BoardRow]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._control = control
        self._operations = operations
        self._chosen = chosen
        self._drafts: FormDrafts | None = None
        form.asked.connect(self._on_form_asked)

    def keep_drafts(self, drafts: FormDrafts) -> None:
        """Have the draft of a move go with the move."""
        self._drafts = drafts

    @Slot(object)
    def _on_form_asked(self, move: Move) -> None:
        keys = [OrderKey(row.id, row.version) for row in self._chosen()]
        if keys:
            work, key = self._work(keys, move), self._form.key
            if self._drafts is not None:
                work = self._drafts.saving(key, work)
            done = partial(self._on_moved, move.deed, key)
            self._operations.command(work, done, self._on_refused)

    def _work(self, keys: Sequence[OrderKey], move: Move) -> Callable[[], ChangeSet]:
        """Return the command of a move."""
        control, data = self._control, move.data
        match data:
            case ReportInput():
                return partial(control.report, keys[0], data, paths=move.files)
            case ExtensionInput():
                return partial(control.extend, keys, data)
            case RemovalInput():
                return partial(control.remove, keys, data)
            case ReturnInput():
                again = move.deed is Deed.REOPEN
                return partial(control.reopen if again else control.send_back, keys, data)
            case RoundsInput():
                return partial(control.set_rounds, keys[0], data)
            case _:
                return partial(control.set_milestones, keys[0], data)

    def _on_moved(self, deed: Deed, key: str, _changes: ChangeSet) -> None:
        if self._drafts is not None:
            self._drafts.settle(key)
        self._form.hide()
        self.moved.emit(self._done_words(deed))

    def _done_words(self, deed: Deed) -> str:
        return {
            Deed.REPORT: self.tr("The report is noted; it waits for the check. Ctrl+Z undoes it."),
            Deed.EXTEND: self.tr("The deadline is moved; the first one stays. Ctrl+Z undoes it."),
            Deed.REMOVE: self.tr(
                "Taken off control. The applicant is to be told. Ctrl+Z undoes it."
            ),
            Deed.RETURN: self.tr("Returned for rework. Ctrl+Z undoes it."),
            Deed.REOPEN: self.tr("On control again. Ctrl+Z undoes it."),
        }.get(deed, self.tr("Saved. Ctrl+Z undoes it."))

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._form.show_error(word_error(error))
            if error.code in ("stale", "gone"):
                self.outdated.emit()
        else:
            self._operations.failed.emit(error)
