"""Read what is shown of the preparation of a meeting; runs on reader threads."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.rows.meetings import AttendanceRow, MeetingCard
from db.domain.rows.preparation import CheckRow, Dossier, PreparedRow, TeamRow, TellingRow
from desktop.documents.builders.announcement import Network
from desktop.services.control import ControlService
from desktop.services.dossier import DossierService
from desktop.services.dossier_papers import DossierPaperService
from desktop.services.entry import EntryService
from desktop.services.notice_files import PlainNotice
from desktop.services.notices import NoticeService
from desktop.services.preparation import PreparationService
from desktop.services.preparation_team import TeamService
from desktop.services.schedule import ScheduleService


@dataclass(frozen=True, slots=True)
class PreparationServices:
    """Hold the use cases that this screen needs."""

    schedule: ScheduleService
    preparation: PreparationService
    team: TeamService
    dossiers: DossierService
    papers: DossierPaperService
    notices: NoticeService
    entry: EntryService
    control: ControlService


@dataclass(frozen=True, slots=True)
class View:
    """Hold what the screen shows of a meeting."""

    card: MeetingCard
    checks: list[CheckRow]
    prepared: list[PreparedRow]
    team: list[TeamRow]
    there: list[AttendanceRow]
    tellings: list[TellingRow]
    dossier: Dossier
    who: str
    """Who prepares: the secretary."""


def read(services: PreparationServices, meeting_id: UUID, today: date) -> View:
    """Return all that was prepared for a meeting."""
    names = services.control.who_decides()
    return View(
        services.schedule.card(meeting_id),
        services.preparation.checks(meeting_id),
        services.preparation.prepared(meeting_id),
        services.team.proposed(meeting_id, services.entry.lexicon(), today),
        services.team.invited(meeting_id),
        services.preparation.tellings(meeting_id),
        services.dossiers.dossier(meeting_id, today),
        names[-1] if names else "",
    )


def announcement(notices: NoticeService, meeting_id: UUID, network: Network) -> tuple[str, bool]:
    """Return the text, and whether somebody has still to decide about words of it."""
    suspects = notices.publication.of_meeting(meeting_id, with_results=False)
    notice = notices.announcement(meeting_id, network)
    text = notice.data.decode() if isinstance(notice, PlainNotice) else ""
    return text, any(one.decided is None for one in suspects)
