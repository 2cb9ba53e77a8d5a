"""Name the colours of the screen; a screen asks for a token, never for a colour of its own."""

from dataclasses import dataclass
from typing import Literal

Token = Literal[
    "bg",
    "panel",
    "line",
    "ink",
    "mute",
    "faint",
    "hover",
    "accent",
    "accent_soft",
    "on_accent",
    "selected",
    "on_selected",
    "on_selected_mute",
    "warn",
    "warn_soft",
    "amber",
    "amber_soft",
    "ok",
    "ok_soft",
]


@dataclass(frozen=True)
class Palette:
    """Hold one colour per token, as ``#rrggbb``, and the width of the lines in pixels."""

    name: str
    bg: str
    panel: str
    line: str
    ink: str
    mute: str
    faint: str  # switched-off controls
    hover: str
    accent: str
    accent_soft: str
    on_accent: str
    selected: str  # the current row, the current section
    on_selected: str
    on_selected_mute: str
    warn: str
    warn_soft: str
    amber: str
    amber_soft: str
    ok: str
    ok_soft: str
    border: int = 1
    is_dark: bool = False
    tinted: bool = True  # False: borders stand where the others have tints

    def hex(self, token: Token) -> str:
        """Return the colour of a token."""
        return str(getattr(self, token))


LIGHT = Palette(
    name="light",
    bg="#f6f7f9",
    panel="#ffffff",
    line="#dfe3e8",
    ink="#1b2430",
    mute="#5c6875",
    faint="#8a949f",
    hover="#eef1f4",
    accent="#0b6e6e",
    accent_soft="#e2f1f0",
    on_accent="#ffffff",
    selected="#e2f1f0",
    on_selected="#1b2430",
    on_selected_mute="#55616e",
    warn="#b3261e",
    warn_soft="#fbe9e7",
    amber="#8a5a00",
    amber_soft="#fff3dc",
    ok="#1f6f43",
    ok_soft="#e4f3ea",
)

DARK = Palette(
    name="dark",
    bg="#15191e",
    panel="#1c2229",
    line="#313a44",
    ink="#e8ecf0",
    mute="#9aa7b4",
    faint="#6b7784",
    hover="#252d35",
    accent="#5cc4bd",
    accent_soft="#17393a",
    on_accent="#0d1a1a",
    selected="#17393a",
    on_selected="#e8ecf0",
    on_selected_mute="#a9b5c1",
    warn="#ff8a80",
    warn_soft="#3d2020",
    amber="#ffcf70",
    amber_soft="#3a2f17",
    ok="#7fd6a2",
    ok_soft="#173326",
    is_dark=True,
)

SUN = Palette(
    name="sun",
    bg="#ffffff",
    panel="#ffffff",
    line="#000000",
    ink="#000000",
    mute="#000000",
    faint="#595959",
    hover="#ffffff",
    accent="#000000",
    accent_soft="#ffffff",
    on_accent="#ffffff",
    selected="#000000",
    on_selected="#ffffff",
    on_selected_mute="#ffffff",
    warn="#000000",
    warn_soft="#ffffff",
    amber="#000000",
    amber_soft="#ffffff",
    ok="#000000",
    ok_soft="#ffffff",
    border=2,
    tinted=False,
)

# What stands as text on what: the pairs that the contrast test computes.
TEXT_PAIRS: tuple[tuple[Token, Token], ...] = (
    ("ink", "bg"),
    ("ink", "panel"),
    ("ink", "hover"),
    ("mute", "bg"),
    ("mute", "panel"),
    ("accent", "bg"),
    ("accent", "panel"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_selected", "selected"),
    ("on_selected_mute", "selected"),
    ("ink", "accent_soft"),
    ("ink", "amber_soft"),
    ("ink", "warn_soft"),
    ("ink", "ok_soft"),
    ("warn", "panel"),
    ("warn", "bg"),
    ("warn", "warn_soft"),
    ("amber", "panel"),
    ("amber", "bg"),
    ("amber", "amber_soft"),
    ("ok", "panel"),
    ("ok", "bg"),
    ("ok", "ok_soft"),
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
