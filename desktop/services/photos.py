"""Keep the photos of a question: taken on the spot, made small, shown beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.errors import UserError
from db.domain.rows.attachments import AttachmentRow
from db.models import Attachment, Question
from db.queries import attachments as queries
from db.unit_of_work import UnitOfWork
from desktop.documents.photos import (
    MOST_BYTES,
    BadPhotoError,
    Pixels,
    fit_photo,
    fit_pixels,
    unpacked,
)
from desktop.services.attachments import MEGABYTE, AttachmentInput, Owner, put, read_content

MOST_PHOTOS = 12
THUMBNAIL = 192
"""Dots of the longer side: sharp at double scale."""
_MEGAPIXELS = 80
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f‎‏‪-‮⁦-⁩]+')
_LONGEST_NAME = 80
_PURPOSE = AttachmentPurpose.PHOTO


@dataclass(frozen=True, slots=True)
class PhotoSource:
    """Hold a picture as it came: a file, the bytes of one, or the dots of the clipboard."""

    name: str
    path: Path | None = None
    data: bytes = b""
    pixels: Pixels | None = None


@dataclass(frozen=True, slots=True)
class PreparedPhoto:
    """Hold a photo that is fit to be kept."""

    name: str
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """Show a photo of a question in small."""

    file: AttachmentRow
    thumbnail: Pixels | None
    """``None`` where the kept bytes are damaged."""


class PhotoService:
    """Take, show and remove photos; nothing here knows the screen."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def prepare(self, source: PhotoSource) -> PreparedPhoto:
        """Make a picture fit to be kept; nothing is written.

        Long work: not for the thread that writes. Raises :class:`UserError` ``photo_too_large``,
        ``photo_too_wide``, ``photo_broken``, ``photo_heic``, ``photo_unknown``,
        ``photo_unreadable``.
        """
        name = fit_name(source.name)
        try:
            if source.pixels is not None:
                return PreparedPhoto(name, fit_pixels(source.pixels))
            data = source.data if source.path is None else _read(source.path, name)
            if len(data) > MOST_BYTES:
                raise _too_large(name)
            return PreparedPhoto(name, fit_photo(data))
        except BadPhotoError as error:
            code = f"photo_{error.code}"
            raise UserError(code, name=name, megapixels=_MEGAPIXELS) from error

    def add(self, question_id: UUID, photo: PreparedPhoto, key: UUID | None = None) -> ChangeSet:
        """Keep a prepared photo with a question; with a ``key`` that is there nothing is written.

        Raises :class:`UserError` ``gone``, ``photos_too_many``.
        """
        with self._database.unit_of_work() as uow:
            if key is not None and uow.find(Attachment, key) is not None:
                return uow.commit()
            uow.get(Question, question_id)
            if len(_of(uow, question_id)) >= MOST_PHOTOS:
                raise UserError("photos_too_many", limit=MOST_PHOTOS)
            data = AttachmentInput(_PURPOSE, photo.name, photo.jpeg)
            put(uow, Owner(RecordKind.QUESTION, question_id), data, key)
            return uow.commit()

    def of(self, question_id: UUID, known: Sequence[PhotoRow] = ()) -> list[PhotoRow]:
        """Return the photos of a question in small, the oldest first.

        Those that are ``known`` are not unpacked again.
        """
        seen = {photo.file.sha256: photo.thumbnail for photo in known}
        with self._database.read() as connection:
            files = queries.of_owner(connection, RecordKind.QUESTION, question_id, _PURPOSE)
            for sha256 in {file.sha256 for file in files} - seen.keys():
                seen[sha256] = _small(queries.content(connection, sha256))
        return [PhotoRow(file, seen[file.sha256]) for file in files]

    def picture(self, photo_id: UUID, width: int, height: int) -> Pixels:
        """Return a photo as large as fits; raise ``gone``, ``photo_broken``."""
        with self._database.read() as connection:
            file = queries.one(connection, photo_id)
            if file is None:
                raise UserError("gone", kind=RecordKind.ATTACHMENT)
            content = read_content(connection, file)
        try:
            return unpacked(content, width, height)
        except BadPhotoError as error:
            raise UserError("photo_broken", name=file.file_name) from error

    def remove(self, photo_id: UUID) -> ChangeSet:
        """Put a photo into the trash; its bytes stay until it is forgotten for good."""
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(Attachment, photo_id))
            return uow.commit()


def fit_name(name: str) -> str:
    """Return a name that means no folder, no markup and no command, with the ending it now has."""
    stem = PureWindowsPath(name.replace("/", "\\")).name.rpartition(".")[0] or name
    safe = _UNFIT.sub("_", stem).strip(" ._")[:_LONGEST_NAME]
    return f"{safe or 'photo'}.jpg"


def _read(path: Path, name: str) -> bytes:
    """Return a file whole; one that is far too large is not read at all."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(name)
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError("photo_unreadable", name=name) from error


def _too_large(name: str) -> UserError:
    return UserError("photo_too_large", name=name, megabytes=MOST_BYTES // MEGABYTE)


def _small(content: bytes | None) -> Pixels | None:
    try:
        return unpacked(content or b"", THUMBNAIL, THUMBNAIL)
    except BadPhotoError:
        return None


def _of(uow: UnitOfWork, question_id: UUID) -> list[AttachmentRow]:
    connection = uow.session.connection()
    return queries.of_owner(connection, RecordKind.QUESTION, question_id, _PURPOSE)
