"""Every PDF is PDF/A-1b: by an independent judge, and by reading what the file says of itself."""

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pypdfium2
import pytest
from lxml import etree
from PIL import Image, ImageCms
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.inputs import ItemLayout, ProtocolForm, ProtocolOptions
from desktop.documents.looks import schedule_style
from desktop.documents.renderers.colour_profile import srgb_profile
from desktop.documents.renderers.pdf import render_packet, render_pdf
from desktop.documents.renderers.pdf_archive import About
from desktop.documents.seal import is_untouched, seal
from desktop.documents.style import OFFICIAL
from tests.desktop.documents import notice_samples
from tests.desktop.documents.every_paper import FONTS, every_pdf, source
from tests.desktop.documents.protocol_samples import item
from tests.desktop.documents.test_papers import HOSTILE
from tests.support import preflight

XMP = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "part": "{http://www.aiim.org/pdfa/ns/id/}part",
    "conformance": "{http://www.aiim.org/pdfa/ns/id/}conformance",
    "created": "{http://ns.adobe.com/xap/1.0/}CreateDate",
    "changed": "{http://ns.adobe.com/xap/1.0/}ModifyDate",
    "program": "{http://ns.adobe.com/xap/1.0/}CreatorTool",
    "producer": "{http://ns.adobe.com/pdf/1.3/}Producer",
    "language": "{http://purl.org/dc/elements/1.1/}language",
}
PUBLIC = {"афиша", "итоги", "карточки", "талоны", "график"}
TRANSPARENT = {"/SMask", "/ca", "/CA", "/BM", "/Group"}


@pytest.fixture(scope="module")
def papers():
    return dict(every_pdf())


def pdf_of(count=12, **changes):
    document = build_protocol(source(count, **changes))
    return render_pdf(document, OFFICIAL, FONTS)


def test_an_independent_judge_finds_every_paper_lawful(papers, tmp_path):
    missing = preflight.what_is_missing()
    if missing:
        pytest.skip(f"PDFBox Preflight cannot be asked: {missing} missing")
    hostile = tuple(item(number, words) for number, words in enumerate(HOSTILE, 1))
    odd = {"hostile": pdf_of(items=hostile), "empty": pdf_of(items=()), "long": pdf_of(count=120)}
    spoilt = papers["письмо"].replace(b"/OutputIntents", b"/OutputIntentz")
    found = preflight.faults({**papers, **odd, "spoilt": spoilt}, tmp_path)
    assert found.pop("spoilt")
    assert not any(found.pop(name) for name in odd)
    assert found == {name: [] for name in papers}


def said(data):
    """Return the words of the metadata of a file."""
    metadata = PdfReader(BytesIO(data)).root_object["/Metadata"].get_object()
    assert "/Filter" not in metadata
    root = etree.fromstring(metadata.get_data())
    return {name: "".join(root.find(f".//{tag}").itertext()) for name, tag in XMP.items()}


def test_the_metadata_say_what_the_old_entries_say(papers):
    for name, data in papers.items():
        told, info = said(data), PdfReader(BytesIO(data)).metadata
        assert (told["part"], told["conformance"]) == ("1", "B"), name
        assert told["title"] == info.title
        assert told["program"] == info.creator
        assert told["producer"] == info.producer
        created = datetime.fromisoformat(told["created"])
        assert created == info.creation_date == info.modification_date
        assert told["changed"] == told["created"]
        assert told["language"] == PdfReader(BytesIO(data)).root_object["/Lang"] == "ru-RU"


def test_nobody_is_named_as_the_author(papers):
    for data in papers.values():
        info = PdfReader(BytesIO(data)).metadata
        assert set(info) == {"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
        assert b"dc:creator" not in data


def test_a_public_paper_names_nobody_beside_its_text(papers):
    public = {name: data for name, data in papers.items() if name.split(" ")[0] in PUBLIC}
    assert len(public) == 9
    for data in public.values():
        reader = PdfReader(BytesIO(data))
        told = f"{said(data)} {reader.metadata} {titles(reader.outline)}"
        assert not [name for name in ("Климанов", "Белова") if name in told]


def objects(node, seen):
    """Yield every dictionary of a file."""
    node = node.get_object()
    if isinstance(node, ArrayObject):
        children = list(node.data if hasattr(node, "data") else node)
    elif isinstance(node, DictionaryObject):
        yield node
        children = list(node.values())
    else:
        return
    for child in children:
        if isinstance(child, IndirectObject):
            if child.idnum in seen:
                continue
            seen.add(child.idnum)
        yield from objects(child, seen)


def test_nothing_is_transparent_and_all_faces_are_in_the_file(papers):
    for name, data in papers.items():
        fonts = 0
        for node in objects(PdfReader(BytesIO(data)).root_object, set()):
            assert not TRANSPARENT & set(node), name
            if node.get("/Type") == "/Font":
                fonts += 1
                assert "/FontFile2" in node["/FontDescriptor"].get_object()
        assert fonts, name


def titles(outline):
    return [titles(one) if isinstance(one, list) else one.title for one in outline]


@pytest.mark.parametrize(
    ("options", "first"),
    [
        (ProtocolOptions(), "1. Яма на въезде во двор"),
        (ProtocolOptions(layout=ItemLayout.POINTS), "1. Яма на въезде во двор"),
        (ProtocolOptions(ProtocolForm.FULL), "1. Яма на въезде во двор"),
        (ProtocolOptions(ProtocolForm.LIST), "1. Выполнить ямочный ремонт"),
        (ProtocolOptions(ProtocolForm.LIST, ItemLayout.POINTS), "1. Выполнить ямочный ремонт"),
    ],
)
def test_items_and_appendices_are_bookmarks(options, first):
    whole = replace(options, distribution_list=True, acquaintance_sheet=True)
    reader = PdfReader(BytesIO(pdf_of(options=whole)))
    names = titles(reader.outline)
    assert names[0].startswith(first)
    assert all(len(name) <= 82 for name in names)
    assert names[-3] == "Приложение № 1. Список присутствовавших на встрече"
    assert names[-2] == "Приложение № 2. Лист рассылки"
    assert names[-1].startswith("Приложение № 3. Лист ознакомления")
    for one in reader.outline:
        page = reader.get_destination_page_number(one)
        begins = re.match(r"(\d+(?:\.\d+)?)\. (\S+ \S+)|Приложение (№ \d)", one.title)
        wanted = (begins[3] or begins[2]).lower()
        shown = " ".join(reader.pages[page].extract_text().split()).lower()
        assert wanted in shown


def test_a_bookmark_opens_its_place():
    with pypdfium2.PdfDocument(pdf_of()) as document:
        for one in document.get_toc():
            place = one.get_dest()
            _kind, (_left, top, _zoom) = place.get_view()
            page = document[place.get_index()]
            number = one.get_title().split(" ")[0].rstrip(".")
            words = page.get_textpage().get_text_bounded(60, top - 20, 120, top)
            assert number in words or number == "Приложение"


def test_the_papers_of_a_packet_are_bookmarks_over_their_items():
    two = [build_protocol(source(count)) for count in (3, 2)]
    about = About("Пакет", two[0].moment, "ru-RU")
    data = render_packet(zip(("первый", "второй"), two, strict=True), about, OFFICIAL, FONTS)
    first, its, second, others = titles(PdfReader(BytesIO(data)).outline)
    assert (first, second) == ("первый", "второй")
    assert (len(its), len(others)) == (4, 3)
    pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    assert sum("Страница 2 из 3" in page for page in pages) == 1
    assert said(data)["title"] == "Пакет"


def identity(data):
    return [bytes(part.original_bytes) for part in PdfReader(BytesIO(data)).trailer["/ID"]]


def test_the_name_of_a_file_follows_from_its_content(papers):
    first, again, other = pdf_of(), pdf_of(), pdf_of(number="49")
    assert first == again
    assert identity(first) != identity(other)
    names = [identity(data)[0] for data in papers.values()]
    assert len(set(names)) == len(names)


def test_the_seal_is_in_the_name_and_changes_nothing_else(papers):
    bare = pdf_of()
    sealed = seal(bare)
    assert is_untouched(sealed)
    assert identity(sealed)[0] == identity(bare)[0] != identity(sealed)[1]
    assert len(sealed) == len(bare)
    assert all(is_untouched(data) for data in papers.values())
    assert all(data.endswith(b"%%EOF\n") for data in papers.values())


def test_the_file_is_of_its_own_moment_only():
    early = source(moment=datetime(2026, 1, 1, tzinfo=UTC))
    late = source(moment=datetime(2026, 1, 2, tzinfo=UTC))
    a, b = (render_pdf(build_protocol(one), OFFICIAL, FONTS) for one in (early, late))
    assert said(a)["created"] == "2026-01-01T00:00:00+00:00"
    assert a != b


def test_the_profile_means_what_everybody_calls_srgb():
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert profile.profile.version == pytest.approx(2.1)
    picture = Image.frombytes(
        "RGB", (256, 1), bytes(x for n in range(256) for x in (n, 255 - n, n))
    )
    turned = ImageCms.profileToProfile(picture, profile, ImageCms.createProfile("sRGB"))
    away = [abs(a - b) for a, b in zip(picture.tobytes(), turned.tobytes(), strict=True)]
    assert max(away) <= 2


def test_sheets_and_months_are_bookmarks(papers):
    def named(data):
        return titles(PdfReader(BytesIO(data)).outline)

    assert named(papers["итоги a4"]) == ["Лист 1 из 2", "Лист 2 из 2"]
    assert named(papers["афиша a4"]) == []
    assert len(named(papers["карточки"])) == len(PdfReader(BytesIO(papers["карточки"])).pages)

    lines = notice_samples.schedule(4).lines
    months = [11, 11, 12, 12]
    later = tuple(
        replace(line, occasion=replace(line.occasion, on=date(2026, month, 10)))
        for line, month in zip(lines, months, strict=True)
    )
    source = replace(notice_samples.schedule(4), lines=later)
    data = render_pdf(build_schedule(source), schedule_style(4), FONTS)
    assert named(data) == ["Ноябрь 2026", "Декабрь 2026"]
    one = render_pdf(build_schedule(notice_samples.schedule(4)), schedule_style(4), FONTS)
    assert named(one) == []
