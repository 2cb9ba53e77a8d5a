"""Keep small pictures of pages as they were found good; renew them after a wanted change.

    python -m tests.desktop.documents.golden

Look at what has changed before you commit it.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from tests.desktop.documents.every_paper import every_pdf

KEPT = Path(__file__).parents[2] / "data" / "papers"
DPI = 36
SHADES = 16
BLOCK = 6
"""Side of the squares that are compared, in dots: 4 mm of the page, a word or two."""
PAGES = {
    "протокол таблицей": ("table", (0, 1, -1)),
    "протокол пунктами": ("points", (0, -1)),
    "полная форма": ("full", (0,)),
    "с гербом и кодом": ("arms", (0,)),
    "выписка": ("extract", (-1,)),
    "письмо": ("letter", (0,)),
    "реестр": ("register", (0,)),
    "график 3": ("schedule", (0,)),
    "афиша a4": ("poster", (0,)),
    "итоги a4": ("results", (0,)),
    "итоги с кодом": ("results-code", (0,)),
    "напоминание по двум": ("reminder", (0,)),
    "карточки": ("cards", (0,)),
}
"""Under which name which pages of a paper are kept; from the end where negative."""


@dataclass(frozen=True)
class Difference:
    """Tell two pictures apart: the shades between them on average, and in the worst square."""

    mean: float
    worst: float


def pictures() -> dict[str, Image.Image]:
    """Return the pages as they are drawn now, by the name of the file that keeps each."""
    found = {}
    for name, data in every_pdf():
        stem, pages = PAGES.get(name, ("", ()))
        for page in pages:
            found[f"{stem}-{'last' if page < 0 else page + 1}.png"] = drawn(data, page)
    return found


def drawn(pdf: bytes, page: int) -> Image.Image:
    """Return a page in grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page % len(document)]
        picture = sheet.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    return picture.point(lambda shade: shade * SHADES // 256 * 255 // (SHADES - 1))


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """Compare two pictures; those of different sizes have nothing in common."""
    if one.size != other.size:
        return Difference(255, 255)
    apart = ImageChops.difference(one, other)
    small = apart.resize(
        (max(1, apart.width // BLOCK), max(1, apart.height // BLOCK)), Image.Resampling.BOX
    )
    shades = apart.histogram()
    mean = sum(shade * count for shade, count in enumerate(shades)) / (one.width * one.height)
    return Difference(mean, float(small.getextrema()[1]))


def packed(picture: Image.Image) -> bytes:
    """Return the picture as a file of a few kilobytes."""
    target = BytesIO()
    picture.quantize(SHADES).save(target, "PNG", optimize=True)
    return target.getvalue()


def renew() -> None:
    """Keep the pages as they are drawn now, and none that is drawn no more."""
    KEPT.mkdir(exist_ok=True)
    now = pictures()
    for old in KEPT.glob("*.png"):
        if old.name not in now:
            old.unlink()
    for name, picture in now.items():
        KEPT.joinpath(name).write_bytes(packed(picture))


if __name__ == "__main__":
    renew()
