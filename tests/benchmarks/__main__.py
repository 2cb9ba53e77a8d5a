"""Measure the program and print a table: value, base line of the same run, ratio, target, met.

    python -m tests.benchmarks [-k NAME] [--json FILE] [--strict]

A figure that misses its target is named, and makes the exit code 1 only with ``--strict``.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.benchmarks import (
    advising,
    control,
    directory_reading,
    encrypted,
    entering,
    finding,
    frozen,
    indicators,
    keys,
    keystrokes,
    paper_peers,
    papers,
    screens,
    slow_disk,
    start_up,
)
from tests.benchmarks.figure import Figure, as_json, table

BENCHMARKS: Mapping[str, Callable[[], list[Figure]]] = {
    "start-up": start_up.start_up,
    "frozen": frozen.frozen,
    "papers": papers.protocols,
    "paper-peers": paper_peers.beside_peers,
    "enter": entering.enter_to_disk,
    "key-press": keys.key_press,
    "keystrokes": keystrokes.keystrokes,
    "screens": screens.large_screens,
    "search-and-similar": finding.finding,
    "similar-quality": finding.finding_quality,
    "control": control.control,
    "indicators": indicators.indicators,
    "advice": advising.advice,
    "lexicon": directory_reading.lexicon,
    "password": encrypted.password,
    "slow-disk": slow_disk.slow_disk,
}


def main(arguments: list[str]) -> int:
    """Measure what was asked for and return the exit code."""
    options = _parser().parse_args(arguments)
    chosen = {name: run for name, run in BENCHMARKS.items() if options.name in name}
    if not chosen:
        print(f"no benchmark {options.name!r}; there are: {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    figures: list[Figure] = []
    for name, run in chosen.items():
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += run()
    print(table(figures))
    if options.json:
        text = json.dumps(as_json(figures), ensure_ascii=False, indent=1)
        options.json.write_text(f"{text}\n", encoding="utf-8")
    missed = [figure.name for figure in figures if figure.met is False]
    print(f"not met: {'; '.join(missed)}" if missed else "all targets met")
    return 1 if missed and options.strict else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 dev.py bench", description="Measure the program against its base lines."
    )
    parser.add_argument("-k", dest="name", default="", metavar="NAME", help="only these")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--strict", action="store_true", help="fail where a target is not met")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
