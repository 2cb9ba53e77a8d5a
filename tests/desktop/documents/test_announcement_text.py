"""The text for social networks keeps the limit of each and loses nothing that matters."""

import pytest

from desktop.documents.builders.announcement import (
    LIMITS,
    STRICTEST,
    Network,
    announcement_text,
    length,
)
from tests.desktop.documents import notice_samples as samples
from tests.desktop.documents.test_papers import HOSTILE

ESSENTIAL = ("25 ноября 2026 г. (среда), 18:00", "Где: ", "протокол поручений")


def test_the_text_says_who_when_where_and_whom_to_call():
    text = announcement_text(samples.announcement(), Network.VK)
    for wanted in (
        *ESSENTIAL,
        "Глава города Заречного О.В. Климанов встретится с жителями.",
        "Где: ул. Зелёная, 14, 16 – детская площадка во дворе",
        samples.PHONE,
        "#Заречный",
    ):
        assert wanted in text
    assert "\xa0" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("network", list(Network))
@pytest.mark.parametrize("letter", ["Щ", "🏠"])
@pytest.mark.parametrize("count", [1, 40, 3000])
def test_no_number_of_houses_breaks_the_limit(network, letter, count):
    addresses = tuple(f"ул. {letter * 90} {number}-я, {number}" for number in range(count))
    source = samples.announcement(
        occasion=samples.occasion(addresses, letter * 20_000),
        phone=letter * 20_000,
        city=letter * 20_000,
    )
    text = announcement_text(source, network)
    assert length(text) <= LIMITS[network]
    for wanted in ESSENTIAL:
        assert wanted in text
    if count == 3000:
        assert "и ещё домов: " in text


def test_the_limits_are_those_of_the_networks_and_count_pairs_twice():
    assert LIMITS == {
        Network.VK: 16_384,
        Network.TELEGRAM: 4_096,
        Network.MAX: 4_000,
        Network.OK: 4_096,
    }
    assert STRICTEST is Network.MAX
    assert length("дом🏠") == 5


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_in_their_line(hostile):
    source = samples.announcement(occasion=samples.occasion((hostile,), hostile), city=hostile)
    text = announcement_text(source, Network.TELEGRAM)
    assert text.encode()
    assert len(text.splitlines()) == len(
        announcement_text(samples.announcement(), Network.TELEGRAM).splitlines()
    )


def test_without_head_phone_and_hour_it_is_still_an_invitation():
    source = samples.announcement(head=None, phone="", city="")
    text = announcement_text(source, Network.VK)
    assert text.startswith("Приглашаем на встречу с жителями.")
    assert "передать заранее" not in text
