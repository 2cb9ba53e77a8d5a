"""Set the scene of a fault: a small city on the disk, and questions with all that hangs on them."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import select

from db import protection
from db.database import Database, open_database
from db.domain.clock import system_clock
from db.domain.enums import DeadlineKind
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    OrderInput,
    QuestionInput,
)
from db.encryption import DataKey, new_data_key
from db.models import Applicant, Assignment, Meeting, Order, Question
from db.verification import verify
from desktop.services.minutes import MinutesService
from tests.support.records import fresh_file, small_city

MEMORY = Path("/dev/shm")  # noqa: S108 - a disk in memory, for speed
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
FRIDAY = DeadlineInput(DeadlineKind.DATE, date(2026, 11, 27), "до пятницы")


@dataclass(frozen=True)
class Scene:
    """Name the file and the records that questions refer to."""

    path: Path
    meeting: UUID
    house: UUID
    topic: UUID
    electric: UUID
    key: DataKey | None = None

    @contextmanager
    def opened(self) -> Iterator[Database]:
        """Open the file as the program does, and close it."""
        database = self.open()
        try:
            yield database
        finally:
            database.close()

    def open(self) -> Database:
        """Open the file and leave the closing to whoever kills us."""
        return open_database(self.path, create=False, key=self.key)

    def at(self, path: Path) -> "Scene":
        """Return the same scene in a copy of its file."""
        return replace(self, path=path)


@contextmanager
def work_folder(*, real_disk: bool = False) -> Iterator[Path]:
    """Lend a folder, in memory where there is such a disk: thousands of files are written."""
    place = MEMORY if MEMORY.is_dir() and not real_disk else None
    with tempfile.TemporaryDirectory(prefix="faults-", dir=place) as folder:
        yield Path(folder)


def make_scene(folder: Path, *, questions: int = 0, encrypted: bool = False) -> Scene:
    """Make a closed data file with a running meeting and so many questions."""
    path = fresh_file(folder)
    database = open_database(path)
    yard = small_city(database)
    scene = Scene(path, yard.meeting, yard.house, yard.light, yard.electric)
    for number in range(1, questions + 1):
        log(database, scene, number)
    database.close()
    if encrypted:
        key = new_data_key()
        scene = replace(scene, key=key)
        protection.encrypt(path, key, {})
        protection.confirm(path)
    return scene


def log(
    database: Database, scene: Scene, number: int, *, size: int = 300, key: UUID | None = None
) -> UUID:
    """Log a question with an applicant, an order and an assignee; return its id when it is saved."""
    key = key or uuid4()
    words = signed(f"{number} " + "я" * size)
    data = QuestionInput(
        raw_line=words,
        words=words,
        house_id=scene.house,
        topic_id=scene.topic,
        applicant=ApplicantInput("Петрова", scene.house, "45"),
        orders=(OrderInput(assignees=(AssigneeInput(scene.electric),), deadline=FRIDAY),),
    )
    MinutesService(database, system_clock).log(scene.meeting, data, key)
    return key


def signed(text: str) -> str:
    """Return a text that ends in its own digest."""
    return f"{text} {hashlib.sha256(text.encode()).hexdigest()}"


def is_signed(text: str) -> bool:
    """Tell whether a text is as it was written."""
    return signed(text.rpartition(" ")[0]) == text


def violations(scene: Scene, acknowledged: Iterable[UUID]) -> list[str]:
    """Return what a file lacks of what was acknowledged, and everything half done in it."""
    with scene.opened() as database, database.read() as connection:
        rows = connection.execute(
            select(Question.id, Question.number, Question.words).order_by(Question.number)
        ).all()
        hanging = {
            "applicants": connection.execute(select(Applicant.question_id)).scalars().all(),
            "orders": connection.execute(select(Order.question_id)).scalars().all(),
            "assignees": connection.execute(
                select(Order.question_id).join(Assignment, Assignment.order_id == Order.id)
            )
            .scalars()
            .all(),
        }
        last = connection.execute(
            select(Meeting.last_question).where(Meeting.id == scene.meeting)
        ).scalar()
        faults = list(verify(connection).faults)
    present = {row.id for row in rows}
    found = [f"acknowledged and lost: {key}" for key in acknowledged if key not in present]
    found += [f"other words: {row.id}" for row in rows if not is_signed(row.words)]
    if [row.number for row in rows] != list(range(1, len(rows) + 1)) or last != len(rows):
        found.append(f"numbers: {[row.number for row in rows]}, last {last}")
    for name, keys in hanging.items():
        if sorted(keys) != sorted(present):
            found.append(f"half done: {len(present)} questions, {len(keys)} {name}")
    return found + faults
