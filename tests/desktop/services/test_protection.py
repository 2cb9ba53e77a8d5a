"""Set, change and take off the password of a base that is in use."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from db.database import Database, open_database
from db.domain.enums import MeetingState
from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.backups import BackupReason
from db.encryption import Cost
from db.models import Meeting
from db.protection import kept_file
from desktop.services.backups import BackupService
from desktop.services.protection import ProtectionService
from desktop.services.unlocking import UnlockService
from tests.support.records import fresh_file

CHEAP = Cost(64, 1, 1)
OLD, NEW = "старый пароль", "новый пароль"


@pytest.fixture
def database(data_dir, clock):
    database = open_database(fresh_file(data_dir), clock=clock)
    add(database)
    yield database
    database.close()


@pytest.fixture
def unlocking(database, clock) -> UnlockService:
    return UnlockService(database.path, clock)


@pytest.fixture
def backups(database, clock) -> BackupService:
    return BackupService(database, clock)


@pytest.fixture
def service(database, unlocking, backups) -> ProtectionService:
    return ProtectionService(database, unlocking, backups, cost=CHEAP)


def add(database: Database) -> None:
    with database.unit_of_work() as unit:
        unit.add(Meeting(state=MeetingState.PLANNED))
        unit.commit()


def meetings(database: Database) -> int:
    with database.read() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM meeting").scalar()


def code_of(work, *arguments) -> str:
    with pytest.raises((UserError, EnvironmentFault)) as caught:
        work(*arguments)
    return caught.value.code


def test_the_base_is_encrypted_beneath_the_services(database, service, unlocking):
    assert not service.is_protected()
    service.set_password(OLD)
    assert service.is_protected()
    assert meetings(database) == 1
    add(database)
    database.close()

    assert code_of(open_database, database.path) == "locked_by_password"
    again = open_database(database.path, key=unlocking.unlock_with_password(OLD))
    assert meetings(again) == 2
    again.close()


def test_the_code_opens_what_the_password_no_longer_does(service, unlocking, database):
    code = service.set_password(OLD)
    service.change_forgotten_password(code, NEW)
    assert code_of(unlocking.unlock_with_password, OLD) == "password_wrong"
    assert unlocking.unlock_with_password(NEW) == database.key
    assert unlocking.unlock_with_code(code) == database.key


def test_the_password_is_changed_by_who_knows_it(service, unlocking, database):
    code = service.set_password(OLD)
    assert code_of(service.change_password, "чужой пароль", NEW) == "password_wrong"
    service.change_password(OLD, NEW)
    assert unlocking.unlock_with_password(NEW) == database.key
    assert unlocking.unlock_with_code(code) == database.key


def test_a_new_code_takes_the_place_of_the_old(service, unlocking, database):
    old = service.set_password(OLD)
    new = service.renew_code(OLD)
    assert code_of(unlocking.unlock_with_code, old) == "recovery_code_wrong"
    assert unlocking.unlock_with_code(new) == database.key


def test_the_password_is_taken_off_by_who_knows_it(service, database):
    service.set_password(OLD)
    assert code_of(service.remove_password, NEW) == "password_wrong"
    assert service.is_protected()
    service.remove_password(OLD)
    assert not service.is_protected()
    add(database)
    database.close()
    again = open_database(database.path)
    assert meetings(again) == 2
    again.close()


def test_the_old_base_stays_until_the_new_one_is_confirmed(service, database):
    service.set_password(OLD)
    assert service.awaits_confirmation()
    service.confirm()
    assert not service.awaits_confirmation()
    assert not list(database.path.parent.glob("*old*"))


def test_plain_backups_go_when_there_is_an_encrypted_one(service, backups):
    plain = backups.make(BackupReason.BY_HAND)
    service.set_password(OLD)
    assert [row.path for row in backups.copies()] == [plain.path]
    service.confirm()
    (row,) = backups.copies()
    assert row.is_encrypted
    assert row.path != plain.path
    assert backups.try_restore().is_good
    assert not plain.path.exists()
    assert service.readable_files() == []


def test_encrypted_backups_stay_when_the_password_is_taken_off(service, backups):
    service.set_password(OLD)
    encrypted = backups.make(BackupReason.BY_HAND)
    service.remove_password(OLD)
    service.confirm()
    assert encrypted.path.exists()


def test_what_a_thief_could_still_read_is_named(service, database):
    aside = fresh_file(database.path.parent, "records-aside-1.db")
    assert service.readable_files() == []
    service.set_password(OLD)
    assert service.readable_files() == [aside, kept_file(database.path)]
    service.confirm()
    assert service.readable_files() == [aside]


def test_what_cannot_be_done_changes_nothing(service, database):
    assert code_of(service.set_password, "мало") == "password_too_short"
    assert not service.is_protected()
    service.set_password(OLD)
    before = database.key
    assert code_of(service.set_password, NEW) == "protected_already"
    assert code_of(service.change_password, OLD, "мало") == "password_too_short"
    assert database.key == before


def test_a_second_program_in_the_base_stops_it_and_the_base_goes_on(service, database):
    other = open_database(database.path)
    meetings(other)
    try:
        assert code_of(service.set_password, OLD) == "file_locked"
    finally:
        other.close()
    assert not service.is_protected()
    add(database)
    assert meetings(database) == 2


def test_a_read_under_way_is_waited_for(service, database):
    """The report that reads keeps its view; the exchange comes after it."""
    reading, finish = Event(), Event()

    def report() -> int:
        with database.read() as connection:
            reading.set()
            assert finish.wait(10)
            return connection.exec_driver_sql("SELECT count(*) FROM meeting").scalar()

    with ThreadPoolExecutor(2) as pool:
        found = pool.submit(report)
        assert reading.wait(10)
        exchange = pool.submit(service.set_password, OLD)
        assert meetings(database) == 1  # others may come meanwhile
        finish.set()
        assert found.result(10) == 1
        assert exchange.result(10)
    assert service.is_protected()
    assert meetings(database) == 1
