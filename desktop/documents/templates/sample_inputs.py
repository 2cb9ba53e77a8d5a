"""Invented papers that a template is tried on: a full one and a bare one.

In the full one stand words that look like a template or like markup: they come out as typed.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from desktop.documents.inputs import (
    CertificationInput,
    CorrectionInput,
    DeadlineInput,
    DeadlineKind,
    ItemInput,
    LetterInput,
    OrderInput,
    OtherReminder,
    PersonInput,
    ProtocolInput,
    ProtocolOptions,
    ReminderInput,
    ReminderLine,
    ResponsibleInput,
)
from desktop.documents.notice_inputs import OccasionInput, ScheduledInput, ScheduleInput

MOMENT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
_DAY = date(2026, 11, 23)
_HEAD = PersonInput("Глава города", "И.И. Иванов")
_SECRETARY = PersonInput("главный специалист отдела по работе с жителями", "П.П. Петрова")
_LIGHT = ResponsibleInput(
    "Сидоров С.С., директор МП «Горсвет»",
    "директору МП «Горсвет» Сидорову С.С.",
    key="light",
    label="МП «Горсвет»",
    greeting="Уважаемый Семён Семёнович!",
)
_ROADS = ResponsibleInput(
    "Кузнецова К.К., директор МКУ «Дороги»",
    "директору МКУ «Дороги» Кузнецовой К.К.",
    key="roads",
    label="МКУ «Дороги»",
)
_TERM = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15))
_LITERAL = "На стене написали {{ x }} и {% if %} <w:p> & «так», просим закрасить"


def full_protocol() -> ProtocolInput:
    """Return a protocol with everything that a protocol may have."""
    helper = replace(_ROADS, deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 10)))
    first = OrderInput("Восстановить освещение у подъезда № 3", _LIGHT, (helper,), _TERM)
    second = OrderInput(
        "Доложить о причинах", _LIGHT, deadline=DeadlineInput(DeadlineKind.IMMEDIATELY)
    )
    third = OrderInput("Закрасить надписи", _ROADS, deadline=_TERM, personal_control=True)
    items = (
        ItemInput(1, "не горит фонарь", "ул. Зелёная, д. 5", "лампа заказана", (first, second)),
        ItemInput(2, _LITERAL, "ул. Зелёная, д. 7", orders=(third,)),
        ItemInput(3, "как вступить в программу", answer="порядок разъяснён"),
    )
    people = tuple(PersonInput("депутат городского собрания", f"А.А. Гость-{n}") for n in range(3))
    return ProtocolInput(
        moment=MOMENT,
        city="г. Энск",
        letterhead=("Администрация города Энска",),
        meeting_date=_DAY,
        chair=_HEAD,
        number="48-ВЖ/2026",
        place=("ул. Зелёная, д. 5",),
        secretary=_SECRETARY,
        attended=people,
        residents=52,
        items=items,
        control="первого заместителя главы администрации Смирнову С.С.",
        correction=CorrectionInput(2, _DAY, "уточнён срок в п. 1"),
        prepared_by="Петрова Полина Петровна, 8 (000) 000-00-00",
        journal_mark="1a2b3c4d",
        options=ProtocolOptions(
            attended_limit=2,
            distribution_list=True,
            acquaintance_sheet=True,
            restricted=True,
        ),
    )


def bare_protocol() -> ProtocolInput:
    """Return a draft of which nearly nothing is known yet."""
    order = OrderInput("Убрать снег")
    return ProtocolInput(
        MOMENT, "", (), None, _HEAD, items=(ItemInput(1, "снег", orders=(order,)),)
    )


def certification(*, seal: bool) -> CertificationInput:
    """Return who certifies an extract."""
    return CertificationInput(_SECRETARY, _DAY, "администрации города Энска", "01-15", seal)


def letter(*, sheets: int) -> LetterInput:
    """Return what only a covering letter says."""
    greeting = _LIGHT.greeting if sheets else ""
    return LetterInput(_LIGHT.dative, greeting, sheets)


def reminder(*, late: bool) -> ReminderInput:
    """Return a reminder; where it is late, of two protocols."""
    soon = ReminderLine("1.1", "Восстановить освещение у подъезда № 3", date(2026, 12, 15))
    missed = ReminderLine("2", "Закрасить {{ x }} <w:p>", date(2026, 11, 20), helps=True)
    lines = (missed, soon) if late else (soon,)
    greeting = _LIGHT.greeting if late else ""
    earlier = replace(full_protocol(), number="31-ВЖ/2026", meeting_date=date(2026, 10, 5))
    others = (OtherReminder(earlier, (missed,)),) if late else ()
    return ReminderInput("light", "МП «Горсвет»", _LIGHT.dative, greeting, _DAY, lines, others)


def schedule(*, stamped: bool) -> ScheduleInput:
    """Return a schedule of two meetings; with a stamp of approval or a signature."""
    yard = OccasionInput(
        date(2026, 11, 25), time(18), ("ул. Зелёная, 5", "ул. Зелёная, 7"), "у подъезда 3"
    )
    unknown = ScheduledInput(OccasionInput(None, place="двор {{ x }} <w:p>"))
    lines = (ScheduledInput(yard, _SECRETARY, "8 (000) 000-00-00"), unknown)
    return ScheduleInput(
        MOMENT,
        date(2026, 11, 1),
        date(2026, 11, 30),
        lines=lines if stamped else lines[:1],
        approver=_HEAD if stamped else None,
        signer=None if stamped else _HEAD,
    )
