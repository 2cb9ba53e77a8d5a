"""Draw coats of arms given as SVG, and refuse what cannot be drawn whole or means harm."""

import socket
from io import BytesIO

import pytest
from PIL import Image

from desktop.documents.drawings import BadDrawingError, drawn
from desktop.documents.pictures import fit_picture
from tests.support.hostile_files import hostile_pictures

SHIELD = """<?xml version="1.0"?><!-- a note -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:i="http://www.inkscape.org/namespaces/inkscape" width="100%" height="100%"
  viewBox="0 0 300 400" onload="alert(1)"><title>Герб</title><i:page/><script>alert(1)</script>
<style>.b{fill:#123b6d}</style>
<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff"/>
<stop offset="1" stop-color="#c80000"/></linearGradient>
<clipPath id="c"><rect width="300" height="200"/></clipPath>
<pattern id="unused"/><filter id="unused-too"/>
<rect id="square" width="60" height="60"/></defs>
<g clip-path="url(#c)"><rect class="b" width="300" height="400"/></g>
<rect y="300" width="300" height="100" fill="url('#g')"/>
<use xlink:href="#square" x="120" y="60" fill="#ffd700"/></svg>"""


def dots(svg: str, height: int = 400):
    return Image.open(BytesIO(drawn(svg.encode(), height))).convert("RGB")


def near(one, other):
    return all(abs(a - b) <= 12 for a, b in zip(one, other, strict=True))


def test_a_shield_is_drawn_with_its_classes_clips_gradients_and_repeats():
    picture = dots(SHIELD)
    assert picture.size == (300, 400)
    assert near(picture.getpixel((20, 100)), (0x12, 0x3B, 0x6D))
    assert near(picture.getpixel((150, 90)), (0xFF, 0xD7, 0))
    assert near(picture.getpixel((20, 250)), (255, 255, 255))
    assert near(picture.getpixel((150, 397)), (0xC8, 0, 0))
    assert fit_picture(SHIELD.encode()) == fit_picture(SHIELD.encode())


@pytest.mark.parametrize(
    "part",
    [
        "<text>Заречный</text>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<rect width='9' height='9' filter='url(#f)'/>",
        "<rect width='9' height='9' style='fill:red;mask:url(#m)'/>",
        "<pattern id='p'/><rect width='9' height='9' fill='url(#p)'/>",
        "<use href='other.svg#a'/>",
        "<style>rect{fill:url(http://example.org/a)}</style>",
    ],
)
def test_what_would_be_left_out_is_refused(part):
    with pytest.raises(BadDrawingError, match="svg"):
        dots(SHIELD.replace("</svg>", f"{part}</svg>"))


def test_no_hostile_drawing_is_drawn_or_reaches_out(monkeypatch):
    monkeypatch.setattr(socket, "socket", None)
    drawings = {name: data for name, data in hostile_pictures().items() if name.endswith(".svg")}
    assert len(drawings) > 9
    for data in drawings.values():
        with pytest.raises(BadDrawingError):
            drawn(data, 100)


@pytest.mark.parametrize("size", ["width='1e9' height='1e9'", "viewBox='0 0 90000 1'"])
def test_a_drawing_of_any_size_becomes_a_small_picture(size):
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' {size}><rect width='9' height='9'/></svg>"
    wide, high = dots(svg, 100).size
    assert 0 < wide <= 400
    assert 0 < high <= 100
