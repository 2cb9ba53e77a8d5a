"""A protocol of an evening in the yard, written for the tests: invented residents and services."""

from datetime import UTC, date, datetime

from desktop.documents.inputs import (
    DeadlineInput,
    DeadlineKind,
    ItemInput,
    OrderInput,
    PersonInput,
    ProtocolInput,
    ResponsibleInput,
)

MOMENT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

GRID = ResponsibleInput(
    "Иванов И.И., директор МП «Горэлектросеть»", "директору МП «Горэлектросеть» Иванову И.И."
)
ROADS = ResponsibleInput(
    "Шумилкина Т.П., директор МКУ «Управление дорог и благоустройства»",
    "директору МКУ «Управление дорог и благоустройства» Шумилкиной Т.П.",
)
HOUSING = ResponsibleInput(
    "Черных А.В., генеральный директор ООО «УК «Дом-Сервис»",
    "генеральному директору ООО «УК «Дом-Сервис» Черных А.В.",
)
DEPUTY = ResponsibleInput(
    "Фильянова Е.Е., первый заместитель главы администрации",
    "первому заместителю главы администрации Фильяновой Е.Е.",
)
POLICE = ResponsibleInput("МО МВД России по г. Заречный")

SAID = (
    (
        "не горит фонарь у третьего подъезда, второй месяц ходим в темноте",
        "восстановить освещение у подъезда № 3",
    ),
    (
        "яма на въезде во двор, машины объезжают по газону, а весной там будет болото",
        "выполнить ямочный ремонт въезда во двор",
    ),
    (
        "течёт крыша над кв. 45, управляющая говорит ждите капитальный ремонт",
        "провести обследование кровли и устранить протечку",
    ),
    (
        "когда поставят лежачий полицейский на проезде, дети из школы бегут прямо под колёса",
        "рассмотреть на комиссии по безопасности движения вопрос об устройстве искусственной неровности",
    ),
    (
        "Мусор не вывозили с пятницы, контейнеров мало, крысы бегают",
        "обеспечить вывоз мусора и установить дополнительный контейнер",
    ),
    (
        "спилить сухой тополь, ветки падают на машины - уже две разбили",
        "провести осмотр дерева и выполнить санитарную обрезку",
    ),
    (
        'как нам попасть в программу "Комфортная городская среда"?',
        "провести собрание жителей и разъяснить порядок участия в программе",
    ),
    (
        "на детской площадке сломаны качели и нет песка в песочнице",
        "отремонтировать качели, завезти песок",
    ),
)
TERMS = (
    DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15)),
    DeadlineInput(DeadlineKind.DATE, date(2026, 11, 27)),
    DeadlineInput(DeadlineKind.IMMEDIATELY),
    DeadlineInput(DeadlineKind.PERMANENT),
    DeadlineInput(DeadlineKind.WORDS, words="II квартал 2027 г."),
)
LEADS = (GRID, ROADS, HOUSING, DEPUTY, POLICE)


def item(number: int, words: str | None = None) -> ItemInput:
    """Make the item of a number: its words and orders follow from the number alone."""
    said, wording = SAID[number % len(SAID)]
    term = TERMS[number % len(TERMS)]
    orders = [
        OrderInput(
            wording, LEADS[number % len(LEADS)], deadline=term, personal_control=number % 9 == 0
        )
    ]
    if number % 7 == 0:
        helper = ResponsibleInput(HOUSING.nominative, deadline=TERMS[1])
        orders = [
            OrderInput(wording, GRID, (helper, ResponsibleInput(DEPUTY.nominative)), TERMS[0]),
            OrderInput("подготовить ответ заявителю", ROADS, deadline=TERMS[1]),
        ]
    answered = number % 11 == 0
    return ItemInput(
        number=number,
        words=words or said,
        address=f"ул. Зелёная, д. {number % 30 + 1}",
        answer="порядок вступления в программу разъяснён, памятка передана старшей по дому"
        if answered or number % 8 == 6
        else "",
        orders=() if answered else tuple(orders),
    )


def protocol(
    count: int, *, attended: int = 6, number: str | None = "48-ВЖ/2026", **changes: object
) -> ProtocolInput:
    """Make the protocol of a meeting with so many items."""
    people = (
        PersonInput("первый заместитель главы администрации", "Е.Е. Фильянова"),
        PersonInput("директор МП «Горэлектросеть»", "И.И. Иванов"),
        PersonInput("директор МКУ «Управление дорог и благоустройства»", "Т.П. Шумилкина"),
        PersonInput("депутат Собрания представителей по избирательному округу № 7", "С.А. Гусь"),
        PersonInput("генеральный директор ООО «УК «Дом-Сервис»", "А.В. Черных"),
        PersonInput("начальник отдела по работе с территориями", "М.Л. Кац"),
    )
    values: dict[str, object] = {
        "moment": MOMENT,
        "city": "г. Заречный",
        "letterhead": ("Администрация города Заречного", "Пензенской области"),
        "meeting_date": date(2026, 11, 23),
        "chair": PersonInput("Глава города Заречного", "О.В. Климанов"),
        "secretary": PersonInput(
            "главный специалист отдела по работе с территориями", "Н.С. Петрова-Водкина"
        ),
        "number": number,
        "heading": "встречи главы города Заречного с жителями",
        "place": ("ул. Зелёная, д. 5", "площадка у подъезда № 3"),
        "attended": tuple(people[n % len(people)] for n in range(attended)),
        "residents": 52,
        "items": tuple(item(n) for n in range(1, count + 1)),
        "control": "первого заместителя главы администрации Фильянову Е.Е.",
        "prepared_by": "Петрова-Водкина Надежда Сергеевна, 8 (8412) 00-00-00",
    }
    return ProtocolInput(**(values | changes))  # type: ignore[arg-type]  # by name
