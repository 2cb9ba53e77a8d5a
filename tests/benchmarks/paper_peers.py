"""Measure the papers beside other makers of them, in one run; one that is not here is skipped."""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from html import escape
from io import BytesIO
from pathlib import Path
from statistics import median

from db.domain.paper_options import PaperOptions
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.content import Document, Table
from desktop.documents.inputs import ProtocolInput, ResponsibleInput
from desktop.documents.parties import parties
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.renderers.text import texts
from desktop.documents.style import OFFICIAL
from desktop.services.packets import save_packet
from desktop.services.paper_making import PROTOCOL, PaperMaker
from desktop.services.paper_saving import Press, save
from desktop.services.paper_source import PaperSource
from tests.benchmarks.figure import Figure, against, at_most, skipped
from tests.benchmarks.measuring import medians, timed
from tests.benchmarks.papers import FONTS, LONG, SHORT, table_lines
from tests.desktop.documents.protocol_samples import protocol

ROOT = Path(__file__).resolve().parents[2]
PARTIES = 12
RUNS = 5
OFFICE_PATIENCE = 300
MEGABYTE = 1024
_LETTERS = "abcde"
_PAGE = """<html lang="ru"><head><style>
@font-face {{ font-family: Paper; src: url("{regular}") }}
@font-face {{ font-family: Paper; font-weight: bold; src: url("{bold}") }}
@page {{ size: A4; margin: 20mm 10mm 20mm 30mm;
        @top-center {{ content: "Страница " counter(page) " из " counter(pages) }} }}
body {{ font: 14pt Paper }}
table {{ border-collapse: collapse; font-size: 12pt; table-layout: fixed; width: 170mm }}
td, th {{ border: 0.5pt solid black; padding: 1mm 1.5mm; vertical-align: top }}
tr {{ break-inside: avoid }}
</style></head><body>{body}</body></html>"""


def beside_peers() -> list[Figure]:
    """Compare our papers with those of other programs over the same words."""
    return [*_weasyprint(), *_office(), *_docxtpl(), *_packet(), _memory()]


def our_pdf(document: Document) -> bytes:
    """Make the PDF of a finished document."""
    return render_pdf(document, OFFICIAL, FONTS)


def our_docx(document: Document) -> bytes:
    """Make the DOCX of a finished document."""
    return render_docx(document, OFFICIAL)


def _weasyprint() -> Iterator[Figure]:
    short, long = (build_protocol(protocol(count)) for count in (SHORT, LONG))
    names = [f"protocol of {count} items, PDF beside WeasyPrint" for count in (SHORT, LONG)]
    if not importlib.util.find_spec("weasyprint"):
        yield from (skipped(name, "no weasyprint") for name in names)
        return
    ours, theirs = medians((partial(our_pdf, short), partial(weasyprint_pdf, html(short))), RUNS)
    yield _faster(names[0], ours, "WeasyPrint, same HTML", theirs, times=5)
    yield _faster(
        names[1],
        _median_of(partial(our_pdf, long)),
        "WeasyPrint, same HTML",
        timed(partial(weasyprint_pdf, html(long))),
        times=7,
    )


def _office() -> Iterator[Figure]:
    name = f"protocol of {LONG} items, PDF beside LibreOffice"
    office = shutil.which("soffice")
    if office is None:
        yield skipped(name, "no soffice")
        return
    document = build_protocol(protocol(LONG))
    with tempfile.TemporaryDirectory() as folder:
        convert = partial(_convert, office, Path(folder))
        convert(our_docx(build_protocol(protocol(1))))  # makes its profile
        theirs = timed(partial(convert, our_docx(document)))
    ours = _median_of(partial(our_pdf, document))
    yield _faster(name, ours, "LibreOffice, our DOCX", theirs, times=15)


def _docxtpl() -> Iterator[Figure]:
    name = f"protocol of {LONG} items, DOCX beside docxtpl"
    if not importlib.util.find_spec("docxtpl"):
        yield skipped(name, "no docxtpl")
        return
    document = build_protocol(protocol(LONG))
    table = next(block for block in document.blocks if isinstance(block, Table))
    theirs = partial(docxtpl_table, table_template(table), list(table_lines(table))[1:])
    ours, base = medians((partial(our_docx, document), theirs), RUNS)
    yield against(
        name, ours * 1000, "ms", base_name="docxtpl, same table", base=base * 1000, limit=1.3
    )


def _packet() -> Iterator[Figure]:
    """Save with and without the letters that may go with the extracts; each file is read back."""
    source = crowded(SHORT, PARTIES)
    with tempfile.TemporaryDirectory() as folder:
        works = [partial(_save_all, source, folder, letters=letters) for letters in (False, True)]
        extracts, letters, pair = medians((*works, partial(_save_pair, source, folder)), RUNS)
    beside_pair = partial(
        against, unit="ms", base_name="the protocol in both formats", base=pair * 1000
    )
    name = f"packet of {SHORT} items and {PARTIES} extracts, both formats"
    yield beside_pair(name, extracts * 1000, limit=10)
    yield beside_pair(f"{name}, with letters", letters * 1000, limit=None)


def _memory() -> Figure:
    """Ask a process of its own; what its imports take is counted too."""
    name = f"memory for {LONG} items, PDF and DOCX, imports included"
    if not Path("/proc/self/status").exists():
        return skipped(name, "no /proc")
    command = [sys.executable, "-m", "tests.benchmarks.paper_memory", str(LONG)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return at_most(name, int(told.stdout) / MEGABYTE, "MB", limit=150)


def _faster(name: str, ours: float, base_name: str, base: float, *, times: int) -> Figure:
    return against(
        name, ours * 1000, "ms", base_name=base_name, base=base * 1000, limit=round(1 / times, 4)
    )


def _median_of(work: Callable[[], object]) -> float:
    work()
    return median(timed(work) for _ in range(3))


def html(document: Document) -> str:
    """Return the words of a document as a page of HTML with the same table."""
    body = []
    for block in document.blocks:
        if not isinstance(block, Table):
            one = Document(document.title, (block,), document.moment)
            body += [f"<p>{escape(line)}</p>" for line in texts(one)]
            continue
        head, *rows = table_lines(block)
        widths = "".join(f'<col style="width:{column.width}mm">' for column in block.columns)
        heads = "".join(f"<th>{escape(words)}</th>" for words in head)
        lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
        body.append(f"<table>{widths}<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>")
    faces = {
        name.lower(): FONTS.joinpath(f"LiberationSerif-{name}.ttf").as_uri()
        for name in ("Regular", "Bold")
    }
    return _PAGE.format(body="".join(body), **faces)


def _cell(words: str) -> str:
    return f"<td>{escape(words).replace(chr(10), '<br>')}</td>"


def weasyprint_pdf(page: str) -> bytes:
    """Make a PDF of HTML."""
    from weasyprint import HTML

    return bytes(HTML(string=page).write_pdf())


def _convert(office: str, folder: Path, docx: bytes) -> None:
    paper = folder / "paper.docx"
    paper.write_bytes(docx)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        paper,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=OFFICE_PATIENCE)
    folder.joinpath("paper.pdf").unlink()


def table_template(table: Table) -> bytes:
    """Return a DOCX with the heading row, and a row that docxtpl repeats."""
    import docx

    paper = docx.Document()
    grid = paper.add_table(rows=4, cols=len(table.columns))
    grid.style = "Table Grid"
    for cell, column in zip(grid.rows[0].cells, table.columns, strict=True):
        cell.text = column.title
    grid.rows[1].cells[0].text = "{%tr for row in rows %}"
    for cell, letter in zip(grid.rows[2].cells, _LETTERS, strict=True):
        cell.text = f"{{{{ row.{letter} }}}}"
    grid.rows[3].cells[0].text = "{%tr endfor %}"
    packed = BytesIO()
    paper.save(packed)
    return packed.getvalue()


def docxtpl_table(template: bytes, rows: list[list[str]]) -> bytes:
    """Fill the template."""
    from docxtpl import DocxTemplate

    paper = DocxTemplate(BytesIO(template))
    named = [dict(zip(_LETTERS, row, strict=True)) for row in rows]
    paper.render({"rows": named}, autoescape=True)
    packed = BytesIO()
    paper.save(packed)
    return packed.getvalue()


def crowded(items: int, count: int) -> ProtocolInput:
    """Return a protocol whose orders are spread over so many parties."""
    crowd = [
        ResponsibleInput(
            f"Иванов И.И., директор МП «Служба № {number}»",
            f"директору МП «Служба № {number}» Иванову И.И.",
            key=f"k{number}",
            label=f"Служба № {number}",
        )
        for number in range(count)
    ]
    source = protocol(items)
    spread = tuple(
        replace(
            item,
            orders=tuple(
                replace(order, lead=crowd[item.number % count], co_executors=())
                for order in item.orders
            ),
        )
        for item in source.items
    )
    return replace(source, items=spread)


def _save_all(source: ProtocolInput, folder: str, *, letters: bool) -> None:
    press = Press(FONTS)
    maker = _maker(source, press, PaperOptions(covering_letters=letters))
    save_packet(maker, Path(folder, "packet"), press)


def _save_pair(source: ProtocolInput, folder: str) -> None:
    press = Press(FONTS)
    paper = _maker(source, press, PaperOptions()).make(PROTOCOL)
    for fmt in ("docx", "pdf"):
        save(paper, Path(folder, f"paper.{fmt}"), press)


def _maker(source: ProtocolInput, press: Press, options: PaperOptions) -> PaperMaker:
    today = date(2026, 11, 26)
    found = PaperSource(source, True, options, today, parties(source))
    return PaperMaker(found, press, _nothing)


def _nothing(key: str) -> bytes:
    raise KeyError(key)  # the built-in look asks for no file of the city
