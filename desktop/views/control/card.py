"""Show everything about the chosen order, and what can be done to it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.enums import AssigneeRole, RecordKind
from db.domain.rows.attachments import AttachmentRow
from db.domain.rows.control import BoardRow, ControlCard, ReportRow
from desktop.views.common.buttons import action_button, secondary_button
from desktop.views.common.control_words import (
    decision_words,
    outcome_words,
    recurrence_words,
    verdict_words,
)
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.history import HistoryView
from desktop.views.common.labels import Heading, Label, MutedLabel
from desktop.views.common.panels import Card, clear_column
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.views.control.deeds import ICONS, Deed
from desktop.views.control.wording import (
    day_words,
    due_words,
    first_words,
    meeting_words,
    moved_words,
    number_words,
)

_FIRST = (Deed.REPORT, Deed.REMOVE)
"""What is done most: their buttons come first."""


class OrderCard(Card):
    """Show one order, or how many are chosen.

    Signals:
        file_wanted(object): a file of a report is to be saved, an :class:`AttachmentRow`.
    """

    file_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        deeds: Mapping[Deed, QAction],
        page: QWidget,
    ) -> None:
        super().__init__(parent=page)
        self._page = page
        self._theme = theme
        self._today = today
        self._history: HistoryView | None = None
        self._words = QWidget()
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._box = QWidget()
        flow = FlowLayout(self._box, spacing=8)
        self._buttons = {}
        for deed in (*_FIRST, *(one for one in Deed if one not in _FIRST)):
            button = action_button(theme, deeds[deed], icon=ICONS[deed])
            self._buttons[deed] = button
            flow.addWidget(button)
        self._deeds = deeds
        self.add(self._box)
        self.add(self._words)
        Curtain(theme.veil, self._words)

    def add_history(self, history: HistoryView) -> None:
        """Show the history of the question below; its key works all over the page."""
        self._history = history
        history.add_key(self._page)
        self.add(history)

    def offer(self, *, is_offered: bool) -> None:
        """Show the buttons, or not while the form of one of them is open."""
        self._box.setVisible(is_offered)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show how many orders are chosen; what is known of a single one comes with its card."""
        for deed, button in self._buttons.items():
            button.setVisible(self._deeds[deed].isVisible())
        if len(rows) == 1:
            return
        clear_column(self._column)
        self.set_title(self.tr("%n order(s) chosen", "", len(rows)) if rows else "")
        if rows:
            hint = self.tr("What is done here is done to all of them, or to none.")
        else:
            hint = self.tr("Choose an order at the left.")
        self._column.addWidget(MutedLabel(hint, wrap=True))
        if self._history is not None:
            self._history.clear()

    def show_card(self, card: ControlCard) -> None:
        """Show one order."""
        row = card.row
        clear_column(self._column)
        self.set_title(self.tr("Question {0}").format(number_words(row)))
        for label in self._labels(card):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)
        for report in card.reports:
            self._add_files(report)
        if self._history is not None:
            self._history.show_record(RecordKind.QUESTION, row.question_id)

    def texts(self) -> str:
        """Return all that the card says."""
        return "\n".join(label.text() for label in self._words.findChildren(Label))

    def _labels(self, card: ControlCard) -> Iterator[Label]:
        row = card.row
        yield Label(row.wording or row.words, "strong", wrap=True)
        if row.wording and row.words:
            yield MutedLabel(f"«{row.words}»", wrap=True)
        if card.applicants:
            yield MutedLabel(", ".join(card.applicants), small=True, wrap=True)
        yield MutedLabel(meeting_words(row), small=True, wrap=True)
        yield from self._terms(card)
        yield from self._parts(card)
        yield from self._stages(card)
        yield from self._reports(card)
        yield from self._decisions(card)
        yield from self._verdicts(card)

    def _terms(self, card: ControlCard) -> Iterator[Label]:
        row, today = card.row, self._today()
        yield _section(self.tr("Deadline"))
        words = due_words(row, today) or "—"
        if row.is_extended:
            words = f"{words} · {first_words(row, today)}"
        yield Label(words, wrap=True)
        if row.recurrence is not None:
            yield Label(recurrence_words(row.recurrence), wrap=True)
        for one in card.extensions:
            yield Label(moved_words(one, today), wrap=True)
            said = self.tr("{0} · allowed by {1}, {2}")
            said = said.format(one.reason, one.allowed_by, day_words(one.allowed_on))
            yield MutedLabel(said, small=True, wrap=True)

    def _parts(self, card: ControlCard) -> Iterator[Label]:
        yield _section(self.tr("Responsible party"))
        for part in card.parts:
            words = part.label
            if part.role is AssigneeRole.CO_EXECUTOR:
                words = self.tr("{0} (co-executor)").format(part.label)
            if part.done_on is not None:
                words = self.tr("{0} · done {1}").format(words, day_words(part.done_on))
            elif part.deadline_on is not None:
                own = self.tr("{0} · own deadline {1}")
                words = own.format(words, day_words(part.deadline_on))
            yield Label(words, wrap=True)

    def _stages(self, card: ControlCard) -> Iterator[Label]:
        if card.milestones:
            yield _section(self.tr("Stages"))
        for stage in card.milestones:
            day = f" · {day_words(stage.due_on)}" if stage.due_on is not None else ""
            if stage.done_on is not None:
                done = self.tr("done {0}").format(day_words(stage.done_on))
                yield Label(f"✓ {stage.title}{day} · {done}", wrap=True)
            else:
                late = stage.due_on is not None and stage.due_on < self._today()
                mark = self.tr("late") if late else ""
                words = f"○ {stage.title}{day}" + (f" · {mark}" if mark else "")
                yield Label(words, tone="warn" if late else "", wrap=True)

    def _reports(self, card: ControlCard) -> Iterator[Label]:
        if card.reports:
            yield _section(self.tr("Reports of execution"))
        parts = {part.id: part.label for part in card.parts}
        for one in card.reports:
            who = parts.get(one.assignment_id) if one.assignment_id else card.row.lead
            head = [day_words(one.reported_on), who or "", outcome_words(one.outcome)]
            yield MutedLabel(" · ".join(part for part in head if part), small=True, wrap=True)
            if one.text:
                yield Label(one.text, wrap=True)

    def _decisions(self, card: ControlCard) -> Iterator[Label]:
        if card.decisions:
            yield _section(self.tr("Decisions"))
        for one in card.decisions:
            head = f"{day_words(one.decided_on)} · {decision_words(one.decision)}"
            yield MutedLabel(f"{head} · {one.decided_by}", small=True, wrap=True)
            if one.reason:
                yield Label(one.reason, wrap=True)

    def _verdicts(self, card: ControlCard) -> Iterator[Label]:
        if card.verdicts:
            yield _section(self.tr("What the applicant was told"))
        for one in card.verdicts:
            verdict = verdict_words(one.verdict) if one.verdict else self.tr("told")
            yield MutedLabel(f"{day_words(one.told_on)} · {verdict}", small=True, wrap=True)
            if one.remark:
                yield Label(f"«{one.remark}»", wrap=True)

    def _add_files(self, report: ReportRow) -> None:
        for file in report.files:
            text = file.file_name.replace("&", "&&")
            button = secondary_button(self._theme, text, icon="download")
            button.setToolTip(self.tr("Save a copy of the file"))
            button.clicked.connect(partial(self._want, file))
            self._column.addWidget(button)

    def _want(self, file: AttachmentRow, *_: object) -> None:
        self.file_wanted.emit(file)


def _section(title: str) -> Label:
    heading = Heading(title)
    heading.setContentsMargins(0, 8, 0, 0)
    return heading
