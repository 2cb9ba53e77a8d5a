"""Take the open file away beneath the window: it says so, keeps the text and saves it elsewhere."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from db.database import open_database
from desktop.bootstrap import guards
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from tests.e2e.secretary import Secretary
from tests.support.keyboard import press, wait_until
from tests.support.office import desk_of, look_over
from tests.support.watchdog import GuiWatchdog

FIRST = "Петрова кв 45: не горит фонарь у третьего подъезда"
SECOND = "Иванов кв 12: не вывозят мусор"
THIRD = "Сидорова: где скамейки"
MOST_SECONDS = 5


def delete(paths: AppPaths) -> None:
    paths.records.unlink()


def rename_the_file(paths: AppPaths) -> None:
    paths.records.rename(paths.records.with_name("старые записи.db"))


def rename_the_folder(paths: AppPaths) -> None:
    paths.data.rename(paths.data.with_name("Унесли"))


def exchange(paths: AppPaths) -> None:
    other = paths.records.with_name("other.db")
    shutil.copy(paths.data / "backups" / "any.txt", other)
    other.replace(paths.records)


def told(desk: Desk, *, is_exchanged: bool) -> bool:
    text = desk.window.alarm.text()
    return "Стоп" in text and ("другой файл" in text) == is_exchanged


@pytest.mark.usefixtures("russian")
@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("lose", [delete, rename_the_file, rename_the_folder, exchange])
def test_the_text_stays_and_everything_is_saved_elsewhere(
    qapp: QApplication,
    paths: AppPaths,
    watchdog: GuiWatchdog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lose: Callable[[AppPaths], None],
) -> None:
    stick = tmp_path / "флешка"
    stick.mkdir()
    (paths.data / "backups").mkdir(exist_ok=True)
    (paths.data / "backups" / "any.txt").write_text("not a base", "utf-8")
    monkeypatch.setattr(guards, "ask_folder", lambda _owner, _title: stick)
    with desk_of(qapp, paths) as desk:
        secretary = at_the_meeting(desk, watchdog)
        secretary.types(FIRST)
        secretary.enters_it()
        wait_until(lambda: desk.operations.is_resting, "it is saved")

        lose(paths)
        began = time.monotonic()
        # a save that fails says stop first; what lies there now is told by the next look
        wait_until(lambda: told(desk, is_exchanged=lose is exchange), "the window says stop")
        assert time.monotonic() - began < MOST_SECONDS

        secretary.types(SECOND)
        press("Return")
        wait_until(lambda: desk.operations.is_resting, "it is refused")
        assert desk.window.alarm.text()

        wanted: list[Path] = []
        desk.folder_requested.connect(wanted.append)
        desk.window.alarm.findChild(QPushButton).click()
        wait_until(lambda: "сохранены" in desk.window.alarm.text(), "it is saved elsewhere")
        secretary.types(THIRD)
        wait_until(lambda: desk.operations.is_resting, "the draft is refused")
        desk.window.alarm.findChild(QPushButton).click()
        wait_until(lambda: bool(wanted), "what was typed since is saved too")
        (folder,) = wanted
        assert folder.parent == stick

    saved = AppPaths(folder)
    assert lines_of(saved) == ([FIRST], [SECOND + THIRD])
    assert look_over(saved).faults == ()


@pytest.mark.usefixtures("russian")
@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True)
def test_work_goes_on_when_the_file_is_back(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    hidden = paths.records.with_name("hidden.db")
    with desk_of(qapp, paths) as desk:
        secretary = at_the_meeting(desk, watchdog)
        paths.records.rename(hidden)
        wait_until(lambda: bool(desk.window.alarm.text()), "the window says stop")
        secretary.types(FIRST)
        wait_until(lambda: desk.operations.is_resting, "the draft is refused")

        hidden.rename(paths.records)
        wait_until(lambda: not desk.window.alarm.text(), "the window says that it is back")
        assert "снова на месте" in secretary.reads_the_message()
        secretary.enters_it()
        wait_until(lambda: desk.operations.is_resting, "it is saved")
    assert lines_of(paths)[0] == [FIRST]
    assert look_over(paths).faults == ()


@pytest.mark.usefixtures("russian")
@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.skipif(os.name == "nt", reason="an open folder cannot be renamed there")
def test_work_goes_on_when_the_stick_is_put_back_in(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    """Every file is another one then, though nothing in it has changed."""
    pulled = paths.data.with_name("Вынули")
    with desk_of(qapp, paths) as desk:
        secretary = at_the_meeting(desk, watchdog)
        secretary.types(FIRST)
        secretary.enters_it()
        wait_until(lambda: desk.operations.is_resting, "it is saved")
        paths.data.rename(pulled)
        wait_until(lambda: bool(desk.window.alarm.text()), "the window says stop")
        secretary.types(SECOND)
        wait_until(lambda: desk.operations.is_resting, "the draft is refused")

        put_back_in(pulled, paths.data)
        wait_until(lambda: not desk.window.alarm.text(), "the window says that it is back")
        assert "снова на месте" in secretary.reads_the_message()
        secretary.enters_it()
        wait_until(lambda: desk.operations.is_resting, "it is saved")
    assert lines_of(paths)[0] == [FIRST, SECOND]
    assert look_over(paths).faults == ()


def put_back_in(pulled: Path, place: Path) -> None:
    """Copy the files by another process, the log first: this one must not open a live file."""
    place.mkdir()
    for name in ("records.db-wal", "records.db"):
        subprocess.run(["cp", str(pulled / name), str(place / name)], check=True)  # noqa: S607 - our own files
    for other in pulled.iterdir():
        if not other.name.startswith("records.db"):
            other.rename(place / other.name)


def at_the_meeting(desk: Desk, watchdog: GuiWatchdog) -> Secretary:
    secretary = Secretary(desk, watchdog)
    secretary.opens_the_window()
    secretary.looks_at_the_schedule()
    secretary.opens_the_meeting()
    secretary.starts_the_meeting()
    wait_until(lambda: desk.operations.is_resting, "the meeting has begun")
    return secretary


def lines_of(paths: AppPaths) -> tuple[list[str], list[str]]:
    """Return the lines of the running meeting: what was logged, and what waits as a draft."""
    database = open_database(paths.records, create=False)
    try:
        with database.read() as connection:
            logged = connection.exec_driver_sql(
                "SELECT raw_line FROM question JOIN meeting ON meeting.id = meeting_id"
                " WHERE meeting.state = 'running' AND raw_line <> '' ORDER BY question.number"
            )
            lines = [row[0] for row in logged]
            drafts = connection.exec_driver_sql("SELECT text FROM draft WHERE field = 'line'")
            return lines, [row[0] for row in drafts if row[0]]
    finally:
        database.close()
