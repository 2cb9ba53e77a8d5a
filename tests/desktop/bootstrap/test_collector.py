"""The rounds of the collector find cycles and stay short, whatever a read has brought."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.bootstrap import collector as module
from desktop.bootstrap.collector import Collector


class Ring:
    """Refer to itself, so that only a round lets go of it."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def rounds() -> Iterator[list[int]]:
    made: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            made.append(info["generation"])

    gc.callbacks.append(note)
    yield made
    gc.callbacks.remove(note)


@pytest.fixture
def collector(qapp: QApplication, rounds: list[int]) -> Iterator[Collector]:
    collector = Collector()
    collector._timer.stop()  # the rounds are made by hand
    rounds.clear()
    yield collector
    collector.stop()


def litter() -> "weakref.ref[Ring]":
    _some = [[] for _ in range(1000)]
    return weakref.ref(Ring())


def test_a_small_round_lets_go_of_cycles(collector: Collector, rounds: list[int]) -> None:
    ring = litter()
    kept = [[] for _ in range(1000)]
    collector._on_timer_timeout()
    assert ring() is None
    assert len(kept) == 1000
    assert rounds == [0]


def test_no_round_goes_over_a_large_table(collector: Collector, rounds: list[int]) -> None:
    table = [[number] for number in range(module._MOST + 1000)]
    collector._on_timer_timeout()
    assert rounds == []
    ring, kept = litter(), [[] for _ in range(1000)]
    collector._on_timer_timeout()
    assert ring() is None, "what comes later is gone over"
    assert gc.get_freeze_count() > len(table) > len(kept)
    assert rounds == [0]


def test_what_grows_slowly_is_gone_over_once_and_then_left_out(
    collector: Collector, rounds: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST", 2500)
    kept, seen = [], []
    for _ in range(3):
        seen.append(litter())
        kept.append([[] for _ in range(1000)])
        collector._on_timer_timeout()
    assert [ring() for ring in seen] == [None] * 3
    assert rounds == [0, 0, 2]
    assert gc.get_freeze_count() > 3000
