"""Turn text typed in the other layout."""

import pytest

from db.domain.keyboard_layout import seems_slipped, turned, turned_by_hand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghjnjrjk", "протокол"),
        ("Ghjnjrjk", "Протокол"),
        ("jcdtotybt", "освещение"),
        ("[jhjij", "хорошо"),
        ("зкщещсщд", "protocol"),
        ("12", "12"),
        ("ab яя", "ab яя"),
        ("", ""),
    ],
)
def test_turns(typed, meant):
    assert turned(typed) == meant


@pytest.mark.parametrize(
    "text", ["yt ujhbn ajyfhm e gjl]tplf", "zvf yf ljhjut", "yt hf,jnftn kban"]
)
def test_russian_in_latin_letters_is_noticed(text):
    assert seems_slipped(text)


@pytest.mark.parametrize(
    "text",
    ["", "не горит фонарь", "Lada Granta", "Wi-Fi у подъезда", "https://vk.com/yard", "12345"],
)
def test_what_is_meant_so_is_left_alone(text):
    assert not seems_slipped(text)


def test_by_hand_the_latin_words_of_mixed_text_are_turned():
    assert turned_by_hand("не горит ajyfhm") == "не горит фонарь"
    assert turned_by_hand("lbktvvf") == turned("lbktvvf")
    assert turned_by_hand("12") == "12"
