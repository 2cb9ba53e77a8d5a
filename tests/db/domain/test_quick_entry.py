import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.domain.entry_tokens import (
    AssigneePart,
    OrderPart,
    ParsedLine,
    Span,
    TokenKind,
    shift_spans,
)
from db.domain.enums import Urgency
from db.domain.quick_entry import parse

# line ⇒ kind and value of each token ⇒ the resident's words
LINES = r"""
Петрова кв 45: не горит фонарь у третьего подъезда @горэл #освещ до пятницы ! ⇒ applicant Петрова | flat 45 | assignee горэл | topic освещ | deadline до пятницы | urgency ! ⇒ не горит фонарь у третьего подъезда
Петрова: не горит фонарь ⇒ applicant Петрова ⇒ не горит фонарь
Анна Ивановна: скользко у входа ⇒ applicant Анна Ивановна ⇒ скользко у входа
Петрова Анна Ивановна: скользко ⇒ applicant Петрова Анна Ивановна ⇒ скользко
Петрова-Водкина: скользко ⇒ applicant Петрова-Водкина ⇒ скользко
ПЕТРОВА: скользко ⇒ applicant ПЕТРОВА ⇒ скользко
Петрова А.И.: скользко ⇒ applicant Петрова А.И. ⇒ скользко
Петрова А. И., кв. 45: скользко ⇒ applicant Петрова А. И. | flat 45 ⇒ скользко
А.И. Петров: скользко ⇒ applicant А.И. Петров ⇒ скользко
Мамедов Али оглы: скользко ⇒ applicant Мамедов Али оглы ⇒ скользко
баба Нюра: сломали лавочку ⇒ applicant баба Нюра ⇒ сломали лавочку
Старшая по дому Сидорова: протечка ⇒ applicant Старшая по дому Сидорова ⇒ протечка
Жители: холодно в подъезде ⇒ applicant Жители ⇒ холодно в подъезде
Жители подъезда 2: холодно ⇒ applicant Жители подъезда 2 ⇒ холодно
жильцы первого этажа: сырость ⇒ applicant жильцы первого этажа ⇒ сырость
Группа жителей: нет парковки ⇒ applicant Группа жителей ⇒ нет парковки
Жители д 12: нет парковки ⇒ applicant Жители | house 12 ⇒ нет парковки
Инициативная группа жителей дома 5: закрыть проезд ⇒ applicant Инициативная группа жителей дома 5 ⇒ закрыть проезд
Аноним: курят в подъезде ⇒ applicant Аноним ⇒ курят в подъезде
Петрова д. 12а, п 3, кв 45, 8 912 345-67-89: течёт ⇒ applicant Петрова | house 12а | entrance 3 | flat 45 | phone +79123456789 ⇒ течёт
Петрова +7(912)3456789: течёт ⇒ applicant Петрова | phone +79123456789 ⇒ течёт
Петрова тел. 2-34-56: течёт ⇒ applicant Петрова | phone 23456 ⇒ течёт
Петрова:течёт ⇒ applicant Петрова ⇒ течёт
кв 45: течёт крыша ⇒ flat 45 ⇒ течёт крыша
Дом 5 кв 3: течёт крыша ⇒ house 5 | flat 3 ⇒ течёт крыша
Вопрос: когда включат отопление? ⇒  ⇒ Вопрос: когда включат отопление?
Прошу: почините лифт ⇒  ⇒ Прошу: почините лифт
Просьба: почините лифт ⇒  ⇒ Просьба: почините лифт
Время: 18:30 ⇒  ⇒ Время: 18:30
12:30 отключили воду ⇒  ⇒ 12:30 отключили воду
Освещение: не горит ⇒  ⇒ Освещение: не горит
Почините: лавочка сломана ⇒  ⇒ Почините: лавочка сломана
Конкретно: магазин у дома ⇒  ⇒ Конкретно: магазин у дома
Https://example.org: тут видно ⇒  ⇒ Https://example.org: тут видно
Соседи шумят: спать невозможно ⇒  ⇒ Соседи шумят: спать невозможно
не знаю Петрова: что сказать ⇒  ⇒ не знаю Петрова: что сказать
кв 45 течёт крыша ⇒ flat 45 ⇒ течёт крыша
кв.45 течёт крыша ⇒ flat 45 ⇒ течёт крыша
кв45 течёт крыша ⇒ flat 45 ⇒ течёт крыша
КВ. 45а течёт крыша ⇒ flat 45а ⇒ течёт крыша
квартира 45, течёт крыша ⇒ flat 45 ⇒ течёт крыша
квартира 45 течёт ⇒  ⇒ квартира 45 течёт
течёт крыша кв 45 ⇒ flat 45 ⇒ течёт крыша
течёт крыша в кв 45 ⇒  ⇒ течёт крыша в кв 45
затопило кв 45 и кв 46 ⇒  ⇒ затопило кв 45 и кв 46
соседи из кв. 45 шумят ⇒  ⇒ соседи из кв. 45 шумят
ул. Зелёная, д. 12, кв. 45 протекает ⇒  ⇒ ул. Зелёная, д. 12, кв. 45 протекает
мусор на Зелёной д 12 ⇒  ⇒ мусор на Зелёной д 12
не чистят во дворе, д 5/2 ⇒ house 5/2 ⇒ не чистят во дворе
дом 5 к 2 кв 7 @жэк ⇒ house 5 к 2 | flat 7 | assignee жэк ⇒
дом 5 корп. 2, темно ⇒ house 5 к 2 ⇒ темно
дом 5 не убирают уже месяц ⇒  ⇒ дом 5 не убирают уже месяц
в подъезде 3 темно ⇒  ⇒ в подъезде 3 темно
у третьего подъезда темно ⇒  ⇒ у третьего подъезда темно
п 3 темно ⇒ entrance 3 ⇒ темно
темно п. 3 #освещ ⇒ entrance 3 | topic освещ ⇒ темно
п. 3 ст. 36 Жилищного кодекса нарушен ⇒  ⇒ п. 3 ст. 36 Жилищного кодекса нарушен
под. 3 темно ⇒ entrance 3 ⇒ темно
подъезд 3, темно ⇒ entrance 3 ⇒ темно
кв 45, 46 течёт ⇒  ⇒ кв 45, 46 течёт
д 12 кв 45 п 3 темно ⇒ house 12 | flat 45 | entrance 3 ⇒ темно
мой сосед 8 912 345-67-89 против ⇒ phone +79123456789 ⇒ мой сосед против
звоните по 8 912 345-67-89 диспетчеру ⇒  ⇒ звоните по 8 912 345-67-89 диспетчеру
звонил 8 (8412) 65-00-00 не отвечают ⇒  ⇒ звонил 8 (8412) 65-00-00 не отвечают
т. 8 (8412) 65-00-00 не отвечают ⇒ phone +78412650000 ⇒ не отвечают
темно 89123456789 ⇒ phone +79123456789 ⇒ темно
холодно, тел 60-12-34 ⇒ phone 601234 ⇒ холодно
номер дела 8-912-345-67-89-1 ⇒  ⇒ номер дела 8-912-345-67-89-1
не горит @горэл ⇒ assignee горэл ⇒ не горит
не горит @горэл @жкх @дор ⇒ assignee горэл | assignee жкх | assignee дор ⇒ не горит
@горэл, @жкх: не горит ⇒ assignee горэл | assignee жкх ⇒ не горит
не горит @«отдел дорожного хозяйства» до пятницы ⇒ assignee отдел дорожного хозяйства | deadline до пятницы ⇒ не горит
не горит @МП «Горэлектросеть» срок 10 дней ⇒ assignee МП «Горэлектросеть» | deadline срок 10 дней ⇒ не горит
не горит @Иванов И.И. до 15.12 ⇒ assignee Иванов И.И. | deadline до 15.12 ⇒ не горит
не горит @отдел_дорож ⇒ assignee отдел дорож ⇒ не горит
пишите на почту a@b.ru или user@mail.ru ⇒  ⇒ пишите на почту a@b.ru или user@mail.ru
не горит @ ⇒  ⇒ не горит @
собака@ двор ⇒  ⇒ собака@ двор
не горит #освещ ⇒ topic освещ ⇒ не горит
не горит #уличное_освещение #ещё ⇒ topic уличное освещение ⇒ не горит #ещё
дом #5 темно ⇒  ⇒ дом #5 темно
не горит#освещ ⇒  ⇒ не горит#освещ
не убирают до пятницы ⇒  ⇒ не убирают до пятницы
не убирают до пятницы @дор ⇒ assignee дор ⇒ не убирают до пятницы
@дор не убирают до пятницы ⇒ assignee дор ⇒ не убирают до пятницы
не убирают @дор до пятницы ⇒ assignee дор | deadline до пятницы ⇒ не убирают
не убирают @дор #снег ! до 15 декабря 2026 г. ⇒ assignee дор | topic снег | urgency ! | deadline до 15 декабря 2026 г. ⇒ не убирают
не убирают @дор, до пятницы. ⇒ assignee дор | deadline до пятницы ⇒ не убирают
не убирают @дор за 10 рабочих дней ⇒ assignee дор | deadline за 10 рабочих дней ⇒ не убирают
не убирают @дор в месячный срок ⇒ assignee дор | deadline в месячный срок ⇒ не убирают
@дор за год ни разу не были ⇒ assignee дор ⇒ за год ни разу не были
@дор завтра опять не приедут ⇒ assignee дор ⇒ завтра опять не приедут
@дор до 15.12 не приедут ⇒ assignee дор | deadline до 15.12 ⇒ не приедут
не убирают @дор немедленно ⇒ assignee дор | deadline немедленно ⇒ не убирают
@дор срочно заменить ⇒ assignee дор ⇒ срочно заменить
не убирают @дор постоянно ⇒ assignee дор | deadline постоянно ⇒ не убирают
не убирают @дор до 31.02 ⇒ assignee дор | deadline до 31.02 ⇒ не убирают
не убирают @дор до свидания ⇒ assignee дор ⇒ не убирают до свидания
не убирают #снег до пятницы ⇒ topic снег ⇒ не убирают до пятницы
нет света @горэл @жкх до пятницы @дор до 15.12 ⇒ assignee горэл | assignee жкх | deadline до пятницы | assignee дор | deadline до 15.12 ⇒ нет света
нет света > восстановить освещение у подъезда 3 ⇒ order восстановить освещение у подъезда 3 ⇒ нет света
нет света > восстановить освещение до пятницы ⇒ order восстановить освещение | deadline до пятницы ⇒ нет света
нет света > восстановить освещение, срок — 10 дней. @горэл ⇒ order восстановить освещение | deadline срок — 10 дней | assignee горэл ⇒ нет света
нет света > восстановить освещение до пятницы у подъезда 3 ⇒ order восстановить освещение до пятницы у подъезда 3 ⇒ нет света
> до 15.12 восстановить освещение ⇒ order | deadline до 15.12 | order восстановить освещение ⇒
> немедленно устранить течь @уж ⇒ order | deadline немедленно | order устранить течь | assignee уж ⇒
> за год подготовить отчёт ⇒ order за год подготовить отчёт ⇒
> до пятницы ⇒ order | deadline до пятницы ⇒
> убрать снег @дор до пятницы > вывезти снег @жкх до 15.12 ⇒ order убрать снег | assignee дор | deadline до пятницы | order вывезти снег | assignee жкх | deadline до 15.12 ⇒
> провести работы (по п. 3 > п. 4) до пятницы ⇒ order провести работы (по п. 3 > п. 4) | deadline до пятницы ⇒
> выполнить «до пятницы @горэл» ⇒ order выполнить «до пятницы @горэл» ⇒
> убрать кв 45 +5 ! ⇒ order убрать кв 45 | supporters 5 | urgency ! ⇒
скорость > 60 км/ч ⇒  ⇒ скорость > 60 км/ч
5 > 3 ⇒  ⇒ 5 > 3
темно>светло ⇒  ⇒ темно>светло
темно ->светло ⇒  ⇒ темно ->светло
когда программа? = разъяснён порядок вступления в программу ⇒ answer разъяснён порядок вступления в программу ⇒ когда программа?
= разъяснено до пятницы @горэл #двор ⇒ answer разъяснено до пятницы | assignee горэл | topic двор ⇒
2 = 2 ⇒  ⇒ 2 = 2
a=b ⇒  ⇒ a=b
темно = разъяснено = повторно ⇒ answer разъяснено | answer повторно ⇒ темно
не горит ! ⇒ urgency ! ⇒ не горит
не горит !! ⇒ urgency !! ⇒ не горит
не горит !!! ⇒  ⇒ не горит !!!
не горит! ⇒  ⇒ не горит!
! не горит ⇒ urgency ! ⇒ не горит
Так нельзя ! Прошу помочь ⇒  ⇒ Так нельзя ! Прошу помочь
Так нельзя. Помогите. Очень прошу ! ⇒  ⇒ Так нельзя. Помогите. Очень прошу !
Большое спасибо ! ⇒  ⇒ Большое спасибо !
не горит ! @горэл ⇒ urgency ! | assignee горэл ⇒ не горит
не горит ! @горэл !! ⇒ urgency ! | assignee горэл | urgency !! ⇒ не горит
не горит +5 ⇒ supporters 5 ⇒ не горит
не горит +5 @горэл ⇒ supporters 5 | assignee горэл ⇒ не горит
+12, не горит ⇒ supporters 12 ⇒ не горит
нас тут +5 человек ⇒  ⇒ нас тут +5 человек
в квартире +15 ⇒  ⇒ в квартире +15
холодно +15 градусов ⇒  ⇒ холодно +15 градусов
звонили +5 раз уже ⇒  ⇒ звонили +5 раз уже
+0 темно ⇒  ⇒ +0 темно
+1000 темно ⇒  ⇒ +1000 темно
сказали «вызывайте @горэл до пятницы !» и ушли ⇒  ⇒ сказали «вызывайте @горэл до пятницы !» и ушли
сказали "вызывайте @горэл !" и ушли ⇒  ⇒ сказали "вызывайте @горэл !" и ушли
«кв 45 течёт @горэл ⇒ assignee горэл ⇒ «кв 45 течёт
Петрова: «не горит» @горэл ⇒ applicant Петрова | assignee горэл ⇒ «не горит»
Смирнова (кв 12): течёт ⇒ applicant Смирнова | flat 12 ⇒ течёт
женщина из кв 12: темно ⇒ applicant женщина | flat 12 ⇒ темно
О'Коннор: темно ⇒ applicant О'Коннор ⇒ темно
Смирнова (сама): течёт ⇒  ⇒ Смирнова (сама): течёт
темно @горэл — до пятницы ⇒ assignee горэл | deadline до пятницы ⇒ темно
темно @горэл 15.12 ⇒ assignee горэл | deadline 15.12 ⇒ темно
темно @горэл пт ⇒ assignee горэл | deadline пт ⇒ темно
темно @горэл 10рд ! ⇒ assignee горэл | deadline 10рд | urgency ! ⇒ темно
темно @горэл #освещ пт ⇒ assignee горэл | topic освещ | deadline пт ⇒ темно
темно #освещ пт ⇒ topic освещ ⇒ темно пт
темно @горэл пт приходили ⇒ assignee горэл ⇒ темно пт приходили
темно @горэл 15.12 приходили ⇒ assignee горэл ⇒ темно 15.12 приходили
темно @горэл 10 дней ⇒ assignee горэл ⇒ темно 10 дней
темно @горэл 12:30 ⇒ assignee горэл ⇒ темно 12:30
темно *горэл №освещ ⇒ assignee горэл | topic освещ ⇒ темно
темно *горэл до пт ⇒ assignee горэл | deadline до пт ⇒ темно
дом №5 и № 7, маршрут №12а ⇒  ⇒ дом №5 и № 7, маршрут №12а
это *очень* срочно * темно ⇒  ⇒ это *очень* срочно * темно
темно @горэл +3 до 15.12 ⇒ assignee горэл | supporters 3 | deadline до 15.12 ⇒ темно
> обследовать в I квартале 2027 года ⇒ order обследовать | deadline в I квартале 2027 года ⇒
темно 🙂 @горэл 👍🏽 ⇒ assignee горэл ⇒ темно 🙂 👍🏽
"""


@pytest.mark.parametrize("row", LINES.strip().splitlines())
def test_a_line_is_taken_apart(row: str) -> None:
    line, tokens, words = (part.strip() for part in row.split("⇒"))
    parsed = parse(line)
    found = [f"{token.kind.value} {token.value}".strip() for token in parsed.tokens]
    assert found == [token for token in tokens.split(" | ") if token]
    assert parsed.words_text == words


def test_the_example_of_the_design_needs_no_mouse() -> None:
    parsed = parse("Петрова кв 45: не горит фонарь у третьего подъезда @горэл #освещ до пятницы !")
    assert parsed.applicant == "Петрова"
    assert parsed.flat == "45"
    assert parsed.house == parsed.entrance == parsed.phone == parsed.answer == ""
    assert parsed.words == (" не горит фонарь у третьего подъезда ",)
    assert parsed.words_text == "не горит фонарь у третьего подъезда"
    assert parsed.topic == "освещ"
    assert parsed.orders == (OrderPart("", (AssigneePart("горэл"),), "до пятницы"),)
    assert parsed.assignees == (AssigneePart("горэл"),)
    assert parsed.deadline == "до пятницы"
    assert parsed.urgency is Urgency.URGENT
    assert parsed.supporters == 0


def test_every_token_of_the_table_together() -> None:
    parsed = parse(
        "Иванова д 12а, п 3, кв 45, 8 912 345-67-89: темно #освещ @горэл @жкх > восстановить свет "
        "до 15.12 = разъяснён порядок !! +5"
    )
    assert (parsed.house, parsed.entrance, parsed.flat) == ("12а", "3", "45")
    assert parsed.phone == "+79123456789"
    assert parsed.order_wording == "восстановить свет"
    assert parsed.answer == "разъяснён порядок"
    assert parsed.urgency is Urgency.HEAD
    assert parsed.supporters == 5
    assert parsed.words_text == "темно"
    assert {token.kind for token in parsed.tokens} == set(TokenKind) - {TokenKind.WORDS}


def test_orders_are_gathered_with_their_own_assignees_and_deadlines() -> None:
    parsed = parse("@горэл @жкх до пятницы @дор до 15.12 > убрать снег > вывезти снег @дор завтра")
    first = OrderPart(
        "убрать снег",
        (AssigneePart("горэл"), AssigneePart("жкх"), AssigneePart("дор", "до 15.12")),
        "до пятницы",
    )
    assert parsed.orders == (first, OrderPart("вывезти снег", (AssigneePart("дор"),), "завтра"))
    assert parse("> до 15.12 убрать снег").orders == (OrderPart("убрать снег", (), "до 15.12"),)
    assert parse("темно").orders == ()
    assert parse("темно = починили = ждём").answer == "починили\nждём"


def test_a_chip_turned_back_is_text() -> None:
    line = "темно кв 45 @горэл до пятницы !"
    for token in parse(line).tokens:
        again = parse(line, {token.span})
        assert token.kind not in {other.kind for other in again.tokens}
        assert token.text in again.words_text
        assert_covers(again)
    everything = [token.span for token in parse(line).tokens]
    assert parse(line, everything).words_text == line
    assert parse("Петрова: темно", {Span(0, 8)}).applicant == ""


def test_spans_move_with_what_is_typed() -> None:
    spans = {Span(6, 11), Span(20, 22)}
    assert shift_spans(spans, 0, 0, 3) == {Span(9, 14), Span(23, 25)}
    assert shift_spans(spans, 11, 0, 2) == {Span(6, 11), Span(22, 24)}
    assert shift_spans(spans, 8, 1, 0) == {Span(19, 21)}
    assert shift_spans(spans, 8, 0, 1) == {Span(21, 23)}
    assert shift_spans(spans, 0, 30, 0) == frozenset()


def test_space_is_tidied_at_the_seams_only() -> None:
    assert parse("  кв 45   течёт   крыша  @горэл  ").words_text == "течёт   крыша"
    assert parse("Петрова:\tтемно\t@горэл").words_text == "темно"
    assert parse("темно @горэл , и сыро").words_text == "темно, и сыро"
    assert parse("темно, @горэл и сыро").words_text == "темно, и сыро"
    assert parse("  как есть  ").words_text == "как есть"
    assert parse("").words_text == parse(" \n").words_text == ""


def assert_covers(parsed: ParsedLine) -> None:
    assert "".join(piece.text for piece in parsed.pieces) == parsed.line
    end = 0
    for piece in parsed.pieces:
        assert piece.start == end < piece.end
        assert piece.text == parsed.line[piece.start : piece.end]
        end = piece.end
    assert end == len(parsed.line)


@given(st.text(st.characters(exclude_categories=()), max_size=200))
@example("\ud800@\udfff #\x00 > \u202eдо пятницы !")
@example("Петрова:\x85кв 45\u2028@горэл")
def test_no_character_of_any_line_is_lost(line: str) -> None:
    parsed = parse(line)
    assert_covers(parsed)
    assert parsed.orders is not None
    assert len(parsed.words_text) <= len(line)


SIGNS = ("@", "#", ">", "=", "!", "!!", "+5", ":", ":", "«", "»", '"', "(", ")", ",", ".", "\n")
TOKENS = ("@горэл", "@«отдел", "#освещ", "кв 45", "д. 12", "п3", "8 912 345-67-89", "т. 2-34-56")
SPOKEN = ("Петрова", "Жители", "кв", "45", "темно", "в", "😀", "_", "Иванов И.И.")
DEADLINES = ("до пятницы", "до 15.12", "за год", "немедленно", "срок")
BITS = st.sampled_from((*SIGNS, *TOKENS, *SPOKEN, *DEADLINES))
GAPS = st.sampled_from([" ", " ", " ", "", "  ", "\t", "\u00a0"])


@given(st.lists(st.tuples(BITS, GAPS), max_size=25))
def test_no_character_is_lost_where_tokens_crowd(bits: list[tuple[str, str]]) -> None:
    line = "".join(bit + gap for bit, gap in bits)
    parsed = parse(line)
    assert_covers(parsed)
    for token in parsed.tokens:
        assert_covers(parse(line, {token.span}))


@given(st.text("абвгдеёжзикпст КДП.,?-…\n", max_size=120))
def test_letters_alone_are_speech(line: str) -> None:
    assert parse(line).tokens == ()


SPEECH = """
Здравствуйте, на крыше дома по адресу Зелёная, 16 оторвался лист железа и стучит всю ночь.
Когда наконец починят лифт во втором подъезде? Обещали до пятницы, потом до конца месяца!
Уважаемый Олег Юрьевич! Прошу: обратите внимание на двор по ул. Ленина, д. 12, кв. 4-8.
В соответствии с п. 2 ст. 162 Жилищного кодекса управляющая компания обязана это делать.
За окном +13. Сейчас 22:13. К батарее не прикоснуться, а в доме +28 и дышать нечем.
Живу по адресу Октябрьский проспект, д. 15 (2 подъезд), за 3 года ни разу не мыли.
Звонила по телефону 8 (8412) 65-00-00, мне ответили: ждите. Сколько можно ждать ! Спасибо !
Дом № 5, корпус 2 стоит без отопления 10 дней, срочно примите меры, до 1 декабря замёрзнем
Соседка из кв. 45 и жильцы кв 46 просят: срок 10 дней прошёл, а трубы те же.
"""


@pytest.mark.parametrize("line", SPEECH.strip().splitlines())
def test_plain_speech_holds_no_command(line: str) -> None:
    assert parse(line).tokens == ()
    assert parse(line).words_text == line


HOSTILE = [
    "@ ",
    "@а ",
    "> ",
    "> до ",
    "кв 1 ",
    "! ",
    "+5 ",
    "« ",
    "«»",
    '"',
    '" " ',
    "до ",
    "(",
    ") ",
]
HOSTILE += ["@а до пятницы ", "8 9", "8 912 345-67-89 ", "> а за 3 дня ", "А:", "Петрова ", "> ! "]
HOSTILE += ["т. 1-", "+7 ", "д 1 к 1 ", " ", "! кв 1 кв 2 кв 3 кв 4 кв 5 кв 6 а ", "@a" + " " * 30]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_hostile_line_is_read_in_linear_time(piece: str) -> None:
    line = piece * (20_000 // len(piece))
    started = time.process_time()
    parsed = parse(line)
    assert parsed.orders is not None
    assert time.process_time() - started < 1.5
    assert_covers(parsed)
