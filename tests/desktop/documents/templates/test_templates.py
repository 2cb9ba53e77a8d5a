"""Hand over real DOCX as templates: good ones are filled, bad ones are refused by name."""

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest

from desktop.documents.readback import read_docx_text
from desktop.documents.templates.checking import check
from desktop.documents.templates.findings import BadTemplateError, Fault
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.places import PLACES, place_lines
from tests.support.hostile_files import hostile_papers

PROTOCOL = TemplateKind.PROTOCOL
MOMENT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
VALUES = {
    "protocol": {"number": "48-ВЖ/2026"},
    "rows": [
        {"number": "1", "order": "{{7*7}} & <b>починить</b> {_{ }_} %}"},
        {"number": "2", "order": "б"},
    ],
}


def template(*paragraphs: str, rows: tuple[str, ...] = (), header: str = "") -> bytes:
    """Make a DOCX of these paragraphs and a table of these cells, one a row."""
    paper = docx.Document()
    for words in paragraphs:
        paper.add_paragraph(words)
    if rows:
        table = paper.add_table(0, 1)
        for words in rows:
            table.add_row().cells[0].text = words
    if header:
        paper.sections[0].header.paragraphs[0].text = header
    packed = io.BytesIO()
    paper.save(packed)
    return packed.getvalue()


GOOD = template(
    "Протокол № {{ protocol.number }}",
    rows=("{%tr for row in rows %}", "{{ row.number }}. {{ row.order }}", "{%tr endfor %}"),
    header="№ {{ protocol.number }}",
)


def with_part(name: str, data: bytes) -> bytes:
    packed = io.BytesIO(GOOD)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return packed.getvalue()


def faults(data: bytes, kind: TemplateKind = PROTOCOL) -> list[Fault]:
    return [finding.fault for finding in check(data, kind)]


def test_a_good_template_is_filled_word_for_word_and_alike_every_time():
    from desktop.documents.templates.engine import About, fill

    assert check(GOOD, PROTOCOL) == ()
    filled = fill(GOOD, VALUES, About("Протокол", MOMENT))
    text = read_docx_text(filled.data)
    assert "Протокол № 48-ВЖ/2026" in text
    assert "1. {{7*7}} & <b>починить</b> {_{ }_} %}" in text
    assert "tr for" not in text
    assert filled.texts == ("48-ВЖ/2026", "1", VALUES["rows"][0]["order"], "2", "б")
    assert filled.around == ("48-ВЖ/2026",)
    again = fill(GOOD, VALUES, About("Протокол", MOMENT))
    assert again.data == filled.data
    with zipfile.ZipFile(io.BytesIO(filled.data)) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
        assert b"python-docx" not in archive.read("docProps/core.xml")


def test_a_wrong_place_is_named_with_where_it_stands_and_what_was_meant():
    (finding,) = check(template("Протокол № {{ protocl.number }} от"), PROTOCOL)
    assert finding.fault is Fault.UNKNOWN_PLACE
    assert (finding.what, finding.like) == ("protocl.number", "protocol.number")
    assert finding.where == "Протокол № {{ protocl.number }} от"


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("{{ ''.__class__ }}", Fault.FORBIDDEN),
        ("{{ protocol.__class__ }}", Fault.UNKNOWN_PLACE),
        ("{{ protocol['number'] }}", Fault.FORBIDDEN),
        ("{{ range(9) }}", Fault.FORBIDDEN),
        ("{{ 7 * 7 }}", Fault.FORBIDDEN),
        ("{% set x = 1 %}", Fault.FORBIDDEN),
        ("{% include 'x' %}", Fault.FORBIDDEN),
        ("{% macro a() %}{% endmacro %}", Fault.FORBIDDEN),
        ("{{ protocol.number | attr('x') }}", Fault.UNKNOWN_FILTER),
        ("{% for row in rws %}{% endfor %}", Fault.UNKNOWN_LIST),
        ("{% for x in city %}{% endfor %}", Fault.TEXT_AS_LIST),
        ("{% for a in rows %}{% for b in rows %}{% endfor %}{% endfor %}", Fault.LOOP_IN_LOOP),
        ("{{ rows }}", Fault.LIST_AS_TEXT),
        ("{% for row in rows %}{{ row.number }}", Fault.LOOP_NOT_CLOSED),
        ("{% endfor %}", Fault.END_WITHOUT_BEGINNING),
        ("{{ city", Fault.NOT_CLOSED),
        ("{{ city. }}", Fault.SYNTAX),
        ("{%tr for row in rows %}{%tr endfor %}", Fault.ROW_OUTSIDE_TABLE),
        ("{{ a }}" * 2001, Fault.TOO_MANY_PLACES),
    ],
)
def test_what_is_no_place_is_refused_by_name(words, fault):
    assert faults(template(words))[0] is fault


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.NOT_DOCX),
        ("просто текст".encode(), Fault.NOT_DOCX),
        (b"\xd0\xcf\x11\xe0" + bytes(500), Fault.OLD_OR_LOCKED),
        (GOOD[: len(GOOD) // 2], Fault.DAMAGED),
        (b"PK\x03\x04" + bytes(50_000_000), Fault.TOO_LARGE),
        (with_part("word/vbaProject.bin", b"\xcc\x61"), Fault.MACRO),
        (with_part("word/embeddings/x.xlsx", b"PK"), Fault.FOREIGN_PART),
        (with_part("word/media/a.png", bytes(70_000_000)), Fault.BOMB),
        (with_part("word/x.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), Fault.ENTITY),
    ],
)
def test_a_file_that_means_harm_is_refused_by_name(data, fault):
    assert faults(data) == [fault]


def test_what_would_be_fetched_is_refused_and_a_link_for_readers_is_not():
    for kind, target, expected in (
        ("image", "http://127.0.0.1/x.png", [Fault.OUTSIDE_LINK]),
        ("attachedTemplate", "file:///x.dotm", [Fault.OUTSIDE_LINK]),
        ("hyperlink", "\\\\server\\x", [Fault.OUTSIDE_LINK]),
        ("hyperlink", "mailto:a@example.org", []),
    ):
        paper = docx.Document(io.BytesIO(GOOD))
        base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        paper.part.relate_to(target, base + kind, is_external=True)
        packed = io.BytesIO()
        paper.save(packed)
        assert faults(packed.getvalue()) == expected


def test_a_field_cut_into_pieces_is_still_refused():
    paper = docx.Document()
    paragraph = paper.add_paragraph()
    for kind, code in (("begin", ""), ("", "INCLUDE"), ("", "TEXT c:/x"), ("end", "")):
        run = paragraph.add_run()._r
        node = docx.oxml.OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            node.set(docx.oxml.ns.qn("w:fldCharType"), kind)
        node.text = code
        run.append(node)
    packed = io.BytesIO()
    paper.save(packed)
    (finding,) = check(packed.getvalue(), PROTOCOL)
    assert (finding.fault, finding.what) == (Fault.FIELD, "INCLUDETEXT")


@pytest.mark.parametrize("name", hostile_papers())
def test_papers_that_mean_harm_are_refused(name):
    assert check(hostile_papers()[name], PROTOCOL)


def test_the_letterhead_has_one_place_for_the_paper_alone_in_its_paragraph():
    assert faults(template("Герб", "{{ content }}"), TemplateKind.BLANK) == []
    assert faults(template("Герб"), TemplateKind.BLANK) == [Fault.MISSING]
    for bad in (template("Вот: {{ content }}"), template("Герб", rows=("{{ content }}",))):
        assert faults(bad, TemplateKind.BLANK) == [Fault.CONTENT_NOT_ALONE]


def test_the_engine_lets_nothing_out_even_unchecked():
    from desktop.documents.templates.engine import About, fill

    for words in ("{{ ''.__class__ }}", "{{ rows.append }}", "{{ rows }}", "{{ nothing }}"):
        with pytest.raises(BadTemplateError):
            fill(template(words), VALUES, About("", MOMENT))


def test_quotes_of_a_russian_word_processor_are_understood():
    from desktop.documents.templates.engine import About, fill

    data = template("{{ cities | join(«, ») }}")
    assert "А, Б" in read_docx_text(fill(data, {"cities": ["А", "Б"]}, About("", MOMENT)).data)


@pytest.mark.parametrize("kind", TemplateKind)
def test_every_place_is_explained_and_may_stand_in_a_template(kind):
    lines = place_lines(kind)
    assert len({line.code for line in lines}) == len(lines)
    assert all(line.words for line in lines)
    assert PLACES[kind]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("номер_протокла", "protocol.number"),
        ("дата", "protocol.date"),
        ("секретарь", "secretary.name"),
        ("Город", "city"),
        ("цвет", ""),
    ],
)
def test_a_name_in_russian_is_understood_by_what_the_places_hold(name, meant):
    (finding,) = check(template(f"{{{{ {name} }}}}"), PROTOCOL)
    assert (finding.fault, finding.like) == (Fault.UNKNOWN_PLACE, meant)
