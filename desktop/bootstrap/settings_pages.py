"""Make the page of the settings with its cards, and the page of personal data above it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.bootstrap.export_folder import ExportFolder
from desktop.bootstrap.second_place import SecondPlace
from desktop.bootstrap.services import Services
from desktop.operations import Operations
from desktop.settings import AppSettings, SettingsStore
from desktop.views.common.history import HistoryView
from desktop.views.common.theme import Theme
from desktop.views.settings.backups import BackupsCard
from desktop.views.settings.journal import JournalCard
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.paper_marks import PaperMarksCard
from desktop.views.settings.paper_sizes import PaperSizesCard
from desktop.views.settings.protection import ProtectionCard
from desktop.views.settings.templates_card import TemplatesCard

if TYPE_CHECKING:
    from desktop.views.settings.privacy_page import PrivacyPage


@dataclass(frozen=True, slots=True)
class SettingsParts:
    """Hold the page and the cards of it that ask for something elsewhere."""

    page: SettingsPage
    protection: ProtectionCard
    backups: BackupsCard


def settings_parts(
    theme: Theme,
    services: Services,
    operations: Operations,
    store: SettingsStore,
    today: Callable[[], date],
) -> SettingsParts:
    """Return the settings; what a card asks for is not connected yet."""

    def load() -> AppSettings:
        return store.settings

    protection = ProtectionCard(theme, services.protection, operations)
    backups = BackupsCard(
        theme, services.backups, services.protection, operations, SecondPlace(store)
    )
    page = SettingsPage(
        theme,
        services.directories,
        operations,
        today,
        load,
        store.apply,
        protection,
        backups,
    )
    page.city.add_history(HistoryView(theme, services.history, operations))
    keeper = page.papers.keeper
    page.add_paper_card(PaperMarksCard(theme, services.emblem, operations, keeper))
    page.add_paper_card(PaperSizesCard(theme, keeper, operations, services.papers.too_narrow))
    page.add_templates(TemplatesCard(theme, services.templates, operations, ExportFolder(store)))
    page.add_card(JournalCard(theme, services.journal, operations))
    return SettingsParts(page, protection, backups)


def privacy_page(
    theme: Theme, services: Services, operations: Operations, folder: ExportFolder
) -> "PrivacyPage":
    """Return the page of personal data; it is made when it is first asked for."""
    from desktop.views.settings.privacy_page import PrivacyPage  # printing loads much

    return PrivacyPage(theme, services.erasure, services.erasure_papers, operations, folder)
