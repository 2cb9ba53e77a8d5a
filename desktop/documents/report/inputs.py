"""Describe what a report of the indicators is made from."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Part:
    """Hold a part of a bar: ``hatch`` is what tells it from the others in black and white."""

    number: int
    hatch: int


@dataclass(frozen=True, slots=True)
class ChartBar:
    """Hold one bar of a chart."""

    label: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> int:
        """Return how long it is."""
        return sum(part.number for part in self.parts)


@dataclass(frozen=True, slots=True)
class Chart:
    """Hold bars under a title; the legend names the hatches in the order of the parts."""

    title: str
    legend: tuple[str, ...]
    bars: tuple[ChartBar, ...]
    left_out: int = 0
    """Groups that are in the table only."""


@dataclass(frozen=True, slots=True)
class Tile:
    """Hold a quarter of the schematic map: what is counted, and how heavy it is from 0 to 4."""

    label: str
    number: int
    weight: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class TileMap:
    """Hold the tiles under a title."""

    title: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Hold a table of numbers; the first column names the rows, the last row may be a sum."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    turned: bool = False
    """The heads stand upright over narrow columns."""
    sum_row: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportInput:
    """Hold a whole report; ``moment`` is an aware time."""

    moment: datetime
    today: date
    title: str
    subtitle: str
    passport: ReportTable
    charts: tuple[Chart, ...]
    tiles: TileMap | None
    table: ReportTable
    notes: tuple[str, ...] = ()
