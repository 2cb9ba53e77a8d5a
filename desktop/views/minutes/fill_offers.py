"""Find what may be given to a question that lacks something."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from db.domain.counting import Missing
from db.domain.deadlines import Deadline, parse_deadline
from db.domain.habits import Habits
from db.domain.inputs import AssigneeInput, BulkAssignment, DeadlineInput
from db.domain.rows.minutes import QuestionRow
from desktop.views.common.deadline_words import deadline_words, explained
from desktop.views.minutes.reading import Directories, MeetingView

_USUAL_DEADLINES = (
    "завтра",
    "до пятницы",
    "10 дней",
    "до конца месяца",
    "до конца квартала",
    "незамедлительно",
    "постоянно",
)

Offer = tuple[str, BulkAssignment]


def usual(
    missing: Missing,
    row: QuestionRow,
    view: MeetingView,
    directories: Directories | None,
    today: date,
) -> list[Offer]:
    """Return what is offered before a letter is typed; assignees are read from the records."""
    if directories is None:
        return []
    if missing is Missing.TOPIC:
        return _topics(row, view, directories.habits)
    if missing is Missing.HOUSE:
        named = directories.lexicon.houses.by_id
        return [
            (named[key].address, BulkAssignment(house_id=key))
            for key in view.card.house_ids
            if key in named
        ]
    return _deadlines(directories, today) if missing is Missing.DEADLINE else []


def matches(
    missing: Missing, text: str, directories: Directories | None, today: date
) -> list[Offer]:
    """Return what the letters mean."""
    if directories is None:
        return []
    if missing is Missing.TOPIC:
        found = directories.lexicon.topics.find(text)
        return [(entry.label, BulkAssignment(topic_id=entry.key)) for entry in found]
    if missing is Missing.HOUSE:
        houses = directories.houses.find(text)
        return [(entry.label, BulkAssignment(house_id=entry.key)) for entry in houses]
    if missing is Missing.ASSIGNEE:
        who = directories.lexicon.assignees.find(text)
        return [(entry.label, by_assignee(entry.key)) for entry in who]
    deadline = parse_deadline(text, today, directories.lexicon.calendar)
    return [(explained(deadline), _by_deadline(deadline))] if deadline is not None else []


def by_assignee(assignee: AssigneeInput) -> BulkAssignment:
    """Return what gives an order to one."""
    return BulkAssignment(assignees=(assignee,))


def by_habit(topic: UUID | None, habits: Habits) -> list[Offer]:
    """Return who usually answers for a topic that the records may not have yet."""
    habit = habits.by_topic.get(topic) if topic is not None else None
    if habit is None or habit.assignees is None:
        return []
    return [(habit.assignees.label, BulkAssignment(assignees=habit.assignees.who))]


def _topics(row: QuestionRow, view: MeetingView, habits: Habits) -> list[Offer]:
    """Return the topic that the words speak of, then those of this evening, the commonest first."""
    guess = habits.topics.guess(row.words)
    times = Counter((one.topic_id, one.topic) for one in view.questions if one.topic_id)
    named = [(guess.key, guess.label)] if guess is not None else []
    named += [(key, title) for (key, title), _ in times.most_common() if key is not None]
    return [(title, BulkAssignment(topic_id=key)) for key, title in dict.fromkeys(named)]


def _deadlines(directories: Directories, today: date) -> list[Offer]:
    calendar = directories.lexicon.calendar
    found = ((words, parse_deadline(words, today, calendar)) for words in _USUAL_DEADLINES)
    return [
        (
            f"{words} — {deadline_words(one.kind, one.on, today)}" if one.on else words,
            _by_deadline(one),
        )
        for words, one in found
        if one is not None
    ]


def without_repeats(offers: Sequence[Offer]) -> list[Offer]:
    """Return the offers, each label once."""
    return list({label: (label, given) for label, given in reversed(offers)}.values())[::-1]


def _by_deadline(deadline: Deadline) -> BulkAssignment:
    return BulkAssignment(deadline=DeadlineInput(deadline.kind, deadline.on, deadline.phrase))
