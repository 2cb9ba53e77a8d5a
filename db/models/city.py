"""Map the settings of the city and its production calendar."""

from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import RecordKind
from db.models.base import Key, LongText, Record, ShortText, reference


class City(Record):
    """Keep what the papers say of the city; there is one row."""

    __tablename__ = "city"
    kind: ClassVar = RecordKind.CITY

    name: Mapped[ShortText]
    name_genitive: Mapped[ShortText]
    letterhead: Mapped[LongText]
    head_id: Mapped[Key | None] = mapped_column(reference("person"))
    secretary_id: Mapped[Key | None] = mapped_column(reference("person"))
    controller_id: Mapped[Key | None] = mapped_column(reference("person"))
    number_pattern: Mapped[ShortText]
    series: Mapped[ShortText]
    time_zone: Mapped[ShortText]
    paper_options: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """As :func:`db.domain.paper_options.store_options` writes it."""
    retention: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """As :func:`db.domain.retention.store_terms` writes it."""


class CalendarYear(Record):
    """Keep the days of one year that differ from the plain week."""

    __tablename__ = "calendar_year"
    kind: ClassVar = RecordKind.CALENDAR_YEAR

    year: Mapped[int] = mapped_column(unique=True)
    days: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
