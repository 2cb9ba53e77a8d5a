"""Compute the contrast of every pair of colours that stands as text on screen."""

import pytest

from desktop.views.common.palette import DARK, LIGHT, SUN, TEXT_PAIRS, Palette, Token, contrast


def test_contrast_agrees_with_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_text_is_legible(palette: Palette, pair: tuple[Token, Token]) -> None:
    assert contrast(palette.hex(pair[0]), palette.hex(pair[1])) >= 4.5


@pytest.mark.parametrize("pair", [*TEXT_PAIRS, ("faint", "panel")], ids="-on-".join)
def test_text_is_legible_in_the_sun(pair: tuple[Token, Token]) -> None:
    assert contrast(SUN.hex(pair[0]), SUN.hex(pair[1])) >= 7


@pytest.mark.parametrize("palette", [LIGHT, DARK, SUN], ids=lambda palette: palette.name)
def test_focus_and_ticks_stand_out(palette: Palette) -> None:
    for ground in (palette.panel, palette.bg):
        assert contrast(palette.accent, ground) >= 3
        assert contrast(palette.mute, ground) >= 3
