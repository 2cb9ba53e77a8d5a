"""The coat of arms, the QR code and the foot of a page: looked for in real files."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.inputs import ProtocolForm, ProtocolOptions
from desktop.documents.looks import official_style
from desktop.documents.measures import OfficialMeasures
from desktop.documents.pages import render_page
from desktop.documents.pictures import fit_picture
from desktop.documents.qr import LONGEST, matrix
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.page_count import count_pages
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.style import OFFICIAL
from tests.desktop.documents.protocol_samples import protocol

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
DPI = 300
DOTS_PER_MM = DPI / 25.4
LINK = "https://example.org/papers?n={number}&d={date}"
RED = (200, 0, 0)


def arms() -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (300, 400), RED).save(packed, "PNG")
    return fit_picture(packed.getvalue())


def source(count: int = 3, **options):
    chosen = ProtocolOptions(code=True, code_link=LINK, **options)
    return protocol(count, options=chosen, uid="0198a", prepared_by="Петрова Надежда, 8 (8412) 1")


def page_of(pdf: bytes, number: int = 0) -> Image.Image:
    found = render_page(pdf, number, dots_per_inch=DPI)
    picture = Image.frombuffer(
        "RGB", (found.width, found.height), found.pixels, "raw", "BGRX", found.stride, 1
    )
    return picture.copy()


def box_mm(picture: Image.Image, colour) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of what is of a colour, in millimetres."""
    mask = picture.point(lambda value: value)
    dots = Image.eval(
        Image.merge(
            "RGB",
            [
                band.point(lambda v, c=c: 255 if abs(v - c) < 30 else 0)
                for band, c in zip(mask.split(), colour, strict=True)
            ],
        ).convert("L"),
        lambda value: 255 if value == 255 else 0,
    )
    return tuple(edge / DOTS_PER_MM for edge in dots.getbbox())


def test_the_code_of_a_printed_page_tells_number_date_and_link_and_nobody():
    said = source()
    pdf = render_pdf(build_protocol(said), OFFICIAL, FONTS)
    (found,) = zxingcpp.read_barcodes(page_of(pdf))
    assert found.text == (
        "Протокол № 48-ВЖ/2026 от 23.11.2026\n"
        "https://example.org/papers?n=48-%D0%92%D0%96%2F2026&d=23.11.2026"
    )
    assert found.ec_level == "M"
    for person in (said.chair, said.secretary, *said.attended):
        assert person.name.split("\xa0")[-1].split()[-1] not in found.text


def test_the_code_stands_in_the_lower_right_corner_of_the_first_page_alone():
    pdf = render_pdf(build_protocol(source(30)), OFFICIAL, FONTS)
    (found,) = zxingcpp.read_barcodes(page_of(pdf))
    corner = found.position
    assert corner.bottom_right.x / DOTS_PER_MM == pytest.approx(200, abs=0.7)
    assert corner.bottom_right.y / DOTS_PER_MM == pytest.approx(287, abs=0.7)
    assert (corner.bottom_right.x - corner.top_left.x) / DOTS_PER_MM == pytest.approx(20, abs=0.7)
    assert zxingcpp.read_barcodes(page_of(pdf, 1)) == []


def test_no_text_of_the_first_page_comes_under_the_code():
    document = build_protocol(source(120, layout="points"))
    pdf = render_pdf(document, OFFICIAL, FONTS)
    page = page_of(pdf).convert("L")
    left_of_code = page.crop(tuple(round(x * DOTS_PER_MM) for x in (30, 267, 178, 297)))
    assert left_of_code.getextrema() == (255, 255)


def test_the_code_of_a_docx_reads_the_same():
    with zipfile.ZipFile(io.BytesIO(render_docx(build_protocol(source()), OFFICIAL))) as archive:
        footer = archive.read("word/footer1.xml").decode()
        (name,) = [name for name in archive.namelist() if name.startswith("word/media/")]
        picture = Image.open(io.BytesIO(archive.read(name))).convert("L")
    assert 'cx="720000" cy="720000"' in footer  # 20 mm
    framed = Image.new("L", (picture.width + 80, picture.height + 80), 255)
    framed.paste(picture, (40, 40))
    (found,) = zxingcpp.read_barcodes(framed)
    assert found.text.startswith("Протокол № 48-ВЖ/2026 от 23.11.2026\nhttps://example.org")


def test_without_a_link_the_code_bears_the_key_and_a_draft_has_none():
    said = source()
    bare = replace(said, options=replace(said.options, code_link=""))
    assert build_protocol(bare).code.endswith("\n0198a")
    as_list = replace(bare, options=replace(bare.options, form=ProtocolForm.LIST))
    assert build_protocol(as_list).code.startswith("Перечень поручений №")
    assert build_protocol(replace(said, number=None)).code == ""
    assert build_protocol(protocol(1)).code == ""


def test_a_link_of_any_length_never_breaks_the_paper():
    said = source()
    endless = replace(said, options=replace(said.options, code_link="https://e.org/" + "x" * 186))
    assert len(build_protocol(endless).code.encode()) <= LONGEST
    assert matrix(build_protocol(endless).code)


def test_the_coat_of_arms_stands_in_the_middle_10_mm_from_the_edge():
    document = replace(build_protocol(source()), emblem=arms())
    left, top, right, bottom = box_mm(page_of(render_pdf(document, OFFICIAL, FONTS)), RED)
    assert top == pytest.approx(10, abs=0.2)
    assert bottom - top == pytest.approx(16, abs=0.2)
    assert (left + right) / 2 == pytest.approx(30 + 85, abs=0.2)


def test_the_coat_of_arms_is_as_high_in_a_docx():
    document = replace(build_protocol(source()), emblem=arms())
    with zipfile.ZipFile(io.BytesIO(render_docx(document, OFFICIAL))) as archive:
        headers = [archive.read(x).decode() for x in archive.namelist() if "header" in x]
    (first,) = [header for header in headers if "Герб" in header]
    assert 'cx="432000" cy="576000"' in first  # 12 × 16 mm


def test_the_same_first_page_gives_the_same_bytes():
    document = replace(build_protocol(source()), emblem=arms())
    assert render_pdf(document, OFFICIAL, FONTS) == render_pdf(document, OFFICIAL, FONTS)
    assert render_docx(document, OFFICIAL) == render_docx(document, OFFICIAL)


def test_the_mark_of_the_executor_stands_at_the_foot_of_the_last_page():
    from pypdfium2 import PdfDocument

    said = protocol(9, prepared_by="Петрова Надежда, 8 (8412) 1")
    pdf = render_pdf(build_protocol(said), OFFICIAL, FONTS)
    with PdfDocument(pdf) as read:
        text = read[len(read) - 1].get_textpage()
        place = text.search("Петрова Надежда").get_next()
        left, bottom, _right, _top = text.get_charbox(place[0])
    assert left / 72 * 25.4 == pytest.approx(30, abs=0.5)
    assert 19 < bottom / 72 * 25.4 < 22


def test_the_numbers_that_a_city_sets_are_those_of_its_papers():
    plain = official_style(OfficialMeasures())
    assert plain == OFFICIAL
    wide = official_style(OfficialMeasures(left=20, text_size=12, table_size=10))
    document = build_protocol(protocol(30))
    assert count_pages(document, wide, FONTS) < count_pages(document, plain, FONTS)
    sized = official_style(OfficialMeasures(code_size=30, emblem_height=20))
    dressed = replace(build_protocol(source()), emblem=arms())
    page = page_of(render_pdf(dressed, sized, FONTS))
    _left, top, _right, bottom = box_mm(page, RED)
    assert bottom - top == pytest.approx(20, abs=0.2)
    (found,) = zxingcpp.read_barcodes(page)
    side = found.position.bottom_right.x - found.position.top_left.x
    assert side / DOTS_PER_MM == pytest.approx(30, abs=0.7)


def test_a_table_keeps_within_the_margins_whatever_its_columns_are():
    style = official_style(OfficialMeasures(left=60, right=40))
    pdf = render_pdf(build_protocol(protocol(5)), style, FONTS)
    page = page_of(pdf).convert("L").point(lambda value: 255 if value < 128 else 0)
    left, _top, right, _bottom = (edge / DOTS_PER_MM for edge in page.getbbox())
    assert left >= 59.7
    assert right <= 170.3


@pytest.mark.parametrize("count", [0, 1, 9, 10, 31, 120])
@pytest.mark.parametrize("form", list(ProtocolForm))
def test_every_form_takes_arms_code_and_restriction_with_any_number_of_points(count, form):
    said = source(count, form=form, restricted=True, distribution_list=True)
    document = replace(build_protocol(said), emblem=arms())
    pdf = render_pdf(document, OFFICIAL, FONTS)
    page = page_of(pdf)
    assert zxingcpp.read_barcodes(page)
    assert box_mm(page, RED)[1] == pytest.approx(10, abs=0.2)


def poster(**changes):
    from desktop.documents.posters.announcement import announcement_poster
    from desktop.documents.posters.setting import FAMILY, Setter
    from desktop.documents.posters.sheet import PosterOptions, SheetSize
    from desktop.documents.renderers.pdf_fonts import Faces
    from desktop.documents.renderers.sheet_pdf import render_sheets
    from tests.desktop.documents import notice_samples

    size = changes.pop("size", SheetSize.A4)
    said = replace(notice_samples.announcement(), **changes)
    faces = Faces(FONTS, FAMILY)
    return render_sheets(announcement_poster(said, PosterOptions(size), Setter(faces)), faces)


@pytest.mark.parametrize(("size", "millimetres"), [("a4", 38), ("a3", 53.7)])
def test_the_code_of_a_poster_is_large_and_reads(size, millimetres):
    from desktop.documents.posters.sheet import SheetSize

    pdf = poster(code="tel:+78412601234", size=SheetSize(size))
    (found,) = zxingcpp.read_barcodes(page_of(pdf))
    assert found.text == "tel:+78412601234"
    side = found.position.bottom_right.x - found.position.top_left.x
    assert side / DOTS_PER_MM == pytest.approx(millimetres, abs=1)


def test_a_poster_bears_the_coat_of_arms_and_keeps_its_words():
    from desktop.documents.readback import read_pdf_text

    pdf = poster(emblem=arms())
    assert box_mm(page_of(pdf), RED)[0] == pytest.approx(15, abs=0.3)
    assert "ВСТРЕЧА С ЖИТЕЛЯМИ" in read_pdf_text(pdf)
