"""Read back the act of destruction and the extract: what the order asks for, and no person."""

from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from db.domain.errors import UserError
from db.domain.rows.backups import BackupReason
from desktop import resources
from desktop.documents.readback import read_docx_text
from desktop.documents.templates.kinds import TemplateKind
from desktop.services.erasure_papers import ErasurePaper, ErasurePaperService
from desktop.services.templates import TemplateService
from tests.desktop.services.test_erasure import Office, erase_all
from tests.support.records import HandClock, fresh_database


@pytest.fixture
def erased(tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        office = Office(database, clock)
        office.backups.make(BackupReason.BY_HAND)
        done = erase_all(office)
        papers = ErasurePaperService(database, clock, resources.path("fonts"))
        yield office, papers, done.act


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def test_the_act_says_what_the_order_asks_for(erased):
    _office, papers, act = erased
    said = text_of(papers.finished(act.id, ErasurePaper.ACT).data)
    for words in (
        "АКТ",
        "1/2026",
        "приказом Роскомнадзора",
        "Оператор:",
        "Субъект данных:",
        "номер телефона",
        "Способ уничтожения:",
        "заявление № 12",
        "25 ноября 2026",
        "records-20261125",
        "не позднее",
        "М.А. Белова",
    ):
        assert words in said, words
    flat = said.replace(" ", "")
    assert all(one["id"] in flat for one in act.content["records"])


@pytest.mark.parametrize("kind", list(ErasurePaper))
def test_no_paper_names_the_person(erased, kind, tmp_path):
    _office, papers, act = erased
    for suffix in ("docx", "pdf"):
        target = tmp_path / papers.file_name(act.id, kind, suffix)
        saved = papers.save(act.id, kind, target)
        content = saved.path.read_bytes()
        if suffix == "docx":
            document = Document(BytesIO(content))
            cells = [
                cell.text for table in document.tables for row in table.rows for cell in row.cells
            ]
            said = " ".join([*(one.text for one in document.paragraphs), *cells])
        else:
            said = text_of(content)
        assert len(said) > 500
        for trace in ("чевидн", "Марин", "360-12", "Петровн"):
            assert trace not in said


def test_the_extract_lists_each_event(erased):
    _office, papers, act = erased
    said = text_of(papers.finished(act.id, ErasurePaper.EXTRACT).data).replace(" ", "")
    places = [place for one in act.content["records"] for place in one["blanked"]]
    assert places
    assert said.count("данныеуничтожены") == len(act.content["records"])
    assert "phone" in said


def test_the_act_is_set_by_the_template_of_the_city(erased, tmp_path):
    office, papers, act = erased
    templates = TemplateService(office.database)
    path = templates.save_sample(TemplateKind.ACT, tmp_path / "образец.docx")
    built_in = read_docx_text(
        papers.save(act.id, ErasurePaper.ACT, tmp_path / "1.docx").path.read_bytes()
    )
    templates.keep(TemplateKind.ACT, templates.prepare(path, TemplateKind.ACT), path.name)
    saved = papers.save(act.id, ErasurePaper.ACT, tmp_path / "2.docx")
    assert saved.refused == ()
    own = read_docx_text(saved.path.read_bytes())
    assert sorted(own.split()) == sorted(built_in.split())


def test_a_template_of_the_act_without_a_reason_is_told_what_it_lacks(erased, tmp_path):
    office, _papers, _act = erased
    path = TemplateService(office.database).save_sample(TemplateKind.ACT, tmp_path / "а.docx")
    paper = Document(path)
    for paragraph in paper.paragraphs:
        if "{{ reason }}" in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)
    paper.save(path)
    with pytest.raises(UserError, match="template_refused") as caught:
        TemplateService(office.database).prepare(path, TemplateKind.ACT)
    assert [one.what for one in caught.value.params["findings"]] == ["{{ reason }}"]
