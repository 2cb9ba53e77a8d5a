"""Fill samples and letterheads: the words are those of the built-in papers, and literal."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.inputs import ItemLayout, ProtocolForm
from desktop.documents.readback import lost_words, read_docx_text
from desktop.documents.renderers.text import texts
from desktop.documents.style import OFFICIAL
from desktop.documents.templates.blank import fill_blank
from desktop.documents.templates.engine import About, fill
from desktop.documents.templates.findings import BadTemplateError, Fault
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.places import PLACES, Place
from desktop.documents.templates.sample_inputs import MOMENT, bare_protocol, full_protocol
from desktop.documents.templates.sample_values import sample_values
from desktop.documents.templates.samples import sample_template
from desktop.documents.templates.trial import tried
from desktop.documents.templates.values.papers import protocol_values
from desktop.documents.templates.values.pictures import PlacedPicture
from tests.desktop.documents.protocol_samples import protocol

LITERAL = "На стене написали {{ x }} и {% if %} <w:p> & «так», просим закрасить"
WITH_VALUES = [kind for kind in TemplateKind if kind is not TemplateKind.BLANK]


def letterhead(*paragraphs: str, width: float = 210) -> bytes:
    paper = docx.Document()
    paper.sections[0].page_width = Mm(width)
    paper.sections[0].header.paragraphs[0].text = "ШАПКА ГОРОДА"
    paper.styles["Normal"].font.bold = True
    for words in paragraphs:
        paper.add_paragraph(words)
    packed = io.BytesIO()
    paper.save(packed)
    return packed.getvalue()


BLANK = letterhead("НАШ БЛАНК", "{{ content }}", "подвал")


@pytest.mark.parametrize("kind", TemplateKind)
def test_the_sample_of_every_paper_fills_without_fault(kind):
    assert tried(sample_template(kind), kind) == ()


@pytest.mark.parametrize("kind", WITH_VALUES)
def test_every_place_has_a_value_and_every_value_a_place(kind):
    for values in sample_values(kind):
        _compare(PLACES[kind], values)


def _compare(places: tuple[Place, ...], values: dict) -> None:
    assert {place.name for place in places} == set(values)
    for place in places:
        found = values[place.name]
        ones = found if place.many else [found]
        assert isinstance(found, list) is place.many
        for one in ones:
            if place.parts:
                _compare(place.parts, one)
            else:
                assert isinstance(one, PlacedPicture if place.picture and one else str)


@pytest.mark.parametrize("form", ProtocolForm)
@pytest.mark.parametrize("layout", ItemLayout)
def test_the_words_are_those_of_the_built_in_paper(form, layout):
    source = protocol(12)
    source = replace(source, options=replace(source.options, form=form, layout=layout))
    values = protocol_values(source)
    said = "".join("".join(texts(build_protocol(source))).split())
    is_table = layout is ItemLayout.TABLE and form is not ProtocolForm.FULL
    shown = [text for row in values["rows"] for text in row.values()]
    for text in shown if is_table else values["points"]:
        assert "".join(text.split()) in said
    assert "".join(values["control"].split()) in said
    assert [row["number"] for row in values["rows"]] == list(
        dict.fromkeys(row["number"] for row in values["rows"])
    )


def test_the_sample_of_the_protocol_says_what_a_resident_said_as_typed():
    values = sample_values(TemplateKind.PROTOCOL)[0]
    filled = fill(sample_template(TemplateKind.PROTOCOL), values, About("П", MOMENT))
    text = read_docx_text(filled.data)
    assert LITERAL in text
    assert "Поля этого шаблона" not in text
    assert "{%" not in text.replace("{% if %}", "")


def media(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist() if "/media/" in name]


def pictured(*, header="", body="{{ emblem }} и {{ code }}"):
    paper = docx.Document()
    paper.sections[0].header.paragraphs[0].text = header
    for words in (
        "№ {{ protocol.number }}",
        body,
        "{% for row in rows %}{{ row.order }}{% endfor %}",
    ):
        paper.add_paragraph(words)
    packed = io.BytesIO()
    paper.save(packed)
    return packed.getvalue()


@pytest.mark.parametrize("where", ["body", "header"])
def test_the_arms_and_the_code_stand_where_the_template_wants_them(where):
    template = pictured(**{where: "{{ emblem }} и {% if code %}{{ code }}{% endif %}"})
    assert tried(template, TemplateKind.PROTOCOL) == ()
    whole, bare = sample_values(TemplateKind.PROTOCOL)
    filled = fill(template, whole, About("П", MOMENT))
    assert {whole["emblem"].png, whole["code"].png} <= set(media(filled.data))
    paper = docx.Document(io.BytesIO(filled.data))
    part = paper.sections[0].header if where == "header" else paper
    shown = list(part._element.iter(qn("wp:inline")))
    assert [round(one.extent.cy / 36000) for one in shown] == [16, 20]
    assert [one.docPr.get("descr") for one in shown] == ["Герб", "QR-код"]
    again = fill(template, whole, About("П", MOMENT))
    assert again.data == filled.data
    assert not media(fill(template, bare, About("П", MOMENT)).data)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("{{ emblem|upper }}", Fault.PICTURE_AS_TEXT),
        ("{{ city ~ code }}", Fault.PICTURE_AS_TEXT),
        ("{% if emblem == city %}x{% endif %}", Fault.PICTURE_AS_TEXT),
        ("{% for one in emblem %}x{% endfor %}", Fault.TEXT_AS_LIST),
        ("{{ emblem.png }}", Fault.UNKNOWN_PLACE),
        ("{{ герб }}", Fault.UNKNOWN_PLACE),
    ],
)
def test_a_picture_is_no_text(words, fault):
    found = tried(pictured(body=words), TemplateKind.PROTOCOL)
    assert [one.fault for one in found] == [fault]


def test_a_picture_named_in_russian_is_told_its_name():
    (found,) = tried(pictured(body="{{ герб }}"), TemplateKind.PROTOCOL)
    assert found.like == "emblem"


def test_a_paper_stands_whole_under_the_letterhead_in_its_own_look():
    source = full_protocol()
    filled = fill_blank(BLANK, build_protocol(source), OFFICIAL)
    text = read_docx_text(filled.data)
    assert text.startswith("НАШ БЛАНК")
    assert text.endswith("подвал")
    assert LITERAL in text
    assert "АДМИНИСТРАЦИЯ ГОРОДА ЭНСКА" not in text
    assert lost_words(filled.texts, filled.data) == ()
    paper = docx.Document(io.BytesIO(filled.data))
    assert paper.sections[0].header.paragraphs[0].text == "ШАПКА ГОРОДА"
    title = next(one for one in paper.paragraphs if one.text == "ПРОТОКОЛ")
    assert title.style.style_id == "PaperTitle"
    assert title.style.base_style.style_id == "PaperBase"
    assert fill_blank(BLANK, build_protocol(source), OFFICIAL).data == filled.data


def test_a_code_stands_under_the_paper():
    document = replace(build_protocol(bare_protocol()), code="https://example.org/1")
    plain = fill_blank(BLANK, replace(document, code=""), OFFICIAL)
    filled = fill_blank(BLANK, document, OFFICIAL)
    assert len(docx.Document(io.BytesIO(filled.data)).inline_shapes) == 1
    assert not docx.Document(io.BytesIO(plain.data)).inline_shapes


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (letterhead("без места"), Fault.MISSING),
        (letterhead("{{ content }}", "{% if 1 %}а{% endif %}"), Fault.FORBIDDEN),
        (letterhead("{{ content }}", width=60), Fault.BROKEN_LAYOUT),
    ],
)
def test_a_letterhead_that_cannot_hold_a_paper_is_refused(data, fault):
    assert [finding.fault for finding in tried(data, TemplateKind.BLANK)] == [fault]


def test_a_template_that_leaves_out_the_orders_is_refused():
    data = letterhead("№ {{ protocol.number }}")
    (finding,) = tried(data, TemplateKind.PROTOCOL)
    assert finding.fault is Fault.MISSING
    assert "row.order" in finding.what
    with pytest.raises(BadTemplateError):
        fill_blank(data, build_protocol(bare_protocol()), OFFICIAL)


def test_a_page_break_in_a_line_that_vanishes_goes_to_the_next_one():
    paper = docx.Document()
    paper.add_paragraph("{%p if city %}").add_run().add_break(WD_BREAK.PAGE)
    paper.add_paragraph("{%p if city %}")
    paper.add_paragraph("Приложение {{ city }}")
    for _ in range(2):
        paper.add_paragraph("{%p endif %}")
    packed = io.BytesIO()
    paper.save(packed)
    filled = fill(packed.getvalue(), {"city": "Энск"}, About("П", MOMENT))
    (left,) = docx.Document(io.BytesIO(filled.data)).paragraphs
    assert left.text == "Приложение Энск"
    assert left.paragraph_format.page_break_before


def test_a_letterhead_in_a_section_of_its_own_keeps_it():
    paper = docx.Document()
    paper.add_paragraph("{{ content }}")
    paper.add_section()
    paper.add_paragraph("памятка")
    packed = io.BytesIO()
    paper.save(packed)
    filled = fill_blank(packed.getvalue(), build_protocol(bare_protocol()), OFFICIAL)
    made = docx.Document(io.BytesIO(filled.data))
    assert len(made.sections) == 2
    assert made.paragraphs[-1].text == "памятка"
