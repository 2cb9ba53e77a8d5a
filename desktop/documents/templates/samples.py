"""Make a sample template of each paper: the built-in look with places instead of words.

Under the paper stands the list of all places, in a condition that never holds: it is seen in the
word processor and not in a filled paper.
"""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from desktop.documents.builders.appendices import text_table
from desktop.documents.content import (
    Block,
    Column,
    Document,
    PageBreak,
    Paragraph,
    Role,
    Run,
    plain,
)
from desktop.documents.looks import schedule_style
from desktop.documents.renderers.docx import render_docx
from desktop.documents.style import OFFICIAL, Page, Style
from desktop.documents.templates.kinds import POSTERS, TemplateKind
from desktop.documents.templates.places import place_lines
from desktop.documents.templates.sample_bodies import BODIES
from desktop.documents.templates.sample_inputs import MOMENT

_NEVER = "{%p if 0 %}"
_END = "{%p endif %}"
_COLUMNS = (Column("Поле", 75), Column("Что в нём", 95))
_HOW = (
    "Эта часть в бумагу не попадает: её можно удалить. Поле пишется в двойных фигурных скобках, "
    "как в образце выше; строка таблицы повторяется между строками с «for» и «endfor», абзац "
    "с «if» и «endif» печатается, только если поле не пусто. Шрифты, отступы, эмблему, "
    "колонтитулы меняйте как угодно."
)
_FROM_AFAR = {Role.TITLE: 36, Role.PLACE: 20, Role.BODY: 18}
_BRACES = str.maketrans("", "", "{}%")


def sample_template(kind: TemplateKind) -> bytes:
    """Return a template that can be chosen as it is, and edited in a word processor."""
    style = schedule_style(0) if kind is TemplateKind.SCHEDULE else _flowing()
    if kind in POSTERS:
        style = _readable(style)
    blocks = (*BODIES[kind](), *_legend(kind))
    return render_docx(Document("Образец шаблона", blocks, MOMENT), style)


def _flowing() -> Style:
    """Return our look without a frame at the foot of a page: word processors write it anew."""
    foot = replace(OFFICIAL.texts[Role.SMALL], at_bottom=False)
    return replace(OFFICIAL, texts=MappingProxyType({**OFFICIAL.texts, Role.SMALL: foot}))


def _readable(style: Style) -> Style:
    """Return letters that are read from three metres; only the table is for those who come near."""
    texts = dict(style.texts)
    for role, size in _FROM_AFAR.items():
        texts[role] = replace(texts[role], size=size)
    page = Page(left=15, right=15, top=15, bottom=15)
    return replace(style, page=page, texts=MappingProxyType(texts))


def _legend(kind: TemplateKind) -> Iterator[Block]:
    if kind is TemplateKind.BLANK:
        return
    yield plain(Role.CELL, _NEVER)
    yield PageBreak()
    yield plain(Role.HEADING, "Поля этого шаблона")
    yield Paragraph(Role.BODY, (Run(_HOW),))
    lines = ((_bare(line.code), line.words) for line in place_lines(kind))
    yield text_table(_COLUMNS, iter(lines))
    yield plain(Role.CELL, _END)


def _bare(code: str) -> str:
    """Return a place without its braces: with them it would be filled in."""
    return " ".join(code.translate(_BRACES).split())
