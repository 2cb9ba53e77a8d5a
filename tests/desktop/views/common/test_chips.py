"""Paint chips and look at their pixels and widths."""

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.views.common.chips import Chip, Variant, chip_height, chip_width, paint_chip
from desktop.views.common.theme import Theme, ThemeChoice


def painted(
    theme: Theme, text: str, variant: Variant, room: int, **options: object
) -> tuple[int, QImage]:
    image = QImage(room, chip_height(theme), QImage.Format.Format_RGB32)
    image.fill(theme.color("bg"))
    painter = QPainter(image)
    width = paint_chip(painter, image.rect(), text, variant, theme, **options)  # type: ignore[arg-type] # two keywords of two types
    painter.end()
    return width, image


@pytest.mark.parametrize("variant", Variant)
def test_a_chip_takes_its_width(theme: Theme, variant: Variant) -> None:
    width, image = painted(theme, "нет ответственного", variant, 400)
    assert width == chip_width("нет ответственного", theme) < 400
    middle = image.height() // 2
    assert image.pixelColor(width - 6, middle) != theme.color("bg") or variant is Variant.NEUTRAL
    assert image.pixelColor(width + 2, middle) == theme.color("bg")


def test_a_chip_is_cut_to_its_room(theme: Theme) -> None:
    width, _ = painted(theme, "очень длинное название организации", Variant.OK, 60)
    assert width == 60


def test_in_the_sun_a_chip_on_the_current_row_is_white_on_black(theme: Theme) -> None:
    theme.choose(ThemeChoice.SUN)
    _, image = painted(theme, "срочно", Variant.WARN, 200, selected=True)
    assert image.pixelColor(30, 4).name() == "#000000"


def test_an_icon_makes_room_for_itself(theme: Theme) -> None:
    assert chip_width("срочно", theme, "urgent") > chip_width("срочно", theme)


def test_the_widget_says_its_text(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "без\nсрока 4", Variant.AMBER)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "без срока 4"
    before = chip.sizeHint().width()
    chip.set_text("без срока 14")
    assert chip.sizeHint().width() > before
    chip.resize(chip.sizeHint())
    assert not chip.grab().isNull()
