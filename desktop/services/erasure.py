"""Destroy the personal data of applicants: on request, or when its term is over."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from db.backup_expiry import gone_by
from db.backup_rotation import Dated
from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import ErasureGround, RecordKind
from db.domain.errors import UserError
from db.domain.local_time import local_date
from db.domain.person_search import MARK, PersonQuery, map_texts, redact
from db.domain.retention import DEFAULT_TERMS, RetentionTerms, store_terms
from db.domain.rows.backups import BackupReason
from db.domain.rows.privacy import CopyRow, DueRow, ErasureRow, Findings, FoundPerson, Mention
from db.erasure import Erased, Redaction, erase
from db.models import Applicant, Draft, Erasure, Question
from db.queries import directories
from db.queries import privacy as queries
from db.queries.everything import kinds
from db.unit_of_work import UnitOfWork
from desktop.services import erasure_terms as terms_over
from desktop.services import photo_erasure
from desktop.services.backups import BackupService
from desktop.services.city_records import ensure_city
from desktop.services.erasure_acts import add_act, forget_index
from desktop.services.erasure_search import find, own_records
from desktop.services.gate import long_text
from desktop.services.paper_codec import content_hash

_EMPTIED = {
    RecordKind.APPLICANT: {"name": "", "flat": "", "entrance": "", "phone": ""},
    RecordKind.HOUSE: {"senior_name": "", "senior_phone": ""},
    RecordKind.ATTENDANCE: {"name": MARK},
}
_OF_APPLICANT = ("applicant", "flat", "phone")
"""The fields of a card's draft that are the applicant's."""


@dataclass(frozen=True, slots=True)
class ErasureDone:
    """Tell what an erasure changed, and its act."""

    changes: ChangeSet
    act: ErasureRow
    is_folded: bool
    """The log of the file is empty too; otherwise it will be when nobody reads any more."""


class ErasureService:
    """Find what is known of a person, destroy it, and keep the acts."""

    def __init__(self, database: Database, clock: Clock, backups: BackupService) -> None:
        self._database = database
        self._clock = clock
        self._backups = backups

    def find(self, text: str) -> Findings:
        """Return what the records hold of a name or a telephone; raise ``erase_whom``."""
        with self._database.read() as connection:
            return find(connection, text)

    def erase(
        self,
        query: PersonQuery,
        people: Sequence[FoundPerson],
        mentions: Sequence[Mention],
        reason: str,
    ) -> ErasureDone:
        """Empty the fields of the people and redact the texts that were chosen.

        The photos that stand with the questions of the people go with them, bytes and all.
        The records are backed up before; the act says when that backup goes. Raises
        :class:`UserError` ``erase_nothing``, ``no_erasure_reason`` and ``reason_names_person``: the
        act is not to say again what was destroyed.
        """
        why = _reason(reason, query)
        if not people and not mentions:
            raise UserError("erase_nothing")
        self._backups.make_if_changed(BackupReason.BEFORE_ERASURE)  # the wrong person, say
        copies = self.copies()
        with self._database.unit_of_work() as uow:
            applicants = [one.id for one in people if one.kind is RecordKind.APPLICANT]
            connection = uow.session.connection()
            photos = photo_erasure.photos_of(
                connection, photo_erasure.questions_of(connection, applicants)
            )
            redactions = _redactions(uow, query, people, mentions)
            done = erase(uow, [*redactions, *photo_erasure.redactions(uow, photos)])
            photo_erasure.forget_bytes(uow, photos)
            _touch_questions(uow, applicants, done)
            forget_index(uow, done)
            drafts = _redact_drafts(uow, query, mentions) + _drop_drafts(uow, applicants)
            act = add_act(uow, self._today(), ErasureGround.REQUEST, why, done, copies, drafts)
            return self._finished(uow, act)

    def terms(self) -> RetentionTerms:
        """Return the terms of the city."""
        with self._database.read() as connection:
            city = directories.city(connection)
        return city.retention if city else DEFAULT_TERMS

    def save_terms(self, terms: RetentionTerms) -> ChangeSet:
        """Write the terms; raise :class:`UserError` ``bad_retention_term``."""
        stored = store_terms(terms)
        with self._database.unit_of_work() as uow:
            ensure_city(uow).retention = stored
            return uow.commit()

    def due(self) -> DueRow:
        """Return what a run would take away now."""
        with self._database.read() as connection:
            city = directories.city(connection)
            terms = city.retention if city else DEFAULT_TERMS
            return terms_over.preview(connection, terms, self._today())

    def erase_due(self) -> ErasureDone:
        """Take the contact data away whose term is over, the oldest first.

        At most :data:`~desktop.services.erasure_terms.MOST` applicants go at once, so that no save
        waits long. Raises :class:`UserError` ``nothing_due``.
        """
        copies = self.copies()
        today = self._today()
        with self._database.unit_of_work() as uow:
            city = directories.city(uow.session.connection())
            terms = city.retention if city else DEFAULT_TERMS
            found = terms_over.due(uow.session.connection(), terms, today)
            if not found:
                raise UserError("nothing_due")
            done = erase(uow, terms_over.redactions(uow.session.connection(), found))
            applicants = [one.applicant for one in found]
            _touch_questions(uow, applicants, done)
            forget_index(uow, done)
            drafts = _drop_drafts(uow, applicants)
            act = add_act(uow, today, ErasureGround.TERM, "", done, copies, drafts)
            return self._finished(uow, act)

    def erasures(self) -> list[ErasureRow]:
        """Return the acts, the newest first."""
        with self._database.read() as connection:
            return queries.erasures(connection)

    def copies(self) -> list[CopyRow]:
        """Return the copies of the records that there are, with the day each is gone by."""
        now = self._clock()
        rows = self._backups.copies()
        days = gone_by([Dated(row.path.name, row.made_at) for row in rows], now)
        found = [
            CopyRow(row.path.name, row.made_at.astimezone().date(), days.get(row.path.name))
            for row in rows
        ]
        path = self._database.path
        aside = sorted(path.parent.glob(f"{path.stem}-aside-*{path.suffix}"))
        found += [CopyRow(one.name, None, None) for one in aside]
        outside = self._backups.last_in_second_place()
        if outside is not None:
            found.append(CopyRow("", outside.astimezone().date(), None))
        return found

    def _finished(self, uow: UnitOfWork, act: Erasure) -> ErasureDone:
        row = ErasureRow(
            act.id, act.number, act.year, act.done_at, act.ground, act.reason, act.content
        )
        changes = uow.commit()
        return ErasureDone(changes, row, self._database.fold_log())

    def _today(self) -> date:
        with self._database.read() as connection:
            city = directories.city(connection)
        return local_date(self._clock(), city.time_zone if city else "")


def _reason(reason: str, query: PersonQuery) -> str:
    why = long_text(reason)
    if not why:
        raise UserError("no_erasure_reason")
    if query.at_home.search(why):
        raise UserError("reason_names_person")
    return why


def _redactions(
    uow: UnitOfWork,
    query: PersonQuery,
    people: Sequence[FoundPerson],
    mentions: Sequence[Mention],
) -> list[Redaction]:
    fields: dict[tuple[RecordKind, UUID], dict[str, Any]] = {}
    for person in people:
        fields[person.kind, person.id] = dict(_EMPTIED[person.kind])
    connection = uow.session.connection()
    applicants = [one.id for one in people if one.kind is RecordKind.APPLICANT]
    own = set(own_records(connection, applicants))
    models = {model.kind: model for model in kinds()}
    for mention in mentions:
        if mention.kind is None or mention.record_id is None:
            continue
        key = (mention.kind, mention.record_id)
        model = models[mention.kind]
        column = getattr(model, mention.field)
        present = connection.scalar(select(column).where(model.id == mention.record_id))
        pattern = query.at_home if key in own else query.named
        after = map_texts(present, partial(redact, pattern=pattern))
        found = fields.setdefault(key, {})
        found.setdefault(mention.field, after)
        if mention.kind is RecordKind.PROTOCOL_VERSION and mention.field == "content":
            found["content_hash"] = content_hash(after)
    return [Redaction(kind.value, key, one) for (kind, key), one in fields.items()]


def _touch_questions(uow: UnitOfWork, applicants: Collection[UUID], done: Iterable[Erased]) -> None:
    """Raise the version of the questions: a card opened before must not write the data back."""
    erased = {one.record_id for one in done}
    asked = select(Applicant.question_id).where(Applicant.id.in_(list(applicants)))
    connection = uow.session.connection()
    keys = [key for key in connection.execute(asked).scalars() if key not in erased]
    connection.execute(
        update(Question).where(Question.id.in_(keys)).values(version=Question.version + 1)
    )


def _drop_drafts(uow: UnitOfWork, applicants: Collection[UUID]) -> int:
    """Forget what was typed into the cards of the applicants and not stored."""
    session = uow.session
    asked = select(Applicant.question_id).where(Applicant.id.in_(list(applicants)))
    keys = [f"question:{key}" for key in session.scalars(asked)]
    drafts = session.scalars(
        select(Draft).where(Draft.key.in_(keys), Draft.field.in_(_OF_APPLICANT))
    ).all()
    for draft in drafts:
        session.delete(draft)
    return len(drafts)


def _redact_drafts(uow: UnitOfWork, query: PersonQuery, mentions: Iterable[Mention]) -> int:
    changed = 0
    for mention in mentions:
        if mention.kind is not None:
            continue
        draft = uow.session.get(Draft, (mention.draft_key, mention.field))
        if draft is not None and mention.field not in _OF_APPLICANT:
            draft.text = redact(draft.text, query.at_home)
            draft.cursor = min(draft.cursor, len(draft.text))
            changed += 1
    return changed
