"""Make the papers about the program itself: the sheet of its keys."""

from functools import cached_property
from pathlib import Path

from db.domain.clock import Clock
from desktop.documents.builders.key_sheet import KeySheet
from desktop.services.finished import FinishedPdf, Progress, SavedPaper
from desktop.services.paper_files import safe_name
from desktop.services.paper_saving import Paper, Press, finished, save


class GuideService:
    """Build and save them; they need no records."""

    def __init__(self, clock: Clock, fonts: Path) -> None:
        self._clock = clock
        self._fonts = fonts

    def keys(self, sheet: KeySheet, _progress: Progress | None = None) -> FinishedPdf:
        """Return the sheet as it is shown, printed and saved."""
        return finished(self._sheet(sheet), self._press)

    def save_keys(
        self, sheet: KeySheet, path: Path, _progress: Progress | None = None
    ) -> SavedPaper:
        """Save it as its suffix says; raise as :func:`desktop.services.paper_saving.save`."""
        return save(self._sheet(sheet), path, self._press)

    @staticmethod
    def name_of_keys(sheet: KeySheet, fmt: str) -> str:
        """Return the name that it is saved under unless the user chooses another."""
        return safe_name(sheet.title, f".{fmt}")

    @cached_property
    def _press(self) -> Press:
        return Press(self._fonts)

    def _sheet(self, sheet: KeySheet) -> Paper:
        from desktop.documents.builders.key_sheet import build_key_sheet

        return Paper(sheet.title, build_key_sheet(sheet, self._clock()))
