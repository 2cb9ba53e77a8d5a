"""Put backups back, plain and encrypted, and finish what was cut short."""

from pathlib import Path

import pytest

from db import protection
from db.backup_manifest import backup_key_file
from db.database import open_database
from db.domain.errors import EnvironmentFault
from db.encryption import Cost, SlotKind, new_data_key, seal
from db.key_file import key_file
from db.queries.everything import records
from db.restore import restore, try_restore
from db.swap import finish_swap, prepared_name
from desktop.services.backups import BackupReason, BackupService
from tests.support.records import EVENING, HandClock, add_question, fresh_file, small_city

CHEAP = Cost(1024, 1, 1)


def filled(folder: Path) -> Path:
    """Return a closed file with a question, a backup of it, and a question that came later."""
    path = fresh_file(folder)
    database = open_database(path)
    yard = small_city(database)
    add_question(yard, 1)
    BackupService(database, HandClock()).make(BackupReason.START)
    add_question(yard, 2)
    database.close()
    return path


def backup_of(path: Path) -> Path:
    (found,) = (path.parent / "backups").glob("*.db")
    return found


def questions(path: Path, key=None) -> int:
    database = open_database(path, create=False, key=key)
    with database.read() as connection:
        count = sum(record["kind"] == "question" for record in records(connection))
    database.close()
    return count


def test_the_former_file_is_put_aside_with_what_belongs_to_it(tmp_path):
    path = filled(tmp_path)
    path.with_name("records.db-wal").write_bytes(b"what a dying program left")
    done = restore(backup_of(path), path, moment=EVENING)

    assert questions(path) == 1
    assert done.aside is not None
    assert done.aside.with_name(f"{done.aside.name}-wal").read_bytes().startswith(b"what a dying")
    done.aside.with_name(f"{done.aside.name}-wal").unlink()
    assert questions(done.aside) == 2


def test_a_missing_file_is_restored(tmp_path):
    path = filled(tmp_path)
    path.unlink()

    assert restore(backup_of(path), path, moment=EVENING).aside is None
    assert questions(path) == 1


def test_a_backup_of_a_newer_program_is_refused(tmp_path):
    path = filled(tmp_path)
    database = open_database(path)
    with database.unit_of_work() as unit:
        unit.session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        unit.session.commit()
    newer = BackupService(database, HandClock()).make(BackupReason.CLOSE).path
    database.close()
    with pytest.raises(EnvironmentFault) as caught:
        restore(newer, path, moment=EVENING)

    assert caught.value.code == "file_newer"
    assert caught.value.params["revision"] == "9999"


def test_two_restores_of_one_second_keep_both_former_files(tmp_path):
    path = filled(tmp_path)
    first = restore(backup_of(path), path, moment=EVENING).aside
    second = restore(backup_of(path), path, moment=EVENING).aside

    assert first != second
    assert (questions(first), questions(second)) == (2, 1)


def test_a_swap_cut_short_is_finished_and_a_half_made_file_is_cleared(tmp_path):
    path = filled(tmp_path)
    prepared = prepared_name(path, EVENING)
    prepared.write_bytes(backup_of(path).read_bytes())
    half = path.with_name("records.db.restoring-journal")
    half.write_bytes(b"half")
    path.rename(path.with_name("records-aside-20261125-153000.db"))

    assert finish_swap(path) == path.with_name("records-aside-20261125-153000.db")
    assert questions(path) == 1
    assert not half.exists()
    assert finish_swap(path) is None


def test_a_trial_finds_nothing_wrong_and_leaves_nothing(tmp_path):
    path = filled(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    trial = try_restore(backup_of(path), path.parent / "backups")

    assert trial.is_good
    assert trial.counts["question"] == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_an_encrypted_base_goes_back_in_place_of_a_plain_one_with_its_key(tmp_path):
    path = filled(tmp_path)
    backup_of(path).with_suffix(".json").unlink()
    backup_of(path).unlink()
    key = new_data_key()
    envelope = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, "тайна", CHEAP)}
    protection.encrypt(path, key, envelope)
    protection.confirm(path)
    database = open_database(path, key=key)
    made = BackupService(database, HandClock()).make(BackupReason.BY_HAND)
    database.close()
    protection.decrypt(path, key)
    protection.confirm(path)

    assert made.is_encrypted
    assert try_restore(made.path, made.path.parent, key).is_good
    restore(made.path, path, moment=EVENING, key=key, with_key_file=backup_key_file(made.path))
    assert key_file(path).exists()
    assert questions(path, key) == 2


def test_a_plain_base_goes_back_in_place_of_an_encrypted_one(tmp_path):
    path = filled(tmp_path)
    key = new_data_key()
    protection.encrypt(path, key, {})
    protection.confirm(path)
    done = restore(backup_of(path), path, moment=EVENING)

    assert not key_file(path).exists()
    assert done.aside is not None
    assert done.aside.with_suffix(".key").exists()
    assert questions(path) == 1
