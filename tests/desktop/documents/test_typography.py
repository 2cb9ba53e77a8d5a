"""What may not be torn apart at the end of a line, and that nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.typography import bind, polish

RUSSIAN = st.text(alphabet='абвгдАБВГ .,-–—"«»№0123456789 г.ул.\xa0\n', max_size=80)

BOUND = [
    ("г. Заречный, ул. Зелёная, д. 5, кв. 45", "г.~Заречный, ул.~Зелёная, д.~5, кв.~45"),
    ("О. В. Климанов и О.В. Климанов", "О.В.~Климанов и О.В.~Климанов"),
    ("Иванову И.И. – восстановить", "Иванову~И.И. – восстановить"),
    ("№5 и № 48-ВЖ/2026", "№~5 и №~48-ВЖ/2026"),
    ("до 15 декабря 2026 г. (включительно)", "до 15~декабря~2026~г. (включительно)"),
    ("горит 3 фонаря. Остальные нет", "горит 3 фонаря. Остальные нет"),
    ("и т.д. никто не пришёл", "и т.д. никто не пришёл"),
]


@pytest.mark.parametrize(("text", "expected"), BOUND)
def test_bound(text, expected):
    assert bind(text) == expected.replace("~", "\xa0")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('программа "Комфортная среда"', "программа «Комфортная среда»"),
        ('ООО "УК "Дом"', 'ООО "УК «Дом»'),
        ("Срок - до пятницы", "Срок~– до пятницы"),
        ("дом-интернат", "дом-интернат"),
        ('труба 5" и муфта', 'труба 5" и муфта'),
    ],
)
def test_polished(text, expected):
    assert polish(text) == expected.replace("~", "\xa0")


@given(st.one_of(RUSSIAN, st.text(max_size=80)))
def test_twice_is_once(text):
    assert bind(bind(text)) == bind(text)
    assert polish(polish(text)) == polish(text)


@given(st.one_of(RUSSIAN, st.text(max_size=80)))
def test_binding_changes_blanks_only(text):
    assert "".join(bind(text).split()) == "".join(text.split())
