"""The announcement of a meeting for social networks: plain text within the limit of each."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from desktop.documents.builders.notice_wording import houses, official, when
from desktop.documents.cleaning import clean_line
from desktop.documents.notice_inputs import AnnouncementInput
from desktop.documents.typography import NBSP


class Network(StrEnum):
    """Name the networks that the announcement goes to."""

    VK = "vk"
    TELEGRAM = "telegram"
    MAX = "max"
    OK = "ok"


LIMITS: Mapping[Network, int] = MappingProxyType(
    {Network.VK: 16_384, Network.TELEGRAM: 4_096, Network.MAX: 4_000, Network.OK: 4_096}
)
"""How long a text may be, in UTF-16 units: a letter beyond the first plane counts as two."""
STRICTEST = min(LIMITS, key=LIMITS.__getitem__)
"""A text for this network fits all others."""

_PART_LIMIT = 400
"""Of a place, a name or a phone; what is longer is no such thing."""
_ASK = (
    "Приходите и расскажите, что нужно вашему двору. На вопросы ответят на месте; что не решить "
    "сразу, войдёт в протокол поручений: кто отвечает и к какому сроку сделает."
)
_RESULTS = "О том, что сделано, сообщим здесь и на досках у подъездов."


def announcement_text(source: AnnouncementInput, network: Network) -> str:
    """Return the text; houses that do not fit are counted, all else has a place of its own."""
    limit = LIMITS[network]
    shown = _shortened(source)
    addresses = shown.occasion.addresses

    def with_houses(count: int) -> str:
        return _text(shown, addresses[:count], len(addresses) - count)

    whole = with_houses(len(addresses))
    if length(whole) <= limit:
        return whole
    counts = range(len(addresses))
    too_many = bisect_left(counts, True, key=lambda count: length(with_houses(count)) > limit)
    return with_houses(too_many - 1)


def length(text: str) -> int:
    """Count a text as the networks do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _shortened(source: AnnouncementInput) -> AnnouncementInput:
    occasion = source.occasion
    return replace(
        source,
        occasion=replace(
            occasion,
            place=_line(occasion.place),
            addresses=tuple(_line(address) for address in occasion.addresses),
        ),
        phone=_line(source.phone),
        city=_line(source.city),
    )


def _text(source: AnnouncementInput, addresses: tuple[str, ...], hidden: int) -> str:
    paragraphs = ("\n".join(lines) for lines in _paragraphs(source, addresses, hidden))
    return "\n\n".join(part for part in paragraphs if part).replace(NBSP, " ") + "\n"


def _paragraphs(
    source: AnnouncementInput, addresses: tuple[str, ...], hidden: int
) -> Iterator[tuple[str, ...]]:
    head = _line(official(source.head))
    yield (f"{head} встретится с жителями." if head else "Приглашаем на встречу с жителями.",)
    named = "; ".join(houses(addresses))
    if hidden:
        named = f"{named} и ещё домов: {hidden}" if named else f"домов: {hidden}"
    place = " – ".join(part for part in (named, source.occasion.place) if part)
    yield f"Когда: {when(source.occasion)}", f"Где: {place}"
    yield (_ASK,)
    if source.phone:
        yield (f"Вопрос можно передать заранее: {source.phone}",)
    yield (_RESULTS,)
    yield (" ".join(_tags(source.city)),)


def _tags(city: str) -> Iterator[str]:
    yield "#ВстречаСЖителями"
    name = "".join(letter for letter in city.removeprefix("г.") if letter.isalnum())
    if name:
        yield f"#{name}"


def _line(text: str) -> str:
    plain = clean_line(text).replace("\n", " ")
    return plain if len(plain) <= _PART_LIMIT else f"{plain[: _PART_LIMIT - 1].rstrip()}…"
