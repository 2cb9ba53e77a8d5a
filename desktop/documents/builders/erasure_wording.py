"""Word in Russian what was destroyed: kinds of records, categories of data, events."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "applicant": "заявитель",
        "question": "вопрос",
        "order": "поручение",
        "head_word": "слово главы",
        "attachment": "фотография или документ",
        "house": "дом",
        "attendance": "участник встречи",
        "meeting": "встреча",
        "protocol_version": "редакция протокола",
        "protocol": "протокол",
        "public_text": "текст для публикации",
        "person": "карточка лица",
        "organisation": "карточка организации",
        "topic": "тема",
        "city": "настройки",
        "prepared_question": "подготовленный вопрос",
        "telling": "оповещение жителей",
        "check_item": "дело к встрече",
        "signal": "сигнал",
        "publication": "публикация",
        "advice_note": "решение о дворе",
        "schedule_edition": "утверждённый график",
        "feedback": "ответ заявителю",
        "execution_report": "отчёт об исполнении",
        "extension": "продление срока",
        "control_decision": "решение о контроле",
        "milestone": "этап работ",
        "typical_solution": "типовое решение",
        "reply_text": "текст ответа",
        "calendar_year": "производственный календарь",
        "erasure": "акт об уничтожении",
    }
)
ACTIONS: Mapping[str, str] = MappingProxyType(
    {
        "create": "запись создана",
        "change": "запись изменена",
        "delete": "в корзину",
        "restore": "из корзины",
        "erase": "данные уничтожены",
    }
)
_NAME = "фамилия, имя, отчество"
_PHOTO = "фотография или документ при записи"
_CATEGORIES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("applicant", "name"): _NAME,
        ("applicant", "flat"): "номер квартиры",
        ("applicant", "entrance"): "номер подъезда",
        ("applicant", "phone"): "номер телефона",
        ("house", "senior_name"): _NAME,
        ("house", "senior_phone"): "номер телефона",
        ("attendance", "name"): _NAME,
        ("attachment", "file_name"): _PHOTO,
        ("attachment", "sha256"): _PHOTO,
    }
)
_MENTIONS = "упоминания о лице в тексте записи"
_UNTOLD = frozenset({"content_hash", "deleted_at", "size"})


def kind_words(kind: str) -> str:
    """Return what a kind of record is called."""
    return KINDS.get(kind, kind)


def category_words(kind: str, fields: Iterable[str]) -> str:
    """Return the categories of data that fields of a record held."""
    found = dict.fromkeys(
        _CATEGORIES.get((kind, name), _MENTIONS) for name in fields if name not in _UNTOLD
    )
    order = [_NAME, "номер квартиры", "номер подъезда", "номер телефона", _PHOTO, _MENTIONS]
    return "; ".join(sorted(found, key=order.index))
