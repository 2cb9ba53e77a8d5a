"""Make what the papers for residents are told, as little or as much as a test asks for."""

from datetime import UTC, date, datetime, time

from desktop.documents.inputs import PersonInput
from desktop.documents.notice_inputs import (
    AnnouncementInput,
    CardsInput,
    OccasionInput,
    ResultInput,
    ResultsInput,
    ResultState,
    ScheduledInput,
    ScheduleInput,
)

MOMENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
DAY = date(2026, 11, 25)
HEAD = PersonInput("Глава города Заречного", "О.В.\xa0Климанов")
SECRETARY = PersonInput("Главный специалист отдела по работе с общественностью", "М.А.\xa0Белова")
PHONE = "8 (8412) 60-12-34"
LETTERHEAD = ("Администрация города Заречного", "Пензенской области")
LONG_ADDRESS = "ул. Академика Константинопольского-Заречинского " * 4 + "проезд, 114"
"""Of 200 letters and more."""


def occasion(addresses=("ул. Зелёная, 14", "ул. Зелёная, 16"), place="детская площадка во дворе"):
    return OccasionInput(DAY, time(18), addresses, place)


def announcement(**fields):
    ready = {
        "moment": MOMENT,
        "occasion": occasion(),
        "organisation": LETTERHEAD,
        "head": HEAD,
        "phone": PHONE,
        "city": "г. Заречный",
    }
    return AnnouncementInput(**{**ready, **fields})


def schedule(count, **fields):
    lines = tuple(
        ScheduledInput(
            OccasionInput(DAY, time(17, 30), (f"ул. Зелёная, {number}",), f"подъезд {number}"),
            SECRETARY,
            PHONE,
        )
        for number in range(1, count + 1)
    )
    ready = {
        "moment": MOMENT,
        "first": date(2026, 11, 1),
        "last": date(2026, 11, 30),
        "whose": "главы города Заречного",
        "lines": lines,
        "approver": HEAD,
    }
    return ScheduleInput(**{**ready, **fields})


def results(count, **fields):
    states = list(ResultState)
    rows = tuple(
        ResultInput(
            number=number,
            topic=("Освещение двора", "Детские и спортивные площадки")[number % 2],
            state=states[number % len(states)],
            deed=f"Восстановить освещение двора у подъезда {number} дома 14 по ул. Зелёной",
            who="МП «Горэлектросеть»",
            term=date(2026, 12, 15),
        )
        for number in range(1, count + 1)
    )
    ready = {
        "moment": MOMENT,
        "occasion": occasion(),
        "organisation": LETTERHEAD,
        "rows": rows,
        "phone": PHONE,
    }
    return ResultsInput(**{**ready, **fields})


def cards(**fields):
    ready = {"moment": MOMENT, "occasion": occasion(), "code": "A7C3", "phone": PHONE}
    return CardsInput(**{**ready, **fields})
