"""Type and paste what nobody should: each line is stored as a question, and the papers are whole."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from db.database import open_database
from db.domain.deadlines import parse_deadline
from db.domain.inputs import AssigneeInput, BulkAssignment, DeadlineInput
from db.domain.rows.minutes import QuestionRow
from desktop.bootstrap.services import Services, build_services
from desktop.documents.readback import read_docx_items, read_pdf_text
from desktop.paths import AppPaths
from tests.e2e.secretary import Secretary
from tests.support.office import DAY_OF_MEETING, RunningClock, desk_of, look_over
from tests.support.watchdog import LIMIT_S, GuiWatchdog

TODAY = date(2026, 11, 25)
TABLE = "№\tАдрес\tВопрос\n1\tЗелёная, 14\tнет света\n2\tЗелёная, 16\tяма\n"
TYPED = (
    "<b>жирно</b> & <script>alert(1)</script> &amp; </w:t>",
    "скобки {0} %n %1 {{}} и \\n не команды",
    "эмодзи 👨‍👩‍👧‍👦 во дворе 🌳🏳️‍🌈 и хинди क्षि",
    "справа налево: שלום \u202eонжарто\u202c дальше",
    "@ # > = ! !! +5 до за кв",
)
PASTED = (
    "управляющие \x00\x01\x07\x1b\x7f знаки",
    "половина \ud83d знака и \ufffe нечто",
    "é из двух частей и ж\u0301\u0301\u0301 с ударениями",
    TABLE,
    "очень длинно " * 80_000,  # 1 MB
)


@pytest.mark.slow
@pytest.mark.usefixtures("russian")
def test_hostile_lines_are_stored_and_the_papers_are_whole(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, tmp_path: Path
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.looks_at_the_schedule()
        secretary.opens_the_meeting()
        secretary.starts_the_meeting()
        for line in TYPED:
            secretary.types(line)
            secretary.enters_it()
        for text in PASTED:
            secretary.pastes(text)
            secretary.enters_it()
        assert "20" in secretary.reads_the_message()
        assert secretary.sees_questions() == len(TYPED) + len(PASTED)
        secretary.ends_the_meeting()
        secretary.goes_to_the_orders()
        secretary.closes_the_window()

    clock = RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, create=False, clock=clock)
    try:
        services = build_services(database, clock)
        meeting = meeting_of_today(services)
        questions = services.minutes.ribbon(meeting)
        assert_words_are_kept(questions)
        issue(services, meeting, questions)
        assert_papers_are_whole(services, meeting, tmp_path)
    finally:
        database.close()
    assert look_over(paths).faults == ()
    pasting = [stretch for stretch in watchdog.stretches if "pasting" in stretch.during]
    assert max(stretch.seconds for stretch in pasting) <= 2 * LIMIT_S, max(map(str, pasting))


def meeting_of_today(services: Services) -> UUID:
    return next(row.id for row in services.schedule.agenda(since=TODAY) if row.on == TODAY)


def assert_words_are_kept(questions: list[QuestionRow]) -> None:
    """Find the letters of each line in what was stored; only control codes may be gone."""
    words = [question.words for question in questions]
    assert words[0] == TYPED[0]
    assert words[1] == TYPED[1]
    assert words[2] == TYPED[2]
    assert "онжарто" in words[3]
    assert questions[4].supporters == 5
    assert "управляющие" in words[5]
    assert "\x07" not in words[5]
    assert words[6].startswith("половина")
    assert "Зелёная, 14 нет света" in words[8]
    assert 19_000 < len(words[9]) <= 20_000
    for text in words:
        text.encode("utf-8")


def issue(services: Services, meeting: UUID, questions: list[QuestionRow]) -> None:
    lead = services.directories.organisations()[0]
    deadline = parse_deadline("до 15.12", TODAY, services.directories.calendar())
    assert deadline is not None
    data = BulkAssignment(
        assignees=(AssigneeInput(lead.id, None),),
        deadline=DeadlineInput(deadline.kind, deadline.on, deadline.phrase),
        wording=TYPED[0],
    )
    services.orders.assign([question.id for question in questions], data)
    services.protocols.issue(meeting, TODAY)


def assert_papers_are_whole(services: Services, meeting: UUID, folder: Path) -> None:
    """Save both papers, which reads them back, and open them with other programs' eyes."""
    docx, pdf = folder / "Протокол.docx", folder / "Протокол.pdf"
    count = len(TYPED) + len(PASTED)
    assert services.papers.save(meeting, docx).items == count
    assert services.papers.save(meeting, pdf).items == count
    data = docx.read_bytes()
    assert zipfile.ZipFile(BytesIO(data)).testzip() is None
    items = read_docx_items(data)
    assert [item.number for item in items] == [str(number + 1) for number in range(count)]
    assert TYPED[0] in " ".join(items[0].words.split())
    assert len(pypdfium2.PdfDocument(pdf.read_bytes())) > 1
    assert "<b>жирно</b>" in read_pdf_text(pdf.read_bytes())
