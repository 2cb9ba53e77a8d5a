"""Extracts, letters and the register: each party gets its own items under their own numbers."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.documents.builders.dispatch import Envelope, build_dispatch
from desktop.documents.builders.extract import build_extract
from desktop.documents.builders.letter import build_letter
from desktop.documents.content import Table
from desktop.documents.inputs import (
    CertificationInput,
    DeadlineInput,
    DeadlineKind,
    ItemInput,
    ItemLayout,
    LetterInput,
    OrderInput,
    PersonInput,
    ProtocolForm,
    ProtocolOptions,
    ResponsibleInput,
)
from desktop.documents.parties import parties
from desktop.documents.readback import lost_in_docx, lost_in_pdf, read_docx_items
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.renderers.text import render_text
from desktop.documents.style import OFFICIAL
from tests.desktop.documents.protocol_samples import DEPUTY, GRID, HOUSING, ROADS, protocol

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
CERTIFIED = CertificationInput(
    PersonInput("главный специалист", "Н.С. Петрова-Водкина"),
    date(2026, 11, 25),
    "администрации города Заречного",
    "01-15",
)
FORMS = [
    ProtocolOptions(),
    ProtocolOptions(layout=ItemLayout.POINTS),
    ProtocolOptions(ProtocolForm.FULL),
    ProtocolOptions(ProtocolForm.LIST),
    ProtocolOptions(ProtocolForm.LIST, ItemLayout.POINTS),
]


def text(document):
    return render_text(document).replace("\xa0", " ")


def of(source, who):
    return next(party for party in parties(source) if party.who == who)


def many(items, count):
    """Make a protocol of so many items for so many parties, each fourth with a co-executor."""
    crowd = [ResponsibleInput(f"Служба {n}", key=f"k{n}", label=f"С{n}") for n in range(count)]
    made = []
    for number in range(1, items + 1):
        lead, helper = crowd[number % count], crowd[(number + 1) % count]
        term = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1 + number % 28))
        helpers = (helper,) if number % 4 == 0 and helper is not lead else ()
        order = OrderInput(f"сделать дело № {number}", lead, helpers, term)
        made.append(ItemInput(number, f"вопрос {number}", orders=(order,)))
    return protocol(0, items=tuple(made))


@pytest.mark.parametrize("count", [1, 12, 40])
@pytest.mark.parametrize("items", [0, 1, 9, 10, 31, 120])
def test_every_order_reaches_everybody_who_must_act(items, count):
    source = many(items, count)
    shares = parties(source)
    given = [(number, party.key) for party in shares for number in (*party.leads, *party.helps)]
    wanted = [
        (str(item.number), who.key)
        for item in source.items
        for who in (item.orders[0].lead, *item.orders[0].co_executors)
    ]
    assert sorted(given) == sorted(wanted)
    for party in shares[:5]:
        document = build_extract(source, party, CERTIFIED)
        docx, pdf = render_docx(document, OFFICIAL), render_pdf(document, OFFICIAL, FONTS)
        assert lost_in_docx(document, docx) == ()
        assert lost_in_pdf(document, pdf) == ()
        numbers = [row.number for row in read_docx_items(docx)]
        assert sorted(numbers, key=int) == sorted((*party.leads, *party.helps), key=int)


def test_an_item_of_several_orders_is_cut_under_its_numbers():
    party = of(protocol(7), ROADS)
    assert (party.leads, party.helps) == (("1", "6", "7.2"), ())
    shown = text(build_extract(protocol(7), party, CERTIFIED))
    assert "\n7.2\tна детской площадке" in shown
    assert "\n7.1\t" not in shown


@pytest.mark.parametrize("options", FORMS)
def test_a_co_executor_gets_what_he_helps_in(options):
    party = of(protocol(7, options=options), DEPUTY)
    assert party.helps == ("7.1",)
    shown = text(build_extract(protocol(7, options=options), party, CERTIFIED))
    assert "соисполнитель – п. 7.1" in shown
    assert "тремонтировать качели, завезти песок" in shown
    assert "подготовить ответ заявителю" not in shown.lower()


def test_the_first_deadline_is_the_co_executors_own_one():
    own = replace(HOUSING, deadline=DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1)))
    order = OrderInput("a", GRID, (own,), DeadlineInput(DeadlineKind.DATE, date(2026, 12, 9)))
    found = parties(protocol(0, items=(ItemInput(1, "x", orders=(order,)),)))
    assert [party.first_day for party in found] == [date(2026, 12, 9), date(2026, 12, 1)]


def test_who_is_named_twice_in_an_order_gets_it_once():
    order = OrderInput("a", GRID, (GRID, DEPUTY))
    found = parties(protocol(0, items=(ItemInput(1, "x", orders=(order,)),)))
    assert [(party.leads, party.helps) for party in found] == [(("1",), ()), ((), ("1",))]


def test_the_certification_names_all_that_the_norm_wants():
    shown = text(build_extract(protocol(3), parties(protocol(3))[0], CERTIFIED))
    for line in (
        "ВЫПИСКА ИЗ ПРОТОКОЛА",
        "23 ноября 2026 г.\t№ 48-ВЖ/2026",
        "Председательствующий:\tО.В. Климанов – глава города Заречного",
        "Глава города Заречного\tп/п О.В. Климанов",
        "Верно\nГлавный специалист\tН.С. Петрова-Водкина\n25 ноября 2026 г.",
        "Подлинник протокола находится в администрации города Заречного в деле № 01-15 за 2026 год.",
        "М.П.",
    ):
        assert line in shown


def test_where_the_original_is_kept_may_be_left_to_the_pen():
    bare = replace(CERTIFIED, kept_at="", case_file="")
    shown = text(build_extract(protocol(3), parties(protocol(3))[0], bare))
    assert "находится в ____________ в деле № ____________ за 2026 год." in shown


def test_a_letter_says_what_and_by_when():
    source = protocol(9)
    party = of(source, GRID)
    letter = LetterInput(GRID.dative, "Уважаемый Иван Иванович!", 2)
    shown = text(build_letter(source, party, letter))
    for line in (
        "Директору МП «Горэлектросеть» Иванову И.И.\n",
        "Уважаемый Иван Иванович!\n",
        "выписку из протокола встречи главы города Заречного с жителями от 23 ноября 2026 г. № 48-ВЖ/2026.",
        "Вам поручено исполнить: как ответственному исполнителю – пункты 5, 7.1.",
        "ближайший – до 15 декабря 2026 г. (включительно).",
        "Приложение: выписка на 2 л. в 1 экз.",
        "Глава города Заречного\tО.В. Климанов",
    ):
        assert line in shown


def test_the_register_lists_every_envelope():
    source = many(31, 12)
    document = build_dispatch(source, [Envelope(party, 3) for party in parties(source)])
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert len(table.rows) == 12
    assert "Конвертов: 12" in text(document)
    assert lost_in_docx(document, render_docx(document, OFFICIAL)) == ()


@pytest.mark.parametrize("options", FORMS)
def test_the_same_extract_gives_the_same_bytes(options):
    source = protocol(9, options=options)
    document = build_extract(source, parties(source)[0], CERTIFIED)
    again = build_extract(source, parties(source)[0], CERTIFIED)
    assert render_docx(document, OFFICIAL) == render_docx(again, OFFICIAL)
    assert render_pdf(document, OFFICIAL, FONTS) == render_pdf(again, OFFICIAL, FONTS)


@pytest.mark.parametrize(
    "words", ["<b>&</b> «x» \u202e", "{{7*7}}", "я" * 200, "../../etc\x00", "🔥" * 3]
)
def test_hostile_names_are_printed_as_names(words):
    who = ResponsibleInput(words, words, key="k", label=words, greeting=words)
    order = OrderInput(words, who, (replace(who, key="l"),))
    source = protocol(0, items=(ItemInput(1, words, orders=(order,)),))
    for party in parties(source):
        for document in (
            build_extract(source, party, CERTIFIED),
            build_letter(source, party, LetterInput(words, words, 1)),
            build_dispatch(source, [Envelope(party, 1)]),
        ):
            assert lost_in_docx(document, render_docx(document, OFFICIAL)) == ()
            assert lost_in_pdf(document, render_pdf(document, OFFICIAL, FONTS)) == ()
