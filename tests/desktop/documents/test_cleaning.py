"""What cannot be seen in print does not get into a paper; what can, stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.cleaning import clean, clean_line, clean_runs
from desktop.documents.content import Run

ANY = st.text(alphabet=st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("не горит фонарь", "не горит фонарь"),
        ("a\x00b\x07c\x1b", "abc"),
        ("\ud83dдом", "дом"),
        ("да \u202eтен\u202c", "да тен"),
        ("два  пробела\tи табуляция", "два пробела и табуляция"),
        ("строка \r\n\n вторая\x0bтретья", "строка\nвторая\nтретья"),
        ("и\u0306", "й"),
        ("мяг\u00adкий\u200b", "мягкий"),
        ("\ufffe\U0001ffff", ""),
        ("<b> & ]]> </para> {{7*7}}", "<b> & ]]> </para> {{7*7}}"),
        ("🔥 горит", "🔥 горит"),
        ("тариф 500 ₽, кто-то платит в ₽", "тариф 500\xa0руб., кто-то платит в руб."),
        ("какой\u2011то", "какой-то"),
    ],
)
def test_cleaned(text, expected):
    assert clean(text) == expected


@given(ANY)
def test_twice_is_once_and_nothing_visible_is_lost(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    letters = [
        x for x in unicodedata.normalize("NFC", text) if unicodedata.category(x)[0] in "LNPS"
    ]
    shown = [x for x in cleaned if unicodedata.category(x)[0] in "LNPS"]
    if not any(
        x in "₽\u2010\u2011" or unicodedata.category(x) in ("Mn", "Cf", "Cc", "Cs", "Co", "Cn")
        for x in text
    ):
        assert [x for x in letters if clean(x)] == shown


def test_blanks_between_runs_stay():
    runs = clean_runs((Run(" Разъяснено: "), Run("памятка передана \n")))
    assert [run.text for run in runs] == ["Разъяснено: ", "памятка передана"]
    assert clean_line(" \n дом \n") == "дом"
    assert clean_runs(()) == ()
