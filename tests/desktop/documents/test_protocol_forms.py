"""The forms of the protocol that a city may choose, and what may be appended."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.inputs import (
    ItemInput,
    ItemLayout,
    OrderInput,
    ProtocolForm,
    ProtocolOptions,
)
from desktop.documents.readback import lost_in_docx, lost_in_pdf, read_pdf_text
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.renderers.text import render_text
from desktop.documents.style import OFFICIAL
from tests.desktop.documents.protocol_samples import DEPUTY, GRID, POLICE, protocol

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
FULL = ProtocolOptions(ProtocolForm.FULL)
LIST = ProtocolOptions(ProtocolForm.LIST)
LIST_POINTS = ProtocolOptions(ProtocolForm.LIST, ItemLayout.POINTS)
POINTS = ProtocolOptions(layout=ItemLayout.POINTS)


def text_of(source):
    return render_text(build_protocol(source)).replace("\xa0", " ")


def test_the_full_form_tells_heard_said_and_decided():
    shown = text_of(protocol(11, options=FULL))
    for line in (
        "Повестка:\tвопросы жителей – 11\n",
        "6. СЛУШАЛИ: Как нам попасть в программу",
        "ВЫСТУПИЛИ: разъяснено на месте: порядок вступления в программу разъяснён",
        "РЕШИЛИ:\n6.1. Директору МКУ «Управление дорог и благоустройства» Шумилкиной Т.П. – провести",
        "РЕШИЛИ: Принять информацию к сведению.\n",
        "7.2. ",
    ):
        assert line in shown


def test_the_pdf_keeps_the_blanks_between_bold_and_plain():
    pdf = render_pdf(build_protocol(protocol(11, options=FULL)), OFFICIAL, FONTS)
    assert "11. СЛУШАЛИ: Когда поставят" in read_pdf_text(pdf)


def test_a_list_of_orders_is_approved_and_leaves_out_what_was_explained():
    shown = text_of(protocol(11, options=LIST))
    assert shown.startswith("УТВЕРЖДАЮ\nГлава города Заречного\n_____________ О.В. Климанов\n")
    assert "ПЕРЕЧЕНЬ ПОРУЧЕНИЙ\nпо итогам встречи главы города Заречного с жителями" in shown
    assert "\n7.2\tПодготовить ответ заявителю\t" in shown
    assert "\n11\t" not in shown
    assert "не горит фонарь" not in shown
    assert "Контроль за исполнением настоящего перечня поручений" in shown
    assert shown.count("О.В. Климанов") == 1


def test_a_list_of_orders_as_points():
    shown = text_of(protocol(7, options=LIST_POINTS))
    assert "\n5. Директору МП «Горэлектросеть» Иванову И.И. – провести осмотр" in shown
    assert "\n7.2. Директору МКУ" in shown


def test_a_list_without_any_order():
    source = protocol(0, items=(ItemInput(1, "вопрос", answer="разъяснено"),), options=LIST)
    assert "поручений не дано" in text_of(source)


def test_lead_and_co_executors_stand_in_one_row_in_the_dative():
    order = OrderInput("восстановить освещение", GRID, (DEPUTY,))
    source = protocol(0, items=(ItemInput(1, "x", orders=(order,)),), options=POINTS)
    assert (
        "Директору МП «Горэлектросеть» Иванову И.И. (свод), первому заместителю главы "
        "администрации Фильяновой Е.Е. – восстановить освещение.\n" in text_of(source)
    )


def test_a_co_executor_of_an_unsure_case_is_named_in_the_nominative():
    order = OrderInput("восстановить освещение", GRID, (DEPUTY, POLICE))
    source = protocol(0, items=(ItemInput(1, "x", orders=(order,)),), options=POINTS)
    shown = text_of(source)
    assert "Директору МП «Горэлектросеть» Иванову И.И. – восстановить" in shown
    assert "Соисполнители: Фильянова Е.Е., первый заместитель главы администрации; МО МВД" in shown


def test_appendices_are_numbered_where_there_are_several():
    options = ProtocolOptions(distribution_list=True, acquaintance_sheet=True)
    shown = text_of(protocol(7, attended=20, options=options))
    for line in (
        "Приложение № 1\nк протоколу от 23 ноября 2026 г. № 48-ВЖ/2026\nСПИСОК",
        "Приложение № 2\nк протоколу от 23 ноября 2026 г. № 48-ВЖ/2026\nЛИСТ РАССЫЛКИ",
        "Приложение № 3\nк протоколу от 23 ноября 2026 г. № 48-ВЖ/2026\nЛИСТ ОЗНАКОМЛЕНИЯ",
        "Первому заместителю главы администрации Фильяновой Е.Е.\t3; соисп. – 7.1\t1\t",
    ):
        assert line in shown
    assert "Приложение\nк протоколу" in text_of(protocol(1, attended=20))


@pytest.mark.parametrize("count", [0, 1, 9, 10, 31, 120])
@pytest.mark.parametrize("options", [FULL, LIST, LIST_POINTS])
def test_nothing_is_lost_in_any_form(count, options):
    whole = replace(options, distribution_list=True, acquaintance_sheet=True)
    document = build_protocol(protocol(count, attended=20, options=whole))
    assert lost_in_docx(document, render_docx(document, OFFICIAL)) == ()
    assert lost_in_pdf(document, render_pdf(document, OFFICIAL, FONTS)) == ()
