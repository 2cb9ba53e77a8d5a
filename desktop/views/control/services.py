"""Name what the board of control needs to work."""

from dataclasses import dataclass

from desktop.services.control import ControlService
from desktop.services.entry import EntryService
from desktop.services.solutions import SolutionService


@dataclass(frozen=True, slots=True)
class ControlServices:
    """Hold the use cases that this screen needs."""

    control: ControlService
    entry: EntryService
    solutions: SolutionService
