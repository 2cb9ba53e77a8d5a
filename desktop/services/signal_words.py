"""Name the sources of signals in tables, and recognise them there."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from db.domain.enums import SignalSource
from db.domain.text import fold

HEADINGS = ("Дата", "Источник", "Адрес", "Квартал", "Тема", "Содержание", "Человек")

_NAMES: Mapping[SignalSource, str] = MappingProxyType(
    {
        SignalSource.RECEPTION: "приём граждан",
        SignalSource.HEARING: "публичные слушания",
        SignalSource.SESSION: "заседание",
        SignalSource.EVENT: "мероприятие",
        SignalSource.HOTLINE: "горячая линия",
        SignalSource.NETWORK: "социальные сети",
        SignalSource.MEDIA: "СМИ",
        SignalSource.LETTER: "письмо",
        SignalSource.OTHER: "другое",
    }
)
_PATTERNS: tuple[tuple[str, SignalSource], ...] = (
    (r"прием", SignalSource.RECEPTION),
    (r"слушан", SignalSource.HEARING),
    (r"заседан|сесси|собрани[ея] представител", SignalSource.SESSION),
    (r"мероприят|праздник|субботник", SignalSource.EVENT),
    (r"горяч|телефон|звон|диспетчер|едд?с", SignalSource.HOTLINE),
    (
        r"соц|сет[иья]|вк\b|vk|вконтакте|telegram|телеграм|одноклассник|чат|max\b",
        SignalSource.NETWORK,
    ),
    (r"сми\b|газет|телевид|тв\b|радио|сайт|новост", SignalSource.MEDIA),
    (r"письм|обращен|почт|госуслуг|пос\b", SignalSource.LETTER),
    (r"друг|проч|ино", SignalSource.OTHER),
)


def source_name(source: SignalSource) -> str:
    """Return what a table calls a source."""
    return _NAMES[source]


def source_of(text: str) -> SignalSource | None:
    """Return the source that a cell names: an empty one means another, an unknown one nothing."""
    plain = fold(text)
    if not plain:
        return SignalSource.OTHER
    found = (source for pattern, source in _PATTERNS if re.search(pattern, plain))
    return next(found, None)
