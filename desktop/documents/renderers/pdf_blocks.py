"""Cut each kind of block into the strips of a page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.documents.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    KeyValue,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Run,
    Signature,
    Table,
    TwoColumnLine,
)
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.pdf_layout import Grid, Strip, Text
from desktop.documents.renderers.pdf_lines import Line, LineBreaker
from desktop.documents.style import POINTS_PER_MM, Style, TextStyle, fitted

_BASELINE = 0.93
"""From the top of a line to its base line, by the size of the letters."""


class BlockCutter:
    """Turn the blocks of a document into strips."""

    def __init__(self, style: Style, faces: Faces) -> None:
        self._style = style
        self._faces = faces
        self._breakers: dict[float, LineBreaker] = {}
        self._width = style.page.text_width * POINTS_PER_MM
        self._signatures = 0

    def cut(self, document: Document) -> list[Strip]:
        """Return the strips of all blocks, top to bottom."""
        strips: list[Strip] = []
        new_page = False
        for block in document.blocks:
            if isinstance(block, PageBreak):
                new_page = True
                continue
            cut = list(self._cut_block(block))
            if new_page and cut:
                cut[0] = replace(cut[0], new_page=True)
                new_page = False
            strips.extend(cut)
        return strips

    def _cut_block(self, block: Block) -> Iterator[Strip]:
        match block:
            case Paragraph():
                yield from self._paragraph(block)
            case KeyValue():
                yield from self._key_value(block)
            case TwoColumnLine():
                yield self._two_columns(block)
            case Table():
                yield from self._table(block)
            case Signature():
                yield from self._signature(block)

    def _breaker(self, size: float) -> LineBreaker:
        if size not in self._breakers:
            self._breakers[size] = LineBreaker(self._faces, size)
        return self._breakers[size]

    def _text(
        self, line: Line, look: TextStyle, x: float, y: float, width: float, align: Align
    ) -> Text:
        """Place a line between ``x`` and ``x + width``; ``y`` is the top of the line."""
        rest = width - line.width
        stretch = 0.0
        if align is Align.CENTRE:
            x += rest / 2
        elif align is Align.RIGHT:
            x += rest
        elif align is Align.JUSTIFY and not line.ends and line.gaps:
            stretch = rest / line.gaps
        return Text(x, y + look.size * _BASELINE, line.stretches, look.size, stretch)

    def _leading(self, look: TextStyle) -> float:
        return look.size * self._style.leading

    def _paragraph(self, block: Paragraph) -> Iterator[Strip]:
        look = self._style.texts[block.role]
        indent = look.first_indent * POINTS_PER_MM
        left = look.left_indent * POINTS_PER_MM
        breaker, width = self._breaker(look.size), self._width - left
        lines = breaker.break_runs(block.runs, width, indent=indent, bold=look.bold)
        keep = block.keep_with_next or look.keep_with_next
        if look.at_bottom:
            yield self._foot(lines, look, left, keep=keep)
            return
        last = len(lines) - 1
        for number, line in enumerate(lines):
            x = indent if number == 0 else 0
            text = self._text(line, look, left + x, 0, width - x, look.align)
            yield Strip(
                height=self._leading(look) + (look.after if number == last else 0),
                texts=(text,),
                before=look.before if number == 0 else 0,
                keep=keep if number == last else number in (0, last - 1),
                bookmark=block.bookmark if number == 0 else "",
            )

    def _foot(self, lines: Sequence[Line], look: TextStyle, x: float, *, keep: bool) -> Strip:
        """Hold the lines together: they stand at the foot of the page as one."""
        leading, width = self._leading(look), self._width - x
        texts = tuple(
            self._text(line, look, x, number * leading, width, look.align)
            for number, line in enumerate(lines)
        )
        return Strip(len(lines) * leading, texts, look.before, keep, at_bottom=True)

    def _key_value(self, block: KeyValue) -> Iterator[Strip]:
        look = self._style.texts[Role.POINT]
        left = self._style.label_width * POINTS_PER_MM
        breaker = self._breaker(look.size)
        label = breaker.break_runs((Run(block.label),), self._width)[0]
        lines = list(self._beside_label(block, breaker, left))
        last = len(lines) - 1
        for number, (x, line) in enumerate(lines):
            texts = [self._text(line, look, x, 0, self._width - x, Align.LEFT)]
            if number == 0:
                texts.insert(0, self._text(label, look, 0, 0, left, Align.LEFT))
            after = self._style.requisite_after if number == last else 0
            yield Strip(self._leading(look) + after, tuple(texts), keep=number == 0 < last)

    def _beside_label(
        self, block: KeyValue, breaker: LineBreaker, left: float
    ) -> Iterator[tuple[float, Line]]:
        """Yield the lines beside a label; of several each goes on a little further in."""
        hanging = self._style.list_hanging * POINTS_PER_MM if len(block.lines) > 1 else 0
        width = self._width - left - hanging
        for entry in block.lines or ("",):
            lines = breaker.break_runs((Run(entry),), width, indent=-hanging)
            for number, line in enumerate(lines):
                yield left + (hanging if number else 0), line

    def _two_columns(self, block: TwoColumnLine) -> Strip:
        look = self._style.texts[Role.POINT]
        breaker = self._breaker(look.size)
        texts = []
        for words, align in ((block.left, Align.LEFT), (block.right, Align.RIGHT)):
            line = breaker.break_runs((Run(words),), self._width)[0]
            texts.append(self._text(line, look, 0, 0, self._width, align))
        return Strip(self._leading(look), tuple(texts), self._style.line_before, keep=True)

    def _signature(self, block: Signature) -> Iterator[Strip]:
        style = self._style
        look = style.texts[Role.POINT]
        self._signatures += 1
        before = style.signature_before if self._signatures == 1 else style.signature_next_before
        post_width = style.signature_post_width * POINTS_PER_MM
        breaker = self._breaker(look.size)
        posts = breaker.break_runs((Run(block.post),), post_width)
        name_width = self._width - post_width
        names = breaker.break_runs((Run(block.name),), name_width)
        posts = [*[_EMPTY] * (len(names) - len(posts)), *posts]
        names = [*[_EMPTY] * (len(posts) - len(names)), *names]
        for number, (post, name) in enumerate(zip(posts, names, strict=True)):
            texts = (
                self._text(post, look, 0, 0, post_width, Align.LEFT),
                self._text(name, look, post_width, 0, name_width, Align.RIGHT),
            )
            last = number == len(posts) - 1
            keep = block.keep_with_next if last else True
            yield Strip(self._leading(look), texts, before if number == 0 else 0, keep)

    def _table(self, block: Table) -> Iterator[Strip]:
        columns = fitted(block.columns, self._style.page)
        widths = tuple(column.width * POINTS_PER_MM for column in columns)
        bare = Grid(widths)
        heads = [self._lines((_heading(column),), column.width) for column in columns]
        centred = [Align.CENTRE] * len(heads)
        heading = self._row_strip(heads, widths, centred, Role.CELL_HEAD, grid=bare)
        grid = Grid(widths, heading)
        aligns = [column.align for column in columns]
        last = len(block.rows) - 1
        for number, row in enumerate(block.rows):
            cells = [
                self._lines(cell, column.width)
                for cell, column in zip(row.cells, columns, strict=True)
            ]
            strip = self._row_strip(cells, widths, aligns, Role.CELL, grid=grid, row=row)
            goes_on = number < last and block.rows[number + 1].continued
            keep = goes_on or (block.keep_with_next and number == last)
            if strip.height <= self._room(heading):
                yield replace(strip, keep=keep)
            else:
                yield from self._tall_row(cells, strip, widths, aligns, keep=keep)

    def _room(self, heading: Strip) -> float:
        page = self._style.page
        return (page.height - page.top - page.bottom) * POINTS_PER_MM - heading.height

    def _lines(self, cell: Cell, width: float) -> list[Line]:
        room = (width - 2 * self._style.cell_padding) * POINTS_PER_MM
        lines: list[Line] = []
        for paragraph in cell:
            look = self._style.texts[paragraph.role]
            lines += self._breaker(look.size).break_runs(paragraph.runs, room, bold=look.bold)
        return lines

    def _row_strip(
        self,
        cells: Sequence[Sequence[Line]],
        widths: Sequence[float],
        aligns: Sequence[Align],
        role: Role,
        *,
        grid: Grid,
        row: Row | None = None,
    ) -> Strip:
        look = self._style.texts[role]
        padding = self._style.cell_padding_vertical * POINTS_PER_MM
        texts = tuple(self._cell_texts(cells, widths, aligns, look, padding))
        height = max((len(lines) for lines in cells), default=1) * self._leading(look)
        continued = row is not None and row.continued
        ruled = tuple(n for n, lines in enumerate(cells) if lines or not continued)
        bookmark = row.bookmark if row is not None else ""
        return Strip(height + 2 * padding, texts, grid=grid, ruled=ruled, bookmark=bookmark)

    def _cell_texts(
        self,
        cells: Sequence[Sequence[Line]],
        widths: Sequence[float],
        aligns: Sequence[Align],
        look: TextStyle,
        top: float,
    ) -> Iterator[Text]:
        padding = self._style.cell_padding * POINTS_PER_MM
        leading, left = self._leading(look), 0.0
        for lines, width, align in zip(cells, widths, aligns, strict=True):
            for number, line in enumerate(lines):
                y = top + number * leading
                room = width - 2 * padding
                yield self._text(line, look, left + padding, y, room, align)
            left += width

    def _tall_row(
        self,
        cells: Sequence[Sequence[Line]],
        whole: Strip,
        widths: Sequence[float],
        aligns: Sequence[Align],
        *,
        keep: bool,
    ) -> Iterator[Strip]:
        """Cut a row that no page can hold into its lines, so that it flows over pages."""
        look = self._style.texts[Role.CELL]
        padding = self._style.cell_padding_vertical * POINTS_PER_MM
        count = max(len(lines) for lines in cells)
        for number in range(count):
            slices = [lines[number : number + 1] for lines in cells]
            first, last = number == 0, number == count - 1
            top = padding if first else 0
            yield Strip(
                height=self._leading(look) + top + (padding if last else 0),
                texts=tuple(self._cell_texts(slices, widths, aligns, look, top)),
                keep=keep if last else number in (0, count - 2),
                grid=whole.grid,
                ruled=whole.ruled if first else (),
                bookmark=whole.bookmark if first else "",
            )


_EMPTY = Line((), 0, ends=True)


def _heading(column: Column) -> Paragraph:
    return Paragraph(Role.CELL_HEAD, (Run(column.title),))
