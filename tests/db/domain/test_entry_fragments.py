import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.entry_fragments import fragment_at, insert_completion, quote_fragment
from db.domain.quick_entry import parse

LABELS = (
    "Горэлектросеть",
    "МП «Горэлектросеть»",
    "Отдел дорожного хозяйства",
    "Иванов И. И.",
    "ООО «УК «Ёлочка»",
    'ТСЖ "Мечта"',
    "УК-1",
    "_служба_",
)


@pytest.mark.parametrize("label", LABELS)
def test_a_completed_label_is_read_whole(label: str) -> None:
    line = f"темно @{quote_fragment(label)} до пятницы"
    parsed = parse(line)
    assert parsed.deadline == "до пятницы"
    read = parsed.assignees[0].fragment
    assert read == label or read == label.replace("«", "").replace("»", "")


@given(
    st.lists(st.from_regex(r"[А-Яа-яA-Za-z0-9№.,-]{1,9}", fullmatch=True), min_size=1, max_size=4)
)
def test_any_label_of_words_is_read_whole(words: list[str]) -> None:
    label = " ".join(words)
    assert parse(f"@{quote_fragment(label)} !").assignees[0].fragment == label


@pytest.mark.parametrize(
    ("line", "sign", "text"),
    [
        ("темно @|", "@", ""),
        ("темно @гор|", "@", "гор"),
        ("темно *гор|", "@", "гор"),
        ("темно №осв|", "#", "осв"),
        ("темно @гор|эл", "@", "гор"),
        ("@отдел дор|", "@", "отдел дор"),
        ("@«отдел дор|", "@", "отдел дор"),
        ("@отдел_дор|", "@", "отдел дор"),
        ("@горэл #осв|", "#", "осв"),
    ],
)
def test_the_fragment_under_the_caret_is_found(line: str, sign: str, text: str) -> None:
    caret = line.index("|")
    fragment = fragment_at(line.replace("|", ""), caret)
    assert fragment is not None
    assert (fragment.sign, fragment.text) == (sign, text)


@pytest.mark.parametrize("line", ["|", "темно|", "a@b|", "@горэл |", "@горэл > убрать|", "|@горэл"])
def test_elsewhere_nothing_is_offered(line: str) -> None:
    assert fragment_at(line.replace("|", ""), line.index("|")) is None


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("темно @гор| #осв", "темно @«МП «Горэлектросеть»» |#осв"),
        ("темно @гор|эл", "темно @«МП «Горэлектросеть»» |"),
        ("@отдел гор|", "@«МП «Горэлектросеть»» |"),
    ],
)
def test_a_completion_takes_the_place_of_what_was_typed(line: str, completed: str) -> None:
    plain, caret = line.replace("|", ""), line.index("|")
    fragment = fragment_at(plain, caret)
    assert fragment is not None
    text, caret = insert_completion(plain, fragment, "МП «Горэлектросеть»")
    assert f"{text[:caret]}|{text[caret:]}" == completed
    assert parse(text).assignees[0].fragment == "МП «Горэлектросеть»"


@given(st.text(st.characters(exclude_categories=()), max_size=40), st.integers(0, 40))
def test_any_caret_in_any_line_is_survived(line: str, caret: int) -> None:
    fragment = fragment_at(line, min(caret, len(line)))
    if fragment is not None:
        assert line[fragment.start] == fragment.sign
        insert_completion(line, fragment, "Горэлектросеть")
