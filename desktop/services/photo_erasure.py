"""Destroy the photos of a question for good, with the data of whoever asked it."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection, Row, delete, func, select

from db.domain.enums import AttachmentPurpose, RecordKind
from db.erasure import Redaction
from db.models import Applicant, Attachment, AttachmentContent
from db.unit_of_work import UnitOfWork

_OF_QUESTION = (
    Attachment.owner_kind == RecordKind.QUESTION.value,
    Attachment.purpose == AttachmentPurpose.PHOTO,
)


def photo_counts(connection: Connection, applicants: Collection[UUID]) -> dict[UUID, int]:
    """Return how many photos stand with the questions of applicants, those in the trash too."""
    statement = (
        select(Applicant.id, func.count(Attachment.id).label("photos"))
        .join(Attachment, Attachment.owner_id == Applicant.question_id)
        .where(Applicant.id.in_(list(applicants)), *_OF_QUESTION, Attachment.sha256 != "")
        .group_by(Applicant.id)
    )
    return {row.id: row.photos for row in connection.execute(statement)}


def questions_of(connection: Connection, applicants: Collection[UUID]) -> list[UUID]:
    """Return the questions of applicants."""
    statement = select(Applicant.question_id).where(Applicant.id.in_(list(applicants)))
    return list(connection.execute(statement).scalars())


def photos_of(connection: Connection, questions: Collection[UUID]) -> Sequence[Row[UUID, str]]:
    """Return the photos of questions with the hashes of their bytes, those in the trash too."""
    statement = select(Attachment.id, Attachment.sha256).where(
        Attachment.owner_id.in_(list(questions)), *_OF_QUESTION, Attachment.sha256 != ""
    )
    return connection.execute(statement).all()


def redactions(uow: UnitOfWork, photos: Iterable[Row[UUID, str]]) -> list[Redaction]:
    """Return what becomes of the records of photos: no name, no bytes, out of sight."""
    fields = {"file_name": "", "sha256": "", "size": 0, "deleted_at": uow.now}
    return [Redaction(RecordKind.ATTACHMENT.value, photo.id, fields) for photo in photos]


def forget_bytes(uow: UnitOfWork, photos: Iterable[Row[UUID, str]]) -> None:
    """Drop the bytes of photos that were erased, unless another record carries the same."""
    connection = uow.session.connection()
    for photo in photos:
        carried = select(Attachment.id).where(Attachment.sha256 == photo.sha256).limit(1)
        if connection.execute(carried).first() is None:
            connection.execute(
                delete(AttachmentContent).where(AttachmentContent.sha256 == photo.sha256)
            )
