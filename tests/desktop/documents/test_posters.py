"""Posters, cards and tickets, read back and measured letter by letter on the finished page."""

from dataclasses import fields, replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from desktop.documents import notice_inputs
from desktop.documents.measures import PosterMeasures
from desktop.documents.posters.announcement import announcement_poster
from desktop.documents.posters.cards import INSET, question_cards, tickets
from desktop.documents.posters.results import results_poster
from desktop.documents.posters.setting import FAMILY, KEY_SIZE, Setter
from desktop.documents.posters.sheet import (
    MARGIN,
    Code,
    PosterOptions,
    SheetSize,
    Stroke,
    Words,
    sheet_texts,
)
from desktop.documents.posters.signs import WORDS
from desktop.documents.readback import lost_in_sheets, read_pdf_text
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.sheet_pdf import render_sheets
from tests.desktop.documents import notice_samples as samples
from tests.desktop.documents.notice_samples import LONG_ADDRESS
from tests.desktop.documents.test_papers import HOSTILE

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
FACES = Faces(FONTS, FAMILY)
SETTER = Setter(FACES)
POINTS_PER_MM = 72 / 25.4
SIZES = {SheetSize.A4: (210, 297), SheetSize.A3: (297, 420)}
STRIP_TOP = 297 - MARGIN - 44
NEAR = 0.4
"""Millimetres that the shape of a letter may reach over its measure."""


def poster(source, size=SheetSize.A4, *, strips=False):
    return announcement_poster(source, PosterOptions(size, strips), SETTER)


def letters(pdf):
    """Yield page, left, bottom, right and top in millimetres of everything that is seen."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for place in range(text.count_chars()):
                if text.get_text_range(place, 1).strip():
                    box = (edge / POINTS_PER_MM for edge in text.get_charbox(place))
                    yield number, *box


def assert_inside(pdf, size, margin):
    width, height = SIZES[size]
    margin = margin * width / 210 - NEAR
    seen = 0
    for _page, left, bottom, right, top in letters(pdf):
        seen += 1
        assert margin <= left <= right <= width - margin
        assert margin <= bottom <= top <= height - margin
    assert seen > 50


def assert_lines_apart(sheet):
    """See that no line of a column of words stands upon another."""
    words = sorted(
        (mark for mark in sheet.marks if isinstance(mark, Words) and not mark.turned),
        key=lambda mark: mark.y,
    )
    for upper, lower in pairwise(words):
        if lower.y - upper.y > 0.01:
            widths = [SETTER.width(one.text, one.size, bold=one.bold) for one in (upper, lower)]
            beside = upper.x + widths[0] <= lower.x or lower.x + widths[1] <= upper.x
            assert beside or lower.y - upper.y >= lower.size * 0.7 / POINTS_PER_MM


@pytest.mark.parametrize("size", list(SheetSize))
@pytest.mark.parametrize("strips", [False, True])
@pytest.mark.parametrize(
    "addresses",
    [
        ("ул. Зелёная, 14",),
        (LONG_ADDRESS,),
        (LONG_ADDRESS, LONG_ADDRESS.replace("114", "116"), "просп. Мира, 3"),
        tuple(f"ул. {number}-я Садовая, {number}" for number in range(1, 31)),
        ("ул. " + "Щ" * 200 + ", 5",),
    ],
)
def test_a_poster_keeps_its_margins_and_lines(size, strips, addresses):
    source = samples.announcement(occasion=samples.occasion(addresses))
    paper = poster(source, size, strips=strips)
    pdf = render_sheets(paper, FACES)

    assert_inside(pdf, size, MARGIN)
    assert_lines_apart(paper.sheets[0])
    if strips:
        upright = [m for m in paper.sheets[0].marks if isinstance(m, Words) and not m.turned]
        assert max(mark.y for mark in upright) < STRIP_TOP
    assert not lost_in_sheets(paper, pdf)
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        found = [round(edge / POINTS_PER_MM) for edge in document.get_page_size(0)]
    assert found == list(SIZES[size])


@pytest.mark.parametrize("addresses", [("ул. Зелёная, 14",), (LONG_ADDRESS,)])
@pytest.mark.parametrize("strips", [False, True])
def test_day_hour_and_address_are_read_from_three_metres(addresses, strips):
    source = samples.announcement(occasion=samples.occasion(addresses))
    marks = poster(source, strips=strips).sheets[0].marks
    large = " ".join(
        mark.text for mark in marks if isinstance(mark, Words) and mark.size >= KEY_SIZE
    ).replace("\xa0", " ")
    assert "25 ноября" in large
    assert "среда, в 18:00" in large
    assert addresses[0].split(", ")[0].split()[-1] in large


def test_an_a3_poster_is_the_a4_one_enlarged():
    small, large = (poster(samples.announcement(), size) for size in SheetSize)
    assert small.sheets == large.sheets


def test_a_poster_says_who_when_where_and_whom_to_call():
    text = read_pdf_text(render_sheets(poster(samples.announcement()), FACES)).replace("\xa0", " ")
    for wanted in (
        "ВСТРЕЧА С ЖИТЕЛЯМИ",
        "Глава города Заречного О.В. Климанов",
        "25 ноября",
        "среда, в 18:00",
        "ул. Зелёная, 14, 16",
        "детская площадка во дворе",
        "8 (8412) 60-12-34",
    ):
        assert wanted in text


def test_each_strip_carries_day_place_and_phone():
    marks = poster(samples.announcement(), strips=True).sheets[0].marks
    turned = [m.text.replace("\xa0", " ") for m in marks if isinstance(m, Words) and m.turned]
    for wanted in ("25 ноября, 18:00", "ул. Зелёная, 14, 16", "8 (8412) 60-12-34"):
        assert turned.count(wanted) == 8


def test_a_poster_without_hour_place_head_and_phone_is_whole():
    bare = samples.announcement(
        occasion=notice_inputs.OccasionInput(samples.DAY, None, ("ул. Зелёная, 14",)),
        head=None,
        phone="",
        organisation=(),
    )
    assert_inside(render_sheets(poster(bare, strips=True), FACES), SheetSize.A4, MARGIN)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_come_out_as_words(hostile):
    person = replace(samples.HEAD, name=hostile)
    source = samples.announcement(
        occasion=samples.occasion((f"ул. {hostile}, 5",), hostile), head=person, phone=hostile
    )
    for strips in (False, True):
        paper = poster(source, strips=strips)
        pdf = render_sheets(paper, FACES)
        assert not lost_in_sheets(paper, pdf)
    row = replace(samples.results(1).rows[0], topic=hostile, deed=hostile, who=hostile)
    paper = results_poster(samples.results(0, rows=(row,)), SheetSize.A4, SETTER)
    assert_inside(render_sheets(paper, FACES), SheetSize.A4, MARGIN)


@pytest.mark.parametrize("size", list(SheetSize))
@pytest.mark.parametrize("count", [0, 1, 14, 15, 40])
def test_results_keep_margins_and_every_number(size, count):
    paper = results_poster(samples.results(count), size, SETTER)
    pdf = render_sheets(paper, FACES)

    assert_inside(pdf, size, MARGIN)
    assert not lost_in_sheets(paper, pdf)
    bold = [
        mark.text
        for sheet in paper.sheets
        for mark in sheet.marks
        if isinstance(mark, Words) and mark.bold and mark.text.isdigit()
    ]
    assert bold == [str(number) for number in range(1, count + 1)]
    for sheet in paper.sheets:
        numbers = sum(m.text in bold for m in sheet.marks if isinstance(m, Words))
        assert numbers <= PosterMeasures().results_rows
        assert_lines_apart(sheet)


@pytest.mark.parametrize(
    ("size", "count"), [(SheetSize.A4, 0), (SheetSize.A4, 15), (SheetSize.A3, 9)]
)
def test_the_code_of_the_results_is_read_off_the_first_sheet_alone(size, count):
    link = "https://example.org/встречи"
    paper = results_poster(samples.results(count, code=link), size, SETTER)
    pdf = render_sheets(paper, FACES)
    assert_inside(pdf, size, MARGIN)
    assert not lost_in_sheets(paper, pdf)
    with pypdfium2.PdfDocument(pdf) as document:
        read = [
            [one.text for one in zxingcpp.read_barcodes(page.render(scale=2).to_pil())]
            for page in document
        ]
    assert read == [[link], *[[] for _ in paper.sheets[1:]]]
    (code,) = (mark for mark in paper.sheets[0].marks if isinstance(mark, Code))
    assert code.size == 30
    last_rule = max(
        (mark.points[0][1] for mark in paper.sheets[0].marks if isinstance(mark, Stroke)), default=0
    )
    assert last_rule <= code.y
    assert_lines_apart(paper.sheets[0])


def test_every_state_is_said_by_a_word():
    text = read_pdf_text(
        render_sheets(results_poster(samples.results(14), SheetSize.A4, SETTER), FACES)
    )
    packed = "".join(text.split())
    for words in WORDS.values():
        assert "".join(words.split()) in packed


def test_an_endless_deed_is_cut_with_dots_and_leaves_the_row_on_its_sheet():
    row = replace(samples.results(1).rows[0], deed="Отремонтировать кровлю. " * 400)
    paper = results_poster(samples.results(0, rows=(row,) * 12), SheetSize.A4, SETTER)
    assert_inside(render_sheets(paper, FACES), SheetSize.A4, MARGIN)
    assert any(text.endswith("…") for text in sheet_texts(paper))


def test_cards_are_numbered_and_carry_the_code():
    paper = question_cards(samples.cards(), SETTER)
    pdf = render_sheets(paper, FACES)

    assert len(paper.sheets) == 10
    assert_inside(pdf, SheetSize.A4, INSET)
    texts = [text.replace("\xa0", " ") for text in sheet_texts(paper)]
    for number in range(1, 41):
        assert texts.count(f"№ {number}") == 2  # on the card and on its ticket
    assert texts.count("встреча A7C3") == 80
    assert not lost_in_sheets(paper, pdf)


def test_tickets_name_the_day_of_the_answer_and_whom_to_call():
    paper = tickets(samples.cards(answer_on=date(2026, 12, 25)), SETTER)
    texts = [text.replace("\xa0", " ") for text in sheet_texts(paper)]

    assert len(paper.sheets) == 3
    assert texts.count("Ответ будет известен: 25 декабря 2026 г.") == 40
    assert texts.count("Узнать: 8 (8412) 60-12-34") == 40
    assert [text for text in texts if text.startswith("№")] == [f"№ {n}" for n in range(1, 41)]


@pytest.mark.parametrize("make", [question_cards, tickets])
def test_cards_hold_a_long_place_within_their_cuts(make):
    place = samples.occasion((LONG_ADDRESS,), "у подъезда " * 40)
    source = samples.cards(occasion=place, phone="8 (8412) 60-12-34, 60-12-35, 60-12-36")
    pdf = render_sheets(make(source, SETTER), FACES)
    assert_inside(pdf, SheetSize.A4, INSET)
    for _page, left, _bottom, right, _top in letters(pdf):
        assert right < 105 - INSET + NEAR or left > 105 + INSET - NEAR


def test_the_same_poster_gives_the_same_bytes():
    for make in (
        lambda: poster(samples.announcement(), strips=True),
        lambda: results_poster(samples.results(15), SheetSize.A3, SETTER),
        lambda: question_cards(samples.cards(), SETTER),
    ):
        first = render_sheets(make(), FACES)
        assert first == render_sheets(make(), Faces(FONTS, FAMILY))
        assert b"D:20261120090000" in first


def test_only_an_allow_list_of_facts_comes_into_a_public_paper():
    allowed = {
        "OccasionInput": {"on", "at", "addresses", "place"},
        "ResultInput": {"number", "topic", "state", "deed", "who", "term"},
        "ResultsInput": {
            *("moment", "occasion", "organisation", "rows", "phone", "code", "measures"),
        },
        "CardsInput": {"moment", "occasion", "code", "phone", "answer_on", "first", "last"},
        "AnnouncementInput": {
            "moment",
            "occasion",
            "organisation",
            "head",
            "phone",
            "city",
            "code",
            "emblem",
            "measures",
        },
    }
    for name, wanted in allowed.items():
        assert {field.name for field in fields(getattr(notice_inputs, name))} == wanted


def test_the_licence_of_the_face_lies_beside_it():
    licence = (FONTS / "LICENSE-PTSans.txt").read_text("utf-8")
    assert "2009 ParaType" in licence
    assert "together\nwith this Licensing Agreement" in licence


@pytest.mark.parametrize("size", list(SheetSize))
@pytest.mark.parametrize("numbers", [{"margin": 25, "band": 70}, {"margin": 8, "band": 48}])
def test_posters_keep_the_margins_and_columns_that_a_city_has_set(size, numbers):
    widths = {"results_topic": 40, "results_deed": 86, "results_rows": 5}
    measures = PosterMeasures(**numbers, **widths)
    announced = replace(samples.announcement(), measures=measures)
    result = results_poster(replace(samples.results(12), measures=measures), size, SETTER)
    for paper in (poster(announced, size, strips=True), result):
        pdf = render_sheets(paper, FACES)
        assert_inside(pdf, size, numbers["margin"])
        assert not lost_in_sheets(paper, pdf)
    assert len(result.sheets) == 3
