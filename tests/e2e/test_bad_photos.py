"""Give the live form photos that nobody should: it says what became of each, and never freezes."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services.photos import MOST_PHOTOS
from desktop.views.minutes.page import MinutesPage
from tests.e2e.secretary import Secretary
from tests.support.keyboard import press, rest, wait_until
from tests.support.office import desk_of, sample_folder
from tests.support.watchdog import GuiWatchdog, Stretch

SCRIPT = "<script>alert(1)<b>.jpg"
MANY = 20


@pytest.mark.usefixtures("russian")
def test_bad_photos_neither_freeze_nor_fail(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, tmp_path: Path
) -> None:
    pictures = made(tmp_path)
    spoil(qapp, paths, watchdog, pictures)
    first = {stretch.during for stretch in slow(watchdog)}
    if not first:
        return
    watchdog.stretches.clear()  # a stretch of another process on this core does not come again
    again = AppPaths(paths.records.parent / "again")
    spoil(qapp, sample_folder(again.records.parent), watchdog, pictures)
    both = [stretch for stretch in slow(watchdog) if stretch.during in first]
    assert not both, "\n".join(map(str, both))


def slow(watchdog: GuiWatchdog) -> list[Stretch]:
    return [one for one in watchdog.over_limit() if one.during.startswith("giving")]


def made(folder: Path) -> list[Path]:
    """Make the files: one of 200 MB, a broken one, one with a script for a name, and many."""
    huge, broken, script = (folder / name for name in ("huge.jpg", "broken.jpg", SCRIPT))
    with huge.open("wb") as stream:
        stream.truncate(200_000_000)
    broken.write_bytes(b"\xff\xd8\xff" + b"0" * 500)
    many = [folder / f"двор {number}.jpg" for number in range(MANY)]
    Image.effect_noise((640, 480), 40).convert("RGB").save(script, "JPEG")
    for file in many:
        file.write_bytes(script.read_bytes())
    return [huge, broken, script, *many]


def spoil(qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, pictures: list[Path]) -> None:
    huge, broken, script, *many = pictures
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.looks_at_the_schedule()
        secretary.opens_the_meeting()
        secretary.starts_the_meeting()
        for words in ("яма у подъезда", "темно во дворе"):
            secretary.types(words)
            secretary.enters_it()
        page = desk.window.findChild(MinutesPage)
        assert page is not None
        strip = page.tools.photos.strip
        assert "50 МБ" in given(desk, page, watchdog, "one of 200 MB", [huge])
        assert "broken.jpg — не снимок" in given(desk, page, watchdog, "a broken one", [broken])
        given(desk, page, watchdog, "one with a script for a name", [script])
        (only,) = strip.photos
        assert not set("<>/") & set(only.file.file_name)
        said = given(desk, page, watchdog, "many at once", [broken, *many])
        assert len(strip.photos) == MOST_PHOTOS - 1
        assert "broken.jpg — не снимок" in said
        assert str(MANY + 1 - (MOST_PHOTOS - 1)) in said
        press("Up")
        paste(desk, page, watchdog)
        assert len(strip.photos) == 1
        QApplication.clipboard().clear()


def given(
    desk: Desk, page: MinutesPage, watchdog: GuiWatchdog, what: str, files: list[Path]
) -> str:
    """Drop files on the card and return what is said when all is done."""
    watchdog.begin(f"giving {what}")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    hand = (Qt.DropAction.CopyAction, data, left, none)
    for event in (QDragEnterEvent(QPoint(5, 5), *hand), QDropEvent(QPointF(5, 5), *hand)):
        QApplication.sendEvent(page.card, event)
    rest()
    settle(desk, page)
    watchdog.during = "doing nothing"
    return desk.window.messages.text()


def paste(desk: Desk, page: MinutesPage, watchdog: GuiWatchdog) -> None:
    """Paste a picture of 24 million dots, unpacked as another program has it."""
    page.entry.edit.setFocus()
    image = QImage(6000, 4000, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QApplication.clipboard().setImage(image)
    settle(desk, page)
    watchdog.begin("giving a picture of 24 million dots")
    press("Ctrl+V")
    settle(desk, page)
    watchdog.during = "doing nothing"


def settle(desk: Desk, page: MinutesPage) -> None:
    wait_until(lambda: page.is_idle and desk.operations.is_resting, "the photos are kept", 60_000)
