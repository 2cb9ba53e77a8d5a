"""Set, change and take off a password; a kill at any moment leaves the old base or the new one."""

import os
import random
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from db import engine as engines
from db import protection
from db.database import Database, open_database
from db.domain.enums import MeetingState
from db.domain.errors import EnvironmentFault
from db.encryption import Cost, SlotKind, new_data_key, seal, unseal
from db.key_file import key_file, read_key_file, write_key_file
from db.models import Meeting
from tests.support.records import fresh_file

CHEAP = Cost(64, 1, 1)
ROOT = Path(__file__).parents[2]
MARKER = "Марина Очевидная, кв. 45, +7 927 360-00-00"
ENCODINGS = ("utf-8", "utf-16-le", "cp1251")


OLD, NEW = "старый пароль", "новый пароль"


def envelope_of(key, password=OLD):
    return {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, password, CHEAP)}


def fill(database: Database, meetings: int = 30) -> None:
    with database.unit_of_work() as unit:
        for number in range(meetings):
            unit.add(Meeting(state=MeetingState.PLANNED, place=f"{MARKER} {number}"))
        unit.commit()


def places(path: Path, key=None) -> int:
    database = open_database(path, create=False, key=key)
    try:
        with database.read() as connection:
            return connection.exec_driver_sql(
                "SELECT count(*) FROM meeting WHERE place LIKE ?", (f"{MARKER}%",)
            ).scalar()
    finally:
        database.close()


def hits(folder: Path) -> list[str]:
    """Return the files in which the marker can be read, as one finds it on a stolen disk."""
    needles = [MARKER.encode(encoding) for encoding in ENCODINGS]
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(needle in file.read_bytes() for needle in needles)
    ]


@pytest.fixture
def key():
    return new_data_key()


@pytest.fixture
def records(data_dir) -> Path:
    path = fresh_file(data_dir)
    database = open_database(path)
    fill(database)
    database.close()
    return path


def refusal(path: Path, key=None) -> str:
    with pytest.raises(EnvironmentFault) as caught:
        open_database(path, key=key)
    return caught.value.code


def test_an_encrypted_base_opens_with_its_key_alone(records, key):
    assert hits(records.parent) == ["records.db"]
    protection.encrypt(records, key, envelope_of(key))

    assert places(records, key) == 30
    assert refusal(records) == "locked_by_password"
    assert refusal(records, new_data_key()) == "file_damaged"
    slot = read_key_file(key_file(records))[SlotKind.PASSWORD]
    assert unseal(slot, SlotKind.PASSWORD, OLD) == key


def test_nothing_can_be_read_in_the_folder_after_the_confirmation(records, key):
    protection.encrypt(records, key, envelope_of(key))
    assert hits(records.parent) == [protection.kept_file(records).name]

    protection.confirm(records)

    database = open_database(records, key=key)
    fill(database)
    with database.read() as connection:  # a WAL and its index are on the disk now
        connection.exec_driver_sql("SELECT place FROM meeting ORDER BY place").all()
        assert records.with_name("records.db-wal").stat().st_size > 0
        assert hits_beside(records) == []
    database.close()
    assert hits(records.parent) == []
    assert sorted(file.name for file in records.parent.iterdir()) == ["base.key", "records.db"]


def hits_beside(records: Path) -> list[str]:
    """Look for the marker from another process: this one must not open a live file."""
    code = (
        "import sys; from pathlib import Path\n"
        "for file in Path(sys.argv[1]).iterdir():\n"
        "    if any(sys.argv[2].encode(e) in file.read_bytes() for e in sys.argv[3:]): print(file)"
    )
    command = [sys.executable, "-c", code, records.parent, MARKER, *ENCODINGS]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=30
    ).stdout.splitlines()


def test_the_password_can_be_taken_off(records, key):
    protection.encrypt(records, key, envelope_of(key))
    protection.confirm(records)
    protection.decrypt(records, key)
    assert places(records) == 30
    assert not key_file(records).exists()
    protection.confirm(records)
    assert [file.name for file in records.parent.iterdir()] == ["records.db"]


def test_the_header_comes_along(records, key):
    connection = engines.connect(records, "rw")
    connection.execute("PRAGMA user_version=42")
    connection.close()
    protection.encrypt(records, key, envelope_of(key))
    connection = engines.connect(records, "rw", key)
    try:
        assert connection.execute("PRAGMA user_version").fetchone() == (42,)
        assert connection.execute("PRAGMA application_id").fetchone() == (engines.APPLICATION_ID,)
        triggers = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
        assert connection.execute(triggers).fetchone()[0] >= 6
    finally:
        connection.close()


def test_what_is_in_the_wal_comes_along(records, key):
    """The last process was killed: its newest rows are in the WAL alone."""
    code = (
        "import os, sys; from pathlib import Path\n"
        "from db.database import open_database; from tests.db.test_protection import fill\n"
        "fill(open_database(Path(sys.argv[1])), 5); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, records], check=False, timeout=60, cwd=ROOT)
    assert records.with_name("records.db-wal").stat().st_size > 0
    protection.encrypt(records, key, envelope_of(key))
    assert places(records, key) == 35


def test_somebody_else_in_the_base_stops_the_exchange(records, key):
    other = dbapi2.connect(str(records))
    other.execute("SELECT count(*) FROM meeting").fetchone()
    try:
        with pytest.raises(EnvironmentFault) as caught:
            protection.encrypt(records, key, envelope_of(key))
        assert caught.value.code == "file_locked"
    finally:
        other.close()
    assert places(records) == 30
    assert not key_file(records).exists()
    assert [file.name for file in records.parent.iterdir()] == ["records.db"]


def test_a_copy_that_differs_is_not_taken(records, key, monkeypatch):
    numbers = iter(range(2))
    monkeypatch.setattr(protection, "_content", lambda _: next(numbers))
    with pytest.raises(EnvironmentFault) as caught:
        protection.encrypt(records, key, envelope_of(key))
    assert caught.value.code == "copy_differs"
    assert [file.name for file in records.parent.iterdir()] == ["records.db"]
    assert places(records) == 30


def test_a_plain_base_in_the_place_of_an_encrypted_one_is_not_opened(records, key, tmp_path):
    plain = fresh_file(tmp_path, "other.db")
    protection.encrypt(records, key, envelope_of(key))
    plain.replace(records)
    assert refusal(records, key) == "file_not_encrypted"
    assert refusal(records) == "locked_by_password"


def test_a_base_that_is_gone_is_not_made_anew_beside_its_key(records, key):
    protection.encrypt(records, key, envelope_of(key))
    protection.confirm(records)
    records.unlink()
    assert refusal(records) == "file_missing"
    assert refusal(records, key) == "file_missing"
    assert not records.exists()


def test_a_damaged_base_is_not_taken_for_a_wrong_password(records, key):
    protection.encrypt(records, key, envelope_of(key))
    content = bytearray(records.read_bytes())
    content[100] ^= 1
    records.write_bytes(content)
    slot = read_key_file(key_file(records))[SlotKind.PASSWORD]
    assert unseal(slot, SlotKind.PASSWORD, OLD) == key
    assert refusal(records, key) == "file_damaged"


def test_a_driver_without_a_cipher_is_refused():
    """In a process of its own: two SQLite libraries in one process are never right."""
    code = (
        "import sqlite3\n"
        "from db.engine import use_key; from db.encryption import new_data_key\n"
        "from db.domain.errors import EnvironmentFault\n"
        "try: use_key(sqlite3.connect(':memory:'), new_data_key())\n"
        "except EnvironmentFault as fault: print(fault.code)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30, cwd=ROOT)
    assert done.stdout.strip() == "cipher_missing"


def test_a_wrong_key_says_nothing_on_stderr(records, key, capfd):
    protection.encrypt(records, key, envelope_of(key))
    assert refusal(records, new_data_key()) == "file_damaged"
    assert capfd.readouterr() == ("", "")


def test_reads_wait_for_the_exchange_and_go_on(records, key):
    database = open_database(records)

    def encrypt(before):
        assert before is None
        protection.encrypt(records, key, envelope_of(key))
        return key

    database.exchange(encrypt)
    fill(database, 3)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM meeting").scalar() == 33
    assert database.key == key
    database.close()
    assert places(records, key) == 33


def test_a_shut_base_cannot_be_read_until_it_is_opened_again(records, key):
    protection.encrypt(records, key, envelope_of(key))
    database = open_database(records, key=key)
    database.shut()
    assert database.key is None
    with pytest.raises(EnvironmentFault) as caught, database.read():
        pass
    assert caught.value.code == "locked_by_password"
    with pytest.raises(EnvironmentFault) as caught:
        database.reopen(new_data_key())
    assert caught.value.code == "file_damaged"
    database.reopen(key)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM meeting").scalar() == 30
    database.close()


# Killed at any moment. The children are forked: they start at once and have everything imported.


def child(work) -> int:
    """Run ``work`` in a forked child and return its process id."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        finally:
            os._exit(0)
    return pid


def after_kill(records: Path, key) -> str:
    """Open the base as the next start does: with the key where there is a key file."""
    protection.settle(records)
    protected = key_file(records).exists()
    assert places(records, key if protected else None) == 30
    if protected:
        slot = read_key_file(key_file(records))[SlotKind.PASSWORD]
        assert unseal(slot, SlotKind.PASSWORD, OLD) == key
    return "encrypted" if protected else "plain"


def prepared(folder: Path, key) -> dict[str, dict[str, bytes]]:
    """Return the files of a plain and of an encrypted folder."""
    path = fresh_file(folder)
    database = open_database(path)
    fill(database)
    database.close()
    plain = {"records.db": path.read_bytes()}
    protection.encrypt(path, key, envelope_of(key))
    protection.confirm(path)
    encrypted = {file.name: file.read_bytes() for file in folder.iterdir()}
    return {"plain": plain, "encrypted": encrypted}


def lay(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / "records.db"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are tried where there is fork")
@pytest.mark.parametrize("start", ["plain", "encrypted"])
def test_killed_at_any_moment_the_old_or_the_new_base_opens(data_dir, key, start):
    files = prepared(data_dir, key)[start]
    rng = random.Random(start)

    def work(records):
        if start == "plain":
            protection.encrypt(records, key, envelope_of(key))
        else:
            protection.decrypt(records, key)

    measured = lay(data_dir / "measured", files)
    began = time.perf_counter()
    os.waitpid(child(lambda: work(measured)), 0)
    lasts = time.perf_counter() - began
    ends = []
    for number in range(30):
        records = lay(data_dir / str(number), files)
        pid = child(lambda path=records: work(path))
        time.sleep(rng.random() * lasts * 1.1)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        ends.append(after_kill(records, key))
    assert start in ends


class Killed(BaseException):
    """Stand for the end of the process at one step."""


@pytest.mark.parametrize("start", ["plain", "encrypted"])
def test_cut_short_at_each_step_the_old_or_the_new_base_opens(data_dir, key, start, monkeypatch):
    """Every change of a name or of the key file is a step; the process ends before or after it."""
    files = prepared(data_dir, key)[start]
    ends = []
    for step in range(20):
        records = lay(data_dir / str(step), files)
        left = step
        with monkeypatch.context() as patch:
            for name in ("replace", "unlink"):
                original = getattr(Path, name)

                def counted(path, *args, original=original, **options):
                    nonlocal left
                    left -= 1
                    if left < 0:
                        raise Killed
                    return original(path, *args, **options)

                patch.setattr(Path, name, counted)
            try:
                if start == "plain":
                    protection.encrypt(records, key, envelope_of(key))
                else:
                    protection.decrypt(records, key)
            except Killed:
                pass
        ends.append(after_kill(records, key))
    assert set(ends) == {"plain", "encrypted"}
    assert ends[0] == start
    assert ends[-1] != start


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills are tried where there is fork")
def test_killed_in_the_change_of_the_password_the_old_or_the_new_opens(data_dir, key):
    path = data_dir / "base.key"
    envelopes = [envelope_of(key, password) for password in (OLD, NEW)]
    rng = random.Random(5)
    write_key_file(path, envelopes[0])

    def work(first):
        for number in count(first):
            write_key_file(path, envelopes[number % 2])

    seen = set()
    for number in range(60):
        pid = child(partial(work, number % 2))  # the one by turns: most get no further
        time.sleep(rng.random() * 0.01)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        found = read_key_file(path)
        assert found in envelopes
        seen.add(envelopes.index(found))
    assert seen == {0, 1}
