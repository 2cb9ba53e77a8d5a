"""Hold the file to forgetting: what was erased cannot be read from the disk any more."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import delete, insert

from db.database import open_database
from db.models import Draft
from tests.support.records import EVENING, fresh_database

MARKER = "Очевидная Марина +7 927 360-00-00"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")


def hits(folder: Path) -> list[str]:
    needles = [MARKER.encode(encoding) for encoding in ENCODINGS]
    return [
        file.name
        for file in folder.iterdir()
        if any(needle in file.read_bytes() for needle in needles)
    ]


def draft(number: int) -> dict[str, object]:
    return {
        "key": f"entry:{number}",
        "field": "line",
        "text": f"{MARKER} {number} " * 40,
        "cursor": 0,
        "changed_at": EVENING,
    }


def test_deleted_rows_leave_nothing_in_the_file(tmp_path):
    with fresh_database(tmp_path) as database, database.unit_of_work() as unit:
        unit.session.execute(insert(Draft), [draft(number) for number in range(200)])
        unit.commit()
    assert hits(tmp_path) == ["records.db"]

    again = open_database(tmp_path / "records.db", create=False)
    with closing(again), again.unit_of_work() as unit:
        unit.session.execute(delete(Draft))
        unit.commit()
    assert hits(tmp_path) == []
