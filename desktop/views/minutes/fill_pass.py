"""«Дозаполнить»: walk through what the questions of the meeting lack, one key per decision."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.counting import Gap, Missing, gaps
from db.domain.inputs import AssigneeInput
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.protocols import Suggestion
from desktop.operations.bridge import Operations
from desktop.services.orders import OrdersService
from desktop.views.common.actions import make_action
from desktop.views.common.panels import scrolled
from desktop.views.common.theme import Theme
from desktop.views.minutes.fill_offers import (
    Offer,
    by_assignee,
    by_habit,
    matches,
    usual,
    without_repeats,
)
from desktop.views.minutes.fill_panel import FillPanel
from desktop.views.minutes.reading import Directories, MeetingView

Write = Callable[["partial[ChangeSet]"], object]


class FillPass(QObject):
    """Ask for each missing thing once; what is skipped stays as it is.

    Signals:
        asked(object): the question with this UUID is asked about now.
        ended(): all was asked, or the user has ended it.
    """

    asked = Signal(object)
    ended = Signal()

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        orders: OrdersService,
        operations: Operations,
        write: Write,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._orders = orders
        self._operations = operations
        self._write = write
        self._today = today
        self._view: MeetingView | None = None
        self._directories: Directories | None = None
        self._kind: Missing | None = None
        self._topics: dict[UUID, UUID] = {}
        self._steps: list[Gap] = []
        self._place = 0
        self._decided: set[Gap] = set()
        self._proposed: list[Offer] = []
        self._offers: list[Offer] = []
        self.panel = FillPanel(theme)
        self.area = scrolled(self.panel)
        self.action = make_action(page, self.tr("Fill in the rest"), self.start, shortcut="F4")
        self.panel.offer_chosen.connect(self._on_panel_offer_chosen)
        self.panel.kind_chosen.connect(self._on_panel_kind_chosen)
        edit = self.panel.edit
        edit.textEdited.connect(self._on_edit_text_edited)
        edit.returnPressed.connect(self._on_edit_return_pressed)
        edit.back_requested.connect(self._on_edit_back_requested)
        edit.left.connect(self._end)

    def show(self, view: MeetingView) -> None:
        """Take the meeting as it stands on the disk."""
        is_other = self._view is not None and self._view.card.id != view.card.id
        self._view = view
        self.action.setEnabled(not view.is_closed and bool(gaps(view.questions)))
        if is_other and self._steps:
            self._end()

    def set_directories(self, directories: Directories) -> None:
        """Take what letters are looked up in."""
        self._directories = directories

    @Slot()
    def start(self) -> None:
        """Begin with the first thing that is missing."""
        if self._view is None or self._view.is_closed:
            return
        self._kind = None
        self._decided = set()
        self._topics = {}
        self._begin()

    def _begin(self) -> None:
        """Ask for what is missing still, or only for one kind of it."""
        if self._view is None:
            return
        self._steps = [gap for gap in self._left() if self._kind in {None, gap.missing}]
        self._go(0)

    def _left(self) -> list[Gap]:
        rows = self._view.questions if self._view is not None else ()
        return [gap for gap in gaps(rows) if gap not in self._decided]

    def _show_counts(self) -> None:
        left = self._left()
        counts = Counter(gap.missing for gap in left)
        self.panel.show_counts(
            [
                (None, self.tr("%n thing(s) missing", "", len(left))),
                *((kind, self._counted(kind, counts[kind])) for kind in Missing if counts[kind]),
            ],
            self._kind,
        )

    def _counted(self, kind: Missing, count: int) -> str:
        words = {
            Missing.TOPIC: self.tr("without topic {0}"),
            Missing.HOUSE: self.tr("without house {0}"),
            Missing.ASSIGNEE: self.tr("without assignee {0}"),
            Missing.DEADLINE: self.tr("without deadline {0}"),
        }
        return words[kind].format(count)

    @Slot(object)
    def _on_panel_kind_chosen(self, kind: Missing | None) -> None:
        self._kind = kind
        self._begin()

    def _go(self, place: int) -> None:
        """Ask at a place, or at the next one whose question is still there."""
        rows = {row.id: row for row in self._view.questions} if self._view is not None else {}
        while place < len(self._steps) and self._steps[place].question_id not in rows:
            place += 1
        if place >= len(self._steps):
            self._end()
            return
        self._place = place
        step = self._steps[place]
        row = rows[step.question_id]
        self._proposed = self._offers = []
        progress = self.tr("{0} of {1}").format(place + 1, len(self._steps))
        self._show_counts()
        self.asked.emit(row.id)
        self.panel.ask(progress, f"{row.number}. {row.words}", self._asked_words(step))
        self._propose(step, row)

    def _asked_words(self, step: Gap) -> str:
        return {
            Missing.TOPIC: self.tr("What is it about?"),
            Missing.HOUSE: self.tr("Which house?"),
            Missing.ASSIGNEE: self.tr("Who answers for it?"),
            Missing.DEADLINE: self.tr("By when?"),
        }[step.missing]

    def _propose(self, step: Gap, row: QuestionRow) -> None:
        if self._view is None:
            return
        if step.missing is Missing.ASSIGNEE:
            self._operations.query(
                partial(self._orders.suggestions, [step.question_id]),
                partial(self._on_suggested, step),
                channel=self,
            )
            if self._directories is not None:
                topic = self._topics.get(row.id, row.topic_id)
                self._proposed = by_habit(topic, self._directories.habits)
        else:
            self._proposed = usual(step.missing, row, self._view, self._directories, self._today())
        self._show(self._proposed)

    def _on_suggested(self, step: Gap, found: list[Suggestion]) -> None:
        if not self._steps or self._steps[self._place] != step:
            return
        read = [
            (one.label, by_assignee(AssigneeInput(one.organisation_id, one.person_id)))
            for one in found
        ]
        self._proposed = without_repeats([*self._proposed, *read])
        if not self.panel.edit.text():
            self._show(self._proposed)

    def _show(self, offers: Sequence[Offer]) -> None:
        self._offers = list(offers[: self.panel.most_offers()])
        self.panel.show_offers([label for label, _ in self._offers])

    @Slot(str)
    def _on_edit_text_edited(self, text: str) -> None:
        if self._steps:
            self.panel.tell("")
            kind = self._steps[self._place].missing
            found = matches(kind, text, self._directories, self._today())
            self._show(found if text.strip() else self._proposed)

    @Slot()
    def _on_edit_return_pressed(self) -> None:
        """Take what the letters mean; without letters skip."""
        if not self._steps:
            return
        if not self.panel.edit.text().strip():
            self._forward()
        elif self._offers:
            self._on_panel_offer_chosen(1)
        else:
            self.panel.tell(self.tr("Not understood. Type it differently."))

    @Slot(int)
    def _on_panel_offer_chosen(self, place: int) -> None:
        if not self._steps or place > len(self._offers):
            return
        step = self._steps[self._place]
        given = self._offers[place - 1][1]
        self._write(partial(self._orders.assign, [step.question_id], given))
        if given.topic_id is not None:
            self._topics[step.question_id] = given.topic_id
        self._decided.add(step)
        self._forward()

    def _forward(self) -> None:
        place = self._place + 1
        while place < len(self._steps) and self._steps[place] in self._decided:
            place += 1
        self._go(place)

    @Slot()
    def _on_edit_back_requested(self) -> None:
        if self._steps and self._place:
            self._go(self._place - 1)

    @Slot()
    def _end(self) -> None:
        self._steps = []
        self.ended.emit()
