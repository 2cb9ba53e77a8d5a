"""Every kind of paper that we make, as sealed PDFs: for checks that hold for all of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image

from desktop.documents.builders.dispatch import Envelope, build_dispatch
from desktop.documents.builders.erasure_act import build_act, build_log_extract
from desktop.documents.builders.extract import build_extract
from desktop.documents.builders.letter import build_letter
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.builders.reminder import build_reminder
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.content import Document
from desktop.documents.erasure_inputs import ErasedRecordInput, ErasureInput, LogLineInput
from desktop.documents.inputs import (
    CertificationInput,
    ItemLayout,
    LetterInput,
    OtherReminder,
    PersonInput,
    ProtocolForm,
    ProtocolInput,
    ProtocolOptions,
    ReminderInput,
    ReminderLine,
)
from desktop.documents.looks import schedule_style
from desktop.documents.parties import parties
from desktop.documents.pictures import fit_picture
from desktop.documents.posters.announcement import announcement_poster
from desktop.documents.posters.cards import question_cards, tickets
from desktop.documents.posters.results import results_poster
from desktop.documents.posters.setting import FAMILY, Setter
from desktop.documents.posters.sheet import PosterOptions, SheetPaper, SheetSize
from desktop.documents.renderers.pdf import render_packet, render_pdf
from desktop.documents.renderers.pdf_archive import About
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.sheet_pdf import render_sheets
from desktop.documents.seal import seal
from desktop.documents.style import OFFICIAL
from tests.desktop.documents import notice_samples
from tests.desktop.documents.protocol_samples import MOMENT, protocol

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
CERTIFIED = CertificationInput(
    PersonInput("главный специалист", "Н.С. Петрова-Водкина"),
    date(2026, 11, 25),
    "администрации города Заречного",
    "01-15",
)
REMINDER = ReminderInput(
    key="k1",
    label="Горэлектросеть",
    addressee="директору МП «Горэлектросеть» Иванову И.И.",
    greeting="",
    today=date(2026, 12, 1),
    lines=(
        ReminderLine("1", "восстановить освещение", date(2026, 11, 27)),
        ReminderLine("7.1", "отремонтировать качели", None, helps=True),
    ),
)
ERASURE = ErasureInput(
    moment=MOMENT,
    number="1/2026",
    done_at=MOMENT,
    on_request=True,
    reason="отзыв согласия",
    letterhead=("Администрация города Заречного",),
    city="г. Заречный",
    records=(ErasedRecordInput("applicant", "0198a", ("name", "phone")),),
    log=(
        LogLineInput(12, MOMENT, "secretary", "erase", "applicant", "0198a", ("name",), "ab" * 32),
    ),
)
FORMS = {
    "протокол таблицей": ProtocolOptions(distribution_list=True, acquaintance_sheet=True),
    "протокол пунктами": ProtocolOptions(layout=ItemLayout.POINTS),
    "полная форма": ProtocolOptions(ProtocolForm.FULL),
    "перечень таблицей": ProtocolOptions(ProtocolForm.LIST),
    "перечень пунктами": ProtocolOptions(ProtocolForm.LIST, ItemLayout.POINTS),
}


def arms() -> bytes:
    """Return a coat of arms that was half transparent."""
    picture = Image.new("RGBA", (300, 400), (200, 0, 0, 128))
    picture.paste((0, 90, 0, 0), (100, 100, 200, 300))
    packed = BytesIO()
    picture.save(packed, "PNG")
    return fit_picture(packed.getvalue())


def source(count: int = 12, **changes: object) -> ProtocolInput:
    """Return a protocol with a draft's or a number's odd letters."""
    return protocol(count, attended=20, **changes)


def documents() -> Iterator[tuple[str, Document]]:
    """Yield the papers of a protocol under their names."""
    for name, options in FORMS.items():
        yield name, build_protocol(source(options=options))
    yield "проект", build_protocol(source(number=None))
    dressed = ProtocolOptions(code=True, code_link="https://example.org/?n={number}")
    yield "с гербом и кодом", replace(build_protocol(source(options=dressed)), emblem=arms())
    one = source()
    party = parties(one)[0]
    yield "выписка", build_extract(one, party, CERTIFIED)
    yield "письмо", build_letter(one, party, LetterInput("Директору", "", 2))
    yield "напоминание", build_reminder(one, REMINDER)
    earlier = source(number="31-ВЖ/2026", meeting_date=date(2026, 10, 5))
    others = (OtherReminder(earlier, REMINDER.lines[:1]),)
    yield "напоминание по двум", build_reminder(one, replace(REMINDER, others=others))
    yield "акт", build_act(ERASURE)
    yield "выписка из журнала", build_log_extract(ERASURE)
    yield "реестр", build_dispatch(one, [Envelope(who, 2) for who in parties(one)])


def sheets() -> Iterator[tuple[str, SheetPaper]]:
    """Yield what hangs on doors or is cut up."""
    setter = Setter(Faces(FONTS, FAMILY))
    said = notice_samples.announcement(emblem=arms())
    for size in SheetSize:
        poster = announcement_poster(said, PosterOptions(size, size is SheetSize.A4), setter)
        yield f"афиша {size.value}", poster
        results = results_poster(notice_samples.results(20), size, setter)
        yield f"итоги {size.value}", results
    coded = notice_samples.results(9, code="https://example.org/встречи")
    yield "итоги с кодом", results_poster(coded, SheetSize.A4, setter)
    cards = notice_samples.cards()
    yield "карточки", question_cards(cards, setter)
    yield "талоны", tickets(cards, setter)


def every_pdf() -> Iterator[tuple[str, bytes]]:
    """Yield each paper as it is saved."""
    flowing = dict(documents())
    for name, document in flowing.items():
        yield name, seal(render_pdf(document, OFFICIAL, FONTS))
    first = flowing["протокол таблицей"]
    about = About(first.title, first.moment, first.language)
    yield "пакет", seal(render_packet(flowing.items(), about, OFFICIAL, FONTS))
    for count in (3, 30):
        schedule = build_schedule(notice_samples.schedule(count))
        yield f"график {count}", seal(render_pdf(schedule, schedule_style(count), FONTS))
    strange = replace(first, title="<Протокол> & «🔥» \x00 № 1")
    yield "странное название", seal(render_pdf(strange, OFFICIAL, FONTS))
    faces = Faces(FONTS, FAMILY)
    for name, paper in sheets():
        yield name, seal(render_sheets(paper, faces))
