"""The places of the schedule, the posters and the act of destruction."""

from desktop.documents.templates.place import CODE, EMBLEM, PERSON, Place

SCHEDULE = (
    EMBLEM,
    Place("stamp", "гриф «УТВЕРЖДАЮ», если график утверждается"),
    Place("subject", "«встреч главы … с жителями на ноябрь 2026 г.»"),
    Place("period", "«на ноябрь 2026 г.»"),
    Place(
        "meetings",
        "встречи",
        (
            Place("number", "номер по порядку"),
            Place("when", "день, день недели и час"),
            Place("where", "адрес и место"),
            Place("houses", "дома"),
            Place("responsible", "ответственный"),
            Place("phone", "телефон"),
        ),
        many=True,
        one="meeting",
    ),
    Place("signer", "кто подписывает, если графику не нужен гриф", PERSON),
)
ACT = (
    Place("letterhead", "наименование организации прописными буквами, по строкам"),
    Place("city", "город"),
    Place("number", "номер акта: «1/2026»"),
    Place("date", "день уничтожения словами"),
    Place("basis", "«Составлен в соответствии с приказом …»"),
    Place("operator", "оператор и его адрес, по строкам"),
    Place("subject", "как определяется субъект данных"),
    Place("categories", "категории уничтоженных сведений"),
    Place("system", "информационная система"),
    Place("reason", "причина уничтожения"),
    Place("moment", "день и час уничтожения"),
    Place("way", "способ уничтожения"),
    Place("looked_through", "что просмотрено кроме записей"),
    Place(
        "records",
        "уничтоженные записи",
        (
            Place("number", "номер по порядку"),
            Place("record", "запись и её идентификатор"),
            Place("data", "уничтоженные сведения"),
        ),
        many=True,
        one="record",
    ),
    Place("copies_note", "что с прежними резервными копиями"),
    Place(
        "copies",
        "резервные копии, сделанные до уничтожения",
        (
            Place("name", "имя копии"),
            Place("made", "когда сделана"),
            Place("gone", "когда будет удалена"),
        ),
        many=True,
        one="copy",
    ),
    Place("annex", "приложение и срок хранения акта"),
    Place("signer", "кто отвечает за уничтожение", PERSON),
)
_OCCASION = (
    Place("organisation", "наименование организации одной строкой"),
    Place("date", "день встречи словами: «25 ноября 2026 г.»"),
    Place("houses", "дома: «ул. Зелёная, 14, 16»"),
    Place("place", "точное место: «детская площадка во дворе»"),
    Place("where", "дома, а если их нет – точное место"),
    Place("phone", "телефон"),
)
POSTER = (
    *_OCCASION,
    EMBLEM,
    CODE,
    Place("head", "кто встречается с жителями: должность и фамилия"),
    Place("day", "день без года: «25 ноября»"),
    Place("weekday", "день недели"),
    Place("hour", "час: «18:00»"),
)
RESULTS = (
    *_OCCASION,
    CODE,
    Place(
        "rows",
        "вопросы по номерам",
        (
            Place("number", "номер вопроса"),
            Place("topic", "о чём спросили: тема"),
            Place("deed", "что сделано или поручено"),
            Place("who", "кто отвечает"),
            Place("state", "итог словом: «Сделано», «В работе»"),
            Place("term", "срок: «до 15.12.2026»"),
        ),
        many=True,
        one="row",
    ),
)
