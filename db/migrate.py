"""Bring a data file to the schema that this program speaks.

Alembic is configured here in code and imported late: it takes longer to import than an up-to-date
file takes to open.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from db import engine as engines
from db.backup import copy_before
from db.domain.errors import EnvironmentFault
from db.driver_faults import told
from db.encryption import DataKey

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0014"
"""The revision this program speaks; a test holds it against the newest step."""


def revision(connection: Connection) -> str | None:
    """Return the schema of the file, ``None`` where there is none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def create(path: Path) -> None:
    """Make a new empty data file; it appears under its name only when it is whole."""
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for leftover in (fresh, *_side_files(fresh)):
            leftover.unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentFault("folder_unwritable", name=path.parent.name) from error
    engine = engines.writing_engine(fresh, create=True)
    try:
        with engine.begin() as connection:
            engines.stamp(connection)
        upgrade(engine)
    finally:
        engine.dispose()
    fresh.rename(path)


def _side_files(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def bring_up_to_date(engine: Engine, path: Path, key: DataKey | None = None) -> Path | None:
    """Upgrade an older file after copying it aside, and refuse a newer one; return the copy.

    Raises :class:`EnvironmentFault` ``file_newer`` when a later program wrote the file; it is left
    as it was.
    """
    with told(path.name), engine.connect() as connection:
        found = revision(connection)
    if found == HEAD:
        return None
    if found is not None and found not in known_revisions():
        raise EnvironmentFault("file_newer", name=path.name, revision=found)
    copy = copy_before(engine, path, reason=f"schema-{found or 'none'}", key=key)
    upgrade(engine)
    return copy


def upgrade(engine: Engine, target: str = "head") -> None:
    """Run the steps up to ``target`` in one transaction."""
    from alembic import command

    with engine.begin() as connection:
        command.upgrade(_config(connection), target)


def downgrade(engine: Engine, target: str) -> None:
    """Run the steps back to ``target``; for tests and developers."""
    from alembic import command

    with engine.begin() as connection:
        command.downgrade(_config(connection), target)


def known_revisions() -> frozenset[str]:
    """Return every schema this program can read."""
    from alembic.script import ScriptDirectory

    return frozenset(
        step.revision for step in ScriptDirectory.from_config(_config(None)).walk_revisions()
    )


def _config(connection: Connection | None) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_steps()))
    config.attributes["connection"] = connection
    return config


def _steps() -> Path:
    """Return the folder with the steps; a frozen program has its modules in an archive elsewhere."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen, "db", "migrations") if frozen else Path(__file__).parent / "migrations"
