"""Define what can be done to the chosen orders, once for buttons and keys."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from db.domain.enums import ControlState
from db.domain.rows.control import BoardRow
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme

translate = QCoreApplication.translate


class Deed(StrEnum):
    """Name what can be done to an order under control."""

    REPORT = "report"
    EXTEND = "extend"
    REMOVE = "remove"
    RETURN = "return"
    REOPEN = "reopen"
    STAGES = "stages"
    ROUNDS = "rounds"
    TELL = "tell"
    REMIND = "remind"
    TYPICAL = "typical"
    OPEN = "open"


_KEYS: Mapping[Deed, tuple[str, ...]] = MappingProxyType(
    {
        Deed.REPORT: ("R", "К"),
        Deed.EXTEND: ("E", "У"),
        Deed.REMOVE: ("D", "В"),
        Deed.RETURN: ("B", "И"),
        Deed.REOPEN: ("O", "Щ"),
        Deed.STAGES: ("S", "Ы"),
        Deed.ROUNDS: ("P", "З"),
        Deed.TELL: ("T", "Е"),
        Deed.REMIND: ("L", "Д"),
        Deed.TYPICAL: ("M", "Ь"),
    }
)
"""Each with the letter that the same key gives on a Russian keyboard."""
ICONS: Mapping[Deed, str] = MappingProxyType(
    {
        Deed.REPORT: "clipboard-check",
        Deed.EXTEND: "calendar-due",
        Deed.REMOVE: "circle-check",
        Deed.RETURN: "arrow-back-up",
        Deed.REOPEN: "refresh",
        Deed.STAGES: "list-check",
        Deed.ROUNDS: "hourglass",
        Deed.TELL: "phone-call",
        Deed.REMIND: "file-text",
        Deed.TYPICAL: "checklist",
        Deed.OPEN: "pencil",
    }
)
_ONE = frozenset({
    Deed.REPORT, Deed.STAGES, Deed.ROUNDS, Deed.TELL, Deed.REMIND, Deed.TYPICAL, Deed.OPEN,
})  # fmt: skip
"""What is done to one order at a time."""
_CLOSED = frozenset({Deed.REOPEN, Deed.TYPICAL})
"""What is done to orders off control alone."""
_ALWAYS = frozenset({Deed.TELL, Deed.OPEN})


def deed_words(deed: Deed) -> str:
    """Return what the button of a deed says."""
    return {
        Deed.REPORT: translate("Control", "Note the report"),
        Deed.EXTEND: translate("Control", "Move the deadline"),
        Deed.REMOVE: translate("Control", "Take off control"),
        Deed.RETURN: translate("Control", "Return for rework"),
        Deed.REOPEN: translate("Control", "Put on control again"),
        Deed.STAGES: translate("Control", "Stages"),
        Deed.ROUNDS: translate("Control", "Repeat"),
        Deed.TELL: translate("Control", "Tell the applicant"),
        Deed.REMIND: translate("Control", "Reminder letter"),
        Deed.TYPICAL: translate("Control", "Make typical"),
        Deed.OPEN: translate("Control", "Open the question"),
    }[deed]


def make_deeds(
    owner: QWidget, theme: Theme, on_deed: Callable[[Deed], object]
) -> dict[Deed, QAction]:
    """Return an action per deed; each calls ``on_deed`` with its name."""
    actions = {}
    for deed in Deed:
        action = make_action(
            owner, deed_words(deed), partial(_call, on_deed, deed), theme=theme, icon=ICONS[deed]
        )
        action.setShortcuts([QKeySequence(key) for key in _KEYS.get(deed, ())])
        actions[deed] = action
    return actions


def allowed(deed: Deed, rows: Sequence[BoardRow]) -> bool:
    """Tell whether a deed makes sense for all the chosen orders."""
    if not rows or (deed in _ONE and len(rows) > 1):
        return False
    if deed in _ALWAYS:
        return True
    if deed in _CLOSED:
        return all(row.control is ControlState.OFF_CONTROL for row in rows)
    if deed is Deed.RETURN:
        return all(_is_reported(row) for row in rows)
    return all(row.control is not ControlState.OFF_CONTROL for row in rows)


def fit_deeds(actions: Mapping[Deed, QAction], rows: Sequence[BoardRow]) -> None:
    """Allow what makes sense for the chosen orders, and hide the rest."""
    for deed, action in actions.items():
        is_allowed = allowed(deed, rows)
        action.setEnabled(is_allowed)
        action.setVisible(is_allowed)


def _is_reported(row: BoardRow) -> bool:
    return row.control is ControlState.ON_CONTROL and row.outcome is not None


def _call(on_deed: Callable[[Deed], object], deed: Deed, *_: object) -> None:
    on_deed(deed)
