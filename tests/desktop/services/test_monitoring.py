"""Keep signals and publications, rank yards, approve schedules, on a real file."""

import random
from datetime import date, timedelta

import openpyxl
import pytest

from db.domain.advice import rank, score
from db.domain.day_spellings import read_day
from db.domain.enums import AdviceChoice, MeetingState, SignalSource
from db.domain.errors import UserError
from db.domain.preparation import PublicationInput, SignalInput
from db.domain.rows.monitoring import YardFacts
from db.models import Meeting, MeetingHouse
from desktop import resources
from desktop.services.advice import AdviceService
from desktop.services.notices import NoticeService
from desktop.services.publications import PublicationsService
from desktop.services.schedule import ScheduleService
from desktop.services.schedule_editions import ScheduleEditionService
from desktop.services.signals import SignalService
from desktop.services.signals_import import SignalImportService
from tests.support.controlled import controlled
from tests.support.records import HandClock, fresh_database, put, small_city

TODAY = date(2026, 11, 25)
ROWS = (
    ("Журнал сигналов", None, None, None, None, None),
    ("Дата", "Источник", "Адрес", "Тема", "Суть обращения", "Кол-во человек"),
    ("5.3.2026", "ВКонтакте", "Зеленая ул., д. 14", "Уличное освещение", "Темно у подъезда", 12),
    (date(2026, 3, 6), "приём граждан", None, "Ежи", "=1+1", None),
    ("2026-03-07", "горячая линия", "ул. Зелёная, 14", None, "Яма", 1),
    ("8 марта 2026 г.", "", None, None, "Снег", "3"),
    ("31.02.2026", "СМИ", None, None, "Не бывает", 1),
    ("05.03.2027", "СМИ", None, None, "Ещё не было", 1),
    ("09.03.2026", "телепатия", None, None, "Неизвестно откуда", 1),
    ("09.03.2026", "СМИ", "ул. Лунная, 1", None, "Нет дома", 1),
    ("09.03.2026", "СМИ", None, None, "", 1),
    ("09.03.2026", "СМИ", None, None, "Много", "-5"),
    ("07/03/26", "Горячая линия", "Зелёная 14", None, "яма", 1),
)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database, MeetingState.HELD)


@pytest.fixture
def signals(yard):
    return SignalService(yard.database, HandClock())


def table(folder, rows=ROWS):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.active["E4"].data_type = "s"  # a text that only looks like a formula
    book.save(folder / "signals.xlsx")
    return folder / "signals.xlsx"


def test_the_preview_names_each_row_and_its_fault_and_nothing_is_written(tmp_path, yard, signals):
    service = SignalImportService(yard.database, HandClock())
    preview = service.preview(table(tmp_path))
    assert {row.number: (row.fault, row.column) for row in preview.rejected} == {
        7: ("not_a_day", "Дата"),
        8: ("day_to_come", "Дата"),
        9: ("unknown_source", "Источник"),
        10: ("unknown_house", "Адрес"),
        11: ("missing", "Суть обращения"),
        12: ("not_a_number", "Кол-во человек"),
        13: ("twice_in_file", ""),
    }
    assert signals.rows() == []
    sources = [row.values["source"] for row in preview.accepted]
    assert sources == ["социальные сети", "приём граждан", "горячая линия", "другое"]

    service.confirm(preview)
    service.confirm(preview)
    rows = {row.text: row for row in signals.rows()}
    assert set(rows) == {"Темно у подъезда", "Ежи: =1+1", "Яма", "Снег"}
    first = rows["Темно у подъезда"]
    assert (first.noted_on, first.source, first.address, first.topic, first.weight) == (
        date(2026, 3, 5),
        SignalSource.NETWORK,
        "ул. Зелёная, 14",
        "Уличное освещение",
        12,
    )
    again = service.preview(table(tmp_path))
    assert not again.accepted
    assert [row.fault for row in again.rows[:4]] == ["already_there"] * 4


def test_what_is_saved_as_a_table_holds_no_formula_and_comes_back_as_it_was(
    tmp_path, yard, signals
):
    texts = ("=HYPERLINK(A1)", "+7 900", "-1", "@sum", "обычный")
    for place, text in enumerate(texts):
        signals.save(SignalInput(TODAY, SignalSource.MEDIA, text, yard.house, weight=place + 1))
    path = signals.export(tmp_path / "out.xlsx").path
    sheet = openpyxl.load_workbook(path).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert {cell.value for cell in cells} >= set(texts)

    preview = SignalImportService(yard.database, HandClock()).preview(path)
    assert [row.fault for row in preview.rows] == ["already_there"] * len(texts)


@pytest.mark.parametrize(
    "text",
    ["5.3.2026", "05.03.26", "05/03/2026", "2026-03-05", "5 марта 2026 года", "05.03.2026 12:30"],
)
def test_a_day_is_read_in_any_spelling(text):
    assert read_day(text) == date(2026, 3, 5)


def test_the_ranking_agrees_with_a_count_by_hand(yard, signals):
    for number in (1, 2, 3):
        controlled(yard, number, house_id=yard.house)
    signals.save(SignalInput(TODAY, SignalSource.LETTER, "после", yard.house, weight=20))
    before = TODAY - timedelta(days=30)
    signals.save(SignalInput(before, SignalSource.LETTER, "до встречи", yard.house, weight=99))
    service = AdviceService(yard.database, HandClock())
    today = TODAY + timedelta(days=61)
    rows = {row.title: row for row in service.rows(today)}
    signals.save(SignalInput(today, SignalSource.LETTER, "новый", yard.house, weight=20))
    row = {one.title: one for one in service.rows(today)}["ул. Зелёная, 14"]

    assert rows["ул. Зелёная, 14"].facts.signals == 0, "heard of before or on the day of the visit"
    assert (row.residents, row.is_guessed, row.months) == (100, True, 2.0)
    assert (row.facts.open_orders, row.facts.signals) == (3, 20)
    assert row.score == round(100 / 100 * 2.0 * (1 + 3) * (1 + 20 / 10), 1) == 24.0


def test_houses_that_met_together_last_are_one_yard(yard):
    old, new, called_off = (
        Meeting(state=state, on=date(2026, month, 5), place="во дворе")
        for state, month in (
            (MeetingState.HELD, 3),
            (MeetingState.PLANNED, 12),
            (MeetingState.CANCELLED, 12),
        )
    )
    put(yard.database, old, new, called_off)
    for meeting, houses in (
        (old, (yard.neighbour, yard.far_house)),
        (new, (yard.far_house, yard.house)),
        (called_off, (yard.house, yard.neighbour)),
    ):
        for position, house in enumerate(houses):
            link = MeetingHouse(meeting_id=meeting.id, house_id=house, position=position)
            put(yard.database, link)

    rows = AdviceService(yard.database, HandClock()).rows(TODAY)

    yards = {row.facts.house_ids: (row.facts.last_on, row.facts.next_on) for row in rows}
    assert yards == {
        (yard.far_house, yard.house): (TODAY, date(2026, 12, 5)),
        (yard.neighbour,): (date(2026, 3, 5), None),
    }


def test_a_thousand_yards_stand_in_the_order_of_their_numbers():
    dice = random.Random(6)
    facts = [
        YardFacts(
            (), (f"ул. {number}",), dice.randrange(1, 900), TODAY - timedelta(dice.randrange(2000)),
            None, dice.randrange(9), 0, dice.randrange(200),
        )
        for number in range(1000)
    ]  # fmt: skip
    ranked = rank(facts, TODAY)
    numbers = [row.score for row in ranked]
    assert numbers == sorted(numbers, reverse=True)
    row = ranked[500]
    assert row.score == round(
        score(row.residents, row.months, row.facts.open_orders, row.facts.signals), 1
    )


def test_a_decision_goes_before_the_ranking_and_says_why(yard):
    service = AdviceService(yard.database, HandClock())
    last = service.rows(TODAY)[-1]
    house = last.facts.house_ids[0]
    with pytest.raises(UserError, match="no_advice_note"):
        service.decide(house, AdviceChoice.FIRST, " ", TODAY)
    service.decide(house, AdviceChoice.FIRST, "просит глава", TODAY)
    assert service.rows(TODAY)[0].facts.note == "просит глава"
    service.decide(house, None, "", TODAY)
    assert service.rows(TODAY)[-1].title == last.title


def test_an_approved_schedule_stays_as_it_was_and_the_next_edition_stands_beside_it(yard):
    schedule = ScheduleService(yard.database, HandClock())
    editions = ScheduleEditionService(yard.database, HandClock())
    editions.approve(2026, TODAY, "О.В. Климанов")
    with pytest.raises(UserError, match="schedule_unchanged"):
        editions.approve(2026, TODAY, "О.В. Климанов")
    schedule.copy(yard.meeting, date(2026, 12, 9))
    changes = editions.changes(2026)
    assert (len(changes.added), len(changes.dropped), len(changes.moved)) == (1, 0, 0)
    editions.approve(2026, TODAY, "О.В. Климанов", "добавлена встреча")

    second, first = editions.editions(2026)
    assert (second.edition, len(second.lines)) == (2, 2)
    assert (first.edition, [line.on for line in first.lines]) == (1, [TODAY])


def test_the_paper_of_the_approved_schedule_is_the_one_that_was_approved(tmp_path, yard):
    notices = NoticeService(yard.database, HandClock(), resources.path("fonts"))
    with pytest.raises(UserError, match="schedule_not_approved"):
        notices.approved(2026)
    ScheduleEditionService(yard.database, HandClock()).approve(2026, TODAY, "О.В. Климанов")
    schedule = ScheduleService(yard.database, HandClock())
    schedule.copy(yard.meeting, date(2026, 12, 9))
    saved = notices.save(lambda: notices.approved(2026), tmp_path / "year.docx")
    assert saved.items == 1, "the meeting planned later is not on it"


def test_a_publication_is_tied_to_an_order_and_says_so(yard):
    key = controlled(yard, 4)
    service = PublicationsService(yard.database, HandClock())
    tie = next(one for one in service.ties() if one.order_id == key.id)
    service.save(
        PublicationInput(
            TODAY,
            "Свет вернули",
            "Заречье",
            "http://example.test",
            "",
            tie.meeting_id,
            tie.question_id,
            tie.order_id,
        )
    )
    (row,) = service.rows(meeting_id=yard.meeting)
    assert row.about == "поручение по вопросу 4 · встреча 25.11.2026, ул. Зелёная, 14"
    with pytest.raises(UserError, match="no_publication_title"):
        service.save(PublicationInput(TODAY, " "))
