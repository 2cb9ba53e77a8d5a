"""Open the records and build the use cases over them; needs no display."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.database import Database, open_database
from db.domain.clock import Clock, system_clock
from db.domain.deadline_grammar import find_phrase
from db.domain.errors import EnvironmentFault
from db.encryption import DataKey
from desktop import __version__, resources
from desktop.bootstrap.file_system import file_system_of
from desktop.paths import AppPaths
from desktop.services.advice import AdviceService
from desktop.services.announcing import AnnouncingService
from desktop.services.attachments import AttachmentService
from desktop.services.backups import BackupService
from desktop.services.control import ControlService
from desktop.services.directories import DirectoriesService
from desktop.services.directory_import import ImportService
from desktop.services.dossier import DossierService
from desktop.services.dossier_papers import DossierPaperService
from desktop.services.earlier import EarlierService
from desktop.services.emblem import EmblemService
from desktop.services.entry import EntryService
from desktop.services.erasure import ErasureService
from desktop.services.erasure_papers import ErasurePaperService
from desktop.services.feasibility import FeasibilityService
from desktop.services.feedback import FeedbackService
from desktop.services.head_words import HeadWordService
from desktop.services.history import HistoryService
from desktop.services.indicator_papers import IndicatorPapers
from desktop.services.indicators import IndicatorService
from desktop.services.journal_check import JournalCheckService
from desktop.services.minutes import MinutesService
from desktop.services.notices import NoticeService
from desktop.services.order_tables import OrderTableService
from desktop.services.orders import OrdersService
from desktop.services.paper_cards import PaperCardService
from desktop.services.papers import PaperService
from desktop.services.photos import PhotoService
from desktop.services.places import look_at_place, refuse_forbidden
from desktop.services.preparation import PreparationService
from desktop.services.preparation_team import TeamService
from desktop.services.protection import ProtectionService
from desktop.services.protocols import ProtocolService
from desktop.services.publications import PublicationsService
from desktop.services.question_deeds import QuestionDeeds
from desktop.services.reference import load_reference
from desktop.services.rescue import RescueService
from desktop.services.residents import ResidentsService
from desktop.services.schedule import ScheduleService
from desktop.services.schedule_editions import ScheduleEditionService
from desktop.services.search import SearchService
from desktop.services.signals import SignalService
from desktop.services.signals_import import SignalImportService
from desktop.services.solution_files import SolutionFileService
from desktop.services.solutions import SolutionService
from desktop.services.templates import TemplateService
from desktop.services.trash import TrashService
from desktop.services.undo import UndoService
from desktop.services.unlocking import UnlockService


@dataclass(frozen=True, slots=True)
class Services:
    """Hold the use cases of one opened data file."""

    database: Database
    schedule: ScheduleService
    directories: DirectoriesService
    imports: ImportService
    minutes: MinutesService
    entry: EntryService
    orders: OrdersService
    protocols: ProtocolService
    papers: PaperService
    notices: NoticeService
    attachments: AttachmentService
    emblem: EmblemService
    templates: TemplateService
    protection: ProtectionService
    backups: BackupService
    journal: JournalCheckService
    history: HistoryService
    search: SearchService
    earlier: EarlierService
    head_words: HeadWordService
    announcing: AnnouncingService
    cards: PaperCardService
    photos: PhotoService
    control: ControlService
    order_tables: OrderTableService
    indicators: IndicatorService
    indicator_papers: IndicatorPapers
    feedback: FeedbackService
    preparation: PreparationService
    team: TeamService
    dossiers: DossierService
    dossier_papers: DossierPaperService
    signals: SignalService
    signal_imports: SignalImportService
    publications: PublicationsService
    advice: AdviceService
    editions: ScheduleEditionService
    rescue: RescueService
    deeds: QuestionDeeds
    solutions: SolutionService
    solution_files: SolutionFileService
    feasibility: FeasibilityService
    undo: UndoService
    trash: TrashService
    erasure: ErasureService
    erasure_papers: ErasurePaperService
    residents: ResidentsService

    def close(self) -> None:
        """Close the file."""
        self.database.close()


def open_services(
    paths: AppPaths,
    clock: Clock = system_clock,
    key: DataKey | None = None,
    author: Callable[[], str] = str,
    second_place: Callable[[], Path | None] = lambda: None,
) -> Services:
    """Open the data file below ``paths``, making it where there is none.

    ``author`` tells whose name the journal notes, ``second_place`` where backups go besides.

    Raises :class:`~db.domain.errors.EnvironmentFault` as :func:`db.database.open_database` does:
    ``locked_by_password`` where it is protected and no ``key`` is given. Also ``folder_missing``,
    ``place_network``, ``place_cloud`` and ``folder_forbidden``: nothing is made or opened there; and
    ``folder_unwritable`` where what an earlier run left there cannot be cleared away.
    """
    refuse_forbidden(paths.data)
    if paths.origin is not None and not paths.data.is_dir():
        raise EnvironmentFault("folder_missing", name=str(paths.data))
    look_at_place(paths.data, file_system_of(paths.data))
    try:
        database = open_database(paths.records, clock=clock, key=key, author=author)
    except PermissionError as error:
        raise EnvironmentFault("folder_unwritable", name=str(paths.data)) from error
    load_reference(database, resources.path("reference"))
    return build_services(database, clock, second_place)


def build_services(
    database: Database, clock: Clock, second_place: Callable[[], Path | None] = lambda: None
) -> Services:
    """Build the use cases over an opened file."""
    backups = BackupService(database, clock, program=__version__, second_place=second_place)
    erasure = ErasureService(database, clock, backups)
    indicators = IndicatorService(database)
    return Services(
        database=database,
        schedule=ScheduleService(database, clock),
        directories=DirectoriesService(database, clock),
        imports=ImportService(database, clock, backups),
        minutes=MinutesService(database, clock),
        entry=EntryService(database, clock),
        orders=OrdersService(database, clock),
        protocols=ProtocolService(database, clock),
        papers=PaperService(database, clock, resources.path("fonts")),
        notices=NoticeService(database, clock, resources.path("fonts")),
        attachments=AttachmentService(database, clock),
        emblem=EmblemService(database, clock),
        templates=TemplateService(database),
        backups=backups,
        protection=ProtectionService(database, UnlockService(database.path, clock), backups),
        journal=JournalCheckService(database, second_place),
        history=HistoryService(database),
        earlier=EarlierService(database, clock),
        head_words=HeadWordService(database, clock),
        announcing=AnnouncingService(database, clock),
        cards=PaperCardService(database),
        photos=PhotoService(database, clock),
        search=SearchService(database, clock, resources.path("reference/matters.z")),
        control=ControlService(database, clock),
        order_tables=OrderTableService(database, clock),
        indicators=indicators,
        indicator_papers=IndicatorPapers(database, indicators, clock, resources.path("fonts")),
        feedback=FeedbackService(database, clock),
        preparation=PreparationService(database, clock),
        team=TeamService(database, clock),
        dossiers=DossierService(database, clock),
        dossier_papers=DossierPaperService(database, clock, resources.path("fonts")),
        signals=SignalService(database, clock),
        signal_imports=SignalImportService(database, clock, backups),
        publications=PublicationsService(database, clock),
        advice=AdviceService(database, clock),
        editions=ScheduleEditionService(database, clock),
        rescue=RescueService(database, clock),
        deeds=QuestionDeeds(database, clock),
        solutions=SolutionService(database, clock),
        solution_files=SolutionFileService(database),
        feasibility=FeasibilityService(database),
        undo=UndoService(database, clock),
        trash=TrashService(database, clock, erasure),
        erasure=erasure,
        erasure_papers=ErasurePaperService(database, clock, resources.path("fonts")),
        residents=ResidentsService(database),
    )


def warm_up() -> None:
    """Do once what the first key press would wait for: the grammar of deadlines is compiled."""
    find_phrase("до завтра")
