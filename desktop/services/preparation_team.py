"""Propose whom to invite to a meeting: by what the yard has on its mind, and who answers for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import AttendanceRole
from db.domain.interpretation import interpret
from db.domain.lexicon import Lexicon
from db.domain.rows.directories import OrganisationRow, PersonRow, TopicRow
from db.domain.rows.meetings import AttendanceRow, MeetingCard
from db.domain.rows.preparation import Dossier, TeamRow
from db.domain.text import fold
from db.models import Attendance, Meeting
from db.queries import directories, meetings
from db.queries import preparation as queries
from desktop.services.dossier import read_dossier
from desktop.services.gate import short_line

_MOST_REASONS = 4


class TeamService:
    """Say who is to come, and invite them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def proposed(self, meeting_id: UUID, lexicon: Lexicon, today: date) -> list[TeamRow]:
        """Return those who answer for what the yard has on its mind, the most reasons first."""
        with self._database.read() as connection:
            dossier = read_dossier(connection, meeting_id, today)
            card = meetings.card(connection, meeting_id)
            parties = {row.id: row for row in directories.organisations(connection)}
            people = directories.people(connection)
            invited = meetings.attendance(connection, meeting_id)
            topics = directories.topics(connection)
            asked = _asked(connection, meeting_id, card, lexicon, today)
        reasons = _reasons(dossier, asked, topics, parties)
        rows = [
            _row(parties[key], found, people, invited)
            for key, found in reasons.items()
            if key in parties
        ]
        return sorted(rows, key=lambda row: (row.is_invited, -len(row.reasons), row.label))

    def invited(self, meeting_id: UUID) -> list[AttendanceRow]:
        """Return who is invited already, in their order."""
        with self._database.read() as connection:
            return meetings.attendance(connection, meeting_id)

    def invite(self, meeting_id: UUID, rows: Iterable[TeamRow]) -> ChangeSet:
        """Put people on the list of those who are to come; nobody stands on it twice."""
        with self._database.unit_of_work() as uow:
            uow.get(Meeting, meeting_id)
            there = meetings.attendance(uow.session.connection(), meeting_id)
            last = max((row.position for row in there), default=-1)
            names = {fold(row.name) for row in there}
            for row in rows:
                if fold(row.who) in names:
                    continue
                last += 1
                names.add(fold(row.who))
                uow.add(
                    Attendance(
                        meeting_id=meeting_id,
                        person_id=row.person_id,
                        name=short_line(row.who),
                        post=short_line(row.label),
                        role=row.role,
                        position=last,
                    )
                )
            return uow.commit()


def _asked(
    connection: Connection,
    meeting_id: UUID,
    card: MeetingCard | None,
    lexicon: Lexicon,
    today: date,
) -> list[UUID]:
    """Return the topics of the questions handed in."""
    if card is None:
        return []
    lines = (row.line for row in queries.prepared(connection, meeting_id))
    found = (interpret(line, lexicon, meeting=card, today=today).question for line in lines)
    return [question.topic_id for question in found if question.topic_id is not None]


def _reasons(
    dossier: Dossier,
    asked: Iterable[UUID],
    topics: Iterable[TopicRow],
    parties: Mapping[UUID, OrganisationRow],
) -> dict[UUID, list[str]]:
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    by_label = {row.label: key for key, row in parties.items()}
    for house in dossier.houses:
        if house.company in by_label:
            found[by_label[house.company]].append(f"обслуживает {house.address}")
    for promise in dossier.promises:
        if promise.is_open and promise.lead in by_label:
            words = f"поручение по вопросу {promise.number}: {promise.topic or promise.wording}"
            found[by_label[promise.lead]].append(words)
    usual = [row for row in topics if row.usual_assignee_id is not None]
    for party, words in _by_topics(dossier, asked, usual):
        found[party].append(words)
    return found


def _by_topics(
    dossier: Dossier, asked: Iterable[UUID], topics: Iterable[TopicRow]
) -> Iterator[tuple[UUID, str]]:
    """Yield who usually answers for the topics of the yard, and what for."""
    wanted = list(asked)
    repeated = {row.topic for row in dossier.repeated}
    heard = {row.topic for row in dossier.signals}
    for topic in topics:
        party = topic.usual_assignee_id
        if party is None:
            continue
        if topic.id in wanted:
            yield party, f"подготовлен вопрос: {topic.title}"
        if topic.title in repeated:
            yield party, f"повторяется: {topic.title}"
        if topic.title in heard:
            yield party, f"сигналы: {topic.title}"


def _row(
    party: OrganisationRow,
    reasons: list[str],
    people: Iterable[PersonRow],
    invited: Iterable[AttendanceRow],
) -> TeamRow:
    """Return who would come from an organisation: its head, else the first of its people."""
    own = [row for row in people if row.organisation_id == party.id]
    person = next((row for row in own if fold(row.full_name) == fold(party.head_name)), None)
    person = person or (own[0] if own and not party.head_name else None)
    who = person.full_name if person else party.head_name or party.label
    there = {fold(row.name) for row in invited} | {
        row.person_id for row in invited if row.person_id
    }
    ours = {fold(who), *(row.id for row in own)}
    phone = (person.phone if person else "") or party.phone
    return TeamRow(
        organisation_id=party.id,
        person_id=person.id if person else None,
        label=_post(party, person),
        who=who,
        phone=phone,
        reasons=tuple(dict.fromkeys(reasons))[:_MOST_REASONS],
        is_invited=bool(there & ours),
        role=AttendanceRole.TEAM,
    )


def _post(party: OrganisationRow, person: PersonRow | None) -> str:
    post = (person.post if person else "") or party.head_post
    return f"{post}, {party.label}" if post and party.label not in post else post or party.label
