"""Map the counts of closed months: derived from the records, made anew from them at any time."""

from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.indicators import Cut
from db.models.base import Base
from db.models.types import KeyType, enum_type

NOTHING = UUID(int=0)
"""Stands for the topic, house or party of what has none."""


class IndicatorCell(Base):
    """Keep what one month counts, of all or of one topic, house or party.

    A report over a million questions would take seconds; over these it takes milliseconds.
    """

    __tablename__ = "indicator_cell"
    __table_args__ = (Index("ix_indicator_cell_month", "month"), {"sqlite_with_rowid": False})

    cut: Mapped[Cut] = mapped_column(enum_type(Cut, checked=False), primary_key=True)
    key: Mapped[UUID] = mapped_column(KeyType(), primary_key=True)
    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    """As 2026-11; empty for meetings without a day."""
    meetings: Mapped[int] = mapped_column(default=0)
    participants: Mapped[int] = mapped_column(default=0)
    requests: Mapped[int] = mapped_column(default=0)
    answered: Mapped[int] = mapped_column(default=0)
    fulfilled: Mapped[int] = mapped_column(default=0)
    repeated: Mapped[int] = mapped_column(default=0)
    satisfied: Mapped[int] = mapped_column(default=0)
    partly: Mapped[int] = mapped_column(default=0)
    dissatisfied: Mapped[int] = mapped_column(default=0)
    orders: Mapped[int] = mapped_column(default=0)
    in_time: Mapped[int] = mapped_column(default=0)
    late: Mapped[int] = mapped_column(default=0)
    reopened: Mapped[int] = mapped_column(default=0)


class IndicatorChange(Base):
    """Name a month whose records changed since it was counted; triggers write here."""

    __tablename__ = "indicator_change"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
