"""B2, B3, B4, B5: strange files, older and newer schemas, upgrades that are killed."""

import hashlib
import os
import random
import select
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2

from db import engine as engines
from db import migrate
from db.backup_check import listed
from db.database import open_database
from db.domain.errors import EnvironmentFault
from db.queries.everything import records
from tests.faults.crash import forked
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, make_scene, violations, work_folder

_QUESTIONS = 12


def strange_files(scale: Scale) -> Outcome:
    """Open what is no data file of ours: it is named, nothing is made, not a byte changes."""
    losses: list[str] = []
    with work_folder() as folder:
        template = make_scene(folder, questions=3)
        cases = _strange_cases(template.path.read_bytes(), folder)
        for name, (content, code) in cases.items():
            path = folder / "strange" / "records.db"
            shutil.rmtree(path.parent, ignore_errors=True)
            path.parent.mkdir()
            if content is not None:
                path.write_bytes(content)
            answer = _refusal(path)
            after = path.read_bytes() if path.exists() else None
            if answer not in code.split() or after != content:
                losses.append(f"{name}: {answer}, {'changed' if after != content else 'same'}")
            left = {file.name for file in path.parent.iterdir()}
            if not left <= {path.name, f"{path.name}-wal", f"{path.name}-shm"}:
                losses.append(f"{name}: left {sorted(left)}")
    return Outcome(len(cases), tuple(losses))


def _strange_cases(whole: bytes, folder: Path) -> dict[str, tuple[bytes | None, str]]:
    foreign = folder / "foreign.db"
    connection = dbapi2.connect(str(foreign))
    connection.execute("CREATE TABLE recipes (title TEXT)")
    connection.commit()
    connection.close()
    noise = random.Random(3).randbytes(20_000)
    return {
        "missing": (None, "file_missing"),
        "0 bytes": (b"", "file_empty"),
        "zeros": (bytes(20_000), "file_damaged"),
        "noise": (noise, "file_damaged"),
        "a web page": (b"<!doctype html><title>404</title>" * 300, "file_damaged"),
        "another document": (b"PK\x03\x04" + noise, "file_damaged"),
        "another program's": (foreign.read_bytes(), "file_foreign"),
        "first page zeroed": (bytes(4096) + whole[4096:], "file_damaged"),
        "one byte": (whole[:1], "file_foreign"),
        "header only": (whole[:100], "file_damaged file_foreign"),
    }


def _refusal(path: Path) -> str:
    try:
        database = open_database(path, create=False)
    except EnvironmentFault as fault:
        return fault.code
    except Exception as error:
        return f"not calm: {type(error).__name__}"
    database.close()
    return "opened"


def older_schemas(scale: Scale) -> Outcome:
    """Open a file of every released schema: the content is equal, a copy was made before."""
    losses: list[str] = []
    steps = sorted(migrate.known_revisions())
    for step in steps:
        with work_folder() as folder:
            scene = make_scene(folder, questions=_QUESTIONS)
            before = _records(scene)
            _go_to(scene.path, step)
            if _records(scene) != before:
                losses.append(f"{step}: other content")
            copies = listed(folder / "backups")
            if step != migrate.HEAD and [one.manifest.contents.schema for one in copies] != [step]:
                losses.append(f"{step}: no copy before the upgrade")
            losses += [f"{step}: {text}" for text in violations(scene, ())]
    return Outcome(len(steps), tuple(losses), "every schema so far")


def newer_schema(scale: Scale) -> Outcome:
    """Open a file of a later program: it is refused with its version, not a byte changes."""
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder, questions=3)
        _execute(scene.path, "UPDATE alembic_version SET version_num = '9999'")
        before = hashlib.sha256(scene.path.read_bytes()).hexdigest()
        if _refusal(scene.path) != "file_newer":
            losses.append("not refused")
        if hashlib.sha256(scene.path.read_bytes()).hexdigest() != before:
            losses.append("changed")
        if (folder / "backups").exists():
            losses.append("a copy was made")
    return Outcome(1, tuple(losses))


def killed_upgrades(scale: Scale) -> Outcome:
    """Kill each upgrade and the making of a new file: what is there is old or new, never half."""
    count = scale.of(50, 200)
    losses: list[str] = []
    tries = 0
    steps = sorted(migrate.known_revisions())
    for before, after in zip([None, *steps], steps, strict=False):
        with work_folder() as folder:
            path = folder / "records.db"
            _make_at(path, before)
            losses += _killed_often(path, partial(_upgrade, path, after), count, _is_whole)
            tries += count
    with work_folder() as folder:
        path = folder / "records.db"
        losses += _killed_often(path, partial(_create, path), count, _is_new_or_missing)
        tries += count
    return Outcome(tries, tuple(losses), f"{len(steps) - 1} upgrades, and a new file")


def _killed_often(
    path: Path,
    work: Callable[[Callable[[bytes], object]], None],
    count: int,
    look: Callable[[Path], str],
) -> list[str]:
    """Kill the work at random moments, each time from the same beginning."""
    chance = random.Random(4)
    start = path.read_bytes() if path.exists() else None
    began = time.monotonic()
    with forked(work):
        pass
    took = time.monotonic() - began
    found = []
    for _ in range(count):
        for leftover in path.parent.iterdir():
            leftover.unlink() if leftover.is_file() else shutil.rmtree(leftover)
        if start is not None:
            path.write_bytes(start)
        with forked(work) as (process, reading):
            select.select([reading], [], [], chance.random() * took)
            os.kill(process, signal.SIGKILL)
        if half := look(path):
            found.append(half)
    return found


def _make_at(path: Path, step: str | None) -> None:
    """Make a file of a schema; ``None`` stands for one with nothing but our name in its header."""
    engine = engines.writing_engine(path, create=True)
    with engine.begin() as connection:
        engines.stamp(connection)
        connection.exec_driver_sql("CREATE TABLE already_there (x)")
    if step is not None:
        migrate.upgrade(engine, step)
    engine.dispose()


def _upgrade(path: Path, step: str, tell: Callable[[bytes], object]) -> None:
    engine = engines.writing_engine(path)
    migrate.upgrade(engine, step)


def _create(path: Path, tell: Callable[[bytes], object]) -> None:
    migrate.create(path)


def _is_whole(path: Path) -> str:
    """Return what is half done: a schema is named if and only if all of its tables are there."""
    connection = dbapi2.connect(str(path))
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        named = "alembic_version" in tables and bool(
            connection.execute("SELECT count(*) FROM alembic_version").fetchone()[0]
        )
        answer = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    is_new = {"operation", "question", "words_stay"} <= tables
    is_old = tables == {"already_there"}
    return "" if answer == "ok" and (is_old or (is_new and named)) else f"half: {sorted(tables)}"


def _is_new_or_missing(path: Path) -> str:
    if not path.exists():
        return ""
    answer = _refusal(path)
    return "" if answer == "opened" else f"half: {answer}"


def _go_to(path: Path, step: str) -> None:
    engine = engines.writing_engine(path)
    migrate.downgrade(engine, step)
    engine.dispose()


def _execute(path: Path, statement: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(statement)
    connection.close()


def _records(scene: Scene) -> list[dict[str, object]]:
    with scene.opened() as database, database.read() as connection:
        return list(records(connection))
