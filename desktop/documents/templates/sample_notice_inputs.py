"""Invented posters and acts that a template is tried on, and pictures for all papers."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

from desktop.documents.builders.dispatch import Envelope
from desktop.documents.content import Document
from desktop.documents.erasure_inputs import CopyInput, ErasedRecordInput, ErasureInput
from desktop.documents.inputs import PersonInput, ProtocolInput
from desktop.documents.notice_inputs import (
    AnnouncementInput,
    OccasionInput,
    ResultInput,
    ResultsInput,
    ResultState,
)
from desktop.documents.parties import parties
from desktop.documents.pictures import fit_picture
from desktop.documents.style import OFFICIAL
from desktop.documents.templates.sample_inputs import MOMENT
from desktop.documents.templates.values.pictures import picture_values
from desktop.documents.templates.values.reading import Values

_YARD = OccasionInput(
    date(2026, 11, 25), time(18), ("ул. Зелёная, 5", "ул. Зелёная, 7"), "у подъезда {{ x }} <w:p>"
)
_WHO = ("Администрация города Энска",)
_PHONE = "8 (000) 000-00-00"


def pictures(*, shown: bool) -> Values:
    """Return a coat of arms and a code, or the emptiness in place of them."""
    document = Document("Проба", (), MOMENT)
    if shown:
        document = replace(document, emblem=_arms(), code="https://example.org/48")
    return picture_values(document, OFFICIAL)


def _arms() -> bytes:
    from PIL import Image

    packed = BytesIO()
    Image.new("RGB", (30, 40), "navy").save(packed, "PNG")
    return fit_picture(packed.getvalue())


def envelopes(source: ProtocolInput) -> list[Envelope]:
    """Return an envelope for each party; of how many sheets the last one is nobody knows."""
    found = parties(source)
    return [Envelope(party, 2 if number else 0) for number, party in enumerate(found)]


def announcement(*, whole: bool) -> AnnouncementInput:
    """Return what is said of a coming meeting; with nothing but a day and a place where not whole."""
    if not whole:
        return AnnouncementInput(MOMENT, OccasionInput(date(2026, 11, 25), place="сквер"))
    head = PersonInput("Глава города", "И.И. Иванов")
    return AnnouncementInput(MOMENT, _YARD, _WHO, head, _PHONE)


def results(*, whole: bool) -> ResultsInput:
    """Return what became of the questions of a meeting; of none where not whole."""
    deed = "Восстановить освещение {{ x }} <w:p>"
    term = date(2026, 12, 15)
    rows = (
        ResultInput(1, "Освещение двора", ResultState.PLANNED, deed, "МП «Горсвет»", term),
        ResultInput(2, "Прочее", ResultState.WAITING),
    )
    return ResultsInput(MOMENT, _YARD, _WHO, rows if whole else (), _PHONE if whole else "")


def erasure(*, whole: bool) -> ErasureInput:
    """Return a destruction of two records; without copies where not whole."""
    records = (
        ErasedRecordInput("applicant", "0198a", ("name", "phone")),
        ErasedRecordInput("question", "0198b", ("words",)),
    )
    copies = (CopyInput("копия.zip", date(2026, 11, 1), None), CopyInput("", None, MOMENT.date()))
    signer = PersonInput("главный специалист", "П.П. Петрова") if whole else None
    return ErasureInput(
        MOMENT, "1/2026", MOMENT, whole, "отзыв согласия {{ x }} <w:p>" if whole else "",
        _WHO if whole else (), "г. Энск", records, copies if whole else (), signer=signer,
    )  # fmt: skip
