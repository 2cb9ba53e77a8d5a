"""Choose templates of the city's own: papers are set by them, and never held back by them."""

import io
import zipfile
from datetime import date
from functools import partial

import docx
import pytest
import zxingcpp
from PIL import Image

from db.domain.enums import DeadlineKind, MeetingState
from db.domain.errors import EnvironmentFault, UserError
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput, QuestionInput
from db.domain.paper_options import PaperOptions, PosterCode
from desktop import resources
from desktop.documents.readback import read_docx_text
from desktop.documents.templates.findings import Fault
from desktop.documents.templates.kinds import TemplateKind
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.notices import NoticeService
from desktop.services.paper_making import PROTOCOL, PaperChoice, PaperKind
from desktop.services.papers import PaperService
from desktop.services.protocols import ProtocolService
from desktop.services.templates import TemplateService
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 26)
SAID = "На стене {{ x }} и <w:p>, {% if %}"
OWN = ("ГОРОДСКОЙ БЛАНК № {{ protocol.number }}",)
ORDERS = ("{% for row in rows %}{{ row.question }} | {{ row.order }}{% endfor %}",)


class Office:
    """Be a city with one question, and all that takes part in its papers."""

    def __init__(self, database) -> None:
        self.yard = small_city(database, MeetingState.HELD)
        clock, fonts = HandClock(), resources.path("fonts")
        self.templates = TemplateService(database)
        self.papers = PaperService(database, clock, fonts)
        self.notices = NoticeService(database, clock, fonts)
        self.protocols = ProtocolService(database, clock)
        order = OrderInput(
            wording="Закрасить надпись",
            assignees=(AssigneeInput(self.yard.electric),),
            deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), ""),
        )
        question = QuestionInput(
            raw_line=SAID, words=SAID, house_id=self.yard.house, orders=(order,)
        )
        MinutesService(database, clock).log(self.yard.meeting, question)

    def take(self, kind, folder, *paragraphs: str) -> None:
        path = folder / f"{kind}.docx"
        path.write_bytes(template(*paragraphs))
        self.templates.keep(kind, self.templates.prepare(path, kind), path.name)

    def issue(self) -> None:
        self.protocols.issue(self.yard.meeting, TODAY)

    def words(self, kind: PaperKind = PaperKind.PROTOCOL) -> str:
        party = "" if kind is PaperKind.PROTOCOL else self.yard.electric.hex
        choice = PaperChoice(kind, party)
        return read_docx_text(self.papers.paper_bytes(self.yard.meeting, "docx", choice))


def template(*paragraphs: str) -> bytes:
    paper = docx.Document()
    for words in paragraphs:
        paper.add_paragraph(words)
    packed = io.BytesIO()
    paper.save(packed)
    return packed.getvalue()


@pytest.fixture
def office(tmp_path):
    with fresh_database(tmp_path) as database:
        yield Office(database)


@pytest.mark.parametrize("kind", TemplateKind)
def test_the_sample_of_every_paper_may_be_chosen_as_it_is(office, tmp_path, kind):
    path = office.templates.save_sample(kind, tmp_path / "образец.docx")
    data = office.templates.prepare(path, kind)
    office.templates.keep(kind, data, path.name)
    assert office.templates.check(kind) == ()
    kept = next(row for row in office.templates.rows() if row.kind is kind)
    assert (kept.file_name, kept.is_own) == ("образец.docx", True)
    copy = office.templates.save_copy(kind, tmp_path / "копия.docx")
    assert copy.read_bytes() == data


def test_a_draft_and_an_issued_protocol_are_set_by_the_template_of_their_day(office, tmp_path):
    office.take(TemplateKind.PROTOCOL, tmp_path, *OWN, *ORDERS)
    assert "ГОРОДСКОЙ БЛАНК № ПРОЕКТ" in office.words()
    office.issue()
    before = office.words()
    assert before.startswith("ГОРОДСКОЙ БЛАНК № ")
    assert "ПРОЕКТ" not in before
    office.take(TemplateKind.PROTOCOL, tmp_path, "ДРУГОЙ {{ protocol.number }}", *ORDERS)
    assert office.words() == before
    office.templates.remove(TemplateKind.PROTOCOL)
    assert office.words() == before


def test_what_a_resident_said_stands_as_typed(office, tmp_path):
    office.take(TemplateKind.PROTOCOL, tmp_path, *OWN, *ORDERS)
    assert SAID in office.words()


def test_the_letterhead_holds_every_paper_that_has_none_of_its_own(office, tmp_path):
    office.take(TemplateKind.BLANK, tmp_path, "НАШ БЛАНК", "{{ content }}", "подвал")
    office.take(TemplateKind.LETTER, tmp_path, "ПИСЬМО {{ addressee }}", "на {{ sheets }} л.")
    office.issue()
    for kind in (PaperKind.PROTOCOL, PaperKind.EXTRACT):
        words = office.words(kind)
        assert words.startswith("НАШ БЛАНК")
        assert words.endswith("подвал")
        assert SAID in words
    letter = office.words(PaperKind.LETTER)
    assert letter.startswith("ПИСЬМО")
    assert "на  л." in letter  # nobody has counted the sheets of a file of Word


def test_the_schedule_is_set_by_its_template(office, tmp_path):
    rows = "{% for meeting in meetings %}{{ meeting.when }}{% endfor %}"
    office.take(TemplateKind.SCHEDULE, tmp_path, "СВОЙ ГРАФИК {{ period }}", rows)
    notice = office.notices.schedule(date(2026, 11, 1), date(2026, 11, 30))
    saved = office.notices.save(lambda: notice, tmp_path / "график.docx")
    assert read_docx_text(saved.path.read_bytes()).startswith("СВОЙ ГРАФИК на")
    assert saved.refused == ()


def test_the_register_is_set_by_its_template_and_the_letterhead_leaves_it_alone(office, tmp_path):
    office.take(TemplateKind.BLANK, tmp_path, "НАШ БЛАНК", "{{ content }}")
    office.issue()
    assert "НАШ БЛАНК" not in office.words(PaperKind.DISPATCH)
    rows = "{% for one in envelopes %}{{ one.whom }}: {{ one.sheets }} л.{% endfor %}"
    office.take(TemplateKind.REGISTER, tmp_path, "КОНВЕРТЫ {{ subject }}", rows)
    assert office.words(PaperKind.DISPATCH).startswith("КОНВЕРТЫ выписок из протокола от")


def test_posters_have_a_docx_where_the_city_has_a_template_for_it(office, tmp_path):
    DirectoriesService(office.yard.database, HandClock()).save_paper_options(
        PaperOptions(poster_code=PosterCode.LINK, poster_link="https://example.org/встречи")
    )
    makes = {
        TemplateKind.POSTER: partial(office.notices.poster, office.yard.meeting),
        TemplateKind.RESULTS: partial(office.notices.results, office.yard.meeting),
    }
    for kind, make in makes.items():
        with pytest.raises(UserError, match="paper_other_format"):
            office.notices.save(make, tmp_path / f"{kind}.docx")
    words = ("АФИША {{ day }} в {{ hour }}: {{ where }}", "{{ code }}")
    office.take(TemplateKind.POSTER, tmp_path, *words)
    rows = "{% for row in rows %}{{ row.number }} {{ row.topic }}: {{ row.state }}{% endfor %}"
    office.take(TemplateKind.RESULTS, tmp_path, "ИТОГИ", rows, "{{ code }}")
    assert office.notices.own_posters() == set(makes)
    for kind, make in makes.items():
        saved = office.notices.save(make, tmp_path / f"готово {kind}.docx")
        with zipfile.ZipFile(saved.path) as archive:
            (code,) = [name for name in archive.namelist() if "/media/" in name]
            (found,) = zxingcpp.read_barcodes(Image.open(archive.open(code)).convert("L"))
        assert found.text == "https://example.org/встречи"
        said = read_docx_text(saved.path.read_bytes())
        assert said.startswith(("АФИША 25\xa0ноября в", "ИТОГИ"))
        assert SAID not in said


def test_a_poster_whose_template_fails_is_refused_in_words_and_leaves_no_file(office, tmp_path):
    office.templates.keep(TemplateKind.POSTER, template("{{ day }} {{ нет }}"), "афиша.docx")
    path = tmp_path / "афиша для двери.docx"
    with pytest.raises(UserError, match="template_unfit") as caught:
        office.notices.save(partial(office.notices.poster, office.yard.meeting), path)
    assert caught.value.params["findings"][0].fault is Fault.UNKNOWN_PLACE
    assert not path.exists()


def test_a_template_that_cannot_be_filled_holds_no_paper_back(office, tmp_path):
    office.take(TemplateKind.PROTOCOL, tmp_path, *OWN, *ORDERS)
    with office.yard.database.unit_of_work() as uow:
        uow.session.connection().exec_driver_sql(
            "UPDATE attachment_content SET content = x'504b0304'"
        )
        uow.commit()
    office.issue()
    saved = office.papers.save(office.yard.meeting, tmp_path / "протокол.docx", PROTOCOL)
    assert [finding.fault for finding in saved.refused] == [Fault.DAMAGED]
    words = read_docx_text(saved.path.read_bytes())
    assert "ГОРОДСКОЙ" not in words
    assert SAID in words
    number = office.protocols.protocol(office.yard.meeting).number
    assert number == 1


@pytest.mark.parametrize(
    ("paragraphs", "fault"),
    [
        (("№ {{ protocol.numbr }}", *ORDERS), Fault.UNKNOWN_PLACE),
        (OWN, Fault.MISSING),
        ((*OWN, *ORDERS, "{% include 'a' %}"), Fault.FORBIDDEN),
    ],
)
def test_a_template_that_is_refused_is_not_kept(office, tmp_path, paragraphs, fault):
    office.take(TemplateKind.PROTOCOL, tmp_path, *OWN, *ORDERS)
    with pytest.raises(UserError, match="template_refused") as raised:
        office.take(TemplateKind.PROTOCOL, tmp_path, *paragraphs)
    assert [one.fault for one in raised.value.params["findings"]] == [fault]
    assert office.words().startswith("ГОРОДСКОЙ")


def test_a_copy_goes_beside_what_stands_there(office, tmp_path):
    with pytest.raises(UserError, match="no_template"):
        office.templates.save_copy(TemplateKind.BLANK, tmp_path / "а.docx")
    with pytest.raises(EnvironmentFault, match="input_missing"):
        office.templates.prepare(tmp_path / "нет.docx", TemplateKind.BLANK)
    stranger = tmp_path / "образец.docx"
    stranger.write_text("чужое", "utf-8")
    path = office.templates.save_sample(TemplateKind.BLANK, stranger)
    assert path.name == "образец (2).docx"
    assert zipfile.is_zipfile(path)
