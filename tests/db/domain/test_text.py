import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain import text as gate

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("", ""),
        ("как есть  два пробела ", "как есть  два пробела "),
        ("a\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("таб\tи\nстрока", "таб\tи\nстрока"),
        ("ноль\x00звонок\x07забой\x08удал\x7fС1\x9bконец", "нользвонокзабойудалС1конец"),
        ("\ud800одинокий\udfff", "одинокий"),
        ("\ud83d\ude00", "😀"),
        ("\ufffe\uffff\ufdd0\U0010ffff", ""),
        ("и\u0306ё", "йё"),
        ("\u202eсправа\u200f 👍🏽", "\u202eсправа\u200f 👍🏽"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_clean_keeps_all_but_what_no_paper_can_hold(dirty: str, cleaned: str) -> None:
    assert gate.clean(dirty) == cleaned


def test_clean_line_makes_one_line_of_several() -> None:
    assert gate.clean_line("Иванов\r\n\r\n И. \t И.\n") == "Иванов И. И. "


def test_the_limit_cuts_and_is_told() -> None:
    assert gate.clean("абвг", limit=3) == "абв"
    assert gate.is_too_long("абвг", limit=3)
    assert not gate.is_too_long("абв\x00\x00", limit=3)
    assert not gate.is_too_long("\ud83d\ude00", limit=1)


@given(ANY_TEXT)
def test_clean_is_settled_after_one_pass(dirty: str) -> None:
    once = gate.clean(dirty)
    assert gate.clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode("utf-8").decode("utf-8") == once
    assert "\n" not in gate.clean_line(dirty)
    assert gate.is_too_long(dirty, limit=7) == (
        gate.clean(dirty, limit=10_000) != gate.clean(dirty, limit=7)
    )


def test_a_megabyte_is_cut_quickly() -> None:
    for megabyte in ("x" * 1_000_000, "е" + "\u0316\u0301" * 500_000, "\ud83d" * 1_000_000):
        started = time.process_time()
        assert len(gate.clean(megabyte)) <= gate.TEXT_LIMIT
        assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("  Ёлка \u00a0 во\tДВОРЕ ", "елка во дворе"),
        ("е\u0308лка", "елка"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_fold_makes_equal_what_reads_equal(written: str, key: str) -> None:
    assert gate.fold(written) == key


def test_bidi_controls_are_seen() -> None:
    assert gate.has_bidi_controls("счёт\u202e1234")
    assert not gate.has_bidi_controls("счёт שלום")
    assert gate.show_bidi_controls("счёт\u202e1234\u2066") == "счёт[U+202E]1234[U+2066]"


@given(st.text(max_size=40), st.integers(0, 40))
def test_a_caret_goes_to_utf16_and_back(line: str, index: int) -> None:
    index = min(index, len(line))
    units = gate.to_utf16(line, index)
    assert units == len(line[:index].encode("utf-16-le", "surrogatepass")) // 2
    assert gate.from_utf16(line, units) == index


@pytest.mark.parametrize(
    ("text", "blank"),
    [("", True), (" \xa0\u200b\u202e\u3164\ufeff", True), ("\u0301", False), ("1", False)],
)
def test_what_cannot_be_seen_is_blank(text: str, blank: bool) -> None:
    assert gate.is_blank(text) is blank
