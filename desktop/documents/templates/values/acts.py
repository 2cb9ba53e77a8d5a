"""The values of the act of destruction of personal data."""

from desktop.documents.builders.erasure_act import build_act
from desktop.documents.content import Role
from desktop.documents.erasure_inputs import ErasureInput
from desktop.documents.templates.values.reading import (
    Values,
    named_rows,
    requisite,
    said,
    signers,
    tables,
)
from desktop.documents.typography import long_date, polish

_REQUISITES = {
    "operator": "Оператор:",
    "subject": "Субъект данных:",
    "categories": "Категории сведений:",
    "system": "Информационная система:",
    "reason": "Причина:",
    "moment": "Дата уничтожения:",
    "way": "Способ уничтожения:",
    "looked_through": "Просмотрено также:",
}


def act_values(source: ErasureInput) -> Values:
    """Return what a template of the act may say."""
    document = build_act(source)
    records, *copies = tables(document)
    basis, note, annex = said(document, Role.BODY)
    return {
        **{name: "\n".join(requisite(document, label)) for name, label in _REQUISITES.items()},
        "letterhead": "\n".join(said(document, Role.LETTERHEAD)),
        "city": polish(source.city),
        "number": source.number,
        "date": long_date(source.done_at.date()),
        "basis": basis,
        "records": list(named_rows(records, ("number", "record", "data"))),
        "copies_note": note,
        "copies": [row for table in copies for row in named_rows(table, ("name", "made", "gone"))],
        "annex": annex,
        "signer": signers(document)[0],
    }
