"""Join the tools of the live form that each stand by themselves: the head's word, reading out."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from desktop.operations.bridge import Operations
from desktop.views.common.theme import Theme
from desktop.views.minutes.card_typing import CardTyping
from desktop.views.minutes.deadline_watch import DeadlineWatch
from desktop.views.minutes.head_words import HeadWords
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.photos import Photos
from desktop.views.minutes.prepared import PreparedQuestions
from desktop.views.minutes.read_back import ReadBack
from desktop.views.minutes.reading import MeetingView
from desktop.views.minutes.services import ToolServices
from desktop.views.minutes.solution_card import SolutionCard
from desktop.views.minutes.solution_watch import SolutionWatch

Write = Callable[["partial[ChangeSet]"], object]


class LiveTools(QObject):
    """Make the tools, and tell them what the meeting is."""

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        services: ToolServices,
        live: LiveForm,
        offers: Offers,
        operations: Operations,
        write: Write,
        clock: Clock,
        save_card: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._services = services
        self._write = write
        self._clock = clock
        self.head_words = HeadWords(
            page, live, services.head_words, operations, offers, clock, save_card
        )
        self.read_back = ReadBack(page, theme, live, services.announcing, offers, write, clock)
        self.cards = CardTyping(page, theme, live, services.cards, operations)
        self.prepared = PreparedQuestions(
            page, theme.veil, live, services.preparation, operations, offers
        )
        self.photos = Photos(page, theme, live, services.photos, operations, offers, clock)
        self.offered = SolutionCard(theme, self._today)
        live.add_below_side(self.offered)
        self.offered.resized.connect(live.promised.keep_free)
        self.solutions = SolutionWatch(
            page,
            self.offered,
            live.card,
            live.entry,
            services.solutions,
            operations,
            offers,
            self._today,
        )
        self.deadlines = DeadlineWatch(
            page, live.card, live.entry, services.feasibility, operations, self._today
        )
        live.card.head_words.corrected.connect(self._on_head_words_corrected)

    @property
    def actions(self) -> Sequence[QAction]:
        """Return what may be done."""
        return (
            self.head_words.action,
            self.head_words.note_action,
            self.read_back.action,
            self.cards.action,
            self.photos.action,
            self.prepared.action,
            *self.solutions.actions,
        )

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing of the tools is on its way to the disk."""
        return self.photos.is_idle

    def show(self, view: MeetingView) -> None:
        """Take the meeting as it is stored now."""
        self.read_back.show(view.questions)
        self.cards.show(view)
        self.prepared.show(view)
        self.solutions.open(is_closed=view.is_closed)
        self.deadlines.open(view.card.id)

    def back_from_card(self) -> bool:
        """Go back to the tool that the card was opened from; return whether there is one."""
        return self.read_back.back_from_card()

    def _today(self) -> date:
        return self._clock().astimezone().date()

    @Slot(object, str)
    def _on_head_words_corrected(self, word_id: UUID, words: str) -> None:
        self._write(partial(self._services.head_words.correct, word_id, words))
