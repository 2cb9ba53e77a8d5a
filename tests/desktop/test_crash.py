"""Hold the log to telling what failed without a word of what people said."""

import logging
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from db.domain.enums import MeetingState
from db.models import Meeting
from desktop import crash
from desktop.wording import word_error
from tests.support.records import fresh_database

MARKER = "Очевидная Марина, кв. 45"


@pytest.fixture
def log(tmp_path) -> Path:
    """Return the log of the program; the hooks and the handlers are put back afterwards."""
    root, path = logging.getLogger(), tmp_path / "log.txt"
    kept = (root.handlers[:], root.level)
    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    root.handlers.clear()
    crash.set_up_log(path, debug=True)
    yield path
    for handler in root.handlers:
        handler.close()
    root.handlers[:], root.level = kept
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def failing(text: str) -> None:
    raise ValueError(f"cannot read «{text}»")


def caught(work, *arguments) -> BaseException:
    try:
        work(*arguments)
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def violate(database) -> None:
    """Write the same key twice: the driver complains with the row in its hands."""
    with database.unit_of_work() as unit:
        meeting = unit.add(Meeting(state=MeetingState.PLANNED, place=MARKER))
        unit.commit()
    with database.unit_of_work() as unit:
        unit.add(Meeting(id=meeting.id, state=MeetingState.PLANNED, place=MARKER))
        unit.commit()


def test_a_description_names_the_place_and_quotes_nothing():
    told = crash.describe(caught(failing, MARKER))
    assert told.startswith("ValueError")
    assert "test_crash.py" in told
    assert "in failing" in told
    assert MARKER not in told


def test_an_error_of_the_records_has_no_values(tmp_path):
    with fresh_database(tmp_path) as database:
        error = caught(violate, database)
    assert isinstance(error, IntegrityError)
    assert MARKER not in str(error)
    assert MARKER not in repr(error)
    assert MARKER not in crash.describe(error)


def test_a_driver_that_quotes_a_row_is_not_quoted(tmp_path):
    """SQLite's driver names the text it could not decode; no setting keeps it from that."""
    with fresh_database(tmp_path) as database, database.read() as connection:
        error = caught(
            connection.exec_driver_sql, f"SELECT CAST('{MARKER}' || x'ff' AS TEXT) AS words"
        )
    assert "кв. 45" in str(error)
    assert MARKER not in crash.describe(error)
    assert "Марина" not in word_error(error)


def test_the_log_of_a_session_with_errors_quotes_nobody(log, tmp_path):
    """At the level of debugging too: SQLAlchemy would tell rows there if it were let."""
    told: list[BaseException] = []
    crash.install_hooks(told.append)
    with fresh_database(tmp_path) as database:
        error = caught(violate, database)
        with database.read() as connection:
            connection.exec_driver_sql("SELECT place FROM meeting").all()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=failing, args=(MARKER,))
    thread.start()
    thread.join()

    class Broken:
        def __del__(self) -> None:
            failing(MARKER)

    Broken()
    content = log.read_text("utf-8")
    assert [type(one).__name__ for one in told] == ["IntegrityError", "ValueError"]
    assert content.count("not caught: ") == 2
    assert "not raised: ValueError" in content
    assert "Марина" not in content


def test_an_error_that_comes_with_every_frame_does_not_flood_the_log(log):
    told: list[BaseException] = []
    crash.install_hooks(told.append)
    for _ in range(100):
        error = caught(failing, MARKER)
        sys.excepthook(type(error), error, error.__traceback__)

    assert len(told) == 7  # the 1st, 2nd, 4th … 64th
    assert log.read_text("utf-8").count("not caught: ") == 7


def test_a_window_that_is_gone_does_not_break_the_hook(log):
    def gone(_error: BaseException) -> None:
        raise RuntimeError("Internal C++ object already deleted")

    crash.install_hooks(gone)
    error = caught(failing, MARKER)
    sys.excepthook(type(error), error, error.__traceback__)

    assert "not caught: ValueError" in log.read_text("utf-8")


def test_the_stack_of_the_last_death_is_kept_until_it_was_seen(tmp_path):
    faults, last, seen = (tmp_path / name for name in ("f.txt", "last.txt", "seen.txt"))
    faults.write_text(
        'Fatal Python error: Aborted\n  File "/home/markina/app/page.py", line 7 in go'
    )

    crash.keep_last_faults(faults, last)

    assert not faults.exists()
    report = crash.last_faults(last)
    assert 'File "page.py", line 7 in go' in report
    assert "markina" not in report
    assert "Python" in report.splitlines()[1]

    crash.note_seen(last, seen)
    assert crash.last_faults(last) == ""
    assert seen.exists()


def test_an_orderly_end_leaves_nothing_to_offer(tmp_path):
    faults, last = tmp_path / "f.txt", tmp_path / "last.txt"
    faults.touch()

    crash.keep_last_faults(faults, last)
    crash.keep_last_faults(tmp_path / "none.txt", last)

    assert crash.last_faults(last) == ""


def test_the_path_of_another_system_is_cut_too():
    report = crash.report_of('  File "C:\\Users\\Марина\\desktop\\app.py", line 1 in run')

    assert 'File "app.py", line 1 in run' in report
    assert "Марина" not in report


def test_libraries_are_not_quoted(log):
    """The library of declensions logs every name when it debugs."""
    logging.getLogger("pytrovich.maker").debug("applied to %r", "Очевидная")
    try:
        raise ValueError("Очевидная")
    except ValueError:
        logging.getLogger("sqlalchemy").exception("failed with Очевидная")
        logging.getLogger("desktop").exception("failed")
    said = log.read_text("utf-8")
    assert said.count("said something at test_crash.py") == 2
    assert "failed" in said
    assert "Очевидн" not in said
