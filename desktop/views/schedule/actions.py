"""Define what can be done to the chosen meeting, once for buttons, menu and keys."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.enums import MeetingState
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme

translate = QCoreApplication.translate


class Deed(StrEnum):
    """Name what can be done to a meeting."""

    OPEN = "open"
    ORDERS = "orders"
    PREPARE = "prepare"
    ANNOUNCE = "announce"
    EDIT = "edit"
    COPY = "copy"
    POSTER = "poster"
    CARDS = "cards"
    RESULTS = "results"
    MOVE = "move"
    POSTPONE = "postpone"
    CANCEL = "cancel"
    RESTORE = "restore"
    DELETE = "delete"


_COMING = frozenset({MeetingState.PLANNED, MeetingState.ANNOUNCED})
_CALLED_OFF = frozenset({MeetingState.POSTPONED, MeetingState.CANCELLED})
_BEGUN = frozenset({MeetingState.RUNNING, MeetingState.HELD})

ALLOWED: Mapping[Deed, frozenset[MeetingState]] = MappingProxyType(
    {
        Deed.OPEN: _COMING | _BEGUN,
        Deed.ORDERS: _BEGUN,
        Deed.PREPARE: frozenset(MeetingState) - {MeetingState.CANCELLED},
        Deed.ANNOUNCE: frozenset({MeetingState.PLANNED}),
        Deed.EDIT: _COMING | _BEGUN | {MeetingState.POSTPONED},
        Deed.COPY: frozenset(MeetingState),
        Deed.MOVE: _COMING | {MeetingState.POSTPONED},
        Deed.POSTPONE: _COMING,
        Deed.CANCEL: _COMING | {MeetingState.POSTPONED},
        Deed.RESTORE: _CALLED_OFF,
        Deed.DELETE: _COMING | _CALLED_OFF,
        Deed.POSTER: _COMING,
        Deed.CARDS: _COMING | {MeetingState.RUNNING},
        Deed.RESULTS: frozenset({MeetingState.HELD}),
    }
)
"""In which states of a meeting each deed makes sense."""

_KEYS: Mapping[Deed, str] = MappingProxyType(
    {Deed.PREPARE: "F4", Deed.EDIT: "F2", Deed.COPY: "Ctrl+D", Deed.MOVE: "F6", Deed.DELETE: "Del"}
)
_ICONS: Mapping[Deed, str] = MappingProxyType(
    {
        Deed.OPEN: "player-play",
        Deed.ORDERS: "list-check",
        Deed.PREPARE: "checklist",
        Deed.ANNOUNCE: "speakerphone",
        Deed.EDIT: "pencil",
        Deed.COPY: "copy",
        Deed.MOVE: "calendar-due",
        Deed.POSTPONE: "hourglass",
        Deed.CANCEL: "calendar-x",
        Deed.RESTORE: "arrow-back-up",
        Deed.DELETE: "trash",
        Deed.POSTER: "pin",
        Deed.CARDS: "hash",
        Deed.RESULTS: "clipboard-check",
    }
)


def deed_words(deed: Deed) -> str:
    """Return what the button of a deed says."""
    return {
        Deed.OPEN: translate("Schedule", "Open the meeting"),
        Deed.ORDERS: translate("Schedule", "Orders"),
        Deed.PREPARE: translate("Schedule", "Preparation"),
        Deed.ANNOUNCE: translate("Schedule", "Mark as announced"),
        Deed.EDIT: translate("Schedule", "Change"),
        Deed.COPY: translate("Schedule", "Copy"),
        Deed.MOVE: translate("Schedule", "Move"),
        Deed.POSTPONE: translate("Schedule", "Postpone"),
        Deed.CANCEL: translate("Schedule", "Cancel"),
        Deed.RESTORE: translate("Schedule", "Plan again"),
        Deed.DELETE: translate("Schedule", "Delete"),
        Deed.POSTER: translate("Schedule", "Poster"),
        Deed.CARDS: translate("Schedule", "Question cards"),
        Deed.RESULTS: translate("Schedule", "Poster of results"),
    }[deed]


def icon_of(deed: Deed) -> str:
    """Return the icon of a deed."""
    return _ICONS[deed]


def make_deeds(
    owner: QWidget, theme: Theme, on_deed: Callable[[Deed], object]
) -> dict[Deed, QAction]:
    """Return an action per deed; each calls ``on_deed`` with its name."""
    return {
        deed: make_action(
            owner,
            deed_words(deed),
            partial(_call, on_deed, deed),
            shortcut=_KEYS.get(deed, ""),
            theme=theme,
            icon=_ICONS[deed],
        )
        for deed in Deed
    }


def fit_deeds(actions: Mapping[Deed, QAction], state: MeetingState | None) -> None:
    """Allow what makes sense for a meeting of that state, nothing where none is chosen."""
    for deed, action in actions.items():
        action.setEnabled(state is not None and state in ALLOWED[deed])


def _call(on_deed: Callable[[Deed], object], deed: Deed, *_: object) -> None:
    on_deed(deed)
