"""Save papers into real folders: whole or not at all, and never over somebody's work."""

import errno
import resource
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from db.domain.enums import DeadlineKind, MeetingState, OrganisationKind, Sex, Urgency
from db.domain.errors import EnvironmentFault, UserError
from db.domain.inputs import ApplicantInput, AssigneeInput, DeadlineInput, OrderInput, QuestionInput
from db.domain.rows.directories import OrganisationRow, PersonRow
from desktop import resources
from desktop.documents.readback import read_docx_items, read_docx_text, read_pdf_text
from desktop.services import paper_files
from desktop.services.minutes import MinutesService
from desktop.services.paper_files import safe_name, write_paper
from desktop.services.paper_people import accusative_of, name_organisation, name_person
from desktop.services.papers import PaperService
from desktop.wording import word_error
from tests.support.records import HandClock, fresh_database, small_city


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        found = small_city(database, MeetingState.HELD)
        minutes = MinutesService(database, HandClock())
        for number in range(1, 4):
            minutes.log(found.meeting, question(found, number))
        yield found


def question(yard, number):
    return QuestionInput(
        raw_line=f"Петрова кв 45: вопрос {number}",
        words=f"вопрос <{number}> & «ёлка»",
        urgency=Urgency.HEAD,
        house_id=yard.house,
        applicant=ApplicantInput("Тайная Анна", yard.house, "777", phone="+79990001122"),
        orders=(
            OrderInput(
                wording=f"Решить вопрос {number}",
                assignees=(
                    AssigneeInput(yard.electric),
                    AssigneeInput(person_id=yard.engineer, deadline_on=date(2026, 12, 10)),
                ),
                deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), "до 15.12"),
            ),
        ),
    )


@pytest.fixture
def papers(yard):
    return PaperService(yard.database, HandClock(), resources.path("fonts"))


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "Документы – 2026"
    found.mkdir()
    return found


@pytest.mark.parametrize("fmt", ["docx", "pdf"])
def test_a_saved_paper_holds_every_item_and_no_data_of_residents(papers, yard, folder, fmt):
    steps = []
    saved = papers.save(
        yard.meeting,
        folder / f"п.{fmt}",
        progress=lambda done, total: steps.append((done, total)),
    )

    assert (saved.path, saved.items) == (folder / f"п.{fmt}", 3)
    assert [path.name for path in folder.iterdir()] == [f"п.{fmt}"]
    text = (read_docx_text if fmt == "docx" else read_pdf_text)(saved.path.read_bytes())
    for wanted in ("Решить вопрос 2", "Горэлектросеть", "15.12.2026", "10.12.2026", "Климанов"):
        assert wanted in text
    for secret in ("Тайная", "777", "9990001122", "79990001122"):
        assert secret not in text
    assert steps == [(1, 3), (3, 3)]


def test_a_sealed_docx_is_still_a_sound_archive(papers, yard, folder):
    saved = papers.save(yard.meeting, folder / "п.docx")

    with zipfile.ZipFile(saved.path) as archive:
        assert archive.testzip() is None
    assert [item.number for item in read_docx_items(saved.path.read_bytes())] == ["1", "2", "3"]


@pytest.mark.parametrize("fmt", ["docx", "pdf"])
def test_our_own_untouched_paper_is_replaced(papers, yard, folder, fmt):
    first = papers.save(yard.meeting, folder / f"п.{fmt}")

    assert papers.save(yard.meeting, folder / f"п.{fmt}") == first
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("fmt", ["docx", "pdf"])
def test_what_was_changed_by_hand_is_left_alone(papers, yard, folder, fmt):
    target = papers.save(yard.meeting, folder / f"п.{fmt}").path
    target.write_bytes(target.read_bytes()[:-1] + b"!")
    before = target.read_bytes()

    beside = papers.save(yard.meeting, target)
    assert beside.path.name == f"п (2).{fmt}"
    assert target.read_bytes() == before
    assert papers.save(yard.meeting, target).path == beside.path


def test_a_folder_of_that_name_is_left_alone(papers, yard, folder):
    (folder / "п.docx").mkdir()

    assert papers.save(yard.meeting, folder / "п.docx").path.name == "п (2).docx"


def test_the_format_comes_from_the_suffix(papers, yard, folder):
    with pytest.raises(UserError, match="paper_unknown_format"):
        papers.save(yard.meeting, folder / "п.odt")
    assert list(folder.iterdir()) == []


def test_a_missing_folder_is_said_so(papers, yard, folder):
    with pytest.raises(EnvironmentFault, match="paper_folder_missing"):
        papers.save(yard.meeting, folder / "нет" / "п.docx")
    (folder / "файл").write_text("x")
    with pytest.raises(EnvironmentFault, match="paper_folder_missing"):
        papers.save(yard.meeting, folder / "файл" / "п.docx")


def test_a_full_disk_leaves_nothing(folder):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(EnvironmentFault, match="disk_full"):
            write_paper(folder / "п.docx", b"x" * 100_000, lambda _data: None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("fmt", "number", "code"),
    [
        ("docx", errno.EACCES, "paper_folder_unwritable"),
        ("pdf", errno.EROFS, "paper_folder_unwritable"),
        ("docx", errno.ENOSPC, "disk_full"),
        ("pdf", errno.EIO, "paper_not_written"),
    ],
)
def test_a_disk_that_takes_nothing_is_told_and_uses_up_nothing(
    papers, yard, folder, monkeypatch, fmt, number, code
):
    before = papers.protocol_input(yard.meeting).number

    def refuse(*_args, **_kwargs):
        raise OSError(number, "refused")

    monkeypatch.setattr(paper_files, "NamedTemporaryFile", refuse)
    with pytest.raises(EnvironmentFault) as caught:
        papers.save(yard.meeting, folder / f"п.{fmt}")
    assert caught.value.code == code
    assert word_error(caught.value) != code
    assert list(folder.iterdir()) == []
    assert papers.protocol_input(yard.meeting).number == before


@pytest.mark.parametrize("fmt", ["docx", "pdf"])
def test_a_paper_that_is_open_in_another_program_stays_as_it_was(
    papers, yard, folder, monkeypatch, fmt
):
    place = papers.save(yard.meeting, folder / f"п.{fmt}").path
    before = place.read_bytes()

    def refuse(_self, _target):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentFault, match="paper_open_elsewhere") as caught:
        papers.save(yard.meeting, place)
    assert place.name in word_error(caught.value)
    assert [path.name for path in folder.iterdir()] == [place.name]
    assert place.read_bytes() == before


def test_a_paper_that_reads_back_wrong_gets_no_name(folder):
    def refuse(_data: bytes) -> None:
        raise EnvironmentFault("paper_incomplete")

    with pytest.raises(EnvironmentFault, match="paper_incomplete"):
        write_paper(folder / "п.docx", b"x", refuse)
    assert list(folder.iterdir()) == []


def test_the_usual_name_is_safe_and_tells_the_number(papers, yard):
    assert papers.file_name(yard.meeting, "docx") == "Проект протокола от 25.11.2026.docx"


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Протокол 48-ВЖ/2026", "Протокол 48-ВЖ-2026.pdf"),
        ("../../x", "-..-x.pdf"),
        ('a:b*c?"<>|', "a-b-c-----.pdf"),
        ("...", "-.pdf"),
        ("CON", "_CON.pdf"),
        ("lpt1.двор", "_lpt1.двор.pdf"),
        ("Консилиум", "Консилиум.pdf"),
        ("двор\u202efdp.exe\n", "дворfdp.exe.pdf"),
        ("\ud83d двор  сад", "двор сад.pdf"),
    ],
)
def test_names_stay_in_their_folder(stem, name):
    assert safe_name(stem, ".pdf") == name
    assert Path(name).name == name


def test_long_names_are_cut_by_bytes():
    assert len(safe_name("я" * 500, ".docx").encode()) <= 125


ELECTRIC = OrganisationRow(
    None, 1, "МП «Горэлектросеть»", "", OrganisationKind.OTHER,
    "Директор", "Сомов Пётр Ильич", "", "", "", "",
)  # fmt: skip
RYABOV = PersonRow(
    None, 1, "Рябов", "Игорь", "Петрович", None, "Начальник отдела", None, "", "", "",
    True, "", "", "",
)  # fmt: skip


def test_an_organisation_is_named_by_its_head():
    named = name_organisation(ELECTRIC)

    assert named.nominative == "Сомов\xa0П.И., директор МП «Горэлектросеть»"
    assert named.dative == "директору МП «Горэлектросеть» Сомову\xa0П.И."


NBSP = "\xa0"


@pytest.mark.parametrize(
    ("fields", "nominative", "dative"),
    [
        ({"head_name": ""}, "МП «Горэлектросеть»", "МП «Горэлектросеть»"),
        (
            {"name": "управляющая компания «Уют»", "head_name": ""},
            "управляющая компания «Уют»",
            "управляющей компании «Уют»",
        ),
        ({"name": "ПАО Сбербанк", "head_name": ""}, "ПАО Сбербанк", ""),
        (
            {"name": "Управление городского хозяйства"},
            "Сомов П.И., директор Управления городского хозяйства",
            "директору Управления городского хозяйства Сомову П.И.",
        ),
        (
            {"name": "Управление ЖКХ", "head_post": "начальник управления ЖКХ"},
            "Сомов П.И., начальник управления ЖКХ",
            "начальнику управления ЖКХ Сомову П.И.",
        ),
        (
            {"name": "Отдел дорожного хозяйства", "head_post": "Начальник отдела"},
            "Сомов П.И., начальник отдела дорожного хозяйства",
            "начальнику отдела дорожного хозяйства Сомову П.И.",
        ),
        (
            {"name": "ООО «Экоград», оператор по обращению с отходами"},
            "Сомов П.И., директор ООО «Экоград», оператора по обращению с отходами",
            "директору ООО «Экоград», оператора по обращению с отходами Сомову П.И.",
        ),
        (
            {"name": "Администрация города", "head_post": "Глава города"},
            "Администрация города (Сомов П.И.)",
            "",
        ),
        ({"name": "ПАО Сбербанк"}, "ПАО Сбербанк (Сомов П.И.)", ""),
        (
            {"name": "ПАО Сбербанк", "name_genitive": "ПАО Сбербанк"},
            "Сомов П.И., директор ПАО Сбербанк",
            "директору ПАО Сбербанк Сомову П.И.",
        ),
        ({"head_post": ""}, "МП «Горэлектросеть» (Сомов П.И.)", ""),
        (
            {"head_name": "Сомов"},
            "Сомов, директор МП «Горэлектросеть»",
            "директору МП «Горэлектросеть» Сомову",
        ),
        ({"head_name": "Ким Ын"}, "Ким Ы., директор МП «Горэлектросеть»", ""),
    ],
)
def test_an_organisation_is_named_as_far_as_it_is_known(fields, nominative, dative):
    named = name_organisation(replace(ELECTRIC, **fields))

    found = (named.nominative.replace(NBSP, " "), named.dative.replace(NBSP, " "))
    assert found == (nominative, dative)


def test_a_form_corrected_by_hand_comes_first():
    assert name_organisation(replace(ELECTRIC, name_dative="МП – Сомову")).dative == "МП – Сомову"
    corrected = replace(RYABOV, name_dative="Рябову И.П.", post_dative="Начальнику отдела")
    assert name_person(corrected).dative == "начальнику отдела Рябову И.П."


@pytest.mark.parametrize(
    ("fields", "dative"),
    [
        ({}, "начальнику отдела Рябову\xa0И.П."),
        ({"patronymic": ""}, "начальнику отдела Рябову\xa0И."),
        ({"surname": "Черных", "first_name": "Саша", "patronymic": ""}, ""),
        ({"post": "И.о. начальника отдела"}, "и.о. начальника отдела Рябову\xa0И.П."),
        ({"patronymic": "", "sex": Sex.MALE}, "начальнику отдела Рябову\xa0И."),
        ({"post": ""}, "Рябову\xa0И.П."),
        ({"surname": "Кравец"}, ""),
    ],
)
def test_a_case_that_is_not_sure_is_left_out(fields, dative):
    assert name_person(replace(RYABOV, **fields)).dative == dative


@pytest.mark.parametrize(
    ("fields", "accusative"),
    [
        ({}, "начальника отдела Рябова\xa0И.П."),
        ({"surname": "Кравец"}, ""),
        ({"surname": "Кравец", "name_genitive": "Кравеца И.П."}, "начальника отдела Кравеца И.П."),
        ({"surname": "Дюма", "name_genitive": "Дюма И.П."}, "начальника отдела Дюма И.П."),
        ({"surname": "Глинка", "name_genitive": "Глинки И.П."}, "начальника отдела Глинку\xa0И.П."),
        ({"post": "врио главы", "surname": "Шевченко"}, "врио главы Шевченко\xa0И.П."),
        ({"post": "CEO", "post_genitive": "гендиректора"}, "гендиректора Рябова\xa0И.П."),
    ],
)
def test_the_genitive_written_by_hand_tells_the_accusative(fields, accusative):
    assert accusative_of(replace(RYABOV, **fields)) == accusative


def test_who_controls_stands_in_the_paper_though_the_case_is_not_sure():
    """The control never goes to the chair because a name cannot be declined."""
    from dataclasses import replace

    from desktop.documents.builders.requisites import control
    from desktop.documents.inputs import PersonInput, ProtocolInput

    source = ProtocolInput(
        moment=datetime(2026, 11, 25, tzinfo=UTC),
        city="г. Заречный",
        letterhead=(),
        meeting_date=None,
        chair=PersonInput("Глава города", "О.В. Климанов"),
    )
    unsure = replace(source, controller="Соловей Инна, заместитель главы")
    assert "осуществляет Соловей Инна" in str(control(unsure))
    assert "возложить на Ладогина" in str(control(replace(unsure, control="Ладогина Н.Е.")))
    assert "оставляю за собой" in str(control(source))
