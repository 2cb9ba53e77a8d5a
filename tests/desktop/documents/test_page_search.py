"""Find words on the pages of a finished PDF."""

import pytest

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.page_search import find_on_pages
from desktop.documents.pages import page_sizes
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.style import OFFICIAL
from tests.desktop.documents.every_paper import FONTS
from tests.desktop.documents.protocol_samples import protocol


@pytest.fixture(scope="module")
def pdf():
    return render_pdf(build_protocol(protocol(31, attended=20)), OFFICIAL, FONTS)


def found(pdf, words):
    return find_on_pages(pdf, words, range(len(page_sizes(pdf))))


def test_every_place_is_found_in_its_order(pdf):
    hits = found(pdf, "восстановить")
    pages = [hit.page for hit in hits]
    assert len(hits) >= 3
    assert pages == sorted(pages)
    assert len(set(pages)) > 1


@pytest.mark.parametrize("words", ["ПРОТОКОЛ", "протокол", "  протокол  "])
def test_case_and_blanks_do_not_count(pdf, words):
    assert len(found(pdf, words)) == len(found(pdf, "Протокол"))


def test_unbreakable_blanks_and_line_ends_are_blanks(pdf):
    (first, *_) = found(pdf, "г. Заречный")
    assert first.page == 0
    broken = [hit for hit in found(pdf, "восстановить освещение") if len(hit.boxes) == 2]
    for hit in broken:
        upper, lower = hit.boxes
        assert lower.top > upper.top + upper.height


def test_the_place_lies_on_the_words(pdf):
    """The head of the paper stands in the upper half, within the sheet."""
    (box,) = found(pdf, "протокол")[0].boxes
    sheet = page_sizes(pdf)[0]
    assert 0 < box.left < box.left + box.width < sheet.width
    assert 0 < box.top < sheet.height / 2
    assert 5 < box.height < 30


@pytest.mark.parametrize("words", ["", "   ", "\xad", "такого нет", ".*", "(("])
def test_nothing_is_found_of_nothing(pdf, words):
    assert found(pdf, words) == []
