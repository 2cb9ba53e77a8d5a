"""How the papers look: one value that every renderer reads.

Lengths of the page are in millimetres, sizes and spacings of text in points.
The defaults follow ГОСТ Р 7.0.97: left margin 30 mm (papers kept over ten
years), right 10, top and bottom 20, text 14 pt, tables 12 pt, page numbers in
the middle of the top margin from the second page on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.documents.content import Align, Column, Role

POINTS_PER_MM = 72 / 25.4
_LEAST_DIFFERENCE = 0.01


@dataclass(frozen=True, slots=True)
class Page:
    """Measure the sheet and its margins in millimetres."""

    width: float = 210
    height: float = 297
    left: float = 30
    right: float = 10
    top: float = 20
    bottom: float = 20
    header: float = 10
    """From the top edge to the page number."""

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Say how the paragraphs of a role look; indents in mm, the rest in pt."""

    size: float = 14
    bold: bool = False
    align: Align = Align.LEFT
    first_indent: float = 0
    left_indent: float = 0
    """How far the whole paragraph stands from the left margin."""
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    at_bottom: bool = False
    """Stand at the foot of its page."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """Name the face of each format: metric twins, so that lines break alike."""

    docx: str = "Times New Roman"
    pdf: str = "LiberationSerif"


_TEXTS: Mapping[Role, TextStyle] = MappingProxyType(
    {
        Role.LETTERHEAD: TextStyle(bold=True, align=Align.CENTRE, keep_with_next=True),
        Role.MARK: TextStyle(bold=True, align=Align.RIGHT, after=8, keep_with_next=True),
        Role.TITLE: TextStyle(
            size=16, bold=True, align=Align.CENTRE, before=14, keep_with_next=True
        ),
        Role.SUBTITLE: TextStyle(bold=True, align=Align.CENTRE, before=2, keep_with_next=True),
        Role.HEADING: TextStyle(
            bold=True, align=Align.CENTRE, before=8, after=8, keep_with_next=True
        ),
        Role.PLACE: TextStyle(align=Align.CENTRE, before=4, after=14),
        Role.BODY: TextStyle(align=Align.JUSTIFY, first_indent=12.5, before=8, after=6),
        Role.POINT: TextStyle(align=Align.JUSTIFY, first_indent=12.5, before=6),
        Role.TERM: TextStyle(align=Align.LEFT, first_indent=12.5),
        Role.CELL: TextStyle(size=12),
        Role.CELL_HEAD: TextStyle(size=12, bold=True, align=Align.CENTRE),
        Role.SMALL: TextStyle(size=10, before=28, at_bottom=True),
        Role.STAMP: TextStyle(left_indent=90, before=8, after=14, keep_with_next=True),
        Role.ADDRESSEE: TextStyle(left_indent=85, before=14, keep_with_next=True),
        Role.GREETING: TextStyle(align=Align.CENTRE, before=20, after=6, keep_with_next=True),
        Role.NOTE: TextStyle(before=14, after=6),
        Role.REMARK: TextStyle(size=12, before=10),
    }
)


@dataclass(frozen=True, slots=True)
class Style:
    """Gather the look of a paper."""

    page: Page = Page()
    fonts: Fonts = Fonts()
    texts: Mapping[Role, TextStyle] = field(default_factory=lambda: _TEXTS)
    leading: float = 1.15
    """Line height by the size of the letters; 14 pt gives the 16.1 pt of Word's single line."""
    label_width: float = 60
    """The hanging indent of «Председательствующий:», mm."""
    list_hanging: float = 4
    """How much further in a long line of several beside a label goes on, mm."""
    requisite_after: float = 6
    line_before: float = 14
    """Space over the line of date and number, pt."""
    cell_padding: float = 1.5
    """Left and right of the text of a cell, mm."""
    cell_padding_vertical: float = 1.0
    """Over and under the text of a cell, mm."""
    rule: float = 0.5
    """Thickness of the lines of a table, pt."""
    signature_before: float = 28
    signature_next_before: float = 14
    """Space over the first signature and over each further one, pt."""
    signature_post_width: float = 80
    emblem_height: float = 16
    emblem_top: float = 10
    """From the edge of the sheet to the coat of arms, mm."""
    emblem_after: float = 8
    """Space under the coat of arms, pt."""
    code_size: float = 20
    """Of the QR code, mm; it stands as far from the lower edge as a page number from the upper."""
    code_before: float = 6
    """Space over the QR code, pt."""
    number_size: float = 12
    number_words: str = "Страница {0} из {1}"
    """Ends with the number of pages."""
    number_first_page: bool = False
    """Print «Страница 1 из …» on the first page as well; the norm starts with the second."""


OFFICIAL = Style()


def fitted(columns: tuple[Column, ...], page: Page) -> tuple[Column, ...]:
    """Return columns that fill the width of the text, in the proportion of their widths."""
    whole = sum(column.width for column in columns)
    if abs(whole - page.text_width) < _LEAST_DIFFERENCE:
        return columns
    scale = page.text_width / whole
    return tuple(replace(column, width=column.width * scale) for column in columns)
