"""Measure the papers: the protocol against a plain loop of the same library over its text."""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from xml.sax.saxutils import escape

from desktop import resources
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.content import Document, Table
from desktop.documents.inputs import ProtocolInput
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.renderers.text import texts
from desktop.documents.style import OFFICIAL
from tests.benchmarks.figure import Figure, against
from tests.benchmarks.measuring import medians
from tests.desktop.documents.protocol_samples import protocol

FONTS = resources.path("fonts")
SHORT, LONG = 30, 2000
SHORT_RUNS, LONG_RUNS = 15, 3

Paper = Callable[[ProtocolInput], bytes]


def protocols() -> list[Figure]:
    """Compare the protocol of one evening with the plain loop, and the longest with the short."""
    return [*_compare("DOCX", our_docx, plain_docx), *_compare("PDF", our_pdf, plain_pdf)]


def _compare(name: str, ours: Paper, plain: Callable[[Document], bytes]) -> Iterator[Figure]:
    short, long = protocol(SHORT), protocol(LONG)
    works = (partial(ours, short), partial(plain, build_protocol(short)))
    value, base = (seconds * 1000 for seconds in medians(works, SHORT_RUNS))
    yield against(
        f"protocol of {SHORT} items, {name}",
        value,
        "ms",
        base_name="plain loop of the library",
        base=base,
        limit=1.5,
    )
    (whole,) = medians((partial(ours, long),), LONG_RUNS)
    yield against(
        f"one item of {LONG}, {name}",
        whole * 1000 / LONG,
        "ms",
        base_name=f"one item of {SHORT}",
        base=value / SHORT,
        limit=1.3,
    )


def our_docx(source: ProtocolInput) -> bytes:
    """Make the paper as the program does."""
    return render_docx(build_protocol(source), OFFICIAL)


def our_pdf(source: ProtocolInput) -> bytes:
    """Make the paper as the program does."""
    return render_pdf(build_protocol(source), OFFICIAL, FONTS)


def plain_docx(document: Document) -> bytes:
    """Put the text into a DOCX as the library's manual shows."""
    import docx

    paper = docx.Document()
    for block in document.blocks:
        if not isinstance(block, Table):
            for words in texts(Document(document.title, (block,), document.moment)):
                paper.add_paragraph(words)
            continue
        table = paper.add_table(rows=0, cols=len(block.columns))
        for line in table_lines(block):
            for cell, words in zip(table.add_row().cells, line, strict=True):
                cell.text = words
    target = BytesIO()
    paper.save(target)
    return target.getvalue()


def plain_pdf(document: Document) -> bytes:
    """Put the text into a PDF as the library's manual shows."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate
    from reportlab.platypus import Table as PlainTable

    if "Plain" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Plain", FONTS / "LiberationSerif-Regular.ttf"))
    look = ParagraphStyle("plain", fontName="Plain", fontSize=12, leading=14)
    flow: list[Flowable] = []
    for block in document.blocks:
        if not isinstance(block, Table):
            one = Document(document.title, (block,), document.moment)
            flow += [Paragraph(escape(line), look) for line in texts(one)]
            continue
        lines = [[Paragraph(escape(words), look) for words in line] for line in table_lines(block)]
        widths = [column.width * 72 / 25.4 for column in block.columns]
        flow.append(PlainTable(lines, colWidths=widths, repeatRows=1))
    target = BytesIO()
    SimpleDocTemplate(target).build(flow)
    return target.getvalue()


def table_lines(table: Table) -> Iterator[list[str]]:
    """Yield the heading and the rows of a table as plain text."""
    yield [column.title for column in table.columns]
    for row in table.rows:
        yield [
            "\n".join("".join(run.text for run in paragraph.runs) for paragraph in cell)
            for cell in row.cells
        ]
