"""Hold the opening of the data file to its promises: durable, ours, left as it was."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from db import engine as engines
from db.database import open_database
from db.domain.errors import EnvironmentFault


@pytest.fixture
def records(tmp_path) -> Path:
    path = tmp_path / "records.db"
    open_database(path).close()
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refusal(path: Path) -> str:
    with pytest.raises(EnvironmentFault) as caught:
        open_database(path, create=False)
    return caught.value.code


def test_the_writing_connection_is_durable(records):
    engine = engines.writing_engine(records)
    with engine.connect() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    engine.dispose()

    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_a_missing_file_is_not_made_in_silence(tmp_path):
    assert refusal(tmp_path / "records.db") == "file_missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"PK\x03\x04 some other document" * 300, "file_damaged"),
        (b"<!doctype html><title>404</title>" * 200, "file_damaged"),
        (b"\0" * 8192, "file_damaged"),
    ],
)
def test_a_strange_file_is_named_and_left_as_it_was(tmp_path, content, code):
    path = tmp_path / "records.db"
    path.write_bytes(content)
    before = digest(path)

    assert refusal(path) == code
    assert digest(path) == before


def test_a_foreign_base_is_left_as_it_was(tmp_path):
    path = tmp_path / "records.db"
    other = dbapi2.connect(str(path))
    other.execute("CREATE TABLE recipes (title TEXT)")
    other.commit()
    other.close()
    before = digest(path)

    assert refusal(path) == "file_foreign"
    assert digest(path) == before


def test_a_newer_schema_is_left_as_it_was(records):
    engine = engines.writing_engine(records)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    before = digest(records)

    assert refusal(records) == "file_newer"
    assert digest(records) == before


def test_a_file_cut_in_half_is_damaged(records):
    content = records.read_bytes()
    records.write_bytes(content[: len(content) // 2])

    assert complaint(records) in {"file_damaged", "malformed"}


def complaint(path: Path) -> str:
    """Return how the damage shows: at the opening or at the check that follows it."""
    try:
        database = open_database(path, create=False)
    except EnvironmentFault as fault:
        return fault.code
    try:
        with database.read() as connection:
            answer = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        return "ok" if answer == "ok" else "malformed"
    except DatabaseError:
        return "malformed"
    finally:
        database.close()


def test_a_new_file_appears_only_when_it_is_whole(tmp_path, monkeypatch):
    def broken(*_: object) -> None:
        raise OSError("the power went")

    monkeypatch.setattr("db.migrate.upgrade", broken)
    path = tmp_path / "deep" / "records.db"
    with pytest.raises(OSError, match="power"):
        open_database(path)
    assert not path.exists()

    monkeypatch.undo()
    open_database(path).close()
    assert path.exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "taken").write_text("a file stands here")
    with pytest.raises(EnvironmentFault) as caught:
        open_database(tmp_path / "taken" / "records.db")
    assert caught.value.code == "folder_unwritable"


def test_paths_with_cyrillic_spaces_and_signs_work(tmp_path):
    path = tmp_path / "Дворы и сад #1 50% 🙂?" / "records.db"
    open_database(path).close()
    open_database(path, create=False).close()
    assert path.exists()
