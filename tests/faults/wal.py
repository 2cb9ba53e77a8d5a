"""A4: the write-ahead log is cut off at any byte, or bits of it flip."""

import os
import random
import signal
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, Engine, event
from sqlcipher3 import dbapi2

from db.domain.clock import system_clock
from db.domain.rows.minutes import DraftRow
from desktop.services.minutes import MinutesService
from tests.faults.crash import forked
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, is_signed, log, make_scene, signed, work_folder

_PAGE = 512
_LOOKED_OVER_EVERY = 128
_ROWS = "SELECT (SELECT count(*) FROM question) + (SELECT count(*) FROM draft)"

Tell = Callable[[bytes], object]


def truncated_logs(scale: Scale) -> Outcome:
    """Cut the log at every byte: what was committed before the cut is there, and nothing else."""
    losses = []
    with work_folder() as folder:
        base, wal, ends = _written(folder, questions=scale.of(1, 3))
        trial = _Trial(folder / "cut", base)
        trial.lay_out(wal)
        for length in range(len(wal), -1, -1):
            trial.cut(length)
            wanted = sum(end <= length for end in ends)
            is_edge = length in ends or length % _LOOKED_OVER_EVERY == 0
            found = trial.count(look_over=is_edge)
            if found != wanted:
                losses.append(f"cut at {length}: {found} of {wanted}")
    return Outcome(len(wal) + 1, tuple(losses), f"every byte, {len(ends)} commits")


def flipped_logs(scale: Scale) -> Outcome:
    """Flip single bits: every commit before the flip is there, and nothing that was not written."""
    flips = scale.of(1000, 4000)
    chance = random.Random(1)
    losses = []
    with work_folder() as folder:
        base, wal, ends = _written(folder, questions=2)
        trial = _Trial(folder / "cut", base)
        for _ in range(flips):
            at = chance.randrange(len(wal))
            damaged = bytearray(wal)
            damaged[at] ^= 1 << chance.randrange(8)
            trial.lay_out(bytes(damaged))
            wanted = sum(end <= at for end in ends)
            found = trial.count(look_over=True)
            if not isinstance(found, int) or found < wanted:
                losses.append(f"flip at {at}: {found} of {wanted}")
    return Outcome(flips, tuple(losses))


def _written(folder: Path, *, questions: int) -> tuple[bytes, bytes, list[int]]:
    """Return the file and its log as a killed program leaves them, and where commits end."""
    scene = make_scene(folder)
    connection = dbapi2.connect(str(scene.path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute(f"PRAGMA page_size={_PAGE}")
    connection.execute("VACUUM")
    connection.close()
    wal = scene.path.with_name(f"{scene.path.name}-wal")
    with forked(partial(_write, scene, wal, questions)) as (_, reading):
        heard = b""
        while part := os.read(reading, 1 << 16):
            heard += part
    ends = [int(number) for number in heard.split()]
    return scene.path.read_bytes(), wal.read_bytes(), ends


def _write(scene: Scene, wal: Path, questions: int, tell: Tell) -> None:
    """Commit questions, each after two drafts, and tell how long the log has become.

    Each commit carries its number in the header of the file too: it is read at every byte, where
    the tables are read at every 128th.
    """
    database = scene.open()
    event.listen(Engine, "commit", partial(_number, count(1)))
    minutes = MinutesService(database, system_clock)
    for number in range(1, questions + 1):
        for field in ("line", "words"):
            minutes.save_draft(DraftRow(str(number), field, signed("Петрова кв 45"), 3))
            tell(f"{wal.stat().st_size} ".encode())
        log(database, scene, number, size=10)
        tell(f"{wal.stat().st_size} ".encode())
    os.kill(os.getpid(), signal.SIGKILL)


def _number(numbers: Iterator[int], connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA user_version={next(numbers)}")


class _Trial:
    """Open a file beside ever other logs; a reading connection leaves both as they are."""

    def __init__(self, folder: Path, base: bytes) -> None:
        folder.mkdir()
        self._path = folder / "records.db"
        self._path.write_bytes(base)
        self._wal = folder / "records.db-wal"

    def lay_out(self, wal: bytes) -> None:
        """Put another log beside the file."""
        self._wal.write_bytes(wal)

    def cut(self, length: int) -> None:
        """Cut the log off."""
        os.truncate(self._wal, length)

    def count(self, *, look_over: bool) -> int | str:
        """Return how many commits are there, or what is wrong."""
        connection = dbapi2.connect(
            f"{self._path.as_uri()}?mode=ro", uri=True, isolation_level=None
        )
        try:
            found = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if not look_over:
                return found
            rows = connection.execute(_ROWS).fetchone()[0]
            words = connection.execute("SELECT words FROM question").fetchall()
            words += connection.execute("SELECT text FROM draft").fetchall()
            answer = connection.execute("PRAGMA quick_check").fetchone()[0]
        except dbapi2.DatabaseError as error:
            return str(error)
        finally:
            connection.close()
        is_whole = answer == "ok" and rows == found and all(is_signed(row[0]) for row in words)
        return found if is_whole else f"damaged: {answer}, {rows} rows"
