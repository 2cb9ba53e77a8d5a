"""Find whom a protocol names in a case that nobody has looked at and that is not sure."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from db.domain.enums import GrammaticalCase, RecordKind
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.protocols import CaseDoubt
from db.queries import directories
from db.queries import protocols as queries
from desktop.services.paper_people import name_organisation, name_person, person_in_case


def case_doubts(connection: Connection, questions: Sequence[QuestionRow]) -> list[CaseDoubt]:
    """Return those who answer for the orders and who controls, each once, by their order."""
    found = dict.fromkeys(
        key
        for row in questions
        for order in row.orders
        for one in order.assignments
        if not one.gone and (key := one.organisation_id or one.person_id)
    )
    organisations, people = queries.assignees(connection, found)
    named = {
        key: (RecordKind.ORGANISATION, name_organisation(row)) for key, row in organisations.items()
    }
    named |= {key: (RecordKind.PERSON, name_person(row)) for key, row in people.items()}
    doubts = [
        CaseDoubt((named[key][0], key), named[key][1].nominative, named[key][1].proposal)
        for key in found
        if key in named and named[key][1].unsure
    ]
    return [*doubts, *_of_controller(connection)]


def _of_controller(connection: Connection) -> Iterator[CaseDoubt]:
    city = directories.city(connection)
    if city is None or city.controller_id is None:
        return
    _, people = queries.assignees(connection, [city.controller_id])
    for key, row in people.items():
        whom = person_in_case(row, GrammaticalCase.ACCUSATIVE)
        if not whom.sure:
            record = (RecordKind.PERSON, key)
            yield CaseDoubt(record, name_person(row).nominative, whom.text, is_controller=True)
