"""Read, in one view of the records, all that the papers of one meeting are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection

from db.domain.errors import UserError
from db.domain.local_time import local_date
from db.domain.names import initials
from db.domain.paper_options import PaperOptions
from db.queries import attachments, directories
from db.queries import protocols as queries
from desktop.documents.inputs import CertificationInput, PersonInput, ProtocolInput, ReminderInput
from desktop.documents.parties import Party, parties
from desktop.services.emblem import emblem_bytes, emblem_hash
from desktop.services.paper_codec import thaw
from desktop.services.paper_people import name_organisation, name_person
from desktop.services.paper_rows import protocol_input
from desktop.services.reminders import read_reminders


@dataclass(frozen=True, slots=True)
class PaperSource:
    """Hold what a protocol says and what only the papers that go with it need."""

    protocol: ProtocolInput
    is_issued: bool
    options: PaperOptions
    """The city's choices of today; those that shaped an issued protocol are frozen in it."""
    today: date
    parties: tuple[Party, ...]
    """Those who get extracts, in the cases that are known today."""
    emblem: bytes = b""
    """The coat of arms of the protocol and of its extracts."""
    letter_emblem: bytes = b""
    templates: Mapping[str, str] = field(default_factory=dict)
    """The hashes of the city's templates of today, by paper."""
    reminders: tuple[ReminderInput, ...] = ()
    """Who is to be reminded today, and of what; nobody while the protocol is not issued."""
    team: tuple[PersonInput, ...] = ()
    """The staff who may certify an extract, besides those whom the protocol names."""

    @property
    def has_lost_emblem(self) -> bool:
        """Tell whether a coat of arms is wanted that is damaged in the records."""
        return bool(self.protocol.emblem) and not self.emblem

    def unsure(self) -> tuple[str, ...]:
        """Name the people whose dative is to be looked at; papers print the nominative."""
        found = (party for party in self.parties if party.who.unsure and not party.who.dative)
        return tuple(party.label for party in found)

    def certifiers(self) -> tuple[PersonInput, ...]:
        """Return who may certify an extract; the first does unless another is chosen."""
        chosen = self.options
        named = PersonInput(chosen.certifier_post, chosen.certifier_name)
        found = [named] if chosen.certifier_name else []
        signers = (self.protocol.secretary, self.protocol.chair)
        found += [one for one in signers if one is not None and one.name]
        found += self.team
        return tuple({(one.post, one.name): one for one in found}.values())

    def certification(self, by: PersonInput | None = None) -> CertificationInput:
        """Say who certifies an extract of today, and where the original is kept."""
        chosen = self.options
        first = next(iter(self.certifiers()), self.protocol.chair)
        return CertificationInput(
            by or first, self.today, chosen.kept_at, chosen.case_file, chosen.seal_place
        )


def read_protocol(
    connection: Connection, meeting_id: UUID, moment: datetime, edition: int = 0
) -> tuple[ProtocolInput, bool]:
    """Return what the protocol says, and whether it is issued and so frozen.

    ``edition`` names one of the frozen editions; the newest holds where none is named.
    """
    issued = queries.of_meeting(connection, meeting_id)
    if issued is not None:
        return thaw(queries.content(connection, issued.id, edition)), True
    facts = queries.facts(connection, meeting_id)
    return protocol_input(facts, number=None, moment=moment), False


def read_source(
    connection: Connection, meeting_id: UUID, moment: datetime, edition: int = 0
) -> PaperSource:
    """Return what the papers are made of; those beside the protocol need an issued one.

    Raises :class:`UserError` ``gone``.
    """
    protocol, is_issued = read_protocol(connection, meeting_id, moment, edition)
    city = directories.city(connection)
    if city is None:
        options, zone = PaperOptions(), ""
    else:
        options, zone = city.paper_options, city.time_zone
    letter_emblem = emblem_hash(connection) if options.emblem_letters else ""
    today = local_date(moment, zone)
    reminders: tuple[ReminderInput, ...] = ()
    if is_issued:
        days = options.remind_days
        reminders = read_reminders(connection, meeting_id, protocol, today, days)
    return PaperSource(
        reminders=reminders,
        templates=attachments.template_hashes(connection, city.id) if city else {},
        team=_team(connection),
        emblem=emblem_bytes(connection, protocol.emblem),
        letter_emblem=emblem_bytes(connection, letter_emblem),
        protocol=protocol,
        is_issued=is_issued,
        options=options,
        today=today,
        parties=_looked_at(connection, parties(protocol)),
    )


def _team(connection: Connection) -> tuple[PersonInput, ...]:
    people = (row for row in directories.people(connection) if row.in_team)
    return tuple(
        PersonInput(row.post, initials(row.surname, row.first_name, row.patronymic))
        for row in people
    )


def refuse_draft(source: PaperSource) -> None:
    """Raise :class:`UserError` ``protocol_not_issued``: a draft has nothing to certify."""
    if not source.is_issued:
        raise UserError("protocol_not_issued")


def _looked_at(connection: Connection, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Take the cases that somebody has corrected since the protocol was issued."""
    unsure = [UUID(party.key) for party in found if party.who.unsure and party.who.key]
    organisations, people = queries.assignees(connection, unsure)
    named = {key.hex: name_organisation(row) for key, row in organisations.items()}
    named |= {key.hex: name_person(row) for key, row in people.items()}
    return tuple(
        replace(party, who=replace(party.who, dative=named[party.key].dative))
        if party.key in named
        else party
        for party in found
    )
