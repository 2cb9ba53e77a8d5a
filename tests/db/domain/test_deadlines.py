import json
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.dates_ru import long_date, long_deadline, short_date, short_deadline
from db.domain.deadline_grammar import LONGEST_PHRASE, find_phrase
from db.domain.deadlines import Deadline, DeadlineWarning, parse_deadline, warnings_of
from db.domain.enums import DeadlineKind
from db.domain.working_days import WorkingCalendar, calendar_from_json

REFERENCE = Path(__file__).parents[3] / "resources" / "reference" / "calendar_ru.json"
CALENDAR = calendar_from_json(json.loads(REFERENCE.read_text(encoding="utf-8")))
MONDAY = date(2026, 11, 23)


def parsed(phrase: str, today: date = MONDAY) -> Deadline | None:
    return parse_deadline(phrase, today, CALENDAR)


def day_of(phrase: str, today: date = MONDAY) -> date | None:
    deadline = parsed(phrase, today)
    assert deadline is not None, phrase
    assert deadline.kind is DeadlineKind.DATE
    assert deadline.phrase == phrase
    return deadline.on


DATES = """
до пятницы = 27.11.2026
До Пятницы = 27.11.2026
к пятнице = 27.11.2026
в пятницу = 27.11.2026
на пятницу = 27.11.2026
по пятницу = 27.11.2026
до ближайшей пятницы = 27.11.2026
до этой пятницы = 27.11.2026
до следующей пятницы = 04.12.2026
в следующую пятницу = 04.12.2026
в следующую среду = 02.12.2026
до понедельника = 30.11.2026
к понедельнику = 30.11.2026
не позднее четверга = 26.11.2026
не позже вторника = 24.11.2026
до воскресенья = 29.11.2026
до пт = 27.11.2026
до ср. = 25.11.2026
пятница = 27.11.2026
до конца недели = 27.11.2026
до конца рабочей недели = 27.11.2026
до конца этой недели = 27.11.2026
к концу недели = 27.11.2026
на этой неделе = 27.11.2026
до конца следующей недели = 04.12.2026
на следующей неделе = 04.12.2026
до конца дня = 23.11.2026
до конца рабочего дня = 23.11.2026
до вечера = 23.11.2026
в течение дня = 23.11.2026
до конца завтрашнего дня = 24.11.2026
до конца месяца = 30.11.2026
до конца текущего месяца = 30.11.2026
до конца следующего месяца = 31.12.2026
в следующем месяце = 31.12.2026
до конца квартала = 31.12.2026
до конца следующего квартала = 31.03.2027
до конца полугодия = 31.12.2026
до конца года = 31.12.2026
к концу года = 31.12.2026
в этом году = 31.12.2026
до конца следующего года = 31.12.2027
до конца 2027 года = 31.12.2027
в 2027 году = 31.12.2027
до 2027 года = 31.12.2026
до нового года = 31.12.2026
к новому году = 31.12.2026
до конца декабря = 31.12.2026
до конца февраля 2028 года = 29.02.2028
в декабре = 31.12.2026
в марте = 31.03.2027
до декабря = 30.11.2026
к декабрю = 30.11.2026
до ноября = 31.10.2027
до мая = 30.04.2027
до лета = 31.05.2027
к лету = 31.05.2027
до весны = 28.02.2027
до осени = 31.08.2027
до зимы = 30.11.2026
до конца лета = 31.08.2027
до конца зимы = 28.02.2027
в IV квартале = 31.12.2026
1 квартал 2027 = 31.03.2027
в 1 квартале 2027 года = 31.03.2027
до конца первого квартала = 31.03.2027
во 2-м квартале 2027 г. = 30.06.2027
до 15.12 = 15.12.2026
до 15.12. = 15.12.2026
до 15/12 = 15.12.2026
15.12 = 15.12.2026
до 15.12.2026 = 15.12.2026
15.12.26 = 15.12.2026
до 15.12.2026 г. = 15.12.2026
до 5.1 = 05.01.2027
до 15.12.2031 = 15.12.2031
2026-12-15 = 15.12.2026
до 15 декабря = 15.12.2026
15-го декабря = 15.12.2026
к 15 декабря = 15.12.2026
не позднее 15 декабря = 15.12.2026
до 15 декабря 2026 = 15.12.2026
до 15 декабря 2026 г. = 15.12.2026
до 15 декабря 2026 года = 15.12.2026
до 15 декабря 26 г. = 15.12.2026
до 15 дек. = 15.12.2026
до 15 декабря (включительно) = 15.12.2026
до 1 декабря включительно = 01.12.2026
до 1 марта = 01.03.2027
до первого марта = 01.03.2027
до 9 мая = 09.05.2027
до 31 января = 31.01.2027
до 5 сент. 2027 = 05.09.2027
до 25 числа = 25.11.2026
до 15-го = 15.12.2026
до 31 числа = 31.12.2026
до 1-го числа = 01.12.2026
за 3 дня = 26.11.2026
за три дня = 26.11.2026
в течение трёх дней = 26.11.2026
в течении 3-х дней = 26.11.2026
через 3 дня = 26.11.2026
10 дней = 03.12.2026
десять дней = 03.12.2026
5 календарных дней = 28.11.2026
за 10 рабочих дней = 07.12.2026
в течение 5 рабочих дней = 30.11.2026
через один рабочий день = 24.11.2026
за 10 раб. дней = 07.12.2026
10 р.д. = 07.12.2026
за 30 рабочих дней = 13.01.2027
за неделю = 30.11.2026
через неделю = 30.11.2026
в течение недели = 30.11.2026
через две недели = 07.12.2026
за пару недель = 07.12.2026
за месяц = 23.12.2026
через месяц = 23.12.2026
за 2 месяца = 23.01.2027
за полтора месяца = 07.01.2027
через квартал = 23.02.2027
за полгода = 23.05.2027
через год = 23.11.2027
через 2 года = 23.11.2028
за сутки = 24.11.2026
за 24 часа = 24.11.2026
за 2 часа = 23.11.2026
за декаду = 03.12.2026
не позднее чем через 10 дней = 03.12.2026
в месячный срок = 23.12.2026
в недельный срок = 30.11.2026
в двухнедельный срок = 07.12.2026
в десятидневный срок = 03.12.2026
в 10-дневный срок = 03.12.2026
в 3-х дневный срок = 26.11.2026
в трёхмесячный срок = 23.02.2027
в полугодовой срок = 23.05.2027
в полуторамесячный срок = 07.01.2027
сегодня = 23.11.2026
завтра = 24.11.2026
до завтра = 24.11.2026
к завтрашнему дню = 24.11.2026
послезавтра = 25.11.2026
срок до пятницы = 27.11.2026
срок: 15.12 = 15.12.2026
срок — неделя = 30.11.2026
срок 10 дней = 03.12.2026
срок исполнения 10 рабочих дней = 07.12.2026
в срок до 1 декабря = 01.12.2026
со сроком до 1 декабря = 01.12.2026
"""


@pytest.mark.parametrize("example", DATES.strip().splitlines())
def test_a_phrase_means_a_date(example: str) -> None:
    phrase, expected = example.split(" = ")
    day = day_of(phrase)
    assert day is not None
    assert day.strftime("%d.%m.%Y") == expected


@pytest.mark.parametrize(
    ("phrase", "today", "expected"),
    [
        ("до пятницы", date(2026, 11, 27), date(2026, 12, 4)),  # said on a Friday
        ("до этой пятницы", date(2026, 11, 28), date(2026, 11, 27)),
        ("до конца недели", date(2026, 11, 28), date(2026, 11, 29)),  # said on a Saturday
        ("до конца недели", date(2026, 12, 28), date(2026, 12, 30)),  # 31 Dec and 1 Jan are off
        ("до конца недели", date(2027, 1, 4), date(2027, 1, 10)),  # nothing but holidays left
        ("до конца следующей недели", date(2026, 12, 28), date(2027, 1, 10)),
        ("через месяц", date(2026, 1, 31), date(2026, 2, 28)),
        ("через месяц", date(2027, 12, 31), date(2028, 1, 31)),
        ("за полгода", date(2027, 8, 31), date(2028, 2, 29)),
        ("через год", date(2028, 2, 29), date(2029, 2, 28)),
        ("до конца квартала", date(2026, 2, 1), date(2026, 3, 31)),
        ("до конца следующего квартала", date(2026, 10, 5), date(2027, 3, 31)),
        ("до конца полугодия", date(2026, 6, 30), date(2026, 6, 30)),
        ("до 31 числа", date(2026, 2, 1), date(2026, 3, 31)),
        ("до 15.12", date(2026, 12, 15), date(2026, 12, 15)),
        ("до 15.12", date(2026, 12, 31), date(2026, 12, 15)),
        ("до 15.11", date(2026, 12, 31), date(2027, 11, 15)),
        ("до 25.12", date(2027, 1, 10), date(2027, 12, 25)),
        ("до 29.02", date(2027, 12, 1), date(2028, 2, 29)),
        ("за 1 рабочий день", date(2026, 12, 30), date(2027, 1, 11)),
        ("за 5 рабочих дней", date(2027, 2, 17), date(2027, 2, 25)),  # Saturday the 20th is worked
        ("до лета", date(2026, 7, 1), date(2027, 5, 31)),
        ("до конца лета", date(2026, 7, 1), date(2026, 8, 31)),
        ("до конца зимы", date(2026, 12, 2), date(2027, 2, 28)),
    ],
)
def test_a_phrase_is_counted_from_the_day_it_is_said(
    phrase: str, today: date, expected: date
) -> None:
    assert day_of(phrase, today) == expected


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("немедленно", DeadlineKind.IMMEDIATE),
        ("Незамедлительно.", DeadlineKind.IMMEDIATE),
        ("срочно", DeadlineKind.IMMEDIATE),
        ("безотлагательно", DeadlineKind.IMMEDIATE),
        ("в срочном порядке", DeadlineKind.IMMEDIATE),
        ("срок: немедленно", DeadlineKind.IMMEDIATE),
        ("постоянно", DeadlineKind.PERMANENT),
        ("на постоянной основе", DeadlineKind.PERMANENT),
        ("срок — постоянно", DeadlineKind.PERMANENT),
    ],
)
def test_some_words_stand_for_no_date(phrase: str, kind: DeadlineKind) -> None:
    assert parsed(phrase) == Deadline(kind, None, phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        *("", " ", "до", "за", "срок", "срок до", "до свидания", "до 15", "до 31.02", "до 15.13"),
        *("до 0.12", "до 30 февраля", "до 32 декабря", "до 29.02", "до 29.02.2027", "15:12"),
        *("через 0 дней", "через 0 рабочих дней", "через день", "через 1000 дней", "до обеда"),
        *("в конце концов", "в кратчайшие сроки", "до пятницы утра", "не убирают до пятницы"),
        *("до 15.12.20261", "до 15.12-20.12", "до 15.12.0000", "до 5 квартала", "пятницами"),
        *("\x00", "\ud800", "🙂", "до \u202eпятницы"),
        *("9" * 5000, "за " * 5000, "до конца " * 40),
    ],
)
def test_what_is_no_deadline_gives_none(phrase: str) -> None:
    assert parsed(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "warnings"),
    [
        ("до пятницы", ()),
        ("до конца года", (DeadlineWarning.DAY_OFF,)),
        ("до 20.02.2027", ()),  # a Saturday that is worked
        ("до 01.11", (DeadlineWarning.IN_THE_PAST, DeadlineWarning.DAY_OFF)),
        ("до 20.11", (DeadlineWarning.IN_THE_PAST,)),
        ("до 29.02.2028", (DeadlineWarning.YEAR_UNKNOWN,)),
        ("до 08.01.2028", (DeadlineWarning.DAY_OFF, DeadlineWarning.YEAR_UNKNOWN)),
        ("до 14.12.2035", (DeadlineWarning.YEAR_UNKNOWN, DeadlineWarning.FAR_AWAY)),
        ("немедленно", ()),
    ],
)
def test_a_doubtful_date_is_questioned_and_kept(
    phrase: str, warnings: tuple[DeadlineWarning, ...]
) -> None:
    deadline = parsed(phrase)
    assert deadline is not None
    assert deadline.warnings == warnings


def test_any_date_can_be_questioned() -> None:
    assert warnings_of(MONDAY, MONDAY, CALENDAR) == ()
    assert DeadlineWarning.FAR_AWAY not in warnings_of(date.max, date(9998, 1, 1), CALENDAR)


@given(st.text(st.characters(exclude_categories=()), max_size=60), st.dates())
def test_no_text_and_no_day_is_too_much(phrase: str, today: date) -> None:
    assert parse_deadline(phrase, today, WorkingCalendar()) is None or phrase.strip()


WORDS = sorted({word for example in DATES.split("\n") for word in example.split(" = ")[0].split()})


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), st.dates())
def test_words_of_the_grammar_in_any_order_and_on_any_day_raise_nothing(
    phrase: str, today: date
) -> None:
    deadline = parse_deadline(phrase, today, CALENDAR)
    found = find_phrase(phrase)
    if deadline is not None:
        assert found is not None
        assert found.end <= len(phrase) <= LONGEST_PHRASE or found.end <= LONGEST_PHRASE


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.dates(date(2000, 1, 1), date(2199, 1, 1)))
def test_what_is_written_is_read_again(today: date, day: date) -> None:
    for written in (
        short_deadline(DeadlineKind.DATE, day, today),
        long_deadline(DeadlineKind.DATE, day),
    ):
        read = parse_deadline(written, today, CALENDAR)
        assert read is not None
        past_this_year = day.year == today.year and today - day > timedelta(days=30)
        if written.endswith("(включительно)") or not past_this_year:
            assert read.on == day


@given(st.dates(date(2024, 1, 1), date(2027, 10, 1)), st.integers(1, 60))
def test_working_days_end_on_a_working_day(today: date, count: int) -> None:
    day = day_of(f"за {count} рабочих дней", today)
    assert day is not None
    assert CALENDAR.is_working(day)
    assert CALENDAR.count_working_days(today + timedelta(days=1), day) == count


def test_dates_are_written_in_russian() -> None:
    assert short_date(date(2026, 11, 27), MONDAY) == "27.11, пт"
    assert short_deadline(DeadlineKind.DATE, date(2027, 1, 15), MONDAY) == "до 15.01.2027, пт"
    assert long_date(date(2026, 12, 15)) == "15\u00a0декабря\u00a02026\u00a0г."
    assert long_deadline(DeadlineKind.DATE, date(2026, 12, 15)) == (
        "до\u00a015\u00a0декабря\u00a02026\u00a0г. (включительно)"
    )
    assert long_deadline(DeadlineKind.IMMEDIATE, None) == "незамедлительно"
    assert short_deadline(DeadlineKind.PERMANENT, None, MONDAY) == "постоянно"
    assert short_deadline(None, None, MONDAY) == long_deadline(None, None) == ""


def test_hostile_text_is_read_quickly() -> None:
    started = time.process_time()
    for piece in ("до ", "в течение ", "срок", "за 3 ", " ", "1.", "не позднее ", "до конца"):
        text = piece * (20_000 // len(piece))
        assert parsed(text) is None
        for start in range(0, 2000, 7):
            find_phrase(text, start)
    assert time.process_time() - started < 3
