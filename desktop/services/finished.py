"""Hold a finished PDF: what is shown, what is printed and what is saved are these very bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.domain.errors import EnvironmentFault
from desktop.documents.templates.findings import Finding
from desktop.services.paper_files import write_paper

Progress = Callable[[int, int], object]
"""Be told how many steps of how many are done; cancelling raises in it."""


@dataclass(frozen=True, slots=True)
class SavedPaper:
    """Tell where a paper was put and how many items were read back from it."""

    path: Path
    items: int
    refused: tuple[Finding, ...] = ()
    """Why the built-in look stands in place of the city's template; mostly nothing."""
    papers: int = 0
    """How many papers a packet in one file holds."""


@dataclass(frozen=True, slots=True)
class FinishedPdf:
    """Hold the bytes with their seal, and how they are read back."""

    data: bytes
    items: int
    """How many items it speaks of."""
    is_whole: Callable[[bytes], bool]
    """Tell whether bytes that came from the disk say all that the paper says."""
    starts: tuple[int, ...] = (0,)
    """The pages, from 0, on which its papers begin: each wants a sheet of its own."""
    papers: int = 0
    """How many papers a packet holds."""

    def save(self, path: Path, _progress: Progress | None = None) -> SavedPaper:
        """Write these bytes; the file is read back before it gets its name.

        Raises :class:`EnvironmentFault` ``paper_incomplete`` and those of
        :func:`~desktop.services.paper_files.write_paper`.
        """

        def look_over(written: bytes) -> None:
            if not self.is_whole(written):
                raise EnvironmentFault("paper_incomplete", name=path.name)

        place = write_paper(path, self.data, look_over)
        return SavedPaper(place, self.items, papers=self.papers)


def tell(progress: Progress | None, step: int, steps: int) -> None:
    """Tell how far the work is; raises where it is to stop."""
    if progress is not None:
        progress(step, steps)
