"""Mend real data folders: damaged, emptied, gone, with a password and without."""

import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from db import protection
from db.backup import backup_folder
from db.backup_manifest import backup_key_file
from db.database import open_database
from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.backups import BackupReason
from db.encryption import Cost, SlotKind, new_data_key, seal
from db.key_file import key_file, write_key_file
from desktop.services.backups import BackupService
from desktop.services.repair import RepairService
from tests.support.records import EVENING, HandClock, add_question, fresh_database, small_city

CHEAP = Cost(64, 1, 1)
OLD, NEW = "старый пароль", "новый пароль"
PAGE = 4096
WRITE_AND_DIE = """
import os, sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode=WAL")
connection.execute("CREATE TABLE last_words (x)")
os._exit(0)
"""


@pytest.fixture
def records(tmp_path) -> Path:
    """A closed file with three questions, the third of them after the newest backup."""
    with fresh_database(tmp_path) as database:
        yard = small_city(database)
        for number in (1, 2):
            add_question(yard, number)
        BackupService(database, HandClock()).make(BackupReason.WORK)
        add_question(yard, 3)
    return tmp_path / "records.db"


@pytest.fixture
def repair(records):
    return RepairService(records, HandClock())


def fault(code: str) -> EnvironmentFault:
    return EnvironmentFault(code, name="records.db")


def questions(records: Path, key=None) -> int:
    database = open_database(records, create=False, key=key)
    try:
        with database.read() as connection:
            return connection.exec_driver_sql("SELECT count(*) FROM question").scalar_one()
    finally:
        database.close()


def laptops(records: Path) -> int:
    connection = dbapi2.connect(str(records))
    try:
        return connection.execute("SELECT count(*) FROM replica WHERE current").fetchone()[0]
    finally:
        connection.close()


def protect(records: Path, password: str) -> object:
    key = new_data_key()
    slots = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, password, CHEAP)}
    protection.encrypt(records, key, slots)
    protection.confirm(records)
    return key


def back_up(records: Path, key: object) -> Path:
    database = open_database(records, create=False, key=key)
    try:
        later = HandClock(EVENING + timedelta(days=1))
        return BackupService(database, later).make(BackupReason.BY_HAND).path
    finally:
        database.close()


def spoil(records: Path, page: int = 40) -> None:
    content = bytearray(records.read_bytes())
    content[page * PAGE : (page + 1) * PAGE] = b"\xff" * PAGE
    records.write_bytes(content)


def test_a_diagnosis_names_the_copies_with_what_they_hold(repair, records):
    found = repair.diagnose(fault("file_damaged"))

    (copy,) = found.copies
    assert (copy.meetings, copy.questions) == (1, 2)
    assert found.may_salvage
    assert not repair.diagnose(fault("file_locked")).may_salvage


@pytest.mark.parametrize("loss", ["emptied", "removed", "damaged"])
def test_a_copy_takes_the_place_of_what_was_lost(repair, records, loss):
    if loss == "emptied":
        records.write_bytes(b"")
    elif loss == "removed":
        records.unlink()
    else:
        spoil(records, 0)
    before = records.read_bytes() if records.exists() else None

    (copy,) = repair.diagnose(fault("file_damaged")).copies
    aside = repair.restore(copy.path)

    assert questions(records) == 2
    assert laptops(records) == 0  # the next write takes a new name
    if before is None:
        assert aside is None
    else:
        assert aside.read_bytes() == before


def test_a_damaged_copy_is_refused_and_nothing_is_touched(repair, records):
    (copy,) = repair.diagnose(fault("file_damaged")).copies
    spoil(copy.path, 3)
    before = records.read_bytes()
    with pytest.raises(EnvironmentFault) as caught:
        repair.restore(copy.path)
    assert caught.value.code == "backup_damaged"
    assert records.read_bytes() == before


def test_what_can_be_read_is_saved_and_counted(repair, records):
    spoil(records)
    heard = []

    saved = repair.salvage(None, lambda done, total: heard.append((done, total)))

    assert 0 < saved.records <= saved.expected
    assert saved.questions <= saved.questions_expected == 3
    assert questions(records) == saved.questions
    assert heard[-1][0] == heard[-1][1]
    assert saved.aside.exists()


def test_what_is_lost_on_the_damaged_pages_is_not_counted_as_saved(repair, records):
    """The journal is gone and half of the questions with it: only the backup knows of them."""
    connection = dbapi2.connect(str(records), isolation_level=None)
    named = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (trigger,) in connection.execute(named).fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("DELETE FROM question")
    connection.execute("DELETE FROM operation")
    connection.close()

    saved = repair.salvage(None, lambda *_: None)

    assert (saved.questions, saved.questions_expected) == (0, 2)
    assert saved.records < saved.expected


def test_a_new_beginning_keeps_the_former_file(repair, records):
    before = records.read_bytes()
    aside = repair.start_anew()
    assert aside.read_bytes() == before
    assert questions(records) == 0


def test_a_new_beginning_keeps_the_key_with_the_file_that_it_opens(repair, records):
    key = protect(records, OLD)
    aside = repair.start_anew()
    assert not key_file(records).exists()
    shutil.move(aside, records)
    shutil.move(aside.with_suffix(".key"), key_file(records))
    assert questions(records, key) == 3


def test_the_present_password_opens_an_encrypted_copy(repair, records):
    key = protect(records, OLD)
    copy = back_up(records, key)
    write_key_file(key_file(records), {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, NEW, CHEAP)})
    records.write_bytes(b"")

    unlocking = repair.unlocking_of(copy)
    assert unlocking.unlock_with_password(NEW) == key
    repair.restore(copy, key, unlocking.opened_by)

    assert questions(records, key) == 3
    assert RepairService(records, HandClock()).unlocking_of(copy).unlock_with_password(NEW) == key


def test_the_password_of_that_day_opens_an_encrypted_copy(repair, records):
    key = protect(records, OLD)
    copy = back_up(records, key)
    key_file(records).unlink()
    records.unlink()

    unlocking = repair.unlocking_of(copy)
    assert unlocking.unlock_with_password(OLD) == key
    repair.restore(copy, key, unlocking.opened_by)

    assert key_file(records).read_bytes() == backup_key_file(copy).read_bytes()
    assert questions(records, key) == 3


def test_a_password_that_opens_another_base_does_not_open_the_copy(repair, records):
    key = protect(records, OLD)
    copy = back_up(records, key)
    other = {SlotKind.PASSWORD: seal(new_data_key(), SlotKind.PASSWORD, NEW, CHEAP)}
    write_key_file(key_file(records), other)
    with pytest.raises(UserError) as caught:
        repair.unlocking_of(copy).unlock_with_password(NEW)
    assert caught.value.code == "password_wrong"
    assert repair.opens(copy, key)
    assert not repair.opens(copy, None)


@pytest.mark.parametrize("lost", [True, False])
def test_a_lost_key_comes_back_from_a_copy(repair, records, lost):
    key = protect(records, OLD)
    back_up(records, key)
    if lost:
        key_file(records).unlink()
    else:
        key_file(records).write_text("{", "utf-8")
    with pytest.raises(EnvironmentFault) as caught:
        open_database(records)
    found = repair.diagnose(caught.value)
    assert found.fault.code == ("key_missing" if lost else "key_damaged")

    aside = repair.put_key_back(found.key_copies[0].path)

    assert (aside is None) == lost
    with pytest.raises(EnvironmentFault) as caught:
        open_database(records)
    assert caught.value.code == "locked_by_password"
    assert questions(records, key) == 3


def test_records_are_brought_to_another_folder_with_their_log(repair, records, tmp_path):
    subprocess.run([sys.executable, "-c", WRITE_AND_DIE, str(records)], check=True)
    assert records.with_name("records.db-wal").stat().st_size
    elsewhere = tmp_path / "отсюда"

    repair.bring_to(elsewhere)

    there = dbapi2.connect(str(elsewhere / "records.db"))
    assert there.execute("SELECT count(*) FROM last_words").fetchone() == (0,)
    there.close()
    with pytest.raises(EnvironmentFault) as caught:
        repair.bring_to(elsewhere)
    assert caught.value.code == "target_taken"


def test_copies_of_another_folder_help_too(repair, records, tmp_path):
    stick = tmp_path / "stick"
    shutil.move(backup_folder(records), stick)
    assert repair.diagnose(fault("file_damaged")).copies == ()
    (copy,) = repair.diagnose(fault("file_damaged"), None, stick).copies
    repair.restore(copy.path)
    assert questions(records) == 2
