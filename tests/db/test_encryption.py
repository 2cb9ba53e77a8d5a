"""Hold the slots to their promise: the right secret opens them, nothing else does."""

import dataclasses
import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from db.domain.errors import EnvironmentFault, UserError
from db.encryption import FULL_COST, SMALL_COST, Cost, SlotKind, new_data_key, seal, unseal
from db.key_file import key_file, read_key_file, write_key_file

ROOT = Path(__file__).parents[2]
CHEAP = Cost(64, 1, 1)
PASSWORD = "пароль с «кавычками» и 'апострофом' 😀"  # noqa: S105 - of a test


@pytest.fixture(scope="module")
def key():
    return new_data_key()


@pytest.fixture
def envelope(key):
    return {
        SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP),
        SlotKind.CODE: seal(key, SlotKind.CODE, "7" * 26, CHEAP),
    }


def test_each_slot_gives_the_same_key_back(key, envelope):
    assert unseal(envelope[SlotKind.PASSWORD], SlotKind.PASSWORD, PASSWORD) == key
    assert unseal(envelope[SlotKind.CODE], SlotKind.CODE, "7" * 26) == key


@pytest.mark.parametrize("wrong", ["", PASSWORD.upper(), PASSWORD + " ", "\ud800"])
def test_a_wrong_password_is_told_as_such(envelope, wrong):
    with pytest.raises(UserError) as caught:
        unseal(envelope[SlotKind.PASSWORD], SlotKind.PASSWORD, wrong)
    assert caught.value.code == "password_wrong"


def test_a_wrong_code_is_told_as_such(envelope):
    with pytest.raises(UserError) as caught:
        unseal(envelope[SlotKind.CODE], SlotKind.CODE, "8" * 26)
    assert caught.value.code == "recovery_code_wrong"


def test_a_slot_cannot_stand_in_for_another_nor_be_made_cheaper(key, envelope):
    slot = envelope[SlotKind.PASSWORD]
    with pytest.raises(UserError):
        unseal(slot, SlotKind.CODE, PASSWORD)
    with pytest.raises(UserError):
        unseal(dataclasses.replace(slot, cost=Cost(32, 1, 1)), SlotKind.PASSWORD, PASSWORD)


def test_keys_salts_and_nonces_are_never_the_same(key):
    slots = [seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP) for _ in range(3)]
    for left, right in pairwise(slots):
        assert left.salt != right.salt
        assert left.nonce != right.nonce
        assert left.wrapped != right.wrapped
    assert new_data_key() != new_data_key()


def test_the_key_is_not_printed(key):
    assert key.secret.hex() not in repr(key)
    assert repr(key.secret) not in repr(key)


@pytest.mark.slow
def test_a_guess_costs_what_it_should(key):
    assert (FULL_COST.memory_kib, FULL_COST.passes, FULL_COST.lanes) == (256 * 1024, 3, 2)
    slot = seal(key, SlotKind.PASSWORD, PASSWORD)
    assert slot.cost == FULL_COST
    started = time.perf_counter()
    assert unseal(slot, SlotKind.PASSWORD, PASSWORD) == key
    assert time.perf_counter() - started >= 0.2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_where_memory_is_short_less_is_taken():
    """In a process of its own: a limit once set does not go away."""
    code = """
import resource
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from db.domain.errors import EnvironmentFault
from db.encryption import *
key = new_data_key()
full = seal(key, SlotKind.CODE, "k")
def limit(megabytes):
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + megabytes * 2**20, -1))
limit(200)
slot = seal(key, SlotKind.PASSWORD, "p")
assert unseal(slot, SlotKind.PASSWORD, "p") == key
print(slot.cost.memory_kib)
try:
    unseal(full, SlotKind.CODE, "k")
except EnvironmentFault as fault:
    print(fault.code, fault.params)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=ROOT,
    )
    assert done.stdout.splitlines() == [
        str(SMALL_COST.memory_kib),
        "memory_short {'megabytes': 256}",
    ]


def test_the_file_gives_back_what_was_written(tmp_path, envelope):
    path = key_file(tmp_path / "records.db")
    assert path == tmp_path / "base.key"
    write_key_file(path, envelope)
    assert read_key_file(path) == envelope
    assert [file.name for file in tmp_path.iterdir()] == ["base.key"]


def test_the_file_holds_neither_key_nor_secret(tmp_path, envelope, key):
    path = tmp_path / "base.key"
    write_key_file(path, envelope)
    content = path.read_bytes()
    for secret in (PASSWORD.encode(), key.secret, key.secret.hex().encode(), b"7" * 26):
        assert secret not in content


def read_or_code(path):
    try:
        return read_key_file(path)
    except EnvironmentFault as fault:
        return fault.code


def test_every_flipped_byte_is_damage_and_not_a_wrong_password(tmp_path, envelope):
    path = tmp_path / "base.key"
    write_key_file(path, envelope)
    whole = path.read_bytes()
    harmless = 0
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1
        path.write_bytes(flipped)
        outcome = read_or_code(path)
        assert outcome in ("key_damaged", "key_newer", envelope)
        harmless += outcome == envelope
    assert harmless < len(whole) / 10  # line ends and blanks between the values


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "key_damaged"),
        (b"[]", "key_damaged"),
        (b"[" * 100_000, "key_damaged"),
        (b'{"version": 2}', "key_newer"),
        (b"\xff\xfe", "key_damaged"),
    ],
)
def test_a_strange_file_is_named(tmp_path, content, code):
    path = tmp_path / "base.key"
    path.write_bytes(content)
    with pytest.raises(EnvironmentFault) as caught:
        read_key_file(path)
    assert caught.value.code == code


def test_a_file_that_is_gone_is_named(tmp_path):
    with pytest.raises(EnvironmentFault) as caught:
        read_key_file(tmp_path / "base.key")
    assert caught.value.code == "key_unreadable"


@pytest.mark.parametrize("memory", [0, -1, 2**40, "many"])
def test_a_forged_cost_does_not_hang_the_machine(tmp_path, envelope, memory):
    from db.key_file import _digest

    path = tmp_path / "base.key"
    write_key_file(path, envelope)
    content = json.loads(path.read_text())
    content["slots"]["password"]["memory_kib"] = memory
    content["digest"] = _digest(content["slots"])
    path.write_text(json.dumps(content))
    with pytest.raises(EnvironmentFault) as caught:
        read_key_file(path)
    assert caught.value.code == "key_damaged"
