"""Tell the veil what residents are called: at the start, and as soon as one is written down."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from desktop.operations import Operations
from desktop.services.residents import ResidentsService
from desktop.views.common.veil import Veil

_PAUSE_MS = 1000
"""After the start: the first page comes first."""


class KnowingResidents(QObject):
    """Keep the veil in step with the records that are open."""

    def __init__(
        self,
        residents: ResidentsService,
        operations: Operations,
        veil: Veil,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._residents = residents
        self._operations = operations
        self._veil = veil
        self._is_known = False
        self._is_over = False
        veil.forget()
        veil.changed.connect(self._on_veil_changed)
        operations.changed.connect(self._on_operations_changed)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._read)
        if veil.is_drawn:
            self._read()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Begin nothing more: the program ends, or the records are others."""
        self._timer.stop()
        if not self._is_over:
            self._is_over = True
            self._veil.changed.disconnect(self._on_veil_changed)
            self._operations.changed.disconnect(self._on_operations_changed)

    @Slot()
    def _read(self) -> None:
        self._timer.stop()
        if not self._is_known:
            self._is_known = True
            self._operations.query(self._residents.known, self._veil.know)

    @Slot()
    def _on_veil_changed(self) -> None:
        """Wait no longer: neighbours look on already."""
        if self._veil.is_drawn:
            self._read()

    @Slot(object)
    def _on_operations_changed(self, changes: ChangeSet) -> None:
        fresh = changes.ids(RecordKind.APPLICANT)
        if fresh and self._is_known:
            everyday = self._veil.people.everyday
            work = partial(self._residents.known_of, fresh, everyday)
            self._operations.query(work, self._veil.know)
