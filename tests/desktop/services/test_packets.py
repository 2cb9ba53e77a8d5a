"""Make everything that goes out after an evening: real files, read back and counted."""

import io
import resource
from datetime import date
from itertools import pairwise

import pytest
from pypdf import PdfReader

from db.domain.enums import DeadlineKind, MeetingState, Sex
from db.domain.errors import EnvironmentFault, UserError
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput, PersonInput, QuestionInput
from db.domain.paper_options import ItemLayout, PaperOptions, ProtocolForm
from desktop import resources
from desktop.documents.readback import read_docx_numbers, read_docx_text, read_pdf_text
from desktop.operations.bridge import Cancelled
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.paper_making import PaperChoice, PaperKind
from desktop.services.papers import PaperService
from desktop.services.protocols import ProtocolService
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 26)
EXTRACT = PaperKind.EXTRACT


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        found = small_city(database, MeetingState.HELD)
        minutes = MinutesService(database, HandClock())
        for number in range(1, 5):
            minutes.log(found.meeting, question(found, number))
        yield found


def question(yard, number):
    """Return odd questions for the electricians with an engineer's help, even ones for him."""
    helped = (AssigneeInput(yard.electric), AssigneeInput(person_id=yard.engineer))
    alone = (AssigneeInput(person_id=yard.engineer),)
    return QuestionInput(
        raw_line=f"вопрос {number}",
        words=f"вопрос {number}",
        house_id=yard.house,
        orders=(
            OrderInput(
                wording=f"Решить вопрос {number}",
                assignees=helped if number % 2 else alone,
                deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 14 + number), ""),
            ),
        ),
    )


@pytest.fixture
def papers(yard):
    return PaperService(yard.database, HandClock(), resources.path("fonts"))


@pytest.fixture
def issued(yard):
    return ProtocolService(yard.database, HandClock()).issue(yard.meeting, TODAY).protocol


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "пакет"


def choose(yard, **options):
    service = DirectoriesService(yard.database, HandClock())
    service.save_paper_options(PaperOptions(**options), service.city().version)


def test_a_draft_is_the_only_paper_before_it_is_issued(papers, yard, folder):
    shelf = papers.shelf(yard.meeting)
    assert [offer.choice.kind for offer in shelf.offers] == [PaperKind.PROTOCOL]
    for work in (
        lambda: papers.save_packet(yard.meeting, folder),
        lambda: papers.finished_packet(yard.meeting),
        lambda: papers.paper_bytes(yard.meeting, "pdf", PaperChoice(EXTRACT, "Горэл")),
    ):
        with pytest.raises(UserError, match="protocol_not_issued"):
            work()
    assert not folder.exists()


def test_the_packet_comes_in_order_and_is_counted(papers, yard, issued, folder):
    steps = []
    packet = papers.save_packet(
        yard.meeting, folder, progress=lambda done, total: steps.append((done, total))
    )

    assert sorted(path.name for path in folder.iterdir()) == [
        f"{name}.{fmt}"
        for name in (
            "01 Протокол 1-ВЖ-2026 от 25.11.2026",
            "02 Письмо – Горэлектросеть",
            "03 Выписка – Горэлектросеть",
            "04 Письмо – Рябов И.П",
            "05 Выписка – Рябов И.П",
            "06 Реестр рассылки 1-ВЖ-2026 от 25.11.2026",
        )
        for fmt in ("docx", "pdf")
    ]
    assert (packet.failed, packet.unsure, len(packet.saved)) == ((), (), 12)
    assert [saved.items for saved in packet.saved][::2] == [4, 0, 2, 0, 4, 0]
    assert steps == [(done, 6) for done in range(7)]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"layout": ItemLayout.POINTS},
        {"form": ProtocolForm.FULL},
        {"form": ProtocolForm.LIST},
        {"form": ProtocolForm.LIST, "layout": ItemLayout.POINTS},
    ],
)
def test_each_form_gives_a_whole_packet(papers, yard, folder, options):
    choose(yard, distribution_list=True, acquaintance_sheet=True, **options)
    ProtocolService(yard.database, HandClock()).issue(yard.meeting, TODAY)
    packet = papers.save_packet(yard.meeting, folder)
    assert packet.failed == ()
    found = {path.stem[:2]: path for path in folder.glob("*.docx")}
    dot = ".1" if options.get("form") is ProtocolForm.FULL else ""
    numbers = set(read_docx_numbers(found["03"].read_bytes()))
    assert {f"1{dot}", f"3{dot}"} <= numbers
    assert not {f"2{dot}", f"4{dot}"} & numbers
    for path in folder.iterdir():
        read = read_docx_text if path.suffix == ".docx" else read_pdf_text
        assert "Решить вопрос 2" not in read(path.read_bytes()) or path.stem[:2] in ("01", "05")


def test_what_an_issued_protocol_looks_like_is_frozen(papers, yard, issued):
    before = papers.paper_bytes(yard.meeting, "docx")
    choose(yard, form=ProtocolForm.LIST, layout=ItemLayout.POINTS)
    assert papers.paper_bytes(yard.meeting, "docx") == before


def test_where_the_original_is_kept_may_be_said_later(papers, yard, issued):
    choose(yard, kept_at="администрации города", case_file="01-15")
    data = papers.paper_bytes(yard.meeting, "docx", PaperChoice(EXTRACT, "горэл"))
    text = read_docx_text(data).replace("\xa0", " ")
    assert "находится в администрации города в деле № 01-15 за 2026 год." in text
    assert "Верно" in text
    assert "25 ноября 2026 г." in text


def test_letters_may_be_left_out(papers, yard, issued, folder):
    choose(yard, covering_letters=False)
    papers.save_packet(yard.meeting, folder, ("pdf",))
    assert [path.name[:10] for path in sorted(folder.iterdir())] == [
        "01 Протоко",
        "02 Выписка",
        "03 Выписка",
        "04 Реестр ",
    ]


def test_a_name_that_fits_nobody_or_two_is_refused(papers, yard, issued):
    for name in ("водоканал", "о", ""):
        with pytest.raises(UserError, match="party_unknown"):
            papers.paper_bytes(yard.meeting, "pdf", PaperChoice(EXTRACT, name))


def test_a_case_nobody_has_looked_at_is_named_and_mended_once(papers, yard, folder):
    directories = DirectoriesService(yard.database, HandClock())
    row = next(row for row in directories.people() if row.id == yard.engineer)
    person = PersonInput("Кравец", "Игорь", "Петрович", Sex.MALE, row.post, in_team=True)
    directories.save_person(person, row.id, row.version)
    ProtocolService(yard.database, HandClock()).issue(yard.meeting, TODAY)
    letter = PaperChoice(PaperKind.LETTER, "Кравец")

    assert papers.shelf(yard.meeting).unsure == ("Кравец\xa0И.П.",)
    text = read_docx_text(papers.paper_bytes(yard.meeting, "docx", letter))
    assert "Кравец\xa0И.П., начальник отдела" in text
    assert "Кравцу" not in text

    row = next(row for row in directories.people() if row.id == yard.engineer)
    mended = PersonInput(
        "Кравец", "Игорь", "Петрович", Sex.MALE, row.post, in_team=True,
        name_dative="Кравцу И.П.", post_dative="начальнику отдела благоустройства",
    )  # fmt: skip
    directories.save_person(mended, row.id, row.version)
    assert papers.shelf(yard.meeting).unsure == ()
    text = read_docx_text(papers.paper_bytes(yard.meeting, "docx", letter))
    assert "Начальнику отдела благоустройства Кравцу\xa0И.П." in text
    assert "Уважаемый Игорь Петрович!" in text


def test_one_pdf_for_the_printer_holds_all_in_order(papers, yard, issued, folder):
    folder.mkdir()
    saved = papers.save_packet_pdf(yard.meeting, folder / "всё.pdf")
    assert (saved.items, saved.papers) == (4, 6)
    data = saved.path.read_bytes()
    reader = PdfReader(io.BytesIO(data))
    papers_named = [one.title[:7] for one in reader.outline if not isinstance(one, list)]
    assert papers_named == ["Протоко", "Письмо ", "Выписка", "Письмо ", "Выписка", "Реестр "]
    items = [one for one in reader.outline if isinstance(one, list)]
    assert [one.title for one in items[0]] == [f"{n}. Вопрос {n}" for n in range(1, 5)]
    assert [one.title for one in items[1]] == ["1. Вопрос 1", "3. Вопрос 3"]
    text = read_pdf_text(data)
    places = [text.find(word) for word in ("ПРОТОКОЛ", "Направляем", "ВЫПИСКА", "РЕЕСТР")]
    assert all(a < b for a, b in pairwise(places))
    again = papers.save_packet_pdf(yard.meeting, folder / "ещё.pdf")
    assert "Выписка" not in {path.name for path in folder.iterdir()}
    assert len(PdfReader(again.path).pages) == len(reader.pages)


def test_the_same_packet_gives_the_same_bytes(papers, yard, issued):
    assert papers.finished_packet(yard.meeting).data == papers.finished_packet(yard.meeting).data


def test_a_second_packet_leaves_what_was_changed_by_hand(papers, yard, issued, folder):
    papers.save_packet(yard.meeting, folder, ("docx",))
    changed = next(folder.glob("03*"))
    changed.write_bytes(changed.read_bytes()[:-1] + b"!")
    before = changed.read_bytes()
    packet = papers.save_packet(yard.meeting, folder, ("docx",))
    assert changed.read_bytes() == before
    assert len(list(folder.iterdir())) == 7
    assert packet.saved[2].path.name.endswith("(2).docx")


def test_a_cancelled_packet_leaves_only_whole_files(papers, yard, issued, folder):
    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        papers.save_packet(yard.meeting, folder, ("docx",), stop)
    assert len(list(folder.iterdir())) == 3
    for path in folder.iterdir():
        read_docx_text(path.read_bytes())


def test_a_full_disk_is_said_so_and_leaves_nothing(papers, yard, issued, folder):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(EnvironmentFault, match="disk_full"):
            papers.save_packet(yard.meeting, folder, ("docx",))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(folder.iterdir()) == []


def test_one_file_that_cannot_be_written_keeps_no_other_back(papers, yard, issued, folder):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    sizes = sorted(
        len(papers.paper_bytes(yard.meeting, "pdf", offer.choice))
        for offer in papers.shelf(yard.meeting).offers
    )
    resource.setrlimit(resource.RLIMIT_FSIZE, (sizes[-1] - 1, hard))
    try:
        packet = papers.save_packet(yard.meeting, folder, ("pdf",))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert packet.failed
    assert packet.saved
    assert {failed.fault.code for failed in packet.failed} == {"disk_full"}
    assert len(packet.saved) + len(packet.failed) == 6
    assert len(list(folder.iterdir())) == len(packet.saved)


def test_the_format_is_checked_before_anything_is_written(papers, yard, issued, folder):
    with pytest.raises(UserError, match="paper_unknown_format"):
        papers.save_packet(yard.meeting, folder, ("odt",))
    assert not folder.exists()


def test_a_folder_in_a_missing_place_is_said_so(papers, yard, issued, folder):
    with pytest.raises(EnvironmentFault, match="paper_folder_missing"):
        papers.save_packet(yard.meeting, folder / "глубже")
    folder.write_text("файл")
    with pytest.raises(EnvironmentFault, match="paper_folder_missing"):
        papers.save_packet(yard.meeting, folder)


def test_the_executor_of_the_paper_is_named_by_choice(papers, yard):
    assert "Белова Мария Андреевна" in read_docx_text(papers.paper_bytes(yard.meeting, "docx"))
    choose(yard, executor_mark=False)
    assert "Белова Мария" not in read_docx_text(papers.paper_bytes(yard.meeting, "docx"))
