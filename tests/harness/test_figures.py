"""The table of the benchmarks says what was measured, and what missed its target."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks.figure import Figure, against, at_most, skipped, table
from tests.benchmarks.measuring import in_turns, percentile_99


def slow() -> list[Figure]:
    return [against("save", 9.0, "ms", base_name="raw commit", base=3.0, limit=2)]


def fast() -> list[Figure]:
    return [at_most("key press", 5.0, "ms", limit=8), at_most("list", 50.0, "ms", limit=50)]


@pytest.fixture
def benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "BENCHMARKS", {"slow": slow, "fast": fast})


def test_ratio_decides() -> None:
    (figure,) = slow()
    assert (figure.ratio, figure.target, figure.met) == (3.0, "<= 2 x", False)
    assert against("x", 2.0, "s", base_name="b", base=1.0, limit=None).met is None


def test_table_shows_every_column() -> None:
    head, row = table(slow()).splitlines()
    assert head.split() == ["name", "value", "base", "line", "ratio", "target", "met"]
    assert " ".join(row.split()) == "save 9 ms 3 ms raw commit 3.00 <= 2 x NO"


@pytest.mark.parametrize(
    ("arguments", "code", "last"),
    [
        ([], 0, "not met: save"),
        (["--strict"], 1, "not met: save"),
        (["-k", "fast", "--strict"], 0, "all targets met"),
    ],
)
@pytest.mark.usefixtures("benchmarks")
def test_exit_code(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, last: str
) -> None:
    assert bench.main(arguments) == code
    assert capsys.readouterr().out.splitlines()[-1] == last


@pytest.mark.usefixtures("benchmarks")
def test_json_has_the_fields_of_the_table(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    bench.main(["--json", str(file)])
    first, second, third = json.loads(file.read_text(encoding="utf-8"))
    assert first == {
        "name": "save",
        "value": 9.0,
        "unit": "ms",
        "base_name": "raw commit",
        "base": 3.0,
        "ratio": 3.0,
        "target": "<= 2 x",
        "met": False,
    }
    assert second["met"]
    assert third["met"]


@pytest.mark.usefixtures("benchmarks")
def test_unknown_name_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["-k", "none"]) == 2
    assert "slow, fast" in capsys.readouterr().err


def test_works_run_in_turns() -> None:
    order: list[str] = []
    seconds = in_turns((lambda: order.append("a"), lambda: order.append("b")), 2)
    assert "".join(order) == "ababab"
    assert [len(found) for found in seconds] == [2, 2]


def test_percentile() -> None:
    assert percentile_99(list(range(101))) == 99


def test_what_could_not_be_measured_says_why_and_misses_nothing() -> None:
    figure = skipped("packet", "no soffice")
    _head, row = table([figure]).splitlines()
    assert row == "packet  skipped: no soffice"
    assert figure.met is None
