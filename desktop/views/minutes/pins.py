"""Pin fields for the next lines, and take a line's missing ones over from the question above."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.given import NOTHING, Field, Given, given_by, given_of, read_given, write_given
from db.domain.rows.minutes import DraftRow
from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations
from desktop.services.minutes import MinutesService
from desktop.views.common.actions import make_action
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.ribbon import RibbonView

_GIVEN = "given"


class Pins(QObject):
    """Hold what is pinned at the meeting that is open; it outlives a crash like the line does."""

    def __init__(
        self,
        page: QWidget,
        entry: EntryLine,
        ribbon: RibbonView,
        minutes: MinutesService,
        operations: Operations,
        drafts: DraftSaver,
        offers: Offers,
    ) -> None:
        super().__init__(page)
        self._entry = entry
        self._ribbon = ribbon
        self._minutes = minutes
        self._operations = operations
        self._drafts = drafts
        self._offers = offers
        self._meeting_id: UUID | None = None
        self.actions = self._make_actions(page)

    def open(self, meeting_id: UUID) -> None:
        """Take up what was pinned at this meeting."""
        self._meeting_id = meeting_id
        self._entry.set_pins(NOTHING)
        self._operations.query(
            partial(self._minutes.drafts, _key(meeting_id)), partial(self._on_read, meeting_id)
        )

    def show(self, *, is_closed: bool) -> None:
        """Let the keys do something only where lines are taken."""
        for action in self.actions:
            action.setEnabled(not is_closed)

    def _make_actions(self, page: QWidget) -> tuple[QAction, ...]:
        pins: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Pin the house, or take the pin out"), "Alt+H", self._of(Field.HOUSE)),
            (self.tr("Pin the topic, or take the pin out"), "Alt+T", self._of(Field.TOPIC)),
            (self.tr("Pin the assignee, or take the pin out"), "Alt+A", self._of(Field.ASSIGNEES)),
            (self.tr("Pin the deadline, or take the pin out"), "Alt+D", self._of(Field.DEADLINE)),
            (
                self.tr("Same as above: house, topic, assignee, deadline"),
                "Ctrl+Shift+D",
                self._on_same_triggered,
            ),
        )
        return tuple(make_action(page, words, deed, shortcut=keys) for words, keys, deed in pins)

    def _of(self, field: Field) -> Callable[[], object]:
        return partial(self._turn, field)

    def _on_read(self, meeting_id: UUID, rows: list[DraftRow]) -> None:
        texts = [row.text for row in rows if row.key == _key(meeting_id)]
        if meeting_id == self._meeting_id and texts and self._entry.pins == NOTHING:
            self._entry.set_pins(read_given(texts[0]))

    def _turn(self, field: Field, *_: object) -> None:
        """Pin what the line says, or else the current question; pressed again, unpin it."""
        pins = self._entry.pins
        if getattr(pins, field.value) is not None:
            self._set(pins.without(field))
            return
        found = self._said().over(self._above()).only(field)
        if found == NOTHING:
            self._offers.tell(
                self.tr("There is nothing to pin: neither the line nor the question above says it.")
            )
        else:
            self._set(found.over(pins))

    def _set(self, pins: Given) -> None:
        self._entry.set_pins(pins)
        if self._meeting_id is not None:
            self._drafts.put(DraftRow(_key(self._meeting_id), _GIVEN, write_given(pins), 0))

    def _said(self) -> Given:
        found = self._entry.understood
        return given_by(found) if found is not None else NOTHING

    def _above(self) -> Given:
        row = self._ribbon.current()
        return given_of(row) if row is not None else NOTHING

    @Slot()
    def _on_same_triggered(self) -> None:
        """Give the line what the current question has; pressed again, take it away."""
        above = self._above()
        if self._entry.own_given == above:
            above = NOTHING
        self._entry.set_given(above)


def _key(meeting_id: UUID) -> str:
    return f"pins:{meeting_id}"
