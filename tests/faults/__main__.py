"""Try the faults that the program must survive and print a line for each: promise, tries, losses.

    python -m tests.faults [--full] [-k ROW] [--json]

Each row runs in a process of its own, two at a time: in a copy of one that has imported the program,
and what is to begin with an interpreter is started by the row as one. The exit code is 1 if anything
was lost.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from queue import SimpleQueue
from subprocess import TimeoutExpired

from tests.faults.matrix import ROWS, run
from tests.faults.row import Outcome, Row, Scale
from tests.support.copies import Copies

_AT_ONCE = 2
_LONGEST_S, _LONGEST_FULL_S = 900.0, 8 * 3600.0
"""No row takes a tenth of it; one that hangs is to be told from those that follow."""


def main(arguments: list[str]) -> int:
    """Try what was asked for and return the exit code."""
    options = _parser().parse_args(arguments)
    if options.alone:
        row = next(row for row in ROWS if row.id == options.alone)
        print(json.dumps(asdict(run(row, Scale(options.full)))))
        return 0
    chosen = [row for row in ROWS if not options.rows or row.id.startswith(options.rows)]
    if not chosen:
        print(f"no row {options.rows!r}; there are: {', '.join(row.id for row in ROWS)}")
        return 2
    lost = 0
    for row, outcome, seconds in _tried(chosen, full=options.full):
        print(_line(row, outcome, seconds), flush=True)
        for loss in outcome.losses[:5]:
            print(f"      {loss}", flush=True)
        lost += len(outcome.losses)
    return 1 if lost else 0


def tried_alone(row: Row, copies: Copies, *, full: bool = False) -> Outcome:
    """Try a row in a process of its own, so that kills, locks and limits touch nobody else."""
    from tests.support.office import SAMPLE_FOLDER, sample_template  # late: a row alone needs no Qt

    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        SAMPLE_FOLDER: str(sample_template()),
    }
    # A row starts hundreds of processes; none of them is to compile the sources anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    options = ["--full"] if full else []
    longest = _LONGEST_FULL_S if full else _LONGEST_S
    try:
        result = copies.run(
            "tests.faults",
            "--alone",
            row.id,
            *options,
            environment=environment,
            timeout=longest,
            anew=row.forks,
        )
    except TimeoutExpired:
        return Outcome(0, (f"the row has not come to its end in {longest:.0f} s",))
    if result.returncode:
        complaints = result.stderr.decode(errors="replace").strip()[-1500:]
        return Outcome(0, (f"the row itself failed, {result.returncode}: {complaints}",))
    found = json.loads(result.stdout.splitlines()[-1])
    return Outcome(**found | {"losses": tuple(found["losses"])})


def _tried(rows: list[Row], *, full: bool) -> Iterator[tuple[Row, Outcome, float]]:
    free: SimpleQueue[Copies] = SimpleQueue()
    for _ in range(_AT_ONCE):
        free.put(Copies())

    def one(row: Row) -> tuple[Row, Outcome, float]:
        copies = free.get()
        began = time.monotonic()
        try:
            return row, tried_alone(row, copies, full=full), time.monotonic() - began
        finally:
            free.put(copies)

    from tests.support.office import sample_template

    sample_template()  # before the two at a time: it is made once
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield from pool.map(one, rows)


def _line(row: Row, outcome: Outcome, seconds: float) -> str:
    if outcome.skipped:
        return f"{row.id:<4} {row.promise:<70} skipped: {outcome.skipped}"
    figures = f"{outcome.tries:>7,} tries {len(outcome.losses):>3} losses {seconds:>6.1f} s"
    return f"{row.id:<4} {row.promise:<70} {figures}  {outcome.note}".rstrip()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 dev.py faults", description="Try the faults that the program must survive."
    )
    parser.add_argument("--full", action="store_true", help="the counts of the night")
    parser.add_argument("-k", dest="rows", default="", metavar="ROW", help="rows that begin so")
    parser.add_argument("--alone", default="", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
