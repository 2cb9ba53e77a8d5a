"""Open with a password or a code, and wait after wrong ones."""

import json
import unicodedata
from datetime import timedelta

import pytest

from db.domain.errors import EnvironmentFault, UserError
from db.domain.passwords import new_recovery_code, normal_recovery_code
from db.encryption import Cost, SlotKind, new_data_key, seal
from db.key_file import key_file, write_key_file
from desktop.services.unlocking import UnlockService
from tests.support.records import EVENING

CHEAP = Cost(64, 1, 1)
PASSWORD = "Ёлка й 2026"  # noqa: S105 - of a test
CODE = new_recovery_code()


class StillClock:
    """Stand still until the test moves it."""

    def __init__(self) -> None:
        self.moment = EVENING

    def __call__(self):
        return self.moment

    def go(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def still() -> StillClock:
    return StillClock()


@pytest.fixture
def key():
    return new_data_key()


@pytest.fixture
def unlocking(data_dir, key, still) -> UnlockService:
    records = data_dir / "records.db"
    slots = {
        SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP),
        SlotKind.CODE: seal(key, SlotKind.CODE, normal_recovery_code(CODE), CHEAP),
    }
    write_key_file(key_file(records), slots)
    return UnlockService(records, still)


def wrong(unlocking: UnlockService, password: str = "не тот пароль") -> tuple[str, object]:  # noqa: S107 - of a test
    with pytest.raises(UserError) as caught:
        unlocking.unlock_with_password(password)
    return caught.value.code, caught.value.params.get("seconds")


def test_password_and_code_open(unlocking, key):
    assert unlocking.is_protected()
    assert unlocking.unlock_with_password(PASSWORD) == key
    assert unlocking.unlock_with_password(unicodedata.normalize("NFD", PASSWORD)) == key
    assert unlocking.unlock_with_code(CODE.lower().replace("-", " ")) == key


def test_without_a_key_nothing_is_protected(tmp_path, still):
    unlocking = UnlockService(tmp_path / "records.db", still)
    assert not unlocking.is_protected()
    assert unlocking.seconds_left() == 0


def test_twenty_wrong_tries_lock_nobody_out(unlocking, still, key):
    waits = []
    for _ in range(20):
        assert wrong(unlocking) == ("password_wrong", None)
        waits.append(unlocking.seconds_left())
        still.go(waits[-1])
    assert waits == [0, 1, 2, 4, 8, 16] + [30] * 14
    assert unlocking.unlock_with_password(PASSWORD) == key
    assert unlocking.seconds_left() == 0
    assert wrong(unlocking) == ("password_wrong", None)
    assert unlocking.seconds_left() == 0


def test_before_the_pause_ends_not_even_the_right_password_is_tried(unlocking, still, key):
    for _ in range(2):
        wrong(unlocking)
    with pytest.raises(UserError) as caught:
        unlocking.unlock_with_password(PASSWORD)
    assert (caught.value.code, caught.value.params) == ("unlock_too_early", {"seconds": 1})
    still.go(1)
    assert unlocking.unlock_with_password(PASSWORD) == key


def test_the_pause_outlives_the_program(unlocking, data_dir, still):
    for _ in range(4):
        still.go(30)
        wrong(unlocking)
    again = UnlockService(data_dir / "records.db", still)
    assert again.seconds_left() == 4
    assert wrong(again, PASSWORD) == ("unlock_too_early", 4)


def test_the_file_of_the_tries_tells_nothing_of_anybody(unlocking, data_dir, still):
    wrong(unlocking, "не тот пароль Марины")
    content = json.loads((data_dir / "base.tries").read_text())
    assert content == {"failed": 1, "last_at": still.moment.isoformat()}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"failed": "many", "last_at": ""}',
        b'{"failed": 9, "last_at": "2026-11-25T15:30:00"}',
    ],
)
def test_a_broken_file_of_tries_locks_nobody_out(unlocking, data_dir, key, content):
    (data_dir / "base.tries").write_bytes(content)
    assert unlocking.seconds_left() == 0
    assert unlocking.unlock_with_password(PASSWORD) == key


def test_a_clock_put_back_locks_nobody_out(unlocking, still, key):
    for _ in range(8):
        still.go(30)
        wrong(unlocking)
    still.go(-10 * 365 * 86400)
    assert unlocking.seconds_left() == 30
    still.go(30)
    assert unlocking.unlock_with_password(PASSWORD) == key


def test_a_code_that_is_not_whole_costs_no_try(unlocking):
    with pytest.raises(UserError) as caught:
        unlocking.unlock_with_code(CODE[:-1])
    assert caught.value.code == "recovery_code_incomplete"
    with pytest.raises(UserError) as caught:
        unlocking.unlock_with_code(new_recovery_code())
    assert caught.value.code == "recovery_code_wrong"


def test_a_damaged_key_file_is_no_wrong_password(unlocking, data_dir):
    path = data_dir / "base.key"
    path.write_bytes(path.read_bytes().replace(b"wrapped", b"wrapper", 1))
    with pytest.raises(EnvironmentFault) as caught:
        unlocking.unlock_with_password(PASSWORD)
    assert caught.value.code == "key_damaged"
    assert unlocking.seconds_left() == 0
