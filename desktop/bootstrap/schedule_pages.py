"""Lay over the schedule what belongs to it: the preparation of a meeting, the monitoring."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from desktop.bootstrap.export_folder import ExportFolder
from desktop.bootstrap.overlays import PageOverlay
from desktop.bootstrap.services import Services
from desktop.operations import Operations
from desktop.views.common.history import HistoryView
from desktop.views.common.theme import Theme
from desktop.views.schedule.advice import AdvicePanel
from desktop.views.schedule.page import SchedulePage

if TYPE_CHECKING:
    from desktop.views.monitoring.page import MonitoringPage
    from desktop.views.preparation.page import PreparationPage


class ScheduleOverlays(QObject):
    """Make the pages when they are first asked for, and go back to the schedule from them.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        paper_saved(str, object, object): a message with its kind, and what was saved.
    """

    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)

    def __init__(
        self,
        theme: Theme,
        services: Services,
        operations: Operations,
        today: Callable[[], date],
        folder: ExportFolder,
        page: SchedulePage,
    ) -> None:
        super().__init__(page)
        self._schedule = page
        self._theme = theme
        self._services = services
        self._operations = operations
        self._today = today
        self._folder = folder
        page.add_advice(theme, AdvicePanel(theme, services.advice, operations, today))
        self.preparation = PageOverlay(page, self._preparation)
        self.monitoring = PageOverlay(page, self._monitoring)
        page.add_overlays((self.preparation.page, self.monitoring.page))
        page.monitoring_opened.connect(self.open_monitoring)
        page.preparation_opened.connect(self._on_page_preparation_opened)

    def _preparation(self) -> "PreparationPage":
        from desktop.views.preparation.page import PreparationPage
        from desktop.views.preparation.reading import PreparationServices

        services = self._services
        needed = PreparationServices(
            services.schedule,
            services.preparation,
            services.team,
            services.dossiers,
            services.dossier_papers,
            services.notices,
            services.entry,
            services.control,
        )
        page = PreparationPage(self._theme, needed, self._operations, self._today, self._folder)
        page.keep_drafts(services.minutes)
        self._schedule.hold(page)
        page.setAccessibleName(self.tr("Preparation of a meeting"))
        page.told.connect(self.told)
        page.paper_saved.connect(self.paper_saved)
        page.back_requested.connect(self.preparation.close)
        self._operations.changed.connect(page.on_changed)
        return page

    def _monitoring(self) -> "MonitoringPage":
        from desktop.views.monitoring.page import MonitoringPage, MonitoringServices

        services = self._services
        needed = MonitoringServices(
            services.signals,
            services.signal_imports,
            services.publications,
            services.editions,
            services.directories,
            services.control,
        )
        page = MonitoringPage(self._theme, needed, self._operations, self._today)
        history = partial(HistoryView, self._theme, services.history, self._operations)
        page.add_histories(history)
        page.keep_drafts(services.minutes)
        self._schedule.hold(page)
        page.setAccessibleName(self.tr("Monitoring"))
        page.told.connect(self.told)
        page.paper_saved.connect(self.paper_saved)
        page.back_requested.connect(self.monitoring.close)
        self._operations.changed.connect(page.on_changed)
        return page

    @Slot()
    def open_monitoring(self) -> None:
        """Show the monitoring in the place of the schedule."""
        from desktop.views.monitoring.page import MonitoringPage

        page = self.monitoring.page()
        if isinstance(page, MonitoringPage):
            self.monitoring.open()
            page.reload()

    @Slot(object)
    def _on_page_preparation_opened(self, meeting_id: UUID) -> None:
        from desktop.views.preparation.page import PreparationPage

        page = self.preparation.page()
        if isinstance(page, PreparationPage):
            page.open_meeting(meeting_id)
            self.preparation.open()
            page.reload()
