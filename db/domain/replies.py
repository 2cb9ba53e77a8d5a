"""Put together what an applicant is told: a text for the topic and the outcome, filled in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from db.domain.enums import Outcome

_PLACE = re.compile(r"\{([^{}]*)\}")
PLACES = (
    "город",
    "дата",
    "вопрос",
    "адрес",
    "поручение",
    "исполнитель",
    "отчёт",
    "срок",
    "прежний срок",
)
"""What may stand in braces in a text."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold a text for a topic, or a group of topics, and an outcome; what is empty fits any."""

    outcome: Outcome | None
    """``None`` for the text about a moved deadline."""
    text: str
    topic_id: UUID | None = None
    topic: str = ""
    """A title or a group, of the texts that come with the program."""


def choose(
    replies: Sequence[Reply],
    outcome: Outcome | None,
    topic_id: UUID | None,
    titles: Sequence[str] = (),
) -> str:
    """Return the text that fits best: of the topic, of its title or group, of the outcome alone.

    Of texts that fit alike the first is taken: those of the city stand before ours.
    """
    fitting = [one for one in replies if one.outcome == outcome]
    for wanted in (
        lambda one: topic_id is not None and one.topic_id == topic_id,
        lambda one: bool(one.topic) and one.topic in titles,
        lambda one: one.topic_id is None and not one.topic,
    ):
        found = next((one.text for one in fitting if wanted(one)), None)
        if found is not None:
            return found
    return ""


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill the places of a text; a sentence whose place has nothing to say is left out."""
    sentences = re.split(r"(?<=[.!?])\s+", text.strip())
    said = (_filled(sentence, values) for sentence in sentences)
    return " ".join(sentence for sentence in said if sentence)


def unknown_places(text: str) -> list[str]:
    """Return what stands in braces and is no place."""
    return [name for name in _PLACE.findall(text) if name not in PLACES]


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    places = _PLACE.findall(sentence)
    if any(not values.get(place, "") for place in places):
        return ""
    said = _PLACE.sub(lambda found: values[found[1]], sentence)
    return said.replace("..", ".")  # «2026 г.» at the end of a sentence
