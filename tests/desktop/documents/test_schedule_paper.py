"""The schedule of meetings in both formats, and the same meetings as a calendar file."""

import re
import zipfile
from dataclasses import replace
from datetime import date, time
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

from desktop.documents.builders.notice_wording import houses, period
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.looks import schedule_style
from desktop.documents.notice_inputs import CalendarInput, EventInput, EventState, OccasionInput
from desktop.documents.readback import lost_in_docx, lost_in_pdf, read_docx_text, read_pdf_text
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.ics import render_ics, unfolded
from desktop.documents.renderers.pdf import render_pdf
from tests.desktop.documents import notice_samples as samples
from tests.desktop.documents.test_papers import HOSTILE

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
POINTS_PER_MM = 72 / 25.4
NEAR = 0.4


def both(source):
    document, style = build_schedule(source), schedule_style(len(source.lines))
    return document, render_docx(document, style), render_pdf(document, style, FONTS)


def assert_inside(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            assert [round(edge / POINTS_PER_MM) for edge in page.get_size()] == [297, 210]
            text = page.get_textpage()
            for place in range(text.count_chars()):
                if text.get_text_range(place, 1).strip():
                    left, bottom, right, top = (
                        edge / POINTS_PER_MM for edge in text.get_charbox(place)
                    )
                    assert 20 - NEAR <= left <= right <= 287 + NEAR
                    assert 15 - NEAR <= bottom <= top <= 200 + NEAR


@pytest.mark.parametrize("count", [0, 1, 14, 15, 40])
def test_every_meeting_stands_in_both_files_within_the_margins(count):
    document, docx, pdf = both(samples.schedule(count))

    assert not lost_in_docx(document, docx)
    assert not lost_in_pdf(document, pdf)
    assert_inside(pdf)
    for text in (read_docx_text(docx), read_pdf_text(pdf)):
        text = text.replace("\xa0", " ")
        assert "УТВЕРЖДАЮ" in text
        assert len(re.findall("25.11.2026", text)) == count
        assert ("Встреч не запланировано." in text) == (count == 0)


def test_the_heading_row_is_repeated_on_every_sheet():
    _, docx, pdf = both(samples.schedule(40))
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert len(pages) > 2
    assert all("Ответственный" in page for page in pages)
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    rows = list(body.iter(f"{W}tr"))
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    size = body.find(f".//{W}pgSz")
    assert size.get(f"{W}orient") == "landscape"
    assert int(size.get(f"{W}w")) > int(size.get(f"{W}h"))


def test_without_a_stamp_the_head_signs_below():
    source = samples.schedule(2, approver=None, signer=samples.HEAD)
    _, docx, pdf = both(source)
    for text in (read_docx_text(docx), read_pdf_text(pdf)):
        assert "УТВЕРЖДАЮ" not in text
        assert text.index("Климанов") > text.rindex("25.11.2026")


def test_a_long_place_stays_in_its_cell():
    line = samples.schedule(1).lines[0]
    occasion = replace(line.occasion, addresses=(samples.LONG_ADDRESS,), place="Щ" * 200)
    source = samples.schedule(0, lines=(replace(line, occasion=occasion, phone="8" * 60),))
    document, docx, pdf = both(source)
    assert not lost_in_docx(document, docx)
    assert not lost_in_pdf(document, pdf)
    assert_inside(pdf)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_come_out_as_words(hostile):
    line = samples.schedule(1).lines[0]
    occasion = replace(line.occasion, addresses=(f"ул. {hostile}, 5",), place=hostile)
    document, docx, pdf = both(samples.schedule(0, lines=(replace(line, occasion=occasion),)))
    assert not lost_in_docx(document, docx)
    assert not lost_in_pdf(document, pdf)


def test_the_same_schedule_gives_the_same_bytes():
    first, again = both(samples.schedule(15)), both(samples.schedule(15))
    assert first[1:] == again[1:]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 1), date(2026, 11, 30), "на ноябрь 2026 г."),
        (date(2028, 2, 1), date(2028, 2, 29), "на февраль 2028 г."),
        (date(2026, 1, 1), date(2026, 12, 31), "на 2026 год"),
        (date(2026, 10, 1), date(2026, 12, 31), "на 4-й квартал 2026 г."),
        (date(2026, 11, 1), date(2026, 11, 29), "с 1 ноября 2026 г. по 29 ноября 2026 г."),
        (date(2026, 2, 1), date(2026, 4, 30), "с 1 февраля 2026 г. по 30 апреля 2026 г."),
        (date(2026, 12, 1), date(2027, 1, 31), "с 1 декабря 2026 г. по 31 января 2027 г."),
    ],
)
def test_a_period_is_named_as_people_name_it(first, last, words):
    assert period(first, last).replace("\xa0", " ") == words


def test_a_street_is_named_once_with_its_houses():
    found = houses(("ул. Зелёная, 14", "просп. Мира, 3", "ул. Зелёная, 16", "ул. Зелёная, 14"))
    assert [one.replace("\xa0", " ") for one in found] == ["ул. Зелёная, 14, 16", "просп. Мира, 3"]


def calendar(*events, zone="Europe/Moscow"):
    return CalendarInput(samples.MOMENT, zone, "главы города Заречного", events)


def event(key="один", on=samples.DAY, at=time(18), place="у подъезда 3", **fields):
    occasion = OccasionInput(on, at, ("ул. Зелёная, 14", "ул. Зелёная, 16"), place)
    return EventInput(key, 3, occasion, **fields)


def test_a_calendar_file_is_folded_and_ends_its_lines_as_it_must():
    data = render_ics(calendar(event(place="площадка; у «Берёзки», дом\\двор\nвторая строка" * 5)))
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no letter is cut in two
    text = "\n".join(unfolded(data))
    assert "площадка\\; у «Берёзки»\\, дом\\\\двор\\nвторая строка" in text


def test_a_meeting_has_its_hour_zone_state_and_edition():
    lines = unfolded(render_ics(calendar(event(state=EventState.TENTATIVE))))
    for wanted in (
        "TZID:Europe/Moscow",
        "TZOFFSETTO:+0300",
        "UID:один@courtyard-minutes",
        "SEQUENCE:3",
        "DTSTAMP:20261120T090000Z",
        "DTSTART;TZID=Europe/Moscow:20261125T180000",
        "DTEND;TZID=Europe/Moscow:20261125T190000",
        "SUMMARY:Встреча главы города Заречного с жителями",
        "LOCATION:ул. Зелёная\\, 14\\, 16\\; у подъезда 3",
        "STATUS:TENTATIVE",
    ):
        assert wanted in lines
    assert [line for line in lines if line.startswith(("BEGIN", "END"))] == [
        "BEGIN:VCALENDAR",
        "BEGIN:VTIMEZONE",
        "BEGIN:STANDARD",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_meeting_without_an_hour_takes_the_day_and_one_without_a_day_is_left_out():
    lines = unfolded(render_ics(calendar(event(at=None), event("два", on=None))))
    assert "DTSTART;VALUE=DATE:20261125" in lines
    assert lines.count("BEGIN:VEVENT") == 1


def test_where_summer_time_comes_between_the_hours_are_those_of_utc():
    summer = event("лето", on=date(2026, 7, 1))
    lines = unfolded(render_ics(calendar(event(), summer, zone="Europe/Berlin")))
    assert "BEGIN:VTIMEZONE" not in lines
    assert "DTSTART:20261125T170000Z" in lines
    assert "DTSTART:20260701T160000Z" in lines


def test_an_empty_calendar_is_a_calendar():
    assert unfolded(render_ics(calendar()))[-1] == "END:VCALENDAR"
