"""F12: somebody who can write the file changes the journal behind the program's back.

The forger takes the guards of the journal off and puts them back, so that only the chain and what
remembers its heads can tell. A cut that takes the records along leaves a file that was whole once:
only an anchor outside of it, the manifest of a backup or a paper, can tell.
"""
# ruff: noqa: S608 - the statements are made of numbers and of our own names

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.domain.clock import system_clock
from db.domain.rows.backups import BackupReason
from db.domain.rows.verification import FindingKind, Report
from desktop.services.backups import BackupService
from desktop.services.journal_check import JournalCheckService
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, log, make_scene, work_folder

_COLUMNS = (
    "id", "replica", "clock", "at", "actor", "kind", "record_id", "action", "field_names",
    "fields", "base", "salt", "value_mac", "chain",
)  # fmt: skip
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


def forged_journal(scale: Scale) -> Outcome:
    """Edit, delete, swap and cut off each operation in turn; without its guards as well."""
    with work_folder() as folder:
        scene = make_scene(folder, questions=scale.of(2, 8))
        count = _count(scene)
        losses = ["whole: something is found"] if _check(scene).findings else []
        tries = 0
        for name, statements in _forgeries(count, full=scale.full):
            with _forged(scene, statements):
                tries += 1
                if not _check(scene).findings:
                    losses.append(f"{name}: not noticed")
        for trigger in _triggers(scene.path)[:: scale.of(5, 1)]:
            with _forged(scene, (f'DROP TRIGGER "{trigger}"',), put_back=False):
                tries += 1
                if FindingKind.SCHEMA not in _kinds(_check(scene)):
                    losses.append(f"{trigger} dropped: not noticed")
    return Outcome(tries, tuple(losses), f"{count} operations")


def cut_tails(scale: Scale) -> Outcome:
    """Put earlier states of the file in its place: a backup and the digits of a paper tell."""
    questions = scale.of(6, 30)
    losses: list[str] = []
    unnoticed = 0
    with work_folder() as folder:
        desk, older = folder / "desk", folder / "older"
        desk.mkdir()
        older.mkdir()
        scene = make_scene(desk)
        for number in range(1, questions + 1):
            shutil.copyfile(scene.path, older / f"{number}.db")
            with scene.opened() as database:
                log(database, scene, number)
        with scene.opened() as database:
            BackupService(database, system_clock).make(BackupReason.WORK)
        paper = _head(scene)[:8]
        kept, moved = scene.path.with_name("backups"), folder / "moved"
        for number in range(1, questions + 1):
            shutil.copyfile(older / f"{number}.db", scene.path)
            if FindingKind.CUT_BACKUP not in _kinds(_check(scene)):
                losses.append(f"cut to {number - 1}: the backup does not tell")
            kept.rename(moved)
            unnoticed += not _check(scene).findings
            if FindingKind.CUT_PAPER not in _kinds(_check(scene, paper)):
                losses.append(f"cut to {number - 1}: the paper does not tell")
            moved.rename(kept)
    note = f"{unnoticed} of {questions} unnoticed without an anchor, as said"
    return Outcome(2 * questions, tuple(losses), note)


def _forgeries(count: int, *, full: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is done to the journal, with a name; the fast part edits a column of each row."""
    for seq in range(1, count + 1):
        for column in _COLUMNS if full else (_COLUMNS[seq % len(_COLUMNS)],):
            change = "'{}'" if column == "fields" else _flipped(column)
            yield (
                f"{column} of {seq}",
                (f"UPDATE operation SET {column} = {change} WHERE seq = {seq}",),
            )
        yield (
            f"{seq} blanked",
            (f"UPDATE operation SET fields = NULL, salt = NULL WHERE seq = {seq}",),
        )
        yield f"{seq} deleted", (f"DELETE FROM operation WHERE seq = {seq}",)
        yield (
            f"{seq} deleted, the rest moved up",
            (
                f"DELETE FROM operation WHERE seq = {seq}",
                f"UPDATE operation SET seq = -(seq - 1) WHERE seq > {seq}",
                "UPDATE operation SET seq = -seq WHERE seq < 0",
            ),
        )
        yield f"cut from {seq}", (f"DELETE FROM operation WHERE seq >= {seq}",)
        if seq < count:
            yield (
                f"{seq} and {seq + 1} swapped",
                (
                    f"UPDATE operation SET seq = -1 WHERE seq = {seq}",
                    f"UPDATE operation SET seq = {seq} WHERE seq = {seq + 1}",
                    f"UPDATE operation SET seq = {seq + 1} WHERE seq = -1",
                ),
            )


def _flipped(column: str) -> str:
    """Return SQL for a value of the same kind that differs."""
    if column == "clock":
        return "clock + 1"
    if column == "at":
        return "'2020-01-01 00:00:00.000000'"
    if column == "base":
        return """'["00000000-0000-0000-0000-000000000000"]'"""
    if column in {"id", "replica", "record_id", "salt", "value_mac", "chain"}:
        return f"randomblob(length({column}))"
    return f"{column} || 'x'"


@contextmanager
def _forged(scene: Scene, statements: tuple[str, ...], *, put_back: bool = True) -> Iterator[None]:
    """Change the closed file, with the guards put back afterwards; undo it all at the end."""
    whole = scene.path.with_name("whole")
    shutil.copyfile(scene.path, whole)
    with _bare(scene.path) as connection:
        guards = connection.execute(_TRIGGERS).fetchall()
        if put_back:
            for name, _ in guards:
                connection.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            connection.execute(statement)
        if put_back:
            for _, sql in guards:
                connection.execute(sql)
    yield
    for extra in scene.path.parent.glob(f"{scene.path.name}-*"):
        extra.unlink()
    shutil.move(whole, scene.path)


@contextmanager
def _bare(path: Path) -> Iterator[Any]:
    connection = dbapi2.connect(str(path), isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def _check(scene: Scene, digits: str = "") -> Report:
    with scene.opened() as database:
        return JournalCheckService(database).check(digits)


def _kinds(report: Report) -> set[FindingKind]:
    return {one.kind for one in report.findings}


def _count(scene: Scene) -> int:
    with _bare(scene.path) as connection:
        return int(connection.execute("SELECT count(*) FROM operation").fetchone()[0])


def _head(scene: Scene) -> str:
    with _bare(scene.path) as connection:
        newest = "SELECT lower(hex(chain)) FROM operation ORDER BY seq DESC LIMIT 1"
        return str(connection.execute(newest).fetchone()[0])


def _triggers(path: Path) -> list[str]:
    with _bare(path) as connection:
        return [row[0] for row in connection.execute(_TRIGGERS)]
