"""Tell from the operations of a unit that questions were united, or one divided."""

from collections.abc import Sequence

from db.domain.enums import RecordKind
from db.domain.rows.history import HistoryAction
from db.domain.rows.undo import Deed
from desktop.services.journal_replay import Told

_TO_AND_FRO = frozenset({HistoryAction.DELETE.value, HistoryAction.RESTORE.value})
_PARTS = 3
"""Questions that a division touches: the one that goes and the two that come."""


def deed_of(told: Sequence[Told], *, is_again: bool) -> tuple[Deed, Told] | None:
    """Return the deed and the question that went by it; ``None`` where it is another action.

    ``is_again`` says that the operations are those of the undoing.
    """
    if not any(one.kind is RecordKind.QUESTION_LINK for one in told):
        return None
    moved = [
        one
        for one in told
        if one.kind is RecordKind.QUESTION
        and (one.row.action in _TO_AND_FRO or one.row.action == HistoryAction.CREATE.value)
    ]
    wanted = HistoryAction.RESTORE if is_again else HistoryAction.DELETE
    lost = next((one for one in moved if one.row.action == wanted.value), None)
    if lost is None:
        return None
    return (Deed.DIVIDED if len(moved) == _PARTS else Deed.UNITED), lost
