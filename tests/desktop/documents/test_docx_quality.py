"""A DOCX is what a good secretary would have made: read back, and laid out by another program."""

import io
import zipfile

import docx
import pypdfium2
import pytest
from lxml import etree

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.content import Document, PageBreak, Role, plain
from desktop.documents.inputs import ItemLayout, ProtocolOptions
from desktop.documents.looks import schedule_style
from desktop.documents.renderers.docx import render_docx
from desktop.documents.style import OFFICIAL
from tests.desktop.documents import notice_samples
from tests.desktop.documents.every_paper import documents, source
from tests.desktop.documents.protocol_samples import MOMENT, protocol
from tests.support.office_pdf import as_pdf, office

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = [
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "tabs",
    "spacing", "ind", "jc", "outlineLvl", "rPr",
]  # fmt: skip
"""In which the schema wants the properties of a paragraph; Word calls others a damaged file."""


@pytest.fixture(scope="module")
def papers():
    return {name: render_docx(document, OFFICIAL) for name, document in documents()}


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def test_another_reader_opens_every_paper_and_finds_title_and_language(papers):
    for name, document in documents():
        found = docx.Document(io.BytesIO(papers[name]))
        assert found.core_properties.title == document.title
        assert found.core_properties.language == "ru-RU"
        assert found.core_properties.author == found.core_properties.last_modified_by == ""
        assert {p.style.name for p in found.paragraphs} - {"Normal"}
        assert all(p.style.name != "Normal" for p in found.paragraphs if p.text)


def test_the_properties_of_paragraphs_stand_as_the_schema_wants(papers):
    for data in papers.values():
        for name in ("word/document.xml", "word/styles.xml"):
            for properties in part(data, name).iter(f"{W}pPr"):
                names = [etree.QName(child).localname for child in properties]
                assert names == sorted(names, key=ORDER.index)


def test_every_row_is_whole_and_every_heading_is_repeated(papers):
    for data in papers.values():
        for table in part(data, "word/document.xml").iter(f"{W}tbl"):
            first, *others = table.iter(f"{W}tr")
            assert first.find(f"{W}trPr/{W}tblHeader") is not None
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))


def test_title_and_appendices_are_headings_beside_the_text(papers):
    styles = part(papers["протокол таблицей"], "word/styles.xml")
    levels = {
        style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}outlineLvl")
        for style in styles.iter(f"{W}style")
    }
    listed = {name: level.get(f"{W}val") for name, level in levels.items() if level is not None}
    assert listed == {"Title": "0", "PaperHeading": "0"}


def test_two_lines_of_a_paragraph_stay_together_and_letters_are_russian(papers):
    styles = part(papers["письмо"], "word/styles.xml")
    assert styles.find(f"{W}docDefaults//{W}widowControl") is not None
    assert styles.find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "ru-RU"
    settings = part(papers["письмо"], "word/settings.xml")
    assert settings.find(f"{W}decimalSymbol").get(f"{W}val") == ","


def test_nothing_of_the_library_is_left_in_the_file(papers):
    with zipfile.ZipFile(io.BytesIO(papers["письмо"])) as archive:
        names = set(archive.namelist())
        program = archive.read("docProps/app.xml").decode()
    assert not {name for name in names if "Effects" in name or "customXml" in name}
    assert "Macintosh" not in program
    assert len(papers["письмо"]) < 20_000


def test_an_appendix_starts_its_page_without_an_empty_line():
    blocks = (plain(Role.BODY, "один"), PageBreak(), plain(Role.MARK, "Приложение"))
    data = render_docx(Document("Бумага", blocks, MOMENT), OFFICIAL)
    body = part(data, "word/document.xml")
    assert not [br for br in body.iter(f"{W}br") if br.get(f"{W}type") == "page"]
    (start,) = body.iter(f"{W}pageBreakBefore")
    assert "".join(start.getparent().getparent().itertext()) == "Приложение"


def pages_of(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        read = (page.get_textpage().get_text_range() for page in document)
        return [" ".join(text.replace("\x02", "-").split()) for text in read]


@pytest.mark.slow
@pytest.mark.skipif(office() is None, reason="LibreOffice is not installed")
def test_laid_out_by_libreoffice_no_signature_stands_alone_and_all_have_their_pages(tmp_path):
    layouts = {"table": ProtocolOptions(), "points": ProtocolOptions(layout=ItemLayout.POINTS)}
    made = {
        (name, count): build_protocol(protocol(count, options=options))
        for name, options in layouts.items()
        for count in range(1, 13)
    }
    made["with appendices", 12] = build_protocol(source(12))
    laid_out = as_pdf({key: render_docx(one, OFFICIAL) for key, one in made.items()}, tmp_path)
    for (name, count), pdf in laid_out.items():
        pages = pages_of(pdf)
        signed = next(page for page in pages if "Контроль за исполнением" in page)
        items, signatures = signed.split("Контроль за исполнением")
        if name == "points":  # LibreOffice keeps no row on the page of what follows its table
            assert f"{count}" in items, count
        assert "Климанов" in signatures, (name, count)
        assert "Петрова-Водкина" in signatures.split("Надежда")[0], (name, count)
        assert "Надежда Сергеевна" in signed, (name, count)
        for number, page in enumerate(pages[1:], 2):
            assert f"Страница {number} из {len(pages)}" in page


def test_the_metadata_of_a_public_paper_name_nobody():
    document = build_schedule(notice_samples.schedule(3))
    data = render_docx(document, schedule_style(3))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        told = "".join(
            archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith("docProps/")
        )
    assert "График встреч" in told
    assert not [name for name in ("Климанов", "Белова", "60-12-34") if name in told]
