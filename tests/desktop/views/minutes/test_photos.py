"""Photos on the stage: pasted, dropped, looked at and removed by the keyboard."""

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from tests.desktop.views.minutes.live_stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(stage: Stage) -> Stage:
    stage.open()
    stage.type("яма у подъезда")
    stage.enter()
    stage.settle()
    stage.until(lambda: stage.page.card.row is not None)
    yield stage
    QApplication.clipboard().clear()


def copied(width=60, height=40):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QApplication.clipboard().setImage(image)


def paste(stage: Stage) -> None:
    stage.press(Qt.Key.Key_V, CTRL)
    stage.settle()


def strip(stage: Stage):
    return stage.page.tools.photos.strip


def dropped(stage: Stage, *paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    hand = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for event in (QDragEnterEvent(QPoint(5, 5), *hand), QDropEvent(QPointF(5, 5), *hand)):
        QApplication.sendEvent(stage.page.card, event)
        assert event.isAccepted()
    stage.settle()


def test_a_picture_pasted_into_the_line_stands_on_the_card(opened):
    copied()
    paste(opened)
    opened.until(lambda: len(strip(opened).thumbnails()) == 1)
    assert opened.page.entry.is_empty()
    assert "1" in opened.messages.text()


def test_text_is_pasted_as_ever(opened):
    QApplication.clipboard().setText("снег не убирают")
    paste(opened)
    assert opened.page.entry.line().text == "снег не убирают"
    assert strip(opened).thumbnails() == []


def test_a_photo_is_opened_left_and_removed_by_keys(opened):
    for width in (60, 80):
        copied(width)
        paste(opened)
    opened.until(lambda: len(strip(opened).thumbnails()) == 2)
    assert strip(opened).focus_at(0)
    opened.press(Qt.Key.Key_Return)
    viewer = opened.page.tools.photos.viewer
    assert viewer.hasFocus()
    opened.until(lambda: viewer.picture_size().width() == 60)
    opened.press(Qt.Key.Key_Right)
    opened.until(lambda: viewer.picture_size().width() == 80)
    opened.press(Qt.Key.Key_Escape)
    assert strip(opened).thumbnails()[1].hasFocus()
    opened.press(Qt.Key.Key_Delete)
    opened.settle()
    opened.until(lambda: len(strip(opened).thumbnails()) == 1)
    assert strip(opened).thumbnails()[0].hasFocus()


def test_what_is_dropped_and_cannot_be_kept_is_told(opened, tmp_path):
    good, broken, huge = (tmp_path / name for name in ("двор.png", "<b>.jpg", "huge.jpg"))
    stream = BytesIO()
    Image.new("RGB", (4000, 3000), "teal").save(stream, "PNG")
    good.write_bytes(stream.getvalue())
    broken.write_bytes(b"\xff\xd8\xff" + b"0" * 500)
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    dropped(opened, broken)
    assert "b.jpg" in opened.messages.text()
    dropped(opened, huge)
    assert "50" in opened.messages.text()
    dropped(opened, good)
    opened.until(lambda: len(strip(opened).thumbnails()) == 1)
