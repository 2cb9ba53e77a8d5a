"""See what the look-over of a public text finds, and what it leaves alone."""

import pytest

from db.domain.personal_data import known_names, scan
from db.domain.public_wording import proposed

KNOWN = known_names(
    ["Петрова Мария Ивановна", "жители подъезда 2", "Ли", "кузнецова"],
    ["Рябов Игорь Петрович", "Сомов"],
    ["ул. Кузнецова", "ул. Зелёная"],
)
PHONES = (
    "+79273601234",
    "8 927 360-12-34",
    "8(927)360-12-34",
    "8-927-360-12-34",
    "9273601234",
    "+7 (927) 360 12 34",
    "8.927.360.12.34",
    "8 9 2 7 3 6 0 1 2 3 4",
    "8–927–360–12–34",
    "8\xa0927\xa0360\xa012\xa034",
    "8/927/360/12/34",
    "８９２７３６０１２３４",
    "8 (8412) 65-12-34",
    "65-12-34",
    "8-927-36О-12-34",
    "восемь девятьсот двадцать семь триста шестьдесят двенадцать тридцать четыре",
)


@pytest.mark.parametrize("phone", PHONES)
def test_a_phone_is_seen_however_it_is_spelled(phone):
    text = f"Сообщить жителю {phone} о сроке"
    (found,) = scan(text, KNOWN)
    assert phone in text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "Восстановить освещение у подъезда 3 дома 14 по ул. Зелёной",
        "Выполнить до 15.12.2026 и т.д.",
        "Заменить 12 светильников",
        "Дать ответ жителям подъезда 2",
        "Начальнику Рябову И.П. проверить ул. Кузнецова, 14",
        "Выделить 1 500 000 руб. на 120 кв. м",
        "с 18:00–19:30, план 2026–2027",
        "просп. Мира, дома 14, 16, 18 и 20",
        "Глава поручил МП «Горэлектросеть» заменить качели",
        "пойдут ли работы",
        "многоквартирный дом",
        "ремонт кровли над квартирами пятого этажа",
    ],
)
def test_ordinary_words_are_left_alone(text):
    assert scan(text, KNOWN) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Осмотреть кв. 45",
        "Осмотреть КВ 45",
        "в 46-й квартире",
        "Осмотреть квартиру сорок пять",
        "Спилить тополь у д. 14-45",
        "Ответить на ivanova@mail.ru",
        "Ответить на ivanova(собака)mail.ru",
        "написать @ivanova",
        "Дать ответ Сидоровой А.П.",
        "Иван Сидоров обещал",
        "паспорт 56 12 123456",
        "СНИЛС 112-233-445 95",
        "1956 г.р.",
        "Елене Викторовне перезвонить",
        "Ли просит лавочку",
        "на улице Петрова кричала",
    ],
)
def test_what_may_point_at_a_person_is_shown(text):
    assert scan(text, KNOWN)


@pytest.mark.parametrize(
    "form",
    ["Петрова", "Петровой", "Петрову", "Петровых", "петровой", "ПЕТРОВОЙ", "Марией", "Ивановне"],
)
def test_a_known_name_is_seen_in_every_case(form):
    assert [one.kind for one in scan(f"Ответ дан {form} вчера", KNOWN)] == ["name"]


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Позвонить Петровой М.И. по тел. 8 927 360-12-34", "Позвонить жителю дома 14"),
        ("Работы у Петровой закончить", "Работы у жителя дома 14 закончить"),
        ("Решить с Петровой вопрос", "Решить с жителем дома 14 вопрос"),
    ],
)
def test_the_proposal_names_a_resident_by_the_house(text, public):
    assert proposed(text, scan(text, KNOWN), "14") == public
