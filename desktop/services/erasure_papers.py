"""Make the papers of an erasure: the act, and the extract of the log that goes with it."""

from datetime import date
from enum import StrEnum
from functools import cached_property, partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.clock import Clock
from db.domain.enums import ErasureGround, RecordKind
from db.domain.errors import UserError
from db.domain.local_time import local_moment
from db.domain.names import initials
from db.domain.rows.directories import CityRow
from db.domain.rows.privacy import ErasureRow
from db.queries import attachments, directories
from db.queries import privacy as queries
from desktop.documents import erasure_inputs as inputs
from desktop.documents.content import Document
from desktop.documents.inputs import PersonInput
from desktop.documents.templates.kinds import TemplateKind
from desktop.services.finished import FinishedPdf, Progress, SavedPaper, tell
from desktop.services.own_looks import OwnLook, chosen, fetch_from
from desktop.services.paper_files import safe_name
from desktop.services.paper_saving import Paper, Press, finished, save

_STEPS = 2


class ErasurePaper(StrEnum):
    """Name the papers of an erasure."""

    ACT = "act"
    EXTRACT = "extract"


class ErasurePaperService:
    """Build and save the papers of the erasures that the file knows."""

    def __init__(self, database: Database, clock: Clock, fonts: Path) -> None:
        self._database = database
        self._clock = clock
        self._fonts = fonts

    def finished(
        self, erasure_id: UUID, kind: ErasurePaper, progress: Progress | None = None
    ) -> FinishedPdf:
        """Return the PDF that is shown, printed and saved; raise :class:`UserError` ``gone``."""
        paper = self._paper(erasure_id, kind)
        tell(progress, 1, _STEPS)
        return finished(paper, self._press)

    def file_name(self, erasure_id: UUID, kind: ErasurePaper, fmt: str) -> str:
        """Return the name that a paper is saved under unless the user chooses another."""
        return safe_name(self._paper(erasure_id, kind).stem, f".{fmt}")

    def save(
        self, erasure_id: UUID, kind: ErasurePaper, path: Path, progress: Progress | None = None
    ) -> SavedPaper:
        """Save a paper as its suffix says; raise as :func:`desktop.services.paper_saving.save`."""
        paper = self._paper(erasure_id, kind)
        tell(progress, 1, _STEPS)
        return save(paper, path, self._press)

    @cached_property
    def _press(self) -> Press:
        return Press(self._fonts)

    def _paper(self, erasure_id: UUID, kind: ErasurePaper) -> Paper:
        from desktop.documents.builders.erasure_act import build_act, build_log_extract

        source = self._source(erasure_id)
        stem = source.number.replace("/", "-")
        if kind is ErasurePaper.ACT:
            document = build_act(source)
            return Paper(
                f"Акт об уничтожении ПДн {stem}", document, own=self._own(source, document)
            )
        return Paper(f"Выписка из журнала событий к акту {stem}", build_log_extract(source))

    def _own(self, source: inputs.ErasureInput, document: Document) -> OwnLook | None:
        from desktop.documents.templates.values.acts import act_values

        with self._database.read() as connection:
            city = directories.city(connection)
            hashes = attachments.template_hashes(connection, city.id) if city else {}
        found = chosen(hashes, TemplateKind.ACT)
        if found is None:
            return None
        fetch = partial(fetch_from, self._database, found.sha256)
        return OwnLook(found.kind, fetch, partial(act_values, source), document)

    def _source(self, erasure_id: UUID) -> inputs.ErasureInput:
        with self._database.read() as connection:
            row = next((one for one in queries.erasures(connection) if one.id == erasure_id), None)
            if row is None:
                raise UserError("gone", kind=RecordKind.ERASURE)
            city = directories.city(connection)
            zone = city.time_zone if city else ""
            return inputs.ErasureInput(
                moment=self._clock(),
                number=f"{row.number}/{row.year}",
                done_at=local_moment(row.done_at, zone),
                on_request=row.ground is ErasureGround.REQUEST,
                reason=row.reason,
                letterhead=tuple(city.letterhead.splitlines()) if city else (),
                city=city.name if city else "",
                records=_records(row),
                copies=_copies(row),
                log=_log(connection, row, zone),
                drafts=row.content["drafts"],
                editions=row.content["editions"],
                signer=_signer(connection, city),
            )


def _records(row: ErasureRow) -> tuple[inputs.ErasedRecordInput, ...]:
    return tuple(
        inputs.ErasedRecordInput(one["kind"], one["id"], tuple(one["fields"]))
        for one in row.content["records"]
    )


def _copies(row: ErasureRow) -> tuple[inputs.CopyInput, ...]:
    return tuple(
        inputs.CopyInput(one["name"], _day(one["made_on"]), _day(one["gone_by"]))
        for one in row.content["copies"]
    )


def _log(connection: Connection, row: ErasureRow, zone: str) -> tuple[inputs.LogLineInput, ...]:
    records = row.content["records"]
    places = [place for one in records for place in (*one["blanked"], one["operation"])]
    return tuple(
        inputs.LogLineInput(
            place=line.seq,
            at=local_moment(line.at, zone),
            actor=line.actor,
            action=line.action,
            kind=line.kind,
            key=str(line.record_id),
            fields=tuple(line.field_names.split(",")),
            digest=line.value_mac.hex(),
        )
        for line in queries.journal_lines(connection, places)
    )


def _signer(connection: Connection, city: CityRow | None) -> PersonInput | None:
    found = (
        directories.person(connection, city.secretary_id) if city and city.secretary_id else None
    )
    if found is None:
        return None
    return PersonInput(found.post, initials(found.surname, found.first_name, found.patronymic))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
