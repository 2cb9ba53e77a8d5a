"""Cut excerpts and mark the found words in them."""

import pytest

from db.domain.search_marks import excerpt
from db.domain.search_query import parse


def marked(text: str, query: str) -> list[str]:
    piece = excerpt(text, parse(query))
    return [piece.text[start:end] for start, end in piece.marks]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("фонари", ["фонарь"]),
        ("фон", ["фонарь"]),
        ("фон ", []),
        ("ajyfhm", ["фонарь"]),
        ('"горит фонарь"', ["горит", "фонарь"]),
        ("-фонарь", []),
        ("😀", []),
    ],
)
def test_marks_the_words_looked_for(query, expected):
    assert marked("Третий месяц не горит фонарь", query) == expected


def test_a_long_text_is_cut_round_the_first_found_word():
    piece = excerpt("слово " * 200 + "фонарь у дома" + " слово" * 200, parse("фонарь"))
    assert piece.text.startswith("…")
    assert piece.text.endswith("…")
    assert [piece.text[start:end] for start, end in piece.marks] == ["фонарь"]
    assert len(piece.text) < 400


def test_a_text_without_found_words_is_shown_from_its_beginning():
    assert excerpt("один два", parse("три")).text == "один два"
