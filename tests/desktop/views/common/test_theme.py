"""Dress the application and look at what came of it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop import resources
from desktop.views.common.palette import DARK, LIGHT, SUN, Palette
from desktop.views.common.theme import Theme, ThemeChoice

CHOICES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SUN]


@pytest.mark.parametrize("choice", CHOICES)
def test_the_style_sheet_is_complete_and_parses(
    theme: Theme, qapp: QApplication, qtbot: QtBot, qtlog: object, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    assert "$" not in qapp.styleSheet()
    assert [record.message for record in qtlog.records if "style" in record.message.lower()] == []  # type: ignore[attr-defined] # pytest-qt types no fixture
    for file in re.findall(r'url\("([^"]+)"\)', qapp.styleSheet()):
        assert resources.path(file).is_file()


def test_a_choice_changes_colours_and_says_so(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)
    assert theme.palette is DARK
    assert theme.color("ink").name() == DARK.ink
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.bg


def test_sun_is_larger_and_has_thicker_lines(theme: Theme) -> None:
    plain = theme.font().pixelSize()
    theme.choose(ThemeChoice.SUN)
    assert theme.font().pixelSize() == plain * 3 // 2
    assert theme.border == 2


def test_the_scale_grows_type_and_lengths(theme: Theme) -> None:
    theme.choose(ThemeChoice.LIGHT, scale=1.25)
    assert theme.px(32) == 40
    assert theme.font("small").pixelSize() == 15


def test_without_a_choice_the_system_decides(qapp: QApplication) -> None:
    theme = Theme()
    theme.apply(qapp)
    theme.dress(qapp)
    assert theme.choice is ThemeChoice.SYSTEM
    assert theme.palette in {LIGHT, DARK}


@pytest.mark.parametrize("palette", [LIGHT, DARK, SUN], ids=lambda palette: palette.name)
def test_indicators_have_the_colours_of_their_palette(palette: Palette) -> None:
    folder = resources.path(f"styles/indicators/{palette.name}")
    for name, colour in {
        "chevron-down": palette.mute,
        "chevron-up": palette.mute,
        "chevron-left": palette.mute,
        "chevron-right": palette.mute,
        "check": palette.on_accent,
        "minus": palette.on_accent,
        "dot": palette.on_accent,
    }.items():
        drawing = (folder / f"{name}.svg").read_text(encoding="utf-8")
        assert set(re.findall(r"#[0-9a-f]{6}", drawing)) == {colour}


def test_where_no_font_has_russian_letters_our_own_stands_in(tmp_path: Path) -> None:
    configuration = tmp_path / "fonts.conf"
    configuration.write_text("<fontconfig><dir>/nowhere</dir></fontconfig>", "utf-8")
    code = (
        "from PySide6.QtGui import QFontInfo\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from desktop.views.common.theme import Theme\n"
        "app = QApplication([])\n"
        "Theme().apply(app)\n"
        "print(QFontInfo(app.font()).family())"
    )
    bare = {"FONTCONFIG_FILE": str(configuration), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, env=os.environ | bare, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "PT Sans"
