"""The values of each paper, made of the same inputs as the built-in one and of its own words."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.documents.builders.appendices import sheet_of_attended
from desktop.documents.builders.dispatch import Envelope, build_dispatch
from desktop.documents.builders.extract import build_extract
from desktop.documents.builders.letter import build_letter
from desktop.documents.builders.notice_wording import period
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.builders.reminder import build_reminder, heading_of, parts_of
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.builders.wording import addressee_of, capital, numbers_line
from desktop.documents.content import Role
from desktop.documents.inputs import (
    CertificationInput,
    LetterInput,
    ProtocolInput,
    ReminderInput,
)
from desktop.documents.notice_inputs import ScheduleInput
from desktop.documents.parties import Party, parties
from desktop.documents.templates.values.head import head_values
from desktop.documents.templates.values.items import item_values
from desktop.documents.templates.values.reading import (
    Values,
    first,
    named_rows,
    official,
    requisite,
    said,
    signers,
    tables,
)
from desktop.documents.typography import NBSP, long_date, polish

_ATTENDED = "Присутствовали:"


def protocol_values(source: ProtocolInput) -> Values:
    """Return what a template of the protocol may say."""
    document = build_protocol(source)
    options, found = source.options, parties(source)
    return {
        **head_values(source, document),
        **item_values(source),
        "attended": "\n".join(requisite(document, _ATTENDED)),
        "people": [official(one) for one in source.attended],
        "residents": "" if source.residents is None else str(source.residents),
        "approval": first(said(document, Role.STAMP)),
        "signatures": signers(document),
        "attended_list": sheet_of_attended(source),
        "distribution": _distribution(found) if options.distribution_list else [],
        "acquaintance": _acquaintance(found) if options.acquaintance_sheet else [],
    }


def extract_values(
    source: ProtocolInput, party: Party, certification: CertificationInput
) -> Values:
    """Return what a template of the extract for a party may say."""
    document = build_extract(source, party, certification)
    signed, certified = signers(document)
    remarks = said(document, Role.REMARK)
    return {
        **head_values(source, document),
        **item_values(replace(source, items=party.items)),
        **_numbers(party),
        "title": first(said(document, Role.TITLE)),
        "attended": "\n".join(requisite(document, _ATTENDED)),
        "addressee": capital(polish(party.who.nominative)),
        "signed": signed,
        "certified": {**certified, "date": long_date(certification.day)},
        "kept": first(remarks),
        "seal": first(remarks, 1),
    }


def letter_values(source: ProtocolInput, party: Party, letter: LetterInput) -> Values:
    """Return what a template of the covering letter may say."""
    document = build_letter(source, party, letter)
    return {
        **head_values(source, document),
        **_numbers(party),
        "addressee": first(said(document, Role.ADDRESSEE)),
        "about": first(said(document, Role.NOTE)),
        "greeting": first(said(document, Role.GREETING)),
        "text": said(document, Role.BODY),
        "first_day": long_date(party.first_day) if party.first_day else "",
        "sheets": str(letter.sheets) if letter.sheets else "",
    }


def reminder_values(source: ProtocolInput, reminder: ReminderInput) -> Values:
    """Return what a template of the reminder may say."""
    document = build_reminder(source, reminder)
    papers = tuple(zip(parts_of(source, reminder), tables(document), strict=True))
    introduction, *others = said(document, Role.BODY)
    requests = others[len(papers) if len(papers) > 1 else 0 :]  # after the titles of the tables
    names = ("number", "wording", "deadline", "state")
    protocols: list[Values] = [
        {"title": heading_of(one), "lines": list(named_rows(table, names))} for one, table in papers
    ]
    return {
        **head_values(source, document),
        "addressee": first(said(document, Role.ADDRESSEE)),
        "about": first(said(document, Role.NOTE)),
        "greeting": first(said(document, Role.GREETING)),
        "today": long_date(reminder.today),
        "introduction": introduction,
        "protocols": protocols,
        "lines": [
            {**line, "number": _number_of(line["number"], one.source, many=len(papers) > 1)}
            for (one, _), protocol in zip(papers, protocols, strict=True)
            for line in protocol["lines"]
        ],
        "requests": requests,
    }


def register_values(source: ProtocolInput, envelopes: Sequence[Envelope]) -> Values:
    """Return what a template of the register of the dispatch may say."""
    document = build_dispatch(source, envelopes)
    names = ("number", "whom", "points", "sheets", "")
    (table,) = tables(document)
    return {
        **head_values(source, document),
        "subject": first(said(document, Role.SUBTITLE)),
        "count": first(said(document, Role.PLACE)),
        "envelopes": list(named_rows(table, names)),
        "signer": signers(document)[0],
    }


def schedule_values(source: ScheduleInput) -> Values:
    """Return what a template of the schedule may say."""
    document = build_schedule(source)
    names = ("number", "when", "where", "houses", "responsible", "phone")
    return {
        "stamp": first(said(document, Role.STAMP)),
        "subject": first(said(document, Role.SUBTITLE)),
        "period": period(source.first, source.last),
        "meetings": [row for table in tables(document)[:1] for row in named_rows(table, names)],
        "signer": next(iter(signers(document)), {"name": "", "post": ""}),
    }


def _number_of(number: str, source: ProtocolInput, *, many: bool) -> str:
    """Return the number of an order, of its protocol too where the letter speaks of several."""
    return f"№{NBSP}{source.number}, п.{NBSP}{number}" if many else number


def _numbers(party: Party) -> Values:
    return {"leads": ", ".join(party.leads), "helps": ", ".join(party.helps)}


def _distribution(found: tuple[Party, ...]) -> list[Values]:
    return [
        {
            "number": str(number),
            "whom": capital(addressee_of(party.who)),
            "points": numbers_line(party),
        }
        for number, party in enumerate(found, 1)
    ]


def _acquaintance(found: tuple[Party, ...]) -> list[Values]:
    return [
        {"number": str(number), "whom": capital(polish(party.who.nominative))}
        for number, party in enumerate(found, 1)
    ]
