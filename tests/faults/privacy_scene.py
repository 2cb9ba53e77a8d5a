"""Work with marked residents in a process of one's own, whose folders a row then looks through.

python -m tests.faults.privacy_scene protected FOLDER   F1: behind a password
python -m tests.faults.privacy_scene window FOLDER      F7: in the window, with errors
"""

import logging
import sys
import threading
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.domain.clock import system_clock
from db.domain.inputs import ApplicantInput, OrderInput, QuestionInput
from db.domain.rows.backups import BackupReason
from db.domain.rows.minutes import DraftRow
from desktop import crash, resources
from desktop.bootstrap.services import Services, build_services, open_services
from desktop.paths import AppPaths
from desktop.services.papers import PROTOCOL
from desktop.views.minutes.page import MinutesPage
from tests.faults.marked_life import live
from tests.support.keyboard import wait_until
from tests.support.keys import type_text
from tests.support.office import desk_of
from tests.support.protected import protect
from tests.support.records import fresh_database, small_city

NAME, PHONE, FLAT = "Приметнова Евпраксия", "+7 927 360-98-76", "кв 9137"
WORDS = "затопило подвал лиловой водой"
MARKERS = (NAME, PHONE, FLAT, WORDS, "Приметновой")
LINE = f"{NAME} {FLAT} {PHONE}: {WORDS}"
MEETING_FILE, EXPORT = "meeting.txt", "export"


def log_marked(services: Services, meeting: UUID, house: UUID) -> None:
    """Log questions, change them, leave drafts, and have SQLite sort what does not fit."""
    for number in range(12):
        services.minutes.log(
            meeting,
            QuestionInput(
                raw_line=LINE,
                words=f"{WORDS} {number}",
                answer=f"Приметновой разъяснено: {WORDS}",
                applicant=ApplicantInput(NAME, house, FLAT, "3", PHONE),
                orders=(OrderInput(wording=f"Позвонить Приметновой {PHONE}"),),
            ),
        )
        services.minutes.save_draft(DraftRow(f"line:{number}", "line", LINE, 3))
    row = services.minutes.ribbon(meeting)[0]
    services.minutes.delete(row.id, row.version)
    services.minutes.drop_draft("line:1")
    while services.search.catch_up():
        pass
    with services.database.read() as connection:
        connection.exec_driver_sql(
            "SELECT words || hex(a.id) FROM question, operation a, operation b ORDER BY 1 DESC"
        ).all()


def fail_with(words: str) -> None:
    """Raise an error that quotes somebody."""
    raise ValueError(words)


def protected(folder: Path) -> None:
    """Keep marked records behind a password, with copies, papers, errors and an erasure."""
    data = folder / "data"
    data.mkdir(parents=True)
    export = folder / EXPORT
    export.mkdir()
    stick = folder / "stick"
    stick.mkdir()
    paths = AppPaths(data)
    with fresh_database(data, system_clock) as database:
        yard = small_city(database)
        log_marked(build_services(database, system_clock), yard.meeting, yard.house)
    key, _code = protect(paths.records)
    crash.set_up_log(paths.log, debug=True)
    services = open_services(paths, key=key, second_place=lambda: stick)
    try:
        log_marked(services, yard.meeting, yard.house)
        services.backups.make(BackupReason.BY_HAND)
        services.backups.copy_to_second_place()
        services.backups.try_restore()
        services.papers.save(yard.meeting, export / "проект.docx", PROTOCOL)
        services.papers.save(yard.meeting, export / "проект.pdf", PROTOCOL)
        services.notices.save(partial(services.notices.results, yard.meeting), export / "итоги.pdf")
        live(services, yard, export, NAME, LINE)
        found = services.erasure.find("Приметнова")
        services.erasure.erase(found.query, found.people[:2], found.mentions[:3], "заявление № 1")
        try:
            fail_with(LINE)
        except ValueError as error:
            logging.getLogger("desktop").error("not caught: %s", crash.describe(error))
    finally:
        services.close()


def window(folder: Path) -> None:
    """Type about a marked resident in the real window while errors quote her."""
    data = folder / "data"
    data.mkdir(parents=True)
    paths = AppPaths(data)
    with fresh_database(data, system_clock) as database:
        yard = small_city(database)
        log_marked(build_services(database, system_clock), yard.meeting, yard.house)
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    crash.set_up_log(paths.log, debug=True)
    crash.install_hooks(lambda _error: None)
    crash.watch_for_faults(paths.faults)
    titles: set[str] = set()
    with desk_of(app, paths) as desk:
        desk.window.show()
        desk.open()
        wait_until(lambda: "schedule" in desk.window.made_pages(), "the first page is there")
        page = desk.window.page("minutes")
        assert isinstance(page, MinutesPage)
        page.open_meeting(yard.meeting)
        desk.window.show_section("minutes")
        wait_until(lambda: desk.operations.is_resting, "everything is read")
        type_text(page.entry.edit, LINE)
        QTimer.singleShot(0, partial(fail_with, LINE))
        desk.operations.query(partial(fail_with, LINE), print)
        desk.operations.command(partial(fail_with, LINE))
        thread = threading.Thread(target=fail_with, args=(LINE,))
        thread.start()
        thread.join()
        wait_until(lambda: desk.operations.is_resting, "everything is read")
        for section in desk.window.section_keys():
            desk.window.show_section(section)
            wait_until(lambda: desk.operations.is_resting, "everything is read")
            titles |= {one.windowTitle() for one in app.topLevelWidgets()}
    (folder / "titles.txt").write_text("\n".join(sorted(titles)), "utf-8")


if __name__ == "__main__":
    assert resources.path("fonts").is_dir()
    {"protected": protected, "window": window}[sys.argv[1]](Path(sys.argv[2]))
