"""Show what was promised on the same matter before: when, where, to whom, and how it went."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.enums import ControlState
from db.domain.rows.search import SimilarRow
from db.domain.text import fold
from desktop.views.common.buttons import secondary_button
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.labels import Label, make_measurable
from desktop.views.common.panels import Card, row
from desktop.views.common.question_chips import cut
from desktop.views.common.theme import Theme

MOST = 3
_LONGEST = 90
_TOLD = 3
"""Words that are named as the reason."""
_MARGIN = 16
_LARGEST_SHARE = 0.45
"""Of the height of the window: the card of the question is to be seen above."""


class PromisedCard(Card):
    """Name at most three earlier questions; a key each links and takes over.

    Signals:
        chosen(object, bool): a SimilarRow is to be linked, and whether its order is taken over.
    """

    chosen = Signal(object, bool)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(look="note")
        self._theme = theme
        self._today = today
        self._lines: list[QWidget] = []
        self._gives_way = False
        self._kept_free = 0
        self.rows: tuple[SimilarRow, ...] = ()
        self.set_title(self.tr("Promised before"))
        theme.veil.changed.connect(self._on_veil_changed)
        self.hide()

    def show_rows(self, rows: Sequence[SimilarRow]) -> None:
        """Show these; none hides the card."""
        shown = tuple(rows[:MOST])
        if shown == self.rows:
            return
        self.rows = shown
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()  # it is deleted a turn later, and stands in nobody's place till then
            line.deleteLater()
        self._lines = []
        for place, one in enumerate(shown, 1):
            line = self._line(place, one)
            self.add(line)
            make_measurable(line)
            if self._lines and not self._has_room():
                self.body.removeWidget(line)
                line.hide()
                line.deleteLater()
                break
            self._lines.append(line)
        self.setVisible(bool(shown) and not self._gives_way)

    @Slot(int)
    def keep_free(self, height: int) -> None:
        """Leave so many pixels to what stands below, and show fewer rows for it."""
        if height != self._kept_free:
            self._kept_free = height
            self._on_veil_changed()

    @Slot()
    def _on_veil_changed(self) -> None:
        rows, self.rows = self.rows, ()
        self.show_rows(rows)

    def give_way(self, *, gives_way: bool) -> None:
        """Stand aside, keys and all, while another panel needs the height; or come back."""
        self._gives_way = gives_way
        self.setVisible(bool(self.rows) and not gives_way)

    def choose(self, place: int, *, takes_over: bool) -> None:
        """Link the row at a place, counted from 1."""
        if 1 <= place <= len(self._lines) and not self._gives_way:
            self.chosen.emit(self.rows[place - 1], takes_over)

    def _has_room(self) -> bool:
        """Tell whether the lines so far leave the card of the question to be seen above."""
        parent = self.parentWidget()
        width = parent.width() - 2 * _MARGIN if parent is not None else self.width()
        needed = self.body.totalHeightForWidth(width) + self._kept_free
        return needed <= self.window().height() * _LARGEST_SHARE

    def _line(self, place: int, found: SimilarRow) -> QWidget:
        line = QWidget()
        line.setProperty("look", "plain")
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        said = Label(self.words(found), wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)  # where it is cut, its beginning is read
        column.addWidget(said)
        link = secondary_button(self._theme, self.tr("Link"), keys=f"Alt+{place}")
        link.clicked.connect(partial(self._on_link_clicked, place, takes_over=False))
        buttons = [link]
        if found.order is not None:
            take = secondary_button(
                self._theme, self.tr("With its order"), keys=f"Ctrl+Alt+{place}"
            )
            take.clicked.connect(partial(self._on_link_clicked, place, takes_over=True))
            buttons.append(take)
        line_of_buttons = row(*buttons)
        line_of_buttons.addStretch(1)
        column.addLayout(line_of_buttons)
        return line

    def _on_link_clicked(self, place: int, *, takes_over: bool) -> None:
        self.choose(place, takes_over=takes_over)

    def words(self, found: SimilarRow) -> str:
        """Return what is told about an earlier question."""
        where = self.tr("this yard") if found.is_near else found.meeting.title
        number = self.tr("No. {0}").format(found.question.number)
        head = ", ".join(part for part in (_day_words(found.meeting.on), where, number) if part)
        seen = self._theme.veil.question(found.question).words
        said = cut(" ".join(seen.split()), _LONGEST)
        told = [word for word in found.told if word in fold(seen)][:_TOLD]
        by = self.tr("(by: {0})").format(", ".join(told)) if told else ""
        quoted = " ".join(filter(None, (f"«{said}»", by)))
        return f"{head}: {quoted} — {self._outcome_words(found)}"

    def _outcome_words(self, found: SimilarRow) -> str:
        order, today = found.order, self._today()
        if order is None:
            return (
                self.tr("explained on the spot") if found.question.answer else self.tr("no order")
            )
        parts = [order.lead.label if order.lead is not None else self.tr("no assignee")]
        if deadline := deadline_words(order.deadline_kind, order.deadline_on, today):
            parts.append(deadline)
        if order.control is ControlState.OFF_CONTROL:
            parts.append(self.tr("taken off control"))
        elif late := found.days_late(today):
            parts.append(self.tr("%n day(s) late", "", late))
        return ", ".join(parts)


def _day_words(on: date | None) -> str:
    if on is None:
        return ""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMMM yyyy")
