"""Make the papers about the program itself: the sheet of its keys, the memo of the secretary."""

from dataclasses import replace
from pathlib import Path

from db.domain.clock import Clock
from desktop.documents.builders.key_sheet import TAGS, KeySheet
from desktop.documents.style import Style
from desktop.services.finished import FinishedPdf, Progress, SavedPaper
from desktop.services.paper_files import safe_name
from desktop.services.paper_saving import Paper, Press, finished, save

_MEMO_SIZE, _KEYS_SIZE = 13, 11


class GuideService:
    """Build and save them; they need no records."""

    def __init__(self, clock: Clock, fonts: Path) -> None:
        self._clock = clock
        self._fonts = fonts

    def keys(self, sheet: KeySheet, _progress: Progress | None = None) -> FinishedPdf:
        """Return the sheet as it is shown, printed and saved."""
        return finished(self._sheet(sheet), self._keys_press(sheet.language))

    def save_keys(
        self, sheet: KeySheet, path: Path, _progress: Progress | None = None
    ) -> SavedPaper:
        """Save it as its suffix says; raise as :func:`desktop.services.paper_saving.save`."""
        return save(self._sheet(sheet), path, self._keys_press(sheet.language))

    def memo(self, page: Path, _progress: Progress | None = None) -> FinishedPdf:
        """Return the memo, two sheets of A4 made of its page in the help."""
        return finished(self._memo(page), self._memo_press(page.parent.name))

    def save_memo(self, page: Path, path: Path, _progress: Progress | None = None) -> SavedPaper:
        """Save it as its suffix says; raise as :func:`desktop.services.paper_saving.save`."""
        return save(self._memo(page), path, self._memo_press(page.parent.name))

    @staticmethod
    def name_of(title: str, fmt: str) -> str:
        """Return the name that a guide is saved under unless the user chooses another."""
        return safe_name(title, f".{fmt}")

    def _keys_press(self, language: str) -> Press:
        return self._press(_KEYS_SIZE, language)

    def _memo_press(self, language: str) -> Press:
        return self._press(_MEMO_SIZE, language)

    def _press(self, size: float, language: str) -> Press:
        from desktop.documents.looks import official_style
        from desktop.documents.measures import OfficialMeasures

        numbers = OfficialMeasures(
            left=20, right=15, top=20, bottom=15, text_size=size, table_size=size
        )
        return Press(self._fonts, _numbered(official_style(numbers), language))

    def _sheet(self, sheet: KeySheet) -> Paper:
        from desktop.documents.builders.key_sheet import build_key_sheet

        return Paper(sheet.title, build_key_sheet(sheet, self._clock()))

    def _memo(self, page: Path) -> Paper:
        from desktop.documents.builders.leaflet import build_leaflet

        document = build_leaflet(page.read_text("utf-8"), self._clock(), TAGS[page.parent.name])
        return Paper(document.title, document)


def _numbered(style: Style, language: str) -> Style:
    """Return the style with page numbers in a language of the screens."""
    return style if language == "ru" else replace(style, number_words="Page {0} of {1}")
