"""Both files of one protocol, read back and compared item by item."""

import io
import re
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from lxml import etree
from pypdf import PdfReader

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.cleaning import clean_line
from desktop.documents.content import Document, Role, Signature, plain
from desktop.documents.inputs import (
    ItemInput,
    ItemLayout,
    OrderInput,
    PersonInput,
    ProtocolOptions,
    ResponsibleInput,
)
from desktop.documents.readback import (
    lost_in_docx,
    lost_in_pdf,
    read_docx_items,
    read_docx_text,
    read_pdf_text,
)
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.style import OFFICIAL
from tests.desktop.documents.protocol_samples import item, protocol

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = ProtocolOptions()
POINTS = ProtocolOptions(layout=ItemLayout.POINTS)

HOSTILE = [
    "<b>жирный</b> & <i>",
    "<img src='/etc/passwd'/>",
    "</para>",
    "<w:p> & ]]>",
    "{{7*7}} {% if %} { INCLUDETEXT }",
    '=HYPERLINK("http://x")',
    "нуль\x00 звонок\x07 выход\x1b",
    "половина \ud83d пары",
    "огонь 🔥 и семья 👨\u200d👩\u200d👧",
    "справа \u202eналево\u202c и עברית",
    "e" + "\u0301\u0323" * 500,
    "и\u0306 и е\u0308",
    "строка\nвторая\r\nтретья\u2028четвёртая",
    "таблица\tиз\tExcel\n1\t2\t3",
    "₽ ✓ ☐ 中文 العربية",
    "длинноеслово" * 60,
]


def docx_of(source, options=TABLE):
    return render_docx(build_protocol(replace(source, options=options)), OFFICIAL)


def pdf_of(source, options=TABLE):
    return render_pdf(build_protocol(replace(source, options=options)), OFFICIAL, FONTS)


def packed(text):
    return "".join(text.split())


def expected_rows(source):
    """Return number, words with the address, and responsible of each row that must stand there."""
    for each in source.items:
        orders = each.orders or (None,)
        for sub, order in enumerate(orders, 1):
            number = f"{each.number}.{sub}" if len(orders) > 1 else str(each.number)
            words = f"{each.words}{each.address}" if sub == 1 else ""
            yield number, packed(words), packed(order.lead.nominative) if order else "—", order


@pytest.mark.parametrize("count", [0, 1, 9, 10, 31, 120])
def test_every_item_stands_in_both_files_in_order(count):
    source = protocol(count)
    rows = list(expected_rows(source))
    items = read_docx_items(docx_of(source))
    assert len(items) == len(rows)
    text = packed(read_pdf_text(pdf_of(source)))
    place = 0
    for read, (number, words, responsible, order) in zip(items, rows, strict=True):
        assert read.number == number
        assert packed(read.words) == words
        assert packed(read.responsible).startswith(responsible)
        if order:
            assert (
                packed(order.wording).lower()
                in packed(read.order).replace("«", '"').replace("»", '"').lower()
            )
        cells = (read.number, read.words, read.order, read.responsible, read.term)
        row = packed("".join(cells))
        place = text.find(row, place)
        assert place >= 0, row
        place += len(row)


@pytest.mark.parametrize("options", [TABLE, POINTS])
@pytest.mark.parametrize("count", [0, 1, 10, 31])
def test_nothing_is_lost(count, options):
    document = build_protocol(protocol(count, attended=20, options=options))
    assert lost_in_docx(document, render_docx(document, OFFICIAL)) == ()
    assert lost_in_pdf(document, render_pdf(document, OFFICIAL, FONTS)) == ()


def test_a_loss_is_seen():
    whole = build_protocol(protocol(10))
    less = build_protocol(protocol(9))
    assert any(
        "спилить" in text or "песка" in text or "фонарь" in text or "крыша" in text
        for text in lost_in_docx(whole, render_docx(less, OFFICIAL))
    )
    assert lost_in_pdf(whole, render_pdf(less, OFFICIAL, FONTS))


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("options", [TABLE, POINTS])
def test_hostile_words_are_printed_as_words(words, options):
    first = replace(item(1, words), address=words, answer=words)
    order = replace(first.orders[0], wording=words)
    source = protocol(0, items=(replace(first, orders=(order,)), item(2)), city=words)
    document = build_protocol(replace(source, options=options))
    docx, pdf = render_docx(document, OFFICIAL), render_pdf(document, OFFICIAL, FONTS)
    assert lost_in_docx(document, docx) == ()
    assert lost_in_pdf(document, pdf) == ()
    assert "\x00" not in read_pdf_text(pdf)
    if options is TABLE:
        assert packed(clean_line(words)) in packed(read_docx_items(docx)[0].words)


def test_a_signature_that_is_read_line_by_line_is_not_lost():
    long = "{ INCLUDETEXT «/etc/passwd» } { DDEAUTO c:\\\\windows\\\\calc.exe }"
    blocks = (Signature(long, long), plain(Role.BODY, "Разослано: Петровой"))
    document = replace(build_protocol(protocol(1)), blocks=blocks)
    pdf = render_pdf(document, OFFICIAL, FONTS)
    assert lost_in_pdf(document, pdf) == ()
    more = replace(document, blocks=(*blocks, plain(Role.BODY, "Петровой")))
    assert "Петровой" in lost_in_pdf(more, pdf)


def test_an_emoji_is_seen_as_a_box_in_the_pdf():
    assert "огонь □" in read_pdf_text(pdf_of(protocol(0, items=(item(1, "огонь 🔥"),))))


def test_markup_opens_no_file(monkeypatch):
    opened = []
    real_open = io.open
    monkeypatch.setattr(
        "builtins.open",
        lambda name, *rest, **kw: opened.append(name) or real_open(name, *rest, **kw),
    )
    pdf_of(protocol(0, items=(item(1, "<img src='/etc/hostname'/>"),)))
    assert not [name for name in opened if "hostname" in str(name)]


@pytest.mark.parametrize("options", [TABLE, POINTS])
def test_names_of_two_hundred_letters_stand_whole_and_within_the_margins(options):
    long = f"МКУ «{'Управление городского хозяйства и благоустройства ' * 4}».ФАМИЛИЯ{'ы' * 60}"
    person = PersonInput(long, f"А.Б. {long}")
    who = ResponsibleInput(long, long, label=long)
    order = OrderInput(long, who, (who,))
    item = ItemInput(1, long, long, long, (order,))
    source = protocol(1, chair=person, secretary=person, number=long, place=(long,), items=(item,))
    source = replace(source, attended=(person,), letterhead=(long,), options=options)
    document = build_protocol(source)
    pdf = render_pdf(document, OFFICIAL, FONTS)
    assert lost_in_docx(document, render_docx(document, OFFICIAL)) == ()
    assert lost_in_pdf(document, pdf) == ()
    with pypdfium2.PdfDocument(pdf) as pages:
        for page in pages:
            text = page.get_textpage()
            boxes = [text.get_charbox(place) for place in range(text.count_chars())]
            assert all(right <= 595.3 - 28 for _, _, right, _ in boxes)


def test_an_item_of_three_pages_is_whole():
    words = " ".join(f"слово{n}" for n in range(2500))
    source = protocol(0, items=(item(1), item(2, words), item(3)))
    document = build_protocol(source)
    docx, pdf = render_docx(document, OFFICIAL), render_pdf(document, OFFICIAL, FONTS)
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 3
    assert lost_in_docx(document, docx) == ()
    assert lost_in_pdf(document, pdf) == ()
    found = re.findall(r"слово(\d+)", read_pdf_text(pdf))
    assert [int(n) for n in found] == list(range(2500))
    rows = body(docx).findall(f".//{W}tr")
    splits = [row.find(f"{W}trPr/{W}cantSplit") is None for row in rows]
    assert splits == [False, False, True, False]


@pytest.mark.slow
def test_a_word_of_a_megabyte():
    document = build_protocol(protocol(0, items=(item(1, "ё" * 1_000_000),)))
    assert lost_in_docx(document, render_docx(document, OFFICIAL)) == ()
    pdf = render_pdf(document, OFFICIAL, FONTS)
    assert read_pdf_text(pdf).count("ё") >= 1_000_000


@pytest.mark.parametrize("options", [TABLE, POINTS])
def test_the_same_protocol_gives_the_same_bytes(options, monkeypatch):
    source = protocol(31)
    first = docx_of(source, options), pdf_of(source, options)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert (docx_of(source, options), pdf_of(source, options)) == first


def body(docx, part="document"):
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read(f"word/{part}.xml"))


def test_docx_heading_row_is_repeated_and_rows_do_not_split():
    rows = body(docx_of(protocol(31))).findall(f".//{W}tr")
    headings = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    assert headings == [True] + [False] * (len(rows) - 1)
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_docx_speaks_russian_and_counts_pages():
    docx = docx_of(protocol(3))
    languages = body(docx, "styles").findall(f".//{W}lang")
    assert [x.get(f"{W}val") for x in languages] == ["ru-RU"]
    assert (
        body(docx, "styles").find(f".//{W}docDefaults//{W}rFonts").get(f"{W}ascii")
        == "Times New Roman"
    )
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        headers = b"".join(archive.read(n) for n in archive.namelist() if "header" in n).decode()
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert " PAGE " in headers
    assert " NUMPAGES " in headers
    assert "python-docx" not in core
    assert "2026-11-24T09:30:00Z" in core


def test_docx_styles_are_named_and_all_used_ones_exist():
    docx = docx_of(protocol(12, attended=20))
    known = {x.get(f"{W}styleId") for x in body(docx, "styles").findall(f"{W}style")}
    used = {x.get(f"{W}val") for x in body(docx).iter(f"{W}pStyle", f"{W}tblStyle")}
    assert used <= known
    assert "Title" in used


def test_a_long_line_of_several_beside_a_label_goes_on_further_in():
    source = protocol(1, attended=2)
    paper = docx.Document(io.BytesIO(docx_of(source)))
    listed = [one.text for one in paper.paragraphs if one.style.style_id == "PaperKeyList"]
    assert [one.split("\t")[0] for one in listed] == ["Присутствовали:", "", ""]
    with pypdfium2.PdfDocument(pdf_of(source)) as pages:
        text = pages[0].get_textpage()
        words = text.get_text_range()
        start = words.index("Присутствовали:")
        edges = [
            text.get_charbox(words.index(word, start))[0]
            for word in ("Е.Е.", "администрации", "И.И.", "жители")
        ]
    further = (edges[1] - edges[0]) / 72 * 25.4
    assert further == pytest.approx(OFFICIAL.list_hanging, abs=0.3)
    assert edges[2] == pytest.approx(edges[0], abs=1.5)
    assert edges[3] == pytest.approx(edges[0], abs=1.5)


def test_pdf_embeds_its_fonts_and_names_its_language():
    reader = PdfReader(io.BytesIO(pdf_of(protocol(31))))
    assert reader.root_object["/Lang"] == "ru-RU"
    assert reader.metadata.title == "Протокол № 48-ВЖ/2026 от 23 ноября 2026 г."
    assert not reader.metadata.author
    assert str(reader.metadata.creation_date).startswith("2026-11-24 09:30:00")
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].get_object().values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"].get_object()


def test_pdf_repeats_the_heading_and_numbers_pages_from_the_second():
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf_of(protocol(31)))).pages]
    assert len(pages) > 3
    assert "Страница" not in pages[0]
    for number, page in enumerate(pages[1:], 2):
        assert f"Страница {number} из {len(pages)}" in page
        assert page.count("Ответственный") == 1


@pytest.mark.parametrize("options", [TABLE, POINTS])
def test_a_signature_never_stands_alone(options):
    for count in range(1, 24):
        pages = [
            page.extract_text()
            for page in PdfReader(io.BytesIO(pdf_of(protocol(count), options))).pages
        ]
        last = pages[-1]
        assert "Контроль за исполнением" in last
        assert f"{count}" in last.split("Контроль")[0], count
        assert "Климанов" in last


def test_an_empty_document_is_a_page():
    document = Document("Пусто", (), protocol(0).moment)
    assert len(PdfReader(io.BytesIO(render_pdf(document, OFFICIAL, FONTS))).pages) == 1
    assert read_docx_text(render_docx(document, OFFICIAL)).strip() == ""


@pytest.mark.slow
def test_two_thousand_items_are_all_there():
    document = build_protocol(protocol(2000))
    docx, pdf = render_docx(document, OFFICIAL), render_pdf(document, OFFICIAL, FONTS)
    assert lost_in_docx(document, docx) == ()
    assert lost_in_pdf(document, pdf) == ()
