"""Erasure reaches every table of the file: a new one that nobody thought of fails here."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import JSON, Boolean, Date, Enum, Float, Integer, String, Time, inspect

from db.database import Database
from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.rows.minutes import DraftRow
from db.models import AttachmentContent, Order, Question, Record
from db.models.types import KeyType, MomentType
from db.queries import trash
from db.queries.everything import kinds
from desktop import resources
from desktop.documents.builders.erasure_wording import KINDS
from desktop.services import own_matter
from desktop.services.backups import BackupService
from desktop.services.erasure import ErasureService
from desktop.services.minutes import MinutesService
from desktop.services.search import SearchService
from tests.support.records import HandClock, fresh_database
from tests.support.traces import files_with, needles

NAME, PHONE, FLAT = "Приметнова Евпраксия", "+7 927 360-98-76", "9137"
WORDS = f"{NAME}, {PHONE}, кв. {FLAT}"
MARKS = ("Приметнов", PHONE, "9273609876")
IN_THEIR_OWN_WAY = {
    "operation": "earlier values are blanked",
    "draft": "redacted, or dropped with the applicant",
    "search_entry": "forgotten, and made anew of what is left",
    "search_index": "forgotten, and made anew of what is left",
    "attachment_content": "the bytes of a photo go with its question",
}
"""Tables that are no records and hold words of people; what the erasure does with each."""
OF_NOBODY = frozenset({
    "alembic_version", "control_entry", "indicator_cell", "indicator_change", "replica",
    "search_pending", "sequence", "sqlite_sequence",
})  # fmt: skip
"""Tables of keys, numbers and days."""
OF_OFFICIALS = frozenset(
    {RecordKind.PERSON, RecordKind.ORGANISATION, RecordKind.CITY, RecordKind.ATTENDANCE}
)
"""Of these the notes alone may speak of a resident."""
NEVER_EMPTIED = frozenset({
    RecordKind.ATTACHMENT,  # the bytes go with the name
    RecordKind.CITY, RecordKind.TOPIC, RecordKind.REPLY_TEXT,
    RecordKind.ERASURE, RecordKind.PUBLIC_TEXT,
    RecordKind.PROTOCOL, RecordKind.PROTOCOL_VERSION, RecordKind.SCHEDULE_EDITION,
})  # fmt: skip
"""What nobody deletes, and the names of the directories that papers speak of."""
HARMLESS = frozenset({
    "digest", "content_hash", "journal_head", "time_zone", "number_pattern", "number_text",
    "owner_kind", "created_by", "changed_by", "sha256", "media_type",
})  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with fresh_database(tmp_path) as database:
        yield database


def test_every_table_is_known_to_the_erasure(database: Database) -> None:
    records = {model.__tablename__ for model in kinds()}
    with database.read() as connection:
        tables = set(
            connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            ).scalars()
        )
    unknown = {
        table
        for table in tables - records - IN_THEIR_OWN_WAY.keys() - OF_NOBODY
        if not table.startswith("search_index_")  # what FTS5 keeps its index in
    }
    assert unknown == set()


def test_whatever_belongs_to_a_question_or_an_order_is_part_of_its_matter() -> None:
    for owner, known in ((Question, own_matter.OF_QUESTION), (Order, own_matter.OF_ORDER)):
        target = owner.__table__
        belonging = {
            model
            for model in kinds()
            if any(key.references(target) for key in model.__table__.foreign_keys)
            and has_words(model)
        }
        beside = {"order", "applicant"}  # looked at by themselves
        assert {model for model in belonging - set(known) if model.kind not in beside} == set()


def test_whatever_may_be_deleted_leaves_the_trash_without_words() -> None:
    known = {model.kind for model in trash.EMPTIED}
    assert {model.kind for model in kinds() if has_words(model)} - known == NEVER_EMPTIED


def test_the_act_has_a_russian_word_for_each() -> None:
    assert {model.kind.value for model in kinds() if has_words(model)} - KINDS.keys() == set()


def has_words(model: type[Record]) -> bool:
    return any(
        isinstance(column.columns[0].type, String) and not isinstance(column.columns[0].type, Enum)
        for column in inspect(model).column_attrs
        if column.key not in HARMLESS
    )


def test_a_person_who_is_named_in_every_field_of_every_table_is_forgotten(
    database: Database, tmp_path: Path
) -> None:
    keys = {model.kind: uuid4() for model in kinds()}
    photo = f"снимок {WORDS}".encode()
    with database.unit_of_work() as uow:
        for model in kinds():
            uow.add(model(**dict(filled(model, keys))))
        uow.session.add(AttachmentContent(sha256=sha256(photo).hexdigest(), content=photo))
        uow.commit()
    clock = HandClock()
    minutes = MinutesService(database, clock)
    minutes.save_draft(DraftRow("line:1", "line", WORDS, 3))
    minutes.save_draft(DraftRow(f"question:{keys[RecordKind.QUESTION]}", "flat", FLAT, 3))
    search = SearchService(database, clock, resources.path("reference/matters.z"))
    while search.catch_up():
        pass
    assert len(speaking(database, keys)) > len(kinds())

    erasure = ErasureService(database, clock, BackupService(database, clock))
    found = erasure.find(NAME)
    done = erasure.erase(found.query, found.people, found.mentions, "заявление № 7")
    assert done.is_folded
    while search.catch_up():
        pass
    assert speaking(database, keys) == []
    database.close()
    assert files_with(needles(MARKS), tmp_path, but=[tmp_path / "backups"]) == []
    assert files_with(needles(MARKS), tmp_path)  # the look itself finds them in the backup


def speaking(database: Database, keys: dict[RecordKind, UUID]) -> list[str]:
    """Return the fields that name the person, or the flat where it is the person's own matter."""
    return [
        f"{model.__tablename__}.{name}"
        for model in kinds()
        for name, value in row_of(database, model, keys[model.kind]).items()
        if any(mark in str(value) for mark in (*MARKS, *((FLAT,) if is_own(model) else ())))
    ]


def is_own(model: type[Record]) -> bool:
    return model in {Question, Order, *own_matter.OF_QUESTION, *own_matter.OF_ORDER}


def row_of(database: Database, model: type[Record], key: UUID) -> dict[str, Any]:
    with database.unit_of_work() as uow:
        record = uow.find(model, key)
        return {one.key: getattr(record, one.key) for one in inspect(model).column_attrs}


def filled(model: type[Record], keys: dict[RecordKind, UUID]) -> Iterator[tuple[str, Any]]:
    """Yield a value for every field, words about the person wherever words may stand."""
    tables = {other.__tablename__: other.kind for other in kinds()}
    for attribute in inspect(model).column_attrs:
        column, name = attribute.columns[0], attribute.key
        if name in {"version", "created_at", "changed_at", "head", "deleted_at"}:
            continue
        if name == "id":
            yield name, keys[model.kind]
        elif (model.kind, name) in SPECIAL:
            value = SPECIAL[model.kind, name]
            yield name, value(keys) if callable(value) else value
        elif column.foreign_keys:
            (target,) = {key.column.table.name for key in column.foreign_keys}
            yield name, keys[tables[target]]
        else:
            yield name, value_for(model, name, column.type)


SPECIAL: dict[tuple[RecordKind, str], Any] = {
    (RecordKind.ASSIGNMENT, "person_id"): None,
    (RecordKind.ATTENDANCE, "person_id"): None,
    (RecordKind.APPLICANT, "name"): NAME,
    (RecordKind.APPLICANT, "phone"): PHONE,
    (RecordKind.APPLICANT, "flat"): FLAT,
    (RecordKind.ATTACHMENT, "owner_kind"): "question",
    (RecordKind.ATTACHMENT, "owner_id"): lambda keys: keys[RecordKind.QUESTION],
    (RecordKind.ATTACHMENT, "purpose"): AttachmentPurpose.PHOTO,
    (RecordKind.ATTACHMENT, "sha256"): sha256(f"снимок {WORDS}".encode()).hexdigest(),
    (RecordKind.QUESTION_LINK, "multiplicity"): 2,
}


def value_for(model: type[Record], name: str, kind: Any) -> Any:
    if isinstance(kind, Enum):
        return next(iter(kind.enum_class)) if kind.enum_class else next(iter(StrEnum))
    if isinstance(kind, JSON):
        return {} if model.kind in OF_OFFICIALS else {"text": [WORDS]}
    if isinstance(kind, KeyType):
        return uuid4()
    if isinstance(kind, MomentType):
        return datetime(2026, 11, 25, 15, tzinfo=UTC)
    plain = {
        Boolean: False, Date: date(2026, 11, 25), Time: time(18), Float: 1.0, Integer: 1,
    }  # fmt: skip
    for one, value in plain.items():
        if isinstance(kind, one):
            return value
    if name in HARMLESS or (model.kind in OF_OFFICIALS and name != "note"):
        return "" if model.kind is not RecordKind.ATTENDANCE else "Рябов И.П."
    return WORDS
