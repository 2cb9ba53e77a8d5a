import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.completion import CompletionIndex, Entry

DIRECTORY = (
    Entry("grid", "МП «Горэлектросеть»", "предприятие", "электрики освещение"),
    Entry("grid_head", "Лугинин О. Н.", "директор", "директор Горэлектросеть"),
    Entry("roads", "Отдел дорожного хозяйства", "администрация", "ОДХ"),
    Entry("culture", "Отдел культуры", "администрация"),
    Entry("road_service", "Дорожная служба", "предприятие", weight=3),
    Entry("fir", "УК «Ёлочка»", "управляющая компания"),
    Entry("camel", "ООО «ЖилСервис-Плюс»"),
    Entry("ivanov_a", "Иванов А. П.", "депутат"),
    Entry("ivanova", "Иванова Е. С.", "депутат", weight=9),
    Entry("ivanovsky", "Ивановский Д. Д.", "депутат"),
    Entry("twin_1", "Кузнецов П. П."),
    Entry("twin_2", "Кузнецов П. П.", "другой"),
)
INDEX = CompletionIndex(DIRECTORY)


def keys(fragment: str, limit: int = 8) -> list[str]:
    return [entry.key for entry in INDEX.find(fragment, limit)]


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("горэл", ["grid", "grid_head"]),
        ("ГОРЭЛ", ["grid", "grid_head"]),
        ("МП «Горэлектросеть»", ["grid"]),
        ("электрик", ["grid"]),
        ("отдел дорож", ["roads"]),
        ("дорож отдел", ["roads"]),
        ("дорож", ["road_service", "roads"]),
        ("отдел", ["roads", "culture"]),
        ("одх", ["roads"]),
        ("елоч", ["fir"]),
        ("ёлоч", ["fir"]),
        ("ук ел", ["fir"]),
        ("жилсерв", ["camel"]),
        ("сервис", ["camel"]),
        ("жил плюс", ["camel"]),
        ("жилсервис-пл", ["camel"]),
        ("иванов", ["ivanova", "ivanov_a", "ivanovsky"]),
        ("иванов а", ["ivanov_a"]),
        ("иванов_а", ["ivanov_a"]),
        ("лект", []),
        ("горэл культ", []),
        ("…", []),
        ("\ud800", []),
    ],
)
def test_a_few_letters_find_the_entry(fragment: str, found: list[str]) -> None:
    assert keys(fragment) == found


def test_the_order_of_what_is_found_is_by_first_word_then_weight() -> None:
    assert keys("дорож") == ["road_service", "roads"]
    assert keys("горэл") == ["grid", "grid_head"]
    assert keys("иванов")[0] == "ivanova"
    assert keys("", 2) == ["ivanova", "road_service"]
    assert len(keys("о", 2)) == 2


@pytest.mark.parametrize(
    ("fragment", "named"),
    [
        ("горэл", "grid"),
        ("лугинин", "grid_head"),
        ("иванов", "ivanov_a"),  # the whole word, although others begin so
        ("иванова", "ivanova"),
        ("отдел культуры", "culture"),
        ("одх", "roads"),
    ],
)
def test_a_fragment_names_one_entry(fragment: str, named: str) -> None:
    resolution = INDEX.resolve(fragment)
    assert resolution.entry is not None
    assert resolution.entry.key == named
    assert not resolution.is_ambiguous


@pytest.mark.parametrize(
    ("fragment", "between"),
    [
        ("отдел", {"roads", "culture"}),
        ("дорож", {"roads", "road_service"}),
        ("кузнецов", {"twin_1", "twin_2"}),
        ("Кузнецов П. П.", {"twin_1", "twin_2"}),
        ("ива", {"ivanov_a", "ivanova", "ivanovsky"}),
    ],
)
def test_an_ambiguous_fragment_is_stated(fragment: str, between: set[str]) -> None:
    resolution = INDEX.resolve(fragment)
    assert resolution.entry is None
    assert resolution.is_ambiguous
    assert {entry.key for entry in resolution.candidates} == between


@pytest.mark.parametrize("fragment", ["", " ", "…", "такогонет", "горэл культ"])
def test_a_fragment_may_name_nothing(fragment: str) -> None:
    resolution = INDEX.resolve(fragment)
    assert resolution.entry is None
    assert not resolution.is_ambiguous


def test_an_empty_directory_finds_nothing() -> None:
    empty: CompletionIndex[str] = CompletionIndex(())
    assert empty.find("") == empty.find("горэл") == []
    assert empty.resolve("горэл").entry is None


@given(st.text(st.characters(exclude_categories=()), max_size=30), st.integers(0, 9))
def test_any_fragment_is_survived(fragment: str, limit: int) -> None:
    assert len(INDEX.find(fragment, limit)) <= limit
    INDEX.resolve(fragment)


@given(st.sampled_from(DIRECTORY))
def test_a_label_finds_its_entry(entry: Entry[str]) -> None:
    assert entry.label in [found.label for found in INDEX.find(entry.label, 1)]


def test_five_thousand_entries_are_found_among_quickly() -> None:
    pick = random.Random(5)
    syllables = ["за", "ре", "ка", "до", "ро", "го", "эл", "сте", "под", "ов", "ин", "ск"]
    words = ["".join(pick.choices(syllables, k=pick.randint(2, 4))) for _ in range(3000)]
    labels = [" ".join(pick.choices(words, k=3)).title() for _ in range(5000)]
    built = time.process_time()
    index = CompletionIndex(Entry(i, label, terms=labels[-i]) for i, label in enumerate(labels))
    assert time.process_time() - built < 1
    fragments = [word[: pick.randint(1, 5)] for word in pick.choices(words, k=300)]
    fragments += [f"{one[:3]} {two[:2]}" for one, two in pairwise(words[:300])]
    asked = time.process_time()
    for fragment in fragments:
        assert len(index.find(fragment)) <= 8
    assert (time.process_time() - asked) / len(fragments) < 0.01
