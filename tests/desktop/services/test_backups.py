"""Make, list, try and copy backups as the program does through an evening."""

import shutil
from datetime import timedelta

import pytest

from db import protection
from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.backups import BackupReason
from db.encryption import Cost, SlotKind, new_data_key, seal
from desktop.services.backups import BackupService
from desktop.services.unlocking import UnlockService
from tests.support.records import HandClock, add_question, fresh_database, small_city


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "флешка"
    folder.mkdir()
    return folder


@pytest.fixture
def hand():
    return HandClock()


@pytest.fixture
def backups(yard, stick, hand):
    return BackupService(yard.database, hand, program="0.1.0", second_place=lambda: stick)


def code_of(work) -> str:
    with pytest.raises(EnvironmentFault) as caught:
        work()
    return caught.value.code


def test_the_newest_comes_first_and_tells_its_age(backups, hand):
    backups.make(BackupReason.START)
    newest = backups.make(BackupReason.CLOSE)

    assert [row.reason for row in backups.copies()] == ["close", "start"]
    assert backups.last_good() == newest
    assert newest.meetings == 1
    hand.moment -= timedelta(days=1)
    assert backups.last_good() is None


def test_nothing_new_makes_no_backup(backups, yard):
    assert backups.make_if_changed(BackupReason.START) is not None
    assert backups.make_if_changed(BackupReason.WORK) is None
    add_question(yard, 1)
    assert backups.make_if_changed(BackupReason.WORK).questions == 1


def test_old_ones_go_by_the_rules(backups, hand):
    for _ in range(3):
        backups.make(BackupReason.WORK)
    hand.moment += timedelta(days=3)
    backups.make(BackupReason.START)

    assert len(backups.copies()) == 2
    assert len(list(backups.folder.iterdir())) == 4


def test_a_damaged_backup_takes_no_place_and_is_left_alone(backups, hand):
    good = backups.make(BackupReason.WORK)
    bad = backups.make(BackupReason.WORK)
    bad.path.with_suffix(".json").write_text("{}")
    hand.moment += timedelta(days=3)
    backups.make(BackupReason.START)

    assert good.path.exists()
    assert bad.path.exists()


def test_a_trial_counts_the_records(backups, yard):
    add_question(yard, 1)
    backups.make(BackupReason.BY_HAND)
    trial = backups.try_restore()

    assert trial.is_good
    assert trial.faults == ()
    assert trial.records > 10


def test_a_trial_without_a_backup_says_so(backups):
    assert code_of(backups.try_restore) == "backup_missing"


def test_a_trial_finds_what_the_journal_does_not_tell(backups, yard):
    with yard.database.unit_of_work() as unit:
        unit.session.connection().exec_driver_sql("UPDATE meeting SET place = 'x'")
        unit.session.commit()
    backups.make(BackupReason.BY_HAND)

    assert not backups.try_restore().is_good


def test_the_second_place_holds_a_copy_that_can_be_read(backups, stick):
    made = backups.make(BackupReason.BY_HAND)
    assert backups.is_second_place_overdue()
    copied = backups.copy_to_second_place()

    assert copied.path == stick / made.path.name
    assert copied.path.read_bytes() == made.path.read_bytes()
    assert not backups.is_second_place_overdue()


def test_a_week_without_a_copy_in_the_second_place_is_too_long(backups, hand):
    backups.make(BackupReason.BY_HAND)
    backups.copy_to_second_place()
    hand.moment += timedelta(days=8)

    assert backups.is_second_place_overdue()
    assert backups.last_in_second_place() < hand.moment - timedelta(days=7)


def test_a_stick_that_is_not_in_is_named(backups, stick):
    backups.make(BackupReason.BY_HAND)
    stick.rmdir()

    assert code_of(backups.copy_to_second_place) == "second_place_missing"


def test_without_a_second_place_nothing_is_overdue(yard, hand):
    service = BackupService(yard.database, hand)

    assert not service.is_second_place_overdue()
    assert code_of(service.copy_to_second_place) == "second_place_missing"


def questions(yard) -> int:
    with yard.database.read() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM question").scalar()


def test_a_backup_is_restored_under_the_open_program(backups, yard):
    add_question(yard, 1)
    made = backups.make(BackupReason.BY_HAND)
    add_question(yard, 2)
    done = backups.restore(made.path)

    assert questions(yard) == 1
    assert done.aside is not None
    assert done.aside.exists()
    add_question(yard, 2)
    add_question(yard, 3)
    assert questions(yard) == 3


def test_a_restore_is_undone_by_the_copy_it_has_kept(backups, yard):
    made = backups.make(BackupReason.BY_HAND)
    add_question(yard, 1)
    kept = backups.restore(made.path).kept
    assert questions(yard) == 0

    assert kept is not None
    assert kept.reason == "before-restore"
    assert backups.undo_restore().restored == kept
    assert questions(yard) == 1


def test_the_chosen_backup_does_not_go_with_the_old_ones_before_it_is_restored(backups, yard, hand):
    first = backups.make(BackupReason.WORK)
    backups.make(BackupReason.WORK)
    hand.moment += timedelta(days=3)  # the first may go now

    assert backups.restore(first.path).restored == first
    assert first.path.exists()


def test_a_good_trial_is_remembered_for_a_year(backups, hand):
    backups.make(BackupReason.BY_HAND)
    assert not backups.is_trial_due()
    hand.moment += timedelta(days=31)
    assert backups.is_trial_due()
    backups.try_restore()
    tried_at = hand.moment
    hand.moment += timedelta(days=360)
    assert backups.overview().tried_at == tried_at
    assert not backups.is_trial_due()
    hand.moment += timedelta(days=6)
    assert backups.is_trial_due()


def test_the_newest_is_carried_over_once_while_the_stick_is_in(backups, stick):
    assert backups.carry_over() is None
    made = backups.make(BackupReason.WORK)
    assert backups.carry_over().path == stick / made.path.name
    assert backups.carry_over() is None
    shutil.rmtree(stick)
    backups.make(BackupReason.WORK)
    assert backups.carry_over() is None


def test_a_second_place_without_room_is_said(backups, stick):
    made = backups.make(BackupReason.WORK)
    (stick / f"{made.path.name}.partial").mkdir()

    assert code_of(backups.copy_to_second_place) == "second_place_failed"
    assert backups.last_in_second_place() is None


def test_a_damaged_backup_leaves_the_open_file_open(backups, yard):
    made = backups.make(BackupReason.BY_HAND)
    add_question(yard, 1)
    made.path.write_bytes(made.path.read_bytes()[:-1])

    assert code_of(lambda: backups.restore(made.path)) == "backup_damaged"
    assert questions(yard) == 1


CHEAP = Cost(64, 1, 1)


def protect(database, password: str):
    key = new_data_key()
    slots = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, password, CHEAP)}
    protection.encrypt(database.path, key, slots)
    return key


def test_a_backup_of_another_password_is_opened_by_that(backups, yard):
    add_question(yard, 1)
    yard.database.exchange(lambda _: protect(yard.database, "старый пароль"))
    key = yard.database.key
    sealed = backups.make(BackupReason.BY_HAND).path
    assert backups.key_for(sealed) == key

    def decrypt(present):
        protection.decrypt(yard.database.path, present)

    yard.database.exchange(decrypt)
    add_question(yard, 2)
    for secret in ("", "не тот пароль"):
        with pytest.raises(UserError) as caught:
            backups.key_for(sealed, secret)
        assert caught.value.code == "backup_locked"
    backups.restore(sealed, backups.key_for(sealed, "старый пароль"))
    assert yard.database.key == key
    assert questions(yard) == 1
    assert (
        UnlockService(yard.database.path, HandClock()).unlock_with_password("старый пароль") == key
    )


def test_a_backup_from_before_the_password_is_restored_without_it(backups, yard):
    made = backups.make(BackupReason.BEFORE_PASSWORD)
    key = new_data_key()

    def encrypt(present):
        protection.encrypt(yard.database.path, key, {})
        return key

    yard.database.exchange(encrypt)
    sealed = backups.make(BackupReason.BY_HAND)
    assert sealed.is_encrypted
    backups.restore(made.path)
    assert yard.database.key is None
    assert questions(yard) == 0
    backups.restore(sealed.path, key)
    assert yard.database.key == key
    assert questions(yard) == 0
