"""Map the index of the search: derived from the records, made anew from them at any time."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, LongText
from db.models.types import KeyType

INDEX = "search_index"
"""The FTS5 table over :class:`SearchEntry`; SQL alone knows it."""


class SearchEntry(Base):
    """Keep what a question is found by: stems and marks, no sentence.

    The number is the row of the full text index: of two questions the newer has the greater one.
    """

    __tablename__ = "search_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[UUID] = mapped_column(KeyType(), unique=True)
    text: Mapped[LongText]
    more: Mapped[LongText]
    """What was answered and ordered: searched, and no part of what the question is about."""
    meanings: Mapped[LongText]
    people: Mapped[LongText]
    marks: Mapped[LongText]


class SearchPending(Base):
    """Name a question that changed since it was indexed; triggers write here."""

    __tablename__ = "search_pending"

    question_id: Mapped[UUID] = mapped_column(KeyType(), primary_key=True)
