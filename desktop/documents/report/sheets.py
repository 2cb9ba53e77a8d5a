"""Set a report of the indicators on sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.documents.posters.setting import Setter
from desktop.documents.posters.sheet import MARGIN, Ink, Mark, Sheet, SheetPaper, Stroke, Words
from desktop.documents.report.hatching import EMPTY, RISING, SOLID, Box, filled, shaded
from desktop.documents.report.inputs import Chart, ReportInput, ReportTable, TileMap
from desktop.documents.style import POINTS_PER_MM

_WIDTH, _BOTTOM = 210 - 2 * MARGIN, 297 - MARGIN - 6
_TITLE, _SUBTITLE, _HEADING, _TEXT, _SMALL = 16.0, 10.0, 11.0, 9.0, 8.0
_ROW, _BAR, _BAR_STEP = 5.6, 4.4, 6.4
_LABEL = 58.0
_BARS = 98.0
_NUMBER = 10.2
_TURNED_HEAD = 27.0
_TILE, _TILE_HEIGHT, _TILE_GAP = 42.0, 20.0, 4.0
_HATCHES = (SOLID, RISING, EMPTY)


@dataclass
class _Roll:
    """Hold the sheets while they are filled from the top down."""

    setter: Setter
    sheets: list[list[Mark]] = field(default_factory=lambda: [[]])
    y: float = MARGIN

    def put(self, *marks: Mark) -> None:
        """Put marks on the last sheet."""
        self.sheets[-1].extend(marks)

    def need(self, height: float) -> bool:
        """Begin a sheet where so much is not left, and tell whether it was begun."""
        if self.y + height <= _BOTTOM:
            return False
        self.sheets.append([])
        self.y = MARGIN
        return True

    def words(self, text: str, box: Box, size: float, *, bold: bool = False,
              ink: Ink = Ink.BLACK, right: bool = False) -> None:  # fmt: skip
        """Put one line of words into a box, smaller or cut where it is long."""
        shown, fit = self.setter.one_line(text, size, box.width, bold=bold, least=size - 2)
        x = box.x
        if right:
            x += box.width - self.setter.width(shown, fit, bold=bold)
        middle = box.y + box.height / 2 + fit * 0.35 / POINTS_PER_MM
        self.put(Words(shown, x, middle, fit, bold, ink))

    def paragraph(self, text: str, size: float, *, bold: bool = False) -> None:
        """Put words that take as many lines as they need."""
        step = size * 1.25 / POINTS_PER_MM
        for line in self.setter.lines(text, size, _WIDTH, bold=bold):
            self.need(step)
            self.put(Words(line, MARGIN, self.y + size / POINTS_PER_MM, size, bold))
            self.y += step

    def heading(self, text: str, with_height: float) -> None:
        """Put a heading on the sheet of what follows it."""
        self.need(10 + with_height)
        self.y += 5
        self.paragraph(text, _HEADING, bold=True)
        self.y += 1.5


def report_paper(source: ReportInput, setter: Setter) -> SheetPaper:
    """Set the passport, the charts, the tiles and the whole table."""
    roll = _Roll(setter)
    roll.paragraph(source.title, _TITLE, bold=True)
    roll.paragraph(source.subtitle, _SUBTITLE)
    _table(roll, source.passport)
    for chart in source.charts:
        _chart(roll, chart)
    if source.tiles is not None and source.tiles.tiles:
        _tiles(roll, source.tiles)
    _table(roll, source.table)
    roll.y += 3
    for note in source.notes:
        roll.paragraph(note, _SMALL)
    total = len(roll.sheets)
    sheets = (
        Sheet((*marks, *_foot(setter, number, total)))
        for number, marks in enumerate(roll.sheets, 1)
    )
    return SheetPaper(source.title, tuple(sheets), source.moment)


def _foot(setter: Setter, number: int, total: int) -> Iterator[Mark]:
    text = f"Страница {number} из {total}"
    x = MARGIN + _WIDTH - setter.width(text, _SMALL)
    yield Words(text, x, 297 - MARGIN + 2, _SMALL, ink=Ink.GREY)


def _table(roll: _Roll, table: ReportTable) -> None:
    head = _TURNED_HEAD if table.turned else _ROW
    roll.heading(table.title, head + 2 * _ROW)
    widths = _widths(table)
    _heads(roll, table, widths)
    for row in table.rows:
        if roll.need(_ROW):
            _heads(roll, table, widths)
        _row(roll, row, widths)
    if table.sum_row:
        if roll.need(_ROW):
            _heads(roll, table, widths)
        _row(roll, table.sum_row, widths, bold=True)


def _widths(table: ReportTable) -> list[float]:
    numbers = len(table.heads) - 1
    narrow = _NUMBER if table.turned else min(34.0, (_WIDTH - _LABEL) / numbers)
    return [_WIDTH - numbers * narrow, *[narrow] * numbers]


def _heads(roll: _Roll, table: ReportTable, widths: Sequence[float]) -> None:
    height = _TURNED_HEAD if table.turned else _ROW
    x = MARGIN
    for number, (text, width) in enumerate(zip(table.heads, widths, strict=True)):
        if table.turned and number:
            lines = roll.setter.cut(text, _SMALL, height - 2, 2, bold=True)
            step = _SMALL * 1.1 / POINTS_PER_MM
            left = x + (width - step * len(lines)) / 2 + step * 0.8
            for place, line in enumerate(lines):
                spot = left + place * step
                roll.put(Words(line, spot, roll.y + height - 1.5, _SMALL, bold=True, turned=True))
        else:
            box = Box(x + 1, roll.y + height - _ROW, width - 2, _ROW)
            roll.words(text, box, _SMALL, bold=True, right=number > 0)
        x += width
    roll.y += height
    roll.put(Stroke(((MARGIN, roll.y), (MARGIN + _WIDTH, roll.y)), 1))


def _row(roll: _Roll, row: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> None:
    x = MARGIN
    for number, (text, width) in enumerate(zip(row, widths, strict=True)):
        box = Box(x + 1, roll.y, width - 2, _ROW)
        roll.words(text, box, _TEXT, bold=bold, right=number > 0)
        x += width
    roll.y += _ROW
    roll.put(Stroke(((MARGIN, roll.y), (MARGIN + _WIDTH, roll.y)), 0.3, Ink.GREY))


def _chart(roll: _Roll, chart: Chart) -> None:
    if not chart.bars:
        return
    roll.heading(chart.title, 8 + 2 * _BAR_STEP)
    _legend(roll, chart.legend)
    longest = max(max(bar.total for bar in chart.bars), 1)
    for bar in chart.bars:
        if roll.need(_BAR_STEP):
            _legend(roll, chart.legend)
        roll.words(bar.label, Box(MARGIN, roll.y, _LABEL - 3, _BAR), _TEXT)
        x = MARGIN + _LABEL
        for part in bar.parts:
            width = _BARS * part.number / longest
            if width:
                roll.put(*filled(Box(x, roll.y, width, _BAR), part.hatch))
                x += width
        shown = " + ".join(str(part.number) for part in bar.parts)
        width = MARGIN + _WIDTH - x - 2
        roll.words(f"{bar.total} ({shown})", Box(x + 2, roll.y, width, _BAR), _SMALL)
        roll.y += _BAR_STEP
    if chart.left_out:
        roll.paragraph(f"Ещё строк в таблице: {chart.left_out}", _SMALL)


def _legend(roll: _Roll, names: Sequence[str]) -> None:
    x = MARGIN
    for hatch, name in zip(_HATCHES, names, strict=False):
        roll.put(*filled(Box(x, roll.y, 7, _BAR - 1), hatch))
        width = roll.setter.width(name, _SMALL)
        roll.words(name, Box(x + 9, roll.y, width + 1, _BAR - 1), _SMALL)
        x += width + 18
    roll.y += _BAR + 2


def _tiles(roll: _Roll, tiles: TileMap) -> None:
    roll.heading(tiles.title, _TILE_HEIGHT)
    x = MARGIN
    for tile in tiles.tiles:
        if x + _TILE > MARGIN + _WIDTH + 0.1:
            x = MARGIN
            roll.y += _TILE_HEIGHT + _TILE_GAP
            roll.need(_TILE_HEIGHT)
        box = Box(x, roll.y, _TILE, _TILE_HEIGHT - 10)
        roll.put(*shaded(box, tile.weight))
        roll.words(f"{tile.label}: {tile.number}", Box(x, roll.y + 10, _TILE, 5), _TEXT, bold=True)
        roll.words(tile.note, Box(x, roll.y + 14.5, _TILE, 4), _SMALL)
        x += _TILE + _TILE_GAP
    roll.y += _TILE_HEIGHT + 2
