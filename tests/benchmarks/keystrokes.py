"""Count the keys that a question costs beyond its words, from the first letter to «saved».

Sixty lines of a meeting are to stand in the records with topic, assignee and deadline. They are
written in the real window by real key events, once through the line and once through the fields of
the card; the table of a word processor is counted at its best: nothing is typed there but the
names, the date and a Tab between the cells.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from db.domain.deadlines import parse_deadline
from db.domain.rows.minutes import QuestionRow
from db.domain.working_days import WorkingCalendar
from desktop.bootstrap.window import Desk
from desktop.views.common.completion_popup import CompletionPopup
from desktop.views.minutes.fields import TextField
from desktop.views.minutes.page import MinutesPage
from tests.benchmarks.figure import Figure, against, at_most, shown
from tests.benchmarks.stage import dressed
from tests.support import keyboard
from tests.support.keyboard import wait_until
from tests.support.office import DAY_OF_MEETING, desk_of, sample_folder

LINES = Path(__file__).parents[1] / "data" / "meeting_lines.txt"
FRESH = LINES.with_name("meeting_lines_fresh.txt")
"""Lines that nothing was tuned on."""
LIMIT = 12
_MOST_TABS = 60
_DATE = len("27.11.2026")
_CELLS = 4
"""Tabs that lead through a row of the table and open the next one."""
_SHIFTED = "*№!+"
"""What stands on the Russian keyboard above a digit; «#» and «@» do not stand on it at all."""


@dataclass(frozen=True)
class Job:
    """Hold what is to stand in the records, and how the term is typed."""

    words: str
    topic: str
    assignee: str
    term: str


@dataclass(frozen=True)
class Costs:
    """Hold the keys beyond the words, question by question, and how often Tab knew the topic."""

    keys: list[int]
    known: int = 0


def jobs(lines: Path = LINES) -> list[Job]:
    """Return the lines of the meeting."""
    rows = lines.read_text("utf-8").splitlines()
    return [Job(*map(str.strip, row.split("|"))) for row in rows if not row.startswith("#")]


def keystrokes() -> list[Figure]:
    """Compare the line with the fields of the card and with a table of a word processor."""
    asked = jobs()
    line = written(asked, Hands.by_the_line)
    card = written(asked, Hands.by_the_card)
    table = [_in_a_table(job) for job in asked]
    fresh = written(jobs(FRESH), Hands.by_the_line)
    other = f"keys beyond the words, {len(fresh.keys)} lines never tuned on"
    name = f"keys beyond the words, median of {len(asked)}"
    ours, theirs = median(line.keys), median(card.keys)
    return [
        at_most(name, ours, "keys", limit=LIMIT),
        against(name, ours, "keys", base_name="in the card", base=theirs, limit=1),
        against(name, ours, "keys", base_name="in a table", base=median(table), limit=1),
        shown("keys beyond the words, mean", sum(line.keys) / len(asked), "keys"),
        shown("keys beyond the words, the worst line", max(line.keys), "keys"),
        shown("lines whose topic was known by their words", line.known, "lines"),
        shown(f"{other}, median", median(fresh.keys), "keys"),
        shown(f"{other}, mean", sum(fresh.keys) / len(fresh.keys), "keys"),
        shown(f"{other}, topic known by their words", fresh.known, "lines"),
    ]


def written(asked: list[Job], way: "Callable[[Hands, Job], None]") -> Costs:
    """Write a meeting in a fresh window, look at what is stored, return the keys of each line."""
    app, theme = dressed()
    with TemporaryDirectory() as folder, desk_of(app, sample_folder(Path(folder)), theme) as desk:
        hands = Hands(desk)
        costs = []
        for number, job in enumerate(asked, 1):
            hands.keys = 0
            way(hands, job)
            hands.wait_for(number)
            costs.append(hands.keys - len(job.words))
        _look_over(hands.page.ribbon.view.questions.rows, asked)
    return Costs(costs, hands.known)


def _look_over(rows: Sequence[QuestionRow], asked: list[Job]) -> None:
    for row, job in zip(rows, asked, strict=True):
        deadline = parse_deadline(job.term, DAY_OF_MEETING.date(), WorkingCalendar())
        order = row.orders[0]
        found = (row.words, row.topic, order.lead and order.lead.label, order.deadline_on)
        wanted = (job.words, job.topic, job.assignee, deadline and deadline.on)
        if found != wanted:
            raise RuntimeError(f"{wanted} was to be stored, but there stands {found}")


def _in_a_table(job: Job) -> int:
    """Count the keys of a row that numbers itself: names in full, a date, Tabs."""
    return _CELLS + len(job.topic) + len(job.assignee) + _DATE


def _short(term: str) -> str:
    """Return a term as the line takes it behind an assignee: «пт», «15.12», «10рд»."""
    words = term.removeprefix("до ").removeprefix("за ")
    if words.startswith("конца"):
        return term
    return words.replace(" рд", "рд")


class Hands:
    """Sit before the meeting of the day and count every key; what is shown is looked at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.keys = self.known = 0
        desk.window.show()
        desk.window.activateWindow()
        desk.open()
        wait_until(lambda: bool(desk.window.current_section()), "the window is open")
        self._rest()
        keyboard.press("Return")
        wait_until(lambda: desk.window.current_section() == "minutes", "the meeting is shown")
        found = desk.window.findChild(MinutesPage)
        assert found is not None
        self.page = found
        wait_until(found.entry.is_ready, "the line is ready")
        self._rest()
        keyboard.press("F6")
        self._rest()

    def by_the_line(self, job: Job) -> None:
        """Take with Tab what is proposed rightly; type the rest into the line."""
        usual = self.page.entry.usual
        self._write(job.words)
        topic = usual.proposed.topic
        self.known += topic is not None and topic.label == job.topic
        if topic is None or topic.label != job.topic:
            self._name("№", job.topic)
        who = usual.proposed.assignees
        if who is None or who.label != job.assignee:
            self._name("*", job.assignee)
        if usual.proposed.topic is not None or usual.proposed.assignees is not None:
            self._press("Tab")
        deadline = usual.proposed.deadline
        wanted = parse_deadline(job.term, self._today(), WorkingCalendar())
        if deadline is not None and wanted is not None and deadline.on == wanted.on:
            self._press("Tab")
        else:
            self._space()
            self._write(_short(job.term))
        self._press("Return")

    def by_the_card(self, job: Job) -> None:
        """Write the words, open the card and fill its fields in."""
        self._write(job.words)
        known = len(self.page.ribbon.view.questions.rows)
        self._press("Return")
        self.wait_for(known + 1)
        self._press("F2")
        self._tab_to("topic")
        self._letters(job.topic)
        self._press("Ctrl+Shift+O")
        wait_until(lambda: bool(self.page.card.orders.fields()), "the card has an order")
        self._rest()
        self._tab_to(":assignee")
        self._letters(job.assignee)
        self._tab_to(":deadline")
        self._write(job.term)
        self._press("Ctrl+Return")

    def wait_for(self, count: int) -> None:
        """Wait until so many questions are on the disk and shown, and all is at rest."""
        rows = self.page.ribbon.view.questions
        wait_until(lambda: len(rows.rows) == count, "the question is shown")
        self._rest()
        wait_until(lambda: self.page.is_idle, "the question is saved")
        self._rest()

    def _name(self, sign: str, label: str) -> None:
        self._space()
        self._write(sign)
        self._letters(label)

    def _letters(self, label: str) -> None:
        """Type a name until it is offered first, and take it."""
        for letter in label.lower():
            self._write(letter)
            if self._offered() == label:
                self._press("Tab")
                return
        raise RuntimeError(f"{label} is never offered first")

    def _offered(self) -> str:
        shown_now = [
            popup for popup in self._desk.window.findChildren(CompletionPopup) if popup.isVisible()
        ]
        item = shown_now[0].current() if shown_now else None
        return item.label if item is not None else ""

    def _tab_to(self, ending: str) -> None:
        for _ in range(_MOST_TABS):
            if self._field(ending).control.hasFocus():
                return
            self._press("Tab")
        raise RuntimeError(f"Tab does not lead to {ending}: {QApplication.focusWidget()}")

    def _field(self, ending: str) -> TextField:
        return next(one for one in self.page.card.all_fields() if one.key.endswith(ending))

    def _space(self) -> None:
        if not self.page.entry.line().text.endswith(" "):
            self._write(" ")

    def _write(self, text: str) -> None:
        for character in text:
            self.keys += 1
            self.keys += character in _SHIFTED
        keyboard.write(text)

    def _press(self, keys: str) -> None:
        self.keys += keys.count("+") + 1
        keyboard.press(keys)

    def _rest(self) -> None:
        wait_until(lambda: self._desk.operations.is_resting, "the work is done")

    def _today(self) -> date:
        return DAY_OF_MEETING.date()
