"""Tell the disk from the program in what the driver says."""

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlcipher3 import dbapi2

from db.domain.errors import EnvironmentFault
from db.driver_faults import told


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("database or disk is full", "disk_full"),
        ("disk I/O error", "disk_error"),
        ("database is locked", "file_locked"),
        ("attempt to write a readonly database", "file_read_only"),
        ("database disk image is malformed", "file_damaged"),
    ],
)
def test_the_disk_is_named(said, code):
    with pytest.raises(EnvironmentFault) as caught, told("records.db"):
        raise OperationalError("INSERT", None, dbapi2.OperationalError(said))

    assert (caught.value.code, caught.value.params["name"]) == (code, "records.db")


@pytest.mark.parametrize(
    "bug",
    [
        OperationalError("SELECT", None, dbapi2.OperationalError("no such table: t")),
        IntegrityError("INSERT", None, dbapi2.IntegrityError("UNIQUE constraint failed")),
        ValueError("disk I/O error"),
    ],
)
def test_a_bug_stays_a_bug(bug):
    with pytest.raises(type(bug)), told("records.db"):
        raise bug
