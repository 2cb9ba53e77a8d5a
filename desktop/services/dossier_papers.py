"""Make the dossier of a yard: one sheet, whatever it has to say."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from db.database import Database
from db.domain.clock import Clock
from db.domain.dates_ru import long_date
from db.domain.enums import ControlState, DeadlineKind, Outcome
from db.domain.local_time import local_date
from db.domain.rows.preparation import Dossier, PromiseRow
from db.queries import directories
from desktop.documents.dossier_inputs import DossierInput, DossierPromise
from desktop.services.dossier import read_dossier
from desktop.services.finished import FinishedPdf, Progress, SavedPaper, tell
from desktop.services.paper_files import safe_name
from desktop.services.paper_saving import Paper, Press, finished, save

_STEPS = 2
_SIZES = (10.5, 10.0, 9.5, 9.0)
"""Points: the first in which everything fits on the sheet."""
_FEWEST = 3
_LONGEST = 150
_OUTCOMES = {
    Outcome.DONE: "сделано",
    Outcome.EXPLAINED: "разъяснено",
    Outcome.PLANNED: "запланировано",
    Outcome.REFUSED: "отказано",
    Outcome.TRANSFERRED: "передано",
}
_STATES = {
    ControlState.NOT_ISSUED: "протокол не выпущен",
    ControlState.ON_CONTROL: "на контроле",
    ControlState.RETURNED: "возвращено на доработку",
    ControlState.OFF_CONTROL: "снято с контроля",
}


class DossierPaperService:
    """Build and save the dossier of the yard of a meeting."""

    def __init__(self, database: Database, clock: Clock, fonts: Path) -> None:
        self._database = database
        self._clock = clock
        self._fonts = fonts

    def finished(self, meeting_id: UUID, progress: Progress | None = None) -> FinishedPdf:
        """Return the PDF that is shown, printed and saved; raise :class:`UserError` ``gone``."""
        paper, press = self._paper(meeting_id)
        tell(progress, 1, _STEPS)
        return finished(paper, press)

    def file_name(self, meeting_id: UUID, fmt: str) -> str:
        """Return the name that the sheet is saved under unless the user chooses another."""
        dossier, _ = self._read(meeting_id)
        return safe_name(_stem(dossier), f".{fmt}")

    def save(self, meeting_id: UUID, path: Path, progress: Progress | None = None) -> SavedPaper:
        """Save the sheet as its suffix says; raise as :func:`desktop.services.paper_saving.save`."""
        paper, press = self._paper(meeting_id)
        tell(progress, 1, _STEPS)
        return save(paper, path, press)

    def _read(self, meeting_id: UUID) -> tuple[Dossier, date]:
        with self._database.read() as connection:
            city = directories.city(connection)
            today = local_date(self._clock(), city.time_zone if city else "")
            return read_dossier(connection, meeting_id, today), today

    def _paper(self, meeting_id: UUID) -> tuple[Paper, Press]:
        """Return the sheet set as large as it fits; then finished orders give way, then others."""
        from desktop.documents.builders.dossier import build_dossier
        from desktop.documents.looks import dossier_style

        dossier, today = self._read(meeting_id)
        whole = dossier_input(dossier, today, self._clock)
        make = partial(Paper, _stem(dossier))
        for size in _SIZES:
            press = Press(self._fonts, dossier_style(size))
            document = build_dossier(whole)
            if press.count_pages(document) == 1:
                return make(document), press
        rows = len(whole.promises)
        document = build_dossier(whole)
        for most in range(rows, _FEWEST, -1):
            document = build_dossier(_cut(whole, most))
            if press.count_pages(document) == 1:
                break
        return make(document), press


def dossier_input(dossier: Dossier, today: date, clock: Clock) -> DossierInput:
    """Return what the sheet says."""
    day = f"{long_date(dossier.on)}, " if dossier.on else ""
    return DossierInput(
        moment=clock(),
        heading=f"{day}{dossier.title}",
        facts=tuple(_facts(dossier)),
        promises=tuple(_promise(row, today) for row in dossier.promises),
        repeated=tuple(
            f"{row.topic} – поднимали {_times(row.times)}, в последний раз: «{_short(row.words)}»"
            for row in dossier.repeated
        ),
        planned=dossier.planned,
        signals=tuple(
            f"{row.topic or 'без темы'}: {row.signals}, человек {row.weight}"
            for row in dossier.signals
        ),
        prepared=tuple(_short(line) for line in dossier.prepared),
    )


def _facts(dossier: Dossier) -> list[tuple[str, str]]:
    found = [("Где", dossier.place)] if dossier.place else []
    houses = [
        ", ".join(
            part
            for part in (
                house.address,
                f"подъездов {house.entrances}" if house.entrances else "",
                f"жителей {house.residents}" if house.residents else "",
                house.company,
            )
            if part
        )
        for house in dossier.houses
    ]
    found.append(("Дома и кто обслуживает", "; ".join(houses) or "не указаны"))
    if dossier.last_on is None:
        found.append(("Прошлая встреча", "не было"))
    else:
        came = f", пришли {dossier.last_residents}" if dossier.last_residents else ""
        asked = f"вопросов {dossier.last_questions}, разъяснено на месте {dossier.answered}"
        found.append(("Прошлая встреча", f"{long_date(dossier.last_on)}{came}; {asked}"))
    is_open = sum(row.control is not ControlState.OFF_CONTROL for row in dossier.promises)
    done = len(dossier.promises) - is_open
    found.append(("Поручения", f"всего {len(dossier.promises)}, снято {done}, открыто {is_open}"))
    return found


def _promise(row: PromiseRow, today: date) -> DossierPromise:
    return DossierPromise(
        number=row.number,
        meeting_on=row.meeting_on,
        what=_short(row.wording or row.words),
        who=row.lead,
        term=_term(row),
        state=promise_state(row, today),
        is_late=row.is_late(today),
    )


def promise_state(row: PromiseRow, today: date) -> str:
    """Return in words where an order stands."""
    if row.control is ControlState.OFF_CONTROL:
        return _OUTCOMES[row.outcome] if row.outcome else _STATES[row.control]
    words = _STATES[row.control]
    if row.outcome is not None and row.control is ControlState.ON_CONTROL:
        words = f"отчитались: {_OUTCOMES[row.outcome]}"
    if row.is_late(today) and row.deadline_on is not None:
        return f"просрочено на {(today - row.deadline_on).days} дн.; {words}"
    return words


def _term(row: PromiseRow) -> str:
    if row.deadline_kind is DeadlineKind.IMMEDIATE:
        return "немедленно"
    if row.deadline_kind is DeadlineKind.PERMANENT:
        return "постоянно"
    if row.deadline_on is None:
        return ""
    was = row.first_deadline_on
    moved = f"\n(был {was:%d.%m.%Y})" if was is not None and was != row.deadline_on else ""
    return f"{row.deadline_on:%d.%m.%Y}{moved}"


def _cut(source: DossierInput, most: int) -> DossierInput:
    kept = source.promises[:most]
    return replace(source, promises=kept, more_promises=len(source.promises) - len(kept))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rstrip()}…"


def _times(count: int) -> str:
    last, is_teen = count % 10, count // 10 % 10 == 1
    return f"{count} раза" if last in (2, 3, 4) and not is_teen else f"{count} раз"


def _stem(dossier: Dossier) -> str:
    day = f" {dossier.on:%Y-%m-%d}" if dossier.on else ""
    return f"Досье двора{day} {dossier.title}"
