"""Hold what a benchmark found, and print it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

_HEADINGS = ("name", "value", "base line", "ratio", "target", "met")


@dataclass(frozen=True)
class Figure:
    """Hold one measured value beside its base line of the same run and its target.

    ``base``, ``ratio``, ``target`` and ``met`` are ``None`` where there is none to compare with,
    ``value`` where nothing could be measured: ``base_name`` then says why.
    """

    name: str
    value: float | None
    unit: str
    base_name: str
    base: float | None
    ratio: float | None
    target: str | None
    met: bool | None


def against(
    name: str, value: float, unit: str, *, base_name: str, base: float, limit: float | None
) -> Figure:
    """Compare a value with its base line: at most ``limit`` times as much."""
    ratio = value / base
    target = None if limit is None else f"<= {limit:g} x"
    met = None if limit is None else ratio <= limit
    return Figure(name, value, unit, base_name, base, ratio, target, met)


def at_most(name: str, value: float, unit: str, *, limit: float) -> Figure:
    """Compare a value with a limit in its own unit."""
    return Figure(name, value, unit, "", None, None, f"<= {limit:g} {unit}", value <= limit)


def shown(name: str, value: float, unit: str) -> Figure:
    """Show a value that has no target of its own."""
    return Figure(name, value, unit, "", None, None, None, None)


def skipped(name: str, why: str) -> Figure:
    """Say that a value could not be measured here, and why."""
    return Figure(name, None, "", f"skipped: {why}", None, None, None, None)


def as_json(figures: Iterable[Figure]) -> list[dict[str, object]]:
    """Return the figures as plain values, with the fields of the table."""
    return [asdict(figure) for figure in figures]


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as lines of aligned columns."""
    lines = [_HEADINGS, *(_cells(figure) for figure in figures)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _cells(figure: Figure) -> tuple[str, ...]:
    base = "" if figure.base is None else f"{figure.base:.4g} {figure.unit} {figure.base_name}"
    if figure.value is None:
        return (figure.name, figure.base_name, "", "", "", "")
    return (
        figure.name,
        f"{figure.value:.4g} {figure.unit}",
        base,
        "" if figure.ratio is None else f"{figure.ratio:.2f}",
        figure.target or "",
        {True: "yes", False: "NO", None: ""}[figure.met],
    )
