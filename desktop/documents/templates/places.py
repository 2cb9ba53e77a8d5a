"""List the places that a template may have, each with what will stand in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.notice_places import ACT, POSTER, RESULTS, SCHEDULE
from desktop.documents.templates.place import CODE, EMBLEM, PERSON, Place

__all__ = ["PLACES", "Place", "PlaceLine", "place_lines"]


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Hold a line of the list that the user reads: ``{{ row.number }}`` and what it is."""

    code: str
    words: str


_OFFICIAL = (*PERSON, Place("line", "инициалы, фамилия и должность одной строкой"))
_HEAD = (
    Place("letterhead", "наименование организации прописными буквами, по строкам"),
    Place("organisation", "наименование организации, как набрано в настройках"),
    Place("city", "город"),
    Place("restriction", "«Для служебного пользования», если это включено"),
    Place(
        "protocol",
        "протокол",
        (
            Place("title", "«ПРОТОКОЛ» или «ПЕРЕЧЕНЬ ПОРУЧЕНИЙ»"),
            Place("subject", "«встречи главы … с жителями по адресу: …»"),
            Place("number", "номер; у проекта – слово «ПРОЕКТ»"),
            Place("date", "дата встречи словами: «23 ноября 2026 г.»"),
            Place("date_short", "дата встречи цифрами: «23.11.2026»"),
            Place("reference", "«от 23 ноября 2026 г. № 48-ВЖ/2026»"),
            Place("edition", "«редакция 2, изменения внесены …», если это не первая"),
            Place("changes", "что изменено в этой редакции"),
        ),
    ),
    Place("chair", "председательствующий", _OFFICIAL),
    Place("secretary", "секретарь встречи", _OFFICIAL),
    Place("foot", "отметка об исполнителе и знак журнала"),
)
_ORDER = (
    Place("number", "номер поручения: «7» или «7.2»"),
    Place("wording", "текст поручения"),
    Place("sentence", "поручение с адресатом: «Директору … Иванову И.И. – восстановить …»"),
    Place("lead", "ответственный"),
    Place("co_executors", "соисполнители, каждый со своей строки"),
    Place("responsible", "ответственный и соисполнители вместе, как в таблице"),
    Place("deadline", "срок цифрами: «15.12.2026»"),
    Place("deadline_words", "срок словами: «до 15 декабря 2026 г. (включительно)»"),
    Place("control", "«Личный контроль главы», если он установлен"),
)
_ITEMS = (
    Place("introduction", "слова перед поручениями"),
    Place(
        "rows",
        "строки таблицы поручений",
        (
            Place("number", "номер пункта или поручения"),
            Place("question", "вопрос жителя и адрес; у второго поручения пункта пусто"),
            Place("order", "поручение, перед ним – что разъяснено на месте"),
            Place("responsible", "ответственный и соисполнители"),
            Place("deadline", "срок"),
        ),
        many=True,
        one="row",
    ),
    Place("points", "пункты абзацами, как во встроенном виде", many=True, one="point"),
    Place(
        "items",
        "вопросы, каждый со своими поручениями",
        (
            Place("number", "номер пункта"),
            Place("words", "слова жителя"),
            Place("address", "адрес"),
            Place("answer", "что разъяснено на месте"),
            Place("orders", "поручения этого пункта", _ORDER, many=True, one="order"),
        ),
        many=True,
        one="item",
    ),
    Place("control", "«Контроль за исполнением …»"),
)
_PROTOCOL = (
    *_HEAD,
    EMBLEM,
    CODE,
    Place("attended", "кто присутствовал, по строкам, и сколько жителей"),
    Place("people", "кто присутствовал, списком", _OFFICIAL, many=True, one="person"),
    Place("residents", "сколько было жителей"),
    *_ITEMS,
    Place("approval", "гриф «УТВЕРЖДАЮ» (у перечня поручений)"),
    Place("signatures", "кто подписывает", PERSON, many=True, one="signer"),
    Place(
        "attended_list", "список присутствовавших, если он идёт приложением", many=True, one="line"
    ),
    Place(
        "distribution",
        "лист рассылки, если он включён",
        (
            Place("number", "номер по порядку"),
            Place("whom", "кому"),
            Place("points", "какие пункты"),
        ),
        many=True,
        one="party",
    ),
    Place(
        "acquaintance",
        "лист ознакомления, если он включён",
        (Place("number", "номер по порядку"), Place("whom", "фамилия и должность")),
        many=True,
        one="reader",
    ),
)
_EXTRACT = (
    *_HEAD,
    EMBLEM,
    Place("title", "«ВЫПИСКА ИЗ ПРОТОКОЛА»"),
    Place("attended", "кто присутствовал, по строкам, и сколько жителей"),
    Place("addressee", "исполнитель, для которого выписка"),
    Place("leads", "пункты, за которые он отвечает"),
    Place("helps", "пункты, где он соисполнитель"),
    *_ITEMS,
    Place("signed", "кто подписал подлинник («п/п …»)", PERSON),
    Place(
        "certified",
        "кто заверяет выписку",
        (*PERSON, Place("date", "день, в который она заверена")),
    ),
    Place("kept", "где находится подлинник"),
    Place("seal", "«М.П.», если место печати нужно"),
)
_LETTER = (
    *_HEAD,
    EMBLEM,
    Place("addressee", "адресат: кому, в дательном падеже"),
    Place("about", "о чём письмо"),
    Place("greeting", "обращение: «Уважаемый Пётр Ильич!»"),
    Place("text", "абзацы письма, последний – о приложении", many=True, one="line"),
    Place("leads", "пункты, за которые он отвечает"),
    Place("helps", "пункты, где он соисполнитель"),
    Place("first_day", "ближайший срок"),
    Place("sheets", "сколько листов в выписке"),
)
_REMINDED = (
    Place("wording", "текст поручения"),
    Place("deadline", "срок"),
    Place("state", "«осталось: 2 дня», «срок истёк 5 дней назад»"),
)
_REMINDER = (
    *_HEAD,
    EMBLEM,
    Place("addressee", "адресат: кому, в дательном падеже"),
    Place("about", "о чём письмо"),
    Place("greeting", "обращение: «Уважаемый Пётр Ильич!»"),
    Place("today", "сегодняшний день словами"),
    Place("introduction", "«Напоминаем о поручениях …»"),
    Place(
        "lines",
        "поручения, о которых напоминаем",
        (
            Place("number", "номер поручения; если протоколов несколько – «№ 48-ВЖ/2026, п. 7.2»"),
            *_REMINDED,
        ),
        many=True,
        one="line",
    ),
    Place(
        "protocols",
        "протоколы, о поручениях которых напоминаем",
        (
            Place("title", "«Протокол от 23 ноября 2026 г. № 48-ВЖ/2026 (ул. Зелёная, 5)»"),
            Place(
                "lines",
                "поручения этого протокола",
                (Place("number", "номер поручения"), *_REMINDED),
                many=True,
                one="due",
            ),
        ),
        many=True,
        one="paper",
    ),
    Place("requests", "просьбы после таблицы, абзацами", many=True, one="request"),
)
_REGISTER = (
    *_HEAD,
    Place("subject", "«выписок из протокола от … № …»"),
    Place("count", "«Конвертов: 5»"),
    Place(
        "envelopes",
        "конверты в том порядке, в каком лежат в пакете",
        (
            Place("number", "номер по порядку"),
            Place("whom", "кому: надпись на конверте"),
            Place("points", "какие пункты"),
            Place("sheets", "сколько листов вложено"),
        ),
        many=True,
        one="envelope",
    ),
    Place("signer", "кто составил", PERSON),
)
_BLANK = (Place("content", "сама бумага; стоит одна в своём абзаце"),)

PLACES: Mapping[TemplateKind, tuple[Place, ...]] = MappingProxyType(
    {
        TemplateKind.PROTOCOL: _PROTOCOL,
        TemplateKind.EXTRACT: _EXTRACT,
        TemplateKind.LETTER: _LETTER,
        TemplateKind.REMINDER: _REMINDER,
        TemplateKind.REGISTER: _REGISTER,
        TemplateKind.SCHEDULE: SCHEDULE,
        TemplateKind.POSTER: POSTER,
        TemplateKind.RESULTS: RESULTS,
        TemplateKind.ACT: ACT,
        TemplateKind.BLANK: _BLANK,
    }
)


def place_lines(kind: TemplateKind) -> tuple[PlaceLine, ...]:
    """Return the places of a paper as its author writes them, with what each is."""
    return tuple(_lines(PLACES[kind], ""))


def _lines(places: tuple[Place, ...], before: str) -> Iterator[PlaceLine]:
    for place in places:
        name = f"{before}{place.name}"
        if place.many:
            yield PlaceLine(f"{{% for {place.one} in {name} %}} … {{% endfor %}}", place.words)
            if place.parts:
                yield from _lines(place.parts, f"{place.one}.")
            else:
                yield PlaceLine(f"{{{{ {place.one} }}}}", "одна строка из этого списка")
        elif place.parts:
            inner = _lines(place.parts, f"{name}.")
            yield from (PlaceLine(one.code, f"{place.words}: {one.words}") for one in inner)
        else:
            yield PlaceLine(f"{{{{ {name} }}}}", place.words)
