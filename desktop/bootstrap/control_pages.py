"""Make the pages of control, feedback and analysis over the use cases."""

from collections.abc import Callable
from datetime import date

from desktop.bootstrap.export_folder import ExportFolder
from desktop.bootstrap.saved_papers import SavedPapers
from desktop.bootstrap.services import Services
from desktop.operations import Operations
from desktop.views.analysis.page import AnalysisPage, AnalysisServices
from desktop.views.common.history import HistoryView
from desktop.views.common.theme import Theme
from desktop.views.control.page import ControlPage
from desktop.views.control.services import ControlServices
from desktop.views.control.tables_desk import TablesDesk
from desktop.views.feedback.page import FeedbackPage, FeedbackServices


def control_page(
    theme: Theme, services: Services, operations: Operations, today: Callable[[], date]
) -> ControlPage:
    """Return the board of control."""
    needed = ControlServices(services.control, services.entry, services.solutions)
    return ControlPage(theme, needed, operations, today)


def add_tables(page: ControlPage, desk: TablesDesk, saved: SavedPapers) -> None:
    """Give the board the tables of the parties; what is written is told as papers are."""
    page.add_tables(desk)
    desk.paper_saved.connect(saved.tell)


def feedback_page(
    theme: Theme, services: Services, operations: Operations, today: Callable[[], date]
) -> FeedbackPage:
    """Return the calls of the day."""
    needed = FeedbackServices(services.feedback, services.control, services.entry)
    page = FeedbackPage(theme, needed, operations, today)
    page.add_history(HistoryView(theme, services.history, operations))
    return page


def analysis_page(
    theme: Theme,
    services: Services,
    operations: Operations,
    today: Callable[[], date],
    folder: ExportFolder,
) -> AnalysisPage:
    """Return the indicators."""
    needed = AnalysisServices(services.indicators, services.indicator_papers)
    return AnalysisPage(theme, needed, operations, today, folder)
