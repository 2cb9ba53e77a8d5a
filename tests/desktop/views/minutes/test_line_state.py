from hypothesis import given
from hypothesis import strategies as st

from db.domain.entry_tokens import Span
from db.domain.quick_entry import parse
from db.domain.text import TEXT_LIMIT
from desktop.views.minutes.line_state import (
    LineState,
    edit_between,
    pasted_lines,
    pasted_text,
    read_spans,
    write_spans,
)

LINE = "не горит фонарь @горэл до пятницы"


def typed(line: str) -> LineState:
    state = LineState()
    for end in range(1, len(line) + 1):
        state.update(line[:end])
    return state


def chips(state: LineState) -> list[str]:
    return [token.text for token in parse(state.text, state.plain).tokens]


@given(st.text("абв @", max_size=12), st.text("абв @", max_size=12))
def test_the_edit_found_turns_one_text_into_the_other(old: str, new: str) -> None:
    at, removed, added = edit_between(old, new)
    assert old[:at] + new[at : at + added] + old[at + removed :] == new


def test_backspace_behind_a_blank_turns_a_chip_into_text() -> None:
    state = typed(LINE + " ")
    assert chips(state) == ["@горэл", "до пятницы"]
    assert state.turn_back(parse(state.text, state.plain).tokens, len(state.text))
    assert chips(state) == ["@горэл"]
    assert state.text == LINE + " "


def test_a_chip_that_is_being_typed_loses_a_letter_instead() -> None:
    state = typed(LINE)
    assert not state.turn_back(parse(state.text, state.plain).tokens, len(state.text))


def test_what_was_turned_back_stays_text_while_other_words_change() -> None:
    state = typed(LINE + " ")
    state.turn_back(parse(state.text, state.plain).tokens, len(state.text))
    state.update("вечером " + state.text)
    assert chips(state) == ["@горэл"]


def test_what_was_turned_back_is_a_chip_again_when_it_is_edited() -> None:
    state = typed(LINE + " ")
    state.turn_back(parse(state.text, state.plain).tokens, len(state.text))
    state.update(state.text.replace("пятницы", "субботы"))
    assert chips(state) == ["@горэл", "до субботы"]


def test_spans_of_a_draft_are_read_back() -> None:
    spans = frozenset({Span(3, 9), Span(12, 15)})
    assert read_spans(write_spans(spans)) == spans
    assert read_spans("3- x 5-6-7 4-8") == frozenset({Span(4, 8)})


def test_a_pasted_table_becomes_one_line_and_a_question_per_row() -> None:
    table = "фонарь\tкв 3\r\n\r\nподвал\tкв 5\n"
    assert pasted_text(table, TEXT_LIMIT) == ("фонарь кв 3 подвал кв 5 ", False)
    assert pasted_lines(table) == ["фонарь кв 3", "подвал кв 5"]


def test_a_paste_of_a_megabyte_is_cut_off_and_says_so() -> None:
    line, is_cut = pasted_text("я" * 1_000_000, TEXT_LIMIT)
    assert len(line) == TEXT_LIMIT
    assert is_cut
