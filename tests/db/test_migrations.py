"""Hold the steps between schemas: the newest equals the models, each goes up and down with data."""

import pytest
from sqlalchemy import text

from db import engine as engines
from db import migrate
from db.database import open_database
from db.domain.enums import MeetingState
from db.models import Base, Meeting
from db.models.search import INDEX


def schema(connection) -> list[tuple[str, str]]:
    rows = connection.execute(
        text(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
            " AND name <> 'alembic_version' ORDER BY name"
        )
    )
    rows = [row for row in rows if not row.name.startswith(INDEX)]  # SQL alone knows these
    return [(row.name, normal(row.sql)) for row in rows]


def normal(sql: str) -> str:
    """Return the statement with its columns and constraints sorted: their order says nothing."""
    head, _, body = " ".join(sql.replace('"', "").split()).partition("(")
    parts, depth = [""], 0
    for letter in body.rstrip(") "):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return f"{head}({', '.join(sorted(part.strip(' )') for part in parts))}"


def test_the_newest_schema_equals_the_models(tmp_path):
    migrated = tmp_path / "records.db"
    open_database(migrated).close()
    engine = engines.writing_engine(migrated)
    with engine.connect() as connection:
        by_steps = schema(connection)
    engine.dispose()

    plain = engines.writing_engine(tmp_path / "plain.db", create=True)
    with plain.begin() as connection:
        Base.metadata.create_all(connection)
        by_models = schema(connection)
    plain.dispose()

    assert by_steps == by_models


def test_autogenerate_finds_nothing_to_do(tmp_path):
    from alembic.autogenerate import compare_metadata

    path = tmp_path / "records.db"
    open_database(path).close()
    engine = engines.writing_engine(path)
    with engine.connect() as connection:
        found = compare_metadata(_context(connection), Base.metadata)
    engine.dispose()

    assert found == []


def _is_mapped(_found, name, kind, _reflected, _compared) -> bool:
    return kind != "table" or not name.startswith(INDEX)


_PLAIN = {"compare_type": False, "include_object": _is_mapped}


def _context(connection):
    """Compare all but the types: SQLite gives BINARY back as a number; the SQL above is exact."""
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection, opts=_PLAIN)


def test_head_is_the_newest_step():
    from alembic.script import ScriptDirectory

    heads = ScriptDirectory.from_config(migrate._config(None)).get_heads()
    assert heads == [migrate.HEAD]


def test_each_step_goes_down_and_up_again_with_data(tmp_path):
    path = tmp_path / "records.db"
    database = open_database(path)
    with database.unit_of_work() as unit:
        unit.add(Meeting(state=MeetingState.PLANNED))
        unit.commit()
    database.close()

    engine = engines.writing_engine(path)
    for step in sorted(migrate.known_revisions(), reverse=True):
        with engine.connect() as connection:
            at_step = schema(connection)
        migrate.downgrade(engine, "-1")
        migrate.upgrade(engine, step)
        with engine.connect() as connection:
            assert schema(connection) == at_step
        migrate.downgrade(engine, "-1")
    with engine.connect() as connection:
        assert schema(connection) == []
    engine.dispose()


def test_a_step_that_fails_leaves_the_old_schema_and_a_copy(tmp_path, monkeypatch):
    path = tmp_path / "records.db"
    database = open_database(path)
    with database.unit_of_work() as unit:
        unit.add(Meeting(state=MeetingState.PLANNED))
        unit.commit()
    database.close()
    engine = engines.writing_engine(path)
    with engine.begin() as connection:
        before = schema(connection)
        connection.execute(text("DELETE FROM alembic_version"))
    engine.dispose()

    with pytest.raises(Exception, match="already exists"):
        open_database(path)

    engine = engines.writing_engine(path)
    with engine.connect() as connection:
        assert schema(connection) == before
        assert connection.execute(text("SELECT count(*) FROM meeting")).scalar() == 1
    engine.dispose()
    copies = list((tmp_path / "backups").iterdir())
    assert sorted(copy.suffix for copy in copies) == [".db", ".json"]


def test_the_data_of_an_older_program_are_copied_and_then_opened(tmp_path):
    path = tmp_path / "records.db"
    database = open_database(path)
    with database.unit_of_work() as unit:
        unit.add(Meeting(state=MeetingState.PLANNED))
        unit.commit()
    database.close()
    engine = engines.writing_engine(path)
    migrate.downgrade(engine, "-1")
    with engine.connect() as connection:
        older = migrate.revision(connection)
    engine.dispose()
    assert older != migrate.HEAD

    database = open_database(path)
    with database.read() as connection:
        assert migrate.revision(connection) == migrate.HEAD
        assert connection.execute(text("SELECT count(*) FROM meeting")).scalar() == 1
    database.close()
    (copy,) = (tmp_path / "backups").glob("*.db")
    engine = engines.writing_engine(copy)
    with engine.connect() as connection:
        assert migrate.revision(connection) == older
        assert connection.execute(text("SELECT count(*) FROM meeting")).scalar() == 1
    engine.dispose()
