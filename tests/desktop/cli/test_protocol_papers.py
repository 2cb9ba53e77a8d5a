"""Save what goes to each party from the command line, as a clerk's script does."""

from datetime import date

import pytest

from db.domain.enums import DeadlineKind, MeetingState
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput, QuestionInput
from desktop.documents.readback import read_docx_text
from desktop.services.minutes import MinutesService
from desktop.services.protocols import ProtocolService
from tests.desktop.cli.test_commands import run
from tests.support.records import HandClock, fresh_database, small_city

REFUSED = 1
USAGE = 2


@pytest.fixture
def meeting(tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database, MeetingState.HELD)
        deadline = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), "")
        order = OrderInput(None, "Включить свет", (AssigneeInput(yard.electric),), deadline)
        clock = HandClock()
        asked = QuestionInput("свет", "нет света", house_id=yard.house, orders=(order,))
        MinutesService(database, clock).log(yard.meeting, asked)
        ProtocolService(database, clock).issue(yard.meeting, date(2026, 11, 26))
        return yard.meeting


def paper(folder, kind, meeting, to, *more, expect=0):
    arguments = ("paper", kind, "--meeting", meeting, "--to", to, *more)
    return run(*arguments, folder=folder, expect=expect)


def test_an_extract_and_a_letter_by_part_of_the_name(tmp_path, meeting):
    for kind, words in (("extract", "ВЫПИСКА ИЗ ПРОТОКОЛА"), ("letter", "Направляем")):
        target = tmp_path / f"{kind}.docx"
        out, _ = paper(tmp_path, kind, meeting, target, "--party", "горэл")
        assert str(target) in out
        assert words in read_docx_text(target.read_bytes())


def test_the_packet_goes_into_a_folder_or_one_file(tmp_path, meeting):
    out, _ = paper(tmp_path, "packet", meeting, tmp_path / "пакет")
    assert len(out.splitlines()) == 8
    assert len(list((tmp_path / "пакет").iterdir())) == 8
    out, _ = paper(tmp_path, "packet", meeting, tmp_path / "всё.pdf")
    assert (tmp_path / "всё.pdf").exists()
    out, _ = paper(tmp_path, "register", meeting, tmp_path / "реестр.pdf")
    assert "реестр.pdf" in out


def test_what_cannot_be_is_named(tmp_path, meeting):
    _, error = paper(
        tmp_path, "extract", meeting, tmp_path / "в.pdf", "--party", "водоканал", expect=REFUSED
    )
    assert error == "«водоканал» — не один из исполнителей этого протокола: Горэлектросеть."
    _, error = paper(tmp_path, "letter", meeting, tmp_path / "п.pdf", expect=USAGE)
    assert "--party" in error


def test_a_correction_needs_a_change(tmp_path, meeting):
    run("correct", "--meeting", meeting, folder=tmp_path)
    _, error = run(
        "issue", "--meeting", meeting, "--reason", "ошибка", folder=tmp_path, expect=REFUSED
    )
    assert error == "Ничего не изменено: новая редакция сказала бы то же самое."
    run("log", "--meeting", meeting, "-", folder=tmp_path, stdin="Всё = да".encode())
    out, _ = run("correct", "--meeting", meeting, folder=tmp_path)
    assert out == "дополнен п.\xa02\n"
    out, _ = run("issue", "--meeting", meeting, "--reason", "забыт вопрос", folder=tmp_path)
    assert out == "Редакция 2 протокола № 1-ВЖ/2026 выпущена.\n"
