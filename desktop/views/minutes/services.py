"""Name the use cases that the live minutes need."""

from dataclasses import dataclass

from desktop.services.announcing import AnnouncingService
from desktop.services.earlier import EarlierService
from desktop.services.entry import EntryService
from desktop.services.feasibility import FeasibilityService
from desktop.services.head_words import HeadWordService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from desktop.services.paper_cards import PaperCardService
from desktop.services.photos import PhotoService
from desktop.services.preparation import PreparationService
from desktop.services.question_deeds import QuestionDeeds
from desktop.services.schedule import ScheduleService
from desktop.services.search import SearchService
from desktop.services.solutions import SolutionService


@dataclass(frozen=True, slots=True)
class ToolServices:
    """Hold the use cases of the tools that each stand by themselves."""

    head_words: HeadWordService
    announcing: AnnouncingService
    cards: PaperCardService
    photos: PhotoService
    solutions: SolutionService
    feasibility: FeasibilityService
    preparation: PreparationService


@dataclass(frozen=True, slots=True)
class MinutesServices:
    """Hold the use cases that the live minutes need."""

    minutes: MinutesService
    schedule: ScheduleService
    entry: EntryService
    search: SearchService
    earlier: EarlierService
    orders: OrdersService
    deeds: QuestionDeeds
    tools: ToolServices
