"""Show below the line what is usual on its matter; one key takes it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from db.domain.given import NOTHING, Given
from db.domain.habits import Habits, taught_by
from db.domain.interpretation import Interpretation
from db.domain.rows.minutes import QuestionRow
from desktop.views.common.chips import Variant
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.question_chips import ChipText

translate = QCoreApplication.translate


class LineUsual:
    """Hold what the line in hand might take over by Tab; nothing is taken without it."""

    def __init__(self) -> None:
        self._habits = Habits()
        self._evening: dict[UUID, Given] = {}
        self.proposed = NOTHING

    def set_habits(self, habits: Habits) -> None:
        """Take what is usual in the city."""
        self._habits = habits

    def learn(self, rows: Sequence[QuestionRow]) -> None:
        """Take what the questions of the meeting were given; it goes before older habits."""
        self._evening = taught_by(rows)

    def read(self, found: Interpretation | None, given: Given, today: date) -> Given:
        """Look again at the line and return what is proposed for it."""
        self.proposed = NOTHING
        if found is not None:
            self.proposed = self._habits.proposed(found, given, self._evening, today)
        return self.proposed

    def topic_of(self, words: str) -> UUID | None:
        """Return the topic that the words speak of."""
        named = self._habits.topics.guess(words)
        return named.key if named is not None else None

    def chips(self, today: date) -> tuple[ChipText, ...]:
        """Return one chip that tells the key and what it takes."""
        given = self.proposed
        deadline = given.deadline
        named = (
            given.topic.label if given.topic else "",
            given.assignees.label if given.assignees else "",
            deadline_words(deadline.kind, deadline.on, today) if deadline else "",
        )
        told = " · ".join(filter(None, named))
        if not told:
            return ()
        words = translate("Minutes", "Tab: {0}").format(told)
        return (ChipText(words, Variant.NEUTRAL, "arrow-right"),)
