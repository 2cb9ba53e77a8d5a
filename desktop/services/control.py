"""Watch over what was ordered: the board, the card of an order, and every move on it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.control_inputs import (
    ExtensionInput,
    FileInput,
    MilestoneInput,
    OrderKey,
    RemovalInput,
    ReportInput,
    ReturnInput,
    RoundsInput,
)
from db.domain.errors import UserError
from db.domain.names import initials
from db.domain.rows.control import (
    Board,
    BoardFilter,
    BoardGroup,
    ControlCard,
    DigestRow,
    Lane,
)
from db.models import ExecutionReport, Order
from db.queries import control_board, control_card, control_orders, directories
from db.unit_of_work import UnitOfWork
from desktop.services import control_moves as moves
from desktop.services.attachments import save_copy

PAGE = 100
"""Orders of a lane that are read at once."""
GROUPS = 200
"""Parties, yards or topics that are read at once; a city has thousands of houses."""
_EVERY = 1_000_000


class _Move(Protocol):
    def __call__(self, uow: UnitOfWork, key: OrderKey) -> object: ...


class ControlService:
    """Show the board and move orders on it; every move is one unit and can be undone."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def board(
        self,
        today: date,
        lane: Lane = Lane.OVERDUE,
        *,
        group: BoardGroup = BoardGroup.PARTY,
        chosen: BoardFilter | None = None,
        limit: int = PAGE,
        most_groups: int = GROUPS,
    ) -> Board:
        """Return the counts of the lanes, the first groups, and the first orders of a lane."""
        with self._database.read() as connection:
            groups = control_board.groups(connection, group, today, most_groups + 1)
            keys = control_board.keys(connection, lane, today, chosen, limit)
            return Board(
                counts=control_board.counts(connection, today, chosen),
                rows=tuple(control_orders.rows(connection, keys)),
                groups=tuple(groups[:most_groups]),
                has_more_groups=len(groups) > most_groups,
            )

    def digest(self, today: date) -> DigestRow:
        """Return what the morning begins with: overdue, due today and this week, to be checked."""
        with self._database.read() as connection:
            return control_board.digest(connection, today)

    def lane_of(self, orders: Collection[UUID], today: date) -> tuple[Lane, int] | None:
        """Return the lane in which all of the orders stand, and how far down it they reach."""
        with self._database.read() as connection:
            for lane in Lane:
                keys = control_board.keys(connection, lane, today, None, _EVERY)
                places = [place for place, key in enumerate(keys, 1) if key in orders]
                if orders and len(places) == len(orders):
                    return lane, max(places)
        return None

    def card(self, order_id: UUID) -> ControlCard:
        """Return everything about an order; raise :class:`UserError` ``gone``."""
        with self._database.read() as connection:
            found = control_card.card(connection, order_id)
        if found is None:
            raise UserError("gone", kind=Order.kind)
        return found

    def who_decides(self) -> tuple[str, ...]:
        """Return who may be named under a decision: the controller, the head, the secretary."""
        with self._database.read() as connection:
            city = directories.city(connection)
            keys = (city.controller_id, city.head_id, city.secretary_id) if city else ()
            people = [directories.person(connection, key) for key in keys if key]
        names = (initials(one.surname, one.first_name, one.patronymic) for one in people if one)
        return tuple(dict.fromkeys(names))

    def extend(self, orders: Sequence[OrderKey], data: ExtensionInput) -> ChangeSet:
        """Move the deadlines of orders; raise as :func:`control_moves.extend`."""
        return self._each(orders, partial(moves.extend, data=data))

    def report(
        self,
        order: OrderKey,
        data: ReportInput,
        report_id: UUID | None = None,
        paths: Sequence[Path] = (),
    ) -> ChangeSet:
        """Note a report with the files at ``paths``; one that is there already is written once.

        Raises as :func:`control_moves.report`, and ``input_unreadable``.
        """
        files = (*data.files, *map(_read, paths))
        with self._database.unit_of_work() as uow:
            if report_id is None or uow.find(ExecutionReport, report_id) is None:
                moves.report(uow, order, replace(data, files=files), report_id)
            return uow.commit()

    def save_file(self, attachment_id: UUID, path: Path) -> Path:
        """Write a file of a report to the disk.

        Raises as :func:`~desktop.services.attachments.save_copy`.
        """
        with self._database.read() as connection:
            return save_copy(connection, attachment_id, path)

    def send_back(self, orders: Sequence[OrderKey], data: ReturnInput) -> ChangeSet:
        """Return reports for rework; raise as :func:`control_moves.send_back`."""
        return self._each(orders, partial(moves.send_back, data=data))

    def remove(self, orders: Sequence[OrderKey], data: RemovalInput) -> ChangeSet:
        """Take orders off control by name; raise as :func:`control_moves.remove`."""
        return self._each(orders, partial(moves.remove, data=data))

    def reopen(self, orders: Sequence[OrderKey], data: ReturnInput) -> ChangeSet:
        """Put orders on control again; raise as :func:`control_moves.reopen`."""
        return self._each(orders, partial(moves.reopen, data=data, feedback_id=None))

    def set_rounds(self, order: OrderKey, data: RoundsInput) -> ChangeSet:
        """Say how often an order is looked after; raise as :func:`control_moves.set_rounds`."""
        return self._each([order], partial(moves.set_rounds, data=data))

    def set_milestones(self, order: OrderKey, stages: Sequence[MilestoneInput]) -> ChangeSet:
        """Write the stages of a long work; raise :class:`UserError` ``stage_without_title``."""
        return self._each([order], partial(moves.set_milestones, stages=tuple(stages)))

    def _each(self, orders: Sequence[OrderKey], move: _Move) -> ChangeSet:
        """Make one move on several orders: all of them, or none."""
        with self._database.unit_of_work() as uow:
            for key in orders:
                move(uow, key=key)
            return uow.commit()


def _read(path: Path) -> FileInput:
    try:
        return FileInput(path.name, path.read_bytes())
    except OSError as error:
        raise UserError("input_unreadable", name=path.name) from error
