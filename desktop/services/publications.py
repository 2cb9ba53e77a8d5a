"""Keep what the media and networks have published, tied to a meeting, a question or an order."""

from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.errors import UserError
from db.domain.preparation import PublicationInput
from db.domain.rows.monitoring import PublicationRow, Tie
from db.domain.text import is_blank
from db.models import Meeting, Order, Publication, Question
from db.queries import monitoring as queries
from db.unit_of_work import UnitOfWork
from desktop.services.gate import long_text, short_line


class PublicationsService:
    """List publications and write them; their links are words that nothing opens."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def rows(self, *, meeting_id: UUID | None = None, text: str = "") -> list[PublicationRow]:
        """Return the newest publications, of one meeting or of all."""
        with self._database.read() as connection:
            return queries.publications(connection, meeting_id=meeting_id, text=text)

    def ties(self) -> list[Tie]:
        """Return what a publication may be tied to, the newest meetings first."""
        with self._database.read() as connection:
            return queries.ties(connection)

    def save(
        self, data: PublicationInput, key: UUID | None = None, version: int | None = None
    ) -> ChangeSet:
        """Write a new publication, or the form of one; a new key is not written twice.

        Raises :class:`UserError` ``no_publication_title``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            if version is not None and key is not None:
                _fill(uow, uow.get(Publication, key, version), data)
            elif key is None or uow.find(Publication, key) is None:
                publication = Publication(id=key or uow.new_id())
                _fill(uow, publication, data)
                uow.add(publication)
            return uow.commit()

    def delete(self, key: UUID, version: int) -> ChangeSet:
        """Put a publication into the trash; raise ``gone``, ``stale``."""
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(Publication, key, version))
            return uow.commit()


def _fill(uow: UnitOfWork, publication: Publication, data: PublicationInput) -> None:
    title = short_line(data.title)
    if is_blank(title):
        raise UserError("no_publication_title")
    for model, key in (
        (Meeting, data.meeting_id),
        (Question, data.question_id),
        (Order, data.order_id),
    ):
        if key is not None:
            uow.get(model, key)
    publication.published_on = data.published_on
    publication.title = title
    publication.outlet = short_line(data.outlet)
    publication.link = short_line(data.link)
    publication.note = long_text(data.note)
    publication.meeting_id = data.meeting_id
    publication.question_id = data.question_id
    publication.order_id = data.order_id
