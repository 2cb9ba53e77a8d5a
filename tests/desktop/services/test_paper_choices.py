"""Choose how papers look; what was issued keeps the look of its day."""

import io
from datetime import date

import pytest
from PIL import Image
from sqlalchemy import text

from db.domain.enums import DeadlineKind, MeetingState
from db.domain.errors import UserError
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput, QuestionInput
from db.domain.paper_options import PaperOptions, PosterCode
from desktop import resources
from desktop.documents.readback import read_docx_text
from desktop.services.directories import DirectoriesService
from desktop.services.emblem import EmblemService
from desktop.services.minutes import MinutesService
from desktop.services.notices import NoticeService
from desktop.services.paper_making import PaperChoice, PaperKind
from desktop.services.papers import PROTOCOL, PaperService
from desktop.services.protocols import ProtocolService
from tests.support.records import HandClock, Yard, fresh_database, small_city

TODAY = date(2026, 11, 26)


class City:
    """Be a city with one question, and all that its secretary uses."""

    def __init__(self, yard: Yard) -> None:
        self.yard = yard
        clock, fonts = HandClock(), resources.path("fonts")
        self.papers = PaperService(yard.database, clock, fonts)
        self.notices = NoticeService(yard.database, clock, fonts)
        self.emblem = EmblemService(yard.database, clock)
        self.directories = DirectoriesService(yard.database, clock)
        self.protocols = ProtocolService(yard.database, clock)

    def choose(self, **options) -> None:
        self.directories.save_paper_options(PaperOptions(**options))

    def take_arms(self, folder) -> None:
        path = folder / "герб.png"
        packed = io.BytesIO()
        Image.new("RGB", (300, 400), (200, 0, 0)).save(packed, "PNG")
        path.write_bytes(packed.getvalue())
        self.emblem.keep(self.emblem.prepare(path), path.name)

    def issue(self):
        return self.protocols.issue(self.yard.meeting, TODAY)

    def pdf(self, choice: PaperChoice = PROTOCOL) -> bytes:
        return self.papers.paper_bytes(self.yard.meeting, "pdf", choice)

    def words(self, kind: PaperKind = PaperKind.PROTOCOL) -> str:
        party = "" if kind is PaperKind.PROTOCOL else self.yard.electric.hex
        choice = PaperChoice(kind, party)
        data = self.papers.paper_bytes(self.yard.meeting, "docx", choice)
        return read_docx_text(data).replace("\xa0", " ")


@pytest.fixture
def city(tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database, MeetingState.HELD)
        order = OrderInput(
            wording="Восстановить освещение",
            assignees=(AssigneeInput(yard.electric),),
            deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), ""),
        )
        question = QuestionInput(
            raw_line="нет света", words="нет света", house_id=yard.house, orders=(order,)
        )
        MinutesService(database, HandClock()).log(yard.meeting, question)
        yield City(yard)


def test_an_issued_protocol_keeps_arms_sizes_and_code_of_its_day(city, tmp_path):
    city.take_arms(tmp_path)
    city.choose(code=True, measures={"official": {"text_size": 13}})
    city.issue()
    before = city.pdf()
    city.emblem.remove()
    city.choose(code=False, restricted=True)
    assert city.pdf() == before
    assert "служебного" not in city.words()


def test_a_draft_follows_every_choice_at_once(city, tmp_path):
    plain = city.pdf()
    city.take_arms(tmp_path)
    with_arms = city.pdf()
    assert len(with_arms) > len(plain)
    city.choose(emblem_protocol=False, measures={"official": {"left": 20}})
    assert city.pdf() not in (plain, with_arms)


def test_the_code_bears_the_key_of_the_protocol(city):
    city.choose(code=True)
    issued = city.issue()
    assert city.papers.protocol_input(city.yard.meeting).uid == issued.protocol.id.hex


def test_a_new_edition_keeps_arms_and_key(city, tmp_path):
    city.take_arms(tmp_path)
    city.choose(code=True)
    issued = city.issue().protocol
    before = city.papers.protocol_input(city.yard.meeting)
    city.emblem.remove()
    city.protocols.open_correction(issued.id, city.protocols.protocol(city.yard.meeting).version)
    with city.yard.database.unit_of_work() as uow:
        uow.session.execute(text("UPDATE task SET wording = 'Заменить фонарь'"))
        uow.commit()
    city.protocols.correct(issued.id, "ошибка", TODAY)
    after = city.papers.protocol_input(city.yard.meeting)
    assert (after.correction.version, after.uid, after.emblem) == (2, before.uid, before.emblem)
    assert before.emblem


def test_extracts_are_certified_by_whom_the_city_names(city):
    city.choose(
        certifier_name="А.Б. Верная",
        certifier_post="начальник общего отдела",
        kept_at="администрации города",
        case_file="01-15",
        seal_place=False,
    )
    city.issue()
    words = city.words(PaperKind.EXTRACT)
    verified = words[words.index("Верно") :]
    assert "Начальник общего отдела\tА.Б. Верная" in verified
    assert "находится в администрации города в деле № 01-15 за 2026 год." in verified
    assert "М.П." not in words


def test_a_restricted_protocol_marks_all_that_goes_with_it(city):
    city.choose(restricted=True)
    city.issue()
    for kind in (PaperKind.PROTOCOL, PaperKind.EXTRACT, PaperKind.LETTER):
        assert city.words(kind).lstrip().startswith("Для служебного пользования\nЭкз. №")


def test_damaged_arms_hold_no_paper_back_and_are_told(city, tmp_path):
    plain = city.pdf()
    city.take_arms(tmp_path)
    assert not city.papers.shelf(city.yard.meeting).has_lost_emblem
    with city.yard.database.unit_of_work() as uow:
        uow.session.execute(text("UPDATE attachment_content SET content = x'89504e47'"))
        uow.commit()
    assert city.papers.shelf(city.yard.meeting).has_lost_emblem
    assert len(city.pdf()) == pytest.approx(len(plain), rel=0.1)


@pytest.mark.parametrize(
    "measures",
    [
        {"official": {"left": 5}},
        {"official": {"left": "тридцать"}},
        {"official": {"text_size": True}},
        {"schedule": {"column_when": 1000}},
        {"poster": {"code_size": float("nan")}},
    ],
)
def test_a_number_that_is_none_is_refused_and_nothing_is_kept(city, measures):
    with pytest.raises(UserError, match="measure_out_of_range"):
        city.choose(measures=measures)
    assert city.directories.city().paper_options.measures == {}


def test_numbers_spoilt_in_the_file_leave_the_defaults(city):
    spoilt = '{"measures": {"official": {"left": 5000, "top": "x", "what": 1}, "poster": 7}}'
    city.choose()
    with city.yard.database.unit_of_work() as uow:
        uow.session.execute(text("UPDATE city SET paper_options = :o"), {"o": spoilt})
        uow.commit()
    assert city.pdf()
    assert city.notices.results(city.yard.meeting)


def test_a_poster_leads_to_a_link_or_to_a_telephone(city):
    with city.yard.database.unit_of_work() as uow:
        uow.session.execute(text("UPDATE person SET phone = '8 (8412) 60-12-34'"))
        uow.session.execute(text("UPDATE meeting SET state = 'announced'"))
        uow.commit()
    said = [_codes(city, poster_code=PosterCode.NONE)]
    said.append(_codes(city, poster_code=PosterCode.LINK, poster_link="https://example.org"))
    said.append(_codes(city, poster_code=PosterCode.PHONE))
    assert said == [[], ["https://example.org"], ["tel:+78412601234"]]


def _codes(city, **options) -> list[str]:
    from desktop.documents.posters.sheet import Code

    city.choose(**options)
    paper = city.notices.poster(city.yard.meeting).paper
    return [mark.text for mark in paper.sheets[0].marks if isinstance(mark, Code)]
