"""Open the records of an older program: a copy first, and a word about it; those of a newer: never."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from db import engine as engines
from db import migrate
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.opening.page import OpeningPage
from tests.support.keyboard import rest, wait_until
from tests.support.office import desk_of

pytestmark = pytest.mark.usefixtures("russian", "_no_widget_flashes_as_a_window")


def opened(desk: Desk) -> str:
    """Open the records and return what is said when all is there."""
    desk.window.show()
    with_all: list[bool] = []
    desk.filled.connect(lambda: with_all.append(True))
    desk.open()
    wait_until(lambda: bool(with_all), "the records are open", 30_000)
    rest()
    return desk.window.messages.text()


def written_by(path: Path, revision: str) -> None:
    """Let the file say that another program wrote it."""
    engine = engines.writing_engine(path)
    if revision < migrate.HEAD:
        migrate.downgrade(engine, revision)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :it"), {"it": revision})
    engine.dispose()


def test_an_older_file_is_copied_brought_up_to_date_and_told_of(
    qapp: QApplication, paths: AppPaths
) -> None:
    written_by(paths.records, "0012")
    with desk_of(qapp, paths) as desk:
        said = opened(desk)
        (copy,) = (paths.data / "backups").glob("*schema-0012*.db")
        assert copy.name in said
        assert "более старая версия" in said
    with desk_of(qapp, paths) as desk:
        assert "более старая версия" not in opened(desk)


def test_a_newer_file_is_refused_in_clear_words_and_left_alone(
    qapp: QApplication, paths: AppPaths
) -> None:
    written_by(paths.records, "9999")
    before = paths.records.read_bytes()
    with desk_of(qapp, paths) as desk:
        desk.window.show()
        desk.open()
        page = desk.window.findChild(OpeningPage)
        assert page is not None
        wait_until(lambda: bool(page.sentence()), "the window refuses the records")
        assert page.sheet.title.text() == "Записи сделаны более новой версией программы"
        assert "Установите" in page.sheet.happened.text()
        assert page.help_topic == "trouble#newer"
        assert desk.window.made_pages() == {}
    assert paths.records.read_bytes() == before
