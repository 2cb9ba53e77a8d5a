"""Map houses, organisations, people and topics."""

from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import OrganisationKind, RecordKind, Sex
from db.models.base import Key, LongText, Record, ShortText, reference
from db.models.types import enum_type


class Organisation(Record):
    """Keep an organisation that orders go to."""

    __tablename__ = "organisation"
    kind: ClassVar = RecordKind.ORGANISATION

    name: Mapped[ShortText]
    short_name: Mapped[ShortText]
    sort: Mapped[OrganisationKind] = mapped_column(enum_type(OrganisationKind))
    head_post: Mapped[ShortText]
    head_name: Mapped[ShortText]
    phone: Mapped[ShortText]
    email: Mapped[ShortText]
    note: Mapped[LongText]
    name_dative: Mapped[ShortText]
    name_genitive: Mapped[ShortText] = mapped_column(server_default="")
    name_instrumental: Mapped[ShortText] = mapped_column(server_default="")
    search: Mapped[ShortText]
    """Folded name, by which a second entry is noticed."""


class Person(Record):
    """Keep a person of the head's team or of an organisation."""

    __tablename__ = "person"
    kind: ClassVar = RecordKind.PERSON

    surname: Mapped[ShortText]
    first_name: Mapped[ShortText]
    patronymic: Mapped[ShortText]
    sex: Mapped[Sex | None] = mapped_column(enum_type(Sex))
    post: Mapped[ShortText]
    organisation_id: Mapped[Key | None] = mapped_column(reference("organisation"), index=True)
    phone: Mapped[ShortText]
    email: Mapped[ShortText]
    in_team: Mapped[bool] = mapped_column(default=False)
    note: Mapped[LongText]
    name_dative: Mapped[ShortText]
    post_dative: Mapped[ShortText]
    name_genitive: Mapped[ShortText] = mapped_column(server_default="")
    name_instrumental: Mapped[ShortText] = mapped_column(server_default="")
    post_genitive: Mapped[ShortText] = mapped_column(server_default="")
    post_instrumental: Mapped[ShortText] = mapped_column(server_default="")


class House(Record):
    """Keep a block of flats."""

    __tablename__ = "house"
    kind: ClassVar = RecordKind.HOUSE
    __table_args__ = (Index("ix_house_search", "search"),)

    street: Mapped[ShortText]
    number: Mapped[ShortText]
    quarter: Mapped[ShortText]
    managing_company_id: Mapped[Key | None] = mapped_column(reference("organisation"))
    entrances: Mapped[int | None]
    flats: Mapped[int | None]
    residents: Mapped[int | None]
    senior_name: Mapped[ShortText]
    senior_phone: Mapped[ShortText]
    note: Mapped[LongText]
    search: Mapped[ShortText]
    """Folded address, by which a second entry is noticed."""


class Topic(Record):
    """Keep a topic of the classifier."""

    __tablename__ = "topic"
    kind: ClassVar = RecordKind.TOPIC

    group: Mapped[ShortText] = mapped_column("group_name")
    title: Mapped[ShortText]
    position: Mapped[int] = mapped_column(default=0)
    usual_assignee_id: Mapped[Key | None] = mapped_column(reference("organisation"))
    note: Mapped[LongText]
    off_season: Mapped[ShortText] = mapped_column(server_default="")
    """The months in which nothing of it is done: «11-3», or «1, 2, 12»."""
