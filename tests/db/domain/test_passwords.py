"""Take a password and a code as people type them."""

import unicodedata

import pytest

from db.domain.errors import UserError
from db.domain.passwords import (
    CODE_LETTERS,
    check_new_password,
    new_recovery_code,
    normal_password,
    normal_recovery_code,
)


def test_both_spellings_of_a_letter_are_one_password():
    composed = "ёжик й 12345"
    apart = unicodedata.normalize("NFD", composed)
    assert apart != composed
    assert normal_password(apart) == normal_password(composed)
    assert check_new_password(apart) == composed


def test_a_short_password_is_refused():
    with pytest.raises(UserError) as caught:
        check_new_password("семь777")
    assert (caught.value.code, caught.value.params) == ("password_too_short", {"limit": 8})


def test_a_code_has_130_bits_and_is_never_the_same():
    codes = {new_recovery_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [5, 5, 5, 5, 6]
        assert len(normal_recovery_code(code)) == CODE_LETTERS == 26


def test_a_code_is_taken_however_it_is_typed():
    code = "01ABC-DEFGH-JKMNP-QRSTV-WXYZ23"
    plain = "01ABCDEFGHJKMNPQRSTVWXYZ23"
    assert normal_recovery_code(code) == plain
    assert normal_recovery_code(f"  {code.lower().replace('-', ' ')}\n") == plain
    assert normal_recovery_code(code.replace("0", "O").replace("1", "l")) == plain


def test_russian_letters_that_look_the_same_are_the_same():
    russian = "О1АВС-DЕFGН-JКМNР-QRSТV-WХУZ23"
    assert normal_recovery_code(russian) == "01ABCDEFGHJKMNPQRSTVWXYZ23"


@pytest.mark.parametrize(
    "typed", ["", "01ABC-DEFGH-JKMNP-QRSTV-WXYZ2", "01ABC-DEFGH-JKMNP-QRSTV-WXYZ234", "Ж" * 26]
)
def test_a_code_that_is_not_whole_is_said_to_be(typed):
    with pytest.raises(UserError) as caught:
        normal_recovery_code(typed)
    assert caught.value.code == "recovery_code_incomplete"
