"""Live one evening in the yard by keys alone: from the schedule to the printed protocol."""

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.documents.readback import ReadItem, read_docx_items, read_pdf_text
from desktop.paths import AppPaths
from tests.e2e.secretary import Secretary
from tests.support.office import desk_of, look_over, sample_folder
from tests.support.watchdog import GuiWatchdog, Stretch

DATA = Path(__file__).parents[1] / "data"
NUMBER = "2-ВЖ/2026"
"""The sample has issued one protocol of this year already."""

MISSING = (
    (
        (3, 7, 10, 30),
        "дорожн",
        "за 10 рабочих дней",
        "обследовать участок и включить работы в план",
    ),
    ((8,), "экогр", "до пятницы", "вывезти мусор и сообщить жителям график вывоза"),
    ((11, 17), "полиц", "за 10 рабочих дней", "взять двор под ежедневное наблюдение"),
    (
        (13, 14, 15),
        "благоустр",
        "за 10 рабочих дней",
        "обследовать двор и сообщить жителям о решении",
    ),
    ((19, 22, 28), "жилсерв", "за 10 рабочих дней", "обследовать дом и устранить нарушения"),
    ((23,), "автотр", "до конца месяца", "рассмотреть дополнительные рейсы в часы смены"),
    ((24,), "дорожн", "до конца месяца", "объявить благодарность работникам"),
)
"""What the lines of the evening leave open: who, by when, what."""


@pytest.mark.usefixtures("russian")
@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True)
def test_an_evening_in_the_yard(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, tmp_path: Path
) -> None:
    live_an_evening(qapp, paths, watchdog, tmp_path)
    first = {stretch.during: stretch for stretch in too_long(watchdog)}
    if not first:
        return
    # Beside another process on the same core the same work takes more of the thread's own time,
    # so one stretch alone proves nothing: one that is the program's own comes again.
    watchdog.stretches.clear()
    again = tmp_path / "ещё раз"
    again.mkdir()
    live_an_evening(qapp, sample_folder(again / "данные"), watchdog, again)
    both = [stretch for stretch in too_long(watchdog) if stretch.during in first]
    assert not both, "\n".join(map(str, both))


def too_long(watchdog: GuiWatchdog) -> list[Stretch]:
    """Return the freezes of the evening; test_opening measures the opening in a fresh process."""
    return [one for one in watchdog.over_limit() if one.during != "opening the window"]


def live_an_evening(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, folder: Path
) -> None:
    docx, pdf = folder / "Протокол.docx", folder / "Протокол.pdf"
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.looks_at_the_schedule()
        secretary.opens_the_meeting()
        secretary.starts_the_meeting()
        secretary.notes_who_came("Климанов", "Белова")
        for line in lines():
            secretary.types(line)
            secretary.enters_it()
        assert secretary.sees_questions() == 30
        secretary.ends_the_meeting()

        secretary.goes_to_the_orders()
        assert "15 без поручения и без ответа" in secretary.sees_of_the_checks()
        for numbers, letters, deadline, wording in MISSING:
            secretary.chooses(*numbers)
            assert secretary.sees_chosen() == list(numbers)
            secretary.assigns(letters, deadline, wording)
        assert secretary.sees_of_the_checks() == [
            "Перед выпуском протокола",
            "1 со сроком в выходной: № 16",
            "1 со сроком не по сезону: № 5",
            f"Председатель, секретарь, место; номер будет {NUMBER}",
        ]

        secretary.issues_the_protocol()
        assert NUMBER in secretary.reads_the_message()
        secretary.saves_the_paper_as(docx)
        assert "30 пунктов" in secretary.reads_the_message()
        secretary.saves_the_paper_as(pdf)
        secretary.closes_the_window()

    assert items_of(docx) == expected()
    assert_stands_in_order(pdf, expected())
    assert look_over(paths).faults == ()
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        assert secretary.sees_of_the_meeting()[0] == "проведена"
        assert f"протокол {NUMBER}" in secretary.sees_of_the_meeting()


def lines() -> list[str]:
    return (DATA / "evening.txt").read_text("utf-8").splitlines()


def expected() -> list[ReadItem]:
    """Return the protocol as it is to be, written down beside the lines."""
    with (DATA / "evening_protocol.csv").open(encoding="utf-8", newline="") as file:
        return [ReadItem(**row) for row in csv.DictReader(file, delimiter=";")]


def items_of(docx: Path) -> list[ReadItem]:
    return [
        ReadItem(*map(plain, (item.number, item.words, item.order, item.responsible, item.term)))
        for item in read_docx_items(docx.read_bytes())
    ]


def plain(text: str) -> str:
    """Return a text with one space where a paper breaks lines or keeps words together."""
    return " ".join(text.split())


def assert_stands_in_order(pdf: Path, items: list[ReadItem]) -> None:
    """See that each cell of each item stands after the one before it."""
    text, place = packed(read_pdf_text(pdf.read_bytes())), 0
    for item in items:
        cells = (item.number + item.words, item.order, item.responsible, item.term)
        for cell in map(packed, cells):
            found = text.find(cell, place)
            assert found >= 0, f"item {item.number}: “{cell}” is not in its place"
            place = found + len(cell)


def packed(text: str) -> str:
    return "".join(text.split())
