"""Look through a protected folder as a thief would: nothing of what people said can be read."""

import logging
import sys
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from db.domain.inputs import QuestionInput
from db.domain.rows.backups import BackupReason
from db.domain.rows.minutes import DraftRow
from db.encryption import Cost
from desktop import crash
from desktop.bootstrap.services import Services, build_services
from desktop.paths import AppPaths
from desktop.services.backups import BackupService
from desktop.services.protection import ProtectionService
from desktop.services.unlocking import UnlockService
from tests.support.records import HandClock, fresh_database, small_city

CHEAP = Cost(64, 1, 1)
PASSWORD = "ёлка во дворе"  # noqa: S105 - of a test
WORDS = ("Очевидная Марина", "+7 927 360-12-34", "затопило подвал", "Климанов")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866")
NEEDLES = {word.encode(encoding, "replace") for word in WORDS for encoding in ENCODINGS}


def readable(*folders: Path) -> list[str]:
    """Return the files in which a word can be read, those inside of archives too."""
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return [str(file) for file in files if any(shows(part) for part in parts(file))]


def parts(file: Path) -> list[bytes]:
    if not is_zipfile(file):
        return [file.read_bytes()]
    with ZipFile(file) as archive:
        return [archive.read(name) for name in archive.namelist()]


def shows(content: bytes) -> bool:
    return any(needle in content for needle in NEEDLES)


@pytest.fixture
def temporary(tmp_path, monkeypatch) -> Path:
    """Send all temporary files of Python and SQLite to a folder that can be looked through."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


@pytest.fixture
def log(data_dir):
    """Write the log of the program; handlers and hooks are put back afterwards."""
    root = logging.getLogger()
    kept, level, hook = root.handlers[:], root.level, sys.excepthook
    root.handlers.clear()
    crash.set_up_log(AppPaths(data_dir).log, debug=True)
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:], root.level, sys.excepthook = kept, level, hook


def work(services: Services, meeting) -> None:
    """Log a question, leave a draft, sort a large answer, and fail once."""
    words = " ".join(WORDS)
    services.minutes.log(meeting, QuestionInput(raw_line=words, words=words))
    services.minutes.save_draft(DraftRow("line:1", "text", words, 3))
    with services.database.read() as connection:
        connection.exec_driver_sql(
            "SELECT words || hex(a.id) FROM question, operation a, operation b ORDER BY 1 DESC"
        ).all()
    try:
        raise ValueError(words)
    except ValueError as error:
        logging.getLogger("desktop").error("not caught: %s", crash.describe(error))


def test_a_thief_reads_nothing(data_dir, temporary, log, tmp_path):
    clock = HandClock()
    with fresh_database(data_dir, clock) as database:
        yard = small_city(database)
        services = build_services(database, clock)
        backups = BackupService(database, clock)
        work(services, yard.meeting)
        backups.make(BackupReason.BY_HAND)
        unlocking = UnlockService(database.path, clock)
        ProtectionService(database, unlocking, backups, cost=CHEAP).set_password(PASSWORD)
        ProtectionService(database, unlocking, backups, cost=CHEAP).confirm()
        work(services, yard.meeting)
        backups.make(BackupReason.BY_HAND)
        assert backups.try_restore().is_good
        unlocking.unlock_with_password(PASSWORD)
    assert (data_dir / "log.txt").stat().st_size > 0
    assert len(list((data_dir / "backups").glob("*.db"))) >= 2
    assert readable(data_dir, temporary) == []


def test_without_a_password_the_same_look_finds_them(data_dir):
    """The look itself works."""
    clock = HandClock()
    with fresh_database(data_dir, clock) as database:
        yard = small_city(database)
        work(build_services(database, clock), yard.meeting)
    assert readable(data_dir) == [str(data_dir / "records.db")]
