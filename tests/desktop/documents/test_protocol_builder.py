"""What the protocol says, read from its blocks."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.content import Table
from desktop.documents.inputs import (
    CorrectionInput,
    DeadlineInput,
    DeadlineKind,
    ItemInput,
    ItemLayout,
    OrderInput,
    ProtocolOptions,
    ResponsibleInput,
)
from desktop.documents.renderers.text import render_text
from tests.desktop.documents.protocol_samples import GRID, protocol

TABLE = ProtocolOptions()
POINTS = ProtocolOptions(layout=ItemLayout.POINTS)


def text_of(source, options=TABLE):
    return render_text(build_protocol(replace(source, options=options))).replace("\xa0", " ")


def with_order(order):
    return protocol(
        0, items=(ItemInput(14, "не горит фонарь", "ул. Ленина, д. 5", orders=(order,)),)
    )


def test_requisites():
    text = text_of(protocol(1))
    for line in (
        "АДМИНИСТРАЦИЯ ГОРОДА ЗАРЕЧНОГО",
        "ПРОТОКОЛ",
        "встречи главы города Заречного с жителями по адресу: ул. Зелёная, д. 5, площадка у подъезда № 3",
        "23 ноября 2026 г.\t№ 48-ВЖ/2026",
        "Председательствующий:\tО.В. Климанов – глава города Заречного",
        "Присутствовали:\tЕ.Е. Фильянова – первый заместитель главы администрации",
        "жители – 52 чел.",
        "Контроль за исполнением настоящего протокола возложить на первого заместителя главы администрации Фильянову Е.Е.",
        "Глава города Заречного\tО.В. Климанов",
    ):
        assert line in text
    assert "ПРОЕКТ" not in text


def test_a_draft_is_marked_and_has_no_number():
    text = text_of(protocol(1, number=None))
    assert text.startswith("ПРОЕКТ\n")
    assert "№ ______" in text


def test_an_order_in_the_table_and_as_a_point():
    deadline = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15))
    source = with_order(OrderInput("Восстановить освещение", GRID, deadline=deadline))
    row = "14\tне горит фонарь\nул. Ленина, д. 5\tВосстановить освещение\tИванов И.И., директор МП «Горэлектросеть»\t15.12.2026"
    assert row in text_of(source)
    points = text_of(source, POINTS)
    assert "14. Не горит фонарь (ул. Ленина, д. 5).\n" in points
    assert "Директору МП «Горэлектросеть» Иванову И.И. – восстановить освещение.\n" in points
    assert "Срок – до 15 декабря 2026 г. (включительно).\n" in points


def test_without_a_sure_dative_the_point_names_the_responsible_in_the_nominative():
    source = with_order(OrderInput("устранить течь", ResponsibleInput("Швец А.А., мастер")))
    assert "Устранить течь.\nОтветственный – Швец А.А., мастер.\n" in text_of(source, POINTS)


@pytest.mark.parametrize(
    ("deadline", "cell"),
    [
        (DeadlineInput(DeadlineKind.IMMEDIATELY), "немедленно"),
        (DeadlineInput(DeadlineKind.PERMANENT), "постоянно"),
        (DeadlineInput(DeadlineKind.WORDS, words="II квартал 2027 г."), "II квартал 2027 г."),
        (None, "—"),
    ],
)
def test_terms(deadline, cell):
    assert text_of(with_order(OrderInput("x", GRID, deadline=deadline))).count(f"\t{cell}\n") == 1


def test_several_orders_take_rows_of_their_own_with_one_question():
    table = next(x for x in build_protocol(protocol(7)).blocks if isinstance(x, Table))
    first, second = table.rows[-2:]
    assert (first.continued, second.continued) == (False, True)
    assert second.cells[1] == ()
    text = text_of(protocol(7))
    assert "\n7.1\t" in text
    assert "\n7.2\t\tПодготовить ответ заявителю\t" in text
    assert (
        "Соисполнители:\nЧерных А.В., генеральный директор ООО «УК «Дом-Сервис», срок – 27.11.2026"
        in text
    )


def test_an_answer_on_the_spot_stands_where_the_order_would():
    assert "\tРазъяснено на месте: порядок вступления в программу разъяснён" in text_of(
        protocol(11)
    )


@pytest.mark.parametrize(("attended", "listed"), [(15, False), (16, True)])
def test_many_people_are_listed_in_an_appendix(attended, listed):
    text = text_of(protocol(1, attended=attended))
    assert ("(список прилагается)" in text) is listed
    assert ("СПИСОК\nприсутствовавших" in text) is listed
    assert text.count("Кац") >= 2


def test_a_correction_says_so():
    source = protocol(
        1, correction=CorrectionInput(2, date(2026, 11, 25), "изложен в новой редакции п. 1")
    )
    text = text_of(source)
    assert "(редакция 2, изменения внесены 25 ноября 2026 г.)" in text
    assert "Изменения внесены: изложен в новой редакции п. 1.\n" in text


def test_the_head_keeps_control_when_nobody_is_named():
    assert "оставляю за собой" in text_of(protocol(1, control=""))


def test_no_items_no_place_no_date_no_secretary():
    text = text_of(
        protocol(0, place=(), meeting_date=None, secretary=None, residents=None, attended=0)
    )
    assert "поручений не дано" in text
    assert "None" not in text
    assert "по адресу" not in text


def test_the_columns_fill_the_page():
    table = next(x for x in build_protocol(protocol(1)).blocks if isinstance(x, Table))
    assert sum(column.width for column in table.columns) == 170
