"""Say what a row of the fault matrix promises and what came of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Choose between the counts of the fast part and of the full run."""

    full: bool = False

    def of(self, fast: int, full: int) -> int:
        """Return how often to try."""
        return full if self.full else fast


@dataclass(frozen=True)
class Outcome:
    """Count what was tried and what was lost; a violation of any other promise is a loss too."""

    tries: int
    losses: tuple[str, ...] = ()
    note: str = ""
    skipped: str = ""


@dataclass(frozen=True)
class Row:
    """Name a fault, what the user is promised, and where the function is that tries it."""

    id: str
    promise: str
    work: str
    """``module.function`` of this package; it takes a :class:`Scale` and returns an :class:`Outcome`."""
    needs: tuple[str, ...] = ()
    """Programs without which the row is skipped."""
    forks: bool = False
    """It copies itself hundreds of times, and a large process is dear to copy: it begins small."""
