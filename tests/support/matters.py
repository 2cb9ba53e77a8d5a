"""Read the labelled questions and measure how well those on one matter are found."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID

from db.domain.given import Named
from db.domain.habits import TopicWords
from db.domain.matters import Matters
from db.domain.rows.directories import TopicRow
from db.domain.similarity import ENOUGH, likeness, matter_of
from desktop import resources

_DATA = Path(__file__).parents[1] / "data"
TAUGHT = _DATA / "same_matters.txt"
"""The table of matters is taught with these."""
SPOKEN = _DATA / "spoken_matters.txt"
"""How people talk; the weights were chosen with these while the table was not taught with them."""
FRESH = _DATA / "fresh_matters.txt"
"""Written without a look at the table; nothing was ever tuned on it."""
LATER = _DATA / "later_matters.txt"
"""Written when all was tuned, before its figures were known; nothing was ever tuned on it."""
SHOWN = 5


@dataclass(frozen=True)
class Labelled:
    """Hold a question and the number of its matter."""

    matter: int
    text: str


@dataclass(frozen=True)
class Quality:
    """Hold how much of what belongs together is shown, and how much of what is shown belongs."""

    recall: float
    precision: float
    pairs: int


@cache
def questions(file: Path = TAUGHT) -> tuple[Labelled, ...]:
    found, matter = [], 0
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("=="):
            matter += 1
        elif line and not line.startswith("#"):
            found.append(Labelled(matter, line))
    return tuple(found)


@cache
def topic_words() -> TopicWords:
    """Return the topics that a new city begins with."""
    with resources.path("reference/topics.csv").open(encoding="utf-8", newline="") as file:
        return TopicWords(
            TopicRow(
                UUID(int=place), 1, row["group"], row["title"], place, None, "", row["keywords"]
            )
            for place, row in enumerate(csv.DictReader(file), 1)
        )


def _topic(named: Named | None) -> str:
    return named.label if named is not None else ""


def quality(matters: Matters, file: Path = TAUGHT) -> Quality:
    """Ask for each question which of the others are like it; at most five are shown.

    No question has a topic that a person chose; the words propose one, as they do for a line.
    """
    topics = topic_words()
    asked = [
        (one.matter, matter_of(one.text, matters, _topic(topics.guess(one.text))))
        for one in questions(file)
    ]
    recalls, shown, right, pairs = [], 0, 0, 0
    for place, (label, matter) in enumerate(asked):
        others = [one for other, one in enumerate(asked) if other != place]
        belong = sum(one[0] == label for one in others)
        likes = sorted(((likeness(matter, one[1]), one[0]) for one in others), reverse=True)
        top = [other for like, other in likes[:SHOWN] if like >= ENOUGH]
        found = top.count(label)
        recalls.append(found / belong)
        shown += len(top)
        right += found
        pairs += belong
    return Quality(sum(recalls) / len(recalls), right / max(1, shown), pairs // 2)
