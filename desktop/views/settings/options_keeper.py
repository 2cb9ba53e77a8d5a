"""Keep the choices about papers in one place: several cards change parts of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from db.domain.changes import ChangeSet
from db.domain.paper_options import PaperOptions
from desktop.documents.measures import mended
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService


class OptionsKeeper:
    """Hold the choices as they will be when all that was asked for is written."""

    def __init__(self, directories: DirectoriesService, operations: Operations) -> None:
        self._directories = directories
        self._operations = operations
        self._on_the_way = 0
        self.options: PaperOptions | None = None

    def take(self, read: PaperOptions) -> PaperOptions:
        """Take what was read, unless something newer is on its way; return what holds."""
        if self.options is None or not self._on_the_way:
            self.options = replace(read, measures=mended(read.measures))
        return self.options

    def put(
        self,
        changes: Mapping[str, Any],
        on_saved: Callable[[], object],
        on_refused: Callable[[Exception], object],
    ) -> None:
        """Write some of the choices; where that is refused, the former ones hold again."""
        if self.options is None:
            return
        before, self.options = self.options, replace(self.options, **changes)
        self._on_the_way += 1
        self._operations.command(
            partial(self._directories.save_paper_options, self.options),
            partial(self._on_saved, on_saved),
            partial(self._on_refused, before, on_refused),
        )

    def _on_saved(self, then: Callable[[], object], _changes: ChangeSet) -> None:
        self._on_the_way -= 1
        then()

    def _on_refused(
        self, before: PaperOptions, then: Callable[[Exception], object], error: Exception
    ) -> None:
        self._on_the_way -= 1
        self.options = before
        then(error)
