"""Work from the command line on a folder with a password."""

from pathlib import Path

import pytest

from db import protection
from db.encryption import Cost, SlotKind, new_data_key, seal
from db.key_file import key_file
from tests.desktop.cli.test_commands import FAULT, REFUSED, run
from tests.support.records import fresh_database, small_city

CHEAP = Cost(64, 1, 1)
PASSWORD = "пароль с пробелом "  # noqa: S105 - of a test


@pytest.fixture
def folder(tmp_path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    with fresh_database(folder) as database:
        small_city(database)
    records, key = folder / "records.db", new_data_key()
    slots = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP)}
    protection.encrypt(records, key, slots)
    protection.confirm(records)
    assert key_file(records).exists()
    return folder


@pytest.fixture
def password(tmp_path) -> Path:
    file = tmp_path / "пароль.txt"
    file.write_bytes(f"{PASSWORD}\r\n".encode())
    return file


def test_without_the_password_nothing_is_told(folder):
    out, error = run("meetings", folder=folder, expect=FAULT)
    assert out == ""
    assert "--password-file" in error


def test_with_the_password_every_command_works(folder, password):
    assert "Зелёная" in run("meetings", "--password-file", password, folder=folder)[0]
    assert "Климанов" in run("--password-file", password, "dump", folder=folder)[0]
    assert run("verify", "--password-file", password, folder=folder)[0].startswith("Всё цело")


def test_the_password_may_come_through_a_pipe(folder):
    out, _ = run("dump", "--password-file", "-", folder=folder, stdin=PASSWORD.encode())
    assert "Климанов" in out


def test_a_wrong_password_is_named(folder, password):
    password.write_text("не тот пароль")
    _, error = run("meetings", "--password-file", password, folder=folder, expect=REFUSED)
    assert error == "Пароль неверный. Проверьте раскладку клавиатуры и Caps Lock."


def test_a_missing_file_is_named(folder, tmp_path):
    _, error = run("meetings", "--password-file", tmp_path / "нет", folder=folder, expect=FAULT)
    assert "нет" in error


def test_an_exchange_cut_short_is_finished_before_the_file_is_looked_for(folder, password):
    records = folder / "records.db"
    records.rename(protection._next(records))
    (folder / "records.db.old-plain").write_bytes(b"")
    assert "Зелёная" in run("meetings", "--password-file", password, folder=folder)[0]
    assert run("meetings", folder=folder, expect=FAULT)[0] == ""
