"""Give the papers a coat of arms, codes and sizes in the settings, and find them in the paper."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from db.domain.enums import MeetingState
from db.domain.paper_options import PaperOptions, PosterCode
from desktop import resources
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.services.emblem import EmblemService
from desktop.services.papers import PaperService
from desktop.views.common.theme import Theme
from desktop.views.settings.options_keeper import OptionsKeeper
from desktop.views.settings.paper_marks import PaperMarksCard
from desktop.views.settings.paper_sizes import PaperSizesCard
from tests.support.keys import press_key, type_text
from tests.support.records import HandClock, Yard, fresh_database, small_city


@dataclass
class Desk:
    qtbot: QtBot
    marks: PaperMarksCard
    sizes: PaperSizesCard
    yard: Yard
    directories: DirectoriesService
    emblem: EmblemService
    operations: Operations

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def kept(self) -> PaperOptions:
        self.rest()
        return self.directories.city().paper_options


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with fresh_database(tmp_path) as database:
        yard = small_city(database, MeetingState.HELD)
        directories = DirectoriesService(database, HandClock())
        emblem = EmblemService(database, HandClock())
        papers = PaperService(database, HandClock(), resources.path("fonts"))
        operations = Operations()
        keeper = OptionsKeeper(directories, operations)
        marks = PaperMarksCard(theme, emblem, operations, keeper)
        sizes = PaperSizesCard(theme, keeper, operations, papers.too_narrow)
        for card in (marks, sizes):
            qtbot.addWidget(card)
            card.load(directories.city())
            card.show()
        desk = Desk(qtbot, marks, sizes, yard, directories, emblem, operations)
        desk.rest()
        yield desk
        operations.close()


def picture(folder: Path) -> Path:
    path = folder / "герб.png"
    packed = io.BytesIO()
    Image.new("RGB", (300, 400), (200, 0, 0)).save(packed, "PNG")
    path.write_bytes(packed.getvalue())
    return path


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.marks.emblem.dropEvent(event)


def test_a_dropped_picture_becomes_the_coat_of_arms_and_can_be_removed(
    desk: Desk, tmp_path: Path
) -> None:
    drop(desk, picture(tmp_path))
    desk.qtbot.waitUntil(lambda: desk.emblem.picture() is not None)
    desk.qtbot.waitUntil(lambda: not desk.marks.emblem.remove.isHidden())
    shown = desk.marks.emblem.picture.pixmap().toImage()
    assert shown.pixelColor(shown.width() // 2, shown.height() // 2).red() == 200

    desk.qtbot.mouseClick(desk.marks.emblem.remove, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: desk.emblem.picture() is None)
    desk.qtbot.waitUntil(desk.marks.emblem.remove.isHidden)


def test_a_file_that_is_no_picture_is_told_plainly_and_changes_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    drop(desk, picture(tmp_path))
    desk.qtbot.waitUntil(lambda: desk.emblem.picture() is not None)
    before = desk.emblem.picture()
    desk.rest()
    bad = tmp_path / "письмо.png"
    bad.write_text("никакой не рисунок", "utf-8")
    desk.qtbot.waitUntil(desk.marks.emblem.choose.isEnabled)
    drop(desk, bad)
    desk.qtbot.waitUntil(lambda: desk.marks.emblem.note.text().startswith("✕"))
    assert "письмо.png" in desk.marks.emblem.note.text()
    assert desk.emblem.picture() == before
    assert desk.marks.emblem.choose.isEnabled()


def test_several_files_at_once_are_not_taken(desk: Desk, tmp_path: Path) -> None:
    drop(desk, picture(tmp_path), tmp_path / "second.png")
    desk.rest()
    assert desk.emblem.picture() is None


def test_codes_are_kept_when_their_fields_are_left(desk: Desk) -> None:
    assert not desk.marks.code_link.isEnabled()
    press_key(desk.marks.code, Qt.Key.Key_Space)
    assert desk.marks.code_link.isEnabled()
    type_text(desk.marks.code_link, "https://example.org/?n={number}\n")
    press_key(desk.marks.poster_code, Qt.Key.Key_Down)
    desk.marks.poster_code.activated.emit(1)
    type_text(desk.marks.poster_link, "https://example.org/yards\n")
    kept = desk.kept()
    assert (kept.code, kept.code_link) == (True, "https://example.org/?n={number}")
    assert (kept.poster_code, kept.poster_link) == (PosterCode.LINK, "https://example.org/yards")


def set_number(desk: Desk, name: str, text: str) -> None:
    field = desk.sizes.grids["official"].fields[name]
    field.selectAll()
    type_text(field, f"{text}\n")
    desk.rest()


def test_a_number_that_fits_is_kept_and_can_be_put_back(desk: Desk) -> None:
    desk.qtbot.mouseClick(desk.sizes.open, Qt.MouseButton.LeftButton)
    set_number(desk, "left", "25")
    desk.qtbot.waitUntil(lambda: desk.sizes.note.text().startswith("✓"))
    assert desk.kept().measures == {"official": {"left": 25}}
    desk.qtbot.mouseClick(desk.sizes.reset, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: desk.kept().measures == {})
    assert not desk.sizes.reset.isEnabled()


def test_a_number_that_leaves_words_no_room_is_named_and_not_kept(desk: Desk) -> None:
    desk.qtbot.mouseClick(desk.sizes.open, Qt.MouseButton.LeftButton)
    set_number(desk, "column_term", "15")
    desk.qtbot.waitUntil(lambda: desk.sizes.note.text().startswith("✕"))
    assert desk.kept().measures == {}
    assert desk.sizes.reset.isEnabled()


def test_cards_do_not_wipe_the_choices_of_one_another(desk: Desk) -> None:
    press_key(desk.marks.code, Qt.Key.Key_Space)
    desk.qtbot.mouseClick(desk.sizes.open, Qt.MouseButton.LeftButton)
    set_number(desk, "text_size", "13")
    desk.qtbot.waitUntil(lambda: desk.kept().measures == {"official": {"text_size": 13}})
    assert desk.kept().code


def test_the_wheel_scrolls_the_page_and_changes_no_number(desk: Desk) -> None:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    desk.qtbot.mouseClick(desk.sizes.open, Qt.MouseButton.LeftButton)
    field = desk.sizes.grids["official"].fields["left"]
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(field.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)
    assert field.value() == 30


@pytest.mark.parametrize("place", range(3))
def test_every_number_has_a_name_and_stands_in_its_range(desk: Desk, place: int) -> None:
    desk.sizes.paper.setCurrentIndex(place)
    desk.qtbot.mouseClick(desk.sizes.open, Qt.MouseButton.LeftButton)
    (grid,) = [grid for grid in desk.sizes.grids.values() if not grid.isHidden()]
    for field in grid.fields.values():
        assert field.accessibleName()
        assert field.minimum() <= field.value() <= field.maximum()
