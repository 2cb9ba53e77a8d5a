"""Paint every icon and look at its pixels."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from desktop import resources
from desktop.views.common.theme import Theme, ThemeChoice

ICONS = sorted(file.stem for file in resources.path("icons").glob("*.svg"))


def colours(image: QImage) -> set[str]:
    found = set()
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() == 255:
                found.add(pixel.name())
    return found


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_one_colour_that_can_be_changed(theme: Theme, name: str) -> None:
    image = theme.pixmap(name, "warn", 48).toImage()
    assert colours(image) == {theme.color("warn").name()}


def test_an_icon_follows_the_theme(theme: Theme) -> None:
    icon = theme.icon("search")
    before = colours(icon.pixmap(QSize(48, 48), 1.0).toImage())
    theme.choose(ThemeChoice.DARK)
    after = colours(icon.pixmap(QSize(48, 48), 1.0).toImage())
    assert before != after
    assert after == {theme.color("ink").name()}


def test_a_switched_off_icon_is_faint(theme: Theme) -> None:
    image = theme.icon("search").pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled).toImage()
    assert colours(image) == {QColor(theme.palette.faint).name()}


def test_an_icon_is_sharp_on_a_dense_screen(theme: Theme) -> None:
    picture = theme.icon("search").pixmap(QSize(20, 20), 2.0)
    assert picture.devicePixelRatio() == 2
    assert picture.size() == QSize(40, 40)
    assert theme.pixmap("search", "ink", 20, 2.0).size() == QSize(40, 40)


def test_every_icon_that_the_code_names_is_there() -> None:
    views = Path(resources.__file__).parent / "views"
    call = re.compile(r'(?:icon|pixmap|icon_button|Picture|EmptyState)\((?:theme, )?"([a-z0-9-]+)"')
    keyword = re.compile(r'icon="([a-z0-9-]+)"')
    for file in views.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        for name in [*call.findall(text), *keyword.findall(text)]:
            assert name in ICONS, f"{file.name} names the icon {name}"
