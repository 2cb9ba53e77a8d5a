"""Keep the city's own templates of the papers: try one, take it, look at it again, give it back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.attachments import KeptTemplate
from db.models import Attachment
from db.queries import attachments as queries
from db.queries import directories
from desktop.documents.seal import seal
from desktop.documents.templates.findings import BadTemplateError, Finding
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.package import LARGEST
from desktop.services.attachments import AttachmentInput, Owner, put
from desktop.services.city_records import ensure_city
from desktop.services.own_looks import kept_template
from desktop.services.paper_files import write_paper


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """Show by what a paper is set: the built-in look where no file is named."""

    kind: TemplateKind
    file_name: str = ""
    since: datetime | None = None
    author: str = ""

    @property
    def is_own(self) -> bool:
        """Tell whether the city has a template of its own for this paper."""
        return self.since is not None


class TemplateService:
    """Take, check and give back the templates of the city; the built-in look is always there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self) -> tuple[TemplateRow, ...]:
        """Return every paper that may have a template, with what it has."""
        with self._database.read() as connection:
            kept = _kept(connection)
        return tuple(_row(kind, kept.get(kind.value)) for kind in TemplateKind)

    def prepare(self, path: Path, kind: TemplateKind) -> bytes:
        """Read a file of the user and try it on invented papers; nothing is written.

        Long work: not for the thread that writes. Raises :class:`UserError` ``template_refused``
        with its findings, and :class:`EnvironmentFault` ``input_missing``, ``input_unreadable``.
        """
        try:
            with path.open("rb") as stream:
                data = stream.read(LARGEST + 1)
        except FileNotFoundError as error:
            raise EnvironmentFault("input_missing", name=path.name) from error
        except OSError as error:
            raise EnvironmentFault("input_unreadable", name=path.name) from error
        found = _tried(data, kind)
        if found:
            raise UserError("template_refused", name=path.name, findings=found)
        return data

    def keep(self, kind: TemplateKind, data: bytes, name: str) -> ChangeSet:
        """Keep a template that was tried, in place of the former one."""
        with self._database.unit_of_work() as uow:
            city = ensure_city(uow)
            former = _kept(uow.session.connection()).get(kind.value)
            if former is not None:
                uow.delete(uow.get(Attachment, former.id))
            given = AttachmentInput(AttachmentPurpose.TEMPLATE, name, data, kind.value)
            put(uow, Owner(RecordKind.CITY, city.id), given)
            return uow.commit()

    def remove(self, kind: TemplateKind) -> ChangeSet:
        """Go back to the built-in look; papers that were issued keep theirs."""
        with self._database.unit_of_work() as uow:
            former = _kept(uow.session.connection()).get(kind.value)
            if former is not None:
                uow.delete(uow.get(Attachment, former.id))
            return uow.commit()

    def check(self, kind: TemplateKind) -> tuple[Finding, ...]:
        """Try the template that is kept; raise :class:`UserError` ``no_template``."""
        try:
            return _tried(self._content(kind)[1], kind)
        except BadTemplateError as error:
            return error.findings

    def save_copy(self, kind: TemplateKind, path: Path) -> Path:
        """Write the template that is kept into a file, as it was taken.

        Raises :class:`UserError` ``no_template``, :class:`EnvironmentFault`
        ``attachment_damaged`` and as :func:`~desktop.services.paper_files.write_paper` does.
        """
        row, data = self._whole(kind)
        return _written(path, data, row.file_name)

    def save_sample(self, kind: TemplateKind, path: Path) -> Path:
        """Write a sample to begin with; raise as ``write_paper`` does."""
        from desktop.documents.templates.samples import sample_template

        return _written(path, seal(sample_template(kind)), path.name)

    def _whole(self, kind: TemplateKind) -> tuple[KeptTemplate, bytes]:
        try:
            return self._content(kind)
        except BadTemplateError as error:
            raise EnvironmentFault("attachment_damaged", name=kind.value) from error

    def _content(self, kind: TemplateKind) -> tuple[KeptTemplate, bytes]:
        with self._database.read() as connection:
            row = _kept(connection).get(kind.value)
            if row is None:
                raise UserError("no_template")
            return row, kept_template(connection, row.sha256)


def _kept(connection: Connection) -> dict[str, KeptTemplate]:
    city = directories.city(connection)
    return queries.templates(connection, city.id) if city is not None else {}


def _row(kind: TemplateKind, kept: KeptTemplate | None) -> TemplateRow:
    if kept is None:
        return TemplateRow(kind)
    return TemplateRow(kind, kept.file_name, kept.since, kept.author)


def _tried(data: bytes, kind: TemplateKind) -> tuple[Finding, ...]:
    from desktop.documents.templates.trial import tried

    return tried(data, kind)


def _written(path: Path, data: bytes, name: str) -> Path:
    def look_over(written: bytes) -> None:
        if written != data:
            raise EnvironmentFault("paper_incomplete", name=name)

    return write_paper(path, data, look_over)
