"""Run the commands as a clerk's script does: in a process of their own, on real files.

Most of them in a copy of one that has imported the program; the rows E3 and A11 of the matrix start an
interpreter for theirs.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from db.domain.enums import MeetingState
from db.models import Meeting
from desktop.documents.readback import read_docx_items, read_pdf_text
from tests.support.copies import copies
from tests.support.records import fresh_database, small_city

ROOT = Path(__file__).parents[3]
NOTES = """Петрова кв 45: не горит фонарь у третьего подъезда @горэл #освещ до пятницы !

  \t
Яма у подъезда @рябов до 15.12 > засыпать яму
Мусор @неизв +5
Спасибо за лавочки = передано коммунальщикам
"""
DONE, REFUSED, USAGE, FAULT = 0, 1, 2, 3


def run(*arguments, folder=None, stdin=b"", expect=DONE):
    """Run the program; every error must be one line, and never a traceback."""
    place = ["--data-dir", str(folder)] if folder else []
    done = copies().run("desktop", *place, *map(str, arguments), stdin=stdin, timeout=60)
    error = done.stderr.decode()
    assert done.returncode == expect, error
    assert "Traceback" not in error
    if expect != DONE:
        assert len(error.splitlines()) == 1
        assert error.strip()
    return done.stdout.decode(), error.strip()


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def meeting(folder):
    with fresh_database(folder) as database:
        return small_city(database, MeetingState.PLANNED).meeting


def logged(meeting, folder, notes=NOTES, encoding="utf-8"):
    path = folder / "заметки.txt"
    path.write_bytes(notes.encode(encoding))
    out, _ = run("log", "--meeting", meeting, path, folder=folder)
    return [json.loads(line) for line in out.splitlines()]


def test_meetings_are_listed_with_their_ids(folder, meeting):
    out, _ = run("meetings", folder=folder)

    cells = out.rstrip("\n").split("\t")
    assert cells == [
        str(meeting), "2026-11-25", "—", "в плане", "0", "—", "ул. Зелёная, 14"
    ]  # fmt: skip
    assert "planned" in run("--language", "en", "meetings", folder=folder)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
def test_notes_become_questions(folder, meeting, encoding):
    first, second, third, fourth = logged(meeting, folder, encoding=encoding)

    assert first["number"] == 1
    assert first["words"] == "не горит фонарь у третьего подъезда"
    assert first["applicant"] == {"name": "Петрова", "flat": "45"}
    assert first["house"] == "ул. Зелёная, 14"
    assert first["assignees"] == ["Горэлектросеть"]
    assert first["topic"] == "Уличное освещение"
    assert first["not_understood"] == ""
    assert second["assignees"] == ["И.П.\xa0Рябов"]
    assert second["deadline"].endswith("-12-15")
    assert (third["assignees"], third["not_understood"]) == ([], "@неизв")
    assert fourth["number"] == 4


def test_notes_come_from_standard_input_too(folder, meeting):
    out, _ = run("log", "--meeting", meeting, "-", folder=folder, stdin="Раз\r\nДва\r\n".encode())

    assert [json.loads(line)["words"] for line in out.splitlines()] == ["Раз", "Два"]


def test_a_line_that_is_refused_stops_no_other(folder, meeting):
    notes = "Раз\n" + "я" * 50_000 + "\nТри\n"
    out, error = run(
        "log", "--meeting", meeting, "-", folder=folder, stdin=notes.encode(), expect=REFUSED
    )

    assert [json.loads(line)["words"] for line in out.splitlines()] == ["Раз", "Три"]
    assert error.startswith("Строка 2: ")


@pytest.mark.parametrize("data", [b"a\0b", b"\x98\xff\x98"])
def test_what_is_no_text_is_refused(folder, meeting, data):
    _, error = run("log", "--meeting", meeting, "-", folder=folder, stdin=data, expect=REFUSED)
    assert "UTF-8" in error


def test_from_notes_to_paper(folder, meeting):
    logged(
        meeting, folder, NOTES.replace("@горэл", "> починить @горэл").replace("@неизв", "= ждём")
    )
    _, error = run("issue", "--meeting", meeting, folder=folder, expect=REFUSED)
    assert "Встреча ещё не завершена" in error
    run("log", "--held", "--meeting", meeting, "-", folder=folder, stdin="Всё = да".encode())

    out, _ = run("issue", "--meeting", meeting, folder=folder)
    assert out == "Протокол № 1-ВЖ/2026 выпущен.\n"
    _, error = run("issue", "--meeting", meeting, folder=folder, expect=REFUSED)
    assert "Протокол 1-ВЖ/2026 выпущен" in error
    _, error = run("log", "--meeting", meeting, "-", folder=folder, stdin=b"x", expect=REFUSED)
    assert error.startswith("Строка 1: Протокол встречи выпущен")

    docx, pdf = folder / "п.docx", folder / "п.pdf"
    out, _ = run("paper", "protocol", "--meeting", meeting, "--to", docx, folder=folder)
    assert out == f"{docx} (пунктов: 5)\n"
    run("paper", "protocol", "--meeting", meeting, "--to", pdf, folder=folder)
    assert [item.number for item in read_docx_items(docx.read_bytes())] == list("12345")
    assert "1-ВЖ/2026" in read_pdf_text(pdf.read_bytes())
    assert run("verify", folder=folder)[0].startswith("Всё цело")


def test_the_dump_has_every_record_once(folder, meeting):
    logged(meeting, folder)
    out, _ = run("dump", folder=folder)

    records = [json.loads(line) for line in out.splitlines()]
    assert len({record["id"] for record in records}) == len(records)
    kinds = [record["kind"] for record in records]
    assert kinds.count("question") == 4
    assert {"city", "house", "meeting", "order", "assignment", "applicant"} <= set(kinds)


def test_a_record_changed_behind_the_journal_is_found(folder, meeting):
    with fresh_database_again(folder) as database, database.unit_of_work() as uow:
        uow.session.execute(Meeting.__table__.update().values(place="подменено"))
        uow.session.commit()
    out, error = run("verify", folder=folder, expect=REFUSED)

    assert error == "1 поле записей не такое, как говорит журнал."
    assert out == f"meeting {meeting}: the field place is not what the journal says\n"


def test_the_digits_of_a_paper_are_looked_for_in_the_journal(folder, meeting):
    _, error = run("verify", "--digits", "ffffffff", folder=folder, expect=REFUSED)
    assert error == "Знаков с 1 документа в журнале нет."
    _, error = run("verify", "--digits", "слово", folder=folder, expect=REFUSED)
    assert "слово" in error


def fresh_database_again(folder):
    from contextlib import closing

    from db.database import open_database

    return closing(open_database(folder / "records.db", create=False))


@pytest.mark.parametrize("command", ["meetings", "dump", "verify"])
def test_a_missing_folder_is_not_made(tmp_path, command):
    missing = tmp_path / "нет"
    _, error = run(command, folder=missing, expect=FAULT)

    assert "records.db" in error
    assert not missing.exists()


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_wrong_file_is_left_as_it_is(tmp_path, content):
    (tmp_path / "records.db").write_bytes(content)
    run("verify", folder=tmp_path, expect=FAULT)

    assert [path.name for path in tmp_path.iterdir()] == ["records.db"]
    assert (tmp_path / "records.db").read_bytes() == content


def test_an_unknown_meeting_is_said_so(folder, meeting):
    unknown = "00000000-0000-7000-8000-000000000000"
    _, error = run("issue", "--meeting", unknown, folder=folder, expect=REFUSED)
    assert error == "Такой записи больше нет: её удалили."
    _, error = run("--language=en", "issue", "--meeting", unknown, folder=folder, expect=REFUSED)
    assert error == "There is no such record any more: it was deleted."


def test_a_paper_of_an_unknown_format_or_place(folder, meeting):
    run(
        "paper", "protocol", "--meeting", meeting, "--to", folder / "п.odt",
        folder=folder, expect=REFUSED,
    )  # fmt: skip
    run(
        "paper", "protocol", "--meeting", meeting, "--to", folder / "нет" / "п.pdf",
        folder=folder, expect=FAULT,
    )  # fmt: skip
    assert not list(folder.glob("*.odt"))


@pytest.mark.parametrize(
    "arguments",
    [["log"], ["нет"], ["issue", "--meeting", "x"], ["--language", "fr"], ["meetings", "лишнее"]],
)
def test_a_wrong_command_line_is_one_line(arguments):
    _, error = run(*arguments, expect=USAGE)
    assert "--help" in error


def test_no_command_needs_a_display(folder, meeting):
    code = (
        "import sys; from desktop.__main__ import main; "
        f"code = main(['--data-dir', {str(folder)!r}, 'meetings']); "
        "sys.exit(code or 'PySide6.QtGui' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=60)
