"""B1: pages of the file are zeroed or bits in them flip."""

import random
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlcipher3 import dbapi2

from db.domain.errors import EnvironmentFault
from db.models import Operation, Replica
from db.queries.everything import records
from db.salvage import salvage
from db.verification import verify
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, make_scene, work_folder

_QUESTIONS = 40
_PAGE = 4096
_OUTSIDE_RECORDS = {"alembic_version", "draft", "operation", "replica", "sequence"}

Content = dict[str, dict[Any, tuple[Any, ...]]]


def zeroed_pages(scale: Scale) -> Outcome:
    """Zero pages in turn, each or every second: it is noticed, every record is saved row by row."""
    losses: list[str] = []
    operations = refused = 0
    with work_folder() as folder:
        scene = make_scene(folder, questions=_QUESTIONS)
        whole = scene.path.read_bytes()
        before, told, schema = _content(scene.path), _told(scene), _schema_pages(scene.path)
        tried = range(0, len(whole) // _PAGE, scale.of(2, 1))
        for page in tried:
            damaged = bytearray(whole)
            damaged[page * _PAGE : (page + 1) * _PAGE] = bytes(_PAGE)
            scene.path.write_bytes(damaged)
            losses += [f"page {page + 1}: {text}" for text in _unnoticed(scene, told)]
            try:
                saved = _saved(scene, folder)
            except EnvironmentFault:
                refused += 1
                continue
            operations += len(before["operation"]) - len(saved["operation"])
            losses += [f"page {page + 1}: {text}" for text in _lost(before, saved)]
    if refused > schema:
        losses.append(f"{refused} pages make the file unreadable")
    note = f"{operations} lines of the journal lost with their pages, {refused} pages of the schema"
    return Outcome(len(tried), tuple(losses), note)


def flipped_pages(scale: Scale) -> Outcome:
    """Flip bits in each page, or in every second: whatever changed the content is noticed."""
    each = scale.of(1, 20)
    chance = random.Random(11)
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder, questions=_QUESTIONS)
        whole = scene.path.read_bytes()
        told = _told(scene)
        tried = range(0, len(whole) // _PAGE, scale.of(2, 1))
        for page in tried:
            for _ in range(each):
                damaged = bytearray(whole)
                at = page * _PAGE + chance.randrange(_PAGE)
                damaged[at] ^= 1 << chance.randrange(8)
                scene.path.write_bytes(damaged)
                losses += [f"byte {at}: {text}" for text in _unnoticed(scene, told)]
    return Outcome(len(tried) * each, tuple(losses))


def _schema_pages(path: Path) -> int:
    """Return how many pages hold the statements of the schema, if they are two thirds full."""
    connection = dbapi2.connect(str(path))
    try:
        (size,) = connection.execute("SELECT sum(length(sql)) FROM sqlite_master").fetchone()
    finally:
        connection.close()
    return 1 + 3 * int(size) // (2 * _PAGE)


def _unnoticed(scene: Scene, before: list[Any]) -> list[str]:
    """Return a line unless the program notices that it would read another content."""
    for leftover in scene.path.parent.glob("records.db-*"):
        leftover.unlink()
    try:
        with scene.opened() as database, database.read() as connection:
            if verify(connection).faults:
                return []
        return ["not noticed"] if _told(scene) != before else []
    except EnvironmentFault:
        return []
    except Exception as error:
        return [f"not calm: {type(error).__name__}"]


def _told(scene: Scene) -> list[Any]:
    """Return everything that the program reads and the journal can vouch for.

    That leaves out drafts, counters and the versions that only guard open cards.
    """
    with scene.opened() as database, database.read() as connection:
        told = [{**record, "version": 0} for record in records(connection)]
        journal = connection.execute(select(*Operation.__table__.columns)).all()
        laptops = connection.execute(select(Replica.id)).all()
    return [told, journal, laptops]


def _content(path: Path) -> Content:
    """Return every row of every table by its key."""
    connection = dbapi2.connect(str(path))
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        return {
            name: {row[0]: row for row in connection.execute(f'SELECT * FROM "{name}"')}  # noqa: S608 - a name out of the schema
            for (name,) in names
        }
    finally:
        connection.close()


def _saved(scene: Scene, folder: Path) -> Content:
    """Salvage the damaged file and return what the new one holds; it opens as any other does."""
    for leftover in folder.glob("saved.db*"):
        leftover.unlink()
    target = folder / "saved.db"
    salvage(scene.path, target)
    with scene.at(target).opened() as database, database.read() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM question")
    return _content(target)


def _lost(before: Content, saved: Content) -> list[str]:
    found = []
    for table in before.keys() - _OUTSIDE_RECORDS:
        lost = [key for key, row in before[table].items() if saved[table].get(key) != row]
        if lost:
            found.append(f"{len(lost)} of {table} not saved")
    return found
