"""Turn rows of the records into what a protocol is told."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from db.domain.enums import AttendanceRole, DeadlineKind, Urgency
from db.domain.local_time import local_moment
from db.domain.names import initials
from db.domain.paper_options import PaperOptions
from db.domain.rows.directories import PersonRow
from db.domain.rows.minutes import AssignmentRow, OrderRow, QuestionRow
from db.domain.rows.papers import Attendee, PaperMeeting, ProtocolFacts
from desktop.documents import inputs
from desktop.documents.measures import OfficialMeasures, read_measures
from desktop.documents.templates.kinds import TemplateKind
from desktop.services.own_looks import chosen as chosen_template
from desktop.services.paper_people import Named, accusative_of, name_organisation, name_person

_FULL_NAME = 3
_MARK_DIGITS = 8
_KINDS = {
    DeadlineKind.DATE: inputs.DeadlineKind.DATE,
    DeadlineKind.IMMEDIATE: inputs.DeadlineKind.IMMEDIATELY,
    DeadlineKind.PERMANENT: inputs.DeadlineKind.PERMANENT,
}
_Names = dict[UUID, Named]
_NOBODY = inputs.PersonInput("", "")


def protocol_input(
    facts: ProtocolFacts, *, number: str | None, moment: datetime, journal_head: str = ""
) -> inputs.ProtocolInput:
    """Return all that the protocol says; ``number`` is ``None`` for a draft."""
    meeting, city, controller = facts.meeting, facts.city, _controller(facts)
    chair = meeting.who(AttendanceRole.CHAIR)
    secretary = meeting.who(AttendanceRole.SECRETARY)
    chosen = city.paper_options if city else PaperOptions()
    template = chosen_template(facts.templates, TemplateKind.PROTOCOL)
    heading = f"встречи главы {city.name_genitive if city else ''}".strip()
    return inputs.ProtocolInput(
        moment=moment,
        city=city.name if city else "",
        letterhead=tuple(city.letterhead.splitlines()) if city else (),
        meeting_date=meeting.on,
        chair=_person(chair) if chair else _NOBODY,
        number=number,
        heading=f"{heading} с жителями",
        place=_place(meeting),
        secretary=_person(secretary) if secretary else None,
        attended=tuple(_person(one) for one in meeting.attendees if _attended(one)),
        residents=meeting.residents,
        items=tuple(_items(facts)),
        control=accusative_of(controller) if controller else "",
        controller=name_person(controller).nominative if controller else "",
        prepared_by=_executor(secretary) if chosen.executor_mark else "",
        emblem=facts.emblem if chosen.emblem_protocol else "",
        template=template.sha256 if template else "",
        under_letterhead=template is not None and template.kind is TemplateKind.BLANK,
        journal_mark=journal_head[:_MARK_DIGITS] if chosen.journal_mark else "",
        options=_options(chosen),
    )


def _options(chosen: PaperOptions) -> inputs.ProtocolOptions:
    return inputs.ProtocolOptions(
        form=inputs.ProtocolForm(chosen.form.value),
        layout=inputs.ItemLayout(chosen.layout.value),
        attended_limit=chosen.attended_limit,
        distribution_list=chosen.distribution_list,
        acquaintance_sheet=chosen.acquaintance_sheet,
        restricted=chosen.restricted,
        code=chosen.code,
        code_link=chosen.code_link,
        measures=read_measures(OfficialMeasures, chosen.measures.get(OfficialMeasures.name, {})),
    )


def _executor(secretary: Attendee | None) -> str:
    """Name in full who prepared the paper, with the telephone of the office."""
    if secretary is None or secretary.person is None:
        return ""
    person = secretary.person
    return ", ".join(part for part in (person.full_name, person.phone) if part)


def _place(meeting: PaperMeeting) -> tuple[str, ...]:
    return tuple(line for line in (*meeting.addresses, meeting.place) if line)


def _attended(one: Attendee) -> bool:
    return one.present and one.role in {AttendanceRole.TEAM, AttendanceRole.GUEST}


def _person(one: Attendee) -> inputs.PersonInput:
    post = one.post or (one.person.post if one.person else "")
    return inputs.PersonInput(post, _short(one))


def _short(one: Attendee) -> str:
    """Return the initials before the surname; a name of another shape stays as it was typed."""
    person = one.person
    if person is not None and one.name in ("", person.full_name):
        return initials(person.surname, person.first_name, person.patronymic)
    parts = one.name.split()
    return initials(*parts) if len(parts) == _FULL_NAME and "." not in one.name else one.name


def _controller(facts: ProtocolFacts) -> PersonRow | None:
    """Return who watches over the execution, where it is not the chair."""
    controller = facts.city.controller_id if facts.city else None
    return facts.people.get(controller) if controller else None


def _items(facts: ProtocolFacts) -> Iterator[inputs.ItemInput]:
    """Yield the items by their numbers; a remark on which nothing was decided is none."""
    named: _Names = {key: name_organisation(row) for key, row in facts.organisations.items()}
    named |= {key: name_person(row) for key, row in facts.people.items()}
    for row in facts.questions:
        if row.needs_order or row.answer or row.orders:
            zone = facts.city.time_zone if facts.city else ""
            orders = tuple(_order(order, row, named, zone) for order in row.orders)
            yield inputs.ItemInput(row.number, row.words, row.address, row.answer, orders)


def _order(order: OrderRow, row: QuestionRow, named: _Names, zone: str = "") -> inputs.OrderInput:
    return inputs.OrderInput(
        wording=order.wording,
        lead=_responsible(order.lead, named) if order.lead else None,
        co_executors=tuple(_responsible(one, named) for one in order.co_executors),
        deadline=_deadline(order),
        personal_control=row.urgency is Urgency.HEAD,
        basis=_basis(order, row, zone),
    )


def _basis(order: OrderRow, row: QuestionRow, zone: str) -> str:
    """Return what was promised about the question, beside its first order.

    Words that only repeat the order are not said twice.
    """
    if not row.head_words or order.id != row.orders[0].id:
        return ""
    said = row.head_words[-1]
    stamp = f"слово главы, {local_moment(said.said_at, zone):%H:%M}"
    repeats = not said.words or said.words.startswith(order.wording or row.words)
    return stamp if repeats else f"{stamp}: «{said.words}»"


def _deadline(order: OrderRow) -> inputs.DeadlineInput | None:
    if order.deadline_kind is None:
        return None
    return inputs.DeadlineInput(_KINDS[order.deadline_kind], order.deadline_on)


def _responsible(one: AssignmentRow, named: _Names) -> inputs.ResponsibleInput:
    own = one.deadline_on
    deadline = inputs.DeadlineInput(inputs.DeadlineKind.DATE, own) if own else None
    key = one.organisation_id or one.person_id
    name = named.get(key, Named(one.label)) if key else Named(one.label)
    return inputs.ResponsibleInput(
        nominative=name.nominative,
        dative=name.dative,
        deadline=deadline,
        key=key.hex if key else "",
        label=name.label or one.label,
        greeting=name.greeting,
        unsure=name.unsure,
    )
