"""Turn the numbers that a city has set into the look of a paper."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop.documents.content import Align, Role
from desktop.documents.measures import OfficialMeasures, ScheduleMeasures
from desktop.documents.style import OFFICIAL, Page, Style, TextStyle

_SAME_SIZE = (Role.MARK, Role.HEADING, Role.PLACE, Role.GREETING)


def official_style(numbers: OfficialMeasures) -> Style:
    """Return how the protocol, its extracts and letters look."""
    page = Page(
        left=numbers.left,
        right=numbers.right,
        top=numbers.top,
        bottom=numbers.bottom,
        header=numbers.header,
    )
    return replace(
        OFFICIAL,
        page=page,
        texts=MappingProxyType(_official_texts(numbers)),
        leading=numbers.leading,
        label_width=numbers.label,
        line_before=numbers.line_before,
        requisite_after=numbers.requisite_after,
        signature_before=numbers.signature_before,
        signature_next_before=numbers.signature_next,
        signature_post_width=numbers.post_width,
        number_size=numbers.number_size,
        emblem_height=numbers.emblem_height,
        emblem_top=numbers.emblem_top,
        code_size=numbers.code_size,
    )


def _official_texts(numbers: OfficialMeasures) -> Mapping[Role, TextStyle]:
    plain = OFFICIAL.texts
    size, indent = numbers.text_size, numbers.indent
    texts = {role: replace(look, size=size) for role, look in plain.items() if role in _SAME_SIZE}
    body = replace(plain[Role.BODY], size=size, first_indent=indent)
    point = replace(plain[Role.POINT], size=size, first_indent=indent, before=numbers.point_before)
    return {
        **plain,
        **texts,
        Role.LETTERHEAD: replace(plain[Role.LETTERHEAD], size=numbers.letterhead_size),
        Role.TITLE: replace(
            plain[Role.TITLE], size=numbers.title_size, before=numbers.title_before
        ),
        Role.SUBTITLE: replace(plain[Role.SUBTITLE], size=numbers.subtitle_size),
        Role.STAMP: replace(plain[Role.STAMP], size=size, left_indent=numbers.stamp_left),
        Role.ADDRESSEE: replace(
            plain[Role.ADDRESSEE], size=size, left_indent=numbers.addressee_left
        ),
        Role.NOTE: replace(plain[Role.NOTE], size=size, before=numbers.note_before),
        Role.REMARK: replace(plain[Role.REMARK], size=numbers.remark_size),
        Role.BODY: body,
        Role.POINT: point,
        Role.TERM: replace(plain[Role.TERM], size=size, first_indent=indent),
        Role.CELL: replace(plain[Role.CELL], size=numbers.table_size),
        Role.CELL_HEAD: replace(plain[Role.CELL_HEAD], size=numbers.table_size),
        Role.SMALL: replace(plain[Role.SMALL], size=numbers.executor_size),
    }


def schedule_style(rows: int, numbers: ScheduleMeasures | None = None) -> Style:
    """Return how a schedule of so many rows looks."""
    numbers = numbers or ScheduleMeasures()
    size = numbers.table_size_many if rows > numbers.many else numbers.table_size
    title = numbers.title_size
    stamp = TextStyle(
        size=numbers.stamp_size, left_indent=numbers.stamp_left, after=4, keep_with_next=True
    )
    head = TextStyle(size=title, bold=True, align=Align.CENTRE, keep_with_next=True)
    looks = {
        Role.STAMP: stamp,
        Role.TITLE: replace(head, before=4),
        Role.SUBTITLE: replace(head, after=8),
        Role.CELL: TextStyle(size=size),
        Role.CELL_HEAD: TextStyle(size=size, bold=True, align=Align.CENTRE),
    }
    page = Page(
        width=297,
        height=210,
        left=numbers.left,
        right=numbers.right,
        top=numbers.top,
        bottom=numbers.bottom,
    )
    return replace(
        OFFICIAL,
        page=page,
        texts=MappingProxyType({**OFFICIAL.texts, **looks}),
        signature_before=numbers.signature_before,
        emblem_height=numbers.emblem_height,
        emblem_top=numbers.emblem_top,
    )


def dossier_style(size: float) -> Style:
    """Return how the dossier of a yard looks in letters of a size, in points: one sheet, dense."""
    body = TextStyle(size=size, before=1)
    looks = {
        Role.MARK: TextStyle(size=size - 1, align=Align.RIGHT, keep_with_next=True),
        Role.TITLE: TextStyle(size=size + 4, bold=True, align=Align.CENTRE, keep_with_next=True),
        Role.SUBTITLE: TextStyle(
            size=size + 1, bold=True, align=Align.CENTRE, after=4, keep_with_next=True
        ),
        Role.HEADING: TextStyle(
            size=size, bold=True, align=Align.LEFT, before=5, after=2, keep_with_next=True
        ),
        Role.BODY: body,
        Role.CELL: TextStyle(size=size - 0.5),
        Role.CELL_HEAD: TextStyle(size=size - 0.5, bold=True, align=Align.CENTRE),
        Role.SMALL: TextStyle(size=size - 1, before=2),
    }
    page = Page(left=15, right=10, top=10, bottom=10, header=5)
    return replace(
        OFFICIAL,
        page=page,
        texts=MappingProxyType({**OFFICIAL.texts, **looks}),
        leading=1.08,
        label_width=34,
        requisite_after=1,
        cell_padding=1,
        cell_padding_vertical=0.4,
        rule=0.4,
    )
